import type { Activity, Attainment, AuditEvent, Basis, Continuation } from "../domain/audit";
import type { Row } from "../domain/tables";
import { STATUS_ORDER, STATUS_WORDS } from "./statusWords";
import { wordKey } from "./wordKey";

/** A word of a choice list with its definition. */
export interface Choice {
  readonly word: string;
  readonly meaning: string;
  readonly countsAs?: string;
}

export const ATTAINMENT_WORDS: Readonly<Record<Attainment, Choice>> = {
  attained: { word: "erreicht", meaning: "Das Ziel ist nach Feststellung der Auditorin oder des Auditors erreicht." },
  partlyAttained: { word: "teilweise erreicht", meaning: "Das Ziel ist zum Teil erreicht." },
  notAttained: { word: "nicht erreicht", meaning: "Das Ziel ist nicht erreicht." },
  undetermined: {
    word: "nicht festgestellt",
    meaning: "Die Zielerreichung hat niemand festgestellt; sie folgt nie aus den Maßnahmen.",
  },
};

export const BASIS_WORDS: Readonly<Record<Basis, Choice>> = {
  criterion: {
    word: "Messkriterium",
    meaning: "Der Status ist am vereinbarten Messkriterium geprüft.",
    countsAs: "belegt",
  },
  evidence: {
    word: "Beleg",
    meaning: "Ein Dokument belegt den Status; es steht in der Spalte Beleg.",
    countsAs: "belegt",
  },
  statement: { word: "Angabe", meaning: "Jemand hat es so angegeben.", countsAs: "angegeben, nicht belegt" },
};

export const CONTINUATION_WORDS: Readonly<Record<Continuation, Choice>> = {
  permanent: { word: "Daueraufgabe", meaning: "wird auf Dauer fortgeführt" },
  completed: { word: "abgeschlossen", meaning: "ist beendet" },
  discontinued: { word: "eingestellt", meaning: "wird nicht fortgeführt" },
};

export const EVENT_WORDS: Readonly<Record<AuditEvent["kind"], Choice>> = {
  process: { word: "Prozess", meaning: "Termin des bisherigen Prozesses" },
  future: { word: "Künftig", meaning: "Termin, der noch kommt" },
};

export const ACTIVITY_WORDS: Readonly<Record<Activity["kind"], Choice>> = {
  besideAudit: { word: "Aufgabe neben dem Audit", meaning: "Aufgabe, die neben dem Audit zu leisten war" },
  newRegulation: { word: "Neuregelung", meaning: "neue Regelung, die umzusetzen war" },
  workResult: { word: "Arbeitsergebnis", meaning: "Ergebnis der Arbeit im Audit" },
};

const MANDATORY_WORDS: readonly Choice[] = [
  { word: "Pflicht", meaning: "gesetzlich vorgeschriebene Aufgabe" },
  { word: "freiwillig", meaning: "freiwillige Aufgabe" },
];

/** The group of those who came for the audit itself and not for the town. */
export const AUDIT_GROUP: Choice = { word: "Audit", meaning: "Auditorin oder Auditor" };

const GROUP_WORDS: readonly Choice[] = [
  { word: "Politik", meaning: "Rat, Ausschüsse, Fraktionen" },
  { word: "Verwaltung", meaning: "Stadt- oder Gemeindeverwaltung" },
  { word: "Träger/Verbände", meaning: "freie Träger, Vereine, Verbände, Kassen" },
  { word: "Kirche", meaning: "Kirchengemeinden und kirchliche Stellen" },
  { word: "Wirtschaft", meaning: "Unternehmen und Kammern" },
  { word: "Familien", meaning: "Eltern, Kinder, Jugendliche, Ältere" },
  AUDIT_GROUP,
];

const PUBLICITY_WORDS: readonly Choice[] = [
  { word: "öffentlich", meaning: "Die Vorlage wird öffentlich beraten." },
  { word: "nichtöffentlich", meaning: "Die Vorlage wird nichtöffentlich beraten." },
];

/** The choice lists by their names in the workbook, in template order. */
export const CHOICE_LISTS = {
  Status: STATUS_ORDER.map((status) => STATUS_WORDS[status]),
  Zielerreichung: Object.values(ATTAINMENT_WORDS),
  Grundlage: Object.values(BASIS_WORDS),
  Fortführung: Object.values(CONTINUATION_WORDS),
  "Pflicht/freiwillig": MANDATORY_WORDS,
  Terminart: Object.values(EVENT_WORDS),
  Tätigkeitsart: Object.values(ACTIVITY_WORDS),
  Gruppe: GROUP_WORDS,
  Öffentlichkeit: PUBLICITY_WORDS,
} as const satisfies Readonly<Record<string, readonly Choice[]>>;

export type ChoiceListName = keyof typeof CHOICE_LISTS;

/** The rows of tblAuswahl, list by list. */
export const CHOICE_ROWS: readonly Row<"choices">[] = Object.entries<readonly Choice[]>(CHOICE_LISTS).flatMap(
  ([list, choices]) => choices.map(({ word, meaning, countsAs = "" }) => ({ list, word, meaning, countsAs })),
);

/** Which column of which table is chosen from which list. */
export const CHOICE_COLUMNS = [
  { table: "measures", column: "status", list: "Status" },
  { table: "measures", column: "basis", list: "Grundlage" },
  { table: "measures", column: "continuation", list: "Fortführung" },
  { table: "goals", column: "attainment", list: "Zielerreichung" },
  { table: "goals", column: "basis", list: "Grundlage" },
  { table: "needs", column: "mandatory", list: "Pflicht/freiwillig" },
  { table: "events", column: "kind", list: "Terminart" },
  { table: "activities", column: "kind", list: "Tätigkeitsart" },
  { table: "participants", column: "group", list: "Gruppe" },
  { table: "statusWords", column: "status", list: "Status" },
] as const satisfies readonly { table: string; column: string; list: ChoiceListName }[];

/** Finds the code of a word, ignoring case and outer spaces. */
export function codeReader<Code extends string>(
  words: Readonly<Record<Code, { readonly word: string }>>,
): (text: string) => Code | undefined {
  const codes = new Map((Object.keys(words) as Code[]).map((code) => [wordKey(words[code].word), code]));
  return (text) => codes.get(wordKey(text));
}
