import { addressIn } from "../book/address";
import { BINDING_TYPES, type Binding } from "../book/bindings";
import type { Book } from "../book/book";
import { CellRange } from "../book/cellRange";
import { calculatedText } from "../book/cells";
import { ExcelError } from "../excelError";
import { integer, oneOf, text } from "../wire/readers";
import { method, objectType, type HostObject } from "../wire/objectType";
import { rangeOrAddress } from "./arguments";
import { rangeType } from "./range";
import { tableType } from "./table";

const bindingKind = oneOf(...BINDING_TYPES);

export const bindingsType: (book: Book) => HostObject = objectType<Book>({
  name: "BindingCollection",
  values: { count: ({ bindings }) => bindings.all.length },
  items: (book) => book.bindings.all.map((binding) => bindingType({ book, binding })),
  item: (book, id) => existing(book, book.bindings.find(text(id))),
  methods: {
    add: method([rangeOrAddress, bindingKind, text], (book, range, type, id) =>
      bindingType({ book, binding: book.bindings.add(rangeIn(book, range), type, id) }),
    ),
    addFromNamedItem: method([text, bindingKind, text], (book, name, type, id) => {
      const range = book.names.rangeNamed(name, book.activeSheet);
      if (range === undefined) throw new ExcelError("ItemNotFound", `no cells are called ${name}`);
      return bindingType({ book, binding: book.bindings.add(range, type, id) });
    }),
    addFromSelection: method([bindingKind, text], (book, type, id) =>
      bindingType({ book, binding: book.bindings.add(book.selection, type, id) }),
    ),
    getCount: method([], ({ bindings }) => bindings.all.length),
    getItemAt: method([integer], (book, index) => {
      const binding = book.bindings.all[index];
      if (binding === undefined) throw new ExcelError("InvalidArgument", `there is no binding at ${index}`);
      return bindingType({ book, binding });
    }),
    getItemOrNullObject: method([text], (book, id) => {
      const binding = book.bindings.find(id);
      return binding === undefined ? null : bindingType({ book, binding });
    }),
  },
});

interface BookBinding {
  readonly book: Book;
  readonly binding: Binding;
}

const bindingType: (subject: BookBinding) => HostObject = objectType<BookBinding>({
  name: "Binding",
  identity: ({ binding: { id } }) => ({ Id: id }),
  values: {
    id: ({ binding }) => binding.id,
    type: ({ binding }) => binding.type,
  },
  methods: {
    delete: method([], ({ book, binding }) => book.bindings.delete(binding)),
    getRange: method([], ({ binding: { type, range } }) => {
      if (type === "Text") throw new ExcelError("InvalidOperation", "the binding is of a text");
      return rangeType(range.at(range.area));
    }),
    getTable: method([], ({ book, binding }) => {
      if (binding.type !== "Table") throw new ExcelError("InvalidOperation", "the binding is not of a table");
      return tableType(book.bindings.tableOf(binding));
    }),
    getText: method([], ({ binding: { type, range } }) => {
      if (type !== "Text") throw new ExcelError("InvalidOperation", "the binding is not of a text");
      return calculatedText(range)[0]?.[0] ?? "";
    }),
  },
});

function existing(book: Book, binding: Binding | undefined): HostObject {
  if (binding === undefined) throw new ExcelError("ItemNotFound");
  return bindingType({ book, binding });
}

/** @throws InvalidArgument for an address without a sheet */
function rangeIn(book: Book, range: CellRange | string): CellRange {
  if (range instanceof CellRange) return range;
  const { sheet, area } = addressIn(range);
  if (sheet === undefined) throw new ExcelError("InvalidArgument", `"${range}" names no sheet`);
  return new CellRange(book.sheets.named(sheet), area);
}
