import { booleanOf, compared, numberOf } from "../coercion";
import { finite, valuesOf, type Surroundings } from "../surroundings";
import { errorOf, isError, isMatrix, matrixOf, type Matrix, type Operand, type Scalar } from "../values";
import type { CellError } from "../calculator";
import { whole, type FunctionTable } from "./definition";

/** Functions that answer blocks. They work on lines: the rows of a block, or its columns. */

type Line = readonly Scalar[];

const NOTHING_LEFT = errorOf("#CALC!");
const UNFIT = errorOf("#VALUE!");

/** More values than this fit into no memory. */
const MOST_VALUES = 10_000_000;

const blockOf = (operand: Operand, around: Surroundings): Matrix => matrixOf(valuesOf(operand, around));

const linesOf = ({ rows, columns, cells }: Matrix, areColumns: boolean): Line[] =>
  areColumns
    ? Array.from({ length: columns }, (_, c) =>
        Array.from({ length: rows }, (_cell, r) => cells[r * columns + c] ?? null),
      )
    : Array.from({ length: rows }, (_, r) => cells.slice(r * columns, (r + 1) * columns));

/** At least one line is needed. */
function blockOfLines(lines: readonly Line[], areColumns: boolean): Matrix {
  const [length, width] = [lines.length, lines[0]?.length ?? 0];
  if (!areColumns) return { rows: length, columns: width, cells: lines.flat() };
  const cells = Array.from(
    { length: width * length },
    (_, at) => lines[at % length]?.[Math.floor(at / length)] ?? null,
  );
  return { rows: width, columns: length, cells };
}

/** An argument that may be left out, also between two commas. */
function numberIn(operand: Operand | undefined, otherwise: number, around: Surroundings): number | CellError {
  const value = operand === undefined ? null : valuesOf(operand, around);
  if (isMatrix(value)) return UNFIT;
  return value === null ? otherwise : numberOf(value, around.clock);
}

function flagIn(operand: Operand | undefined, around: Surroundings): boolean | CellError {
  const value = operand === undefined ? null : valuesOf(operand, around);
  return isMatrix(value) ? UNFIT : booleanOf(value);
}

const FILTER = whole(2, 3, (around, block, condition, otherwise) => {
  const matrix = blockOf(block, around);
  const conditions = blockOf(condition, around);
  const areColumns = conditions.rows === 1 && conditions.columns === matrix.columns;
  const areRows = conditions.columns === 1 && conditions.rows === matrix.rows;
  if (!areColumns && !areRows) return UNFIT;
  const kept: Line[] = [];
  for (const [at, line] of linesOf(matrix, areColumns).entries()) {
    const holds = booleanOf(conditions.cells[at] ?? null);
    if (isError(holds)) return holds;
    if (holds) kept.push(line);
  }
  return kept.length > 0 ? blockOfLines(kept, areColumns) : (otherwise ?? NOTHING_LEFT);
});

/** Order of sorted values: numbers, texts, logical values, errors; empty cells last whatever the direction. */
function sortedOrder(one: Scalar, other: Scalar, direction: number): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  if (isError(one) || isError(other)) return direction * (Number(isError(one)) - Number(isError(other)));
  const order = compared(one, other);
  return isError(order) ? 0 : direction * order;
}

interface SortKey {
  /** Its value in each line. */
  readonly values: Line;
  readonly direction: number;
}

/** The lines by one key after the other, equals in their old order. */
function sortedLines(lines: readonly Line[], keys: readonly SortKey[]): Line[] {
  const order = (one: number, other: number): number => {
    for (const { values, direction } of keys) {
      const found = sortedOrder(values[one] ?? null, values[other] ?? null, direction);
      if (found !== 0) return found;
    }
    return one - other;
  };
  return [...lines.keys()].sort(order).map((at) => lines[at] ?? []);
}

