import type { Audit, Measure, Profile, Sourced } from "../domain/audit";
import type { Row, TableId, Tables } from "../domain/tables";
import { answersMeasure } from "./answersMeasure";
import { dateCellOf, textOf, wholeNumberOf, wordOf } from "./cellText";
import { ACTIVITY_WORDS, ATTAINMENT_WORDS, BASIS_WORDS, CONTINUATION_WORDS, EVENT_WORDS, codeReader } from "./choices";
import { parseGermanDay } from "./days";
import { fieldNumbersIn } from "./fieldNumbers";
import { PROFILE_LABELS } from "./profileLabels";
import { statusReader, townWordsOf } from "./statusWords";
import { suggestionFor } from "./suggestionFor";
import { unknownWordsOf } from "./unknownWords";
import { wordKey } from "./wordKey";

const attainmentOf = codeReader(ATTAINMENT_WORDS);
const basisOf = codeReader(BASIS_WORDS);
const continuationOf = codeReader(CONTINUATION_WORDS);
const eventKindOf = codeReader(EVENT_WORDS);
const activityKindOf = codeReader(ACTIVITY_WORDS);

/** The word for a need that belongs to no single field of action. */
export const ACROSS_WORD = "übergreifend";
/** The word for a claim about the whole audit. */
export const WHOLE_AUDIT_WORD = "Gesamt";

/**
 * Reads the tables' German words into an Audit.
 *
 * A row is a record when its main text is not empty; `place.row` is its index in the table, so that empty rows between
 * do not shift places. Texts are kept to the letter, words and numbers lose their outer spaces. Never throws: what
 * cannot be read stays as text beside an undefined or "unassessed" value, and the findings speak of it.
 */
export function auditOf(tables: Tables): Audit {
  return {
    profile: profileOf(tables.profile ?? []),
    fieldsOfAction: recordsOf(tables, "fieldsOfAction", ["number", "name"], (row, place) => ({
      place,
      number: wholeNumberOf(row.number),
      numberText: wordOf(row.number),
      name: textOf(row.name),
      formerName: textOf(row.formerName),
      remark: textOf(row.remark),
      noNeedReason: textOf(row.noNeedReason),
    })),
    goals: recordsOf(tables, "goals", ["goal"], (row, place) => ({
      place,
      number: wordOf(row.number),
      fieldOfAction: wholeNumberOf(row.fieldOfAction),
      fieldText: wordOf(row.fieldOfAction),
      text: textOf(row.goal),
      attainment: attainmentOf(wordOf(row.attainment)) ?? "undetermined",
      attainmentText: wordOf(row.attainment),
      basis: basisOf(wordOf(row.basis)),
      basisText: wordOf(row.basis),
      remark: textOf(row.remark),
    })),
    measures: measuresOf(tables),
    needs: recordsOf(tables, "needs", ["need"], (row, place) => ({
      place,
      number: wordOf(row.number),
      fieldOfAction: wordKey(row.fieldOfAction) === ACROSS_WORD ? "across" : wholeNumberOf(row.fieldOfAction),
      fieldText: wordOf(row.fieldOfAction),
      text: textOf(row.need),
      references: fieldNumbersIn(textOf(row.reference)),
      referenceText: wordOf(row.reference),
      continues: wordOf(row.continues),
      priority: wordOf(row.priority),
      resources: textOf(row.resources),
      mandatory: wordOf(row.mandatory),
      decision: textOf(row.decision),
      owner: textOf(row.owner),
      dueDate: dateCellOf(row.dueDate),
    })),
    events: recordsOf(tables, "events", ["event"], (row, place) => ({
      place,
      kind: eventKindOf(wordOf(row.kind)) ?? "process",
      kindText: wordOf(row.kind),
      begin: dateCellOf(row.begin)?.day,
      end: dateCellOf(row.end)?.day,
      wording: textOf(row.wording),
      event: textOf(row.event),
      details: textOf(row.details),
    })),
    agenda: recordsOf(tables, "agenda", ["item"], (row, place) => ({
      place,
      time: wordOf(row.time),
      item: textOf(row.item),
      speaker: textOf(row.speaker),
    })),
    activities: recordsOf(tables, "activities", ["activity"], (row, place) => ({
      place,
      kind: activityKindOf(wordOf(row.kind)) ?? "workResult",
      kindText: wordOf(row.kind),
      text: textOf(row.activity),
      belongsTo: textOf(row.belongsTo),
    })),
    claims: recordsOf(tables, "claims", ["claim"], (row, place) => ({
      place,
      text: textOf(row.claim),
      fieldsOfAction: fieldsInScope(wordOf(row.scope)),
      scopeText: wordOf(row.scope),
      source: textOf(row.source),
    })),
    passages: recordsOf(tables, "passages", ["text"], (row, place) => ({
      place,
      chapter: textOf(row.chapter),
      scopeText: wordOf(row.scope),
      text: textOf(row.text),
      source: textOf(row.source),
    })),
    attachments: recordsOf(tables, "attachments", ["title"], (row, place) => ({
      place,
      title: textOf(row.title),
      date: dateCellOf(row.date) ?? { text: "" },
      scopeText: wordOf(row.scope),
    })),
    feedback: recordsOf(tables, "feedback", ["feedback"], (row, place) => ({
      place,
      number: wordOf(row.number),
      text: textOf(row.feedback),
    })),
    participants: recordsOf(tables, "participants", ["name"], (row, place) => ({
      place,
      number: wordOf(row.number),
      name: textOf(row.name),
      institution: textOf(row.institution),
      group: wordOf(row.group),
    })),
    contacts: recordsOf(tables, "contacts", ["name", "organisation"], (row, place) => ({
      place,
      role: textOf(row.role),
      name: textOf(row.name),
      function: textOf(row.function),
      organisation: textOf(row.organisation),
      address: textOf(row.address),
      phone: textOf(row.phone),
      email: textOf(row.email),
    })),
    unknownWords: unknownWordsOf(tables),
  };
}

