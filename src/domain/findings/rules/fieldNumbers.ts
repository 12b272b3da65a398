import { numberMeant } from "../fieldMeant";
import { gapsIn, rangesOf } from "../numbering";
import { rule } from "../rule";

export const fieldNumberInvalid = rule({
  id: "field.numberInvalid",
  severity: "mustClarify",
  group: "numbers",
  appliesTo: ["fieldsOfAction"],
  *find(subject) {
    for (const { number, numberText, name, place } of subject.audit.fieldsOfAction) {
      if (number !== undefined) continue;
      const cell = { ...place, column: "number" } as const;
      const meant = numberMeant(numberText);
      const fix = meant === undefined || subject.fields.has(meant) ? undefined : subject.fixAt(cell, meant);
      yield { place: cell, details: { number: numberText, name }, ...(fix === undefined ? {} : { fix }) };
    }
  },
});

export const fieldNumberDoubled = rule({
  id: "field.numberDoubled",
  severity: "mustClarify",
  group: "numbers",
  appliesTo: ["fieldsOfAction"],
  *find({ audit, fields }) {
    for (const field of audit.fieldsOfAction) {
      const first = field.number === undefined ? undefined : fields.get(field.number);
      if (first === undefined || first === field) continue;
      yield {
        place: { ...field.place, column: "number" },
        details: { number: field.numberText, name: field.name, first: first.name },
      };
    }
  },
});

export const fieldNumberGap = rule({
  id: "field.numberGap",
  severity: "pleaseCheck",
  group: "numbers",
  appliesTo: ["fieldsOfAction"],
  *find({ fields }) {
    const gaps = gapsIn(fields.keys());
    // Numbers far beyond the count are no gaps but another way of numbering.
    if (gaps.length === 0 || gaps.length > 100) return;
    yield { place: { table: "fieldsOfAction", column: "number" }, details: { numbers: rangesOf(gaps).join(", ") } };
  },
});
