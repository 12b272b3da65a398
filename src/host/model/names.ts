import { Book } from "../book/book";
import type { NamedItem } from "../book/namedItem";
import type { Sheet } from "../book/sheet";
import { method, objectType, writable, type HostObject } from "../wire/objectType";
import { flag, optional, text } from "../wire/readers";
import { CellRange } from "../book/cellRange";
import { range } from "./arguments";
import { rangeType } from "./range";
import { worksheetType } from "./worksheet";
import { ExcelError } from "../excelError";

/** The names of the workbook, or those of one sheet. */
export const namesType: (scope: Book | Sheet) => HostObject = objectType<Book | Sheet>({
  name: "NamedItemCollection",
  items: (scope) => namesOf(scope).map(namedItemType),
  item: (scope, key) => {
    const item = findName(scope, text(key));
    if (item === undefined) throw new ExcelError("ItemNotFound");
    return namedItemType(item);
  },
  methods: {
    add: method([text, rangeOrFormula, optional(text)], (scope, name, reference, comment) =>
      namedItemType(
        bookOf(scope).names.add({
          name,
          formula: reference instanceof CellRange ? bookOf(scope).names.formulaFor(reference) : reference,
          scope: scopeOf(scope),
          comment,
        }),
      ),
    ),
    getCount: method([], (scope) => namesOf(scope).length),
    getItemOrNullObject: method([text], (scope, name) => {
      const item = findName(scope, name);
      return item === undefined ? null : namedItemType(item);
    }),
  },
});

const namedItemType: (item: NamedItem) => HostObject = objectType<NamedItem>({
  name: "NamedItem",
  identity: ({ id }) => ({ _Id: id }),
  values: {
    name: ({ name }) => name,
    formula: writable(
      text,
      (item) => item.formula,
      (item, formula) => item.setFormula(formula),
    ),
    value: (item) => item.value,
    type: (item) => item.type,
    scope: (item) => (item.scope === undefined ? "Workbook" : "Worksheet"),
    comment: writable(
      text,
      (item) => item.comment,
      (item, comment) => item.setComment(comment),
    ),
    visible: writable(
      flag,
      (item) => item.visible,
      (item, visible) => item.setVisible(visible),
    ),
  },
  objects: {
    worksheet: ({ scope }) => {
      if (scope === undefined) throw new ExcelError("ItemNotFound", "the name belongs to the workbook");
      return worksheetType(scope);
    },
    worksheetOrNullObject: ({ scope }) => (scope === undefined ? null : worksheetType(scope)),
  },
  methods: {
    delete: method([], (item) => item.delete()),
    getRange: method([], (item) => {
      if (item.range === undefined) throw new ExcelError("InvalidReference", `${item.name} names no range`);
      return rangeType(item.range);
    }),
    getRangeOrNullObject: method([], ({ range }) => (range === undefined ? null : rangeType(range))),
  },
});

function rangeOrFormula(value: unknown): CellRange | string {
  return typeof value === "string" ? value : range(value);
}

const bookOf = (scope: Book | Sheet): Book => (scope instanceof Book ? scope : scope.book);
const scopeOf = (scope: Book | Sheet): Sheet | undefined => (scope instanceof Book ? undefined : scope);
const namesOf = (scope: Book | Sheet): NamedItem[] => bookOf(scope).names.of(scopeOf(scope));

/** By name, or by the identity that an earlier answer gave it. */
function findName(scope: Book | Sheet, key: string): NamedItem | undefined {
  return bookOf(scope).names.find(key, scopeOf(scope));
}
