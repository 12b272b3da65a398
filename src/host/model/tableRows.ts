import { CellRange } from "../book/cellRange";
import { calculatedValues, writeContents } from "../book/cells";
import type { Table } from "../book/table";
import { addRows, deleteRows } from "../book/tableRows";
import { areaOf } from "../book/area";
import { ExcelError } from "../excelError";
import { anything, flag, integer, optional, withDefault } from "../wire/readers";
import { method, objectType, writable, type HostObject } from "../wire/objectType";
import { rangeType } from "./range";

/** A row is known by its place only: Excel gives rows no identity either. */
interface TableRow {
  readonly table: Table;
  readonly index: number;
}

export const tableRowsType: (table: Table) => HostObject = objectType<Table>({
  name: "TableRowCollection",
  values: { count: rowCount },
  items: (table) => Array.from({ length: rowCount(table) }, (_, index) => tableRowType({ table, index })),
  item: (table, key) => tableRowType({ table, index: existingRow(table, integer(key)) }),
  methods: {
    add: method([optional(integer), anything, withDefault(flag, true)], (table, index, values) => {
      const at = index === undefined || index < 0 ? rowCount(table) : index;
      addRows(table, at, values);
      return tableRowType({ table, index: at });
    }),
    getCount: method([], rowCount),
    getItemAt: method([integer], (table, index) => tableRowType({ table, index: existingRow(table, index) })),
    deleteRowsAt: method([integer, withDefault(integer, 1)], (table, index, count) => deleteRows(table, index, count)),
  },
});

const tableRowType: (row: TableRow) => HostObject = objectType<TableRow>({
  name: "TableRow",
  identity: ({ index }) => ({ _Id: index }),
  values: {
    index: ({ index }) => index,
    values: writable(
      anything,
      (row) => calculatedValues(cellsOf(row)),
      (row, values) => writeContents(cellsOf(row), values),
    ),
  },
  methods: {
    getRange: method([], (row) => rangeType(cellsOf(row))),
    delete: method([], ({ table, index }) => deleteRows(table, index, 1)),
  },
});

function rowCount(table: Table): number {
  return table.bodyArea.rows;
}

function existingRow(table: Table, index: number): number {
  if (index < 0 || index >= rowCount(table)) throw new ExcelError("InvalidArgument", `there is no row at ${index}`);
  return index;
}

function cellsOf({ table, index }: TableRow): CellRange {
  const { row, column, columns } = table.bodyArea;
  return new CellRange(table.sheet, areaOf(row + index, column, 1, columns));
}
