import { append, attribute, childElements, childNamed, numberAttribute, removeElement, type Element } from "../xml/dom";
import { FILLS } from "./chartOrder";
import { ensurePart, type Spot } from "./spot";

/** English Metric Units to the point. */
const EMU_PER_POINT = 12_700;

/** The colour of a ground ("#RRGGBB"), "none" where it is empty on purpose, undefined where the program decides. */
export type Fill = string | undefined;

/** The fill of a shape, of a line or of words. */
export function readFill(element: Element | undefined): Fill {
  const fill = element && childElements(element).find(({ localName }) => FILLS.includes(localName ?? ""));
  if (fill === undefined) return undefined;
  if (fill.localName === "noFill") return "none";
  const color = fill.localName === "solidFill" ? childNamed(fill, "srgbClr") : undefined;
  return color && `#${(attribute(color, "val") ?? "000000").toUpperCase()}`;
}

export function writeFill(spot: Spot, fill: Fill): void {
  if (fill === undefined && !spot.exists) return;
  const element = spot.make();
  for (const child of childElements(element)) if (FILLS.includes(child.localName ?? "")) removeElement(child);
  if (fill === "none") {
    ensurePart(element, "noFill");
  } else if (fill !== undefined) {
    append(ensurePart(element, "solidFill"), "srgbClr", { val: fill.slice(1).toUpperCase() });
  }
}

/** Width of a line in points; undefined where the program decides. */
export function readWeight(line: Spot): number | undefined {
  const element = line.find();
  const width = element && numberAttribute(element, "w");
  return width === undefined ? undefined : width / EMU_PER_POINT;
}

export function writeWeight(line: Spot, points: number): void {
  line.setAttributes({ w: Math.round(points * EMU_PER_POINT) });
}

/** A soft shadow behind the lower right edge, as Office throws it. */
export function writeShadow(shape: Spot, isShown: boolean): void {
  if (!isShown) {
    shape.at("effectLst/outerShdw").remove();
    return;
  }
  if (shape.at("effectLst").exists && childNamed(shape.at("effectLst").find(), "outerShdw")) return;
  const effects = shape.at("effectLst").make();
  const shadow = append(effects, "outerShdw", {
    blurRad: 50_800,
    dist: 38_100,
    dir: 2_700_000,
    algn: "tl",
    rotWithShape: 0,
  });
  append(append(shadow, "prstClr", { val: "black" }), "alpha", { val: 40_000 });
}

export const hasShadow = (shape: Spot): boolean => childNamed(shape.at("effectLst").find(), "outerShdw") !== undefined;
