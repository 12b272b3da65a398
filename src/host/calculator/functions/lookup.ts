import { columnLetters, MAX_COLUMNS, MAX_ROWS } from "../../formula/address";
import { booleanOf, compared, numberOf } from "../coercion";
import { textMatcher } from "../criteria";
import { valuesOf, type Surroundings } from "../surroundings";
import {
  errorOf,
  isError,
  isMatrix,
  isReference,
  lifted,
  matrixOf,
  type Matrix,
  type Operand,
  type Scalar,
} from "../values";
import { numeric, scalar, whole, type FunctionDefinition, type FunctionTable } from "./definition";

const NOT_FOUND = errorOf("#N/A");

/** First position of each value, texts in lower case. */
type Index = ReadonlyMap<Scalar, number>;

/** A block is searched many times, by many rows or many formulas: its index is made once. */
const INDEXES = new WeakMap<readonly Scalar[], Index>();

function indexOf(cells: readonly Scalar[]): Index {
  const known = INDEXES.get(cells);
  if (known) return known;
  const index = new Map<Scalar, number>();
  cells.forEach((cell, at) => {
    const key = keyOf(cell);
    if (!index.has(key)) index.set(key, at);
  });
  INDEXES.set(cells, index);
  return index;
}

const keyOf = (cell: Scalar): Scalar =>
  typeof cell === "string" ? cell.toLowerCase() : typeof cell === "number" ? Number(cell.toPrecision(15)) : cell;

/** Position of the wanted value, from 0; undefined where it is missing. Texts and numbers are never the same. */
function exactPosition(wanted: Scalar, cells: readonly Scalar[], wildcards: boolean): number | undefined {
  if (wildcards && typeof wanted === "string" && /[?*~]/.test(wanted)) {
    const matches = textMatcher(wanted);
    const at = cells.findIndex((cell) => typeof cell === "string" && matches(cell));
    return at < 0 ? undefined : at;
  }
  return indexOf(cells).get(keyOf(wanted ?? 0));
}

/** The last cell, of the same kind, that does not lie beyond the wanted value: 1 in ascending, -1 in descending order. */
function nearestPosition(wanted: Scalar, cells: readonly Scalar[], direction: 1 | -1): number | undefined {
  let found: number | undefined;
  for (const [at, cell] of cells.entries()) {
    if (typeof cell !== typeof wanted || cell === null) continue;
    const order = compared(cell, wanted);
    if (isError(order) || order * direction > 0) return found;
    found = at;
  }
  return found;
}

function positionOf(wanted: Scalar, cells: readonly Scalar[], mode: number): number | undefined {
  if (mode === 0) return exactPosition(wanted, cells, true);
  return nearestPosition(wanted ?? 0, cells, mode > 0 ? 1 : -1);
}

const isLine = ({ rows, columns }: Matrix): boolean => rows === 1 || columns === 1;

/** The position is looked up per wanted value; the block is read once for all of them. */
const MATCH: FunctionDefinition = whole(2, 3, (around, wanted, block, mode = 1) => {
  const matrix = matrixOf(valuesOf(block, around));
  if (!isLine(matrix)) return NOT_FOUND;
  return lifted([valuesOf(wanted, around), valuesOf(mode, around)], (key, kind) => {
    const number = numberOf(kind, around.clock);
    if (isError(key)) return key;
    if (isError(number)) return number;
    const at = positionOf(key, matrix.cells, Math.sign(number));
    return at === undefined ? NOT_FOUND : at + 1;
  });
});

const INDEX: FunctionDefinition = whole(2, 3, (around, block, first, second) => {
  const size = isReference(block) ? sizeOf(block) : matrixOf(valuesOf(block, around));
  const isRow = second === undefined && size.rows === 1;
  const row = isRow ? 0 : placeOf(first, around);
  const column = isRow ? placeOf(first, around) : placeOf(second ?? null, around);
  if (isError(row)) return row;
  if (isError(column)) return column;
  if (row > size.rows || column > size.columns || row < 0 || column < 0) return errorOf("#REF!");
  return isReference(block)
    ? partOfReference(block, row, column)
    : partOfMatrix(matrixOf(valuesOf(block, around)), row, column);
});

