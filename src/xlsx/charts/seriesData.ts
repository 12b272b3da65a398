import { append, childElements, childNamed, descendantsNamed, removeElement, type Element } from "../xml/dom";
import { ensurePart } from "./spot";

/** What the chart shows of a reference: kept in the file, so that a viewer can draw it without calculating. */
export type CachedValues = (formula: string) => readonly (string | number | null)[];

/** The parts of a series that hold its data. */
export type SeriesData = "tx" | "cat" | "val" | "xVal" | "yVal" | "bubbleSize";

/** The reference to the cells of a part; undefined where it holds the data themselves, or none. */
export function referenceOf(series: Element, data: SeriesData): string | undefined {
  const part = childNamed(series, data);
  return part && descendantsNamed(part, "f")[0]?.textContent?.trim();
}

/** What a part of a series holds as data of its own, or keeps of the cells. */
export function keptValues(series: Element, data: SeriesData): string[] {
  const part = childNamed(series, data);
  const literal = childNamed(part, "v");
  if (literal !== undefined) return [literal.textContent ?? ""];
  return part === undefined
    ? []
    : descendantsNamed(part, "pt").map((point) => childNamed(point, "v")?.textContent ?? "");
}

export function writeReference(series: Element, data: SeriesData, formula: string): void {
  const isNumbers = data !== "tx" && data !== "cat";
  append(append(emptied(series, data), isNumbers ? "numRef" : "strRef"), "f").textContent = formula;
}

export function writeName(series: Element, name: string): void {
  append(emptied(series, "tx"), "v").textContent = name;
}

/** One value that is no cell's: what a new series shows until it gets others. */
export function writeOne(series: Element, data: "val" | "yVal"): void {
  const list = append(emptied(series, data), "numLit");
  append(list, "formatCode").textContent = "General";
  append(list, "ptCount", { val: 1 });
  append(append(list, "pt", { idx: 0 }), "v").textContent = "1";
}

function emptied(series: Element, data: SeriesData): Element {
  const part = ensurePart(series, data);
  for (const child of childElements(part)) removeElement(child);
  return part;
}

/** Gives every reference of a chart the values that its cells have now. */
export function refreshCaches(root: Element, cached: CachedValues): void {
  for (const kind of ["num", "str"] as const) {
    for (const reference of descendantsNamed(root, `${kind}Ref`)) refreshCache(reference, kind, cached);
  }
}

function refreshCache(reference: Element, kind: "num" | "str", cached: CachedValues): void {
  const values = cached(childNamed(reference, "f")?.textContent ?? "");
  const name = `${kind}Cache`;
  if (values.length === 0) return;
  const format = childNamed(childNamed(reference, name), "formatCode")?.textContent ?? "General";
  removeElement(childNamed(reference, name));
  const cache = ensurePart(reference, name);
  if (kind === "num") append(cache, "formatCode").textContent = format;
  append(cache, "ptCount", { val: values.length });
  values.forEach((value, idx) => {
    if (value === null || (kind === "num" && typeof value !== "number")) return;
    append(append(cache, "pt", { idx }), "v").textContent = String(value);
  });
}
