import type { Status } from "../domain/audit";
import type { Row } from "../domain/tables";
import { wordOf } from "./cellText";
import { wordKey } from "./wordKey";

/** A status as people see it: never by colour alone, always word and shape. */
export interface StatusWords {
  readonly word: string;
  readonly symbol: string;
  /** Definition, shown where the status is chosen. */
  readonly meaning: string;
  /** What it does to the figures, in words. */
  readonly countsAs: string;
}

/** The status scale in its order. */
export const STATUS_WORDS: Readonly<Record<Status, StatusWords>> = {
  done: { word: "realisiert", symbol: "●", meaning: "vollständig umgesetzt", countsAs: "zählt als realisiert" },
  partly: {
    word: "teilweise realisiert",
    symbol: "◐",
    meaning: "begonnen, ein Teil ist wirksam",
    countsAs: "eigene Spalte, zählt nicht als realisiert",
  },
  notDone: {
    word: "nicht realisiert",
    symbol: "○",
    meaning: "nicht umgesetzt",
    countsAs: "eigene Spalte, zählt nicht als realisiert",
  },
  dropped: {
    word: "entfallen",
    symbol: "–",
    meaning:
      "von dem Gremium aufgehoben, das sie beschlossen hat; braucht Begründung und „Entfallen laut“ (Beschluss, Datum)",
    countsAs: "zählt nicht mit und wird genannt",
  },
  unassessed: {
    word: "noch nicht bewertet",
    symbol: "?",
    meaning: "niemand hat es bewertet; gilt auch für leere Zellen und unbekannte Wörter",
    countsAs: "bleibt im Nenner, eigene Spalte",
  },
};

/** All statuses from best to unknown, the order of columns, legends and choices. */
export const STATUS_ORDER: readonly Status[] = ["done", "partly", "notDone", "dropped", "unassessed"];

const SCALE: ReadonlyMap<string, Status> = new Map(
  STATUS_ORDER.map((status) => [wordKey(STATUS_WORDS[status].word), status]),
);

/** A word of the town's that means a status, as written. */
export interface TownWord {
  readonly word: string;
  readonly status: Status;
}

/**
 * The town's own words as its table tblStatuswoerter translates them, each once. A row that translates into no word of
 * the scale is passed over; the scale's own words cannot be given another sense.
 */
export function townWordsOf(rows: readonly Row<"statusWords">[]): readonly TownWord[] {
  const words = new Map<string, TownWord>();
  for (const { word, status } of rows) {
    const key = wordKey(word);
    const meant = SCALE.get(wordKey(status));
    if (meant !== undefined && key !== "" && !SCALE.has(key)) words.set(key, { word: wordOf(word), status: meant });
  }
  return [...words.values()];
}

/** Reads status cells: the words of the scale and the town's own. */
export function statusReader(townWords: readonly TownWord[]): (text: string) => Status | undefined {
  const known = new Map<string, Status>([
    ...SCALE,
    ...townWords.map(({ word, status }) => [wordKey(word), status] as const),
  ]);
  return (text) => known.get(wordKey(text));
}
