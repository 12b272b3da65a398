import { ExcelError } from "../excelError";
import { lastColumn, lastRow } from "./area";
import type { CellRange } from "./cellRange";
import type { Sheet } from "./sheet";

/** Groups of rows and columns that can be folded. The line behind a group (below, right) carries its sign. */
export type Axis = "ByRows" | "ByColumns";

const DEEPEST = 7;

/** Rows or columns of a sheet, seen alike. */
interface Lines {
  level(at: number): number;
  isHidden(at: number): boolean;
  set(at: number, change: { level?: number; isHidden?: boolean; isCollapsed?: boolean }): void;
}

/** @throws InvalidOperation below seven levels */
export function group({ sheet, area }: CellRange, axis: Axis): void {
  sheet.mustBeWritable(area);
  const lines = linesOf(sheet, axis);
  const places = placesIn(area, axis);
  if (places.some((at) => lines.level(at) >= DEEPEST)) throw new ExcelError("InvalidOperation", "seven levels at most");
  for (const at of places) lines.set(at, { level: lines.level(at) + 1 });
}

/** @throws InvalidOperation where nothing is grouped */
export function ungroup({ sheet, area }: CellRange, axis: Axis): void {
  sheet.mustBeWritable(area);
  const lines = linesOf(sheet, axis);
  const grouped = placesIn(area, axis).filter((at) => lines.level(at) > 0);
  if (grouped.length === 0) throw new ExcelError("InvalidOperation", "the range has no groups");
  for (const at of grouped) lines.set(at, { level: lines.level(at) - 1 });
}

/** Shows or hides the lines of the groups in a range. */
export function fold({ sheet, area }: CellRange, axis: Axis, isHidden: boolean): void {
  const lines = linesOf(sheet, axis);
  const places = placesIn(area, axis);
  for (const at of places) if (lines.level(at) > 0) lines.set(at, { isHidden });
  const behind = (places.at(-1) ?? 0) + 1;
  lines.set(behind, { isCollapsed: isHidden });
  sheet.book.calculation.visibilityChanged();
}

/** Folds all groups below a level: of level 1 only what stands in no group is seen. */
export function showLevels(sheet: Sheet, axis: Axis, level: number): void {
  if (level < 1) return;
  const used = sheet.file.usedArea();
  const lines = linesOf(sheet, axis);
  const count = Math.max(
    axis === "ByRows" ? lastOf(used?.row, used?.rows) : lastOf(used?.column, used?.columns),
    grouped(sheet, axis),
  );
  for (let at = 0; at <= count; at += 1) {
    const own = lines.level(at);
    if (own > 0) lines.set(at, { isHidden: own >= level });
    const before = at === 0 ? 0 : lines.level(at - 1);
    if (before > own) lines.set(at, { isCollapsed: before >= level });
  }
  sheet.book.calculation.visibilityChanged();
}

const lastOf = (first = 0, count = 0): number => first + count;

/** The last column that is in a group: columns have levels beyond what is used. */
function grouped(sheet: Sheet, axis: Axis): number {
  return axis === "ByRows" ? 0 : sheet.file.columns.lastGrouped + 1;
}

const placesIn = (area: CellRange["area"], axis: Axis): number[] => {
  const [first, last] = axis === "ByRows" ? [area.row, lastRow(area)] : [area.column, lastColumn(area)];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
};

function linesOf({ file }: Sheet, axis: Axis): Lines {
  if (axis === "ByRows") {
    return {
      level: (row) => file.rows.get(row).level ?? 0,
      isHidden: (row) => file.rows.get(row).isHidden ?? false,
      set: (row, change) => file.rows.set(row, change),
    };
  }
  return {
    level: (column) => file.columns.get(column).level ?? 0,
    isHidden: (column) => file.columns.get(column).isHidden ?? false,
    set: (column, change) => file.columns.set(column, column, change),
  };
}
