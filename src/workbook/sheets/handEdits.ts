import { checksumIn } from "../../german/sheetWords";
import { checksumOf } from "../grid/checksum";
import type { CellBlock } from "./sheetCells";

/** One of our sheets as it stands, with everything on it that somebody may have added. */
export interface StandingSheet {
  /** From A1 on. */
  readonly cells: CellBlock;
  readonly comments: number;
  readonly shapes: number;
  /** Names of its charts. */
  readonly charts: readonly string[];
}

/**
 * Whether somebody has changed the sheet since we wrote it: its visible checksum is missing or no longer true, or there is
 * a comment, a shape or a chart that is not ours. Widths and formats are no edits, and neither is the town's own column.
 */
export function isEdited(
  { cells: formulas, comments, shapes, charts }: StandingSheet,
  { ownColumn, ownCharts }: { readonly ownColumn: number | undefined; readonly ownCharts: readonly string[] },
): boolean {
  const lastRow = formulas.reduce((last, row, index) => (row.some((cell) => cell !== "") ? index : last), -1);
  const written = checksumIn(String(formulas[lastRow]?.[0] ?? ""));
  return (
    written === undefined ||
    written !== checksumOf(formulas.slice(0, lastRow), ownColumn) ||
    comments > 0 ||
    shapes > 0 ||
    charts.some((name) => !ownCharts.includes(name))
  );
}
