import type { Area } from "../../xlsx/address";
import type { ColumnFilter } from "../../xlsx/sheet/filterColumns";
import { passes, type FilteredCell } from "./filterRule";
import { intersectionOf, lastRow } from "./area";
import { CellRange } from "./cellRange";
import { calculatedText } from "./cells";
import { hideRowsWhere } from "./hiddenRows";
import type { Sheet } from "./sheet";
import type { Table } from "./table";

/** A list with a filter: a table, or the area that a sheet's own filter stands on. */
export interface FilteredList {
  readonly sheet: Sheet;
  /** The rows that may be hidden. */
  readonly body: Area;
  readonly columns: ReadonlyMap<number, ColumnFilter>;
  /** Notes the filter of a column in the file. */
  set(column: number, filter: ColumnFilter | undefined): void;
}

export function tableList(table: Table): FilteredList {
  return {
    sheet: table.sheet,
    body: table.bodyArea,
    columns: table.file.filters,
    set: (column, filter) => {
      table.turn("showFilterButton", true);
      table.file.setFilter(column, filter);
    },
  };
}

/** undefined where the sheet has no filter of its own. */
export function sheetList(sheet: Sheet): FilteredList | undefined {
  const { filter } = sheet.file;
  const { area } = filter;
  return (
    area && {
      sheet,
      body: { ...area, row: area.row + 1, rows: area.rows - 1 },
      columns: filter.columns,
      set: (column, criterion) => filter.setColumn(column, criterion),
    }
  );
}

export function setFilter(list: FilteredList, column: number, filter: ColumnFilter | undefined): void {
  list.set(column, filter);
  const columns = new Map(list.columns);
  if (filter === undefined) columns.delete(column);
  else columns.set(column, filter);
  applyFilters({ ...list, columns });
}

/** Hides and shows the rows as the filters demand now. */
export function applyFilters({ sheet, body, columns }: FilteredList): void {
  sheet.mustBeWritable(body);
  const tests = [...columns].map(([column, filter]) => {
    const cells = cellsOf(sheet, { ...body, column: body.column + column, columns: 1 });
    const test = passes(sheet.book.file.styles, filter, cells);
    return cells.map(test);
  });
  hideRowsWhere(sheet, body.row, body.rows, (row) => tests.some((rows) => rows[row - body.row] === false));
}

function cellsOf(sheet: Sheet, area: Area): FilteredCell[] {
  const texts = calculatedText(new CellRange(sheet, area));
  return sheet.read(area).map(([cell], r) => ({
    value: cell === undefined ? null : sheet.book.calculation.valueOf(sheet, area.row + r, area.column, cell),
    text: texts[r]?.[0] ?? "",
    style: cell?.style ?? 0,
  }));
}

/** The rows of a list that are shown, of those that a range has. */
export function shownRows({ sheet, area }: CellRange): number[] {
  const all = Array.from({ length: area.rows }, (_, r) => area.row + r);
  const used = sheet.file.usedArea();
  if (used === undefined || intersectionOf(used, area) === undefined) return all;
  return all.filter((row) => row > lastRow(used) || !sheet.file.rows.get(row).isHidden);
}
