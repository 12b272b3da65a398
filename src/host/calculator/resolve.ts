import { areaOf, cornersOf } from "../formula/address";
import type { TablePart } from "../formula/structured";
import { cellKey, type Book, type Sheet, type Table } from "./book";
import type { Node } from "./syntax";
import { errorOf, type Reference } from "./values";

/** The cell from which a reference is seen. */
export interface Standpoint {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

export type ReferenceNode = Extract<Node, { type: "reference" | "structured" | "name" | "spill" }>;

const BROKEN: Node = { type: "literal", value: errorOf("#REF!") };
const OUTSIDE: Node = { type: "literal", value: errorOf("#VALUE!") };

/**
 * What a reference, a structured reference or a name stands for, seen from a cell: a block, a name's formula or an error.
 *
 * @returns undefined for what the calculator does not know: an unknown name, a relative name, an unknown table
 */
export function resolved(node: ReferenceNode, from: Standpoint, book: Book): Reference | Node | undefined {
  switch (node.type) {
    case "reference": {
      const sheet = node.sheet === undefined ? book.sheetNumbered(from.sheet) : book.sheetNamed(node.sheet);
      return sheet ? inSheet(node.area, sheet, book) : BROKEN;
    }
    case "structured": {
      const table = node.table === "" ? book.tableAt(from.sheet, from.row, from.column) : book.table(node.table);
      const sheet = table && book.sheetNamed(table.sheet);
      return sheet && partOfTable(node.part, table, sheet, from);
    }
    case "spill":
      return spillOf(resolved(node.anchor, from, book), book);
    case "name":
      return wholeTable(node.name, book) ?? named(node.name, book.sheetNumbered(from.sheet)?.name ?? "", book);
  }
}

/** All cells that a formula fills. What does not spill, or cannot, has no such cells. */
function spillOf(anchor: Reference | Node | undefined, book: Book): Reference | Node | undefined {
  if (anchor === undefined || "type" in anchor) return anchor;
  const { sheet, top, left, bottom, right } = anchor;
  const formula = book.sheetNumbered(sheet)?.formulas.get(cellKey(top, left));
  if (top !== bottom || left !== right || !formula?.spills || formula.isBlocked) return BROKEN;
  const { rows, columns } = formula.spills;
  return { sheet, top, left, bottom: top + rows - 1, right: left + columns - 1 };
}

function inSheet(area: string, sheet: Sheet, book: Book): Reference | Node | undefined {
  const found = areaOf(area);
  if (found) return { sheet: sheet.number, ...found };
  return area.startsWith("#") ? BROKEN : named(area, sheet.name, book);
}

/** A table's bare name means its data rows. */
function wholeTable(name: string, book: Book): Reference | Node | undefined {
  const table = book.table(name);
  const sheet = table && book.sheetNamed(table.sheet);
  return sheet && partOfTable({ items: [], columns: undefined }, table, sheet, NOWHERE);
}

const NOWHERE: Standpoint = { sheet: -1, row: -1, column: -1 };

/** Relative references in a name depend on the cell that was selected when it was made: they are left alone. */
function named(name: string, sheet: string, book: Book): Node | undefined {
  const tree = book.nameTree(name, sheet);
  return tree && isAbsolute(tree) ? tree : undefined;
}

function isAbsolute(node: Node): boolean {
  switch (node.type) {
    case "reference":
      return (
        node.sheet !== undefined &&
        (cornersOf(node.area)?.every(
          (corner) => isFixed(corner.row, corner.rowIsAbsolute) && isFixed(corner.column, corner.columnIsAbsolute),
        ) ??
          true)
      );
    case "spill":
      return isAbsolute(node.anchor);
    case "unary":
      return isAbsolute(node.operand);
    case "binary":
      return isAbsolute(node.left) && isAbsolute(node.right);
    case "call":
      return node.args.every((argument) => argument === undefined || isAbsolute(argument));
    default:
      return true;
  }
}

const isFixed = (place: number | undefined, isAbsolutePlace: boolean): boolean =>
  place === undefined || isAbsolutePlace;

function partOfTable({ items, columns }: TablePart, table: Table, sheet: Sheet, from: Standpoint): Reference | Node {
  const rows = rowsOf(items, table, from);
  if (!rows) return items.includes("#This Row") ? OUTSIDE : BROKEN;
  const [first, last] = columns ?? [table.columns[0], table.columns.at(-1)];
  const [left, right] = [columnOf(first, table), columnOf(last, table)];
  if (left < 0 || right < 0) return BROKEN;
  return {
    sheet: sheet.number,
    top: table.row + rows[0],
    bottom: table.row + rows[1],
    left: table.column + Math.min(left, right),
    right: table.column + Math.max(left, right),
  };
}

const columnOf = (heading: string | undefined, table: Table): number =>
  (heading === undefined ? undefined : table.columnIndexes.get(heading.toLowerCase())) ?? -1;

/** First and last row, counted from the table's top. */
function rowsOf(items: TablePart["items"], table: Table, from: Standpoint): readonly [number, number] | undefined {
  const firstData = table.hasHeaders ? 1 : 0;
  const lastData = table.rowCount - 1 - (table.hasTotals ? 1 : 0);
  const spans = (items.length === 0 ? (["#Data"] as const) : items).map(
    (item): readonly [number, number] | undefined => {
      switch (item) {
        case "#All":
          return [0, table.rowCount - 1];
        case "#Headers":
          return table.hasHeaders ? [0, 0] : undefined;
        case "#Totals":
          return table.hasTotals ? [table.rowCount - 1, table.rowCount - 1] : undefined;
        case "#Data":
          return lastData < firstData ? undefined : [firstData, lastData];
        case "#This Row": {
          const row = from.row - table.row;
          return row >= firstData && row <= lastData ? [row, row] : undefined;
        }
      }
    },
  );
  const found = spans.filter((span) => span !== undefined);
  return found.length === spans.length
    ? [Math.min(...found.map(([top]) => top)), Math.max(...found.map(([, bottom]) => bottom))]
    : undefined;
}
