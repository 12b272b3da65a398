import { XlsxError } from "../error";
import { decodePieces } from "../xml/decodePieces";
import { utf8Of } from "../xml/dom";
import { textElement } from "../xml/escape";
import { textOf } from "./readRow";

/**
 * The texts that cells share. Present ones keep their place and their bytes, new ones are appended: an index in an
 * untouched row stays true. Decoded only when a cell is read, together with their neighbours.
 */
export class SharedStrings {
  readonly #bytes: Uint8Array;
  readonly #prefix: string;
  readonly #starts: readonly number[];
  readonly #texts: (string | undefined)[] = [];

  constructor(
    bytes: Uint8Array,
    readonly part: string,
  ) {
    this.#bytes = utf8Of(bytes, part);
    const head = new TextDecoder().decode(this.#bytes.subarray(0, 2_000));
    const root = /<([\w.-]+:)?sst[\s/>]/.exec(head);
    if (!root) throw new XlsxError({ code: "malformedPart", part, reason: "no <sst>" });
    this.#prefix = root[1] ?? "";
    this.#starts = itemStarts(this.#bytes, this.#prefix);
  }

  static readonly EMPTY_XML = '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"></sst>';

  get count(): number {
    return this.#starts.length;
  }

  text(index: number): string {
    const known = this.#texts[index];
    if (known !== undefined) return known;
    if (index >= this.count) {
      throw new XlsxError({ code: "malformedPart", part: this.part, reason: `has no string ${index}` });
    }
    this.#readFrom(index - (index % BLOCK));
    return this.#texts[index] ?? "";
  }

  #readFrom(first: number): void {
    const starts = this.#starts.slice(first, first + BLOCK);
    const bounds = starts.flatMap((start, i) => [start, starts[i + 1] ?? this.#starts[first + BLOCK] ?? this.#end]);
    decodePieces(this.#bytes, bounds, this.part).forEach((xml, i) => {
      this.#texts[first + i] = textOf(xml, this.#prefix);
    });
  }

  /** The part with these texts behind the present ones. */
  withAppended(texts: Iterable<string>): Uint8Array {
    const p = this.#prefix;
    const added = [...texts];
    const items = added.map((text) => `<${p}si>${textElement(`${p}t`, text)}</${p}si>`).join("");
    const old = new TextDecoder().decode(this.#bytes.subarray(0, this.#starts[0] ?? this.#end));
    const total = this.count + added.length;
    // `count` (uses in all sheets) is optional and would be wrong from here on.
    const head = old
      .replace(/(<(?:[\w.-]+:)?sst\b[^>]*?)\s*\/>/, "$1>")
      .replace(/(<(?:[\w.-]+:)?sst\b[^>]*?)\s+count="\d*"/, "$1")
      .replace(/(<(?:[\w.-]+:)?sst\b[^>]*?)\s+uniqueCount="\d*"/, "$1")
      .replace(/(<(?:[\w.-]+:)?sst\b[^>]*?)>/, `$1 uniqueCount="${total}">`);
    const tail = new TextDecoder().decode(this.#bytes.subarray(this.#end)) || `</${p}sst>`;
    const encoder = new TextEncoder();
    return joined([
      encoder.encode(head),
      this.#bytes.subarray(this.#starts[0] ?? this.#end, this.#end),
      encoder.encode(items + tail),
    ]);
  }

  /** Behind the last item: where an extension list or the end tag begins. */
  get #end(): number {
    const last = this.#starts.at(-1);
    if (last === undefined) return this.#find(`</${this.#prefix}sst`, 0);
    const tagEnd = this.#bytes.indexOf(GT, last);
    if (this.#bytes[tagEnd - 1] === SLASH) return tagEnd + 1;
    const closing = `</${this.#prefix}si>`;
    return this.#find(closing, last) + closing.length;
  }

  #find(text: string, from: number): number {
    const wanted = new TextEncoder().encode(text);
    for (let at = this.#bytes.indexOf(LT, from); at >= 0; at = this.#bytes.indexOf(LT, at + 1)) {
      if (wanted.every((byte, i) => this.#bytes[at + i] === byte)) return at;
    }
    return this.#bytes.length;
  }
}

/** Items that are decoded together. */
const BLOCK = 128;

const LT = 60;
const GT = 62;
const SLASH = 47;

/** Offsets of every `<si`; nothing else in the part begins like this. */
function itemStarts(bytes: Uint8Array, prefix: string): number[] {
  const skip = prefix.length + 1;
  const starts: number[] = [];
  for (let at = bytes.indexOf(LT); at >= 0 && at < bytes.length; at++) {
    if (bytes[at] !== LT || bytes[at + skip] !== 115 || bytes[at + skip + 1] !== 105) continue;
    if ((bytes[at + skip + 2] ?? 0) <= 62) starts.push(at);
  }
  return starts;
}

export function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