const sizeOf = (reference: Extract<Operand, { sheet: number }>) => ({
  rows: reference.bottom - reference.top + 1,
  columns: reference.right - reference.left + 1,
});

function placeOf(operand: Operand, around: Surroundings) {
  const value = valuesOf(operand, around);
  const number = isMatrix(value) ? errorOf("#VALUE!") : numberOf(value, around.clock);
  return isError(number) ? number : Math.trunc(number);
}

/** Counted from 1; 0 means all rows or all columns. */
const partOfReference = (block: Extract<Operand, { sheet: number }>, row: number, column: number): Operand => ({
  ...block,
  ...(row > 0 && { top: block.top + row - 1, bottom: block.top + row - 1 }),
  ...(column > 0 && { left: block.left + column - 1, right: block.left + column - 1 }),
});

function partOfMatrix({ rows, columns, cells }: Matrix, row: number, column: number): Operand {
  const kept = cells.filter(
    (_, at) => (row === 0 || Math.floor(at / columns) === row - 1) && (column === 0 || at % columns === column - 1),
  );
  return { rows: row === 0 ? rows : 1, columns: column === 0 ? columns : 1, cells: kept };
}

/** VLOOKUP searches the first column and answers from the row found, HLOOKUP the other way round. */
const lookup = (along: "row" | "column"): FunctionDefinition =>
  whole(3, 4, (around, wanted, block, index, sorted = true) => {
    const matrix = matrixOf(valuesOf(block, around));
    const nearest = booleanOf(single(sorted, around));
    const line = lineOf(matrix, along === "row" ? "column" : "row", 0);
    return lifted([valuesOf(wanted, around), valuesOf(index, around)], (key, place) => {
      const number = numberOf(place, around.clock);
      if (isError(key)) return key;
      if (isError(number)) return number;
      if (isError(nearest)) return nearest;
      if (number < 1) return errorOf("#VALUE!");
      if (number > (along === "row" ? matrix.columns : matrix.rows)) return errorOf("#REF!");
      const at = positionOf(key, line, nearest ? 1 : 0);
      if (at === undefined) return NOT_FOUND;
      const other = Math.trunc(number) - 1;
      return matrix.cells[along === "row" ? at * matrix.columns + other : other * matrix.columns + at] ?? null;
    });
  });

const lineOf = ({ cells, columns }: Matrix, along: "row" | "column", index: number): readonly Scalar[] =>
  cells.filter((_, at) => (along === "row" ? Math.floor(at / columns) : at % columns) === index);

function single(operand: Operand, around: Surroundings): Scalar {
  const value = valuesOf(operand, around);
  return isMatrix(value) ? errorOf("#VALUE!") : value;
}

const LOOKUP: FunctionDefinition = whole(2, 3, (around, wanted, block, results = block) => {
  const searched = matrixOf(valuesOf(block, around));
  const answers = matrixOf(valuesOf(results, around));
  if (!isLine(searched) || !isLine(answers)) return NOT_FOUND;
  return lifted([valuesOf(wanted, around)], (key) => {
    const at = nearestPosition(key, searched.cells, 1);
    return at === undefined ? NOT_FOUND : (answers.cells[at] ?? null);
  });
});

const XLOOKUP: FunctionDefinition = whole(3, 6, (around, wanted, block, results, missing, mode = 0) => {
  const searched = matrixOf(valuesOf(block, around));
  const answers = matrixOf(valuesOf(results, around));
  const kind = numberOf(single(mode, around), around.clock);
  if (isError(kind)) return kind;
  if (!isLine(searched) || searched.cells.length !== answers.cells.length) return errorOf("#VALUE!");
  return lifted([valuesOf(wanted, around)], (key) => {
    const at = isError(key) ? undefined : flexiblePosition(key, searched.cells, kind);
    return at === undefined
      ? missing === undefined
        ? NOT_FOUND
        : single(missing, around)
      : (answers.cells[at] ?? null);
  });
});

