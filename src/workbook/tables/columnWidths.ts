import type { ColumnId } from "../../domain/tables";

/** Widths in points. Prose needs room, numbers and days do not; everything else lies between. */
const WIDE = 260;
const NARROW = 60;
const MIDDLE = 110;

const WIDE_COLUMNS: ReadonlySet<ColumnId> = new Set<ColumnId>([
  "measure",
  "criterion",
  "result",
  "need",
  "text",
  "claim",
  "activity",
  "details",
  "feedback",
  "meaning",
  "source",
  "value",
]);

const GOAL_WIDTH: Readonly<Record<string, number>> = { goals: WIDE };

const NARROW_COLUMNS: ReadonlySet<ColumnId> = new Set<ColumnId>(["number", "time"]);

/** The goal is prose among the goals and a number among the measures. */
export function columnWidth(table: string, column: ColumnId): number {
  if (column === "goal") {
    return GOAL_WIDTH[table] ?? NARROW;
  }
  if (WIDE_COLUMNS.has(column)) {
    return WIDE;
  }
  return NARROW_COLUMNS.has(column) ? NARROW : MIDDLE;
}
