import type { Status } from "../domain/audit";
import type { Row } from "../domain/tables";
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

/** The rows with which tblStatuswoerter begins: each word of the scale means itself. */
export const STATUS_WORD_ROWS: readonly Row<"statusWords">[] = STATUS_ORDER.map((status) => ({
  word: STATUS_WORDS[status].word,
  status: STATUS_WORDS[status].word,
}));

const SCALE: ReadonlyMap<string, Status> = new Map(
  STATUS_ORDER.map((status) => [wordKey(STATUS_WORDS[status].word), status]),
);

/**
 * Reads status cells: the words of the scale, and the town's own words as its table tblStatuswoerter translates them.
 * A row that translates into no word of the scale is passed over; the scale's own words cannot be given another sense.
 */
export function statusReader(rows: readonly Row<"statusWords">[]): (text: string) => Status | undefined {
  const known = new Map<string, Status>();
  for (const { word, status } of rows) {
    const meant = SCALE.get(wordKey(status));
    if (meant !== undefined && wordKey(word) !== "") known.set(wordKey(word), meant);
  }
  for (const [word, status] of SCALE) known.set(word, status);
  return (text) => known.get(wordKey(text));
}
