import { XlsxError } from "../error";
import { decodePieces } from "../xml/decodePieces";
import { utf8Of } from "../xml/dom";
import { textElement } from "../xml/escape";
import { textOf } from "./readRow";

/**
 * The texts that cells share. Present ones keep their place and their bytes, new ones are appended: an index in an
 * untouched row stays true. One that no cell shows any more leaves its place empty. Decoded only when a cell is read,
 * together with their neighbours.
 */
export class SharedStrings {
  readonly #bytes: Uint8Array;
  readonly #prefix: string;
  readonly #starts: readonly number[];
  readonly #texts: (string | undefined)[] = [];
  /** Texts without formats of their own, as far as anybody has read, and the items that wait to be looked at. */
  readonly #plain = new Map<string, number>();
  #unsorted: { readonly first: number; readonly items: readonly string[] }[] = [];

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
    const items = decodePieces(this.#bytes, bounds, this.part);
    items.forEach((xml, i) => {
      this.#texts[first + i] = textOf(xml, this.#prefix);
    });
    this.#unsorted.push({ first, items });
  }

  /** Where a text stands that somebody has read, so that whoever writes it again does not add it again. */
  indexOf(text: string): number | undefined {
    for (const { first, items } of this.#unsorted) {
      items.forEach((xml, i) => {
        const known = this.#texts[first + i] ?? "";
        if (PLAIN_ITEM.test(xml) && !this.#plain.has(known)) this.#plain.set(known, first + i);
      });
    }
    this.#unsorted = [];
    return this.#plain.get(text);
  }

  /** The part with these texts behind the present ones, and without those that no cell shows: the last ones end it earlier. */
  rewritten(added: readonly string[], orphans: ReadonlySet<number>): Uint8Array {
    const p = this.#prefix;
    let total = this.count + added.length;
    while (orphans.has(total - 1)) total--;
    const items = added.slice(0, Math.max(0, total - this.count)).map((text, i) => {
      return orphans.has(this.count + i) ? this.#emptyItem : `<${p}si>${textElement(`${p}t`, text)}</${p}si>`;
    });
    const old = new TextDecoder().decode(this.#bytes.subarray(0, this.#starts[0] ?? this.#end));
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
      ...this.#present(Math.min(total, this.count), orphans),
      encoder.encode(items.join("") + tail),
    ]);
  }

  /** The first so many items: runs of those that stay are one piece of bytes. */
  #present(count: number, orphans: ReadonlySet<number>): Uint8Array[] {
    const empty = new TextEncoder().encode(this.#emptyItem);
    const pieces: Uint8Array[] = [];
    let from = 0;
    for (const orphan of [...orphans].filter((index) => index < count).sort((a, b) => a - b)) {
      pieces.push(this.#bytes.subarray(this.#start(from), this.#start(orphan)), empty);
      from = orphan + 1;
    }
    return [...pieces, this.#bytes.subarray(this.#start(from), this.#start(count))];
  }

  /** Where an item begins; behind the last one, where that ends. */
  #start(index: number): number {
    return this.#starts[index] ?? this.#end;
  }

  get #emptyItem(): string {
    return `<${this.#prefix}si><${this.#prefix}t/></${this.#prefix}si>`;
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

/** One text and nothing else: no runs that look different, no phonetic hints. */
const PLAIN_ITEM =
  /^<(?:[\w.-]+:)?si><(?:[\w.-]+:)?t(?: xml:space="preserve")?(?:\/>|>[^<]*<\/(?:[\w.-]+:)?t>)<\/(?:[\w.-]+:)?si>\s*$/;

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
