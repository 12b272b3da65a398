import type { Book } from "./book";
import { withSheetRenamed } from "./formula/sheetNames";
import { withTableRenamed } from "./formula/tableNames";
import type { Relation } from "./opc/package";
import { updateFormulasOf, updatePart } from "./referenceUpdate";
import type { Sheet } from "./sheet";
import { freeTableId, freeTableName } from "./tables/tableNames";
import { childElements, relationAttribute, removeElement, setAttributes, type Element } from "./xml/dom";

/** Parts that belong to one sheet and are copied with it. */
export const COPIED = new Set([
  "drawing",
  "chart",
  "chartUserShapes",
  "chartStyle",
  "chartColorStyle",
  "themeOverride",
  "vmlDrawing",
  "comments",
  "threadedComment",
  "printerSettings",
  "customProperty",
  "table",
]);
/** Parts that a copy may use together with its source. */
export const SHARED = new Set(["image", "hyperlink"]);

/** Copies the part of a sheet and what belongs to it; returns the name of the new part, which is no tab yet. */
export function copySheetPart(book: Book, source: Sheet, name: string): string {
  const part = book.files.freeName("xl/worksheets/sheet", ".xml");
  book.files.copy(source.part, part);
  book.files.setBytes(part, source.changedBytes() ?? book.files.bytes(source.part));
  copyRelated(book, source.part, part, (chart) =>
    updatePart(book, chart, undefined, {
      map: (formula) => withSheetRenamed(formula, source.name, name),
      mayConcern: () => true,
    }),
  );
  return part;
}

/** What can be set right only once the copy is a tab: names, tables, and traces of what was not copied. */
export function finishCopy(book: Book, source: Sheet, copy: Sheet): void {
  copyNames(book, source, copy);
  settleCopy(book, copy);
}

/** The same for a copy that comes from wherever. */
export function settleCopy(book: Book, copy: Sheet): void {
  const relations = new Set(book.files.relations(copy.part).map(({ id }) => id));
  removeDangling(copy.xml.editFrame(), relations);
  copy.view.isSelected = false;
  copy.threads.renumber();
  // A code name ties a sheet to its macros and must be unique.
  for (const element of childElements(copy.xml.frame)) {
    if (element.localName === "sheetPr") setAttributes(element, { codeName: undefined });
  }
  for (const table of copy.tables.list()) {
    const oldName = table.name;
    // While it has none, its own name and number are not taken.
    setAttributes(table.edit(), { id: undefined, name: undefined, displayName: undefined });
    const name = freeTableName(book, oldName);
    setAttributes(table.edit(), { id: freeTableId(book), name, displayName: name });
    updateFormulasOf(book, copy, {
      map: (formula) => withTableRenamed(formula, oldName, name),
      mayConcern: (xml) => xml.includes(oldName),
    });
  }
}

/** The sheet's own names, and a twin for each name of the workbook that points to the sheet. */
function copyNames(book: Book, source: Sheet, copy: Sheet): void {
  const names = book.names.list();
  const own = names.filter(({ scope }) => scope === source.id);
  const twins = names.filter(
    ({ name, scope, formula }) =>
      scope === undefined &&
      withSheetRenamed(formula, source.name, copy.name) !== formula &&
      !own.some((other) => other.name.toLowerCase() === name.toLowerCase()),
  );
  for (const name of [...own, ...twins]) {
    book.names.set({ ...name, scope: copy.id, formula: withSheetRenamed(name.formula, source.name, copy.name) });
  }
}

function copyRelated(book: Book, source: string, copy: string, onChart: (part: string) => void): void {
  book.files.copyRelations(source, copy, (relation) => {
    if (relation.isExternal || SHARED.has(relation.kind)) return relation.target;
    if (!COPIED.has(relation.kind) || !book.files.has(relation.target)) return undefined;
    return copyTarget(book, relation, onChart);
  });
}

function copyTarget(book: Book, { kind, target }: Relation, onChart: (part: string) => void): string {
  const [, stem = target, ending = ""] = /^(.*?)\d*(\.[^./]+)$/.exec(target) ?? [];
  const copy = book.files.freeName(stem, ending);
  book.files.copy(target, copy);
  copyRelated(book, target, copy, onChart);
  if (kind === "chart") onChart(copy);
  return copy;
}

/** Elements that point to a relationship which the copy does not have. */
function removeDangling(parent: Element, relations: ReadonlySet<string>): void {
  for (const child of childElements(parent)) {
    const id = relationAttribute(child, "id");
    const isDangling = id !== undefined && !relations.has(id);
    const hadChildren = childElements(child).length > 0;
    removeDangling(child, relations);
    if (isDangling || (hadChildren && childElements(child).length === 0)) removeElement(child);
  }
}
