import { columnIndex, columnName } from "../address";
import { LIMITS } from "../limits";
import { formulaTokens, mapReferences, referenceText, type Reference } from "./tokens";

interface Corner {
  readonly columnFixed: string;
  readonly column: number | undefined;
  readonly rowFixed: string;
  readonly row: number | undefined;
}

const CORNER = /^(\$?)([A-Za-z]{1,3})?(\$?)(\d{1,7})?$/;

function cornersOf(cells: string): Corner[] {
  return cells.split(":").map((text) => {
    const [, first = "", letters, second = "", digits] = CORNER.exec(text) ?? [];
    // In "$1:$2" the only dollar sign is the row's.
    const rowFixed = letters === undefined ? first || second : second;
    return {
      columnFixed: letters === undefined ? "" : first,
      column: letters === undefined ? undefined : columnIndex(letters),
      rowFixed,
      row: digits === undefined ? undefined : Number(digits) - 1,
    };
  });
}

const cornerText = ({ columnFixed, column, rowFixed, row }: Corner): string =>
  (column === undefined ? "" : columnFixed + columnName(column)) +
  (row === undefined ? "" : rowFixed + String(row + 1));

/** The formula as it reads when copied by so many rows and columns: references without dollar signs move along. */
export function withCopiedReferences(formula: string, rows: number, columns: number): string {
  return copiedText(formulaTokens(formula), rows, columns);
}

/** As withCopiedReferences, for a formula cut once and copied into many cells. */
export function copiedText(tokens: readonly (string | Reference)[], rows: number, columns: number): string {
  return tokens.map((token) => (typeof token === "string" ? token : copiedReference(token, rows, columns))).join("");
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** The formula as it reads when rows become columns: what stood two columns to the left stands two rows above. */
export function withTransposedReferences(formula: string, from: Place, to: Place): string {
  return formulaTokens(formula)
    .map((token) => {
      if (typeof token === "string") return token;
      const isTurned = cornersOf(token.cells).every(isRelative);
      return isTurned
        ? movedReference(token, ({ row = 0, column = 0, ...signs }) => ({
            ...signs,
            row: to.row + column - from.column,
            column: to.column + row - from.row,
          }))
        : copiedReference(token, to.row - from.row, to.column - from.column);
    })
    .join("");
}

const isRelative = ({ rowFixed, row, columnFixed, column }: Corner): boolean =>
  row !== undefined && column !== undefined && rowFixed === "" && columnFixed === "";

function copiedReference(reference: Reference, rows: number, columns: number): string {
  return movedReference(reference, (corner) => ({
    ...corner,
    row: corner.row === undefined || corner.rowFixed ? corner.row : corner.row + rows,
    column: corner.column === undefined || corner.columnFixed ? corner.column : corner.column + columns,
  }));
}

function movedReference(reference: Reference, move: (corner: Corner) => Corner): string {
  if (reference.cells === "") return referenceText(reference);
  const moved = cornersOf(reference.cells).map(move);
  const isOutside = moved.some(
    ({ row = 0, column = 0 }) => row < 0 || row >= LIMITS.rows || column < 0 || column >= LIMITS.columns,
  );
  return (reference.sheet?.text ?? "") + (isOutside ? "#REF!" : moved.map(cornerText).join(":"));
}

/** Rows or columns that came (count > 0) before `at`, or went (count < 0) from `at` on. */
export interface LineShift {
  readonly axis: "row" | "column";
  readonly at: number;
  readonly count: number;
}

/** Where a first..last run of lines lies after the shift; undefined when all of it is gone. */
export function shiftedRun(
  first: number,
  last: number,
  { at, count }: LineShift,
): readonly [number, number] | undefined {
  if (count >= 0) return [first >= at ? first + count : first, last >= at ? last + count : last];
  const end = at - count;
  const newFirst = first >= end ? first + count : Math.min(first, at);
  const newLast = last >= end ? last + count : Math.min(last, at - 1);
  return newLast < newFirst ? undefined : [newFirst, newLast];
}

/** The formula after lines were inserted or deleted; `concerns` says which references point to that sheet. */
export function withShiftedReferences(
  formula: string,
  shift: LineShift,
  concerns: (reference: Reference) => boolean,
): string {
  return mapReferences(formula, (reference) => {
    if (reference.cells === "" || !concerns(reference)) return referenceText(reference);
    return (reference.sheet?.text ?? "") + shiftedCells(reference.cells, shift);
  });
}

function shiftedCells(cells: string, shift: LineShift): string {
  const corners = cornersOf(cells);
  const [first, last = first] = corners;
  const from = first?.[shift.axis];
  const to = last?.[shift.axis];
  if (!first || !last || from === undefined || to === undefined) return cells;
  const run = shiftedRun(Math.min(from, to), Math.max(from, to), shift);
  if (!run) return "#REF!";
  const moved = from <= to ? run : [run[1], run[0]];
  return corners.map((corner, i) => cornerText({ ...corner, [shift.axis]: moved[i] })).join(":");
}
