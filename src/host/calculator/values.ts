import type { CellError, CellValue, ErrorCode } from "./calculator";

/** One value inside a calculation; null is an empty cell. */
export type Scalar = CellValue;

/** Values of a block, row by row. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  /** Always rows × columns. */
  readonly cells: readonly Scalar[];
}

/** A block of a sheet that has not been read yet; functions such as ROW and COUNTIFS want to know where they look. */
export interface Reference {
  readonly sheet: number;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export type Operand = Scalar | Matrix | Reference;

const ERRORS = new Map<ErrorCode, CellError>();

/** The error value; the same object for the same code. */
export function errorOf(error: ErrorCode): CellError {
  const known = ERRORS.get(error) ?? { error };
  ERRORS.set(error, known);
  return known;
}

const isObject = (value: Operand): value is CellError | Matrix | Reference =>
  typeof value === "object" && value !== null;
export const isError = (value: unknown): value is CellError =>
  typeof value === "object" && value !== null && "error" in value;
export const isMatrix = (value: Operand): value is Matrix => isObject(value) && "cells" in value;
export const isReference = (value: Operand): value is Reference => isObject(value) && "sheet" in value;

export const matrixOf = (value: Scalar | Matrix): Matrix =>
  isMatrix(value) ? value : { rows: 1, columns: 1, cells: [value] };

/** A 1 × 1 matrix is its value. */
export const simplified = (matrix: Matrix): Scalar | Matrix =>
  matrix.cells.length === 1 ? (matrix.cells[0] ?? null) : matrix;

/**
 * The function applied to every cell, matrices of one row or column repeated as needed; what lies outside a smaller matrix is
 * #N/A.
 */
export function lifted(values: readonly (Scalar | Matrix)[], of: (...cells: Scalar[]) => Scalar): Scalar | Matrix {
  const matrices = values.filter(isMatrix);
  if (matrices.length === 0) return of(...(values as Scalar[]));
  const rows = Math.max(...matrices.map((matrix) => matrix.rows));
  const columns = Math.max(...matrices.map((matrix) => matrix.columns));
  const readers = values.map((value) => readerOf(value, rows, columns));
  const cells = new Array<Scalar>(rows * columns);
  const [first, second] = readers;
  if (readers.length === 1 && first) {
    for (let at = 0; at < cells.length; at++) cells[at] = of(first(at));
  } else if (readers.length === 2 && first && second) {
    for (let at = 0; at < cells.length; at++) cells[at] = of(first(at), second(at));
  } else {
    for (let at = 0; at < cells.length; at++) cells[at] = of(...readers.map((reader) => reader(at)));
  }
  return { rows, columns, cells };
}

const NOT_AVAILABLE = errorOf("#N/A");

function readerOf(value: Scalar | Matrix, rows: number, columns: number): (at: number) => Scalar {
  if (!isMatrix(value)) return () => value;
  const { cells } = value;
  if (value.rows === rows && value.columns === columns) return (at) => cells[at] ?? null;
  return (at) => {
    const row = value.rows === 1 ? 0 : Math.floor(at / columns);
    const column = value.columns === 1 ? 0 : at % columns;
    return row < value.rows && column < value.columns ? (cells[row * value.columns + column] ?? null) : NOT_AVAILABLE;
  };
}
