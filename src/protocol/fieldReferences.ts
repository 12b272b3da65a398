import { FIELD_WORD } from "../german/protocolWords";

const LIST_SEPARATOR = String.raw`\s*(?:,|;|und|u\.|oder|sowie|&|\/|bis|–|-)\s*(?:(?:${FIELD_WORD})\s*)?`;
const REFERENCE = new RegExp(
  String.raw`(?<!\p{L})(?:${FIELD_WORD})\s*(?:nr\.?\s*)?(\d{1,2}(?!\d)(?:${LIST_SEPARATOR}\d{1,2}(?![\d.:]\d|\d))*)`,
  "giu",
);

/** The fields of action that a text names by number, each once and in order: "siehe Handlungsfelder 2 bis 4" → 2, 3, 4. */
export function fieldReferencesIn(text: string): readonly number[] {
  const numbers = new Set<number>();
  for (const [, list = ""] of text.matchAll(REFERENCE)) {
    for (const [, first, last = first] of list.matchAll(/(\d{1,2})(?:\s*(?:bis|–|-)\s*(\d{1,2}))?/g)) {
      for (let number = Number(first); number <= Number(last); number += 1) numbers.add(number);
    }
  }
  return [...numbers].filter((number) => number > 0).sort((a, b) => a - b);
}
