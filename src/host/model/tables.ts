import { WORKBOOK_TARGET } from "../book/events";
import { Book } from "../book/book";
import type { CellRange } from "../book/cellRange";
import type { Sheet } from "../book/sheet";
import type { Table } from "../book/table";
import { intersectionOf, encloses } from "../book/area";
import { ExcelError } from "../excelError";
import { anything, flag } from "../wire/readers";
import { method, objectType, type HostObject } from "../wire/objectType";
import { rangeOn } from "./arguments";
import { EVENTS, registration } from "./events";
import { tableType } from "./table";

/** The tables of the workbook, of a sheet, or some found in a range. */
type TableScope = Book | Sheet | { readonly found: readonly Table[]; readonly sheet: Sheet };

export const tablesType: (scope: TableScope) => HostObject = objectType<TableScope>({
  name: "TableCollection",
  values: { count: (scope) => tablesOf(scope).length },
  items: (scope) => tablesOf(scope).map(tableType),
  item: (scope, key) => tableType(existing(scope, key)),
  methods: {
    add: method([anything, flag], (scope, where, hasHeaders) => {
      const sheet = sheetFor(scope);
      return tableType(sheet.book.tables.add(rangeOn(sheet)(where), hasHeaders));
    }),
    getCount: method([], (scope) => tablesOf(scope).length),
    getFirst: method([], (scope) => {
      const [first] = tablesOf(scope);
      if (first === undefined) throw new ExcelError("ItemNotFound");
      return tableType(first);
    }),
    getItemAt: method([anything], (scope, index) => {
      const table = tablesOf(scope)[Number(index)];
      if (table === undefined) throw new ExcelError("InvalidArgument", `there is no table at ${String(index)}`);
      return tableType(table);
    }),
    getItemOrNullObject: method([anything], (scope, key) => {
      const table = findTable(scope, key);
      return table === undefined ? null : tableType(table);
    }),
    ...registration<TableScope>(EVENTS.tables, (scope) =>
      scope instanceof Book
        ? { book: scope, target: WORKBOOK_TARGET }
        : { book: sheetFor(scope).book, target: sheetFor(scope).id },
    ),
  },
});

/** Tables that meet the range, or lie inside it. */
export function tablesIn({ sheet, area }: CellRange, fullyContained: boolean): HostObject {
  const found = sheet.book.tables
    .on(sheet)
    .filter((table) => (fullyContained ? encloses(area, table.area) : intersectionOf(area, table.area) !== undefined));
  return tablesType({ found, sheet });
}

function tablesOf(scope: TableScope): readonly Table[] {
  if (scope instanceof Book) return scope.tables.all;
  return "found" in scope ? scope.found : scope.book.tables.on(scope);
}

/** By name, or by id as a number or a text. */
function findTable(scope: TableScope, key: unknown): Table | undefined {
  const wanted = String(key).toLowerCase();
  return tablesOf(scope).find(({ id, name }) => id === wanted || name.toLowerCase() === wanted);
}

function existing(scope: TableScope, key: unknown): Table {
  const table = findTable(scope, key);
  if (table === undefined) throw new ExcelError("ItemNotFound");
  return table;
}

/** An address without a sheet means the active one where the whole workbook is asked. */
function sheetFor(scope: TableScope): Sheet {
  if (scope instanceof Book) return scope.activeSheet;
  return "found" in scope ? scope.sheet : scope;
}
