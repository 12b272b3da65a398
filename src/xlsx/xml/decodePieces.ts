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
  const block = bytes.subarray(first, bounds.at(-1));
  const text = decodeXml(block, part);
  const countUnits = text.length === block.length ? oneEach : unitsIn;
  const texts: string[] = [];
  let byte = first;
  let unit = 0;
  let begin = 0;
  bounds.forEach((bound, i) => {
    unit += countUnits(bytes, byte, bound);
    byte = bound;
    if (i % 2 === 0) begin = unit;
    else texts.push(text.slice(begin, unit));
  });
  return texts;
}

/** How many units of UTF-16 the bytes stand for: a character has them from its first byte. */
function unitsIn(bytes: Uint8Array, from: number, to: number): number {
  let units = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    units += byte >= 0xf0 ? 2 : (byte & 0xc0) === 0x80 ? 0 : 1;
  }
  return units;
}

/** Where every character has one byte. */
const oneEach = (_: Uint8Array, from: number, to: number): number => to - from;
