import type { Area } from "../../xlsx/address";
import { LIMITS } from "../../xlsx/limits";
import { boundingArea, lastColumn, lastRow } from "./area";
import type { CellRange } from "./cellRange";
import type { Sheet } from "./sheet";

export const DIRECTIONS = ["Left", "Right", "Up", "Down"] as const;
export type Direction = (typeof DIRECTIONS)[number];

const STEPS: Record<Direction, readonly [down: number, right: number]> = {
  Left: [0, -1],
  Right: [0, 1],
  Up: [-1, 0],
  Down: [1, 0],
};

/** Where Ctrl and an arrow key lead from the active cell: the end of its block, else the next block, else the sheet's edge. */
export function edgeCell(range: CellRange, direction: Direction, active: CellRange | undefined): CellRange {
  const { sheet } = range;
  const { row, column } = (active ?? range).area;
  const reach = distance(sheet, row, column, direction);
  const [down, right] = STEPS[direction];
  return range.at({ row: row + down * reach, column: column + right * reach, rows: 1, columns: 1 });
}

/** What Ctrl, Shift and an arrow key select. */
export function extended(range: CellRange, direction: Direction, active: CellRange | undefined): CellRange {
  return range.at(boundingArea(range.area, edgeCell(range, direction, active).area));
}

function distance(sheet: Sheet, row: number, column: number, direction: Direction): number {
  const [down, right] = STEPS[direction];
  const isFilled = (step: number): boolean => hasContent(sheet, row + down * step, column + right * step);
  const edge = { Left: column, Up: row, Right: LIMITS.columns - 1 - column, Down: LIMITS.rows - 1 - row }[direction];
  if (edge === 0) return 0;
  // Beyond the last used cell there is nothing but the edge.
  const used = sheet.file.usedArea({ valuesOnly: true });
  const last = Math.min(edge, Math.max(0, used === undefined ? 0 : furthest(used, row, column)[direction]));
  let step = 1;
  if (isFilled(0) && isFilled(1)) {
    while (step < last && isFilled(step + 1)) step += 1;
    return step;
  }
  while (step <= last && !isFilled(step)) step += 1;
  return step <= last ? step : edge;
}

const furthest = (used: Area, row: number, column: number): Record<Direction, number> => ({
  Left: column - used.column,
  Up: row - used.row,
  Right: lastColumn(used) - column,
  Down: lastRow(used) - row,
});

function hasContent(sheet: Sheet, row: number, column: number): boolean {
  const { value, formula } = sheet.file.cell(row, column);
  return value !== null || formula !== undefined;
}

/** The block of filled cells around a range, bounded by empty rows and columns. */
export function surroundingRegion(range: CellRange): CellRange {
  const { sheet } = range;
  let { area } = range;
  for (let grown = true; grown;) {
    const next = grownBy(sheet, area);
    grown = next !== area;
    area = next;
  }
  return range.at(area);
}

function grownBy(sheet: Sheet, area: Area): Area {
  const ring: Area = {
    row: Math.max(0, area.row - 1),
    column: Math.max(0, area.column - 1),
    rows: Math.min(LIMITS.rows, lastRow(area) + 2) - Math.max(0, area.row - 1),
    columns: Math.min(LIMITS.columns, lastColumn(area) + 2) - Math.max(0, area.column - 1),
  };
  const filled = sheet.read(ring).flatMap((cells, r) =>
    cells.flatMap(({ value, formula }, c) => {
      const [row, column] = [ring.row + r, ring.column + c];
      const isEmpty = value === null && formula === undefined;
      return isEmpty ? [] : [{ row, column, rows: 1, columns: 1 }];
    }),
  );
  const next = filled.reduce(boundingArea, area);
  return next.rows === area.rows && next.columns === area.columns ? area : next;
}
