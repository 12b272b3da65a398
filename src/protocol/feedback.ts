import type { Item } from "./items";
import { ProseReader } from "./proseReader";
import type { Reading } from "./reading";
import type { Section } from "./sections";

/** Reads what participants said: each bullet is one statement, numbered in order; what introduces them is prose. */
export function readFeedback(reading: Reading, section: Section, items: readonly Item[]): void {
  const prose = new ProseReader(reading, section);
  const isListed = items.some(({ kind }) => kind === "bullet");
  for (const item of items) {
    const isQuote = item.kind === "paragraph" && !isListed && /^["„“»]/.test(item.text);
    if (item.kind !== "bullet" && !isQuote) {
      prose.take(item);
    } else {
      const number = reading.draft.rowsOf("feedback").length + 1;
      reading.draft.add("feedback", { number, feedback: item.text }, item.lines);
    }
  }
}
