import { rule } from "../rule";

export const realisedThroughOwnField = rule({
  id: "measure.realisedThroughOwnField",
  severity: "pleaseCheck",
  group: "references",
  appliesTo: ["measures"],
  *find({ audit }) {
    for (const { realisedThrough, fieldOfAction, number, place } of audit.measures) {
      if (realisedThrough === undefined || realisedThrough !== fieldOfAction) continue;
      yield { place: { ...place, column: "realisedThrough" }, details: { number, field: realisedThrough } };
    }
  },
});

export const realisedThroughUnknown = rule({
  id: "measure.realisedThroughUnknown",
  severity: "pleaseCheck",
  group: "references",
  appliesTo: ["measures", "fieldsOfAction"],
  *find({ audit, fields }) {
    for (const { realisedThrough, realisedThroughText, place } of audit.measures) {
      if (realisedThroughText === "" || (realisedThrough !== undefined && fields.has(realisedThrough))) continue;
      yield { place: { ...place, column: "realisedThrough" }, details: { field: realisedThroughText } };
    }
  },
});

export const needFieldUnknown = rule({
  id: "need.fieldUnknown",
  severity: "mustClarify",
  group: "references",
  appliesTo: ["needs", "fieldsOfAction"],
  *find({ audit, fields }) {
    for (const { fieldOfAction, fieldText, place } of audit.needs) {
      if (fieldOfAction === "across" || (fieldOfAction !== undefined && fields.has(fieldOfAction))) continue;
      yield { place: { ...place, column: "fieldOfAction" }, details: { field: fieldText } };
    }
  },
});

export const needReferenceUnknown = rule({
  id: "need.referenceUnknown",
  severity: "pleaseCheck",
  group: "references",
  appliesTo: ["needs", "fieldsOfAction"],
  *find({ audit, fields }) {
    for (const { references, place } of audit.needs) {
      for (const field of references) {
        if (!fields.has(field)) yield { place: { ...place, column: "reference" }, details: { field } };
      }
    }
  },
});
