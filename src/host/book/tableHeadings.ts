import type { Area } from "../../xlsx/address";
import { CellRange } from "./cellRange";
import { clearCells } from "./clear";
import type { Table } from "./table";
import { makeRoomAbove } from "./tableRoom";

/** Headings go with their cells and come back above the body, where what stands there moves down. */
export function showHeadings(table: Table, shown: boolean): void {
  if (shown === table.hasHeaders) return;
  table.sheet.mustBeWritable(table.area);
  if (shown) bringHeadings(table);
  else dropHeadings(table);
}

function bringHeadings(table: Table): void {
  makeRoomAbove(table);
  table.file.hasHeaders = true;
  table.file.showsFilterButtons = true;
  table.changed();
  const { headerArea, sheet } = table;
  table.file.columns.forEach(({ name }, c) => sheet.put(headerArea.row, headerArea.column + c, { value: name }));
  sheet.contentChanged(headerArea);
}

function dropHeadings(table: Table): void {
  const { headerArea, sheet } = table;
  table.clearFilter();
  table.file.hasHeaders = false;
  table.changed();
  clearCells(new CellRange(sheet, headerArea), "All");
}

/** What was written into cells of the header row becomes the heading. */
export function takeHeadings(table: Table, cells: Area): void {
  const { area, sheet, file } = table;
  let isRenamed = false;
  for (let column = cells.column; column < cells.column + cells.columns; column += 1) {
    const index = column - area.column;
    const { value } = sheet.file.cell(cells.row, column);
    const heading = value === null || typeof value === "object" ? "" : String(value);
    if (heading === file.columns[index]?.name && typeof value === "string") continue;
    file.renameColumn(index, freeHeading(table, heading, index));
    isRenamed = true;
  }
  if (!isRenamed) return;
  table.changed();
  sheet.book.calculation.formulasRewritten();
}

function freeHeading({ file }: Table, wanted: string, index: number): string {
  const taken = new Set(file.columns.filter((_, i) => i !== index).map(({ name }) => name.toLowerCase()));
  const stem = wanted === "" ? `Spalte${index + 1}` : wanted;
  for (let n = 1; ; n += 1) {
    const name = n === 1 ? stem : stem + String(n);
    if (!taken.has(name.toLowerCase())) return name;
  }
}
