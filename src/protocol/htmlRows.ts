import { furtherLines, type SourceLine } from "./sourceLines";

/** A row that has not ended after so many lines is none that a program wrote. */
const LONGEST_ROW = 200;
const OPENED = /<tr\b(?!.*<\/(?:tr|table)\b)/i;
const NEXT_ROW = /^\s*<tr\b/i;
const ROW_END = /<\/(?:tr|thead|tbody|table)\b/i;

/** Gives a row of an HTML table whose cells stand on lines of their own one line; line breaks mean nothing there. */
export function withWholeRows(lines: readonly SourceLine[]): readonly SourceLine[] {
  const whole: SourceLine[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) continue;
    const end = OPENED.test(line.text) ? endOfRow(lines, at) : at;
    whole.push(end === at ? line : joined(line, lines.slice(at + 1, end + 1)));
    at = end;
  }
  return whole;
}

/** The last line of the row that begins in a line; that line itself where no end is near. */
function endOfRow(lines: readonly SourceLine[], begin: number): number {
  for (let at = begin + 1; at <= begin + LONGEST_ROW; at += 1) {
    const text = lines[at]?.text;
    if (text === undefined) return begin;
    if (NEXT_ROW.test(text)) return at - 1;
    if (ROW_END.test(text) && !OPENED.test(text)) return at;
  }
  return begin;
}

function joined(first: SourceLine, more: readonly SourceLine[]): SourceLine {
  const text = [first, ...more].map((line) => line.text.trim()).join(" ");
  return { ...first, text, also: [...first.also, ...more.flatMap(furtherLines)] };
}
