import type { Line } from "./lines";

const SENTENCE_END = /[.!?:;]["”“»)]*$/;
/** Shorter lines were ended by their author, longer ones by the margin. */
const MARGIN = 50;

/** Whether a line only continues the one before it, which the margin broke. */
export function continuesLine(previous: Line, line: Line): boolean {
  if (line.gapBefore) return line.pageBreakBefore && startsLower(line) && !SENTENCE_END.test(previous.text);
  return startsLower(line) || /[-,\u00AD]$/.test(previous.raw.trim()) || previous.text.length >= MARGIN;
}

/** Whether a line is so long that the margin may have ended it, and its sentence is not over. */
export const isBrokenAtMargin = ({ text }: Line): boolean => text.length >= MARGIN && !SENTENCE_END.test(text);

const startsLower = (line: Line): boolean => /^\p{Ll}/u.test(line.text);

/**
 * Two parts of a broken line as one text. A hyphen at the break stays, since nobody can tell "Kinder- / und Jugendarbeit"
 * from a divided word with certainty; only a soft hyphen goes, which says itself that it is none.
 */
export function joinedLines(before: string, previous: Line, line: Line): string {
  if (/\u00AD\s*$/.test(previous.raw)) return before + line.text;
  const isDivided = /\p{L}-$/u.test(before) && startsLower(line) && !/^(?:und|oder|bzw\.|sowie|u\.)\s/.test(line.text);
  return before + (isDivided ? "" : " ") + line.text;
}
