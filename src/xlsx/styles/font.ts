import {
  attribute,
  booleanAttribute,
  childNamed,
  ensureChild,
  removeElement,
  setAttributes,
  type Attributes,
  type Element,
} from "../xml/dom";
import type { FontStyle } from "./cellStyle";
import { readColor, writeColor } from "./color";

export const FONT_ORDER = [
  "b",
  "i",
  "strike",
  "condense",
  "extend",
  "outline",
  "shadow",
  "u",
  "vertAlign",
  "sz",
  "color",
  "name",
  "family",
  "charset",
  "scheme",
];

export function readFont(font: Element | undefined): FontStyle {
  const child = (name: string): Element | undefined => childNamed(font, name);
  const flag = (name: string): boolean => {
    const element = child(name);
    return element !== undefined && booleanAttribute(element, "val", true);
  };
  const text = (name: string): string | undefined => {
    const element = child(name);
    return element && attribute(element, "val");
  };
  const underline = child("u");
  return {
    name: text("name") ?? "Calibri",
    size: Number(text("sz") ?? 11),
    isBold: flag("b"),
    isItalic: flag("i"),
    isStruck: flag("strike"),
    underline: underline ? ((text("u") ?? "single") as FontStyle["underline"]) : "none",
    verticalAlign: (text("vertAlign") ?? "baseline") as FontStyle["verticalAlign"],
    color: readColor(child("color")),
  };
}

/** Changes a `<font>`; what FontStyle does not know (family, character set) stays. */
export function writeFont(font: Element, change: Partial<FontStyle>): void {
  const put = (name: string, isThere: boolean, attributes: Attributes = {}): void => {
    if (isThere) setAttributes(ensureChild(font, name, FONT_ORDER), attributes);
    else removeElement(childNamed(font, name));
  };
  if (change.isBold !== undefined) put("b", change.isBold, { val: undefined });
  if (change.isItalic !== undefined) put("i", change.isItalic, { val: undefined });
  if (change.isStruck !== undefined) put("strike", change.isStruck, { val: undefined });
  if (change.underline !== undefined) {
    put("u", change.underline !== "none", { val: change.underline === "single" ? undefined : change.underline });
  }
  if (change.verticalAlign !== undefined) {
    put("vertAlign", change.verticalAlign !== "baseline", { val: change.verticalAlign });
  }
  if (change.size !== undefined) put("sz", true, { val: change.size });
  if ("color" in change) {
    put("color", change.color !== undefined);
    if (change.color) writeColor(ensureChild(font, "color", FONT_ORDER), change.color);
  }
  if (change.name !== undefined && change.name !== readFont(font).name) {
    put("name", true, { val: change.name });
    // Either would make Excel show another font than the named one.
    put("scheme", false);
    put("family", false);
  }
}
