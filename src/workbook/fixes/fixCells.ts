import type { Fix } from "../../domain/finding";
import type { CellValue, Place } from "../../domain/tables";
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

/** Finds the cells of the fixes; a field that is not simply one cell of a column cannot be fixed in place. */
export function fixColumns(
  reading: AuditReading,
  fixes: readonly Fix[],
): { readonly columns: readonly FixColumn[]; readonly skipped: readonly SkippedCell[] } {
  const skipped: SkippedCell[] = [];
  const columns = new Map<string, FixCell[]>();
  for (const { place, before, after } of fixes.flatMap(({ cells }) => cells)) {
    const location = isOneCell(reading, place) ? reading.locate(place) : undefined;
    const column = /^[A-Z]+/.exec(location?.cell ?? "")?.[0];
    if (location === undefined || column === undefined) {
      skipped.push({ place, reason: "notOneCell" });
    } else {
      const { sheet, tableName, row } = location;
      const key = `${column}!${sheet}`;
      const cell = { place, before, after, sheet, tableName, column, row };
      const cells = columns.get(key);
      if (cells === undefined) {
        columns.set(key, [cell]);
      } else {
        cells.push(cell);
      }
    }
  }
  return { columns: [...columns.values()].map(blockOf), skipped };
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
