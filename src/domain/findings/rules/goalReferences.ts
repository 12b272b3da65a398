import type { Measure } from "../../audit";
import { goalKey } from "../../figures";
import { goalNamed, measureNumber, plainNumber } from "../numbering";
import { rule } from "../rule";
import type { Subject } from "../subject";
import { wasConverted } from "./convertedNumbers";

/**
 * The only goal that can be meant: one whose number differs but in star or dot, or stands among other words; for an empty
 * cell the one that the measure's number begins with.
 */
function certainGoal({ goalsByPlainNumber }: Subject, { goal, number }: Measure): string | undefined {
  const candidates = goal === "" ? [measureNumber(number)?.goal] : [plainNumber(goal), goalNamed(goal)];
  const meant = candidates
    .flatMap((candidate) => (candidate ? [goalsByPlainNumber.get(candidate) ?? []] : []))
    .find((goals) => goals.length > 0);
  return meant?.length === 1 ? meant[0]?.number : undefined;
}

export const measureGoalMissing = rule({
  id: "measure.goalMissing",
  severity: "mustClarify",
  group: "references",
  appliesTo: ["measures", "goals"],
  *find(subject) {
    for (const measure of subject.audit.measures) {
      if (measure.goal !== "") continue;
      const place = { ...measure.place, column: "goal" } as const;
      const certain = certainGoal(subject, measure);
      const fix = certain === undefined ? undefined : subject.fixAt(place, certain);
      yield { place, details: { number: measure.number }, ...(fix === undefined ? {} : { fix }) };
    }
  },
});

export const measureGoalUnknown = rule({
  id: "measure.goalUnknown",
  severity: "mustClarify",
  group: "references",
  appliesTo: ["measures", "goals"],
  *find(subject) {
    for (const measure of subject.audit.measures) {
      if (measure.goal === "" || subject.goals.has(goalKey(measure.goal))) continue;
      const place = { ...measure.place, column: "goal" } as const;
      // What Excel has made of the number is a finding of its own.
      if (wasConverted(subject.cellAt(place))) continue;
      const certain = certainGoal(subject, measure);
      const fix = certain === undefined ? undefined : subject.fixAt(place, certain);
      yield {
        place,
        details: { number: measure.number, goal: measure.goal },
        ...(fix === undefined ? {} : { fix }),
      };
    }
  },
});

export const goalWithoutMeasure = rule({
  id: "goal.withoutMeasure",
  severity: "pleaseCheck",
  group: "references",
  appliesTo: ["goals", "measures"],
  *find(subject) {
    const { audit, measuresOfGoal } = subject;
    for (const { number, text, place } of audit.goals) {
      if (number === "" || measuresOfGoal.has(goalKey(number))) continue;
      if (wasConverted(subject.cellAt({ ...place, column: "number" }))) continue;
      yield { place: { ...place, column: "goal" }, details: { number, goal: text } };
    }
  },
});

/** Several goals in one cell are separated by anything but letters, digits, dots and stars. */
const goalsNamedIn = (text: string): readonly string[] =>
  text.split(/[^\p{L}\d.*]+/u).filter((part) => /\d/.test(part));

export const goalNotContinued = rule({
  id: "goal.notContinued",
  severity: "pleaseCheck",
  group: "references",
  appliesTo: ["goals", "measures", "needs"],
  *find({ audit, measuresOfGoal }) {
    const continued = new Set(audit.needs.flatMap(({ continues }) => goalsNamedIn(continues)).map(plainNumber));
    for (const { number, place } of audit.goals) {
      if (number === "" || continued.has(plainNumber(number))) continue;
      const left = (measuresOfGoal.get(goalKey(number)) ?? []).filter(isLeftUndone);
      if (left.length > 0) yield { place: { ...place, column: "goal" }, details: { number, measures: left.length } };
    }
  },
});

/** What was stopped on purpose needs nobody to continue it. */
const isLeftUndone = ({ status, continuation }: Measure): boolean =>
  (status === "notDone" || status === "partly") && continuation !== "discontinued";

export const needContinuesUnknown = rule({
  id: "need.continuesUnknown",
  severity: "pleaseCheck",
  group: "references",
  appliesTo: ["needs", "goals"],
  *find(subject) {
    const { audit } = subject;
    const known = new Set(audit.goals.map(({ number }) => plainNumber(number)));
    for (const { continues, place } of audit.needs) {
      if (wasConverted(subject.cellAt({ ...place, column: "continues" }))) continue;
      for (const goal of goalsNamedIn(continues)) {
        if (!known.has(plainNumber(goal))) yield { place: { ...place, column: "continues" }, details: { goal } };
      }
    }
  },
});
