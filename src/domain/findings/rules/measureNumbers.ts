import { goalKey } from "../../figures";
import { isGiven, measureNumber, plainNumber } from "../numbering";
import { rule } from "../rule";
import { wasConverted } from "./convertedNumbers";

export const measureNumberMissing = rule({
  id: "measure.numberMissing",
  severity: "pleaseCheck",
  group: "numbers",
  appliesTo: ["measures"],
  *find({ audit }) {
    for (const { number, text, place } of audit.measures) {
      if (number === "") yield { place: { ...place, column: "number" }, details: { measure: text } };
    }
  },
});

export const measureNumberMalformed = rule({
  id: "measure.numberMalformed",
  severity: "pleaseCheck",
  group: "numbers",
  appliesTo: ["measures"],
  *find(subject) {
    for (const { number, place } of subject.audit.measures) {
      if (number === "" || measureNumber(number) !== undefined) continue;
      const cell = { ...place, column: "number" } as const;
      if (!wasConverted(subject.cellAt(cell))) yield { place: cell, details: { number } };
    }
  },
});

export const measureNumberDoubled = rule({
  id: "measure.numberDoubled",
  severity: "mustClarify",
  group: "numbers",
  appliesTo: ["measures"],
  *find({ audit }) {
    const first = new Map<string, string>();
    for (const { number, text, place } of audit.measures) {
      if (number === "") continue;
      const earlier = first.get(goalKey(number));
      if (earlier === undefined) first.set(goalKey(number), text);
      else yield { place: { ...place, column: "number" }, details: { number, first: earlier } };
    }
  },
});

/** A measure's number begins with the number of the goal it names. */
export const measureNumberForeign = rule({
  id: "measure.numberForeign",
  severity: "pleaseCheck",
  group: "numbers",
  appliesTo: ["measures"],
  *find({ audit, goals }) {
    for (const { number, goal, place } of audit.measures) {
      if (number.startsWith(`${goal}.`)) continue;
      const read = measureNumber(number);
      if (read === undefined || !goals.has(goalKey(goal)) || read.goal === plainNumber(goal)) continue;
      yield { place: { ...place, column: "number" }, details: { number, goal } };
    }
  },
});

/** One note for the whole audit: which numbers the source did not have. */
export const numberGiven = rule({
  id: "number.given",
  severity: "note",
  group: "numbers",
  appliesTo: ["goals", "measures"],
  *find({ audit }) {
    const goals = audit.goals.filter(({ number }) => isGiven(number));
    const measures = audit.measures.filter(({ number }) => isGiven(number));
    const first = goals[0] ?? measures[0];
    if (first === undefined) return;
    const place = { ...first.place, column: "number" } as const;
    yield { place, details: { goals: goals.length, measures: measures.length } };
  },
});
