import { arialWidth, WIDEST } from "./arialWidths";
import type { CellStyle } from "./plan";

/**
 * How much room a text takes in a cell. Automatic row heights differ from machine to machine and do not follow
 * recalculation, so the heights are ours: measured in Arial, wrapped at spaces alone, with at least a tenth to spare.
 */
export type Font = Pick<CellStyle, "size" | "bold">;

/** Excel keeps five pixels of a column's width free, both sides together; in points. */
const CELL_PADDING = 4;
/** Arial's ascent, descent and gap as a factor of the size. */
const LINE_HEIGHT = 1.15;
/** Pixels that Excel adds to a line when it fits a row to its text: at every size of ours at least a tenth of the line. */
const LINE_RESERVE = 2;
const POINTS_PER_PIXEL = 0.75;
/** Points that every row has besides its lines, so that no letter touches the border. */
const ROW_PADDING = 2;
const INDENT = 7;

/** A row taller than this continues in a following one; Excel itself ends at 409. */
export const TALLEST_ROW = 400;

/** Points that the text takes on one line. A character of two code units counts twice: better too wide than too narrow. */
export const textWidth = (text: string, { size, bold }: Font): number =>
  (thousandths(text, bold === true) * size) / 1000;

/** Width in thousandths of the font size. */
function thousandths(text: string, bold: boolean): number {
  let sum = 0;
  for (let index = 0; index < text.length; index++) sum += arialWidth(text.charCodeAt(index), bold);
  return sum;
}

/** Points that a cell of this column leaves to its text. */
export const innerWidth = (columnWidth: number, style: CellStyle): number =>
  Math.max(columnWidth - CELL_PADDING - INDENT * (style.indent ?? 0), style.size);

/**
 * The lines that the text breaks into, each with the spaces or the line feed that end it: joined they are the text.
 * A word wider than the column is broken at its last seam that fits, else between characters: programs differ in that, and
 * by its seams it takes more lines.
 */
export function wrappedLines(text: string, { size, bold }: Font, width: number): readonly string[] {
  const limit = (width * 1000) / size;
  if (text.length * WIDEST <= limit && !text.includes("\n")) return [text];
  const lines: string[] = [];
  let start = 0;
  let used = 0;
  /** Where the line at hand may break, and what of it lies before. */
  let gapEnd = 0;
  let usedToGap = 0;
  const breakAt = (end: number, usedBefore: number): void => {
    lines.push(text.slice(start, end));
    start = gapEnd = end;
    used -= usedBefore;
  };
  for (let at = 0, next = 0; at < text.length; at = next) {
    const code = text.codePointAt(at) ?? 0;
    next = at + (code > 0xffff ? 2 : 1);
    const wide = arialWidth(code, bold === true) * (next - at);
    used += wide;
    if (code === LINE_FEED) {
      breakAt(next, used);
    } else if (isSpace(code)) {
      gapEnd = next;
      usedToGap = used;
    } else if (used > limit) {
      if (gapEnd > start) breakAt(gapEnd, usedToGap);
      while (used > limit && at > start) {
        const seam = lastSeam(text, start, at);
        breakAt(seam, seam === at ? used - wide : thousandths(text.slice(start, seam), bold === true));
      }
    }
  }
  return start < text.length || lines.length === 0 ? [...lines, text.slice(start)] : lines;
}

const LINE_FEED = 0x0a;

/** The last seam of a word from `start` on and before `end`; `end` itself where there is none. */
function lastSeam(text: string, start: number, end: number): number {
  for (let at = end; at > start; at--) if (isSeam(text, at)) return at;
  return end;
}

/** Behind a hyphen, a slash and the like and before a plus, but never before what ends a phrase. */
const isSeam = (text: string, at: number): boolean =>
  (SEAM_BEHIND.includes(text.charAt(at - 1)) && !CLOSING.includes(text.charAt(at))) ||
  (text.charAt(at) === "+" && text.charAt(at - 1) === ")");

const SEAM_BEHIND = "-–/?!|}";
const CLOSING = "\"'“”»)]}.,;:!?";

const isSpace = (code: number): boolean =>
  code <= 0x20 || code === 0xa0 || (code > 0x1000 && /\s/.test(String.fromCodePoint(code)));

/** Points from one line to the next on a screen of 96 dots per inch, where whole pixels make them most; paper needs less. */
function lineHeight({ size }: Font): number {
  const pixels = Math.round(size / POINTS_PER_PIXEL);
  return (Math.ceil(pixels * LINE_HEIGHT) + LINE_RESERVE) * POINTS_PER_PIXEL;
}

/** Row height in points for that many lines, in steps of a quarter as Excel keeps them. */
export const heightOfLines = (lines: number, font: Font): number => lines * lineHeight(font) + ROW_PADDING;

/** How many lines of this font a row may hold at most. */
export const linesThatFit = (font: Font, height = TALLEST_ROW): number =>
  Math.max(1, Math.floor((height - ROW_PADDING) / lineHeight(font)));
