import type { StoredCell } from "../../xlsx/cells/storedCell";
import { heightOf } from "../../host/book/sizes";
import type { Sheet } from "../../host/book/sheet";
import type { Looks } from "./looks";
import { textWidth } from "./textWidth";

const PIXELS_PER_POINT = 4 / 3;
/** As the stylesheet has it. */
const LINE_HEIGHT = 1.2;
const PADDING = { beside: 5, above: 3 };

export const pixelsOf = (points: number): number => Math.round(points * PIXELS_PER_POINT);

/** Heights of rows in pixels. A file may leave a row's height to the program that shows it: it is as high as its wrapped texts. */
export class RowHeights {
  /** Cells are never altered, only replaced, so each is measured once for a width. */
  private readonly measured = new WeakMap<StoredCell, { readonly width: number; readonly height: number }>();

  constructor(private readonly looks: Looks) {}

  of(sheet: Sheet, row: number, widthOf: (column: number) => number): number {
    const given = pixelsOf(heightOf(sheet, row));
    if (sheet.file.rows.get(row).height !== undefined) return given;
    const cells = sheet.file.grid.row(row)?.cells ?? [];
    return cells.reduce((height, cell) => Math.max(height, this.heightOf(cell, widthOf)), given);
  }

  private heightOf(cell: StoredCell, widthOf: (column: number) => number): number {
    if (typeof cell.value !== "string") return 0;
    const { whole } = this.looks.of(cell.style, "left");
    if (whole.whiteSpace !== "pre-wrap") return 0;
    const width = widthOf(cell.column) - PADDING.beside;
    const known = this.measured.get(cell);
    if (known?.width === width) return known.height;
    const size = parseFloat(String(whole.fontSize)) * PIXELS_PER_POINT;
    const lines = linesOf(cell.value, width, (text) => textWidth(text, whole));
    const height = Math.ceil(lines * size * LINE_HEIGHT) + PADDING.above;
    this.measured.set(cell, { width, height });
    return height;
  }
}

/** How many lines a text takes that is broken between words, and within those that are too long. */
export function linesOf(text: string, width: number, widthOf: (text: string) => number): number {
  return text.split("\n").reduce((lines, line) => lines + linesOfOne(line, Math.max(1, width), widthOf), 0);
}

function linesOfOne(line: string, width: number, widthOf: (text: string) => number): number {
  const blank = widthOf(" ");
  let [lines, taken] = [1, 0];
  for (const word of line.split(" ")) {
    const needed = widthOf(word);
    if (taken > 0 && taken + blank + needed > width) [lines, taken] = [lines + 1, 0];
    taken += (taken > 0 ? blank : 0) + needed;
    lines += Math.max(0, Math.ceil(taken / width) - 1);
    taken = taken > width ? taken % width : taken;
  }
  return lines;
}
