import { passwordHash } from "../../xlsx/passwordHash";
import { booleanAttribute, childNamed, removeElement, setAttributes, type Element } from "../../xlsx/xml/dom";
import { ExcelError } from "../excelError";
import type { Book } from "./book";
import { mustOpen } from "./protection";

const protectionOf = ({ file }: Book): Element | undefined => childNamed(file.xml.root, "workbookProtection");

/** Whether the sheets themselves may not be added, deleted, renamed, moved, shown and hidden. */
export function isStructureProtected(book: Book): boolean {
  const element = protectionOf(book);
  return element !== undefined && booleanAttribute(element, "lockStructure");
}

/** @throws AccessDenied where it is protected already */
export function protectStructure(book: Book, password: string | undefined): void {
  if (isStructureProtected(book)) throw new ExcelError("AccessDenied", "the workbook is protected already");
  setAttributes(book.file.xml.ensure("workbookProtection"), {
    workbookPassword: password === undefined ? undefined : passwordHash(password),
    lockStructure: true,
  });
}

/** @throws AccessDenied where another password guards it, or one whose hash cannot be checked here */
export function unprotectStructure(book: Book, password: string | undefined): void {
  const element = protectionOf(book);
  if (element === undefined) return;
  mustOpen(element, "workbookPassword", password, "the workbook");
  book.file.xml.edit();
  removeElement(element);
}

/** @throws AccessDenied */
export function structureMustBeFree(book: Book): void {
  if (isStructureProtected(book)) throw new ExcelError("AccessDenied", "the structure of the workbook is protected");
}
