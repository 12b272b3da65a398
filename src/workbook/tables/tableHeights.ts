import type { CellStyle } from "../../sheets/plan";
import { TALLEST_ROW, heightOfLines, innerWidth, wrappedLines } from "../../sheets/textMetrics";

/** Headings and cells of the audit tables, as far as it decides how much room they take. */
export const TABLE_TEXT = { size: 10, wrap: true } as const satisfies CellStyle;
export const TABLE_HEADING = { size: 10, wrap: true, bold: true } as const satisfies CellStyle;

/** Points of a heading's cell that Excel's filter button covers. */
const FILTER_BUTTON = 13;

/** A column of cells below its heading, as they are shown. */
export interface ShownColumn {
  /** In points. */
  readonly width: number;
  readonly heading: string;
  readonly cells: readonly string[];
}

/** Heights in points of a sheet's rows, the heading's first, with every text shown as far as a row may be tall. */
export function tableHeights(columns: readonly ShownColumn[]): readonly number[] {
  const rows = Math.max(0, ...columns.map(({ cells }) => cells.length));
  const heading = columns.map((column) => textHeight(column.heading, column.width - FILTER_BUTTON, TABLE_HEADING));
  const body = Array.from({ length: rows }, (_, row) =>
    Math.max(...columns.map(({ width, cells }) => textHeight(cells[row] ?? "", width, TABLE_TEXT))),
  );
  return [Math.max(0, ...heading), ...body];
}

const textHeight = (text: string, width: number, style: CellStyle): number =>
  Math.min(TALLEST_ROW, heightOfLines(wrappedLines(text, style, innerWidth(width, style)).length, style));
