import { areaName, overlaps, subtract, tryParseArea, type Area } from "../address";
import type { Book } from "../book";
import { checkCharacters, checkLimit } from "../limits";
import type { Sheet } from "../sheet";
import {
  append,
  attribute,
  childElements,
  childNamed,
  copyOf,
  ensureChild,
  relationAttribute,
  removeElement,
  setAttributes,
  type Element,
} from "../xml/dom";
import { FRAME_ORDER } from "./frameOrder";

const OFFICE_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface Hyperlink {
  readonly area: Area;
  /** Address outside of the workbook. */
  readonly address?: string | undefined;
  /** Place inside: "Tabelle1!A1" or a defined name. */
  readonly location?: string | undefined;
  readonly tooltip?: string | undefined;
}

/** The links of cells. */
export class Hyperlinks {
  constructor(
    private readonly book: Book,
    private readonly sheet: Sheet,
  ) {}

  list(): Hyperlink[] {
    const relations = this.book.files.relations(this.sheet.part);
    return this.#elements.flatMap((element) => {
      const area = tryParseArea(attribute(element, "ref") ?? "");
      const id = relationAttribute(element, "id");
      return area
        ? [
            {
              area,
              address: relations.find((relation) => relation.id === id)?.target,
              location: attribute(element, "location"),
              tooltip: attribute(element, "tooltip"),
            },
          ]
        : [];
    });
  }

  /** Gives the area this link instead of those that it had. Throws limit beyond 2,083 characters. */
  set({ area, address, location, tooltip }: Hyperlink): void {
    checkLimit("hyperlink", address?.length ?? 0, 2_083);
    checkCharacters("hyperlink", `${address ?? ""}${location ?? ""}${tooltip ?? ""}`);
    this.remove(area);
    const parent = ensureChild(this.sheet.xml.editFrame(), "hyperlinks", FRAME_ORDER);
    const element = append(parent, "hyperlink", { ref: areaName(area), location, tooltip });
    if (address === undefined) return;
    const id = this.book.files.relateExternal(this.sheet.part, "hyperlink", address);
    element.setAttributeNS(element.lookupNamespaceURI("r") ?? OFFICE_RELATIONS, "r:id", id);
  }

  /** Frees the area of links; where a link reaches further, it stays for the rest. */
  remove(area: Area): void {
    for (const element of this.#elements) {
      const linked = tryParseArea(attribute(element, "ref") ?? "");
      if (linked && overlaps(linked, area)) this.#cut(element, subtract(linked, area));
    }
    const parent = childNamed(this.sheet.xml.frame, "hyperlinks");
    if (parent && childElements(parent).length === 0) removeElement(parent);
  }

  #cut(element: Element, rest: readonly Area[]): void {
    this.sheet.xml.editFrame();
    for (const area of rest) {
      const part = copyOf(element);
      setAttributes(part, { ref: areaName(area) });
      element.parentNode?.insertBefore(part, element);
    }
    const id = relationAttribute(element, "id");
    removeElement(element);
    const isUsed = this.#elements.some((other) => relationAttribute(other, "id") === id);
    if (id !== undefined && !isUsed) this.book.files.unrelate(this.sheet.part, id);
  }

  get #elements(): Element[] {
    const parent = childNamed(this.sheet.xml.frame, "hyperlinks");
    return parent ? childElements(parent) : [];
  }
}
