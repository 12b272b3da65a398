import type { TableId } from "../domain/tables";
import { TABLE_WORDS } from "./tables";

/** Where a model field is read from, in the words of the column "Art der Quelle". */
export const SOURCE_KINDS = {
  table: "Tabelle",
  column: "Spalte",
  constant: "fester Wert",
  sheetTitle: "Blattname",
  groupRow: "Gruppenzeile",
  cross: "Kreuz",
  threshold: "Schwelle",
} as const;

export type SourceKind = keyof typeof SOURCE_KINDS;

/** What a kind of record is called in the column "Angabe": "Maßnahmen", and "Maßnahmen: Status" for one of its fields. */
export const recordWord = (table: TableId): string =>
  table === "statusWords" ? "Statuswörter" : TABLE_WORDS[table].sheet;

/** "ab 75 %: teilweise realisiert" */
export const THRESHOLD = /^\s*ab\s+(-?\d+(?:[.,]\d+)?)\s*(%?)\s*:\s*(.+?)\s*$/i;
