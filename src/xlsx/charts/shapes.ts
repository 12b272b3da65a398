import type { Book } from "../book";
import type { Sheet } from "../sheet";
import {
  attribute,
  childElements,
  childNamed,
  descendantsNamed,
  insertInOrder,
  parseXml,
  removeElement,
  rootOf,
  setAttributes,
  type Attributes,
  type Element,
} from "../xml/dom";
import type { Position } from "./chartModel";
import { Drawing, properties, readPosition, rename, writePosition, type DrawnObject } from "./drawing";
import { MAIN, shapeXml, type NewShape } from "./shapeXml";

/** What is drawn on a sheet, charts aside. */
export class Shapes {
  readonly #drawing: Drawing;

  constructor(book: Book, sheet: Sheet) {
    this.#drawing = new Drawing(book, sheet);
  }

  /** The lowest first. */
  list(): Shape[] {
    return this.#drawing.objects
      .filter(({ kind }) => kind !== "chart")
      .map(({ anchor, kind }) => new Shape(this.#drawing, anchor, kind));
  }

  add(shape: NewShape, name: string): Shape {
    const { root } = this.#drawing.edit();
    const { ownerDocument } = root;
    if (!ownerDocument) throw new Error("an element has a document");
    const xml = parseXml(shapeXml(shape, this.#drawing.freeId, name), "anchor");
    const anchor = ownerDocument.importNode(rootOf(xml), true);
    root.appendChild(anchor);
    return new Shape(this.#drawing, anchor, "shape");
  }
}

const OBJECTS = ["sp", "cxnSp", "pic", "grpSp"];

/** The sequences of the schema, as far as something is put into them. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  spPr: ["xfrm", "prstGeom", "noFill", "solidFill", "ln"],
  ln: ["noFill", "solidFill", "prstDash", "headEnd", "tailEnd"],
  bodyPr: ["noAutofit", "normAutofit", "spAutoFit"],
  p: ["pPr", "r", "endParaRPr"],
  r: ["rPr", "t"],
  rPr: ["solidFill", "latin"],
  cNvSpPr: ["spLocks"],
  cNvCxnSpPr: ["stCxn", "endCxn"],
};

/** One drawn object. What it says of itself is changed at its place; everything else stays as it was. */
export class Shape {
  constructor(
    private readonly drawing: Drawing,
    readonly anchor: Element,
    readonly kind: DrawnObject["kind"],
  ) {}

  /** Number of the object in its drawing; stays in the file. */
  get id(): number {
    return Number(this.said("id") ?? 0);
  }

  get name(): string {
    return this.said("name") ?? "";
  }

  set name(name: string) {
    this.drawing.edit();
    rename(this.anchor, name);
  }

  /** What is said of it in its element of properties: "descr", "title", "hidden". */
  said(name: string): string | undefined {
    const element = properties(this.anchor);
    return element && attribute(element, name);
  }

  say(attributes: Attributes): void {
    this.drawing.edit();
    const element = properties(this.anchor);
    if (element) setAttributes(element, attributes);
  }

  /** undefined where its anchor says it in another way than by two cells */
  get position(): Position | undefined {
    return readPosition(this.anchor);
  }

  set position(position: Position | undefined) {
    if (position === undefined) return;
    this.drawing.edit();
    writePosition(this.anchor, position);
  }

  get isLine(): boolean {
    return this.#object?.localName === "cxnSp";
  }

  /** A place in the object, by the names that lead there from it; undefined where nothing stands there. */
  at(...path: readonly string[]): Element | undefined {
    return path.reduce<Element | undefined>((element, name) => childNamed(element, name), this.#object);
  }

  /** The same for writing; what is missing is made in its order. */
  make(...path: readonly string[]): Element {
    this.drawing.edit();
    const object = this.#object;
    if (object === undefined) throw new Error("a shape has an element");
    return path.reduce(ensureDrawn, object);
  }

  /** Its place among the objects of its drawing, 0 for the lowest. */
  get place(): number {
    return this.drawing.anchors.indexOf(this.anchor);
  }

  moveTo(place: number): void {
    const { root } = this.drawing.edit();
    const others = childElements(root).filter((anchor) => anchor !== this.anchor);
    root.insertBefore(this.anchor, others[Math.max(0, place)] ?? null);
  }

  remove(): void {
    this.drawing.removeAnchor(this.anchor);
  }

  get #object(): Element | undefined {
    return childElements(this.anchor).find(({ localName }) => OBJECTS.includes(localName ?? ""));
  }
}

/** The child of this name, made at its place when there is none. */
export const ensureDrawn = (parent: Element, name: string): Element => childNamed(parent, name) ?? made(parent, name);

/** Elements of the drawing language inside of those that the sheet's drawing has. */
function made(parent: Element, name: string): Element {
  const { ownerDocument } = parent;
  const order = ORDER[parent.localName ?? ""];
  if (!ownerDocument || order?.includes(name) !== true) throw new Error(`a ${parent.localName} has no ${name}`);
  const child = ownerDocument.createElementNS(MAIN, `a:${name}`);
  insertInOrder(parent, child, order);
  return child;
}

const FILLS = ["noFill", "solidFill", "gradFill", "blipFill", "pattFill", "grpFill"];

/** A ground or line: its colour ("#RRGGBB") with how much shines through, "none", undefined for anything else. */
export type Paint = { readonly color: string; readonly transparency: number } | "none" | undefined;

export function readPaint(element: Element | undefined): Paint {
  const fill = element && childElements(element).find(({ localName }) => FILLS.includes(localName ?? ""));
  if (fill?.localName === "noFill") return "none";
  const color = fill?.localName === "solidFill" ? childNamed(fill, "srgbClr") : undefined;
  if (color === undefined) return undefined;
  const alpha = descendantsNamed(color, "alpha")[0];
  const opacity = Number((alpha && attribute(alpha, "val")) ?? 100_000) / 100_000;
  return { color: `#${(attribute(color, "val") ?? "000000").toUpperCase()}`, transparency: 1 - opacity };
}

export function writePaint(element: Element, paint: Exclude<Paint, undefined>): void {
  for (const child of childElements(element)) if (FILLS.includes(child.localName ?? "")) removeElement(child);
  if (paint === "none") {
    made(element, "noFill");
    return;
  }
  const { ownerDocument } = element;
  if (!ownerDocument) throw new Error("an element has a document");
  const color = ownerDocument.createElementNS(MAIN, "a:srgbClr");
  setAttributes(color, { val: paint.color.slice(1).toUpperCase() });
  made(element, "solidFill").appendChild(color);
  if (paint.transparency === 0) return;
  const alpha = ownerDocument.createElementNS(MAIN, "a:alpha");
  setAttributes(alpha, { val: Math.round((1 - paint.transparency) * 100_000) });
  color.appendChild(alpha);
}
