import type { Goal, Measure } from "../../audit";
import { goalKey } from "../../figures";
import { fieldMeant } from "../fieldMeant";
import { goalNumber, measureNumber } from "../numbering";
import { rule } from "../rule";
import type { Subject } from "../subject";

const hasNoField = ({ fields }: Subject, { fieldOfAction }: Goal | Measure): boolean =>
  fieldOfAction === undefined || !fields.has(fieldOfAction);

/** The only field of action that can be meant: the one that stands there in other words, or the one of the row's own number. */
function certainField(
  subject: Subject,
  { fieldText }: Goal | Measure,
  fromNumber: number | undefined,
): number | undefined {
  const byText = fieldText === "" ? undefined : fieldMeant(subject, fieldText);
  const byNumber = fromNumber !== undefined && subject.fields.has(fromNumber) ? fromNumber : undefined;
  if (byText !== undefined && byNumber !== undefined && byText !== byNumber) return undefined;
  // A wrong number that somebody wrote is not overruled by the row's number.
  return byText ?? (fieldText === "" ? byNumber : undefined);
}

export const goalFieldUnknown = rule({
  id: "goal.fieldUnknown",
  severity: "mustClarify",
  group: "references",
  appliesTo: ["goals", "fieldsOfAction"],
  *find(subject) {
    for (const goal of subject.audit.goals) {
      if (!hasNoField(subject, goal)) continue;
      const place = { ...goal.place, column: "fieldOfAction" } as const;
      const certain = certainField(subject, goal, goalNumber(goal.number)?.field);
      const fix = certain === undefined ? undefined : subject.fixAt(place, certain);
      yield {
        place,
        details: { field: goal.fieldText, number: goal.number },
        ...(fix === undefined ? {} : { fix }),
      };
    }
  },
});

export const measureFieldUnknown = rule({
  id: "measure.fieldUnknown",
  severity: "mustClarify",
  group: "references",
  appliesTo: ["measures", "fieldsOfAction"],
  *find(subject) {
    for (const measure of subject.audit.measures) {
      if (!hasNoField(subject, measure)) continue;
      const place = { ...measure.place, column: "fieldOfAction" } as const;
      const ofGoal = subject.goals.get(goalKey(measure.goal))?.fieldOfAction;
      const certain = certainField(subject, measure, ofGoal ?? measureNumber(measure.number)?.field);
      const fix = certain === undefined ? undefined : subject.fixAt(place, certain);
      yield {
        place,
        details: { field: measure.fieldText, number: measure.number },
        ...(fix === undefined ? {} : { fix }),
      };
    }
  },
});

export const measureFieldDiffers = rule({
  id: "measure.fieldDiffers",
  severity: "mustClarify",
  group: "references",
  appliesTo: ["measures", "goals"],
  *find(subject) {
    for (const measure of subject.audit.measures) {
      const goal = subject.goals.get(goalKey(measure.goal));
      if (goal === undefined || hasNoField(subject, measure) || hasNoField(subject, goal)) continue;
      if (goal.fieldOfAction === measure.fieldOfAction) continue;
      yield {
        place: { ...measure.place, column: "fieldOfAction" },
        details: { field: measure.fieldText, goal: goal.number, goalField: goal.fieldText },
      };
    }
  },
});

export const fieldWithoutGoal = rule({
  id: "field.withoutGoal",
  severity: "pleaseCheck",
  group: "references",
  appliesTo: ["fieldsOfAction", "goals"],
  *find({ audit, fields }) {
    const withGoals = new Set(audit.goals.map(({ fieldOfAction }) => fieldOfAction));
    for (const { number, numberText, name, place } of fields.values()) {
      if (!withGoals.has(number)) yield { place, details: { number: numberText, name } };
    }
  },
});
