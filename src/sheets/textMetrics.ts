import { arialWidth } from "./arialWidths";
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
export function textWidth(text: string, { size, bold }: Font): number {
  let thousandths = 0;
  for (let index = 0; index < text.length; index++) thousandths += arialWidth(text.charCodeAt(index), bold === true);
  return (thousandths * size) / 1000;
}

/** Points that a cell of this column leaves to its text. */
export const innerWidth = (columnWidth: number, style: CellStyle): number =>
  Math.max(columnWidth - CELL_PADDING - INDENT * (style.indent ?? 0), style.size);

/** The lines that the text breaks into, each with the spaces or the line feed that end it: joined they are the text. */
export function wrappedLines(text: string, font: Font, width: number): readonly string[] {
  if (!text.includes("\n") && textWidth(text, font) <= width) return [text];
  return text.split(/(?<=\n)/).flatMap((paragraph) => wrappedParagraph(paragraph, font, width));
}

function wrappedParagraph(paragraph: string, font: Font, width: number): readonly string[] {
  const space = textWidth(" ", font);
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const [part, word = "", gap = ""] of paragraph.matchAll(/(\S*)(\s*)/g)) {
    const visible = textWidth(word, font);
    if (line !== "" && part !== "" && used + visible > width) {
      lines.push(line);
      [line, used] = ["", 0];
    }
    if (visible > width) {
      const pieces = brokenWord(part, font, width);
      lines.push(...pieces.slice(0, -1));
      line = pieces.at(-1) ?? "";
      used = textWidth(line, font);
    } else {
      line += part;
      used += visible + gap.length * space;
    }
  }
  return [...lines, line];
}

/** A word wider than the column is broken between characters, as Excel does. */
function brokenWord(word: string, font: Font, width: number): readonly string[] {
  const pieces: string[] = [];
  let piece = "";
  let used = 0;
  for (const character of word) {
    const wide = textWidth(character, font);
    if (piece !== "" && used + wide > width && character.trim() !== "") {
      pieces.push(piece);
      [piece, used] = ["", 0];
    }
    piece += character;
    used += wide;
  }
  return [...pieces, piece];
}

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
