import type { Audit } from "../domain/audit";

/** Titles before a surname. */
const TITLES = /(?<![\p{L}])(?:Herrn?|Frau|Dr\.|Prof\.)\s+\p{Lu}/u;

/**
 * Leaves out the lines of a text that name a person: one of those whom the tables list, or anybody with a title. The
 * generated sheets go to the council, which must not read who was where; the tables keep the whole text.
 */
export function withoutPersons(text: string, { participants, contacts }: Audit): string {
  const names = [...participants, ...contacts].map(({ name }) => surname(name)).filter((name) => name.length > 2);
  const namesSomebody = (line: string): boolean =>
    TITLES.test(line) || names.some((name) => new RegExp(`(?<!\\p{L})${escaped(name)}(?!\\p{L})`, "u").test(line));
  return text
    .split("\n")
    .filter((line) => !namesSomebody(line))
    .join("\n")
    .trim();
}

const surname = (name: string): string => name.trim().split(/\s+/).at(-1) ?? "";

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
