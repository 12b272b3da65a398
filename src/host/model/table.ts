import type { Table } from "../book/table";
import { TABLE_SWITCHES } from "../book/table";
import { showHeadings } from "../book/tableHeadings";
import { showTotals } from "../book/tableTotals";
import { CellRange } from "../book/cellRange";
import { applyFilters, tableList } from "../book/filter";
import { ExcelError } from "../excelError";
import { flag, text } from "../wire/readers";
import { method, objectType, writable, type HostObject, type WritableValue } from "../wire/objectType";
import { rangeOrAddress, rangeAt } from "./arguments";
import { tableAutoFilterType } from "./autoFilter";
import { EVENTS, registration } from "./events";
import { rangeType } from "./range";
import { tableSortType } from "./sort";
import { tableColumnsType } from "./tableColumns";
import { tableRowsType } from "./tableRows";
import { worksheetType } from "./worksheet";

export const tableType: (table: Table) => HostObject = objectType<Table>({
  name: "Table",
  identity: ({ id }) => ({ Id: id }),
  values: {
    id: ({ id }) => id,
    name: writable(
      text,
      (table) => table.name,
      (table, name) => table.rename(name),
    ),
    legacyId: ({ id }) => id,
    showHeaders: writable(flag, (table) => table.hasHeaders, showHeadings),
    showTotals: writable(flag, (table) => table.hasTotals, showTotals),
    style: writable(
      text,
      (table) => table.style,
      (table, style) => table.setStyle(style),
    ),
    ...switches(),
  },
  objects: {
    columns: (table) => tableColumnsType(table),
    rows: (table) => tableRowsType(table),
    worksheet: ({ sheet }) => worksheetType(sheet),
    autoFilter: (table) => tableAutoFilterType(table),
    sort: (table) => tableSortType(table),
  },
  methods: {
    getRange: method([], (table) => rangeType(new CellRange(table.sheet, table.area))),
    getHeaderRowRange: method([], (table) => rangeType(new CellRange(table.sheet, table.headerArea))),
    getDataBodyRange: method([], (table) => rangeType(new CellRange(table.sheet, table.bodyArea))),
    getTotalRowRange: method([], (table) => rangeType(new CellRange(table.sheet, table.totalsArea))),
    resize: method([rangeOrAddress], (table, target) => {
      const range = typeof target === "string" ? rangeAt(table.sheet, target) : target;
      if (range.sheet !== table.sheet) throw new ExcelError("InvalidArgument", "a table cannot move to another sheet");
      table.resize(range.area);
    }),
    convertToRange: method([], (table) => rangeType(new CellRange(table.sheet, table.convertToRange()))),
    clearFilters: method([], (table) => table.clearFilter()),
    reapplyFilters: method([], (table) => applyFilters(tableList(table))),
    delete: method([], (table) => table.delete()),
    ...registration<Table>(EVENTS.table, ({ id, sheet }) => ({ book: sheet.book, target: id })),
  },
});

/** showFilterButton, showBandedRows …: plain switches that differ only in their names. */
function switches(): Record<string, WritableValue<Table>> {
  return Object.fromEntries(
    TABLE_SWITCHES.map((name) => [
      name,
      writable(
        flag,
        (table: Table) => table.isOn(name),
        (table: Table, on: boolean) => table.turn(name, on),
      ),
    ]),
  );
}
