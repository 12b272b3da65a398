/** Both browsers and Node have it; this folder is compiled without the types of either. */
declare const TextDecoder: new (encoding: string) => { decode(bytes: Uint8Array): string };

/**
 * Bytes of a text file → its text, by what town offices really save: UTF-8 with or without a byte order mark,
 * UTF-16 with one, and Windows-1252 where the bytes are no UTF-8.
 */
export function decodeProtocol(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16le").decode(bytesSwapped(bytes));
  return isUtf8(bytes) ? new TextDecoder("utf-8").decode(bytes) : windows1252(bytes);
}

/** What Windows-1252 holds from 0x80 to 0x9F; the five bytes without a character stay control characters. */
const WINDOWS_MARKS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

/** Written out, since Node's own decoder reads this encoding as Latin-1 and loses dashes and quotation marks. */
function windows1252(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (const byte of bytes) {
    parts.push(byte >= 0x80 && byte < 0xa0 ? WINDOWS_MARKS.charAt(byte - 0x80) : String.fromCharCode(byte));
  }
  return parts.join("");
}

/** Node without full ICU knows no "utf-16be", so the byte pairs are turned. */
function bytesSwapped(bytes: Uint8Array): Uint8Array {
  const swapped = new Uint8Array(bytes.length - (bytes.length % 2));
  for (let at = 0; at < swapped.length; at += 2) {
    swapped[at] = bytes[at + 1] ?? 0;
    swapped[at + 1] = bytes[at] ?? 0;
  }
  return swapped;
}

/** Whether the bytes are well-formed UTF-8: a decoder that only replaces would hide it. */
function isUtf8(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes[at] ?? 0);
    if (length === 0 || at + length > bytes.length) return false;
    for (let next = at + 1; next < at + length; next += 1) {
      if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return false;
    }
    at += length;
  }
  return true;
}

function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead < 0xe0) return 2;
  if (lead >= 0xe0 && lead < 0xf0) return 3;
  if (lead >= 0xf0 && lead < 0xf5) return 4;
  return 0;
}