/** 1 or -1. */
function directionOf(value: Scalar, around: Surroundings): number | CellError {
  const number = value === null ? 1 : numberOf(value, around.clock);
  return isError(number) || Math.abs(number) === 1 ? number : UNFIT;
}

const SORT = whole(1, 4, (around, block, index = 1, order = 1, byColumns = false) => {
  const areColumns = flagIn(byColumns, around);
  if (isError(areColumns)) return areColumns;
  const lines = linesOf(blockOf(block, around), areColumns);
  const places = blockOf(index, around).cells;
  const orders = blockOf(order, around).cells;
  const keys: SortKey[] = [];
  for (const [at, given] of places.entries()) {
    const place = given === null ? 1 : numberOf(given, around.clock);
    const direction = directionOf(orders[orders.length === 1 ? 0 : at] ?? null, around);
    if (isError(place)) return place;
    if (isError(direction)) return direction;
    const key = Math.trunc(place) - 1;
    if (key < 0 || key >= (lines[0]?.length ?? 0)) return UNFIT;
    keys.push({ values: lines.map((line) => line[key] ?? null), direction });
  }
  return blockOfLines(sortedLines(lines, keys), areColumns);
});

const SORTBY = whole(2, 255, (around, block, ...args) => {
  const matrix = blockOf(block, around);
  const keys: SortKey[] = [];
  let areColumns = false;
  for (let at = 0; at < args.length; at += 2) {
    const by = blockOf(args[at] ?? null, around);
    const direction = directionOf(blockOf(args[at + 1] ?? null, around).cells[0] ?? null, around);
    if (isError(direction)) return direction;
    const isAcross = by.rows === 1 && by.columns === matrix.columns && matrix.columns > 1;
    const isDown = by.columns === 1 && by.rows === matrix.rows;
    if ((!isAcross && !isDown) || (at > 0 && isAcross !== areColumns)) return UNFIT;
    areColumns = isAcross;
    keys.push({ values: by.cells, direction });
  }
  return blockOfLines(sortedLines(linesOf(matrix, areColumns), keys), areColumns);
});

/** Lines are equal whatever the case of their letters. */
const lineKey = (line: Line): string =>
  JSON.stringify(line.map((cell) => (typeof cell === "string" ? cell.toLowerCase() : cell)));

const UNIQUE = whole(1, 3, (around, block, byColumns, onlyOnce) => {
  const areColumns = flagIn(byColumns, around);
  const areSingle = flagIn(onlyOnce, around);
  if (isError(areColumns)) return areColumns;
  if (isError(areSingle)) return areSingle;
  const lines = linesOf(blockOf(block, around), areColumns);
  const equals = new Map<string, { readonly first: Line; isSingle: boolean }>();
  for (const line of lines) {
    const key = lineKey(line);
    const known = equals.get(key);
    if (known === undefined) equals.set(key, { first: line, isSingle: true });
    else known.isSingle = false;
  }
  const kept = [...equals.values()].filter(({ isSingle }) => !areSingle || isSingle).map(({ first }) => first);
  return kept.length > 0 ? blockOfLines(kept, areColumns) : NOTHING_LEFT;
});

const SEQUENCE = whole(1, 4, (around, height, width, first, by) => {
  const rows = numberIn(height, 1, around);
  const columns = numberIn(width, 1, around);
  const start = numberIn(first, 1, around);
  const step = numberIn(by, 1, around);
  if (isError(rows)) return rows;
  if (isError(columns)) return columns;
  if (isError(start)) return start;
  if (isError(step)) return step;
  const [down, across] = [Math.trunc(rows), Math.trunc(columns)];
  if (down < 0 || across < 0) return UNFIT;
  if (down === 0 || across === 0) return NOTHING_LEFT;
  if (down * across > MOST_VALUES) return errorOf("#NUM!");
  const cells = Array.from({ length: down * across }, (_, at) => finite(start + at * step));
  return { rows: down, columns: across, cells };
});

export const ARRAYS: FunctionTable = { FILTER, SORT, SORTBY, UNIQUE, SEQUENCE };
