import { ABBREVIATION } from "../german/protocolWords";

const BOUNDARY = /[.!?]["”“»)]*\s+(?=["„“»(]?[\p{Lu}\d])/gu;

/** The sentences of a text. A point after an abbreviation or a number ("3. April") ends none. */
export function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of text.matchAll(BOUNDARY)) {
    const end = match.index + match[0].trimEnd().length;
    const upToPoint = text.slice(start, match.index + 1);
    if (match[0].startsWith(".") && (ABBREVIATION.test(upToPoint) || /(?:^|[^\p{L}\d])\d{1,2}\.$/u.test(upToPoint))) {
      continue;
    }
    sentences.push(text.slice(start, end).trim());
    start = end;
  }
  const rest = text.slice(start).trim();
  return rest === "" ? sentences : [...sentences, rest];
}
