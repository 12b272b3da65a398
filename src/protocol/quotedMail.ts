import type { SourceLine } from "./sourceLines";

/** One line behind ">" may say "more than"; a mail that is quoted has more of them. */
const FEWEST = 3;
const QUOTED = /^\s*(?:>\s?)+/;

/** The lines of a mail that another mail quotes, without the marks of the quotation. */
export function withoutQuotation(lines: readonly SourceLine[]): readonly SourceLine[] {
  const unquoted: SourceLine[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    let end = at;
    while (QUOTED.test(lines[end]?.text ?? "")) end += 1;
    const isQuotation = end - at >= FEWEST;
    for (const line of lines.slice(at, Math.max(end, at + 1))) {
      unquoted.push(isQuotation ? { ...line, text: line.text.replace(QUOTED, "") } : line);
    }
    at = Math.max(end, at + 1) - 1;
  }
  return unquoted;
}
