import type { Area } from "../../xlsx/address";
import { LIMITS } from "../../xlsx/limits";
import { ExcelError } from "../excelError";

/** Arithmetic of rectangles; rows and columns count from 0. */

export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: LIMITS.rows, columns: LIMITS.columns };

export const lastRow = (area: Area): number => area.row + area.rows - 1;
export const lastColumn = (area: Area): number => area.column + area.columns - 1;
export const isWholeRows = (area: Area): boolean => area.columns === LIMITS.columns;
export const isWholeColumns = (area: Area): boolean => area.rows === LIMITS.rows;
/** Whole rows or columns. */
export const isUnbounded = (area: Area): boolean => isWholeRows(area) || isWholeColumns(area);
export const cellCountOf = (area: Area): number => area.rows * area.columns;

/** @throws InvalidArgument where the rectangle is empty or leaves the sheet. */
export function areaOf(row: number, column: number, rows: number, columns: number): Area {
  const inside =
    row >= 0 &&
    column >= 0 &&
    rows > 0 &&
    columns > 0 &&
    row + rows <= LIMITS.rows &&
    column + columns <= LIMITS.columns;
  if (!inside) throw new ExcelError("InvalidArgument", "the range would leave the sheet");
  return { row, column, rows, columns };
}

export function spanning(top: number, left: number, bottom: number, right: number): Area {
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

export function intersectionOf(a: Area, b: Area): Area | undefined {
  const top = Math.max(a.row, b.row);
  const left = Math.max(a.column, b.column);
  const bottom = Math.min(lastRow(a), lastRow(b));
  const right = Math.min(lastColumn(a), lastColumn(b));
  return bottom < top || right < left ? undefined : spanning(top, left, bottom, right);
}

export function boundingArea(a: Area, b: Area): Area {
  return spanning(
    Math.min(a.row, b.row),
    Math.min(a.column, b.column),
    Math.max(lastRow(a), lastRow(b)),
    Math.max(lastColumn(a), lastColumn(b)),
  );
}

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** Whether nothing of `inner` lies outside. */
export function encloses(outer: Area, inner: Area): boolean {
  const common = intersectionOf(outer, inner);
  return common !== undefined && sameArea(common, inner);
}
