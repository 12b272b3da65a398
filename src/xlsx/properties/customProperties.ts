import { checkCharacters, checkLimit } from "../limits";
import type { Package } from "../opc/package";
import { append, attribute, childElements, childrenNamed, removeElement, rootOf, type Element } from "../xml/dom";

const CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
const TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
const PART = "docProps/custom.xml";
const PART_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
/** The set that custom properties belong to, and the first number that the set has to give. */
const SET_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
const FIRST_ID = 2;

export type CustomValue = string | number | boolean | Date;

export interface CustomProperty {
  readonly name: string;
  readonly value: CustomValue;
}

/** The properties that somebody gave a document under names of their own. Names are told apart without regard to case. */
export class CustomProperties {
  constructor(private readonly files: Package) {}

  list(): CustomProperty[] {
    return this.#elements().map((element) => ({ name: attribute(element, "name") ?? "", value: valueOf(element) }));
  }

  /** Gives a property a value; a new one where there is none of that name. Throws limit, invalidValue. */
  set({ name, value }: CustomProperty): void {
    checkLimit("property name", name.length, 255);
    checkCharacters("property name", name);
    if (typeof value === "string") {
      checkLimit("property value", value.length, 255);
      checkCharacters("property value", value);
    }
    const root = rootOf(this.files.edit(this.#ensurePart()));
    const present = this.#find(name);
    const element = present ?? append(root, "property", { fmtid: SET_ID, pid: this.#freeId(), name });
    for (const child of childElements(element)) removeElement(child);
    writeValue(element, value);
  }

  /** Nothing happens where there is none of that name. */
  remove(name: string): void {
    const element = this.#find(name);
    if (element === undefined) return;
    this.files.edit(partOf(this.files));
    removeElement(element);
  }

  #find(name: string): Element | undefined {
    const wanted = name.toLowerCase();
    return this.#elements().find((element) => attribute(element, "name")?.toLowerCase() === wanted);
  }

  #elements(): Element[] {
    const part = this.files.relationOf("", "custom-properties")?.target;
    if (part === undefined || !this.files.has(part)) return [];
    return childrenNamed(rootOf(this.files.document(part)), "property");
  }

  #freeId(): number {
    return Math.max(FIRST_ID - 1, ...this.#elements().map((element) => Number(attribute(element, "pid") ?? 0))) + 1;
  }

  #ensurePart(): string {
    const part = partOf(this.files);
    if (this.files.has(part)) return part;
    this.files.add(part, `<Properties xmlns="${CUSTOM}" xmlns:vt="${TYPES}"/>`, PART_TYPE);
    this.files.relate("", "custom-properties", part);
    return part;
  }
}

const partOf = (files: Package): string => files.relationOf("", "custom-properties")?.target ?? PART;

const NUMBERS = /^(?:i1|i2|i4|i8|int|ui1|ui2|ui4|ui8|uint|r4|r8|decimal)$/;
const TIMES = /^(?:filetime|date)$/;

function valueOf(element: Element): CustomValue {
  const [value] = childElements(element);
  const text = value?.textContent ?? "";
  const type = value?.localName ?? "";
  if (type === "bool") return text === "true" || text === "1";
  if (NUMBERS.test(type)) return Number(text);
  return TIMES.test(type) ? new Date(text) : text;
}

function writeValue(element: Element, value: CustomValue): void {
  const { ownerDocument } = element;
  if (!ownerDocument) throw new Error("an element has a document");
  const [type, text] = written(value);
  const child = ownerDocument.createElementNS(TYPES, `vt:${type}`);
  child.textContent = text;
  element.appendChild(child);
}

const LARGEST_INTEGER = 2 ** 31 - 1;

function written(value: CustomValue): readonly [type: string, text: string] {
  if (value instanceof Date) return ["filetime", `${value.toISOString().slice(0, 19)}Z`];
  if (typeof value === "boolean") return ["bool", String(value)];
  if (typeof value === "string") return ["lpwstr", value];
  return [Number.isInteger(value) && Math.abs(value) <= LARGEST_INTEGER ? "i4" : "r8", String(value)];
}
