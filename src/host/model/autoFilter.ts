import { CellRange } from "../book/cellRange";
import type { Sheet } from "../book/sheet";
import type { Table } from "../book/table";
import { method, objectType } from "../wire/objectType";
import { rangeType } from "./range";

export const tableAutoFilterType = objectType<Table>({
  name: "AutoFilter",
  values: {
    enabled: (table) => table.isOn("showFilterButton"),
    isDataFiltered: ({ isFiltered }) => isFiltered,
  },
  methods: {
    clearCriteria: method([], (table) => table.clearFilter()),
    getRange: method([], (table) => rangeType(filtered(table))),
    getRangeOrNullObject: method([], (table) => (table.isOn("showFilterButton") ? rangeType(filtered(table)) : null)),
    reapply: method([], () => undefined),
  },
});

/** The filter that a sheet has outside of its tables. */
export const sheetAutoFilterType = objectType<Sheet>({
  name: "AutoFilter",
  values: {
    enabled: ({ file }) => file.autoFilter !== undefined,
    isDataFiltered: ({ file }) => file.autoFilter?.isActive ?? false,
  },
  methods: {
    getRangeOrNullObject: method([], (sheet) => {
      const filter = sheet.file.autoFilter;
      return filter === undefined ? null : rangeType(new CellRange(sheet, filter.area));
    }),
  },
});

/** Headings and body; totals are never filtered. */
function filtered({ sheet, area, hasTotals }: Table): CellRange {
  return new CellRange(sheet, { ...area, rows: area.rows - (hasTotals ? 1 : 0) });
}
