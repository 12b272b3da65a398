import type { ColumnId, Place } from "../../domain/tables";
import type { CellLocation } from "../../sheets/planSheets";
import { cellAddress } from "../grid/address";
import { columnOf } from "../mapping/fieldSource";
import type { ReadTable } from "./readTables";

/** A cell of a source table, by its place in the workbook, counted from 0. */
export interface FoundCell {
  readonly read: ReadTable;
  /** Row within the table's body; undefined for its header. */
  readonly bodyRow?: number;
  readonly column: number;
}

/** Finds the cell of a place among the source tables; undefined where there is none. */
export function findCell(tables: readonly ReadTable[], { table, row, column }: Place): FoundCell | undefined {
  const own = tables.filter(({ mapped }) => mapped.table === table);
  if (row === undefined) {
    const [read] = own;
    return read === undefined ? undefined : { read, column: fieldColumn(read, column) ?? 0 };
  }
  const read = own.find(({ source, rows }) => row - (source.firstRow ?? 0) < rows.length);
  const bodyRow = row - (read?.source.firstRow ?? 0);
  return read === undefined || bodyRow < 0 ? undefined : { read, bodyRow, column: fieldColumn(read, column) ?? 0 };
}

export const locatorOf =
  (tables: readonly ReadTable[]) =>
  (place: Place): CellLocation | undefined => {
    const found = findCell(tables, place);
    if (found === undefined) return undefined;
    const { read, bodyRow = -1, column } = found;
    const { body, mapped } = read;
    const row = body.row + bodyRow;
    const heading = place.column === undefined ? undefined : mapped.head.headings[column];
    return {
      sheet: mapped.head.sheet,
      cell: cellAddress(row, body.column + column),
      row: row + 1,
      tableName: mapped.head.name,
      ...(heading !== undefined && { heading }),
    };
  };

/** The column of a source table that holds a field, 0-based within the table. */
function fieldColumn({ mapped }: ReadTable, field: ColumnId | undefined): number | undefined {
  const source = field === undefined ? undefined : mapped.fields[field];
  return source === undefined ? undefined : columnOf(source);
}