/** The records of a table: its rows in which at least one of the main columns holds something. */
function recordsOf<T extends TableId, Record extends Sourced>(
  tables: Tables,
  table: T,
  mainColumns: readonly (keyof Row<T>)[],
  recordOf: (row: Row<T>, place: Sourced["place"]) => Record,
): readonly Record[] {
  const records: Record[] = [];
  const rows: readonly Row<T>[] = tables[table] ?? [];
  rows.forEach((row, index) => {
    if (mainColumns.every((column) => textOf(row[column]) === "")) return;
    records.push(recordOf(row, { table, row: index }));
  });
  return records;
}

/** Undefined where a claim names no field of action: it is about the whole audit. */
function fieldsInScope(scope: string): readonly number[] | undefined {
  const numbers = fieldNumbersIn(scope);
  return numbers.length === 0 ? undefined : numbers;
}

function profileOf(rows: readonly Row<"profile">[]): Profile {
  const entries = recordsOf({ profile: rows }, "profile", ["label", "value"], (row, place) => ({
    place,
    label: wordOf(row.label),
    value: dateCellOf(row.value)?.text ?? "",
    day: parseGermanDay(wordOf(row.value)),
  }));
  const entry = (name: keyof typeof PROFILE_LABELS): (typeof entries)[number] | undefined =>
    entries.find(({ label }) => wordKey(label) === wordKey(PROFILE_LABELS[name]));
  return {
    municipality: entry("municipality")?.value ?? "",
    audit: entry("audit")?.value ?? "",
    asOf: entry("asOf")?.day,
    workshop: entry("workshop")?.day,
    reportFrom: entry("reportFrom")?.day,
    reportTo: entry("reportTo")?.day,
    entries,
  };
}

function measuresOf(tables: Tables): readonly Measure[] {
  const statusOf = statusReader(townWordsOf(tables.statusWords ?? []));
  return recordsOf(tables, "measures", ["measure"], (row, place) => {
    const statusText = wordOf(row.status);
    const known = statusOf(statusText);
    const [text, criterion, result] = [textOf(row.measure), textOf(row.criterion), textOf(row.result)];
    const suggestion = suggestionFor(result, known === undefined ? statusText : "");
    return {
      place,
      number: wordOf(row.number),
      fieldOfAction: wholeNumberOf(row.fieldOfAction),
      fieldText: wordOf(row.fieldOfAction),
      goal: wordOf(row.goal),
      text,
      criterion,
      result,
      status: known ?? "unassessed",
      statusText,
      isStatusUnderstood: known !== undefined || statusText === "",
      suggestion,
      answersMeasure: suggestion?.certainty === "certain" || answersMeasure(result, text, criterion),
      asOf: dateCellOf(row.asOf),
      basis: basisOf(wordOf(row.basis)),
      basisText: wordOf(row.basis),
      evidence: textOf(row.evidence),
      continuation: continuationOf(wordOf(row.continuation)),
      continuationText: wordOf(row.continuation),
      realisedThrough: wholeNumberOf(row.realisedThrough),
      realisedThroughText: wordOf(row.realisedThrough),
      owner: textOf(row.owner),
      dueDate: dateCellOf(row.dueDate),
      reason: textOf(row.reason),
      droppedBy: textOf(row.droppedBy),
    };
  });
}
