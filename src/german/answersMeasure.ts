const WORD = /\p{L}{4,}/gu;
const ENDING = /(?:en|em|er|es|e|n|s)$/;

/** Nouns that any result may use, whatever it speaks of. */
const COMMON_NOUNS = new Set(
  ["Maßnahme", "Ziel", "Umsetzung", "Ergebnis", "Stand", "Stadt", "Gemeinde", "Kommune", "Jahr", "Handlungsfeld"].map(
    stemOf,
  ),
);

/**
 * Whether a result speaks of what the measure or its criterion speaks of.
 *
 * A result is off the point only if it names a thing (German nouns are capitalised) and shares no longer word with
 * measure and criterion, in either as part of a compound.
 */
export function answersMeasure(result: string, measure: string, criterion: string): boolean {
  const spoken = `${measure} ${criterion}`.toLowerCase();
  let namesThing = false;
  for (const match of result.matchAll(WORD)) {
    const stem = stemOf(match[0]);
    if (stem.length >= 5 && spoken.includes(stem)) return true;
    namesThing ||= isNoun(result, match) && !COMMON_NOUNS.has(stem);
  }
  return !namesThing || containsWordOf(result.toLowerCase(), spoken);
}

function stemOf(word: string): string {
  const lower = word.toLowerCase();
  return lower.length > 5 ? lower.replace(ENDING, "") : lower;
}

function isNoun(text: string, { 0: word, index }: RegExpMatchArray & { index?: number }): boolean {
  const before = text.slice(0, index).trimEnd();
  return /^\p{Lu}/u.test(word) && before !== "" && !/[.!?:•–\n-]$/.test(before);
}

function containsWordOf(result: string, spoken: string): boolean {
  for (const [word] of spoken.matchAll(WORD)) {
    const stem = stemOf(word);
    if (stem.length >= 5 && result.includes(stem)) return true;
  }
  return false;
}
