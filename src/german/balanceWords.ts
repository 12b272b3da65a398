import type { FieldOfAction, Goal, Measure, Need } from "../domain/audit";
import type { Completion, MeasuresState } from "../domain/completion";
import { countedIn } from "../domain/completion";
import type { Counts, FieldFigures, Figures, GoalFigures } from "../domain/figures";
import { isRealisedThroughAnother } from "../domain/figures";
import { completionText, NO_FIGURE } from "./counts";
import { ATTAINMENT_WORDS, BASIS_WORDS } from "./choices";
import { notYetDueText, sizeText } from "./figureSentences";
import { counted } from "./nouns";
import { STATUS_ORDER, STATUS_WORDS } from "./statusWords";

/** Words of the Gesamtbilanz. What is read back from it (kinds of rows, remarks) is said here once for both directions. */
export const BALANCE_HEADINGS = {
  number: "Nr",
  text: "Ziel / Maßnahme",
  criterion: "Messkriterium",
  result: "Ergebnis (Wortlaut)",
  status: "Status",
  remark: "Anmerkung",
} as const;

export const GOAL_PREFIX = "ZIEL  ";
export const NOT_NAMED = "im Protokoll nicht genannt";
export const GIVEN_NUMBER_NOTE = "* Nummer vergeben, im Protokoll ohne Nummer.";
const CONTINUES_HEADING = "Wie es weitergeht";
export const WITHOUT_FIELD_HEADING = "Ohne gültiges Handlungsfeld";
export const LOOSE_MEASURES_HEADING = "Maßnahmen ohne Ziel in diesem Handlungsfeld";
export const LEFTOVER_HEADING = "Anmerkungen ohne Zeile";
export const LEFTOVER_NOTE =
  "Zu diesen Anmerkungen fehlt die Zeile, neben der sie standen. Nummer und Text sind die früheren.";

/** Before a remark that was carried to a row that may not be its own. */
export const DOUBTFUL_PREFIX = "Zuordnung prüfen: ";

/** What a row is about, as its status column says it. */
export const KIND_WORDS = {
  goal: "Ziel",
  measure: "Maßnahme",
  fieldOfAction: "Handlungsfeld",
  need: "Handlungsbedarf",
  other: "Zeile",
} as const;

export const fieldHeading = ({ numberText, name }: Pick<FieldOfAction, "numberText" | "name">): string =>
  `Handlungsfeld ${numberText}: ${name}`;

/** Reads a heading of fieldHeading back. */
export function fieldInHeading(line: string): { readonly number: string; readonly name: string } | undefined {
  if (line === WITHOUT_FIELD_HEADING) return { number: "", name: line };
  const [, number, name] = /^Handlungsfeld (\S*): ([^]*)$/.exec(line) ?? [];
  return number === undefined || name === undefined ? undefined : { number, name };
}

export const formerNameText = (formerName: string): string => `bisher: ${formerName}`;

/** "0 realisiert · 2 nicht realisiert · 1 noch nicht bewertet" */
function breakdown(counts: Completion & Pick<Counts, "notDoneNotYetDue">): string {
  return STATUS_ORDER.filter((status) => status === "done" || counts[status] > 0)
    .map((status) => {
      const ahead = status === "notDone" ? notYetDueText(counts) : undefined;
      return `${String(counts[status])} ${STATUS_WORDS[status].word}${ahead === undefined ? "" : ` (${ahead})`}`;
    })
    .join(" · ");
}

/** "3 Ziele, 3 Maßnahmen: 0 realisiert · 2 nicht realisiert · 1 noch nicht bewertet. Umsetzung: 0 von 3, höchstens 1." */
export function blockSummary(counts: Counts, isRealisedThrough: boolean): string {
  const details = counts.measures === 0 ? "" : `: ${breakdown(counts)}`;
  return `${sizeText(counts)}${details}. Umsetzung: ${completionText(counts)}${isRealisedThrough ? " †" : "."}`;
}

const STATE_WORDS: Readonly<Record<MeasuresState, string>> = {
  all: "alle realisiert",
  some: "einige realisiert",
  none: "keine realisiert",
  unassessed: "noch nicht bewertet",
  nothing: NO_FIGURE,
};

