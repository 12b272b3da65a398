import type { Fix } from "../../domain/finding";
import { cellIn, sourceRowAt } from "../../domain/source";
import type { CellValue, ColumnId, Place } from "../../domain/tables";
import type { AuditReading } from "../read/readAudit";

/** A cell that a fix changes, found in the workbook. */
export interface FixCell {
  readonly place: Place;
  readonly before: CellValue;
  readonly after: CellValue;
  readonly sheet: string;
  readonly tableName: string;
  /** A1 column letters. */
  readonly column: string;
  /** Worksheet row, 1-based. */
  readonly row: number;
}

/** Cells of one column of one sheet, read and written as one block. */
export interface FixColumn {
  readonly sheet: string;
  readonly tableName: string;
  readonly column: string;
  readonly firstRow: number;
  readonly rows: number;
  readonly cells: readonly FixCell[];
}

export type SkipReason = "changed" | "formula" | "notOneCell";

export interface SkippedCell {
  readonly place: Place;
  readonly reason: SkipReason;
}

/**
 * Finds the cells of the fixes. A field that is not simply one cell of a column cannot be fixed in place, nor one in a row
 * that is another by now.
 */
export function fixColumns(
  reading: AuditReading,
  fixes: readonly Fix[],
): { readonly columns: readonly FixColumn[]; readonly skipped: readonly SkippedCell[] } {
  const skipped: SkippedCell[] = [];
  const columns = new Map<string, FixCell[]>();
  const isAsSeen = rowsAsSeen(reading, fixes);
  for (const [fix, { place, before, after }] of fixes.flatMap((each) =>
    each.cells.map((cell) => [each, cell] as const),
  )) {
    const location = isOneCell(reading, place) ? reading.locate(place) : undefined;
    const column = /^[A-Z]+/.exec(location?.cell ?? "")?.[0];
    if (location === undefined || column === undefined) {
      skipped.push({ place, reason: "notOneCell" });
    } else if (!isAsSeen(fix, place)) {
      skipped.push({ place, reason: "changed" });
    } else {
      const { sheet, tableName, row } = location;
      const key = `${column}!${sheet}`;
      const cell = { place, before, after, sheet, tableName, column, row };
      const cells = columns.get(key);
      if (cells === undefined) columns.set(key, [cell]);
      else cells.push(cell);
    }
  }
  return { columns: [...columns.values()].map(blockOf), skipped };
}

/** Whether a fix's row holds what it held when the fix was found, apart from the cells that fixes change. */
function rowsAsSeen({ sources }: AuditReading, fixes: readonly Fix[]): (fix: Fix, place: Place) => boolean {
  const keyOf = ({ table, row, column }: Place): string => `${table} ${row} ${column}`;
  const fixed = new Set(fixes.flatMap(({ cells }) => cells.map(({ place }) => keyOf(place))));
  return ({ row: seen }, place) => {
    const now = sourceRowAt(sources, place);
    const others = Object.keys(seen.columns).filter(
      (column) => !fixed.has(keyOf({ ...place, column: column as ColumnId })),
    );
    return now !== undefined && others.every((column) => cellIn(seen, column)?.value === cellIn(now, column)?.value);
  };
}

function isOneCell({ sources }: AuditReading, { table, row, column }: Place): boolean {
  return (
    row !== undefined &&
    column !== undefined &&
    sources.some((source) => source.table === table && source.columns[column] !== undefined)
  );
}

function blockOf(cells: readonly FixCell[]): FixColumn {
  const rows = cells.map(({ row }) => row);
  const firstRow = rows.reduce((least, row) => Math.min(least, row), Infinity);
  const lastRow = rows.reduce((most, row) => Math.max(most, row), 0);
  const { sheet = "", tableName = "", column = "" } = cells[0] ?? {};
  return { sheet, tableName, column, firstRow, rows: lastRow - firstRow + 1, cells };
}
