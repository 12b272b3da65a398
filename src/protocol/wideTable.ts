import { NEED_HEADINGS, type BlockRole } from "../german/protocolWords";
import { roleOfHeading, isLabelHeading, type BlockLabel } from "./blockLabel";
import { listIn, rowsOfLists, type CellKind } from "./cellLists";
import type { FieldRegister } from "./fieldRegister";
import type { Item, LabelItem, NumberedItem, RowItem } from "./items";
import type { Ledger } from "./ledger";
import type { Lines } from "./lines";
import type { Section } from "./sections";
import { isNumberCell, isNumberHeading } from "./numberCells";

/** What a column holds; a text of no role is kept with its heading. */
type Column =
  | { readonly kind: "role"; readonly role: BlockRole }
  | { readonly kind: "number" | "fieldOfAction" }
  | { readonly kind: "other"; readonly heading: string };

/** What a column's cells say where measures stand as a list in one of them. */
const KIND_OF: Readonly<Partial<Record<BlockRole | Column["kind"], CellKind>>> = {
  fieldOfAction: "all",
  goal: "all",
  number: "first",
  measure: "measure",
  criterion: "detail",
  result: "detail",
  status: "detail",
};

const NUMBER = /^(\d{1,3}(?:\.\d{1,3}){0,3}\*?)\.?(?:\s+|$)/;

/**
 * Tables with a heading "Nr | Ziel | Maßnahme | Ergebnis": each row becomes the labels that its cells would have had
 * in a block, and a paragraph for each cell that no label is for. A goal that is repeated or left empty in the next row
 * is the same goal; a row without goal and measure goes on with the cells above it. A table may go on below the heading
 * of a field of action that stands in it as a row.
 */
export function tableLabelsOf(
  items: readonly Item[],
  { tableHeading }: Pick<Section, "tableHeading">,
  fields: FieldRegister,
  ledger: Ledger,
): readonly Item[] {
  const read: Item[] = [];
  let table = tableHeading === undefined ? undefined : new WideTable(tableHeading.cells, rowsFrom(items, 0), fields);
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at];
    if (item === undefined) continue;
    if (item.kind !== "row") table = undefined;
    if (item.kind === "row" && isLabelHeading(item.lines[0])) {
      table = new WideTable(item.cells, rowsFrom(items, at + 1), fields);
      ledger.markStructural(item.lines, "tableHeading");
    } else if (item.kind === "row" && table !== undefined) {
      const rows = table.rowsOfOne(item, rowsFrom(items, at + 1));
      read.push(...table.itemsOf(rows));
      at += rows.length - 1;
    } else {
      read.push(item.kind === "row" ? (numberedRow(item) ?? item) : item);
    }
  }
  return read;
}

/** The rows of a table from a place on, up to the next heading. */
function* rowsFrom(items: readonly Item[], from: number): Iterable<RowItem> {
  for (let at = from; ; at += 1) {
    const item = items[at];
    if (item?.kind !== "row" || isLabelHeading(item.lines[0])) return;
    yield item;
  }
}

/** "1.1 | Text" outside of all tables: the number in a cell of its own. */
function numberedRow({ cells, lines }: RowItem): NumberedItem | undefined {
  const [number = "", text = "", ...more] = cells.filter((cell) => cell !== "");
  return more.length === 0 && text !== "" && /^\d{1,2}(?:\.\d{1,2}){1,2}$/.test(number)
    ? { kind: "numbered", number, text, lines }
    : undefined;
}

class WideTable {
  private readonly columns: readonly Column[];
  /** The numbers under which each goal has been named, by its field and wording. */
  private readonly goals = new Map<string, Set<string | undefined>>();
  private fieldOfAction: number | undefined;

  constructor(
    headings: readonly string[],
    rows: Iterable<RowItem>,
    private readonly fields: FieldRegister,
  ) {
    const filled = headings.filter((heading) => heading !== "");
    // Tabs doubled for the look of a heading make no columns that the rows lack.
    const isSpread = filled.length < headings.length && [...rows].every(({ cells }) => cells.length <= filled.length);
    this.columns = (isSpread ? filled : headings).map(columnOf);
  }

  /** A row with those below it that name neither goal nor measure: their cells go on with its own. */
  rowsOfOne(first: RowItem, below: Iterable<RowItem>): readonly RowItem[] {
    const rows = [first];
    if (!this.names(first, "measure")) return rows;
    for (const row of below) {
      const isNew = this.names(row, "goal") || this.names(row, "measure");
      const isPlain = row.cells.every((cell, at) => cell === "" || this.columns[at]?.kind === "role");
      if (isNew || !isPlain) break;
      rows.push(row);
    }
    return rows;
  }

