import type { ColumnId, TableId } from "../../domain/tables";

/** The sheets' widths in points: a day, a short word, a phrase, prose. */
const DAY = 66;
const WORD = 84;
const PHRASE = 120;
const PROSE = 230;

/** A number under a short heading, and one under the heading "Handlungsfeld". */
const NUMBER = 48;
const FIELD_OF_ACTION = 96;

/**
 * How wide each column is. A table of eight hundred points prints on A4 landscape in its own size; the measures, with
 * twice as many, take A3.
 */
const WIDTHS: { readonly [T in TableId]: Readonly<Record<ColumnId<T>, number>> } = {
  profile: { label: 190, value: 330 },
  fieldsOfAction: { number: NUMBER, name: 170, formerName: 170, remark: 200, noNeedReason: 200 },
  goals: {
    number: NUMBER,
    fieldOfAction: FIELD_OF_ACTION,
    goal: 300,
    attainment: 100,
    basis: PHRASE,
    remark: PHRASE,
  },
  measures: {
    number: 54,
    fieldOfAction: FIELD_OF_ACTION,
    goal: NUMBER,
    measure: PROSE,
    criterion: 190,
    result: 170,
    status: WORD,
    asOf: DAY,
    basis: 90,
    evidence: 90,
    continuation: 94,
    realisedThrough: WORD,
    owner: 90,
    dueDate: DAY,
    reason: PHRASE,
    droppedBy: WORD,
  },
  needs: {
    number: 40,
    fieldOfAction: FIELD_OF_ACTION,
    need: PROSE,
    reference: WORD,
    continues: WORD,
    priority: 70,
    resources: WORD,
    mandatory: WORD,
    decision: 100,
    owner: WORD,
    dueDate: DAY,
  },
  choices: { list: PHRASE, word: 150, meaning: 330, countsAs: 150 },
  events: { kind: 70, begin: DAY, end: DAY, wording: PHRASE, event: 200, details: PROSE },
  agenda: { time: 90, item: 400, speaker: 220 },
  activities: { kind: 170, activity: 400, belongsTo: 160 },
  claims: { claim: 480, scope: WORD, source: PHRASE },
  passages: { chapter: 150, scope: WORD, text: 420, source: PHRASE },
  attachments: { title: 420, date: DAY, scope: 200 },
  feedback: { number: NUMBER, feedback: 620 },
  participants: { number: NUMBER, name: 220, institution: 300, group: 150 },
  contacts: { role: 110, name: PHRASE, function: 130, organisation: 140, address: PHRASE, phone: 90, email: 150 },
  mapping: { target: 170, kind: 90, source: 200, detail: 100 },
  statusWords: { word: 130, status: 110 },
};

/** Width of a column of the template, in points. */
export const columnWidth = (table: TableId, column: ColumnId): number =>
  (WIDTHS[table] as Readonly<Partial<Record<ColumnId, number>>>)[column] ?? PHRASE;
