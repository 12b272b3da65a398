import type { Area } from "../../xlsx/address";
import { intersectionOf, lastRow } from "./area";
import { CellRange } from "./cellRange";
import type { Sheet } from "./sheet";
import { insertCells } from "./structure";
import type { Table } from "./table";

/** Cells below the table move down unless the rows there are free. */
export function makeRoomBelow({ area, sheet }: Table, rows: number): void {
  const below: Area = { ...area, row: lastRow(area) + 1, rows };
  if (!isFree(sheet, below)) insertCells(new CellRange(sheet, below), "Down");
}

/** The table and what stands below it move down unless the row above is free. */
export function makeRoomAbove({ area, sheet }: Table): void {
  const above: Area = { ...area, row: area.row - 1, rows: 1 };
  if (area.row === 0 || !isFree(sheet, above)) insertCells(new CellRange(sheet, { ...area, rows: 1 }), "Down");
}

/** Whether an area holds neither content nor a table. */
export function isFree(sheet: Sheet, area: Area): boolean {
  const isEmpty = sheet
    .read(area)
    .every((cells) => cells.every(({ value, formula }) => value === null && formula === undefined));
  return isEmpty && sheet.book.tables.on(sheet).every((table) => intersectionOf(table.area, area) === undefined);
}
