import { append, attribute, booleanAttribute, childNamed, childrenNamed, type Element } from "../xml/dom";
import { appendReference, isExtended } from "./extension";
import type { Threshold } from "./rule";

export const thresholdsOf = (parent: Element | undefined): Threshold[] =>
  parent ? childrenNamed(parent, "cfvo").map(thresholdOf) : [];

function thresholdOf(element: Element): Threshold {
  return {
    type: (attribute(element, "type") ?? "num") as Threshold["type"],
    value: attribute(element, "val") ?? childNamed(element, "f")?.textContent ?? undefined,
    isExclusive: booleanAttribute(element, "gte", true) ? undefined : true,
  };
}

/** Only the extension knows automatic ends, and it has values in an element of its own. */
export function appendThreshold(parent: Element, { type, value, isExclusive }: Threshold): void {
  const gte = isExclusive ? false : undefined;
  if (!isExtended(parent)) {
    append(parent, "cfvo", { type: type === "autoMin" ? "min" : type === "autoMax" ? "max" : type, val: value, gte });
    return;
  }
  const element = append(parent, "cfvo", { type, gte });
  if (value !== undefined) appendReference(element, "f", value);
}
