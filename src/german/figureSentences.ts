import type { Counts } from "../domain/figures";
import { partOf } from "./counts";
import { counted, dativeOf } from "./nouns";

/** "Zielerreichung: bei 0 von 14 Zielen festgestellt." */
export function attainmentSentence({ goals, attainment }: Pick<Counts, "goals" | "attainment">): string {
  if (goals === 0) return "Zielerreichung: keine Angabe, es gibt keine Ziele.";
  return `Zielerreichung: bei ${String(goals - attainment.undetermined)} von ${String(goals)} ${dativeOf(goals, "goal")} festgestellt.`;
}

/**
 * How well "realisiert" is evidenced. The share is given only when a basis is given for at least one realised measure:
 * otherwise it would read as "nothing is evidenced" where nobody has said anything.
 */
export function evidenceSentence({
  done,
  evidenced,
  basisGiven,
}: Pick<Counts, "done" | "evidenced" | "basisGiven">): string {
  if (done === 0) return "Grundlage: keine Angabe, keine Maßnahme ist realisiert.";
  const realised = done === 1 ? "realisierten Maßnahme" : "realisierten Maßnahmen";
  if (basisGiven === 0) return `Grundlage bei 0 von ${String(done)} ${realised} angegeben.`;
  return `Belegt (Messkriterium oder Beleg): ${partOf(evidenced, done)} ${realised}.`;
}

/** "davon Frist noch nicht erreicht: 1"; undefined where there is none. */
export const notYetDueText = ({ notDoneNotYetDue }: Pick<Counts, "notDoneNotYetDue">): string | undefined =>
  notDoneNotYetDue === 0 ? undefined : `davon Frist noch nicht erreicht: ${String(notDoneNotYetDue)}`;

/** "3 Ziele, 1 Maßnahme" */
export const sizeText = ({ goals, measures }: Pick<Counts, "goals" | "measures">): string =>
  `${counted(goals, "goal")}, ${counted(measures, "measure")}`;
