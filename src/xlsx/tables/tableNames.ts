import type { Book } from "../book";
import { XlsxError } from "../error";
import { isSameName } from "../formula/sheetNames";
import { checkDefinedName } from "../limits";
import { attribute, numberAttribute, rootOf } from "../xml/dom";

/** @param ownPart of the table that bears the name. Throws nameTaken for that of another table or a defined name */
export function checkTableName(book: Book, name: string, ownPart?: string): void {
  checkDefinedName(name);
  const others = tableParts(book).filter((part) => part !== ownPart);
  const isTable = others.some((part) =>
    isSameName(attribute(rootOf(book.files.document(part)), "displayName") ?? "", name),
  );
  if (isTable || book.names.list().some((other) => isSameName(other.name, name))) {
    throw new XlsxError({ code: "nameTaken", name });
  }
}

/** Of all sheets; found by their folder, so that no sheet must be read for it. */
const tableParts = (book: Book): string[] => book.files.names.filter((name) => /\/tables\/[^/]+\.xml$/i.test(name));

export function freeTableId(book: Book): number {
  const ids = tableParts(book).map((part) => numberAttribute(rootOf(book.files.document(part)), "id") ?? 0);
  return Math.max(0, ...ids) + 1;
}

/** The name itself, else with a number behind it. */
export function freeTableName(book: Book, name: string): string {
  const tables = tableParts(book).map((part) => attribute(rootOf(book.files.document(part)), "displayName") ?? "");
  const taken = new Set(
    [...tables, ...book.names.list().map((other) => other.name)].map((other) => other.toLowerCase()),
  );
  if (!taken.has(name.toLowerCase())) return name;
  for (let n = 2; ; n++) if (!taken.has(`${name}_${n}`.toLowerCase())) return `${name}_${n}`;
}
