import { dayOf } from "../../days";
import type { SourceCell } from "../../source";
import type { ColumnId, Place, TableId } from "../../tables";
import { rule, textRule } from "../rule";
import type { Subject } from "../subject";

const DATES: Partial<Record<TableId, readonly ColumnId[]>> = {
  measures: ["asOf", "dueDate"],
  needs: ["dueDate"],
  events: ["begin", "end"],
  attachments: ["date"],
};

const NUMBERS: Partial<Record<TableId, readonly ColumnId[]>> = {
  needs: ["number"],
  feedback: ["number"],
  participants: ["number"],
};

interface PlacedCell {
  readonly place: Place;
  readonly cell: SourceCell;
}

/** The filled cells of these columns. */
function* cellsOf({ sources }: Subject, wanted: Partial<Record<TableId, readonly ColumnId[]>>): Iterable<PlacedCell> {
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

const WRITTEN_DAY = /^\s*(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\s*$/;

/** The parts of a day that was typed as text, "21.11.2013"; undefined for any other wording, which a date cell may hold. */
function writtenDay({ value }: SourceCell): { readonly text: string; readonly day: string | undefined } | undefined {
  if (typeof value !== "string") return undefined;
  const [, day, month, year] = WRITTEN_DAY.exec(value) ?? [];
  return day === undefined ? undefined : { text: value.trim(), day: dayOf(Number(year), Number(month), Number(day)) };
}

export const dateAsText = rule({
  id: "date.asText",
  severity: "pleaseCheck",
  group: "values",
  appliesTo: ["measures", "needs", "events", "attachments"],
  *find(subject) {
    for (const { place, cell } of cellsOf(subject, DATES)) {
      const written = writtenDay(cell);
      if (written?.day === undefined) continue;
      const fix = subject.fixAt(place, written.day);
      yield { place, details: { text: written.text }, ...(fix === undefined ? {} : { fix }) };
    }
  },
});

/** Serial numbers of 1 January 1950 and 1 January 2100: no audit has dates outside. */
const FIRST_SERIAL = 18_264;
const LAST_SERIAL = 73_051;

export const dateImpossible = rule({
  id: "date.impossible",
  severity: "pleaseCheck",
  group: "values",
  appliesTo: ["measures", "needs", "events", "attachments"],
  *find(subject) {
    for (const { place, cell } of cellsOf(subject, DATES)) {
      const written = writtenDay(cell);
      const { value } = cell;
      if (written !== undefined && written.day === undefined) yield { place, details: { text: written.text } };
      if (typeof value === "number" && (value < FIRST_SERIAL || value >= LAST_SERIAL)) {
        yield { place, details: { text: String(value).replace(".", ",") } };
      }
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

export const formulaError = textRule({
  id: "value.formulaError",
  severity: "mustClarify",
  group: "values",
  appliesTo: ["fieldsOfAction", "goals", "measures", "needs"],
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

export const choiceUnknownWord = rule({
  id: "choice.unknownWord",
  severity: "pleaseCheck",
  group: "values",
  appliesTo: ["goals", "measures", "needs", "events", "activities", "participants"],
  *find({ audit }) {
    for (const { place, text } of audit.unknownWords) yield { place, details: { text } };
  },
});
