import { NAMING_HEADINGS } from "../german/protocolWords";
import type { Draft, DraftRow } from "./draft";
import { numberCounted } from "./counted";
import { fieldHeadingIn, type FieldHeading } from "./headings";
import { filledCells, type Line } from "./lines";
import { unlabelledFieldsOf } from "./unlabelledFields";

/**
 * The fields of action of the protocol: found in the table of old and new names, else in their headings.
 * A field has one row, however often its heading stands.
 */
export class FieldRegister {
  private readonly rows = new Map<number, DraftRow<"fieldsOfAction">>();
  private readonly numbers = new Map<string, number>();
  private readonly unlabelled: ReadonlyMap<number, FieldHeading>;
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
    this.unlabelled = this.rows.size > 0 ? new Map<number, FieldHeading>() : unlabelledFieldsOf(lines);
  }

  has(number: number): boolean {
    return this.rows.has(number);
  }

  rowOf(number: number): DraftRow<"fieldsOfAction"> | undefined {
    return this.rows.get(number);
  }

  /** The heading in a line: one that says so, or that is known to be one; `isApart` where the line begins a paragraph. */
  headingIn(line: Line, isApart: boolean): FieldHeading | undefined {
    return fieldHeadingIn(line) ?? this.unlabelled.get(line.index) ?? (isApart ? this.headingByName(line) : undefined);
  }

  /** A field's name alone, perhaps behind a number, is its heading too. */
  private headingByName(line: Line): FieldHeading | undefined {
    if (line.bullet !== undefined || filledCells(line).length >= 2) return undefined;
    const name = line.text.replace(/^(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4}|[A-Z])[.):]?\s+|^handlungsfeld\s+/i, "");
    const number = this.numbers.get(keyOf(name));
    return number === undefined ? undefined : { number, name };
  }

  /** The number of the known field that a short text names: "2", "HF 2", "2 – Bildung", "Bildung". */
  numberNamed(text: string): number | undefined {
    const written = /^(?:(?:handlungsfeld|hf)\s*)?(\d{1,2}|[IVX]{1,4})(?![\p{L}\d])/iu.exec(text)?.[1] ?? "";
    const number = numberCounted(written);
    return number !== undefined && this.has(number) ? number : this.numbers.get(keyOf(text));
  }

  /** The number of the field in a table's cell; one that nobody has named before gets its row. */
  numberOfCell(cell: string, line: Line): number {
    const known = this.numberNamed(cell);
    if (known !== undefined) return known;
    const [, written, name = ""] =
      /^(?:handlungsfeld|hf)?\s*(\d{1,2}|[IVX]{1,4})(?![\p{L}\d])[\s.:–-]*(.*)$/iu.exec(cell) ?? [];
    const number = written === undefined ? undefined : numberCounted(written);
    return this.numberOf(number === undefined || number === 0 ? { name: cell } : { number, name }, line);
  }

  /** Whether a field is known by names, and this is none of them. */
  isOtherwiseNamed(number: number, name: string): boolean {
    const row = this.rows.get(number);
    if (row === undefined || isNameless(row) || name === "") return false;
    return !this.isNameOf(number, row, name);
  }

  /** Two fields may bear the same name. */
  private isNameOf(number: number, row: DraftRow<"fieldsOfAction">, name: string): boolean {
    return keyOf(String(row.name)) === keyOf(name) || this.numbers.get(keyOf(name)) === number;
  }

  /** The number that a heading speaks of; a field that nobody has named before gets its row. */
  numberOf(heading: FieldHeading, line: Line): number {
    const number = heading.number ?? this.numbers.get(keyOf(heading.name)) ?? this.nextNumber();
    const row = this.rows.get(number);
    if (row === undefined) {
      if (heading.number === undefined) this.numbersGiven.push({ number, line: line.number });
      this.enter(number, namesOf(heading), line);
    } else {
      if (heading.name !== "") this.compareName(number, row, heading.name, line);
      if (heading.formerName !== undefined) this.addFormerName(number, heading.formerName, line);
    }
    return number;
  }

  /** The name that a field had before; the first one told stands. */
  addFormerName(number: number, formerName: string, line: Line): void {
    const row = this.rows.get(number);
    if (row === undefined) return;
    row.formerName ??= formerName;
    this.numbers.set(keyOf(formerName), number);
    this.draft.extend("fieldsOfAction", row, [line]);
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
    if (!this.isNameOf(number, row, name)) {
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

const namesOf = ({ name, formerName }: FieldHeading): { name: string; formerName?: string } =>
  formerName === undefined ? { name } : { name, formerName };

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
