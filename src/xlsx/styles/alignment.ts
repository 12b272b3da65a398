import {
  attribute,
  booleanAttribute,
  childNamed,
  ensureChild,
  numberAttribute,
  setAttributes,
  type Element,
} from "../xml/dom";
import type { AlignmentStyle, CellStyle } from "./cellStyle";

const XF_ORDER = ["alignment", "protection", "extLst"];

export function readAlignment(xf: Element | undefined): AlignmentStyle {
  const element = childNamed(xf, "alignment");
  const number = (name: string): number => (element && numberAttribute(element, name)) ?? 0;
  return {
    horizontal: (element && attribute(element, "horizontal")) ?? "general",
    vertical: (element && attribute(element, "vertical")) ?? "bottom",
    isWrapped: element !== undefined && booleanAttribute(element, "wrapText"),
    isShrunk: element !== undefined && booleanAttribute(element, "shrinkToFit"),
    indent: number("indent"),
    rotation: number("textRotation"),
    readingOrder: number("readingOrder"),
    isLastLineSpread: element !== undefined && booleanAttribute(element, "justifyLastLine"),
  };
}

export function writeAlignment(xf: Element, change: Partial<AlignmentStyle>): void {
  const style = { ...readAlignment(xf), ...change };
  setAttributes(ensureChild(xf, "alignment", XF_ORDER), {
    horizontal: style.horizontal === "general" ? undefined : style.horizontal,
    vertical: style.vertical === "bottom" ? undefined : style.vertical,
    textRotation: style.rotation || undefined,
    wrapText: style.isWrapped || undefined,
    indent: style.indent || undefined,
    justifyLastLine: style.isLastLineSpread || undefined,
    shrinkToFit: style.isShrunk || undefined,
    readingOrder: style.readingOrder || undefined,
  });
}

export function readProtection(xf: Element | undefined): CellStyle["protection"] {
  const element = childNamed(xf, "protection");
  return {
    isLocked: element === undefined || booleanAttribute(element, "locked", true),
    isHidden: element !== undefined && booleanAttribute(element, "hidden"),
  };
}

export function writeProtection(xf: Element, change: Partial<CellStyle["protection"]>): void {
  const { isLocked, isHidden } = { ...readProtection(xf), ...change };
  setAttributes(ensureChild(xf, "protection", XF_ORDER), {
    locked: isLocked ? undefined : false,
    hidden: isHidden || undefined,
  });
}
