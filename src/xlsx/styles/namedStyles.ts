import { XlsxError } from "../error";
import { isSameName } from "../formula/sheetNames";
import { checkCharacters, checkLimit } from "../limits";
import { attribute, copyOf, createIn, numberAttribute, removeElement, setAttributes, type Element } from "../xml/dom";
import { BUILT_IN_STYLES } from "./builtInStyles";
import type { CellStyle, StyleChange } from "./cellStyle";
import type { StyleTable } from "./styleTable";

/** What the styles part lends to its named styles. */
export interface StyleParts {
  /** The formats of cells (cellXfs), of named styles (cellStyleXfs), and the names themselves (cellStyles). */
  readonly formats: StyleTable;
  readonly parents: StyleTable;
  readonly names: StyleTable;
  readonly read: (format: Element | undefined) => CellStyle;
  readonly alter: (format: Element, change: StyleChange) => void;
  readonly edit: () => Element;
  /** To be called after present entries were altered. */
  readonly forget: () => void;
}

/** Styles with a name. Cells that have one follow it when it is changed. */
export class NamedStyles {
  constructor(private readonly parts: StyleParts) {}

  /** The styles that the file has; Excel offers its own besides. */
  get names(): string[] {
    return this.parts.names.entries.map((entry) => attribute(entry, "name") ?? "");
  }

  isBuiltIn(name: string): boolean {
    const element = this.#find(name);
    return element ? attribute(element, "builtinId") !== undefined : BUILT_IN_STYLES.has(name);
  }

  /** Name of a cell's style. */
  nameOf(styleId: number): string {
    const xfId = this.#xfIdOf(this.parts.formats.get(styleId));
    const element = this.parts.names.entries.find((entry) => (numberAttribute(entry, "xfId") ?? 0) === xfId);
    return (element && attribute(element, "name")) ?? "Normal";
  }

  /** Whether there is such a style, or Excel would make it. */
  has(name: string): boolean {
    return this.#find(name) !== undefined || BUILT_IN_STYLES.has(name);
  }

  look(name: string): CellStyle {
    return this.parts.read(this.parts.parents.get(this.#xfIdNamed(name)));
  }

  /** Throws nameTaken, limit. */
  add(name: string): void {
    checkLimit("style name", name.length, 255);
    checkCharacters("style name", name);
    if (this.has(name)) throw new XlsxError({ code: "nameTaken", name });
    this.#create(name, {}, undefined);
  }

  /** The id of the format of a cell that gets this style: all of its own looks give way. */
  applied(name: string): number {
    const xfId = this.#xfIdNamed(name);
    const format = this.#cellFormat(xfId);
    return this.parts.formats.intern(format);
  }

  /** Changes the style and the cells that have it. */
  change(name: string, change: StyleChange): void {
    const xfId = this.#xfIdNamed(name);
    this.parts.edit();
    const parent = this.parts.parents.get(xfId);
    if (parent) this.parts.alter(parent, change);
    for (const format of this.#followers(xfId)) this.parts.alter(format, change);
    this.parts.forget();
  }

  /** Cells that had the style look normal. Throws notFound, and invalidValue for what Excel brings itself. */
  remove(name: string): void {
    const element = this.#find(name);
    if (!element) throw new XlsxError({ code: "notFound", what: "style", name });
    if (this.isBuiltIn(name)) {
      throw new XlsxError({ code: "invalidValue", what: "style", reason: `${name} is built in` });
    }
    this.parts.edit();
    const normal = this.#cellFormat(0);
    for (const format of this.#followers(numberAttribute(element, "xfId") ?? 0)) become(format, normal);
    removeElement(element);
    this.parts.forget();
  }

  #find(name: string): Element | undefined {
    return this.parts.names.entries.find((entry) => isSameName(attribute(entry, "name") ?? "", name));
  }

  #xfIdNamed(name: string): number {
    const element = this.#find(name);
    if (element) return numberAttribute(element, "xfId") ?? 0;
    const builtIn = BUILT_IN_STYLES.get(name);
    if (!builtIn) throw new XlsxError({ code: "notFound", what: "style", name });
    return this.#create(name, builtIn.look, builtIn.id);
  }

  #create(name: string, look: StyleChange, builtinId: number | undefined): number {
    const root = this.parts.edit();
    const normal = this.parts.parents.get(0);
    const parent = normal ? copyOf(normal) : createIn(root, "xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 });
    this.parts.alter(parent, look);
    const xfId = this.parts.parents.append(parent);
    this.parts.names.append(createIn(root, "cellStyle", { name, xfId, builtinId }));
    return xfId;
  }

  #cellFormat(xfId: number): Element {
    const parent = this.parts.parents.get(xfId);
    const format = parent ? copyOf(parent) : createIn(this.parts.edit(), "xf");
    setAttributes(format, { xfId });
    return format;
  }

  #followers(xfId: number): readonly Element[] {
    return this.parts.formats.entries.filter((format) => this.#xfIdOf(format) === xfId);
  }

  #xfIdOf(format: Element | undefined): number {
    return (format && numberAttribute(format, "xfId")) ?? 0;
  }
}

/** Gives an element the attributes and children of another. */
function become(element: Element, other: Element): void {
  while (element.attributes.length > 0) element.removeAttribute(element.attributes.item(0)?.name ?? "");
  while (element.firstChild) element.removeChild(element.firstChild);
  const copy = copyOf(other);
  for (let i = 0; i < copy.attributes.length; i++) {
    const present = copy.attributes.item(i);
    if (present) element.setAttribute(present.name, present.value);
  }
  while (copy.firstChild) element.appendChild(copy.firstChild);
}
