import { XlsxError } from "../error";

const CFB = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Throws what can be said of a file before it is unzipped. */
export function checkContainer(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new XlsxError({ code: "empty" });
  if (CFB.every((byte, i) => bytes[i] === byte)) {
    if (hasStream(bytes, "EncryptionInfo")) throw new XlsxError({ code: "encrypted" });
    if (hasStream(bytes, "Workbook") || hasStream(bytes, "Book")) throw new XlsxError({ code: "legacyXls" });
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new XlsxError({ code: "notAZip" });
}

/** Directory entries of a compound file are 128 bytes at a multiple of 128 and begin with the stream's UTF-16 name. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const isNamed = [...name, "\0"].every(
      (letter, i) => bytes[at + 2 * i] === letter.charCodeAt(0) && bytes[at + 2 * i + 1] === 0,
    );
    if (isNamed) return true;
  }
  return false;
}
