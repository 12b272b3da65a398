import type { IsoDate } from "../domain/audit";

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
