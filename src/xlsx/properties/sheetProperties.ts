import type { Book } from "../book";
import { checkCharacters, checkLimit } from "../limits";
import type { Sheet } from "../sheet";
import { FRAME_ORDER } from "../sheet/frameOrder";
import { relatedPart, relateSheet } from "../sheet/relateSheet";
import {
  append,
  attribute,
  childElements,
  childNamed,
  ensureChild,
  relationAttribute,
  removeElement,
  type Element,
} from "../xml/dom";

const PART_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty";

export interface SheetProperty {
  readonly name: string;
  readonly value: string;
}

/** The properties that somebody gave a sheet. Each value is a part of its own; names are told apart without regard to case. */
export class SheetProperties {
  constructor(
    private readonly book: Book,
    private readonly sheet: Sheet,
  ) {}

  list(): SheetProperty[] {
    return this.#elements().map((element) => ({
      name: attribute(element, "name") ?? "",
      value: this.#read(this.#partOf(element)),
    }));
  }

  /** Gives a property a value; a new one where there is none of that name. Throws limit, invalidValue. */
  set({ name, value }: SheetProperty): void {
    checkLimit("property name", name.length, 255);
    checkCharacters("property name", name);
    const present = this.#find(name);
    const part = (present && this.#partOf(present)) ?? this.#add(name);
    this.book.files.setBytes(part, utf16(value));
  }

  /** Nothing happens where there is none of that name. */
  remove(name: string): void {
    const element = this.#find(name);
    if (element === undefined) return;
    const part = this.#partOf(element);
    const id = relationAttribute(element, "id");
    this.sheet.xml.editFrame();
    removeElement(element);
    const list = childNamed(this.sheet.xml.frame, "customProperties");
    if (list && childElements(list).length === 0) removeElement(list);
    if (id !== undefined) this.book.files.unrelate(this.sheet.part, id);
    if (part !== undefined) this.book.files.removeUnreachable(new Set([part]));
  }

  #add(name: string): string {
    const part = this.book.files.freeName("xl/customProperty", ".bin");
    this.book.files.add(part, "", PART_TYPE);
    const list = ensureChild(this.sheet.xml.editFrame(), "customProperties", FRAME_ORDER);
    relateSheet(this.book, this.sheet, append(list, "customPr", { name }), "customProperty", part);
    return part;
  }

  #find(name: string): Element | undefined {
    const wanted = name.toLowerCase();
    return this.#elements().find((element) => attribute(element, "name")?.toLowerCase() === wanted);
  }

  #elements(): Element[] {
    const list = childNamed(this.sheet.xml.frame, "customProperties");
    return list === undefined ? [] : childElements(list);
  }

  #partOf(element: Element): string | undefined {
    return relatedPart(this.book.files, this.sheet.part, element);
  }

  #read(part: string | undefined): string {
    if (part === undefined || !this.book.files.has(part)) return "";
    return new TextDecoder("utf-16le").decode(this.book.files.bytes(part)).replace(/\0$/, "");
  }
}

/** As Excel keeps texts in such parts: two bytes a unit, the lower first. */
function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), true);
  return bytes;
}
