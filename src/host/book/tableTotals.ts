import type { Area } from "../../xlsx/address";
import type { CellContent } from "../../xlsx/cells/value";
import type { ColumnTotals, TableColumn } from "../../xlsx/tables/table";
import { fileBrackets } from "../formula/structured";
import { lastRow } from "./area";
import { CellRange } from "./cellRange";
import { clearCells } from "./clear";
import type { Table } from "./table";
import { makeRoomBelow } from "./tableRoom";

/** What SUBTOTAL calls the functions of a totals row; rows that are hidden do not count. */
const SUBTOTALS: Readonly<Record<string, number>> = {
  average: 101,
  countNums: 102,
  count: 103,
  max: 104,
  min: 105,
  stdDev: 107,
  sum: 109,
  var: 110,
};

const LABEL = "Ergebnis";

/** The row below becomes the totals row; what stands there moves down. */
export function showTotals(table: Table, shown: boolean): void {
  if (shown === table.hasTotals) return;
  if (shown) bringTotals(table);
  else dropTotals(table);
}

function bringTotals(table: Table): void {
  const contents = totalsToShow(table);
  makeRoomBelow(table, 1);
  table.file.hasTotals = true;
  table.changed();
  const { totalsArea, sheet } = table;
  contents.forEach((content, c) => sheet.put(totalsArea.row, totalsArea.column + c, content));
  sheet.contentChanged(totalsArea);
}

function dropTotals(table: Table): void {
  const { totalsArea, sheet } = table;
  table.file.hasTotals = false;
  table.changed();
  clearCells(new CellRange(sheet, totalsArea), "All");
}

/** The cells of a totals row: what it held when it was last shown, else a label and a function for the last column. */
function totalsToShow(table: Table): CellContent[] {
  const { columns, hasShownTotals } = table.file;
  return columns.map((column, index) => {
    const { totalsLabel, totalsFunction, totalsFormula } = column;
    if (hasShownTotals) return contentOf(table, column, totalsLabel, totalsFunction, totalsFormula);
    if (index === columns.length - 1) return contentOf(table, column, undefined, usualFunction(table, index));
    return contentOf(table, column, index === 0 ? LABEL : undefined);
  });
}

function contentOf(
  table: Table,
  { name }: TableColumn,
  label: string | undefined,
  functionName?: string,
  formula?: string,
): CellContent {
  const subtotal = functionName === undefined ? undefined : subtotalFormula(table, name, functionName);
  if (subtotal !== undefined || formula !== undefined) return { value: null, formula: subtotal ?? formula };
  return { value: label ?? null };
}

function subtotalFormula(table: Table, column: string, functionName: string): string | undefined {
  const code = SUBTOTALS[functionName];
  const brackets = fileBrackets({ items: [], columns: [column, column] });
  return code === undefined ? undefined : `SUBTOTAL(${code},${table.name}${brackets})`;
}

/** Numbers are added up, anything else is counted. */
function usualFunction({ sheet, bodyArea }: Table, index: number): string {
  const area: Area = { ...bodyArea, column: bodyArea.column + index, columns: 1 };
  const values = sheet
    .read(area)
    .flatMap((cells, r) => cells.map((cell) => sheet.book.calculation.valueOf(sheet, area.row + r, area.column, cell)))
    .filter((value) => value !== null);
  return values.length > 0 && values.every((value) => typeof value === "number") ? "sum" : "count";
}

/** What was written into cells of the totals row is what the table remembers of it. */
export function takeTotals(table: Table, cells: Area): void {
  table.file.columns.forEach((column, index) => {
    const at = table.area.column + index;
    if (at < cells.column || at >= cells.column + cells.columns) return;
    const totals = totalsOf(table, column.name, table.sheet.file.cell(lastRow(table.area), at));
    const isKnown =
      totals.label === column.totalsLabel &&
      totals.function === column.totalsFunction &&
      totals.formula === column.totalsFormula;
    if (!isKnown) table.file.setColumnTotals(index, totals);
  });
}

function totalsOf(table: Table, column: string, { value, formula }: CellContent): ColumnTotals {
  if (formula === undefined) return typeof value === "string" ? { label: value } : {};
  const known = Object.keys(SUBTOTALS).find(
    (name) => subtotalFormula(table, column, name)?.toLowerCase() === formula.toLowerCase(),
  );
  return known === undefined ? { function: "custom", formula } : { function: known };
}
