/** "A" for 0, "AB" for 27. */
export function columnName(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26));
  return column < 26 ? rest : columnName(Math.floor(column / 26) - 1) + rest;
}

/** A1 address of a column counted from 0 and a row counted from 1. */
export const cellName = (column: number, row: number): string => `${columnName(column)}${row}`;

/** "B5:B10": the cells of one column from one row to another, both counted from 1. */
export const columnRange = (column: number, first: number, last: number): string =>
  `${cellName(column, first)}:${cellName(column, last)}`;
