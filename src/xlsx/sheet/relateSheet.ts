import type { Book } from "../book";
import type { Sheet } from "../sheet";
import type { Package } from "../opc/package";
import { relationAttribute, type Element } from "../xml/dom";

const OFFICE_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Relates a sheet to another part and puts the relationship's id on the element that stands for it. */
export function relateSheet(book: Book, sheet: Sheet, element: Element, kind: string, part: string): void {
  const id = book.files.relate(sheet.part, kind, part);
  element.setAttributeNS(element.lookupNamespaceURI("r") ?? OFFICE_RELATIONS, "r:id", id);
}

/** The part that an element of another part stands for; undefined where its relationship leads nowhere. */
export function relatedPart(files: Package, from: string, element: Element | undefined): string | undefined {
  const id = element && relationAttribute(element, "id");
  return files.relations(from).find((relation) => relation.id === id)?.target;
}
