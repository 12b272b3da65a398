import { allMatches } from "./allMatches";

const WORD = /[A-Za-zÀ-ÿ]{4,}/g;
const ENDING = /(?:e[nmrs]?|n|s)$/;
/** Shorter words are shared by any two texts. */
const TELLING = 5;

/** Nouns that any result may use, whatever it speaks of. */
const COMMON_NOUNS = new Set(
  "Maßnahme Maßnahmen Ziel Ziele Umsetzung Ergebnis Ergebnisse Stand Stadt Gemeinde Kommune Verwaltung Jahr Jahre Handlungsfeld"
    .split(" ")
    .map(stemOf),
);

/**
 * A thing that a sentence says something of: "Der neue Ausschuss tagt.", "Bisher gibt es noch keinen Ausschuss." Most
 * results leave out what they speak of, "Eröffnet im Mai.", "Drei neue Plätze": then it is the measure.
 */
const SUBJECT =
  /(?:(?:^|[.!?:;•–\n]\s*)(?:D(?:er|ie|as)|Kein|Keine|Eine?)|(?:(?:gibt|gab)\s+es|[Ee]s\s+(?:gibt|gab))\s+(?:[a-zß-ÿ]+\s+){0,3}?k?eine?[nmrs]?)\s+(?:[a-zß-ÿ]+\s+){0,3}?([A-ZÀ-Þ][A-Za-zÀ-ÿ]+)/g;

/** A figure, a day or a word that points back reports on what was agreed, in whatever other words. */
const REPORTS = /\d|(?:^|\s)(?:[Dd]a(?:von|für|mit|bei|zu)|[Hh]ier(?:für|zu|von)|[Dd]ies(?:e[mnrs]?)?|ihn|ihm)\s/;

/**
 * Whether a result speaks of what the measure or its criterion speaks of.
 *
 * A result is off the point only if it says something of another thing and shares no longer word with measure and
 * criterion, in either as part of a compound.
 */
export const answersMeasure = (result: string, measure: string, criterion: string): boolean =>
  !speaksOfAThing(result) || sharesWord(result, `${measure} ${criterion}`);

const speaksOfAThing = (result: string): boolean =>
  allMatches(SUBJECT, result).some(([, noun = ""]) => !COMMON_NOUNS.has(stemOf(noun))) && !REPORTS.test(result);

function sharesWord(result: string, spoken: string): boolean {
  const [lowerResult, lowerSpoken] = [result.toLowerCase(), spoken.toLowerCase()];
  return (
    tellingStems(result).some((stem) => lowerSpoken.includes(stem)) ||
    tellingStems(spoken).some((stem) => lowerResult.includes(stem))
  );
}

const tellingStems = (text: string): readonly string[] =>
  (text.match(WORD) ?? []).map(stemOf).filter((stem) => stem.length >= TELLING);

function stemOf(word: string): string {
  const lower = word.toLowerCase();
  const stem = lower.replace(ENDING, "");
  return stem.length >= TELLING ? stem : lower;
}
