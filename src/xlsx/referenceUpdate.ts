import type { Book } from "./book";
import type { Sheet } from "./sheet";
import { isSameName } from "./formula/sheetNames";
import { attribute, childElements, descendantsNamed, rootOf, setAttributes, type Element } from "./xml/dom";

/** Elements whose text is a formula or a reference, in sheets, tables, charts and their extensions. */
const FORMULA_ELEMENTS = new Set([
  "f",
  "formula",
  "formula1",
  "formula2",
  "calculatedColumnFormula",
  "totalsRowFormula",
]);

export interface ReferenceUpdate {
  /** The formula after the change; `sheet` is the one that the formula stands in. */
  map(formula: string, sheet: Sheet | undefined): string;
  /** Whether the XML of a part may hold a formula that changes: a quick look that spares parsing it. */
  mayConcern(xml: string): boolean;
}

/** Carries a change of sheets or cells into every formula of the workbook: cells, names, rules, tables, charts. */
export function updateReferences(book: Book, update: ReferenceUpdate): void {
  book.names.mapFormulas((formula) => update.map(formula, undefined));
  for (const sheet of book.sheets) updateFormulasOf(book, sheet, update);
}

/** Pivot tables name their source sheet by an attribute; without a sheet of that name they could not be refreshed. */
export function renamePivotSources(book: Book, oldName: string, newName: string): void {
  for (const part of book.files.names.filter((name) => /\/pivotCacheDefinition\d*\.xml$/i.test(name))) {
    const sources = descendantsNamed(rootOf(book.files.document(part)), "worksheetSource");
    for (const source of sources.filter((element) => isSameName(attribute(element, "sheet") ?? "", oldName))) {
      book.files.edit(part);
      setAttributes(source, { sheet: newName });
    }
  }
}

/** The same for the formulas of one sheet, its tables and charts. */
export function updateFormulasOf(book: Book, sheet: Sheet, update: ReferenceUpdate): void {
  if (sheet.kind === "worksheet") updateSheet(sheet, update);
  for (const part of partsOf(book, sheet)) updatePart(book, part, sheet, update);
}

function updateSheet(sheet: Sheet, update: ReferenceUpdate): void {
  sheet.grid.mapFormulas(
    (formula) => update.map(formula, sheet),
    (xml) => update.mayConcern(xml),
  );
  for (const [element, text] of changedFormulas(sheet.xml.frame, sheet, update)) {
    sheet.xml.editFrame();
    element.textContent = text;
  }
}

/** Drawings, charts, tables and pivot tables of a sheet. */
function partsOf(book: Book, sheet: Sheet): string[] {
  const reached = book.files.reachableFrom(sheet.part);
  return book.files.names.filter(
    (name) =>
      reached.has(name.toLowerCase()) && name !== sheet.part && /\/(?:charts|drawings|tables)\/[^/]+\.xml$/i.test(name),
  );
}

export function updatePart(book: Book, part: string, sheet: Sheet | undefined, update: ReferenceUpdate): void {
  if (!update.mayConcern(new TextDecoder().decode(book.files.bytes(part)))) return;
  const changes = changedFormulas(rootOf(book.files.document(part)), sheet, update);
  if (changes.length > 0) book.files.edit(part);
  for (const [element, text] of changes) element.textContent = text;
}

function changedFormulas(
  root: Element,
  sheet: Sheet | undefined,
  update: ReferenceUpdate,
): (readonly [Element, string])[] {
  return formulaElements(root).flatMap((element) => {
    const old = element.textContent ?? "";
    const text = update.map(old, sheet);
    return text === old ? [] : [[element, text] as const];
  });
}

/** The extensions of newer Excels put an element of their own into formula1; there the inner one holds the text. */
function formulaElements(parent: Element): Element[] {
  return childElements(parent).flatMap((child) => {
    const isFormula = FORMULA_ELEMENTS.has(child.localName ?? "") && childElements(child).length === 0;
    return isFormula ? [child] : formulaElements(child);
  });
}
