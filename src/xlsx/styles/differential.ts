import {
  attribute,
  childElements,
  childNamed,
  ensureChild,
  removeElement,
  setAttributes,
  type Element,
} from "../xml/dom";
import type { BorderStyle, FillStyle, FontStyle, StyleChange } from "./cellStyle";
import { readBorder, readFill, writeBorder, writeFill } from "./fillAndBorder";
import { FONT_ORDER, readFont, writeFont } from "./font";

/** Children of `<dxf>` in the sequence that the schema demands. */
const ORDER = ["font", "numFmt", "fill", "alignment", "border", "protection", "extLst"];

/** What is given changes, what is left out stays, and of what is null the format says nothing any more. */
export interface DifferentialChange {
  readonly font?: Partial<FontStyle> | null;
  readonly fill?: FillStyle | null;
  readonly border?: Partial<BorderStyle>;
  readonly numberFormat?: string | null;
}

/** What a differential format says; what it leaves to the cell is not there. */
export function readDifferential(format: Element): StyleChange {
  const [font, fill, border] = ["font", "fill", "border"].map((name) => childNamed(format, name));
  const number = childNamed(format, "numFmt");
  return {
    ...(font && { font: saidOf(font, readFont(font), FONT_TAGS) }),
    ...(fill && { fill: plainFill(readFill(fill)) }),
    ...(border && { border: saidOf(border, readBorder(border), BORDER_TAGS) }),
    ...(number && { numberFormat: attribute(number, "formatCode") ?? "" }),
  };
}

/** Alters a differential format; `numberFormatId` finds the number of a code. */
export function writeDifferential(
  format: Element,
  change: DifferentialChange,
  numberFormatId: (code: string) => number,
): void {
  const { font, fill, border, numberFormat } = change;
  for (const [name, value] of Object.entries({ font, fill, numFmt: numberFormat })) {
    if (value === null) removeElement(childNamed(format, name));
  }
  if (font) writeDifferentialFont(ensureChild(format, "font", ORDER), font);
  if (fill) writeFill(ensureChild(format, "fill", ORDER), fill, true);
  if (border) writeBorder(ensureChild(format, "border", ORDER), border);
  if (numberFormat != null) {
    const element = ensureChild(format, "numFmt", ORDER);
    setAttributes(element, { numFmtId: numberFormatId(numberFormat), formatCode: numberFormat });
  }
}

const FONT_TAGS: Readonly<Record<keyof FontStyle, string>> = {
  name: "name",
  size: "sz",
  isBold: "b",
  isItalic: "i",
  isStruck: "strike",
  underline: "u",
  verticalAlign: "vertAlign",
  color: "color",
};

const BORDER_TAGS: Readonly<Partial<Record<keyof BorderStyle, string>>> = {
  left: "left",
  right: "right",
  top: "top",
  bottom: "bottom",
  diagonal: "diagonal",
};

/** The readers fill in what a cell would have; here only counts what stands there. */
function saidOf<T extends object>(
  element: Element,
  read: T,
  tags: Readonly<Partial<Record<keyof T, string>>>,
): Partial<T> {
  const present = new Set(childElements(element).map(({ localName }) => localName));
  const said = Object.entries(tags).filter(([, tag]) => present.has(tag as string));
  return Object.fromEntries(said.map(([name]) => [name, read[name as keyof T]])) as Partial<T>;
}

/** A plain fill has its colour as the background, and its pattern goes without saying. */
function plainFill({ pattern, color, background }: FillStyle): FillStyle {
  const isPlain = pattern === "none" || pattern === "solid";
  return isPlain && background ? { pattern: "solid", color: background } : { pattern, color, background };
}

/** What a cell would do by leaving out ("not bold"), a differential format has to say. */
function writeDifferentialFont(font: Element, change: Partial<FontStyle>): void {
  writeFont(font, change);
  const { isBold, isItalic, isStruck, underline } = change;
  const off = { b: isBold === false, i: isItalic === false, strike: isStruck === false, u: underline === "none" };
  for (const [name, isOff] of Object.entries(off)) {
    if (isOff) setAttributes(ensureChild(font, name, FONT_ORDER), { val: name === "u" ? "none" : false });
  }
}
