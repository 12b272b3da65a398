import type { Area } from "../../xlsx/address";
import { LIMITS } from "../../xlsx/limits";
import type { Sheet } from "../../host/book/sheet";
import { widthOf } from "../../host/book/sizes";
import { pixelsOf, type RowHeights } from "./rowHeights";

/** The rows, or the columns, that a sheet shows, hidden ones left out. */
export interface Lines {
  /** Where each stands in the sheet, from 0, ascending. */
  readonly shown: readonly number[];
  /** In pixels, one for each that is shown. */
  readonly sizes: readonly number[];
  /** How many of the shown stay when scrolling. */
  readonly frozen: number;
}

export interface Geometry {
  readonly rows: Lines;
  readonly columns: Lines;
}

/** What is shown beyond the cells in use, so that there is room to write on. */
const SPARE = { rows: 40, columns: 6 };
const AT_LEAST = { rows: 60, columns: 26 };

/** @param visited must be within what is shown: where the selection stands. */
function geometryOf(sheet: Sheet, visited: Area, heights: RowHeights): Geometry {
  const used = sheet.file.usedArea();
  const end = (start: "row" | "column", size: "rows" | "columns"): number => {
    const lastUsed = used === undefined ? 0 : used[start] + used[size];
    // A whole column or row is no reason to show the million cells that it has.
    const lastVisited = visited[size] === LIMITS[size] ? 0 : visited[start] + visited[size];
    return Math.min(LIMITS[size], Math.max(AT_LEAST[size], Math.max(lastUsed, lastVisited) + SPARE[size]));
  };
  const { frozen } = sheet;
  const pixelsWide = (column: number) => pixelsOf(widthOf(sheet, column));
  return {
    rows: linesOf(
      end("row", "rows"),
      frozen.rows,
      (row) => sheet.file.rows.get(row).isHidden === true,
      (row) => heights.of(sheet, row, pixelsWide),
    ),
    columns: linesOf(
      end("column", "columns"),
      frozen.columns,
      (column) => sheet.file.columns.get(column).isHidden === true,
      pixelsWide,
    ),
  };
}

/** Gives the same object again as long as a sheet's rows and columns stay what they are, which spares the grid much work. */
export class Geometries {
  private readonly known = new WeakMap<Sheet, Geometry>();

  constructor(private readonly heights: RowHeights) {}

  of(sheet: Sheet, visited: Area): Geometry {
    const [before, now] = [this.known.get(sheet), geometryOf(sheet, visited, this.heights)];
    if (before !== undefined && areSame(before.rows, now.rows) && areSame(before.columns, now.columns)) return before;
    this.known.set(sheet, now);
    return now;
  }
}

const areSame = (one: Lines, other: Lines): boolean =>
  one.frozen === other.frozen &&
  one.shown.length === other.shown.length &&
  one.shown.every((index, place) => index === other.shown[place] && one.sizes[place] === other.sizes[place]);

function linesOf(
  count: number,
  frozenInSheet: number,
  isHidden: (index: number) => boolean,
  sizeOf: (index: number) => number,
): Lines {
  const shown: number[] = [];
  const sizes: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const size = isHidden(index) ? 0 : sizeOf(index);
    if (size === 0) continue;
    shown.push(index);
    sizes.push(size);
  }
  return { shown, sizes, frozen: shown.filter((index) => index < frozenInSheet).length };
}

/** Among the shown lines, the place of this one, or where it is hidden, of the next that is shown. */
export function placeOf({ shown }: Lines, index: number): number {
  let [low, high] = [0, shown.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shown[middle] ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The shown lines of a stretch: the place of the first, and how many. */
export function placesOf(
  lines: Lines,
  start: number,
  count: number,
): { readonly first: number; readonly count: number } {
  const first = placeOf(lines, start);
  let after = first;
  while (after < lines.shown.length && (lines.shown[after] ?? 0) < start + count) after += 1;
  return { first, count: after - first };
}

export const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);

/** Sizes as a CSS grid template wants them: "20px repeat(3, 17px)". */
export function templateOf(sizes: readonly number[]): string {
  const parts: string[] = [];
  for (let at = 0; at < sizes.length;) {
    const size = sizes[at] ?? 0;
    let end = at;
    while (end < sizes.length && sizes[end] === size) end += 1;
    parts.push(end - at === 1 ? `${size}px` : `repeat(${end - at}, ${size}px)`);
    at = end;
  }
  return parts.join(" ");
}
