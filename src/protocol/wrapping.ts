import { LEADS_ON } from "../german/protocolWords";
import { joinedLine, type Line } from "./lines";

const SENTENCE_END = /[.!?:;]["”“»)]*$/;
/** A text of several sentences is no title: where it has no point at its end, it goes on. */
const SENTENCE_INSIDE = /[.!?]\s/;
/** Shorter lines were ended by their author, longer ones by the margin. */
const MARGIN = 50;

/** Whether a line only continues a text whose last line the margin or the end of a page broke. */
export function continuesText(text: string, previous: Line, line: Line): boolean {
  if (line.gapBefore) {
    if (!line.pageBreakBefore || isOver(previous.text)) return false;
    if (startsLower(line.text) || isUnfinished(previous.text)) return true;
    return isBrokenAtMargin(previous) && SENTENCE_INSIDE.test(text);
  }
  return (
    startsLower(line.text) ||
    previous.raw.trim().endsWith("\u00AD") ||
    isUnfinished(previous.text) ||
    previous.text.length >= MARGIN
  );
}

/** Whether a line is so long that the margin may have ended it, and its sentence is not over. */
export const isBrokenAtMargin = ({ text }: Line): boolean => text.length >= MARGIN && !isOver(text);

export const startsLower = (text: string): boolean => /^\p{Ll}/u.test(text);

const isOver = (text: string): boolean => SENTENCE_END.test(text);

/** Whether nobody ends a text so: with a hyphen, a comma, or a word such as "und" or "der". */
export const isUnfinished = (text: string): boolean => /(?:[\p{L}/]-|,)$/u.test(text) || LEADS_ON.test(text);

/**
 * Two parts of a broken line as one text. A hyphen at the break stays, since nobody can tell "Kinder- / und Jugendarbeit"
 * from a divided word with certainty; only a soft hyphen goes, which says itself that it is none.
 */
export const joinedLines = (before: string, previous: Line, line: Line): string =>
  /\u00AD\s*$/.test(previous.raw) ? before + line.text : joinedTexts(before, line.text, " ", previous.text);

/**
 * The same of texts alone; `otherwise` stands between two that may be a line each. Only the last line of what stands
 * before is looked at: a long text that is searched with each line that it gets takes minutes.
 */
export function joinedTexts(before: string, after: string, otherwise = " ", end = before): string {
  if (before === "" || after === "") return before + after;
  const isDivided = /\p{L}-$/u.test(end) && startsLower(after) && !/^(?:und|oder|bzw\.|sowie|u\.)\s/.test(after);
  if (isDivided) return before + after;
  return before + (startsLower(after) || isUnfinished(end) ? " " : otherwise) + after;
}

/** Two lines on which one row of a table stands, each cell with the part of it below; `otherwise` as for joined texts. */
export const joinedRow = (above: Line, below: Line, otherwise?: string): Line =>
  joinedLine(
    [above, below],
    Array.from({ length: Math.max(above.cells.length, below.cells.length) }, (_, at) =>
      joinedTexts(above.cells[at] ?? "", below.cells[at] ?? "", otherwise),
    ),
  );
