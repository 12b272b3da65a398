import type { Tables } from "../domain/tables";
import { WHOLE_AUDIT_WORD } from "../german/scopeWords";
import { IMPORT_CHAPTER, importNoteText, lineText } from "../german/importNotes";
import { readAttachmentList } from "./attachmentList";
import { readBlockSection } from "./blockSection";
import { withUnbrokenRows } from "./brokenRows";
import { readContacts } from "./contacts";
import { Draft } from "./draft";
import { readFeedback } from "./feedback";
import { FieldRegister } from "./fieldRegister";
import { withGridRows } from "./gridRows";
import { itemsOf } from "./items";
import { linesOf, type Line } from "./lines";
import { readNeeds } from "./needs";
import { numberPlan, type NumbersGiven } from "./numbering";
import { readParticipants } from "./participants";
import { Plan } from "./plan";
import { ProfileReader } from "./profile";
import type { Reading } from "./reading";
import { fillRealisedThrough } from "./realisedThrough";
import type { ImportReport } from "./report";
import { withRunningHeaders } from "./runningHeaders";
import { withSemicolonTables } from "./semicolonTables";
import { sectionsOf, type Section } from "./sections";
import { withSpacedTables } from "./spacedTables";
import { withStatusSigns } from "./statusSigns";
import { withWholeHeadings } from "./wholeHeadings";

export interface ProtocolReading {
  /** Rows by column id; days are ISO strings. Tables without rows are missing. */
  readonly tables: Tables;
  readonly report: ImportReport;
}

/**
 * Reads the protocol of a balance workshop into the audit tables.
 *
 * Wording is kept to the letter; only formatting remnants go. Every non-empty line ends in a table, in the structure
 * or in the report: what nobody is sure of is reported with its line number. Any text can be read; none throws.
 */
export function readProtocol(text: string): ProtocolReading {
  const lines = withRunningHeaders(withStatusSigns(withWholeHeadings(withWholeTables(linesOf(text)))));
  const draft = new Draft();
  const profile = new ProfileReader(lines);
  profile.account(draft);
  const fields = new FieldRegister(draft, lines);
  const reading: Reading = {
    draft,
    fields,
    notes: [],
    realisedElsewhere: [],
    people: new Set(profile.people),
    workshop: profile.workshop,
  };
  const plan = new Plan(draft);
  // Lists of people first: they tell a speaker from a topic.
  const sections = [...sectionsOf(lines, fields, draft.ledger)].sort(
    (a, b) => Number(isPeople(b)) - Number(isPeople(a)),
  );
  for (const section of sections) readSection(reading, plan, section);
  const numbersGiven = numberPlan(plan, reading.notes);
  plan.assess();
  fillRealisedThrough(reading, plan);
  noteFields(reading);
  keepNotes(reading);
  profile.write(draft);
  return { tables: draft.tables(), report: reportOf(reading, lines, numbersGiven) };
}

/** The rows of tables with their cells, each on one line. */
const withWholeTables = (lines: readonly Line[]): readonly Line[] =>
  withUnbrokenRows(withGridRows(withSpacedTables(withSemicolonTables(lines))));

/** A line of the table of contents ends in its page, behind dots, a tab or spaces. */
const CONTENTS_ENTRY = /(?:\.{2,}|…|\s)\s*\d{1,3}$/;

const isPeople = ({ topic }: Section): boolean => topic === "participants";

function readSection(reading: Reading, plan: Plan, section: Section): void {
  const { draft } = reading;
  if (section.topic === "contents") {
    const entries = section.lines.filter(({ text }) => CONTENTS_ENTRY.test(text));
    draft.ledger.markStructural(entries, "contents");
    const lines = section.lines.filter((line) => !entries.includes(line));
    readBlockSection(reading, plan, { ...section, topic: undefined, lines }, itemsOf(lines));
    return;
  }
  const items = itemsOf(section.lines);
  switch (section.topic) {
    case "participants":
      readParticipants(reading, section.lines);
      return;
    case "contacts":
      readContacts(draft, section.lines);
      return;
    case "needs":
      readNeeds(reading, plan, section, items);
      return;
    case "feedback":
      readFeedback(reading, section, items);
      return;
    case "attachments":
      readAttachmentList(reading, items);
      return;
    case "balance":
    case "workshopAims":
    case "course":
    case "naming":
    case "outlook":
    case undefined:
      readBlockSection(reading, plan, section, items);
  }
}

function noteFields({ fields, notes }: Reading): void {
  for (const { number, name, line } of fields.otherNames) {
    notes.push({ kind: "otherFieldName", fieldOfAction: number, name, line });
  }
  for (const { number, line } of fields.numbersGiven) {
    notes.push({ kind: "fieldNumberGiven", fieldOfAction: number, line });
  }
}

/** The workbook says itself what its import derived; whoever opens it needs no report for that. */
function keepNotes({ draft, notes }: Reading): void {
  for (const note of notes) {
    const scope = "fieldOfAction" in note ? String(note.fieldOfAction) : WHOLE_AUDIT_WORD;
    const source = lineText(note.line);
    draft.rowsOf("passages").push({ chapter: IMPORT_CHAPTER, scope, text: importNoteText(note), source });
  }
}

function reportOf({ draft, notes }: Reading, lines: readonly Line[], numbersGiven: NumbersGiven): ImportReport {
  const ledger = draft.ledger.balance(lines);
  const count = (kind: (typeof ledger)[number]["kind"]): number => ledger.filter((entry) => entry.kind === kind).length;
  return {
    lines: ledger.length,
    placed: count("placed"),
    structural: count("structural"),
    unplaced: ledger.flatMap((entry) =>
      entry.kind === "unplaced" ? [{ line: entry.line, text: entry.text, reason: entry.reason }] : [],
    ),
    ledger,
    numbersGiven,
    notes,
  };
}
