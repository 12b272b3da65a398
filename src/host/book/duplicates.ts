import { withCopiedReferences } from "../../xlsx/formula/shift";
import { ExcelError } from "../excelError";
import type { CellRange } from "./cellRange";
import { calculatedText } from "./cells";
import { mustNotBeSpilled, spillLike } from "./spills";

export interface RemovedDuplicates {
  readonly removed: number;
  readonly uniqueRemaining: number;
}

/** Takes out rows whose cells show in these columns what an earlier row shows; the others move up inside the range. */
export function removeDuplicates(range: CellRange, columns: readonly number[], hasHeaders: boolean): RemovedDuplicates {
  const { sheet, area } = range;
  sheet.mustBeWritable(area);
  if (columns.length === 0 || columns.some((column) => column < 0 || column >= area.columns)) {
    throw new ExcelError("InvalidArgument", "columns of the range are counted from 0");
  }
  mustNotBeSpilled(sheet, area);
  const first = hasHeaders ? 1 : 0;
  const cells = sheet.read(area);
  const shown = calculatedText(range);
  const seen = new Set<string>();
  const kept = cells.flatMap((_, r) => {
    const key = JSON.stringify(columns.map((column) => shown[r]?.[column]?.toLowerCase()));
    if (r < first) return [];
    if (seen.has(key)) return [];
    seen.add(key);
    return [r];
  });
  kept.forEach((from, i) => {
    const to = first + i;
    if (from === to) return;
    cells[from]?.forEach((cell, c) => {
      const { value, formula, style } = cell;
      const [row, column] = [area.row + to, area.column + c];
      sheet.put(row, column, {
        style,
        value: formula === undefined ? value : null,
        ...(formula !== undefined && { formula: withCopiedReferences(formula, to - from, 0) }),
        ...spillLike(cell, row, column),
      });
    });
  });
  for (let r = first + kept.length; r < area.rows; r += 1) {
    for (let c = 0; c < area.columns; c += 1) sheet.put(area.row + r, area.column + c, { value: null });
  }
  const removed = area.rows - first - kept.length;
  if (removed > 0) sheet.contentChanged(area);
  return { removed, uniqueRemaining: kept.length };
}
