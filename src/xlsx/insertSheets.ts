import type { Book } from "./book";
import { COPIED, settleCopy, SHARED } from "./copySheet";
import { XlsxError } from "./error";
import { isSameName, withSheetsRenamed } from "./formula/sheetNames";
import type { Relation } from "./opc/package";
import { updateFormulasOf } from "./referenceUpdate";
import type { Sheet } from "./sheet";
import { SheetTransfer } from "./sheetTransfer";
import type { Workbook } from "./workbook";
import { rootOf } from "./xml/dom";

/** A sheet of another workbook, and the name that it gets. */
export interface Inserted {
  readonly source: Sheet;
  readonly name: string;
}

/**
 * The part of a sheet of another workbook, and what belongs to it, as parts of this one; answers the name of the new part, which
 * is no tab yet. Formats and texts are those of this workbook's tables from then on. Conversations stay behind.
 */
export function transferSheetPart(book: Book, from: Workbook, source: Sheet): string {
  if (from.xml.root.namespaceURI !== book.xml.root.namespaceURI) {
    throw new XlsxError({ code: "unsupported", feature: "sheets of strict and transitional files together" });
  }
  const transfer = new SheetTransfer(book, from);
  const part = book.files.freeName("xl/worksheets/sheet", ".xml");
  book.files.copy(source.part, part, from.files);
  const changed = source.changedBytes();
  if (changed !== undefined) book.files.setBytes(part, changed);
  transfer.adapt(rootOf(book.files.edit(part)));
  // The sheet is read from its bytes, not from the document that was just changed.
  book.files.setBytes(part, book.files.bytes(part));
  transferRelated(book, from, source.part, part, transfer);
  return part;
}

function transferRelated(book: Book, from: Workbook, source: string, copy: string, transfer: SheetTransfer): void {
  book.files.copyRelations(source, copy, (relation) => targetOf(book, from, relation, transfer), from.files);
}

function targetOf(book: Book, from: Workbook, relation: Relation, transfer: SheetTransfer): string | undefined {
  const { kind, target, isExternal } = relation;
  if (isExternal) return target;
  const belongs = (COPIED.has(kind) && kind !== "threadedComment") || SHARED.has(kind);
  if (!belongs || !from.files.has(target)) return undefined;
  const [, stem = target, ending = ""] = /^(.*?)\d*(\.[^./]+)$/.exec(target) ?? [];
  const copy = book.files.freeName(stem, ending);
  book.files.copy(target, copy, from.files);
  if (kind === "table") transfer.adapt(rootOf(book.files.edit(copy)));
  transferRelated(book, from, target, copy, transfer);
  return copy;
}

/** What can be set right only once all of them are tabs: names, tables, and references between them. Others become #REF!. */
export function settleInserted(
  book: Book,
  from: Workbook,
  inserted: readonly (Inserted & { readonly sheet: Sheet })[],
): void {
  const newName = (name: string): string | undefined =>
    inserted.find(({ source }) => isSameName(source.name, name))?.name;
  const map = (formula: string): string => withSheetsRenamed(formula, newName);
  for (const { sheet } of inserted) updateFormulasOf(book, sheet, { map, mayConcern: (xml) => xml.includes("!") });
  for (const name of from.names.list()) {
    const home = inserted.find(({ source }) => source.id === name.scope);
    const points = inserted.some(({ source }) => concerns(name.formula, source.name));
    if (home === undefined && (name.scope !== undefined || !points)) continue;
    const isTaken = book.names.get(name.name) !== undefined;
    const scope = home?.sheet.id ?? (isTaken ? inserted[0]?.sheet.id : undefined);
    book.names.set({ ...name, scope, formula: map(name.formula) });
  }
  for (const { sheet } of inserted) settleCopy(book, sheet);
}

const concerns = (formula: string, sheetName: string): boolean =>
  withSheetsRenamed(formula, (name) => (isSameName(name, sheetName) ? undefined : name)) !== formula;