/** XMATCH's and XLOOKUP's modes: 0 exact, -1 or the next smaller, 1 or the next larger, 2 with wildcards; any order. */
function flexiblePosition(wanted: Scalar, cells: readonly Scalar[], mode: number): number | undefined {
  const exact = exactPosition(wanted, cells, mode === 2);
  if (exact !== undefined || mode === 0 || mode === 2) return exact;
  let best: number | undefined;
  cells.forEach((cell, at) => {
    const order = typeof cell === typeof wanted && cell !== null ? compared(cell, wanted) : 0;
    if (isError(order) || order * mode <= 0) return;
    const better = best === undefined ? -mode : compared(cell, cells[best] ?? null);
    if (!isError(better) && better * mode < 0) best = at;
  });
  return best;
}

const XMATCH: FunctionDefinition = whole(2, 4, (around, wanted, block, mode = 0) => {
  const searched = matrixOf(valuesOf(block, around));
  const kind = numberOf(single(mode, around), around.clock);
  if (isError(kind)) return kind;
  return lifted([valuesOf(wanted, around)], (key) => {
    const at = isError(key) ? undefined : flexiblePosition(key, searched.cells, kind);
    return at === undefined ? NOT_FOUND : at + 1;
  });
});

/** ROW and COLUMN: of the given block, one number per line; else of the formula's own cell. */
const placeNumbers = (of: "row" | "column"): FunctionDefinition =>
  whole(0, 1, (around, block) => {
    if (block === undefined) return (of === "row" ? around.row : around.column) + 1;
    if (!isReference(block)) return errorOf("#VALUE!");
    const first = of === "row" ? block.top : block.left;
    const count = of === "row" ? block.bottom - block.top + 1 : block.right - block.left + 1;
    const cells = Array.from({ length: count }, (_, at) => first + at + 1);
    return { rows: of === "row" ? count : 1, columns: of === "row" ? 1 : count, cells };
  });

const sizes = (of: "rows" | "columns"): FunctionDefinition =>
  whole(1, 1, (around, block) => (isReference(block) ? sizeOf(block)[of] : matrixOf(valuesOf(block, around))[of]));

const TRANSPOSE: FunctionDefinition = whole(1, 1, (around, block) => {
  const { rows, columns, cells } = matrixOf(valuesOf(block, around));
  return {
    rows: columns,
    columns: rows,
    cells: cells.map((_, at) => cells[(at % rows) * columns + Math.floor(at / rows)] ?? null),
  };
});

const ADDRESS = numeric(2, 3, (row, column, kind = 1) => {
  if (row < 1 || column < 1 || row > MAX_ROWS || column > MAX_COLUMNS) return errorOf("#VALUE!");
  const letters = columnLetters(column - 1);
  return `${kind === 1 || kind === 3 ? "$" : ""}${letters}${kind === 1 || kind === 2 ? "$" : ""}${row}`;
});

/** The cell shows the second argument, or the address itself. */
const HYPERLINK = scalar(1, 2, (_, address, shown = address) => shown);

export const LOOKUP_FUNCTIONS: FunctionTable = {
  MATCH,
  INDEX,
  LOOKUP,
  XLOOKUP,
  XMATCH,
  TRANSPOSE,
  ADDRESS,
  HYPERLINK,
  VLOOKUP: lookup("row"),
  HLOOKUP: lookup("column"),
  ROW: placeNumbers("row"),
  COLUMN: placeNumbers("column"),
  ROWS: sizes("rows"),
  COLUMNS: sizes("columns"),
};
