import { decodeProtocol } from "../../src/protocol/decodeProtocol";

const TEXT = "Maßnahme – „Über“ • 5 €\r\nZiel";

const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  [...text].forEach((_, at) => {
    view.setUint16(at * 2, text.charCodeAt(at), !bigEndian);
  });
  return bytes;
};

const WINDOWS: Readonly<Record<string, number>> = { "–": 0x96, "„": 0x84, "“": 0x93, "•": 0x95, "€": 0x80 };
const windows1252 = (text: string): Uint8Array =>
  Uint8Array.from([...text].map((character) => WINDOWS[character] ?? character.charCodeAt(0)));

test.each<[string, Uint8Array]>([
  ["UTF-8", new TextEncoder().encode(TEXT)],
  ["UTF-8 with a byte order mark", new TextEncoder().encode(`\uFEFF${TEXT}`)],
  ["UTF-16 little endian", utf16(`\uFEFF${TEXT}`, false)],
  ["UTF-16 big endian", utf16(`\uFEFF${TEXT}`, true)],
  ["Windows-1252", windows1252(TEXT)],
])("a text in %s is read to the letter", (_, bytes) => expect(decodeProtocol(bytes)).toBe(TEXT));

test.each<[string, number[], string]>([
  ["a three-byte character", [0xe2, 0x82, 0xac], "€"],
  ["a four-byte character", [0xf0, 0x9f, 0x98, 0x80], "😀"],
  ["a lead byte without its followers", [0x41, 0xe4], "Aä"],
  ["a lead byte before a letter", [0xfc, 0x62], "üb"],
  ["a byte that no encoding names", [0xe4, 0x81], "ä\u0081"],
  ["an odd byte at the end of UTF-16", [0xfe, 0xff, 0x00, 0x41, 0x42], "A"],
  ["nothing", [], ""],
])("%s is decoded", (_, bytes, expected) => expect(decodeProtocol(Uint8Array.from(bytes))).toBe(expected));
