import type { Cell } from "../../xlsx/cells/value";
import { shiftedRun, withShiftedReferences, type LineShift } from "../../xlsx/formula/shift";
import type { Reference } from "../../xlsx/formula/tokens";
import { subtract, tryParseArea, type Area } from "../../xlsx/address";
import { LIMITS } from "../../xlsx/limits";
import { updateReferences } from "../../xlsx/referenceUpdate";
import { ExcelError } from "../excelError";
import { encloses, intersectionOf, isWholeColumns, isWholeRows, lastColumn, lastRow, sameArea, spanning } from "./area";
import type { CellRange } from "./cellRange";
import type { Sheet } from "./sheet";
import { spillAt, spillFrom } from "./spills";
import type { Table } from "./table";

/** Inserts empty cells where the range is; what stood there moves down or right. Answers the new cells. */
export function insertCells(range: CellRange, direction: "Down" | "Right"): CellRange {
  const { sheet, area } = range;
  const isDown = isWholeRows(area) || (direction === "Down" && !isWholeColumns(area));
  const shift: CellShift = isDown
    ? { sheet, axis: "row", at: area.row, count: area.rows, within: { ...area, row: 0, rows: LIMITS.rows } }
    : {
        sheet,
        axis: "column",
        at: area.column,
        count: area.columns,
        within: { ...area, column: 0, columns: LIMITS.columns },
      };
  const inserted = { ...area };
  apply(shift, area);
  takeNeighboursLook(sheet, inserted, isDown);
  sheet.raiseChanged(inserted, ...insertion(inserted, isDown));
  return range.at(inserted);
}

/** Deletes cells; what stands below or to the right of them closes the gap. References to them become #REF!. */
export function deleteCells(range: CellRange, direction: "Up" | "Left"): void {
  const { sheet, area } = range;
  const isUp = isWholeRows(area) || (direction === "Up" && !isWholeColumns(area));
  const shift: CellShift = isUp
    ? { sheet, axis: "row", at: area.row, count: -area.rows, within: { ...area, row: 0, rows: LIMITS.rows } }
    : {
        sheet,
        axis: "column",
        at: area.column,
        count: -area.columns,
        within: { ...area, column: 0, columns: LIMITS.columns },
      };
  const deleted = { ...area };
  apply(shift, area);
  sheet.raiseChanged(deleted, ...deletion(deleted, isUp));
}

type Telling = readonly [changeType: string, details: { readonly shiftDirection: string }];

/** Whole lines come and go as such; of single cells listeners hear where the others went. */
function insertion(area: Area, isDown: boolean): Telling {
  if (isWholeRows(area) || isWholeColumns(area)) {
    return [isDown ? "RowInserted" : "ColumnInserted", { shiftDirection: "None" }];
  }
  return ["CellInserted", { shiftDirection: isDown ? "ShiftCellDown" : "ShiftCellRight" }];
}

function deletion(area: Area, isUp: boolean): Telling {
  if (isWholeRows(area) || isWholeColumns(area)) {
    return [isUp ? "RowDeleted" : "ColumnDeleted", { shiftDirection: "None" }];
  }
  return ["CellDeleted", { shiftDirection: isUp ? "ShiftCellUp" : "ShiftCellLeft" }];
}

/** Lines that come or go in a part of a sheet only: `within` is as wide (or tall) as the cells that move. */
interface CellShift extends LineShift {
  readonly sheet: Sheet;
  readonly within: Area;
}

function apply(shift: CellShift, area: Area): void {
  const { sheet } = shift;
  sheet.mustBeWritable(area);
  mustBePossible(shift);
  moveCells(shift);
  moveLineFormats(shift);
  moveMerges(shift);
  moveTables(shift);
  const moved = (cells: Area): Area | undefined => shiftedArea(cells, shift);
  sheet.book.ranges.relocate(sheet, moved);
  const relocation = { split: (cells: Area) => partsOf(cells, shift), move: moved };
  sheet.file.conditionalFormats.relocate(relocation);
  sheet.file.validations.relocate(relocation);
  sheet.file.threads.relocate(moved);
  updateReferences(sheet.book.file, {
    map: (formula, formulaSheet) =>
      withShiftedReferences(formula, shift, (reference) => concerns(reference, shift, formulaSheet?.id)),
    mayConcern: () => true,
  });
  sheet.book.tables.changed();
  sheet.book.calculation.everythingChanged();
}

