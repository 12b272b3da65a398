import { CellRange } from "../book/cellRange";
import type { Table } from "../book/table";
import type { TableColumn } from "../book/tableColumn";
import { addColumn } from "../book/tableColumn";
import { calculatedValues, writeContents } from "../book/cells";
import { ExcelError } from "../excelError";
import { anything, integer, optional, text } from "../wire/readers";
import { method, objectType, writable, type HostObject } from "../wire/objectType";
import { filterType } from "./filter";
import { rangeType } from "./range";

export const tableColumnsType: (table: Table) => HostObject = objectType<Table>({
  name: "TableColumnCollection",
  values: { count: ({ columns }) => columns.length },
  items: ({ columns }) => columns.map(tableColumnType),
  item: (table, key) => tableColumnType(existing(table, key)),
  methods: {
    add: method([optional(integer), anything, optional(text)], (table, index, values, name) =>
      tableColumnType(addColumn(table, index ?? table.columns.length, values, name)),
    ),
    getCount: method([], ({ columns }) => columns.length),
    getItemAt: method([integer], (table, index) => {
      const column = table.columns[index];
      if (column === undefined) throw new ExcelError("InvalidArgument", `there is no column at ${index}`);
      return tableColumnType(column);
    }),
    getItemOrNullObject: method([anything], (table, key) => {
      const column = find(table, key);
      return column === undefined ? null : tableColumnType(column);
    }),
  },
});

const tableColumnType: (column: TableColumn) => HostObject = objectType<TableColumn>({
  name: "TableColumn",
  identity: ({ id }) => ({ Id: id }),
  values: {
    id: ({ id }) => id,
    index: ({ index }) => index,
    name: writable(
      text,
      ({ name }) => name,
      (column, name) => column.rename(name),
    ),
    values: writable(
      anything,
      (column) => calculatedValues(wholeColumn(column)),
      (column, values) => writeContents(wholeColumn(column), values),
    ),
  },
  objects: { filter: (column) => filterType(column) },
  methods: {
    getRange: method([], (column) => rangeType(wholeColumn(column))),
    getHeaderRowRange: method([], (column) => rangeType(part(column, column.table.headerArea))),
    getDataBodyRange: method([], (column) => rangeType(part(column, column.table.bodyArea))),
    getTotalRowRange: method([], (column) => rangeType(part(column, column.table.totalsArea))),
    delete: method([], (column) => column.delete()),
  },
});

const wholeColumn = (column: TableColumn): CellRange => part(column, column.table.area);

function part({ table, index }: TableColumn, area: { row: number; rows: number }): CellRange {
  return new CellRange(table.sheet, {
    row: area.row,
    rows: area.rows,
    column: table.area.column + index,
    columns: 1,
  });
}

/** By heading, or by id. Ids are numbers, so a heading that is one has to be asked for as text. */
function find({ columns }: Table, key: unknown): TableColumn | undefined {
  if (typeof key === "number") return columns.find(({ id }) => id === key);
  const wanted = text(key).toLowerCase();
  return columns.find(({ name }) => name.toLowerCase() === wanted) ?? columns.find(({ id }) => String(id) === wanted);
}

function existing(table: Table, key: unknown): TableColumn {
  const column = find(table, key);
  if (column === undefined) throw new ExcelError("ItemNotFound");
  return column;
}