/** "Maßnahmenstand: einige realisiert (1 von 3, 2 nicht realisiert)" */
export function measuresStateText({ state, completion, goal }: GoalFigures): string {
  const others = STATUS_ORDER.filter((status) => status !== "done" && completion[status] > 0).map(
    (status) => `, ${String(completion[status])} ${STATUS_WORDS[status].word}`,
  );
  const done = `${String(completion.done)} von ${String(countedIn(completion))}`;
  const counts = completion.measures === 0 ? "" : ` (${done}${others.join("")})`;
  const remark = goal.remark.trim() === "" ? "" : `\nZum Ziel: ${goal.remark}`;
  return `Maßnahmenstand: ${STATE_WORDS[state]}${counts}${remark}`;
}

export const ATTAINMENT_LABEL = "Zielerreichung:";

export function attainmentText({ attainment, basis }: Goal): string {
  const rest = basis === undefined ? "" : `\nGrundlage: ${BASIS_WORDS[basis].word}`;
  return `${ATTAINMENT_LABEL} ${ATTAINMENT_WORDS[attainment].word}${rest}`;
}

/** "● realisiert (†)" */
export const statusText = (measure: Measure): string =>
  `${STATUS_WORDS[measure.status].symbol} ${STATUS_WORDS[measure.status].word}${isRealisedThroughAnother(measure) ? " (†)" : ""}`;

/** Of a measure that is not realised it is told as what stands in the table: it was not realised anywhere. */
function throughText(measure: Measure): string {
  const { realisedThrough: through, fieldOfAction } = measure;
  if (through === undefined || through === fieldOfAction) return "";
  const other = `Handlungsfeld ${String(through)}`;
  return isRealisedThroughAnother(measure) ? `Realisiert über ${other}` : `Unter „Realisiert über“ steht: ${other}`;
}

/** The result to the letter, and below it what else the table says about how it came about. */
export function resultText(measure: Measure): string {
  const { result, status, reason, droppedBy, basis, evidence, dueDate } = measure;
  const dropped = [reason, droppedBy === "" ? "" : `laut ${droppedBy}`].filter((part) => part !== "").join(", ");
  return [
    result.trim() === "" ? NOT_NAMED : result,
    throughText(measure),
    status === "dropped" ? `Entfallen: ${dropped === "" ? "ohne Begründung" : dropped}` : "",
    status !== "dropped" && reason.trim() !== "" ? `Begründung: ${reason}` : "",
    basis === undefined ? "" : `Grundlage: ${BASIS_WORDS[basis].word}`,
    evidence.trim() === "" ? "" : `Beleg: ${evidence}`,
    status === "done" || status === "dropped" || dueDate === undefined ? "" : `Frist: ${dueDate.text}`,
  ]
    .filter((line) => line !== "")
    .join("\n");
}

export const fieldRemarkText = (remark: string): string => `Zum Handlungsfeld: ${remark}`;

/** "Wie es weitergeht: 2 Handlungsbedarfe", or why there is none. */
export function continuesText(needs: number, noNeedReason: string): string {
  if (needs > 0) return `${CONTINUES_HEADING}: ${counted(needs, "need")}`;
  const reason = noNeedReason.trim() === "" ? "" : ` Im Wortlaut: „${noNeedReason.trim()}“`;
  return `${CONTINUES_HEADING}: kein Handlungsbedarf benannt.${reason}`;
}

export function needReferenceText({ references, referenceText }: Need): string {
  if (referenceText === "") return "";
  if (references.length === 0) return `Bezug: ${referenceText}`;
  return `Bezug: ${references.length === 1 ? "Handlungsfeld" : "Handlungsfelder"} ${listed(references.map(String))}`;
}

export const needContinuesText = ({ continues }: Need): string =>
  continues === "" ? "" : `Führt fort: Ziel ${continues}`;

export const needStatusText = ({ priority }: Need): string =>
  priority === "" ? KIND_WORDS.need : `${KIND_WORDS.need}\nPriorität: ${priority}`;

/** "† Gemeinsam mit Handlungsfeld 6 umgesetzt. Gesamt ohne diese Maßnahmen: 15 von 18 (83 %), höchstens 16 (89 %)." */
export function throughNote({ fieldOfAction }: FieldFigures, figures: Figures): string {
  const through = figures.realisedThrough
    .filter((one) => one.fieldOfAction === fieldOfAction.number)
    .map((one) => String(one.through));
  const others = `${through.length === 1 ? "Handlungsfeld" : "den Handlungsfeldern"} ${listed(through)}`;
  return `† Gemeinsam mit ${others} umgesetzt. Gesamt ohne solche Maßnahmen: ${completionText(figures.totalWithoutRealisedThrough)}.`;
}

/** "4", "4 und 6", "2, 4 und 6" */
const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} und ${words.at(-1) ?? ""}`;
