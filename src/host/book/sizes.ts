import { lastColumn, lastRow } from "./area";
import type { CellRange } from "./cellRange";
import { calculatedText } from "./cells";
import { hideRowsWhere } from "./hiddenRows";
import type { Sheet } from "./sheet";

/**
 * Widths and heights. The API speaks of points, a file counts columns in digits of its default font; at 96 dpi the digits of
 * Arial 10 and Calibri 11 are 7 pixels wide.
 */
const PIXELS_PER_DIGIT = 7;
const POINTS_PER_PIXEL = 0.75;
/** Room for the grid line and the cell's margins. */
const PADDING_PIXELS = 5;

const pointsOf = (characters: number): number => Math.round(characters * PIXELS_PER_DIGIT) * POINTS_PER_PIXEL;
const charactersOf = (points: number): number => points / POINTS_PER_PIXEL / PIXELS_PER_DIGIT;

/** In points; null where the columns differ. */
export function columnWidthOf(ranges: readonly CellRange[]): number | null {
  return same(ranges.flatMap(({ sheet, area }) => distinct(area.column, lastColumn(area), (c) => widthOf(sheet, c))));
}

/** In points; null where the rows differ. */
export function rowHeightOf(ranges: readonly CellRange[]): number | null {
  return same(ranges.flatMap(({ sheet, area }) => distinct(area.row, lastRow(area), (r) => heightOf(sheet, r))));
}

export function setColumnWidth({ sheet, area }: CellRange, points: number): void {
  sheet.mustBeWritable(area);
  sheet.file.columns.set(area.column, lastColumn(area), { width: charactersOf(points) });
}

export function setRowHeight({ sheet, area }: CellRange, points: number): void {
  sheet.mustBeWritable(area);
  for (let row = area.row; row <= lastRow(area); row += 1) sheet.file.rows.set(row, { height: points });
}

/** Wide enough for the longest line, taking every character for a digit: close, but no font is measured here. */
export function autofitColumns(range: CellRange): void {
  const used = range.usedPart;
  if (used === undefined) return;
  const texts = calculatedText(used);
  for (let c = 0; c < used.area.columns; c += 1) {
    const longest = Math.max(0, ...texts.map((cells) => longestLine(cells[c] ?? "")));
    if (longest === 0) continue;
    const width = longest + PADDING_PIXELS / PIXELS_PER_DIGIT;
    used.sheet.file.columns.set(used.area.column + c, used.area.column + c, { width: Math.min(255, width) });
  }
}

/** Leaves the height to the program that shows the sheet. */
export function autofitRows(range: CellRange): void {
  const used = range.usedPart;
  if (used === undefined) return;
  for (let row = used.area.row; row <= lastRow(used.area); row += 1) {
    used.sheet.file.rows.set(row, { height: undefined });
  }
}

/** Whether the rows of the range are hidden; null where some are. */
export function rowsHidden({ sheet, area }: CellRange): boolean | null {
  return same(distinct(area.row, lastRow(area), (row) => sheet.file.rows.get(row).isHidden ?? false));
}

export function columnsHidden({ sheet, area }: CellRange): boolean | null {
  return same(distinct(area.column, lastColumn(area), (column) => sheet.file.columns.get(column).isHidden ?? false));
}

export function hideRows({ sheet, area }: CellRange, isHidden: boolean): void {
  sheet.mustBeWritable(area);
  hideRowsWhere(sheet, area.row, area.rows, () => isHidden);
}

export function hideColumns({ sheet, area }: CellRange, isHidden: boolean): void {
  sheet.mustBeWritable(area);
  sheet.file.columns.set(area.column, lastColumn(area), { isHidden });
}

/** In points, hidden or not. */
export function widthOf(sheet: Sheet, column: number): number {
  return pointsOf(sheet.file.columns.get(column).width ?? sheet.file.columns.defaultWidth);
}

/** In points, hidden or not. */
export function heightOf(sheet: Sheet, row: number): number {
  return sheet.file.rows.get(row).height ?? sheet.file.rows.defaultHeight;
}

const longestLine = (text: string): number => Math.max(...text.split("\n").map((line) => line.length));

function distinct<T>(first: number, last: number, of: (index: number) => T): T[] {
  const found = new Set<T>();
  for (let index = first; index <= last && found.size < 2; index += 1) found.add(of(index));
  return [...found];
}

function same<T>(values: readonly T[]): T | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}