/** Where an area lies afterwards; undefined when it is gone. What reaches beyond the moving part stays. */
function shiftedArea(area: Area, shift: CellShift): Area | undefined {
  if (!isAcross(area, shift)) return area;
  if (shift.axis === "row") {
    const run = shiftedRun(area.row, lastRow(area), shift);
    return run && spanning(run[0], area.column, Math.min(run[1], LIMITS.rows - 1), lastColumn(area));
  }
  const run = shiftedRun(area.column, lastColumn(area), shift);
  return run && spanning(area.row, run[0], lastRow(area), Math.min(run[1], LIMITS.columns - 1));
}

/** What lies beside the moving part, and what lies in it. */
function partsOf(area: Area, { within }: CellShift): Area[] {
  const moving = intersectionOf(area, within);
  return moving === undefined ? [area] : [...subtract(area, within), moving];
}

/** Whether all of the area lies in the part that moves, whatever its place along the axis. */
const isAcross = (area: Area, { within }: CellShift): boolean => encloses(within, area);

function concerns({ cells, sheet }: Reference, shift: CellShift, formulaSheet: number | undefined): boolean {
  if (sheet?.isExternal || (sheet === undefined && formulaSheet !== shift.sheet.file.id)) return false;
  if (sheet !== undefined && !isSameName(sheet.names[0], shift.sheet.file.name)) return false;
  const area = tryParseArea(cells);
  return area !== undefined && isAcross(area, shift);
}

const isSameName = (one: string | undefined, other: string): boolean => one?.toLowerCase() === other.toLowerCase();

/** Excel refuses to tear tables and merged cells apart, and to push content off the sheet. */
function mustBePossible(shift: CellShift): void {
  const { sheet, at, count, axis, within } = shift;
  const moving = axis === "row" ? below(within, at) : rightOf(within, at);
  const isTorn = (area: Area): boolean => intersectionOf(area, moving) !== undefined && !isAcross(area, shift);
  if (sheet.book.tables.on(sheet).some(({ area }) => isTorn(area))) {
    throw new ExcelError("InvalidOperation", "the cells of a table would be torn apart");
  }
  if (sheet.book.tables.on(sheet).some((table) => losesHeadings(table, shift))) {
    throw new ExcelError("InvalidOperation", "a table would lose its headings");
  }
  if (sheet.file.merges.list().some(isTorn)) throw new ExcelError("MergedRangeConflict");
  const used = sheet.file.usedArea({ valuesOnly: true });
  const pushed = used && intersectionOf(used, moving);
  const last = pushed && (axis === "row" ? lastRow(pushed) : lastColumn(pushed));
  if (last !== undefined && last + count >= (axis === "row" ? LIMITS.rows : LIMITS.columns)) {
    throw new ExcelError("NonBlankCellOffSheet");
  }
}

function losesHeadings(table: Table, shift: CellShift): boolean {
  if (shift.axis === "column" || !table.hasHeaders || !isAcross(table.area, shift)) return false;
  const isAllGone = shiftedArea(table.area, shift) === undefined;
  return !isAllGone && shiftedArea(table.headerArea, shift) === undefined;
}

const below = (within: Area, row: number): Area => ({ ...within, row, rows: LIMITS.rows - row });
const rightOf = (within: Area, column: number): Area => ({ ...within, column, columns: LIMITS.columns - column });

function moveCells(shift: CellShift): void {
  const { sheet, axis, at, within } = shift;
  const used = sheet.file.usedArea();
  const moving = used && intersectionOf(used, axis === "row" ? below(within, at) : rightOf(within, at));
  if (moving === undefined) return;
  const cells = sheet.read(moving);
  const spills = cells.map((row, r) => row.map((_, c) => spillAt(sheet, moving.row + r, moving.column + c)));
  sheet.file.removeCells(moving);
  cells.forEach((row, r) =>
    row.forEach((cell, c) => {
      const from: Area = { row: moving.row + r, column: moving.column + c, rows: 1, columns: 1 };
      const place = shiftedArea(from, shift);
      const spill = spills[r]?.[c];
      if (place === undefined || isBlank(cell)) return;
      if (spill) {
        putSpilled(sheet, cell, place, { isOwn: sameCell(spill, from), moved: movedWhole(spill.area, moving, shift) });
      } else {
        sheet.file.setCell(place.row, place.column, withMovedArray(cell, shift));
      }
    }),
  );
}

