import fc from "fast-check";

/** An audit as the generator invents it: what a reading of any rendering must give back. */
export interface InventedAudit {
  readonly fields: readonly InventedField[];
}

export interface InventedField {
  readonly name: string;
  readonly goals: readonly InventedGoal[];
  readonly needs: readonly string[];
}

export interface InventedGoal {
  readonly text: string;
  readonly measures: readonly InventedMeasure[];
}

export interface InventedMeasure {
  readonly text: string;
  readonly criterion: string | undefined;
  readonly result: string | undefined;
}

const NOUNS = [
  "Ausbau",
  "Netzwerk",
  "Spielplatz",
  "Beratungsstelle",
  "Ganztagsbetreuung",
  "Begegnungscafé",
  "Straßenfest",
];
const LINKS = ["für", "und", "mit", "in der", "zwischen", "z. B. für", "(auch) für", "ca. 3 Plätze für", "bzw."];
const ADJECTIVES = ["neue", "offene", "wohnortnahe", "familienfreundliche", "verlässliche", "ältere"];
const RESULTS = [
  "Ist realisiert",
  "Keine Umsetzung.",
  "teilweise umgesetzt",
  "Läuft seit 2012.",
  "Bisher keine Mittel.",
  "erledigt",
];

const phrase = fc
  .tuple(fc.constantFrom(...LINKS), fc.constantFrom(...ADJECTIVES), fc.constantFrom(...NOUNS))
  .map((words) => words.join(" "));

/** A wording of one to about thirty words that begins with a noun; some end in a point. */
const wording = fc
  .tuple(fc.constantFrom(...NOUNS), fc.array(phrase, { maxLength: 8 }), fc.constantFrom("", "."))
  .map(([noun, phrases, end]) => [noun, ...phrases].join(" ") + end);

const measure: fc.Arbitrary<InventedMeasure> = fc.record({
  text: wording,
  criterion: fc.option(wording, { nil: undefined }),
  result: fc.option(fc.constantFrom(...RESULTS), { nil: undefined }),
});

const goal: fc.Arbitrary<InventedGoal> = fc.record({
  text: wording,
  measures: fc.array(measure, { minLength: 1, maxLength: 3 }),
});

const field: fc.Arbitrary<InventedField> = fc.record({
  name: fc
    .tuple(fc.constantFrom(...NOUNS), fc.constantFrom(...NOUNS))
    .map(([one, other]) => `${one}, ${other} und Teilhabe`),
  goals: fc.array(goal, { minLength: 1, maxLength: 3 }),
  needs: fc.uniqueArray(wording, { maxLength: 3 }),
});

export const inventedAudit: fc.Arbitrary<InventedAudit> = fc.record({
  fields: fc.array(field, { minLength: 1, maxLength: 4 }),
});
