import { ExcelError } from "../excelError";
import { applyFilters, setFilter, sheetList, tableList, type FilteredList } from "../book/filter";
import { CellRange } from "../book/cellRange";
import type { Sheet } from "../book/sheet";
import type { Table } from "../book/table";
import { integer, optional } from "../wire/readers";
import { method, objectType } from "../wire/objectType";
import { rangeOrAddress, rangeAt } from "./arguments";
import { columnFilterOf, criteriaOf, filterCriteria } from "./filterCriteria";
import { rangeType } from "./range";

export const tableAutoFilterType = objectType<Table>({
  name: "AutoFilter",
  values: {
    enabled: (table) => table.isOn("showFilterButton"),
    isDataFiltered: ({ isFiltered }) => isFiltered,
    criteria: (table) => allCriteria(tableList(table)),
  },
  methods: {
    apply: method([rangeOrAddress, optional(integer), optional(filterCriteria)], (table, _, column, criteria) => {
      if (column !== undefined && criteria !== undefined) applyTo(tableList(table), column, criteria);
      else table.turn("showFilterButton", true);
    }),
    clearCriteria: method([], (table) => table.clearFilter()),
    clearColumnCriteria: method([integer], (table, column) => setFilter(tableList(table), column, undefined)),
    getRange: method([], (table) => rangeType(filtered(table))),
    getRangeOrNullObject: method([], (table) => (table.isOn("showFilterButton") ? rangeType(filtered(table)) : null)),
    reapply: method([], (table) => applyFilters(tableList(table))),
    remove: method([], (table) => {
      table.clearFilter();
      table.turn("showFilterButton", false);
    }),
  },
});

/** The filter that a sheet has outside of its tables. */
export const sheetAutoFilterType = objectType<Sheet>({
  name: "AutoFilter",
  values: {
    enabled: ({ file }) => file.filter.area !== undefined,
    isDataFiltered: ({ file }) => file.filter.columns.size > 0,
    criteria: (sheet) => {
      const list = sheetList(sheet);
      return list === undefined ? [] : allCriteria(list);
    },
  },
  methods: {
    apply: method([rangeOrAddress, optional(integer), optional(filterCriteria)], (sheet, where, column, criteria) => {
      const range = typeof where === "string" ? rangeAt(sheet, where) : where;
      if (range.sheet !== sheet) throw new ExcelError("InvalidArgument", "the range lies on another sheet");
      putOn(sheet, range);
      const list = sheetList(sheet);
      if (list !== undefined && column !== undefined && criteria !== undefined) applyTo(list, column, criteria);
    }),
    clearCriteria: method([], (sheet) => clearAll(sheet)),
    clearColumnCriteria: method([integer], (sheet, column) => {
      const list = sheetList(sheet);
      if (list !== undefined) setFilter(list, column, undefined);
    }),
    getRange: method([], (sheet) => {
      const { area } = sheet.file.filter;
      if (area === undefined) throw new ExcelError("ItemNotFound", "the sheet has no filter");
      return rangeType(new CellRange(sheet, area));
    }),
    getRangeOrNullObject: method([], (sheet) => {
      const { area } = sheet.file.filter;
      return area === undefined ? null : rangeType(new CellRange(sheet, area));
    }),
    reapply: method([], (sheet) => {
      const list = sheetList(sheet);
      if (list !== undefined) applyFilters(list);
    }),
    remove: method([], (sheet) => {
      clearAll(sheet);
      sheet.file.filter.remove();
    }),
  },
});

/** A filter keeps the criteria of its other columns when it is applied to the same cells again. */
function putOn(sheet: Sheet, range: CellRange): void {
  sheet.mustBeWritable(range.area);
  const { filter } = sheet.file;
  const { row, column, rows, columns } = filter.area ?? { row: -1, column: 0, rows: 0, columns: 0 };
  const { area } = range;
  if (row === area.row && column === area.column && rows === area.rows && columns === area.columns) return;
  clearAll(sheet);
  filter.set(area);
}

function clearAll(sheet: Sheet): void {
  const list = sheetList(sheet);
  if (list === undefined) return;
  for (const column of list.columns.keys()) list.set(column, undefined);
  applyFilters({ ...list, columns: new Map() });
}

function applyTo(list: FilteredList, column: number, criteria: Parameters<typeof columnFilterOf>[1]): void {
  if (column < 0 || column >= list.body.columns) {
    throw new ExcelError("InvalidArgument", `there is no column ${column}`);
  }
  setFilter(list, column, columnFilterOf(list, criteria));
}

const allCriteria = (list: FilteredList): unknown[] =>
  Array.from({ length: list.body.columns }, (_, i) => {
    const filter = list.columns.get(i);
    return filter === undefined ? {} : criteriaOf(list, filter);
  });

/** Headings and body; totals are never filtered. */
function filtered({ sheet, area, hasTotals }: Table): CellRange {
  return new CellRange(sheet, { ...area, rows: area.rows - (hasTotals ? 1 : 0) });
}
