import { isDateFormat } from "numfmt";
import type { CellValue } from "../../xlsx/cells/value";
import { absoluteAreaName, type Area } from "../../xlsx/address";
import type { SeriesCells } from "../../xlsx/charts/chartModel";
import { writtenSheet } from "../formula/address";
import { parseAddress } from "./address";
import { CellRange } from "./cellRange";
import { calculatedText } from "./cells";
import type { Sheet } from "./sheet";

export type SeriesBy = "Auto" | "Columns" | "Rows";

/** The reference to a range as a chart holds it. */
export function chartReference({ sheet, area }: CellRange): string {
  return `${writtenSheet(sheet.name)}!${absoluteAreaName(area)}`;
}

/** The cells that a chart or a rule of this sheet refers to; undefined for what is no plain range of this workbook. */
export function rangeOfReference(sheet: Sheet, formula: string): CellRange | undefined {
  const address = parseAddress(formula);
  const home = address?.sheet === undefined ? sheet : sheet.book.sheets.find(address.sheet);
  return address && home && new CellRange(home, address.area);
}

/** What the first cell of a reference shows. */
export function textAt(sheet: Sheet, formula: string): string {
  const range = rangeOfReference(sheet, formula);
  return (range && calculatedText(range)[0]?.[0]) ?? "";
}

/** How the lines of a block become series: each one with its categories, against numbers, or with a line of sizes behind it. */
export type SeriesLayout = "categories" | "points" | "bubbles";

/** A series as it is made of cells; sizes are those of bubbles. */
export type SeriesOfCells = SeriesCells & { readonly sizes?: string };

/**
 * What Excel makes of a block of cells: a first line of texts names the series, a first line of texts or dates across them the
 * categories; both lines are there where their common corner is empty. Undecided, the longer side holds the points. The first
 * line of points and bubbles is always what lies across.
 */
export function seriesOf(
  range: CellRange,
  seriesBy: SeriesBy,
  layout: SeriesLayout = "categories",
): readonly SeriesOfCells[] {
  const byColumns = seriesBy === "Columns" || (seriesBy === "Auto" && range.area.rows >= range.area.columns);
  const block = byColumns ? range.area : transposed(range.area);
  const cellAt = (row: number, column: number): Area => (byColumns ? cell(row, column) : cell(column, row));
  const isText = (row: number, column: number): boolean => holdsText(range.sheet, cellAt(row, column));
  const top = block.row;
  const left = block.column;
  const isLabel = (row: number, column: number): boolean =>
    isText(row, column) || holdsDate(range.sheet, cellAt(row, column));
  const hasCorner = block.rows > 1 && block.columns > 1 && isEmpty(range.sheet, cellAt(top, left));
  const hasNames =
    hasCorner || (block.rows > 1 && every(block.columns, (c) => isText(top, left + c), block.columns > 1 ? 1 : 0));
  const hasCategories =
    hasCorner ||
    (block.columns > 1 &&
      (layout !== "categories" || every(block.rows, (r) => isLabel(top + r, left), hasNames ? 1 : 0)));
  const firstRow = top + (hasNames ? 1 : 0);
  const points = block.rows - (hasNames ? 1 : 0);
  const line = (column: number): string => {
    const area: Area = { row: firstRow, column, rows: points, columns: 1 };
    return chartReference(range.at(byColumns ? area : transposed(area)));
  };
  const first = left + (hasCategories ? 1 : 0);
  const step = layout === "bubbles" ? 2 : 1;
  const count = Math.ceil((block.columns - (hasCategories ? 1 : 0)) / step);
  return Array.from({ length: count }, (_, i) => {
    const column = first + i * step;
    const hasSizes = layout === "bubbles" && column + 1 < left + block.columns;
    return {
      name: hasNames ? { formula: chartReference(range.at(cellAt(top, column))) } : { text: `Datenreihe${i + 1}` },
      ...(hasCategories && { categories: line(left) }),
      values: line(column),
      ...(hasSizes && { sizes: line(column + 1) }),
    };
  });
}

const transposed = (area: Area): Area => ({
  row: area.column,
  column: area.row,
  rows: area.columns,
  columns: area.rows,
});
const cell = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });

function every(count: number, holds: (index: number) => boolean, from: number): boolean {
  for (let i = from; i < count; i += 1) if (!holds(i)) return false;
  return count > from;
}

function valueIn(sheet: Sheet, { row, column }: Area): CellValue {
  return sheet.book.calculation.valueOf(sheet, row, column, sheet.file.cell(row, column));
}

function holdsText(sheet: Sheet, cell: Area): boolean {
  const value = valueIn(sheet, cell);
  return typeof value === "string" && value !== "";
}

function holdsDate(sheet: Sheet, cell: Area): boolean {
  const { style } = sheet.file.cell(cell.row, cell.column);
  return typeof valueIn(sheet, cell) === "number" && isDateFormat(sheet.book.file.styles.resolve(style).numberFormat);
}

function isEmpty(sheet: Sheet, cell: Area): boolean {
  const value = valueIn(sheet, cell);
  return (value === null || value === "") && sheet.file.cell(cell.row, cell.column).formula === undefined;
}
