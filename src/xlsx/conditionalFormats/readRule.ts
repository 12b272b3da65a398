import { readColor } from "../styles/color";
import { attribute, booleanAttribute, childElements, childNamed, numberAttribute, type Element } from "../xml/dom";
import { readDataBar } from "./dataBar";
import { isExtended, otherHalfOf } from "./extension";
import { readIconSet } from "./iconSet";
import type { Comparison } from "../sheet/comparison";
import { CELL_STATES, TEXT_COMPARISONS, type ColorScale, type ConditionalRule, type Period } from "./rule";
import { thresholdsOf } from "./threshold";

/** What a rule says; undefined for kinds that this layer does not know. */
export function readRule(element: Element, frame: Element): ConditionalRule | undefined {
  const type = attribute(element, "type") ?? "";
  const formulas = formulasOf(element);
  const text = TEXT_COMPARISONS.find((one) => one === type);
  if (text) return { type: text, text: attribute(element, "text") ?? "" };
  const state = CELL_STATES.find((one) => one === type);
  if (state) return { type: state };
  switch (type) {
    case "cellIs":
      return { type, operator: (attribute(element, "operator") ?? "equal") as Comparison, formulas };
    case "expression":
      return { type, formula: formulas[0] ?? "" };
    case "timePeriod":
      return { type, period: (attribute(element, "timePeriod") ?? "today") as Period };
    case "aboveAverage":
      return {
        type,
        isAbove: booleanAttribute(element, "aboveAverage", true),
        includesAverage: booleanAttribute(element, "equalAverage"),
        deviations: numberAttribute(element, "stdDev") ?? 0,
      };
    case "uniqueValues":
    case "duplicateValues":
      return { type };
    case "top10":
      return {
        type,
        rank: numberAttribute(element, "rank") ?? 10,
        isPercent: booleanAttribute(element, "percent"),
        isBottom: booleanAttribute(element, "bottom"),
      };
    case "colorScale":
      return readColorScale(childNamed(element, "colorScale"));
    case "dataBar": {
      const bar = childNamed(element, type);
      return isExtended(element)
        ? readDataBar(undefined, bar)
        : readDataBar(bar, childNamed(otherHalfOf(frame, element), type));
    }
    case "iconSet": {
      const icons = childNamed(element, "iconSet");
      return icons && readIconSet(icons);
    }
    default:
      return undefined;
  }
}

/** The extension has formulas under another name. */
export const formulasOf = (rule: Element): string[] =>
  childElements(rule)
    .filter(({ localName }) => localName === "formula" || localName === "f")
    .map((formula) => formula.textContent ?? "");

function readColorScale(scale: Element | undefined): ColorScale | undefined {
  if (!scale) return undefined;
  const colors = childElements(scale).filter(({ localName }) => localName === "color");
  const points = thresholdsOf(scale).map((threshold, i) => ({
    threshold,
    color: readColor(colors[i]) ?? ({ kind: "auto" } as const),
  }));
  return { type: "colorScale", points };
}
