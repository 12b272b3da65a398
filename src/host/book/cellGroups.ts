import type { Area } from "../../xlsx/address";
import { lastRow, spanning } from "./area";

/** Runs of chosen indexes from 0 below `count`, first and last. */
export function runsOf(count: number, isChosen: (index: number) => boolean): (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (let index = 0; index < count; index += 1) {
    if (!isChosen(index)) continue;
    const last = runs.at(-1);
    if (last?.[1] === index - 1) last[1] = index;
    else runs.push([index, index]);
  }
  return runs;
}

/** The chosen cells of an area as few rectangles: runs of a row, grown downwards while the next rows have the same run. */
export function groupedCells(area: Area, isChosen: (row: number, column: number) => boolean): Area[] {
  const done: Area[] = [];
  let open: Area[] = [];
  for (let row = area.row; row <= lastRow(area); row += 1) {
    const runs = runsOf(area.columns, (c) => isChosen(row, area.column + c));
    const next = runs.map(([first, last]) => {
      const above = open.find((one) => one.column === area.column + first && one.columns === last - first + 1);
      if (above === undefined) return spanning(row, area.column + first, row, area.column + last);
      open = open.filter((one) => one !== above);
      return { ...above, rows: above.rows + 1 };
    });
    done.push(...open);
    open = next;
  }
  return [...done, ...open].sort((a, b) => a.row - b.row || a.column - b.column);
}
