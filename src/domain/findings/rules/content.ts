import type { Measure, Sourced } from "../../audit";
import { groupBy } from "../../groupBy";
import { rule } from "../rule";

export const resultMissing = rule({
  id: "measure.resultMissing",
  severity: "pleaseCheck",
  group: "content",
  appliesTo: ["measures"],
  *find({ audit }) {
    for (const { result, status, number, place } of audit.measures) {
      if (result.trim() !== "" || status === "dropped") continue;
      yield { place: { ...place, column: "result" }, details: { number } };
    }
  },
});

const lacksCriterion = ({ criterion }: Measure): boolean => criterion.trim() === "";

/** One note for each field of action, not one for each row: who has no criteria mostly has none at all. */
export const criterionMissing = rule({
  id: "criterion.missing",
  severity: "note",
  group: "content",
  appliesTo: ["measures"],
  *find({ audit, fields }) {
    const byField = groupBy(audit.measures, ({ fieldOfAction }) =>
      fieldOfAction !== undefined && fields.has(fieldOfAction) ? fieldOfAction : 0,
    );
    for (const [number, measures] of byField) {
      const missing = measures.filter(lacksCriterion).length;
      if (missing === 0) continue;
      yield {
        place: fields.get(number)?.place ?? { table: "measures" },
        details: { field: number, missing, measures: measures.length },
      };
    }
  },
});

/** Where a status rests on somebody's word alone, there is nothing at all to measure it by. */
export const criterionMissingForStatement = rule({
  id: "criterion.missingForStatement",
  severity: "pleaseCheck",
  group: "content",
  appliesTo: ["measures"],
  *find({ audit }) {
    for (const measure of audit.measures) {
      if (measure.basis !== "statement" || !lacksCriterion(measure)) continue;
      yield { place: { ...measure.place, column: "criterion" }, details: { number: measure.number } };
    }
  },
});

/**
 * While nobody has assessed the measure, its result must tell what came of it. Once somebody has, they knew what "Der Rat
 * hat zugestimmt" answers, which no comparison of words can tell.
 */
export const resultOffThePoint = rule({
  id: "measure.resultOffThePoint",
  severity: "pleaseCheck",
  group: "content",
  appliesTo: ["measures"],
  *find({ audit }) {
    for (const { answersMeasure, status, number, place } of audit.measures) {
      if (status === "unassessed" && !answersMeasure) {
        yield { place: { ...place, column: "result" }, details: { number } };
      }
    }
  },
});

/** Texts are the same when nothing but case, spaces and the dot at the end differs. */
function textKey(text: string): string {
  const trimmed = text.trim().toLowerCase();
  const key = /\s\s|[^\S ]/.test(trimmed) ? trimmed.replace(/\s+/g, " ") : trimmed;
  return key.endsWith(".") ? key.slice(0, -1) : key;
}

export const textDoubled = rule({
  id: "text.doubled",
  severity: "pleaseCheck",
  group: "content",
  appliesTo: ["goals", "measures", "needs"],
  *find({ audit }) {
    for (const [column, records] of [
      ["goal", audit.goals],
      ["measure", audit.measures],
      ["need", audit.needs],
    ] as const) {
      const first = new Map<string, Sourced & { readonly number: string }>();
      for (const record of records) {
        const key = textKey(record.text);
        const earlier = first.get(key);
        if (key === "") continue;
        if (earlier === undefined) first.set(key, record);
        else yield { place: { ...record.place, column }, details: { kind: column, first: earlier.number } };
      }
    }
  },
});

export const formerFieldName = rule({
  id: "text.formerFieldName",
  severity: "note",
  group: "text",
  appliesTo: ["fieldsOfAction", "goals", "measures", "needs"],
  *find({ audit }) {
    for (const { place, formerName, name } of audit.formerNameUses) yield { place, details: { formerName, name } };
  },
});
