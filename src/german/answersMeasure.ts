import { allMatches } from "./allMatches";

const WORD = /[A-Za-zÀ-ÿ]{4,}/g;
const ENDING = /(?:e[nmrs]?|n|s)$/;
const SENTENCE_END = ".!?:•–-\n";

/** Nouns that any result may use, whatever it speaks of. */
const COMMON_NOUNS = new Set(
  "Maßnahme Maßnahmen Ziel Ziele Umsetzung Ergebnis Ergebnisse Stand Stadt Gemeinde Kommune Jahr Jahre Handlungsfeld"
    .split(" ")
    .map(stemOf),
);

/**
 * Whether a result speaks of what the measure or its criterion speaks of.
 *
 * A result is off the point only if it names a thing (German nouns are capitalised) and shares no longer word with
 * measure and criterion, in either as part of a compound.
 */
export function answersMeasure(result: string, measure: string, criterion: string): boolean {
  const words = allMatches(WORD, result).map(({ 0: word, index }) => ({
    stem: stemOf(word),
    isNoun: isNounAt(result, index),
  }));
  if (!words.some(({ stem, isNoun }) => isNoun && !COMMON_NOUNS.has(stem))) return true;
  const spoken = `${measure} ${criterion}`;
  const lower = spoken.toLowerCase();
  return words.some(({ stem }) => isTelling(stem) && lower.includes(stem)) || containsWordOf(result, spoken);
}

/** Short words are shared by any two texts. */
const isTelling = (stem: string): boolean => stem.length >= 5;

function stemOf(word: string): string {
  const lower = word.toLowerCase();
  return lower.length > 5 ? lower.replace(ENDING, "") : lower;
}

/** A capital inside a sentence makes a noun; at its start it says nothing. */
function isNounAt(text: string, index: number): boolean {
  if (!/[A-ZÀ-Þ]/.test(text.charAt(index))) return false;
  let before = index - 1;
  while (text.charAt(before) === " ") before--;
  return before >= 0 && !SENTENCE_END.includes(text.charAt(before));
}

function containsWordOf(result: string, spoken: string): boolean {
  const lower = result.toLowerCase();
  return (spoken.match(WORD) ?? []).some((word) => {
    const stem = stemOf(word);
    return isTelling(stem) && lower.includes(stem);
  });
}
