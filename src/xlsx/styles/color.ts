import { attribute, booleanAttribute, numberAttribute, setAttributes, type Element } from "../xml/dom";

/** A colour as the file says it; `Styles.rgb` tells what it looks like. */
export type Color =
  | { readonly kind: "rgb"; /** "#RRGGBB" */ readonly rgb: string }
  | { readonly kind: "theme"; readonly index: number; /** -1 (black) … 1 (white) */ readonly tint: number }
  | { readonly kind: "indexed"; readonly index: number }
  | { readonly kind: "auto" };

/** "#RRGGBB" as Color. */
export const rgbColor = (rgb: string): Color => ({ kind: "rgb", rgb: rgb.toUpperCase() });

export function readColor(element: Element | undefined): Color | undefined {
  if (!element) return undefined;
  const rgb = attribute(element, "rgb");
  if (rgb !== undefined) return rgbColor(`#${rgb.slice(-6)}`);
  const theme = numberAttribute(element, "theme");
  if (theme !== undefined) return { kind: "theme", index: theme, tint: numberAttribute(element, "tint") ?? 0 };
  const indexed = numberAttribute(element, "indexed");
  if (indexed !== undefined) return { kind: "indexed", index: indexed };
  return booleanAttribute(element, "auto") ? { kind: "auto" } : undefined;
}

export function writeColor(element: Element, color: Color): void {
  setAttributes(element, {
    auto: color.kind === "auto" ? true : undefined,
    indexed: color.kind === "indexed" ? color.index : undefined,
    rgb: color.kind === "rgb" ? `FF${color.rgb.slice(1)}` : undefined,
    theme: color.kind === "theme" ? color.index : undefined,
    tint: color.kind === "theme" && color.tint !== 0 ? color.tint : undefined,
  });
}
