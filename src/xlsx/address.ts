import { XlsxError } from "./error";
import { LIMITS } from "./limits";

/** A rectangle of cells; rows and columns count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** 0 → "A", 26 → "AA". */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** "A" → 0, in either case. */
export function columnIndex(name: string): number {
  let index = 0;
  for (let i = 0; i < name.length; i++) index = index * 26 + (name.charCodeAt(i) & 31 || 0);
  return index - 1;
}

/** (1, 2) → "C2" */
export const cellName = (row: number, column: number): string => columnName(column) + String(row + 1);

/** The whole area as Excel writes it: "B2" for one cell, "B2:C9" else. */
export function areaName(area: Area): string {
  const first = cellName(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellName(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** The same with dollar signs, as defined names hold it. Whole rows and columns become "$1:$2" and "$A:$B". */
export function absoluteAreaName(area: Area): string {
  const lastRow = area.row + area.rows;
  const lastColumn = area.column + area.columns - 1;
  if (area.columns === LIMITS.columns) return `$${area.row + 1}:$${lastRow}`;
  if (area.rows === LIMITS.rows) return `$${columnName(area.column)}:$${columnName(lastColumn)}`;
  const first = `$${columnName(area.column)}$${area.row + 1}`;
  return area.rows === 1 && area.columns === 1 ? first : `${first}:$${columnName(lastColumn)}$${lastRow}`;
}

const CORNER = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/;

/** Reads "B2", "$B$2:C9", "A:C" and "1:3". Whole columns have all rows of a sheet, whole rows all columns. */
export function parseArea(text: string): Area {
  const area = tryParseArea(text);
  if (!area) throw new XlsxError({ code: "invalidValue", what: "address", reason: `"${text}"` });
  return area;
}

/** As parseArea, undefined for anything that is no address. */
export function tryParseArea(text: string): Area | undefined {
  const [left = "", right = left, ...rest] = text.split(":");
  const first = CORNER.exec(left);
  const second = CORNER.exec(right);
  if (!first || !second || rest.length > 0 || left === "" || right === "") return undefined;
  const rows = span(first[2], second[2], LIMITS.rows, (digits) => Number(digits) - 1);
  const columns = span(first[1], second[1], LIMITS.columns, columnIndex);
  if (
    !rows ||
    !columns ||
    (!first[1] && !first[2]) ||
    (left === right && !(first[1] && first[2]) && rest.length === 0 && !text.includes(":"))
  ) {
    return undefined;
  }
  return { row: rows[0], rows: rows[1], column: columns[0], columns: columns[1] };
}

function span(
  first: string | undefined,
  second: string | undefined,
  limit: number,
  indexOf: (name: string) => number,
): readonly [start: number, count: number] | undefined {
  if (first === undefined && second === undefined) return [0, limit];
  if (first === undefined || second === undefined) return undefined;
  const [a, b] = [indexOf(first), indexOf(second)];
  const [start, end] = a <= b ? [a, b] : [b, a];
  return start < 0 || end >= limit ? undefined : [start, end - start + 1];
}

export const contains = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

export const overlaps = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

/** What is left of an area when a hole is cut into it: up to four areas. */
export function subtract(area: Area, hole: Area): Area[] {
  if (!overlaps(area, hole)) return [area];
  const bottom = area.row + area.rows;
  const right = area.column + area.columns;
  const top = Math.max(area.row, hole.row);
  const end = Math.min(bottom, hole.row + hole.rows);
  const left = Math.max(area.column, hole.column);
  const rightEnd = Math.min(right, hole.column + hole.columns);
  const middle = { row: top, rows: end - top };
  return [
    { ...area, rows: top - area.row },
    { ...middle, column: area.column, columns: left - area.column },
    { ...middle, column: rightEnd, columns: right - rightEnd },
    { ...area, row: end, rows: bottom - end },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/** "A1 B2:C3" as sqref attributes hold it. */
export const parseAreas = (text: string): Area[] =>
  text.split(/\s+/).flatMap((part) => {
    const area = tryParseArea(part);
    return area ? [area] : [];
  });

export const areaNames = (areas: readonly Area[]): string => areas.map(areaName).join(" ");
