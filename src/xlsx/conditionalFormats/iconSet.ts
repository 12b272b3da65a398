import { append, attribute, booleanAttribute, childrenNamed, numberAttribute, type Element } from "../xml/dom";
import { isExtended } from "./extension";
import type { Icon, IconSet } from "./rule";
import { appendThreshold, thresholdsOf } from "./threshold";

/** Sets that Excel has had since 2010, and therefore in the extension only. */
const NEWER_SETS: readonly string[] = ["3Stars", "3Triangles", "5Boxes"];

export const needsExtension = ({ set, icons }: IconSet): boolean => icons !== undefined || NEWER_SETS.includes(set);

export function readIconSet(element: Element): IconSet {
  const icons = childrenNamed(element, "cfIcon").map((icon): Icon => ({
    set: attribute(icon, "iconSet") ?? "",
    index: numberAttribute(icon, "iconId") ?? 0,
  }));
  return {
    type: "iconSet",
    set: attribute(element, "iconSet") ?? "3TrafficLights1",
    thresholds: thresholdsOf(element),
    icons: icons.length > 0 ? icons : undefined,
    isReversed: booleanAttribute(element, "reverse"),
    showsValue: booleanAttribute(element, "showValue", true),
  };
}

export function writeIconSet(rule: Element, { set, thresholds, icons, isReversed, showsValue }: IconSet): void {
  const element = append(rule, "iconSet", {
    iconSet: set,
    showValue: showsValue ? undefined : false,
    reverse: isReversed || undefined,
    custom: (isExtended(rule) && icons !== undefined) || undefined,
  });
  for (const threshold of thresholds) appendThreshold(element, threshold);
  for (const icon of icons ?? []) append(element, "cfIcon", { iconSet: icon.set, iconId: icon.index });
}
