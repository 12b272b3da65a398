import type { Completion } from "../domain/completion";
import type { Counts } from "../domain/figures";
import { completionText } from "./counts";
import { attainmentSentence } from "./figureSentences";

/** Words of the sheet Prozess: its sections with the headings of their columns. */
export const PROCESS_SECTIONS = {
  events: { title: "Termine des Prozesses", headings: ["Wann", "Termin", "Inhalte", ""] },
  agenda: { title: "Tagesordnung des Bilanzierungsworkshops", headings: ["Uhrzeit", "Punkt", "", ""] },
  names: { title: "Namen der Handlungsfelder", headings: ["Nr", "Handlungsfeld", "Bisherige Bezeichnung", ""] },
  claims: { title: "Aussagen und was gezählt wurde", headings: ["Bereich", "Aussage", "Gezählt", "Fundstelle"] },
  activities: { title: "Tätigkeiten", headings: ["Nr", "Tätigkeit", "Gehört zu", ""] },
  feedback: { title: "Rückmeldungen", headings: ["Nr", "Rückmeldung", "", ""] },
  attachments: { title: "Anlagen", headings: ["Datum", "Bezeichnung", "Bereich", ""] },
  participants: { title: "Teilnehmende nach Gruppen", headings: ["Anzahl", "Gruppe", "Institutionen", ""] },
} as const;

export const NO_GROUP = "ohne Gruppe";

/** "Umsetzung: 17 von 20 (85 %), höchstens 18 (90 %). Zielerreichung: bei 0 von 14 Zielen festgestellt." */
export const countedText = (completion: Completion, goals: Pick<Counts, "goals" | "attainment">): string =>
  `Umsetzung: ${completionText(completion)}. ${attainmentSentence(goals)}`;

/** "17 Teilnehmende, ohne Auditorin oder Auditor 16" */
export const participantsText = (all: number, withoutAudit: number): string =>
  all === withoutAudit
    ? `${String(all)} Teilnehmende`
    : `${String(all)} Teilnehmende, ohne Auditorin oder Auditor ${String(withoutAudit)}`;
