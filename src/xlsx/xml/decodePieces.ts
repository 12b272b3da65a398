import { decodeXml } from "./dom";

/**
 * The texts of pieces of a UTF-8 part that lie behind one another, decoded together: a call of the decoder costs a browser as
 * much as many hundred bytes of text.
 *
 * @param bounds where each piece begins and ends, in bytes: from, to, from, to, …
 * @throws XlsxError malformedPart
 */
export function decodePieces(bytes: Uint8Array, bounds: readonly number[], part: string): string[] {
  const [first = 0] = bounds;
  const text = decodeXml(bytes.subarray(first, bounds.at(-1)), part);
  const texts: string[] = [];
  let byte = first;
  let unit = 0;
  let begin = 0;
  bounds.forEach((bound, i) => {
    for (; byte < bound; byte++) unit += unitsOf(bytes[byte] ?? 0);
    if (i % 2 === 0) begin = unit;
    else texts.push(text.slice(begin, unit));
  });
  return texts;
}

/** How many units of UTF-16 a byte stands for: a character has them from its first byte. */
const unitsOf = (byte: number): number => (byte >= 0xf0 ? 2 : (byte & 0xc0) === 0x80 ? 0 : 1);
