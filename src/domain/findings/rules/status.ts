import type { Measure, Status, StatusSuggestion } from "../../audit";
import type { Place } from "../../tables";
import { rule } from "../rule";
import type { Draft } from "../rule";
import type { Subject } from "../subject";

const statusCell = ({ place }: Measure): Place => ({ ...place, column: "status" });

type SuggestionDetails = Readonly<Record<"number" | "status" | "word" | "certainty" | "evidence" | "reason", string>>;

/** What a person needs to decide; empty words where nothing is suggested. */
const detailsOf = ({ number, statusText, suggestion }: Measure): SuggestionDetails => ({
  number,
  status: statusText,
  word: suggestion?.word ?? "",
  certainty: suggestion?.certainty ?? "",
  evidence: suggestion?.evidence ?? "",
  reason: suggestion?.reason ?? "",
});

/** Only a certain suggestion becomes a fix; a doubtful one is for a person to decide. */
function withFix(subject: Subject, measure: Measure): Draft<SuggestionDetails> {
  const place = statusCell(measure);
  const { suggestion } = measure;
  const fix = suggestion?.certainty === "certain" ? subject.fixAt(place, suggestion.word) : undefined;
  return { place, details: detailsOf(measure), ...(fix === undefined ? {} : { fix }) };
}

export const statusUnknownWord = rule({
  id: "status.unknownWord",
  severity: "mustClarify",
  group: "status",
  appliesTo: ["measures"],
  *find(subject) {
    for (const measure of subject.audit.measures) {
      if (!measure.isStatusUnderstood) yield withFix(subject, measure);
    }
  },
});

const isOpen = ({ status, isStatusUnderstood }: Measure): boolean => status === "unassessed" && isStatusUnderstood;

export const statusSuggested = rule({
  id: "status.suggested",
  severity: "pleaseCheck",
  group: "status",
  appliesTo: ["measures"],
  *find(subject) {
    for (const measure of subject.audit.measures) {
      if (isOpen(measure) && measure.suggestion?.certainty === "certain") yield withFix(subject, measure);
    }
  },
});

export const statusDoubtful = rule({
  id: "status.doubtful",
  severity: "pleaseCheck",
  group: "status",
  appliesTo: ["measures"],
  *find({ audit }) {
    for (const measure of audit.measures) {
      if (!isOpen(measure) || measure.suggestion?.certainty !== "doubtful") continue;
      yield { place: statusCell(measure), details: detailsOf(measure) };
    }
  },
});

export const statusOpen = rule({
  id: "status.open",
  severity: "pleaseCheck",
  group: "status",
  appliesTo: ["measures"],
  *find({ audit }) {
    for (const measure of audit.measures) {
      if (!isOpen(measure) || measure.suggestion !== undefined) continue;
      const { number, result } = measure;
      yield { place: statusCell(measure), details: { number, result: result.trim() === "" ? "missing" : "unclear" } };
    }
  },
});

/** Words of doubt contradict a status only from end to end; "teilweise" may always be a matter of judgement then. */
function contradicts(status: Status, suggestion: StatusSuggestion): boolean {
  if (suggestion.certainty === "certain") return suggestion.status !== status;
  if (suggestion.isVague) return false;
  return (
    (status === "done" && suggestion.status === "notDone") || (status === "notDone" && suggestion.status === "done")
  );
}

export const statusContradictsResult = rule({
  id: "status.contradictsResult",
  severity: "pleaseCheck",
  group: "status",
  appliesTo: ["measures"],
  *find({ audit }) {
    for (const measure of audit.measures) {
      const { status, suggestion } = measure;
      // What was dropped may have been begun or not: its result cannot contradict.
      if (status === "unassessed" || status === "dropped" || suggestion === undefined) continue;
      if (contradicts(status, suggestion)) yield { place: statusCell(measure), details: detailsOf(measure) };
    }
  },
});

export const droppedWithoutReason = rule({
  id: "status.droppedWithoutReason",
  severity: "mustClarify",
  group: "status",
  appliesTo: ["measures"],
  *find({ audit }) {
    for (const { status, reason, number, place } of audit.measures) {
      if (status !== "dropped" || reason.trim() !== "") continue;
      yield { place: { ...place, column: "reason" }, details: { number } };
    }
  },
});

export const droppedWithoutResolution = rule({
  id: "status.droppedWithoutResolution",
  severity: "mustClarify",
  group: "status",
  appliesTo: ["measures"],
  *find({ audit }) {
    for (const { status, droppedBy, number, place } of audit.measures) {
      if (status !== "dropped" || droppedBy.trim() !== "") continue;
      yield { place: { ...place, column: "droppedBy" }, details: { number } };
    }
  },
});

export const measureOverdue = rule({
  id: "measure.overdue",
  severity: "pleaseCheck",
  group: "status",
  appliesTo: ["measures"],
  *find({ audit, asOf }) {
    if (asOf === undefined) return;
    for (const { status, dueDate, number, place } of audit.measures) {
      if (status === "done" || status === "dropped" || dueDate?.day === undefined || dueDate.day >= asOf) continue;
      yield { place: { ...place, column: "dueDate" }, details: { number, dueDate: dueDate.day, asOf } };
    }
  },
});

export const evidenceMissing = rule({
  id: "measure.evidenceMissing",
  severity: "pleaseCheck",
  group: "status",
  appliesTo: ["measures"],
  *find({ audit }) {
    for (const { basis, evidence, number, place } of audit.measures) {
      if (basis !== "evidence" || evidence.trim() !== "") continue;
      yield { place: { ...place, column: "evidence" }, details: { number } };
    }
  },
});
