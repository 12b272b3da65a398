import {
  append,
  attribute,
  booleanAttribute,
  childElements,
  childNamed,
  ensureChild,
  removeElement,
  setAttributes,
  type Element,
} from "../xml/dom";
import type { BorderLine, BorderStyle, FillStyle } from "./cellStyle";
import { readColor, writeColor } from "./color";

const BORDER_ORDER = ["start", "left", "end", "right", "top", "bottom", "diagonal", "vertical", "horizontal"];
const SIDES = ["left", "right", "top", "bottom", "diagonal"] as const;

export function readFill(fill: Element | undefined): FillStyle {
  if (childNamed(fill, "gradientFill")) return { pattern: "gradient" };
  const pattern = childNamed(fill, "patternFill");
  return {
    pattern: (pattern && attribute(pattern, "patternType")) ?? "none",
    color: readColor(childNamed(pattern, "fgColor")),
    background: readColor(childNamed(pattern, "bgColor")),
  };
}

/** Makes the `<fill>` this fill. A differential format has the colour of a solid fill as its background. */
export function writeFill(fill: Element, style: FillStyle, isDifferential = false): void {
  if (style.pattern === "gradient") return;
  for (const child of childElements(fill)) removeElement(child);
  const isPlain = isDifferential && style.pattern === "solid";
  const pattern = append(fill, "patternFill", { patternType: isPlain ? undefined : style.pattern });
  if (style.color && !isPlain) writeColor(append(pattern, "fgColor"), style.color);
  const background = isPlain ? style.color : style.background;
  if (background) writeColor(append(pattern, "bgColor"), background);
}

export function readBorder(border: Element | undefined): BorderStyle {
  const line = (name: string, otherName = name): BorderLine => {
    const side = childNamed(border, name) ?? childNamed(border, otherName);
    return { style: (side && attribute(side, "style")) ?? "none", color: readColor(childNamed(side, "color")) };
  };
  return {
    left: line("left", "start"),
    right: line("right", "end"),
    top: line("top"),
    bottom: line("bottom"),
    diagonal: line("diagonal"),
    isDiagonalUp: border !== undefined && booleanAttribute(border, "diagonalUp"),
    isDiagonalDown: border !== undefined && booleanAttribute(border, "diagonalDown"),
  };
}

export function writeBorder(border: Element, change: Partial<BorderStyle>): void {
  for (const name of SIDES) {
    const line = change[name];
    if (!line) continue;
    const side = ensureChild(border, sideIn(border, name), BORDER_ORDER);
    setAttributes(side, { style: line.style === "none" ? undefined : line.style });
    removeElement(childNamed(side, "color"));
    if (line.style !== "none") writeColor(append(side, "color"), line.color ?? { kind: "auto" });
  }
  if (change.isDiagonalUp !== undefined) setAttributes(border, { diagonalUp: change.isDiagonalUp || undefined });
  if (change.isDiagonalDown !== undefined) setAttributes(border, { diagonalDown: change.isDiagonalDown || undefined });
}

/** Strict files call left and right start and end. */
function sideIn(border: Element, name: (typeof SIDES)[number]): string {
  const strict = name === "left" ? "start" : name === "right" ? "end" : name;
  return childNamed(border, strict) ? strict : name;
}
