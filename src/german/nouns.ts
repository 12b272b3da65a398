/** Nouns that stand behind a count: singular, plural, and plural after "von", "bei", "in". */
const NOUNS = {
  fieldOfAction: ["Handlungsfeld", "Handlungsfelder", "Handlungsfeldern"],
  goal: ["Ziel", "Ziele", "Zielen"],
  measure: ["Maßnahme", "Maßnahmen", "Maßnahmen"],
  need: ["Handlungsbedarf", "Handlungsbedarfe", "Handlungsbedarfen"],
  row: ["Zeile", "Zeilen", "Zeilen"],
  cell: ["Zelle", "Zellen", "Zellen"],
  sheet: ["Blatt", "Blätter", "Blättern"],
  number: ["Nummer", "Nummern", "Nummern"],
  line: ["Zeile", "Zeilen", "Zeilen"],
} as const;

export type Noun = keyof typeof NOUNS;

/** "1 Maßnahme", "3 Maßnahmen", "0 Ziele". */
export const counted = (count: number, noun: Noun): string => `${String(count)} ${NOUNS[noun][count === 1 ? 0 : 1]}`;

/** The noun alone as it stands after "n von m" in the dative: "Ziel" after 1, "Zielen" after 14. */
export const dativeOf = (count: number, noun: Noun): string => NOUNS[noun][count === 1 ? 0 : 2];
