/*
 * The API's words for something, each with what the workbook calls it: `{ Center: "ctr", … }`.
 */

export function namesOf<K extends string>(words: Readonly<Record<K, unknown>>): K[] {
  return Object.keys(words) as K[];
}

/** The API's word for what the workbook says; undefined where it has none. */
export function nameOf<K extends string>(words: Readonly<Record<K, unknown>>, value: unknown): K | undefined {
  return namesOf(words).find((name) => words[name] === value);
}
