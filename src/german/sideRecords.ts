import type {
  Activity,
  AgendaItem,
  Attachment,
  AuditEvent,
  Claim,
  Contact,
  Feedback,
  Participant,
  Passage,
} from "../domain/audit";
import type { Tables } from "../domain/tables";
import { dateCellOf, textOf, wordOf } from "./cellText";
import { ACTIVITY_WORDS, EVENT_WORDS, codeReader } from "./choices";
import { fieldNumbersIn } from "./fieldNumbers";
import { recordsOf } from "./recordsOf";

const eventKindOf = codeReader(EVENT_WORDS);
const activityKindOf = codeReader(ACTIVITY_WORDS);

export const eventsOf = (tables: Tables): readonly AuditEvent[] =>
  recordsOf(tables, "events", ["event"], (row, place) => ({
    place,
    kind: eventKindOf(wordOf(row.kind)) ?? "process",
    kindText: wordOf(row.kind),
    begin: dateCellOf(row.begin)?.day,
    end: dateCellOf(row.end)?.day,
    wording: textOf(row.wording),
    event: textOf(row.event),
    details: textOf(row.details),
  }));

export const agendaOf = (tables: Tables): readonly AgendaItem[] =>
  recordsOf(tables, "agenda", ["item"], (row, place) => ({
    place,
    time: wordOf(row.time),
    item: textOf(row.item),
    speaker: textOf(row.speaker),
  }));

export const activitiesOf = (tables: Tables): readonly Activity[] =>
  recordsOf(tables, "activities", ["activity"], (row, place) => ({
    place,
    kind: activityKindOf(wordOf(row.kind)) ?? "workResult",
    kindText: wordOf(row.kind),
    text: textOf(row.activity),
    belongsTo: textOf(row.belongsTo),
  }));

/** Undefined where a claim names no field of action: it is about the whole audit. */
function fieldsInScope(scope: string): readonly number[] | undefined {
  const numbers = fieldNumbersIn(scope);
  return numbers.length === 0 ? undefined : numbers;
}

export const claimsOf = (tables: Tables): readonly Claim[] =>
  recordsOf(tables, "claims", ["claim"], (row, place) => ({
    place,
    text: textOf(row.claim),
    fieldsOfAction: fieldsInScope(wordOf(row.scope)),
    scopeText: wordOf(row.scope),
    source: textOf(row.source),
  }));

export const passagesOf = (tables: Tables): readonly Passage[] =>
  recordsOf(tables, "passages", ["text"], (row, place) => ({
    place,
    chapter: textOf(row.chapter),
    scopeText: wordOf(row.scope),
    text: textOf(row.text),
    source: textOf(row.source),
  }));

export const attachmentsOf = (tables: Tables): readonly Attachment[] =>
  recordsOf(tables, "attachments", ["title"], (row, place) => ({
    place,
    title: textOf(row.title),
    date: dateCellOf(row.date) ?? { text: "" },
    scopeText: wordOf(row.scope),
  }));

export const feedbackOf = (tables: Tables): readonly Feedback[] =>
  recordsOf(tables, "feedback", ["feedback"], (row, place) => ({
    place,
    number: wordOf(row.number),
    text: textOf(row.feedback),
  }));

export const participantsOf = (tables: Tables): readonly Participant[] =>
  recordsOf(tables, "participants", ["name"], (row, place) => ({
    place,
    number: wordOf(row.number),
    name: textOf(row.name),
    institution: textOf(row.institution),
    group: wordOf(row.group),
  }));

export const contactsOf = (tables: Tables): readonly Contact[] =>
  recordsOf(tables, "contacts", ["name", "organisation"], (row, place) => ({
    place,
    role: textOf(row.role),
    name: textOf(row.name),
    function: textOf(row.function),
    organisation: textOf(row.organisation),
    address: textOf(row.address),
    phone: textOf(row.phone),
    email: textOf(row.email),
  }));
