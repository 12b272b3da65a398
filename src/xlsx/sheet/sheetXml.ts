import { areaName, type Area } from "../address";
import { joined } from "../cells/sharedStrings";
import type { RowSource } from "../cells/fileRows";
import { XlsxError } from "../error";
import { decodeXml, parseXml, rootOf, serializeXml, utf8Of, type Document, type Element } from "../xml/dom";

const LT = 60;
const COLON = 58;

/**
 * A worksheet part cut in two: its rows, which stay bytes, and the frame around them (views, columns, page setup …),
 * which becomes a document only when somebody asks for it, and is written anew only when somebody changed it.
 */
export class SheetXml {
  readonly #bytes: Uint8Array;
  readonly #head: string;
  readonly #tail: Uint8Array;
  readonly rows: RowSource;
  #frame: Document | undefined;
  #isFrameChanged = false;

  constructor(bytes: Uint8Array, part: string) {
    this.#bytes = utf8Of(bytes, part);
    const start = findTag(this.#bytes, "sheetData");
    if (start < 0) throw new XlsxError({ code: "malformedPart", part, reason: "no <sheetData>" });
    const tagEnd = this.#bytes.indexOf(62, start) + 1;
    const tag = decodeXml(this.#bytes.subarray(start, tagEnd), part);
    const name = /<([^\s/>]+)/.exec(tag)?.[1] ?? "sheetData";
    const isEmpty = tag.endsWith("/>");
    const end = isEmpty ? tagEnd : findLast(this.#bytes, `</${name}>`, tagEnd);
    if (end < 0) throw new XlsxError({ code: "malformedPart", part, reason: "<sheetData> does not end" });
    this.#head = decodeXml(this.#bytes.subarray(0, tagEnd), part).replace(/\s*\/>$/, ">");
    this.#tail = isEmpty
      ? joined([new TextEncoder().encode(`</${name}>`), this.#bytes.subarray(end)])
      : this.#bytes.subarray(end);
    const prefix = name.includes(":") ? name.slice(0, name.indexOf(":")) : "";
    this.rows = { bytes: this.#bytes, from: tagEnd, to: end, prefix, part };
  }

  get isFrameChanged(): boolean {
    return this.#isFrameChanged;
  }

  /** Root of the sheet without its rows; for reading only. */
  get frame(): Element {
    const { part } = this.rows;
    this.#frame ??= parseXml(this.#head + decodeXml(this.#tail, part), part);
    return rootOf(this.#frame);
  }

  /** The same for writing. */
  editFrame(): Element {
    this.#isFrameChanged = true;
    return this.frame;
  }

  /** The whole part around these rows. `used` goes into the dimension, a hint that readers may trust. */
  withRows(rows: Uint8Array, used: Area | undefined): Uint8Array {
    const dimension = areaName(used ?? { row: 0, column: 0, rows: 1, columns: 1 });
    const [head, tail] = this.#isFrameChanged ? this.#serializedFrame() : [this.#head, this.#tail];
    const exact = head.replace(/(<(?:[\w.-]+:)?dimension\s+ref=")[^"]*"/, `$1${dimension}"`);
    return joined([new TextEncoder().encode(exact), rows, tail]);
  }

  #serializedFrame(): readonly [head: string, tail: Uint8Array] {
    const xml = serializeXml(this.frame);
    const empty = /<((?:[\w.-]+:)?sheetData)([^>]*?)(?:\/>|>\s*<\/\1>)/.exec(xml);
    if (!empty) throw new Error("a sheet's frame keeps its sheetData");
    const [whole, name, attributes] = empty;
    const tail = `</${name}>${xml.slice(empty.index + whole.length)}`;
    return [`${xml.slice(0, empty.index)}<${name}${attributes}>`, new TextEncoder().encode(tail)];
  }
}

/** Offset of the first tag with this local name. */
function findTag(bytes: Uint8Array, name: string): number {
  const letters = new TextEncoder().encode(name);
  for (let at = bytes.indexOf(LT); at >= 0; at = bytes.indexOf(LT, at + 1)) {
    const from = localNameAt(bytes, at + 1);
    if (letters.every((letter, i) => bytes[from + i] === letter) && (bytes[from + letters.length] ?? 0) <= 62) {
      return at;
    }
  }
  return -1;
}

/** Where the local name begins: behind the prefix and its colon, if there is one. */
function localNameAt(bytes: Uint8Array, at: number): number {
  for (let i = at; isNameByte(bytes[i] ?? 0); i++) if (bytes[i] === COLON) return i + 1;
  return at;
}

/** Anything but white space, "/", ">" and "=". */
const isNameByte = (byte: number): boolean => byte > 32 && byte !== 47 && byte !== 61 && byte !== 62;

function findLast(bytes: Uint8Array, text: string, from: number): number {
  const letters = new TextEncoder().encode(text);
  for (let at = bytes.lastIndexOf(LT); at >= from; at = bytes.lastIndexOf(LT, at - 1)) {
    if (letters.every((letter, i) => bytes[at + i] === letter)) return at;
  }
  return -1;
}
