import type { Area } from "../../xlsx/address";
import { placeOf, placesOf, type Geometry, type Lines } from "./geometry";
import { withMerge } from "./merging";

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface Move {
  readonly key: string;
  readonly isShifted: boolean;
  readonly isControlled: boolean;
}

export interface Ground {
  readonly geometry: Geometry;
  readonly merges: readonly Area[];
  /** The last cell in use. */
  readonly end: CellPlace;
  /** How many rows a page has. */
  readonly page: number;
}

/** The cell to which a key leads, as in Excel; undefined for keys that lead nowhere, and at the edges of the sheet. */
export function cellAfter(move: Move, from: CellPlace, ground: Ground): CellPlace | undefined {
  const { key, isShifted, isControlled } = move;
  const back = isShifted ? -1 : 1;
  switch (key) {
    case "ArrowUp":
      return step(from, "row", -1, ground);
    case "ArrowDown":
      return step(from, "row", 1, ground);
    case "ArrowLeft":
      return step(from, "column", -1, ground);
    case "ArrowRight":
      return step(from, "column", 1, ground);
    case "Tab":
      return step(from, "column", back, ground);
    case "Enter":
      return step(from, "row", back, ground);
    case "PageUp":
      return jump(from, -ground.page, ground);
    case "PageDown":
      return jump(from, ground.page, ground);
    case "Home":
      return { row: isControlled ? first(ground.geometry.rows) : from.row, column: first(ground.geometry.columns) };
    case "End":
      return isControlled ? ground.end : { row: from.row, column: ground.end.column };
    default:
      return undefined;
  }
}

/** One step leads out of a merged area, not to its next row. */
function step(
  from: CellPlace,
  axis: "row" | "column",
  by: 1 | -1,
  { geometry, merges }: Ground,
): CellPlace | undefined {
  const area = withMerge(merges, { ...from, rows: 1, columns: 1 });
  const lines = axis === "row" ? geometry.rows : geometry.columns;
  const { first: start, count } = placesOf(lines, area[axis], axis === "row" ? area.rows : area.columns);
  const next = lines.shown[by === 1 ? start + count : start - 1];
  return next === undefined ? undefined : { ...from, [axis]: next };
}

function jump(from: CellPlace, by: number, { geometry: { rows } }: Ground): CellPlace {
  const place = Math.max(0, Math.min(rows.shown.length - 1, placeOf(rows, from.row) + by));
  return { ...from, row: rows.shown[place] ?? from.row };
}

const first = ({ shown }: Lines): number => shown[0] ?? 0;
