import type { Area } from "../../xlsx/address";
import { withCopiedReferences } from "../../xlsx/formula/shift";
import { ExcelError } from "../excelError";
import { intersectionOf, lastRow } from "./area";
import { CellRange } from "./cellRange";
import { writeContents } from "./cells";
import { clearCells } from "./clear";
import { deleteCells, insertCells } from "./structure";
import { spillLike } from "./spills";
import type { Table } from "./table";
import { isFree, makeRoomBelow } from "./tableRoom";

/** Adds rows before the one at the index; `values` is a block, one row, or null for an empty row. */
export function addRows(table: Table, index: number, values: unknown): void {
  const { bodyArea, area, sheet } = table;
  const block = blockOf(values, area.columns);
  if (index < 0 || index > bodyArea.rows) throw new ExcelError("InvalidArgument", `there is no row at ${index}`);
  if (table.file.awaitsFirstRow) {
    fillFirstRow(table, block);
    return;
  }
  const rows: Area = { ...bodyArea, row: bodyArea.row + index, rows: block.length };
  const grown: Area = { ...area, rows: area.rows + block.length };
  const atEnd = index === bodyArea.rows && !table.hasTotals;
  if (atEnd) {
    makeRoomBelow(table, block.length);
    table.file.resize(grown);
  } else {
    insertCells(new CellRange(sheet, rows), "Down");
    // Rows inserted before the first body row do not make the table larger by themselves.
    if (index === 0 && table.area.rows < grown.rows) table.file.resize({ ...table.area, rows: grown.rows });
  }
  table.changed();
  const model = index === 0 ? lastRow(rows) + 1 : rows.row - 1;
  copyLook(table, model, rows);
  writeContents(new CellRange(sheet, rows), block);
  fillFormulas(table, rows, block, model);
}

/** Where all rows go, an empty one stays. */
export function deleteRows(table: Table, index: number, count: number): void {
  const { bodyArea, sheet } = table;
  if (index < 0 || count < 1 || index + count > bodyArea.rows) {
    throw new ExcelError("InvalidArgument", `there are no ${count} rows at ${index}`);
  }
  const isAll = count === bodyArea.rows;
  const rows: Area = { ...bodyArea, row: bodyArea.row + index, rows: count };
  if (isAll) clearCells(new CellRange(sheet, { ...rows, rows: 1 }), "Contents");
  if (!isAll) deleteCells(new CellRange(sheet, rows), "Up");
  else if (count > 1) deleteCells(new CellRange(sheet, { ...rows, row: rows.row + 1, rows: count - 1 }), "Up");
  table.changed();
}

/**
 * Excel's AutoExpansion: what is typed right below the last row becomes a new row of the table, where nothing stands there yet.
 * Answers whether the cell belongs to the table now.
 */
export function growBelow(table: Table, row: number, column: number): boolean {
  const { area, hasTotals, sheet } = table;
  const below: Area = { ...area, row: lastRow(area) + 1, rows: 1 };
  const isBelow = row === below.row && column >= area.column && column < area.column + area.columns;
  if (!isBelow || hasTotals || table.file.awaitsFirstRow || !isFree(sheet, below)) return false;
  addRows(table, table.bodyArea.rows, null);
  return true;
}

/** The row that a table without data shows is no row of it: the first that is added takes its place. */
function fillFirstRow(table: Table, [first = [], ...others]: readonly (readonly unknown[])[]): void {
  const row = new CellRange(table.sheet, { ...table.bodyArea, rows: 1 });
  table.file.awaitsFirstRow = false;
  writeContents(row, [first]);
  if (others.length > 0) addRows(table, 1, others);
}

/** To be called when cells of the table got content. */
export function tookContent(table: Table, area: Area): void {
  const { file, bodyArea, sheet } = table;
  if (!file.awaitsFirstRow || intersectionOf(area, bodyArea) === undefined) return;
  const cells = sheet.read(bodyArea).flat();
  if (cells.some(({ value, formula }) => value !== null || formula !== undefined)) file.awaitsFirstRow = false;
}

function copyLook({ sheet }: Table, fromRow: number, to: Area): void {
  for (let column = to.column; column < to.column + to.columns; column += 1) {
    const { style } = sheet.file.cell(fromRow, column);
    for (let row = to.row; row <= lastRow(to); row += 1) sheet.file.setStyle(row, column, style);
  }
}

/** Calculated columns fill their formula into new rows wherever no value was given; `model` is a row that was there before. */
function fillFormulas({ file, sheet }: Table, rows: Area, block: readonly (readonly unknown[])[], model: number): void {
  file.columns.forEach(({ formula }, c) => {
    if (formula === undefined) return;
    block.forEach((cells, r) => {
      if (cells[c] !== null) return;
      const [row, column] = [rows.row + r, rows.column + c];
      const present = sheet.file.cell(model, column);
      const inRow = formulaInRow(formula, present.formula ?? formula, row - model);
      sheet.put(row, column, { value: null, formula: inRow, ...spillLike(present, row, column) });
    });
  });
  sheet.book.calculation.cellsChanged(sheet, rows);
}

/** A column's formula that names cells by their row counts from there; any other is the same in all rows. */
function formulaInRow(ofColumn: string, ofModel: string, rows: number): string {
  const isTheSame = withCopiedReferences(ofColumn, 1, 0) === ofColumn;
  return isTheSame ? ofColumn : withCopiedReferences(ofModel, rows, 0);
}

function blockOf(values: unknown, columns: number): (readonly unknown[])[] {
  if (values === null || values === undefined) return [Array.from({ length: columns }, () => null)];
  if (!Array.isArray(values)) throw new ExcelError("InvalidArgument", "rows are given as a block of values");
  const rows: unknown[] = values;
  const block = rows.every(Array.isArray) ? (rows as unknown[][]) : [rows];
  if (block.some((row) => row.length !== columns)) {
    throw new ExcelError("InvalidArgument", `${columns} values per row expected`);
  }
  return block;
}
