import { EVENT, WORKBOOK_TARGET } from "./events";
import type { Sheet } from "./sheet";

/** Hides the rows for which `isHidden` says so and shows the others; undefined leaves a row as it is. Listeners hear of what changed. */
export function hideRowsWhere(
  sheet: Sheet,
  first: number,
  count: number,
  isHidden: (row: number) => boolean | undefined,
): void {
  const changed = { Hidden: [] as number[], Unhidden: [] as number[] };
  for (let row = first; row < first + count; row += 1) {
    const wanted = isHidden(row);
    if (wanted === undefined || (sheet.file.rows.get(row).isHidden ?? false) === wanted) continue;
    sheet.file.rows.set(row, { isHidden: wanted });
    changed[wanted ? "Hidden" : "Unhidden"].push(row);
  }
  for (const changeType of ["Hidden", "Unhidden"] as const) {
    const rows = changed[changeType];
    if (rows.length === 0) continue;
    sheet.book.calculation.visibilityChanged();
    const message = { address: addressesOf(rows), changeType, worksheetId: sheet.id };
    sheet.book.events.raise({ type: EVENT.sheetRowHidden, targets: [sheet.id, WORKBOOK_TARGET], message });
  }
}

/** "3:3,5:9" */
function addressesOf(rows: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last?.[1] === row - 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs.map(([first, last]) => `${first + 1}:${last + 1}`).join(",");
}
