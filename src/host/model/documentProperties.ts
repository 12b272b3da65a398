import type { DocumentProperty } from "../../xlsx/properties/documentProperties";
import type { CustomProperty } from "../../xlsx/properties/customProperties";
import type { Book } from "../book/book";
import { ExcelError } from "../excelError";
import { integer, text } from "../wire/readers";
import { method, objectType, writable, type HostObject, type Reader, type WritableValue } from "../wire/objectType";

const said = (property: DocumentProperty): WritableValue<Book> =>
  writable(
    text,
    ({ file }) => file.properties.get(property),
    ({ file }, value) => file.properties.set(property, value),
  );

export const documentPropertiesType: (book: Book) => HostObject = objectType<Book>({
  name: "DocumentProperties",
  values: {
    title: said("title"),
    subject: said("subject"),
    author: said("author"),
    keywords: said("keywords"),
    comments: said("comments"),
    category: said("category"),
    manager: said("manager"),
    company: said("company"),
    lastAuthor: ({ file }) => file.properties.get("lastAuthor"),
    revisionNumber: writable(
      integer,
      ({ file }) => Number(file.properties.get("revision")),
      ({ file }, number) => file.properties.set("revision", String(number)),
    ),
    creationDate: ({ file }) => file.properties.get("created") || null,
  },
  objects: { custom: (book) => customPropertiesType(book) },
});

type Plain = string | number | boolean;

const plain: Reader<Plain> = (value) => {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw new ExcelError("InvalidArgument", "a text, a number, true or false expected");
};

const customPropertiesType = objectType<Book>({
  name: "CustomPropertyCollection",
  items: (book) => book.file.customProperties.list().map(({ name }) => customPropertyType({ book, name })),
  item: (book, key) => {
    const property = find(book, text(key));
    if (property === undefined) throw new ExcelError("ItemNotFound");
    return customPropertyType({ book, name: property.name });
  },
  methods: {
    add: method([text, plain], (book, name, value) => {
      book.file.customProperties.set({ name, value });
      return customPropertyType({ book, name: find(book, name)?.name ?? name });
    }),
    deleteAll: method([], ({ file }) => {
      for (const { name } of file.customProperties.list()) file.customProperties.remove(name);
    }),
    getCount: method([], ({ file }) => file.customProperties.list().length),
    getItemOrNullObject: method([text], (book, name) => {
      const property = find(book, name);
      return property === undefined ? null : customPropertyType({ book, name: property.name });
    }),
  },
});

function find({ file }: Book, name: string): CustomProperty | undefined {
  const wanted = name.toLowerCase();
  return file.customProperties.list().find((property) => property.name.toLowerCase() === wanted);
}

interface Named {
  readonly book: Book;
  readonly name: string;
}

/** @throws ItemNotFound when it was deleted */
function valueOf({ book, name }: Named): CustomProperty["value"] {
  const property = find(book, name);
  if (property === undefined) throw new ExcelError("ItemNotFound", `${name} was deleted`);
  return property.value;
}

function typeOf(value: CustomProperty["value"]): string {
  if (value instanceof Date) return "Date";
  if (typeof value === "number") return Number.isInteger(value) ? "Number" : "Float";
  return typeof value === "boolean" ? "Boolean" : "String";
}

const customPropertyType: (named: Named) => HostObject = objectType<Named>({
  name: "CustomProperty",
  identity: ({ name }) => ({ _Id: name }),
  values: {
    key: ({ name }) => name,
    value: writable(plain, valueOf, ({ book, name }, value) => book.file.customProperties.set({ name, value })),
    type: (named) => typeOf(valueOf(named)),
  },
  methods: { delete: method([], ({ book, name }) => book.file.customProperties.remove(name)) },
});
