import { NAMING_HEADINGS } from "../german/protocolWords";
import type { Draft, DraftRow } from "./draft";
import type { FieldHeading } from "./headings";
import { filledCells, type Line } from "./lines";

/**
 * The fields of action of the protocol: found in the table of old and new names, else in their headings.
 * A field has one row, however often its heading stands.
 */
export class FieldRegister {
  private readonly rows = new Map<number, DraftRow<"fieldsOfAction">>();
  private readonly numbers = new Map<string, number>();
  /** Headings whose name is another than the table's. */
  readonly otherNames: { readonly number: number; readonly name: string; readonly line: number }[] = [];
  /** Numbers of fields whose headings have none. */
  readonly numbersGiven: { readonly number: number; readonly line: number }[] = [];

  constructor(
    private readonly draft: Draft,
    lines: readonly Line[],
  ) {
    namingRowsOf(lines, draft).forEach(({ number, name, formerName, line }) => {
      this.enter(number, { name, formerName }, line);
    });
  }

  has(number: number): boolean {
    return this.rows.has(number);
  }

  rowOf(number: number): DraftRow<"fieldsOfAction"> | undefined {
    return this.rows.get(number);
  }

  /** A field's name alone, perhaps behind a number, is its heading too. */
  headingByName(line: Line): FieldHeading | undefined {
    if (line.bullet !== undefined || filledCells(line).length >= 2) return undefined;
    const number = this.numbers.get(keyOf(line.text.replace(/^\d{1,2}(?:\.\d{1,2})*\.?\s+/, "")));
    return number === undefined ? undefined : { number, name: line.text };
  }

  /** The number that a heading speaks of; a field that nobody has named before gets its row. */
  numberOf(heading: FieldHeading, line: Line): number {
    const number = heading.number ?? this.numbers.get(keyOf(heading.name)) ?? this.nextNumber();
    const row = this.rows.get(number);
    if (row === undefined) {
      if (heading.number === undefined) this.numbersGiven.push({ number, line: line.number });
      this.enter(number, { name: heading.name }, line);
    } else if (heading.name !== "") this.compareName(number, row, heading.name, line);
    return number;
  }

  /** A list of fields names those that have no name yet; false where it says something else than is known. */
  takeListed(number: number, name: string, line: Line): boolean {
    const row = this.rows.get(number);
    if (row === undefined) this.enter(number, { name }, line);
    else if (isNameless(row) || keyOf(String(row.name)) === keyOf(name)) this.addName(number, row, name, line);
    else return false;
    return true;
  }

  /** The name of a field whose heading has none, from the line below it. */
  addName(number: number, row: DraftRow<"fieldsOfAction">, name: string, line: Line): void {
    if (isNameless(row)) row.name = name;
    this.numbers.set(keyOf(name), number);
    this.draft.extend("fieldsOfAction", row, [line]);
  }

  isNameless(number: number): boolean {
    const row = this.rows.get(number);
    return row !== undefined && isNameless(row);
  }

  private compareName(number: number, row: DraftRow<"fieldsOfAction">, name: string, line: Line): void {
    if (isNameless(row)) row.name = name;
    if (keyOf(String(row.name)) !== keyOf(name) && this.numbers.get(keyOf(name)) !== number) {
      this.otherNames.push({ number, name, line: line.number });
    }
  }

  private enter(number: number, names: { name: string; formerName?: string }, line: Line): void {
    this.rows.set(number, this.draft.add("fieldsOfAction", { number, ...names }, [line]));
    for (const name of Object.values(names)) if (name !== "") this.numbers.set(keyOf(name), number);
  }

  private nextNumber(): number {
    return Math.max(0, ...this.rows.keys()) + 1;
  }
}

const isNameless = ({ name }: DraftRow<"fieldsOfAction">): boolean => name === undefined || name === "";

/** By what names are compared: capitals, quotes and spaces make no other name. */
const keyOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim();

interface NamingRow {
  readonly number: number;
  readonly name: string;
  readonly formerName: string;
  readonly line: Line;
}

/** The rows of each table whose heading speaks of old and new names. */
function namingRowsOf(lines: readonly Line[], draft: Draft): readonly NamingRow[] {
  const rows: NamingRow[] = [];
  let columns: NamingColumns | undefined;
  for (const line of lines) {
    if (line.kind !== "text") continue;
    const heading = namingColumnsOf(line);
    if (heading !== undefined) {
      draft.ledger.markStructural([line], "tableHeading");
      columns = heading;
      continue;
    }
    const row: NamingRow | undefined = columns === undefined ? undefined : namingRowOf(line, columns);
    if (row === undefined) columns = undefined;
    else if (!rows.some(({ number }) => number === row.number)) rows.push(row);
  }
  return rows;
}

interface NamingColumns {
  readonly number: number;
  readonly former: number;
  readonly current: number;
}

function namingColumnsOf(line: Line): NamingColumns | undefined {
  const { cells } = line;
  const former = cells.findIndex((cell) => NAMING_HEADINGS.former.test(cell));
  const current = cells.findIndex((cell, at) => at !== former && NAMING_HEADINGS.current.test(cell));
  const number = cells.findIndex((cell) => NAMING_HEADINGS.number.test(cell));
  if (former >= 0 && current >= 0 && cells.some((cell) => NAMING_HEADINGS.any.test(cell))) {
    return { number, former, current };
  }
  const only = cells.findIndex((cell) => NAMING_HEADINGS.fieldOfAction.test(cell));
  return number >= 0 && only >= 0 && filledCells(line).length === 2 ? { number, former: -1, current: only } : undefined;
}

function namingRowOf(line: Line, columns: NamingColumns): NamingRow | undefined {
  const cell = (at: number): string => line.cells[at] ?? "";
  const number = /^(?:hf\s*|handlungsfeld\s*)?(\d{1,2})\.?$/i.exec(cell(columns.number))?.[1];
  if (number === undefined || Number(number) === 0) return undefined;
  return { number: Number(number), name: cell(columns.current), formerName: cell(columns.former), line };
}
