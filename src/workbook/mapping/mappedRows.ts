import { dayOfSerial } from "../../domain/days";
import type { SourceCell } from "../../domain/source";
import type { CellValue, ColumnId, Row, TableId } from "../../domain/tables";
import { clockOf } from "../grid/serialDate";
import type { FieldSource } from "./fieldSource";
import type { MappedTable } from "./sourceMap";

/** A body cell together with what a record needs to know of its look. */
export interface ReadCell extends SourceCell {
  /** Shown as a time of day. */
  readonly isClock?: true;
}

/**
 * A table's body as rows of its kind, one per row of the body: an index here is an index there. A group row, which
 * only says what the rows below belong to, is an empty row.
 */
export function mappedRows(
  { head, fields }: MappedTable,
  body: readonly (readonly ReadCell[])[],
): readonly Row<TableId>[] {
  const sources = Object.entries(fields) as [ColumnId, FieldSource][];
  const group = groupColumn(sources);
  const read = readColumns(sources);
  let groupText = "";
  return body.map((cells) => {
    if (group !== undefined && isGroupRow(cells, group, read)) {
      groupText = textOf(cells[group]);
      return {};
    }
    return isBlank(cells, read) ? {} : rowOf(sources, { cells, groupText, title: head.sheet });
  });
}

/** Rows of the body that only say what the rows below them belong to; none where no field is read from group rows. */
export function groupRowsIn({ fields }: MappedTable, body: readonly (readonly ReadCell[])[]): readonly number[] {
  const sources = Object.entries(fields) as [ColumnId, FieldSource][];
  const group = groupColumn(sources);
  const read = readColumns(sources);
  return group === undefined ? [] : body.flatMap((cells, row) => (isGroupRow(cells, group, read) ? [row] : []));
}

/** Filled field by field: making lists of pairs first takes longer than everything else here. */
function rowOf(sources: readonly [ColumnId, FieldSource][], around: RowAround): Row<TableId> {
  const row: Partial<Record<ColumnId, CellValue>> = {};
  for (const [field, source] of sources) {
    const value = valueOf(source, field, around);
    if (value !== null) row[field] = value;
  }
  return row;
}

interface RowAround {
  readonly cells: readonly ReadCell[];
  readonly groupText: string;
  readonly title: string;
}

function valueOf(source: FieldSource, field: ColumnId, { cells, groupText, title }: RowAround): CellValue {
  switch (source.kind) {
    case "column":
      return plainValue(cells[source.column]);
    case "constant":
      return source.value;
    case "sheetTitle":
      return caught(title, source.pattern, field);
    case "groupRow":
      return groupText === "" ? null : caught(groupText, source.pattern, field);
    case "crosses": {
      const crossed = source.choices.filter(({ column }) => isCross(cells[column])).map(({ word }) => word);
      return crossed.length === 0 ? null : crossed.join(" / ");
    }
    case "thresholds": {
      const number = numberOf(cells[source.column]);
      const step = number === undefined ? undefined : source.steps.find(({ from }) => number >= from);
      return step?.word ?? plainValue(cells[source.column]);
    }
  }
}

/** A cell as the model takes it: a day as ISO text, a time of day as "10:30", an error as nothing. */
export function plainValue(cell: ReadCell | undefined): CellValue {
  if (cell === undefined || cell.error !== undefined || cell.value === "") return null;
  if (typeof cell.value === "number" && cell.isDate) return dayOfSerial(cell.value);
  return typeof cell.value === "number" && cell.isClock ? clockOf(cell.value) : cell.value;
}

/** What the * of a pattern stands for; without a pattern the text itself, or the number in it for a field of action. */
function caught(text: string, pattern: string, field: ColumnId): string {
  if (pattern.includes("*")) {
    const [before = "", after = ""] = pattern.split("*").map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, "\\$&"));
    return new RegExp(`^\\s*${before}(.*?)${after}\\s*$`, "isu").exec(text)?.[1]?.trim() ?? text;
  }
  const number = field === "fieldOfAction" ? /\d+/.exec(text)?.[0] : undefined;
  return number ?? text;
}

const groupColumn = (sources: readonly [ColumnId, FieldSource][]): number | undefined =>
  sources.map(([, source]) => source).find((source) => source.kind === "groupRow")?.column;

/** Columns whose content makes a row a row. */
const readColumns = (sources: readonly [ColumnId, FieldSource][]): readonly number[] =>
  sources.flatMap(([, source]) => {
    switch (source.kind) {
      case "column":
      case "thresholds":
        return [source.column];
      case "crosses":
        return source.choices.map(({ column }) => column);
      case "groupRow":
      case "constant":
      case "sheetTitle":
        return [];
    }
  });

const isGroupRow = (cells: readonly ReadCell[], group: number, read: readonly number[]): boolean =>
  textOf(cells[group]) !== "" && read.every((column) => column === group || textOf(cells[column]) === "");

const isBlank = (cells: readonly ReadCell[], read: readonly number[]): boolean =>
  read.every((column) => textOf(cells[column]) === "");

const textOf = (cell: ReadCell | undefined): string => String(cell?.value ?? "").trim();

const NOT_CROSSED = new Set(["", "-", "–", "0", "nein", "false", "☐"]);

const isCross = (cell: ReadCell | undefined): boolean => !NOT_CROSSED.has(textOf(cell).toLowerCase());

function numberOf(cell: ReadCell | undefined): number | undefined {
  const value = cell?.value;
  if (typeof value === "number") return value;
  const [, digits, percent] = /^\s*(-?\d+(?:[.,]\d+)?)\s*(%?)\s*$/.exec(String(value ?? "")) ?? [];
  return digits === undefined ? undefined : Number(digits.replace(",", ".")) / (percent === "%" ? 100 : 1);
}
