import { gapsIn } from "../numbering";
import { rule } from "../rule";

export const fieldNumberInvalid = rule({
  id: "field.numberInvalid",
  severity: "mustClarify",
  group: "numbers",
  appliesTo: ["fieldsOfAction"],
  *find({ audit }) {
    for (const { number, numberText, name, place } of audit.fieldsOfAction) {
      if (number === undefined) yield { place: { ...place, column: "number" }, details: { number: numberText, name } };
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
    yield { place: { table: "fieldsOfAction" }, details: { numbers: gaps.join(", ") } };
  },
});
