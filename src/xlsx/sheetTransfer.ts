import type { Book } from "./book";
import type { Workbook } from "./workbook";
import {
  attribute,
  childElements,
  childNamed,
  childrenNamed,
  numberAttribute,
  removeElement,
  rootOf,
  setAttributes,
  type Element,
} from "./xml/dom";

/** Makes the XML of a sheet speak of another workbook's formats and texts. */
export class SheetTransfer {
  readonly #styles = new Map<number, number>();
  readonly #differentials = new Map<number, number>();
  #strings: readonly Element[] | undefined;

  constructor(
    private readonly book: Book,
    private readonly from: Workbook,
  ) {}

  /** Changes an element of a sheet or a table, and all in it. */
  adapt(element: Element): void {
    for (const child of childElements(element)) this.adapt(child);
    switch (element.localName) {
      case "c":
        this.#adaptCell(element);
        return;
      case "row":
        this.#adaptStyle(element, "s");
        return;
      case "col":
        this.#adaptStyle(element, "style");
        return;
      default:
        this.#adaptDifferentials(element);
    }
  }

  #adaptCell(cell: Element): void {
    this.#adaptStyle(cell, "s");
    const metadata = numberAttribute(cell, "cm");
    const isDynamic = metadata !== undefined && this.from.isDynamicArray(metadata);
    setAttributes(cell, { cm: isDynamic ? this.book.dynamicArrayMetadata() : undefined, vm: undefined });
    if (attribute(cell, "t") !== "s") return;
    const value = childNamed(cell, "v");
    const index = Number(value?.textContent);
    const rich = this.#stringAt(index);
    if (value === undefined || rich === undefined) return;
    if (childNamed(rich, "r") === undefined) {
      value.textContent = String(this.book.internString(this.from.sharedString(index)));
      return;
    }
    removeElement(value);
    setAttributes(cell, { t: "inlineStr" });
    cell.appendChild(this.#inlined(cell, rich));
  }

  /** A text whose parts look different stands in its cell: only plain ones are shared. */
  #inlined(cell: Element, rich: Element): Element {
    const { ownerDocument } = cell;
    if (!ownerDocument) throw new Error("an element has a document");
    const inline = ownerDocument.createElementNS(cell.namespaceURI, cell.prefix ? `${cell.prefix}:is` : "is");
    for (const child of childElements(rich)) inline.appendChild(ownerDocument.importNode(child, true));
    return inline;
  }

  /** Cells without a format of their own look as such cells do in the workbook that they come to. */
  #adaptStyle(element: Element, name: string): void {
    const id = numberAttribute(element, name) ?? 0;
    if (id === 0) return;
    const known = this.#styles.get(id) ?? this.book.styles.adopt(this.from.styles, id);
    this.#styles.set(id, known);
    setAttributes(element, { [name]: known });
  }

  #adaptDifferentials(element: Element): void {
    for (let i = 0; i < element.attributes.length; i += 1) {
      const present = element.attributes.item(i);
      if (present === null || !/^(?:dxfId|\w+DxfId)$/.test(present.name)) continue;
      const id = Number(present.value);
      const known = this.#differentials.get(id) ?? this.book.styles.adoptDifferential(this.from.styles, id);
      this.#differentials.set(id, known);
      present.value = String(known);
    }
  }

  #stringAt(index: number): Element | undefined {
    if (this.#strings === undefined) {
      const part = this.from.files.relationOf(this.from.xml.part, "sharedStrings")?.target;
      const isThere = part !== undefined && this.from.files.has(part);
      this.#strings = isThere ? childrenNamed(rootOf(this.from.files.document(part)), "si") : [];
    }
    return this.#strings[index];
  }
}
