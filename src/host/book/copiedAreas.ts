import type { Area } from "../../xlsx/address";
import { intersectionOf } from "./area";

/**
 * Where the copies of an area lie when a block of cells is copied into a target that holds it a whole number of times. What
 * reaches over the whole height or width of the block reaches over that of the target.
 */
export function copiedAreas(area: Area, from: Area, to: Area): Area[] {
  const part = intersectionOf(area, from);
  if (part === undefined) return [];
  const rows = repeated(
    { from: part.row, length: part.rows },
    { from: from.row, length: from.rows },
    { from: to.row, length: to.rows },
  );
  const columns = repeated(
    { from: part.column, length: part.columns },
    { from: from.column, length: from.columns },
    { from: to.column, length: to.columns },
  );
  return rows.flatMap((row) =>
    columns.map((column) => ({ row: row.from, rows: row.length, column: column.from, columns: column.length })),
  );
}

/** Rows or columns. */
interface Span {
  readonly from: number;
  readonly length: number;
}

/** Where a part of the source lies in the target, which holds the source a whole number of times. */
function repeated(part: Span, source: Span, target: Span): readonly Span[] {
  if (part.length === source.length) return [target];
  return Array.from({ length: target.length / source.length }, (_, copy) => ({
    from: target.from + copy * source.length + part.from - source.from,
    length: part.length,
  }));
}
