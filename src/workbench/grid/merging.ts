import { contains, type Area } from "../../xlsx/address";
import { placesOf, type Lines } from "./geometry";

/** The merged area over a cell. */
export function mergeOver(merges: readonly Area[], row: number, column: number): Area | undefined {
  return merges.find((area) => contains(area, row, column));
}

/** The whole merged area where a single merged cell is meant; else what was given. */
export function withMerge(merges: readonly Area[], area: Area): Area {
  return area.rows === 1 && area.columns === 1 ? (mergeOver(merges, area.row, area.column) ?? area) : area;
}

/**
 * How many shown columns a cell takes, for merges within one row; the grid component knows no others. Undefined for one.
 * Merged areas of several rows are drawn over the grid as a whole.
 */
export function columnSpanOf(merges: readonly Area[], columns: Lines, row: number, column: number): number | undefined {
  const merge = mergeOver(merges, row, column);
  if (merge === undefined || merge.rows > 1) return undefined;
  const { first, count } = placesOf(columns, merge.column, merge.columns);
  return columns.shown[first] === column && count > 1 ? count : undefined;
}
