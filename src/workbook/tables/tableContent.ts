import type { CellValue, ColumnId, Row, TableId } from "../../domain/tables";
import { DAY_COLUMNS } from "../../domain/tables";
import { serialOf } from "../grid/serialDate";

/** A cell ready for Excel: what to write and, where it differs from its column's, the number format to write before. */
export interface TableCell {
  readonly value: string | number | boolean;
  readonly format?: string;
}

export const TEXT_FORMAT = "@";
export const DAY_FORMAT = "dd.mm.yyyy";
const GENERAL = "General";

/** Columns of whole numbers. Numbers with dots ("1.10") are texts, else Excel takes them for decimals or days. */
const WHOLE_NUMBER_COLUMNS: ReadonlySet<string> = new Set([
  "fieldsOfAction.number",
  "goals.fieldOfAction",
  "measures.fieldOfAction",
  "measures.realisedThrough",
  "needs.fieldOfAction",
  "participants.number",
  "feedback.number",
]);

export const isWholeNumber = (table: TableId, column: ColumnId): boolean =>
  WHOLE_NUMBER_COLUMNS.has(`${table}.${column}`);

/** Number format of a whole column, for the cells that are still to come. */
export function columnFormat(table: TableId, column: ColumnId): string {
  const days: Readonly<Partial<Record<TableId, readonly ColumnId[]>>> = DAY_COLUMNS;
  if (days[table]?.includes(column)) return DAY_FORMAT;
  return isWholeNumber(table, column) ? GENERAL : TEXT_FORMAT;
}

/** A model value as a cell of its column. Nothing that Excel reads as something else is left to its guess. */
export function tableCell(table: TableId, column: ColumnId, value: CellValue | undefined): TableCell {
  const format = columnFormat(table, column);
  if (value === null || value === undefined || value === "") return { value: "" };
  if (typeof value !== "string") return format === TEXT_FORMAT ? { value, format: GENERAL } : { value };
  const serial = format === DAY_FORMAT || table === "profile" ? serialOf(value) : undefined;
  if (serial !== undefined) return format === DAY_FORMAT ? { value: serial } : { value: serial, format: DAY_FORMAT };
  if (format === GENERAL && /^(0|[1-9]\d{0,5})$/.test(value)) return { value: Number(value) };
  return format === TEXT_FORMAT ? { value } : { value, format: TEXT_FORMAT };
}

/** Rows as cells, in the given order of columns. */
export const tableCells = (
  table: TableId,
  columns: readonly ColumnId[],
  rows: readonly Row<TableId>[],
): readonly (readonly TableCell[])[] =>
  rows.map((row) =>
    columns.map((column) => tableCell(table, column, (row as Readonly<Partial<Record<ColumnId, CellValue>>>)[column])),
  );
