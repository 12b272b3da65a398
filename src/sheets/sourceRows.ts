import type { Sourced } from "../domain/audit";
import type { TableId } from "../domain/tables";
import { furtherRowsText, NO_ROWS, rowsText } from "../german/derivationWords";
import type { SourceReferences } from "./references";

/** So many stretches of rows are named; what lies beyond is counted. */
const MOST_RANGES = 500;

/** Where records stand in the workbook: "Maßnahmen, Zeilen 5–8, 12". */
export function sourceRowsText(records: readonly Sourced[], references: SourceReferences): string {
  const byTable = new Map<TableId, number[]>();
  for (const { place } of records) {
    const row = references.row(place.table, place.row);
    if (row === undefined) continue;
    const rows = byTable.get(place.table);
    if (rows === undefined) byTable.set(place.table, [row]);
    else rows.push(row);
  }
  const texts = [...byTable].map(([table, rows]) => {
    const ranges = rangesOf(rows);
    const rest = ranges.slice(MOST_RANGES).reduce((sum, [first, last]) => sum + last - first + 1, 0);
    const named = rowsText(references.sheet(table) ?? table, ranges.slice(0, MOST_RANGES));
    return rest === 0 ? named : named + furtherRowsText(rest);
  });
  return texts.length === 0 ? NO_ROWS : texts.join("\n");
}

/** Neighbouring rows as stretches from first to last. */
export function rangesOf(rows: readonly number[]): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last?.[1] === row - 1) last[1] = row;
    else ranges.push([row, row]);
  }
  return ranges;
}
