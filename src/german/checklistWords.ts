import type { Severity } from "../domain/finding";
import { SEVERITY_WORDS } from "./severityWords";

/** Words of the Prüfliste. */
export const CHECKLIST_HEADINGS = ["Stelle", "Tabelle und Spalte", "Was ist und was zu tun ist"] as const;

export const severityHeading = (severity: Severity, count: number): string =>
  `${SEVERITY_WORDS[severity].word} (${String(count)})`;

export const NO_FINDINGS = "Es gibt keine Befunde.";
export const WHOLE_WORKBOOK = "Arbeitsmappe";
export const CLEAN_HEADING = "Geprüft und ohne Befund";

/** "… und 1234 weitere, die hier nicht einzeln stehen." */
export const unlistedText = (count: number): string => `… und ${String(count)} weitere, die hier nicht einzeln stehen.`;
