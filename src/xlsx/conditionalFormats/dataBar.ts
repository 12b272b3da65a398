import { readColor, rgbColor, writeColor, type Color } from "../styles/color";
import {
  append,
  attribute,
  booleanAttribute,
  childNamed,
  numberAttribute,
  setAttributes,
  type Element,
} from "../xml/dom";
import type { DataBar } from "./rule";
import { appendThreshold, thresholdsOf } from "./threshold";

/** Excel's own blue, for bars that say no colour. */
const BLUE = rgbColor("#638EC6");

/** A bar of before 2010 has no other half: no border, no axis, and below zero it looks as above. */
export function readDataBar(bar: Element | undefined, other: Element | undefined): DataBar {
  const [low, high] = thresholdsOf(other ?? bar);
  const color = (name: string): Color | undefined => readColor(childNamed(other, name));
  const has = (name: string, missing: boolean): boolean => (other ? booleanAttribute(other, name, missing) : missing);
  const isAsPositive = !other || has("negativeBarColorSameAsPositive", false);
  const isBorderAsPositive = !other || has("negativeBarBorderColorSameAsPositive", true);
  return {
    type: "dataBar",
    low: low ?? { type: "min" },
    high: high ?? { type: "max" },
    color: color("fillColor") ?? readColor(childNamed(bar, "color")) ?? BLUE,
    border: has("border", false) ? color("borderColor") : undefined,
    isGradient: has("gradient", true),
    negativeColor: isAsPositive ? undefined : color("negativeFillColor"),
    negativeBorder: isBorderAsPositive ? undefined : color("negativeBorderColor"),
    axis: ((other && (attribute(other, "axisPosition") ?? "automatic")) ?? "none") as DataBar["axis"],
    axisColor: color("axisColor"),
    direction: ((other && attribute(other, "direction")) ?? "context") as DataBar["direction"],
    showsValue: bar ? booleanAttribute(bar, "showValue", true) : true,
    minLength: lengthOf(other ?? bar, "minLength") ?? 10,
    maxLength: lengthOf(other ?? bar, "maxLength") ?? 90,
  };
}

const lengthOf = (element: Element | undefined, name: string): number | undefined =>
  element && numberAttribute(element, name);

/** Writes both halves of a rule: what every Excel knows, and what has come since. */
export function writeDataBar(rule: Element, other: Element, bar: DataBar): void {
  const old = append(rule, "dataBar", { showValue: bar.showsValue ? undefined : false });
  for (const threshold of [bar.low, bar.high]) appendThreshold(old, threshold);
  writeColor(append(old, "color"), bar.color);

  const now = append(other, "dataBar");
  setAttributes(now, {
    minLength: bar.minLength,
    maxLength: bar.maxLength,
    showValue: bar.showsValue ? undefined : false,
    border: bar.border ? true : undefined,
    gradient: bar.isGradient ? undefined : false,
    direction: bar.direction === "context" ? undefined : bar.direction,
    negativeBarColorSameAsPositive: bar.negativeColor ? undefined : true,
    negativeBarBorderColorSameAsPositive: bar.negativeBorder ? false : undefined,
    axisPosition: bar.axis === "automatic" ? undefined : bar.axis,
  });
  for (const threshold of [bar.low, bar.high]) appendThreshold(now, threshold);
  const put = (name: string, color: Color | undefined): void => {
    if (color) writeColor(append(now, name), color);
  };
  put("borderColor", bar.border);
  put("negativeFillColor", bar.negativeColor);
  put("negativeBorderColor", bar.negativeBorder);
  put("axisColor", bar.axisColor);
}
