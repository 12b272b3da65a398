import { ACROSS_WORD } from "./scopeWords";
import { OVERVIEW_ROWS } from "./overviewWords";
import { STATUS_WORDS } from "./statusWords";

/** Words of the Rechenweg. */
export const DERIVATION_HEADINGS = [
  "Zelle in der Übersicht",
  "Was gezählt wird",
  "Wert",
  "Formel der Übersicht",
  "Zeilen, die zählen",
] as const;

export const DERIVATION_NOTE =
  "Die Werte zählen mit; die Zeilen sind die vom Stand. Die Formeln stehen so da, wie ein deutsches Excel sie zeigt.";

export const NO_ROWS = "keine";
export const VALUE_NOT_LIVE = "Wert zum Stand; laufend lässt er sich aus diesen Tabellen nicht zählen.";

/** What a figure of the Übersicht counts. */
export const FIGURE_SENTENCES = {
  goals: "Ziele: Zeilen der Tabelle Ziele mit einem Text",
  goalsAllDone:
    "Ziele, deren Maßnahmen alle realisiert sind; entfallene zählen nicht mit, wenigstens eine muss realisiert sein",
  measures: "Maßnahmen: Zeilen der Tabelle Maßnahmen mit einem Text",
  done: `Maßnahmen mit dem Status „${STATUS_WORDS.done.word}“`,
  partly: `Maßnahmen mit dem Status „${STATUS_WORDS.partly.word}“`,
  notDone: `Maßnahmen mit dem Status „${STATUS_WORDS.notDone.word}“`,
  dropped: `Maßnahmen mit dem Status „${STATUS_WORDS.dropped.word}“`,
  unassessed:
    "Noch nicht bewertete Maßnahmen: alle ohne einen der anderen Status, auch leere Zellen und unbekannte Wörter",
  rate: "Umsetzung: realisierte von allen Maßnahmen außer den entfallenen; höchstens: auch die noch nicht bewerteten",
  needs: "Handlungsbedarfe: Zeilen der Tabelle Handlungsbedarfe mit einem Text",
} as const;

export const ROW_LABELS = {
  across: `Handlungsbedarfe mit „${ACROSS_WORD}“`,
  withoutField: `Zeilen ${OVERVIEW_ROWS.withoutField}`,
  total: OVERVIEW_ROWS.total,
  withoutRealisedThrough: "Gesamt ohne Maßnahmen, die über ein anderes Handlungsfeld realisiert sind (†)",
} as const;

/** "Maßnahmen, Zeilen 5–8 und 12"; `ranges` are worksheet rows. */
export const rowsText = (sheet: string, ranges: readonly (readonly [number, number])[]): string => {
  const texts = ranges.map(([first, last]) => (first === last ? String(first) : `${String(first)}–${String(last)}`));
  const isOne = ranges.length === 1 && ranges[0]?.[0] === ranges[0]?.[1];
  return `${sheet}, ${isOne ? "Zeile" : "Zeilen"} ${texts.join(", ")}`;
};

export const furtherRowsText = (count: number): string => ` … und ${String(count)} weitere`;
