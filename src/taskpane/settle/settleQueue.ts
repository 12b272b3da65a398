import type { Measure } from "../../domain/audit";

/** A measure by what it says, since its row may move while somebody settles. Equal measures are told apart by order. */
export function measuresByKey(measures: readonly Measure[]): ReadonlyMap<string, Measure> {
  const byKey = new Map<string, Measure>();
  const seen = new Map<string, number>();
  for (const measure of measures) {
    const name = `${measure.number}\n${measure.text}`;
    const occurrence = seen.get(name) ?? 0;
    seen.set(name, occurrence + 1);
    byKey.set(`${name}\n${String(occurrence)}`, measure);
  }
  return byKey;
}

/** The measures to settle, in the order of the table. */
export const queueOf = (measures: readonly Measure[]): readonly string[] =>
  [...measuresByKey(measures)].filter(([, { status }]) => status === "unassessed").map(([key]) => key);
