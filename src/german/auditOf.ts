import type { Audit, Measure, Profile, Sourced, Status } from "../domain/audit";
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
    fieldsOfAction: recordsOf(tables, "fieldsOfAction", ["number", "name"], (row) => ({
      ...given("number", wholeNumberOf(row.number)),
      numberText: wordOf(row.number),
      name: textOf(row.name),
      formerName: textOf(row.formerName),
      remark: textOf(row.remark),
      noNeedReason: textOf(row.noNeedReason),
    })),
    goals: recordsOf(tables, "goals", ["goal"], (row) => ({
      number: wordOf(row.number),
      ...fieldOf(row),
      text: textOf(row.goal),
      attainment: attainmentOf(wordOf(row.attainment)) ?? "undetermined",
      attainmentText: wordOf(row.attainment),
      ...basisCell(row),
      remark: textOf(row.remark),
    })),
    measures: measuresOf(tables),
    needs: recordsOf(tables, "needs", ["need"], (row) => ({
      number: wordOf(row.number),
      ...fieldOf(row),
      ...(wordKey(row.fieldOfAction) === ACROSS_WORD ? { fieldOfAction: "across" as const } : {}),
      text: textOf(row.need),
      references: fieldNumbersIn(textOf(row.reference)),
      referenceText: wordOf(row.reference),
      continues: wordOf(row.continues),
      priority: wordOf(row.priority),
      resources: textOf(row.resources),
      mandatory: wordOf(row.mandatory),
      decision: textOf(row.decision),
      owner: textOf(row.owner),
      ...given("dueDate", dateCellOf(row.dueDate)),
    })),
    events: recordsOf(tables, "events", ["event"], (row) => ({
      kind: eventKindOf(wordOf(row.kind)) ?? "process",
      kindText: wordOf(row.kind),
      ...given("begin", dateCellOf(row.begin)?.day),
      ...given("end", dateCellOf(row.end)?.day),
      wording: textOf(row.wording),
      event: textOf(row.event),
      details: textOf(row.details),
    })),
    agenda: recordsOf(tables, "agenda", ["item"], (row) => ({
      time: wordOf(row.time),
      item: textOf(row.item),
      speaker: textOf(row.speaker),
    })),
    activities: recordsOf(tables, "activities", ["activity"], (row) => ({
      kind: activityKindOf(wordOf(row.kind)) ?? "workResult",
      kindText: wordOf(row.kind),
      text: textOf(row.activity),
      belongsTo: textOf(row.belongsTo),
    })),
    claims: recordsOf(tables, "claims", ["claim"], (row) => ({
      text: textOf(row.claim),
      ...given("fieldsOfAction", claimedFields(wordOf(row.scope))),
      scopeText: wordOf(row.scope),
      source: textOf(row.source),
    })),
    passages: recordsOf(tables, "passages", ["text"], (row) => ({
      chapter: textOf(row.chapter),
      scopeText: wordOf(row.scope),
      text: textOf(row.text),
      source: textOf(row.source),
    })),
    attachments: recordsOf(tables, "attachments", ["title"], (row) => ({
      title: textOf(row.title),
      date: dateCellOf(row.date) ?? { text: "" },
      scopeText: wordOf(row.scope),
    })),
    feedback: recordsOf(tables, "feedback", ["feedback"], (row) => ({
      number: wordOf(row.number),
      text: textOf(row.feedback),
    })),
    participants: recordsOf(tables, "participants", ["name"], (row) => ({
      number: wordOf(row.number),
      name: textOf(row.name),
      institution: textOf(row.institution),
      group: wordOf(row.group),
    })),
    contacts: recordsOf(tables, "contacts", ["name", "organisation"], (row) => ({
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
function recordsOf<T extends TableId, Content>(
  tables: Tables,
  table: T,
  mainColumns: readonly (keyof Row<T>)[],
  contentOf: (row: Row<T>) => Content,
): readonly (Content & Sourced)[] {
  const records: (Content & Sourced)[] = [];
  const rows: readonly Row<T>[] = tables[table] ?? [];
  rows.forEach((row, index) => {
    if (mainColumns.every((column) => textOf(row[column]) === "")) return;
    records.push({ ...contentOf(row), place: { table, row: index } });
  });
  return records;
}

/** A property that is there only when it has a value. */
const given = <Key extends string, Value>(key: Key, value: Value | undefined): Readonly<Partial<Record<Key, Value>>> =>
  (value === undefined ? {} : { [key]: value }) as Readonly<Partial<Record<Key, Value>>>;

const fieldOf = (
  row: Row<"goals"> | Row<"measures"> | Row<"needs">,
): { fieldOfAction?: number; fieldText: string } => ({
  ...given("fieldOfAction", wholeNumberOf(row.fieldOfAction)),
  fieldText: wordOf(row.fieldOfAction),
});

const basisCell = (row: Row<"goals"> | Row<"measures">): Pick<Measure, "basis" | "basisText"> => ({
  ...given("basis", basisOf(wordOf(row.basis))),
  basisText: wordOf(row.basis),
});

function claimedFields(scope: string): readonly number[] | undefined {
  const numbers = fieldNumbersIn(scope);
  return numbers.length === 0 ? undefined : numbers;
}

function profileOf(rows: readonly Row<"profile">[]): Profile {
  const entries = recordsOf({ profile: rows }, "profile", ["label", "value"], (row) => ({
    label: wordOf(row.label),
    value: dateCellOf(row.value)?.text ?? "",
    ...given("day", parseGermanDay(wordOf(row.value))),
  }));
  const entry = (name: keyof typeof PROFILE_LABELS): (typeof entries)[number] | undefined =>
    entries.find(({ label }) => wordKey(label) === wordKey(PROFILE_LABELS[name]));
  return {
    municipality: entry("municipality")?.value ?? "",
    audit: entry("audit")?.value ?? "",
    ...given("asOf", entry("asOf")?.day),
    ...given("workshop", entry("workshop")?.day),
    ...given("reportFrom", entry("reportFrom")?.day),
    ...given("reportTo", entry("reportTo")?.day),
    entries,
  };
}

function measuresOf(tables: Tables): readonly Measure[] {
  const statusOf = statusReader(townWordsOf(tables.statusWords ?? []));
  return recordsOf(tables, "measures", ["measure"], (row) => {
    const statusText = wordOf(row.status);
    const known = statusOf(statusText);
    const status = known ?? "unassessed";
    return {
      number: wordOf(row.number),
      ...fieldOf(row),
      goal: wordOf(row.goal),
      text: textOf(row.measure),
      criterion: textOf(row.criterion),
      result: textOf(row.result),
      status,
      statusText,
      isStatusUnderstood: known !== undefined || statusText === "",
      ...readingOf(row, status, statusText),
      ...given("asOf", dateCellOf(row.asOf)),
      ...basisCell(row),
      evidence: textOf(row.evidence),
      ...given("continuation", continuationOf(wordOf(row.continuation))),
      continuationText: wordOf(row.continuation),
      ...given("realisedThrough", wholeNumberOf(row.realisedThrough)),
      realisedThroughText: wordOf(row.realisedThrough),
      owner: textOf(row.owner),
      ...given("dueDate", dateCellOf(row.dueDate)),
      reason: textOf(row.reason),
      droppedBy: textOf(row.droppedBy),
    };
  });
}

/** What the measure's texts say about its status, and whether the result speaks of the measure at all. */
function readingOf(
  row: Row<"measures">,
  status: Status,
  statusText: string,
): Pick<Measure, "suggestion" | "answersMeasure"> {
  const result = textOf(row.result);
  const suggestion = suggestionFor(result, status === "unassessed" ? statusText : "");
  const isAnswer =
    suggestion?.certainty === "certain" || answersMeasure(result, textOf(row.measure), textOf(row.criterion));
  return { ...given("suggestion", suggestion), answersMeasure: isAnswer };
}
