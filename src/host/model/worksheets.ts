import { WORKBOOK_TARGET } from "../book/events";
import type { Sheets } from "../book/sheets";
import { ExcelError } from "../excelError";
import { anything, flag, optional, text, withDefault } from "../wire/readers";
import { method, objectType } from "../wire/objectType";
import { EVENTS, registration } from "./events";
import { worksheetType } from "./worksheet";

export const worksheetsType = objectType<Sheets>({
  name: "WorksheetCollection",
  items: (sheets) => sheets.all.map(worksheetType),
  item: (sheets, key) => worksheetType(sheets.byKey(key)),
  methods: {
    add: method([optional(text)], (sheets, name) => worksheetType(sheets.add(name))),
    getCount: method([withDefault(flag, false)], (sheets, visibleOnly) => sheets.listed(visibleOnly).length),
    getItemOrNullObject: method([anything], (sheets, key) => {
      const sheet = sheets.find(key);
      return sheet === undefined ? null : worksheetType(sheet);
    }),
    getActiveWorksheet: method([], (sheets) => worksheetType(sheets.book.activeSheet)),
    getFirst: method([withDefault(flag, false)], (sheets, visibleOnly) => first(sheets.listed(visibleOnly))),
    getLast: method([withDefault(flag, false)], (sheets, visibleOnly) => first(sheets.listed(visibleOnly).reverse())),
    ...registration<Sheets>(EVENTS.worksheets, ({ book }) => ({ book, target: WORKBOOK_TARGET })),
  },
});

function first([sheet]: ReturnType<Sheets["listed"]>): ReturnType<typeof worksheetType> {
  if (sheet === undefined) throw new ExcelError("ItemNotFound");
  return worksheetType(sheet);
}
