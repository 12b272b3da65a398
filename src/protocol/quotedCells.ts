import { furtherLines, type SourceLine } from "./sourceLines";

/** A cell that goes on over more lines than these is a quotation mark that nobody closed. */
const LONGEST_CELL = 40;
/** A cell in quotation marks that does not end on its line; it begins the line or stands behind a tab or semicolon. */
const OPEN_CELL = /(?:^\s*|[;\t])"(?:[^"]|"")*$/;
const CLOSED = /^(?:[^"]|"")*"\s*([;\t]|$)/;

/** Gives a row one line whose cells break inside of quotation marks, as spreadsheets save and copy them. */
export function withWholeCells(lines: readonly SourceLine[]): readonly SourceLine[] {
  const whole: SourceLine[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    let line = lines[at];
    if (line === undefined) continue;
    for (let end = endOfCell(lines, at, line); end > at; end = endOfCell(lines, at, line)) {
      const more = lines.slice(at + 1, end + 1);
      const text: string = [line, ...more].map((one) => one.text).join("\n");
      line = { ...line, text, also: [...line.also, ...more.flatMap(furtherLines)] };
      at = end;
    }
    whole.push(line);
  }
  return whole;
}

/** The line on which the cell that a row leaves open ends; the row's own last line where it leaves none open. */
function endOfCell(lines: readonly SourceLine[], last: number, { text }: SourceLine): number {
  const open = text.includes('"') ? OPEN_CELL.exec(text) : null;
  if (open === null) return last;
  for (let at = last + 1; at <= last + LONGEST_CELL; at += 1) {
    const closed = CLOSED.exec(lines[at]?.text ?? "");
    // In prose a quotation mark begins a line and ends one, with no cell beside it.
    if (closed !== null) return closed[1] === "" && !/^[;\t]/.test(open[0]) ? last : at;
  }
  return last;
}