/** A spill that moves as a whole is as it was; of any other only the formula stays, to spill anew. */
function putSpilled(
  { file }: Sheet,
  cell: Cell,
  { row, column }: Area,
  { isOwn, moved }: { readonly isOwn: boolean; readonly moved: Area | undefined },
): void {
  if (isOwn) {
    const content = moved
      ? { array: { area: moved, isDynamic: true } }
      : { value: null, array: spillFrom(row, column) };
    file.setCell(row, column, { ...cell, ...content });
    return;
  }
  if (moved) file.setResult(row, column, cell.value);
  file.setStyle(row, column, cell.style);
}

const sameCell = (one: { readonly row: number; readonly column: number }, other: Area): boolean =>
  one.row === other.row && one.column === other.column;

/** Where an area lies afterwards that moves with all its cells. */
function movedWhole(area: Area, moving: Area, shift: CellShift): Area | undefined {
  const moved = encloses(moving, area) ? shiftedArea(area, shift) : undefined;
  return moved?.rows === area.rows && moved.columns === area.columns ? moved : undefined;
}

const isBlank = ({ value, formula, style }: Cell): boolean => value === null && formula === undefined && style === 0;

function withMovedArray(cell: Cell, shift: CellShift): Cell {
  const area = cell.array && shiftedArea(cell.array.area, shift);
  return area && cell.array ? { ...cell, array: { ...cell.array, area } } : { ...cell, array: undefined };
}

/** Heights move with whole rows, widths with whole columns. */
function moveLineFormats(shift: CellShift): void {
  const { sheet, axis, at, count, within } = shift;
  const used = sheet.file.usedArea();
  if (used === undefined) return;
  if (axis === "row" && isWholeRows(within)) {
    const formats = linesFrom(at, lastRow(used) + Math.abs(count), (row) => sheet.file.rows.get(row));
    formats.forEach((format, i) => {
      const run = shiftedRun(at + i, at + i, shift);
      if (run) sheet.file.rows.set(run[0], { ...format, level: format.level ?? 0, style: format.style ?? 0 });
    });
  }
  if (axis === "column" && isWholeColumns(within)) {
    const formats = linesFrom(at, lastColumn(used) + Math.abs(count), (column) => sheet.file.columns.get(column));
    formats.forEach((format, i) => {
      const run = shiftedRun(at + i, at + i, shift);
      if (run) {
        sheet.file.columns.set(run[0], run[0], { ...format, level: format.level ?? 0, style: format.style ?? 0 });
      }
    });
  }
}

function linesFrom<T>(first: number, last: number, of: (line: number) => T): T[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => of(first + i));
}

function moveMerges(shift: CellShift): void {
  const { merges } = shift.sheet.file;
  const affected = merges.list().filter((area) => isAcross(area, shift));
  for (const area of affected) merges.remove(area);
  for (const area of affected) {
    const moved = shiftedArea(area, shift);
    if (moved) merges.add(moved);
  }
}

function moveTables(shift: CellShift): void {
  for (const table of shift.sheet.book.tables.on(shift.sheet)) {
    const { area } = table;
    const moved = shiftedArea(area, shift);
    if (moved === undefined) table.convertToRange();
    else if (!sameArea(moved, area)) table.moveTo(moved, columnsAfter(area, moved, shift));
  }
}

/** For each column of a moved table the index that it had; undefined for inserted ones. */
function columnsAfter(before: Area, after: Area, shift: CellShift): (number | undefined)[] {
  const indexes = Array.from({ length: before.columns }, (_, index) => index);
  if (shift.axis === "row") return indexes;
  const oldIndexAt = new Map<number, number>();
  for (const index of indexes) {
    const run = shiftedRun(before.column + index, before.column + index, shift);
    if (run) oldIndexAt.set(run[0], index);
  }
  return Array.from({ length: after.columns }, (_, c) => oldIndexAt.get(after.column + c));
}

/** New cells look like those above or to the left. */
function takeNeighboursLook(sheet: Sheet, inserted: Area, isDown: boolean): void {
  if (isWholeColumns(inserted) || isWholeRows(inserted) || (isDown ? inserted.row : inserted.column) === 0) return;
  for (let row = inserted.row; row <= lastRow(inserted); row += 1) {
    for (let column = inserted.column; column <= lastColumn(inserted); column += 1) {
      const { style } = isDown ? sheet.file.cell(inserted.row - 1, column) : sheet.file.cell(row, inserted.column - 1);
      if (style !== 0) sheet.file.setStyle(row, column, style);
    }
  }
}
