import type { AuditEvent, Need } from "../domain/audit";
import { longDay } from "./days";

/** Words of the Ausblick. */
export const OUTLOOK_HEADINGS = [
  "Nr",
  "Handlungsbedarf",
  "Bezug",
  "Führt fort",
  "Priorität und Ressourcen",
  "Zuständig, Frist, Entscheidung",
] as const;

export const ACROSS_HEADING = "Handlungsfeldübergreifend";
export const NO_NEEDS = "Es sind keine Handlungsbedarfe benannt.";
export const FUTURE_HEADING = "Künftige Termine";
export const FUTURE_HEADINGS = ["", "Termin", "Wann", "Inhalte"] as const;
export const NO_FUTURE_EVENTS = "Es sind keine künftigen Termine genannt.";
export const PERSONS_NOTE = "Namen von Personen stehen nicht hier ([Name]), sondern in den Tabellen.";

/** What a need continues: "Ziel 1.1: …" where that goal is known. */
export const continuedGoalText = (number: string, goal: string | undefined): string => {
  if (number === "") return "";
  return goal === undefined ? `Ziel ${number}` : `Ziel ${number}: ${goal}`;
};

export const meansText = ({ priority, resources, mandatory }: Need): string =>
  labelled([
    ["Priorität", priority],
    ["Ressourcen", resources],
    ["", mandatory],
  ]);

export const decisionText = ({ owner, dueDate, decision }: Need): string =>
  labelled([
    ["Zuständig", owner],
    ["Frist", dueDate?.text ?? ""],
    ["Entscheidung", decision],
  ]);

const labelled = (entries: readonly (readonly [label: string, text: string])[]): string =>
  entries
    .filter(([, text]) => text.trim() !== "")
    .map(([label, text]) => (label === "" ? text : `${label}: ${text}`))
    .join("\n");

/** The time of an event in its own wording, else by its days. */
export function eventTimeText({ wording, begin, end }: AuditEvent): string {
  if (wording.trim() !== "") return wording;
  if (begin === undefined) return end === undefined ? "" : `bis ${longDay(end)}`;
  return end === undefined || end === begin ? longDay(begin) : `${longDay(begin)} bis ${longDay(end)}`;
}
