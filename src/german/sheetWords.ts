import type { Counts } from "../domain/figures";
import { counted } from "./nouns";
import type { IsoDate, Profile } from "../domain/audit";
import { shortDay } from "./days";
import { PROFILE_LABELS } from "./profileLabels";
import { wordKey } from "./wordKey";

/** What the generated sheets are called, in the order of their tabs. */
export const SHEET_TITLES = {
  overview: "Übersicht",
  balance: "Gesamtbilanz",
  outlook: "Ausblick",
  process: "Prozess",
  checklist: "Prüfliste",
  derivation: "Rechenweg",
} as const;

/** Workbook-level names that mark a generated sheet as ours. */
export const SHEET_MARKERS = {
  overview: "Auditbilanz_Uebersicht",
  balance: "Auditbilanz_Gesamtbilanz",
  outlook: "Auditbilanz_Ausblick",
  process: "Auditbilanz_Prozess",
  checklist: "Auditbilanz_Pruefliste",
  derivation: "Auditbilanz_Rechenweg",
} as const;

export const CHANGED_SINCE = "Achtung: Die Tabellen wurden seit dem Stand geändert – bitte neu erzeugen";

const CHECKSUM_LABEL = "Prüfsumme";

/** The last line of a generated sheet as planned: the writer appends the checksum to it. */
export const checksumLine = (version: string, asOf: string): string =>
  `Erzeugt mit Auditbilanz ${version} · Stand ${asOf} · ${CHECKSUM_LABEL} `;

/** The checksum that a generated sheet's last line ends in, "7F3A-91C2"; undefined where there is none. */
export const checksumIn = (line: string): string | undefined =>
  /^Erzeugt mit Auditbilanz .* · Prüfsumme ([0-9A-F]{4}-[0-9A-F]{4})$/.exec(line.trim())?.[1];

/** A formula that shows another figure than was counted. */
interface ShownOtherwise {
  readonly cell: string;
  readonly expected: string | number;
  readonly found: unknown;
}

/**
 * "Achtung: 2 Formeln zeigen etwas anderes, als gezählt wurde (D5: 0 statt 1 …)": what a person must know of a sheet whose
 * formulas and the count do not agree; undefined where they do.
 */
export function deviationText(deviations: readonly ShownOtherwise[]): string | undefined {
  const [first] = deviations;
  if (first === undefined) return undefined;
  const formulas = deviations.length === 1 ? "1 Formel zeigt" : `${String(deviations.length)} Formeln zeigen`;
  const example = `${first.cell}: „${String(first.found)}“ statt „${String(first.expected)}“${deviations.length === 1 ? "" : " …"}`;
  return `Achtung: ${formulas} etwas anderes, als gezählt wurde (${example}). Bitte die Befunde der Prüfliste zu diesen Zeilen beheben und neu erzeugen.`;
}

/** What stands in the first cell of a row that continues the one above. */
export const CONTINUED = "(Fortsetzung)";

/** Page numbers as Excel's footer codes. */
export const PAGE_OF_PAGES = "Seite &P von &N";

/** "Stadt Altena · Audit Familiengerechte Kommune" */
export const headerLeft = ({ municipality, audit }: Profile): string =>
  [municipality, auditName(audit)].filter((part) => part.trim() !== "").join(" · ");

/** Towns enter the audit's name with and without the word before it. */
const auditName = (audit: string): string =>
  audit.trim() === "" || /^\s*audit\b/i.test(audit) ? audit : `Audit ${audit.trim()}`;

/** "Anlage zur Vorlage 12/2014"; a line to write on where the number is not known yet. */
export function headerRight(profile: Profile): string {
  const paper =
    profile.entries.find(({ label }) => wordKey(label) === wordKey(PROFILE_LABELS.paperNumber))?.value.trim() ?? "";
  return `Anlage zur Vorlage ${paper === "" ? "______" : paper}`;
}

/** "Stand: 21.11.2013 (Bilanzierungsworkshop)" */
export const asOfLine = (asOf: IsoDate, { workshop }: Profile): string =>
  `Stand: ${shortDay(asOf)}${asOf === workshop ? " (Bilanzierungsworkshop)" : ""}`;

/** What a dated extract says of itself while it still agrees with the tables. */
export const extractNote = ({ goals, measures, needs }: Pick<Counts, "goals" | "measures" | "needs">): string =>
  `Auszug zum Stand: ${counted(goals, "goal")}, ${counted(measures, "measure")}, ${counted(needs, "need")}.`;

/** "Gesamtbilanz · Stadt Altena · Audit Familiengerechte Kommune" */
export const sheetTitle = (id: keyof typeof SHEET_TITLES, profile: Profile): string =>
  [SHEET_TITLES[id], headerLeft(profile)].filter((part) => part !== "").join(" · ");
