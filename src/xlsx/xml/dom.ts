import { DOMParser, XMLSerializer, type Document, type Element, type Node } from "@xmldom/xmldom";
import { XlsxError } from "../error";

export type { Document, Element } from "@xmldom/xmldom";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Decodes a part: UTF-8, or UTF-16 when its byte order mark says so. */
export function decodeXml(bytes: Uint8Array, part: string): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new XlsxError({ code: "malformedPart", part, reason: `not ${encoding.toUpperCase()}` });
  }
}

/** A part as UTF-8, which its declaration then says too. */
export function utf8Of(bytes: Uint8Array, part: string): Uint8Array {
  const isUtf16 = bytes[0] === 0xff || bytes[0] === 0xfe;
  if (!isUtf16) return bytes;
  const xml = decodeXml(bytes, part).replace(/^(<\?xml[^>]*? encoding=)(["'])[^"']*\2/, "$1$2UTF-8$2");
  return new TextEncoder().encode(xml);
}

export function parseXml(xml: string, part: string): Document {
  // Office writes no document type; one in a part is an attempt to smuggle entities in.
  if (/<!DOCTYPE/i.test(xml.slice(0, 1_000))) {
    throw new XlsxError({ code: "malformedPart", part, reason: "has a document type declaration" });
  }
  try {
    return new DOMParser({ onError: failOn }).parseFromString(xml, "text/xml");
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split("\n")[0] ?? "") : "not XML";
    throw new XlsxError({ code: "malformedPart", part, reason }, { cause });
  }
}

function failOn(_level: string, message: string): never {
  throw new Error(message);
}

export function serializeXml(node: Node): string {
  return DECLARATION + new XMLSerializer().serializeToString(node);
}

export function rootOf(document: Document): Element {
  const root = document.documentElement;
  if (!root) throw new Error("a parsed document has a root");
  return root;
}

export function childElements(parent: Element): Element[] {
  const children: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1) children.push(node as Element);
  }
  return children;
}

/** Children by local name: prefixes and the two generations of namespaces (transitional, strict) do not matter. */
export const childrenNamed = (parent: Element, name: string): Element[] =>
  childElements(parent).filter((child) => child.localName === name);

export function childNamed(parent: Element | undefined, name: string): Element | undefined {
  for (let node = parent?.firstChild ?? null; node; node = node.nextSibling) {
    if (node.nodeType === 1 && (node as Element).localName === name) return node as Element;
  }
  return undefined;
}

export function descendantsNamed(parent: Element, name: string): Element[] {
  return childElements(parent).flatMap((child) =>
    child.localName === name ? [child, ...descendantsNamed(child, name)] : descendantsNamed(child, name),
  );
}

/** A new element in the namespace, and with the prefix, of its parent. */
export function createIn(parent: Element, name: string, attributes: Attributes = {}): Element {
  const document = parent.ownerDocument;
  if (!document) throw new Error("an element has a document");
  const element = document.createElementNS(parent.namespaceURI, parent.prefix ? `${parent.prefix}:${name}` : name);
  setAttributes(element, attributes);
  return element;
}

/**
 * A deep copy that stands nowhere yet. The parser's own cloneNode looks through every constant of its Node classes at each
 * node and attribute, which took a third of the time of writing a formatted sheet.
 */
export function copyOf(element: Element): Element {
  const { ownerDocument, attributes } = element;
  if (!ownerDocument) throw new Error("an element has a document");
  const copy = ownerDocument.createElementNS(element.namespaceURI, element.tagName);
  for (let i = 0; i < attributes.length; i++) {
    const present = attributes.item(i);
    if (present) copy.setAttributeNS(present.namespaceURI, present.name, present.value);
  }
  for (let node = element.firstChild; node; node = node.nextSibling) {
    copy.appendChild(node.nodeType === 1 ? copyOf(node as Element) : node.cloneNode(true));
  }
  return copy;
}

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** Sets what is given, removes what is undefined; true and false become 1 and 0. */
export function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) element.removeAttribute(name);
    else element.setAttribute(name, typeof value === "boolean" ? (value ? "1" : "0") : String(value));
  }
}

/** Appends a new child and returns it. */
export function append(parent: Element, name: string, attributes: Attributes = {}): Element {
  const child = createIn(parent, name, attributes);
  parent.appendChild(child);
  return child;
}

/** Puts a child where the schema's sequence wants it; names outside of the sequence stay where they are. */
export function insertInOrder(parent: Element, child: Element, order: readonly string[]): void {
  const rank = order.indexOf(child.localName ?? "");
  const next = childElements(parent).find((other) => order.indexOf(other.localName ?? "") > rank);
  parent.insertBefore(child, next ?? null);
}

/** The child of this name, made in its place when there is none. */
export function ensureChild(parent: Element, name: string, order: readonly string[]): Element {
  const present = childNamed(parent, name);
  if (present) return present;
  const child = createIn(parent, name);
  insertInOrder(parent, child, order);
  return child;
}

export function removeElement(element: Element | undefined): void {
  element?.parentNode?.removeChild(element);
}

export const attribute = (element: Element, name: string): string | undefined =>
  element.hasAttribute(name) ? (element.getAttribute(name) ?? undefined) : undefined;

export function numberAttribute(element: Element, name: string): number | undefined {
  const text = attribute(element, name);
  const value = Number(text);
  return text === undefined || text === "" || Number.isNaN(value) ? undefined : value;
}

/** xsd:boolean, `missing` where the attribute is absent. */
export function booleanAttribute(element: Element, name: string, missing = false): boolean {
  const text = attribute(element, name);
  return text === undefined ? missing : text === "1" || text === "true" || text === "on";
}

/** An attribute of the relationships namespace ("r:id"), whatever its prefix is called. */
export function relationAttribute(element: Element, name: string): string | undefined {
  for (let i = 0; i < element.attributes.length; i++) {
    const candidate = element.attributes.item(i);
    if (candidate?.localName === name && candidate.namespaceURI?.endsWith("/relationships")) return candidate.value;
  }
  return undefined;
}
