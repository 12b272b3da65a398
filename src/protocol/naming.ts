import { FIELD_WORD } from "../german/protocolWords";
import type { Item } from "./items";
import { wholeText } from "./items";
import type { Reading } from "./reading";

const LISTED = new RegExp(String.raw`^(?:${FIELD_WORD})?\s*(\d{1,2})\s*[.:)–-]?\s+(\p{Lu}[^.!?]*)$`, "iu");

/** Takes an element of a list of fields of action, "1. Bildung" or "Handlungsfeld 1: Bildung"; says whether it was one. */
export function readListedField({ fields }: Reading, item: Item): boolean {
  const [, number, name = ""] = LISTED.exec(wholeText(item)) ?? [];
  const [line] = item.lines;
  return number !== undefined && fields.takeListed(Number(number), name.trim(), line);
}
