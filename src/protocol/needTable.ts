import { parseGermanDay } from "../german/days";
import { ACROSS_TITLE, NEED_HEADINGS } from "../german/protocolWords";
import { ACROSS_WORD } from "../german/scopeWords";
import type { FieldRegister } from "./fieldRegister";
import { filledCells, type Line } from "./lines";

type Column = keyof typeof NEED_HEADINGS;
type Detail = "reference" | "priority" | "resources" | "owner" | "dueDate";

const DETAILS = ["reference", "priority", "resources", "owner", "dueDate"] as const satisfies readonly Detail[];

/** What one row of a table of needs says; several needs where its cell holds a list. */
export interface NeedRow {
  readonly fieldOfAction: number | string | null;
  readonly needs: readonly string[];
  readonly details: Partial<Record<Detail, string>>;
}

/** A table "Handlungsfeld | Handlungsbedarf | Priorität" while it is read. */
export class NeedTable {
  private lastField: number | string | null = null;

  private constructor(private readonly columns: readonly (Column | undefined)[]) {}

  /** The table that a heading opens, or undefined where the line is none. */
  static openedBy(line: Line): NeedTable | undefined {
    return isNeedHeading(line) ? new NeedTable(line.cells.map(columnOf)) : undefined;
  }

  /** Undefined where the row holds no need. An empty cell of the field means the field of the row above. */
  rowIn({ cells }: Line, fields: FieldRegister, own: number | string | null): NeedRow | undefined {
    const cellOf = (column: Column): string => cells[this.columns.indexOf(column)] ?? "";
    const field = cellOf("fieldOfAction");
    if (field !== "") this.lastField = fieldIn(field, fields);
    const needs = itemsIn(cellOf("need"));
    if (needs.length === 0 || cells.length > this.columns.length) return undefined;
    const details = Object.fromEntries(
      DETAILS.flatMap((column) => (cellOf(column) === "" ? [] : [[column, cellOf(column)]])),
    );
    if (details.dueDate !== undefined) details.dueDate = parseGermanDay(details.dueDate) ?? details.dueDate;
    return { fieldOfAction: this.columns.includes("fieldOfAction") ? this.lastField : own, needs, details };
  }
}

/** Whether a line is the heading of a table of needs: known columns and no other. */
export const isNeedHeading = (line: Line): boolean =>
  filledCells(line).length >= 2 &&
  filledCells(line).every((cell) => columnOf(cell) !== undefined) &&
  line.cells.some((cell) => columnOf(cell) === "need");

const columnOf = (heading: string): Column | undefined =>
  (Object.keys(NEED_HEADINGS) as Column[]).find((column) => NEED_HEADINGS[column].test(heading.replace(/\s*:$/, "")));

/** "2", "HF 2", "2 – Bildung", "Bildung", "übergreifend"; null where it names no field that is known. */
function fieldIn(cell: string, fields: FieldRegister): number | string | null {
  if (ACROSS_TITLE.test(cell)) return ACROSS_WORD;
  return fields.numberNamed(cell) ?? null;
}

/** The lines of a cell where each has its bullet, else the cell as it is. */
function itemsIn(cell: string): readonly string[] {
  if (cell === "") return [];
  const lines = cell.split("\n");
  return lines.every((line) => /^[-–•*]\s/.test(line)) ? lines.map((line) => line.slice(1).trim()) : [cell];
}
