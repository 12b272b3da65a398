import { readFileSync } from "node:fs";
import path from "node:path";
import { DOMParser, type Element } from "@xmldom/xmldom";

export const ROOT = path.resolve(__dirname, "../..");
export const MANIFEST_PATH = path.join(ROOT, "manifest.xml");

export function manifestRoot(): Element {
  const document = new DOMParser().parseFromString(readFileSync(MANIFEST_PATH, "utf8"), "text/xml");
  return document.documentElement!;
}

export const childrenOf = (element: Element): Element[] =>
  [...element.childNodes].filter((node): node is Element => node.nodeType === node.ELEMENT_NODE);

/** The element and everything below it, in document order. */
export const elementsOf = (element: Element): Element[] => [element, ...childrenOf(element).flatMap(elementsOf)];

export const named = (localName: string): Element[] =>
  elementsOf(manifestRoot()).filter((element) => element.localName === localName);

export const valueOf = (element: Element): string => element.getAttribute("DefaultValue") ?? "";

/** Every address in the manifest, in document order. */
export const addresses = (): string[] =>
  elementsOf(manifestRoot())
    .map(valueOf)
    .filter((value) => value.includes("://"));