  itemsOf(rows: readonly RowItem[]): readonly Item[] {
    const [first] = rows;
    if (first === undefined) return [];
    const width = rows.reduce((widest, row) => Math.max(widest, row.cells.length), 0);
    const cells = Array.from({ length: width }, (_, at) => joined(rows.map((row) => row.cells[at] ?? "")));
    const lines: Lines = [first.lines[0], ...rows.flatMap((row) => row.lines).slice(1)];
    return rowsOfLists(cells, (at) => this.kindOf(at)).flatMap((row) =>
      this.itemsOfRow({ kind: "row", cells: row, lines }),
    );
  }

  private kindOf(at: number): CellKind {
    const column = this.columns[at];
    if (column === undefined) return "unknown";
    return KIND_OF[column.kind === "role" ? column.role : column.kind] ?? "unknown";
  }

  private itemsOfRow(item: RowItem): readonly Item[] {
    const { lines } = item;
    // A text among the numbers says that the row was cut at other places than the heading.
    if (!this.numbersIn(item).every(isNumberCell)) return [item];
    const labels = this.labelsOf(item);
    if (labels.length === 0) return [item];
    return [
      ...labels.map((label): LabelItem => ({ kind: "label", label, before: [], lines })),
      ...this.othersIn(item).map((text): Item => ({ kind: "paragraph", text, lines })),
    ];
  }

  private names({ cells }: RowItem, role: BlockRole): boolean {
    return cells.some((cell, at) => {
      const column = this.columns[at];
      return cell !== "" && column?.kind === "role" && column.role === role;
    });
  }

  private labelsOf({ cells, lines }: RowItem): readonly BlockLabel[] {
    const field = this.columns.findIndex(({ kind }) => kind === "fieldOfAction");
    const named = cells[field] ?? "";
    if (named !== "") this.fieldOfAction = this.fields.numberOfCell(named, lines[0]);
    const of = this.fieldOfAction === undefined ? {} : { fieldOfAction: this.fieldOfAction };
    const labels = this.columns.flatMap((column, at): readonly BlockLabel[] => {
      const cell = cells[at] ?? "";
      if (column.kind !== "role" || cell === "") return [];
      const { role } = column;
      const mayHaveNumber = (role === "goal" || role === "measure") && listIn(cell) === undefined;
      const own = mayHaveNumber ? NUMBER.exec(cell) : null;
      const content = own === null ? cell : cell.slice(own[0].length);
      const number = own?.[1] ?? this.numberFor(role, cells);
      const label = { role, plural: false, content, ...of, ...(number === undefined ? {} : { number }) };
      return [role === "goal" ? { ...label, isRepeated: this.isNamed(label) } : label];
    });
    return labels.sort((one, other) => rankOf(one) - rankOf(other));
  }

  /** Whether the table has named this goal before; a repeated one may lack its number. */
  private isNamed({ fieldOfAction, number, content }: BlockLabel): boolean {
    const key = [fieldOfAction, content].join("\n");
    const known = this.goals.get(key);
    if (known !== undefined && (number === undefined || known.has(number))) return true;
    this.goals.set(key, (known ?? new Set()).add(number));
    return false;
  }

  private othersIn({ cells }: RowItem): readonly string[] {
    return cells.flatMap((cell, at) => {
      const column = this.columns[at];
      if (cell === "") return [];
      if (column === undefined) return [cell];
      if (column.kind !== "other") return [];
      return [column.heading === "" ? cell : `${column.heading}: ${cell}`];
    });
  }

  private numbersIn({ cells }: Pick<RowItem, "cells">): readonly string[] {
    return cells.filter((cell, at) => this.columns[at]?.kind === "number" && cell !== "");
  }

  /** The number column counts measures where there are any, else goals; a goal's has two levels at most. */
  private numberFor(role: BlockRole, cells: readonly string[]): string | undefined {
    const number = this.numbersIn({ cells })[0]?.replace(/\.$/, "");
    if (number === undefined || (role !== "goal" && role !== "measure")) return undefined;
    const levels = number.split(".").length;
    if (!this.columns.some((column) => column.kind === "role" && column.role === "measure")) {
      return role === "goal" ? number : undefined;
    }
    if (levels === 3) return role === "measure" ? number : number.replace(/\.[^.]*$/, "");
    return role === "goal" && levels === 2 ? number : undefined;
  }
}

function columnOf(heading: string): Column {
  const role = roleOfHeading(heading);
  if (role === "remark") return { kind: "other", heading };
  if (role !== undefined) return { kind: "role", role };
  if (isNumberHeading(heading)) return { kind: "number" };
  return NEED_HEADINGS.fieldOfAction.test(heading) ? { kind: "fieldOfAction" } : { kind: "other", heading };
}

/** Whatever order the columns have, a goal comes before its measure, and a measure before what is said of it. */
const rankOf = ({ role }: BlockLabel): number => (role === "goal" ? 0 : role === "measure" ? 1 : 2);

const joined = (cells: readonly string[]): string => cells.filter((cell) => cell !== "").join("\n");
