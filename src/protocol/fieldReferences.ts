import { DENIAL, FIELD_WORD, REALISED_THROUGH } from "../german/protocolWords";
import { numberCounted } from "./counted";
import { sentencesOf } from "./sentences";

const LIST_SEPARATOR = String.raw`\s*(?:,|;|und|u\.|oder|sowie|&|\/|bis|–|-)\s*(?:(?:${FIELD_WORD})\s*)?`;
const REFERENCE = new RegExp(
  String.raw`(?<!\p{L})(?:${FIELD_WORD})\s*(?:nr\.?\s*)?(\d{1,2}(?!\d)(?:${LIST_SEPARATOR}\d{1,2}(?![\d.:]\d|\d))*)`,
  "giu",
);

/** The fields of action that a text names by number, each once and in order: "siehe Handlungsfelder 2 bis 4" → 2, 3, 4. */
export function fieldReferencesIn(text: string): readonly number[] {
  const numbers = new Set<number>();
  for (const [, list = ""] of withArabicFields(text).matchAll(REFERENCE)) {
    for (const [, first, last = first] of list.matchAll(/(\d{1,2})(?:\s*(?:bis|–|-)\s*(\d{1,2}))?/g)) {
      for (let number = Number(first); number <= Number(last); number += 1) numbers.add(number);
    }
  }
  return [...numbers].filter((number) => number > 0).sort((a, b) => a - b);
}

const LETTERED_FIELD =
  /(?<=(?:[Hh]andlungsfeld\p{Ll}*|HANDLUNGSFELD\p{Lu}*|HF)\s+(?:[\dIVXA-H]{1,4}\s*(?:,|und|bis|sowie|–|-)\s*){0,9})(?:[IVX]{1,4}|[A-H])(?![\p{L}\d]|-\p{L})/gu;

/** "Handlungsfelder II und IV" → "Handlungsfelder 2 und 4", "Handlungsfeld B" → "Handlungsfeld 2". */
const withArabicFields = (text: string): string =>
  text.replace(LETTERED_FIELD, (letters) => String(numberCounted(letters) ?? letters));

/** The field of action within which something was realised, as a sentence says it that denies nothing. */
export function realisedThroughIn(text: string): number | undefined {
  for (const sentence of sentencesOf(withArabicFields(text))) {
    const number = Number(REALISED_THROUGH.exec(sentence)?.[1] ?? 0);
    if (number > 0 && !DENIAL.test(sentence)) return number;
  }
  return undefined;
}
