import { hasReference, withoutReferences } from "../characterReferences";

const TAG = /<\/?([a-z][a-z0-9]*)(?:\s[^<>]*)?\/?>/gi;

/** Tags of the markup that word processors and content systems paste. Others in angle brackets may be meant as text. */
const FORMATTING = new Set(
  "a b body br div em font h1 h2 h3 h4 h5 h6 html i li o ol p s small span strong style sub sup table tbody td th thead tr u ul".split(
    " ",
  ),
);
const STARTS_LINE = new Set(["br", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "p", "tr"]);

export function hasFormatting(text: string): boolean {
  for (const [, tag = ""] of text.matchAll(TAG)) if (FORMATTING.has(tag.toLowerCase())) return true;
  return hasReference(text);
}

/** The text without markup: paragraphs and list items become lines, entities characters. */
export function plainText(text: string): string {
  const untagged = text.replace(TAG, (tag: string, name: string) => {
    const lower = name.toLowerCase();
    if (!FORMATTING.has(lower)) return tag;
    return STARTS_LINE.has(lower) ? "\n" : "";
  });
  return withoutReferences(untagged)
    .split("\n")
    .map((line) => line.replace(/[ \u00A0]{2,}/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}
