import type { Area } from "../../xlsx/address";
import type { Cell } from "../../xlsx/cells/value";
import { copiedText } from "../../xlsx/formula/shift";
import { formulaTokens } from "../../xlsx/formula/tokens";
import { intersectionOf, lastRow } from "./area";
import type { Sheet } from "./sheet";
import { spillLike } from "./spills";
import type { Table } from "./table";

/**
 * To be called after something was written: where a column of a table holds nothing but one formula now, it becomes a
 * calculated column, and its empty cells get the formula too.
 */
export function fillCalculatedColumns(sheet: Sheet, written: Area): void {
  for (const table of sheet.book.tables.on(sheet)) {
    const common = intersectionOf(table.bodyArea, written);
    for (let c = 0; common !== undefined && c < common.columns; c += 1) {
      fillColumn(table, { ...common, column: common.column + c, columns: 1 });
    }
  }
}

function fillColumn(table: Table, written: Area): void {
  const { sheet, bodyArea } = table;
  const body: Area = { ...bodyArea, column: written.column, columns: 1 };
  const model = sheet.file.cell(written.row, written.column);
  const { formula } = model;
  if (formula === undefined) return;
  const tokens = formulaTokens(formula);
  const formulaAt = (row: number): string => copiedText(tokens, row - written.row, 0);
  const isOfFormula = sheet.read(body).every(([cell], r) => {
    const row = body.row + r;
    if (cell === undefined) return false;
    const isWritten = row >= written.row && row <= lastRow(written);
    return isWritten ? cell.array?.isDynamic !== false && cell.formula === formulaAt(row) : isEmpty(cell);
  });
  if (!isOfFormula) return;
  table.file.setColumnFormula(body.column - bodyArea.column, formulaAt(body.row));
  if (written.rows === body.rows) return;
  for (let row = body.row; row <= lastRow(body); row += 1) {
    if (row < written.row || row > lastRow(written)) {
      sheet.put(row, body.column, { value: null, formula: formulaAt(row), ...spillLike(model, row, body.column) });
    }
  }
  sheet.contentChanged(body);
}

const isEmpty = ({ value, formula }: Cell): boolean => value === null && formula === undefined;
