import { goalKey } from "../../figures";
import { gapsIn, goalNumber, rangesOf } from "../numbering";
import { rule } from "../rule";
import { wasConverted } from "./convertedNumbers";

export const goalNumberMissing = rule({
  id: "goal.numberMissing",
  severity: "mustClarify",
  group: "numbers",
  appliesTo: ["goals"],
  *find({ audit }) {
    for (const { number, text, place } of audit.goals) {
      if (number === "") yield { place: { ...place, column: "number" }, details: { goal: text } };
    }
  },
});

export const goalNumberMalformed = rule({
  id: "goal.numberMalformed",
  severity: "pleaseCheck",
  group: "numbers",
  appliesTo: ["goals"],
  *find(subject) {
    for (const { number, place } of subject.audit.goals) {
      if (number === "" || goalNumber(number) !== undefined) continue;
      const cell = { ...place, column: "number" } as const;
      if (!wasConverted(subject.cellAt(cell))) yield { place: cell, details: { number } };
    }
  },
});

export const goalNumberDoubled = rule({
  id: "goal.numberDoubled",
  severity: "mustClarify",
  group: "numbers",
  appliesTo: ["goals"],
  *find({ audit, goals }) {
    for (const goal of audit.goals) {
      const first = goals.get(goalKey(goal.number));
      if (first === undefined || first === goal) continue;
      yield { place: { ...goal.place, column: "number" }, details: { number: goal.number, first: first.text } };
    }
  },
});

export const goalNumberGap = rule({
  id: "goal.numberGap",
  severity: "note",
  group: "numbers",
  appliesTo: ["goals"],
  *find({ audit, fields }) {
    const places = new Map<number, number[]>();
    for (const { number } of audit.goals) {
      const read = goalNumber(number);
      if (read !== undefined) places.set(read.field, [...(places.get(read.field) ?? []), read.place]);
    }
    for (const [field, taken] of places) {
      const gaps = gapsIn(taken);
      if (gaps.length === 0) continue;
      const numbers = rangesOf(gaps)
        .join(", ")
        .replace(/\d+/g, (gap) => `${String(field)}.${gap}`);
      yield { place: fields.get(field)?.place ?? { table: "goals" }, details: { field, numbers } };
    }
  },
});

export const goalNumberForeign = rule({
  id: "goal.numberForeign",
  severity: "pleaseCheck",
  group: "numbers",
  appliesTo: ["goals"],
  *find({ audit, fields }) {
    for (const { number, fieldOfAction, place } of audit.goals) {
      const read = goalNumber(number);
      if (read === undefined || fieldOfAction === undefined || read.field === fieldOfAction) continue;
      // An unknown field of action is a finding of its own.
      if (!fields.has(fieldOfAction)) continue;
      yield { place: { ...place, column: "number" }, details: { number, field: fieldOfAction } };
    }
  },
});
