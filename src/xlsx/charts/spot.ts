import { XlsxError } from "../error";
import {
  attribute,
  childElements,
  childNamed,
  createIn,
  insertInOrder,
  removeElement,
  setAttributes,
  type Attributes,
  type Element,
} from "../xml/dom";
import { seriesParts, sequenceOf } from "./chartOrder";

/**
 * A place in a chart's XML, whether something stands there yet or not. It holds no element: each look finds it anew, and what is
 * written changes that place alone, so that everything else in the chart of another program stays as it was.
 */
export class Spot {
  constructor(
    /** What stands there. */
    readonly find: () => Element | undefined,
    /** The same for writing: made where it is missing, with what it stands in. */
    readonly make: () => Element,
  ) {}

  get exists(): boolean {
    return this.find() !== undefined;
  }

  /** A place further in: "scaling/max". */
  at(path: string): Spot {
    return path.split("/").reduce<Spot>(
      (outer, name) =>
        new Spot(
          () => childNamed(outer.find(), name),
          () => ensurePart(outer.make(), name),
        ),
      this,
    );
  }

  /** The same place, where what is made there is filled first. */
  filledBy(fill: (made: Element) => void): Spot {
    return new Spot(this.find, () => {
      const present = this.find() !== undefined;
      const element = this.make();
      if (!present) fill(element);
      return element;
    });
  }

  /** The attribute `val`, by which charts say nearly everything. */
  get value(): string | undefined {
    const element = this.find();
    return element && attribute(element, "val");
  }

  /** undefined takes the element away. */
  set value(value: string | number | boolean | undefined) {
    if (value === undefined) this.remove();
    else setAttributes(this.make(), { val: value });
  }

  get number(): number | undefined {
    const { value } = this;
    return value === undefined ? undefined : Number.parseFloat(value);
  }

  /** An element without `val` says yes. */
  flag(missing: boolean): boolean {
    if (!this.exists) return missing;
    const { value } = this;
    return value === undefined || value === "1" || value === "true";
  }

  attribute(name: string): string | undefined {
    const element = this.find();
    return element && attribute(element, name);
  }

  setAttributes(attributes: Attributes): void {
    setAttributes(this.make(), attributes);
  }

  remove(): void {
    if (this.exists) removeElement(this.make());
  }
}

/**
 * The part of this name, made at its place in the schema's order where there is none.
 * @throws invalidValue where the element cannot have such a part
 */
export function ensurePart(parent: Element, name: string): Element {
  const present = childNamed(parent, name);
  return present ?? addPart(parent, name);
}

/** Another part of a name of which there may be several, behind those that are there. */
export function addPart(parent: Element, name: string, attributes: Attributes = {}): Element {
  const part = createPart(parent, name, attributes);
  placePart(parent, part);
  return part;
}

/** Puts an element that stands nowhere at its place in the schema's order. */
export function placePart(parent: Element, part: Element): void {
  insertInOrder(parent, part, orderIn(parent, part.localName ?? ""));
}

function orderIn(parent: Element, name: string): readonly string[] {
  const element = parent.localName ?? "";
  const order = sequenceOf(element) ?? [];
  const group = element === "ser" ? (parent.parentNode as Element | null)?.localName : undefined;
  const isKnown = group === undefined || group === null || seriesParts(group).includes(name);
  if (!order.includes(name) || !isKnown) {
    throw new XlsxError({ code: "invalidValue", what: "chart", reason: `a ${group ?? element} has no ${name}` });
  }
  return order;
}

/** Elements of charts whose content is of the general drawing language. */
const DRAWING_PARENTS = new Set(["spPr", "txPr", "rich"]);

function createPart(parent: Element, name: string, attributes: Attributes): Element {
  orderIn(parent, name);
  const { ownerDocument, namespaceURI } = parent;
  if (!ownerDocument) throw new Error("an element has a document");
  if (!DRAWING_PARENTS.has(parent.localName ?? "")) return createIn(parent, name, attributes);
  const drawing = namespaceURI?.replace(/\/chart$/, "/main") ?? null;
  const prefix = (drawing && parent.lookupPrefix(drawing)) ?? "a";
  const part = ownerDocument.createElementNS(drawing, `${prefix}:${name}`);
  setAttributes(part, attributes);
  return part;
}

/** Everything in an element but the parts named. */
export function keepParts(parent: Element, names: readonly string[]): void {
  for (const child of childElements(parent)) if (!names.includes(child.localName ?? "")) removeElement(child);
}
