import type { Place } from "../../tables";
import { fieldMeant } from "../fieldMeant";
import { rule } from "../rule";
import type { Draft } from "../rule";
import type { Subject } from "../subject";

/** A cell that should hold the number of a field of action; the fix where only one can be meant. */
function unknownField(subject: Subject, place: Place, field: string): Draft<{ field: string }> {
  const meant = fieldMeant(subject, field);
  const fix = meant === undefined ? undefined : subject.fixAt(place, meant);
  return { place, details: { field }, ...(fix === undefined ? {} : { fix }) };
}

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
  *find(subject) {
    const { audit, fields } = subject;
    for (const { realisedThrough, realisedThroughText, place } of audit.measures) {
      if (realisedThroughText === "" || (realisedThrough !== undefined && fields.has(realisedThrough))) continue;
      yield unknownField(subject, { ...place, column: "realisedThrough" }, realisedThroughText);
    }
  },
});

export const needFieldUnknown = rule({
  id: "need.fieldUnknown",
  severity: "mustClarify",
  group: "references",
  appliesTo: ["needs", "fieldsOfAction"],
  *find(subject) {
    const { audit, fields } = subject;
    for (const { fieldOfAction, fieldText, place } of audit.needs) {
      if (fieldOfAction === "across" || (fieldOfAction !== undefined && fields.has(fieldOfAction))) continue;
      yield unknownField(subject, { ...place, column: "fieldOfAction" }, fieldText);
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
