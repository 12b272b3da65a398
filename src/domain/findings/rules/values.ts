import type { WrittenDay } from "../../audit";
import { calendarDay, dayOfSerial } from "../../days";
import type { SourceCell } from "../../source";
import type { ColumnId, Place, TableId } from "../../tables";
import { DAY_COLUMNS, TABLE_IDS } from "../../tables";
import { rule, textRule } from "../rule";
import type { Subject } from "../subject";

type Columns = Partial<Record<TableId, readonly ColumnId[]>>;

const NUMBERS: Columns = {
  needs: ["number"],
  feedback: ["number"],
  participants: ["number"],
};

interface PlacedCell {
  readonly place: Required<Place>;
  readonly cell: SourceCell;
}

/** The filled cells of these columns. */
function* cellsOf({ sources }: Subject, wanted: Columns): Iterable<PlacedCell> {
  for (const { table, columns, rows, firstRow = 0 } of sources) {
    for (const column of wanted[table] ?? []) {
      const index = columns[column];
      if (index === undefined) continue;
      for (const [row, cells] of rows.entries()) {
        const cell = cells[index];
        if (cell !== undefined && cell.value !== null) yield { place: { table, row: firstRow + row, column }, cell };
      }
    }
  }
}

export const dateAsText = rule({
  id: "date.asText",
  severity: "pleaseCheck",
  group: "values",
  appliesTo: ["measures", "needs", "events", "attachments"],
  *find(subject) {
    for (const { place, text, day } of [...subject.audit.writtenDays, ...isoTexts(subject)]) {
      if (day === undefined) continue;
      const fix = subject.fixAt(place, day);
      yield { place, details: { text }, ...(fix === undefined ? {} : { fix }) };
    }
  },
});

/** Days that were typed as ISO text: the tables' rows cannot tell them from true ones. */
function* isoTexts(subject: Subject): Iterable<WrittenDay> {
  for (const { place, cell } of cellsOf(subject, DAY_COLUMNS)) {
    const text = typeof cell.value === "string" ? cell.value.trim() : "";
    if (calendarDay(text) !== undefined) yield { place, text, day: text };
  }
}

/** Serial numbers of 1 January 1950 and 1 January 2100: no audit has dates outside. */
const FIRST_SERIAL = 18_264;
const LAST_SERIAL = 73_051;

const isPlausible = (serial: number): boolean => serial >= FIRST_SERIAL && serial < LAST_SERIAL;

export const dateImpossible = rule({
  id: "date.impossible",
  severity: "pleaseCheck",
  group: "values",
  appliesTo: ["measures", "needs", "events", "attachments"],
  *find(subject) {
    for (const { place, text, day } of subject.audit.writtenDays) {
      if (day === undefined) yield { place, details: { kind: "text", text } };
    }
    for (const { place, cell } of cellsOf(subject, DAY_COLUMNS)) {
      const { value, isDate } = cell;
      if (typeof value !== "number" || (isDate && isPlausible(value))) continue;
      const text = isDate ? dayOfSerial(value) : String(value).replace(".", ",");
      yield { place, details: { kind: isDate ? "day" : "number", text } };
    }
  },
});

export const eventBeginAfterEnd = rule({
  id: "event.beginAfterEnd",
  severity: "pleaseCheck",
  group: "values",
  appliesTo: ["events"],
  *find({ audit }) {
    for (const { begin, end, event, place } of audit.events) {
      if (begin !== undefined && end !== undefined && begin > end) {
        yield { place: { ...place, column: "begin" }, details: { event, begin, end } };
      }
    }
  },
});

export const periodBeginAfterEnd = rule({
  id: "profile.periodReversed",
  severity: "pleaseCheck",
  group: "values",
  appliesTo: ["profile"],
  *find({ audit: { profile } }) {
    const { reportFrom: begin, reportTo: end } = profile;
    if (begin === undefined || end === undefined || begin <= end) return;
    const entry = profile.entries.find(({ day }) => day === begin);
    yield { place: { table: "profile", ...entry?.place, column: "value" }, details: { begin, end } };
  },
});

/** Without a day that can be read another one becomes the day of the whole balance. */
export const standUnread = rule({
  id: "profile.standUnread",
  severity: "mustClarify",
  group: "values",
  appliesTo: ["profile"],
  *find({ audit: { profile }, asOf = "" }) {
    if (profile.unreadStand === undefined) return;
    const { place, label, value } = profile.unreadStand;
    yield { place: { ...place, column: "value" }, details: { label, value, asOf } };
  },
});

export const formulaError = textRule({
  id: "value.formulaError",
  severity: "mustClarify",
  group: "values",
  appliesTo: TABLE_IDS,
  sign: { atStart: /#/ },
  look: (_, { error }) => (error === undefined ? undefined : { details: { error } }),
});

export const textInNumberColumn = rule({
  id: "value.textInNumberColumn",
  severity: "note",
  group: "values",
  appliesTo: ["needs", "feedback", "participants"],
  *find(subject) {
    for (const { place, cell } of cellsOf(subject, NUMBERS)) {
      const { value } = cell;
      if (typeof value === "string" && value.trim() !== "" && !/^\s*\d+\.?\s*$/.test(value)) {
        yield { place, details: { text: value.trim() } };
      }
    }
  },
});

/** Columns whose words and numbers the formulas of the Übersicht compare as they stand, spaces and all. */
const COMPARED = {
  goals: ["number", "fieldOfAction", "attainment"],
  measures: ["fieldOfAction", "goal", "status", "basis", "realisedThrough"],
  needs: ["fieldOfAction"],
  statusWords: ["word", "status"],
} as const;

export const wordSpaces = textRule({
  id: "word.spaces",
  severity: "mustClarify",
  group: "values",
  appliesTo: ["goals", "measures", "needs", "statusWords"],
  columns: COMPARED,
  sign: { atStart: /\s/, anywhere: /\s$/ },
  look: (text) => {
    const corrected = text.trim();
    return corrected === "" ? undefined : { details: { text: corrected }, corrected };
  },
});

export const choiceUnknownWord = rule({
  id: "choice.unknownWord",
  severity: "pleaseCheck",
  group: "values",
  appliesTo: ["goals", "measures", "needs", "events", "activities", "participants"],
  *find({ audit }) {
    for (const { place, text } of audit.unknownWords) yield { place, details: { text } };
  },
});
