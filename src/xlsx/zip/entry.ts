import { deflateSync, inflateSync } from "fflate";
import { XlsxError } from "../error";
import { crc32 } from "./crc32";

/** One file of a zip container, still packed. Copied as it is for as long as nobody changes its content. */
export interface ZipEntry {
  readonly name: string;
  readonly method: typeof STORED | typeof DEFLATED;
  readonly crc: number;
  /** Bytes when unpacked, as the directory claims. */
  readonly size: number;
  readonly packed: Uint8Array;
}

export const STORED = 0;
export const DEFLATED = 8;

/** Beyond this size time counts more than the last percent of the file. */
const LARGE = 1 << 20;

/** Raw deflate and inflate. Node's own are several times as fast as what runs everywhere. */
export interface Codec {
  deflate(bytes: Uint8Array, options: { readonly level: 4 | 6 }): Uint8Array;
  /**
   * @returns undefined where there are more bytes than that
   * @throws Error for what was never deflated
   */
  inflate(packed: Uint8Array, atMost: number): Uint8Array | undefined;
}

export const PORTABLE_CODEC: Codec = {
  deflate: deflateSync,
  inflate(packed, atMost) {
    const bytes = inflateSync(packed, { out: new Uint8Array(atMost + 1) });
    return bytes.length > atMost ? undefined : bytes;
  },
};

export function unpack(entry: ZipEntry, codec = PORTABLE_CODEC): Uint8Array {
  const bytes = entry.method === STORED ? entry.packed : inflated(entry, codec);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) {
    throw new XlsxError({ code: "malformedPart", part: entry.name, reason: "does not have the promised content" });
  }
  return bytes;
}

function inflated(entry: ZipEntry, codec: Codec): Uint8Array {
  const bytes = inflateOrThrow(entry, codec);
  if (bytes === undefined) {
    throw new XlsxError({ code: "zipBomb", part: entry.name, bytes: entry.size + 1, limit: entry.size });
  }
  return bytes;
}

function inflateOrThrow({ name, packed, size }: ZipEntry, codec: Codec): Uint8Array | undefined {
  try {
    return codec.inflate(packed, size);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : "cannot be inflated";
    throw new XlsxError({ code: "malformedPart", part: name, reason });
  }
}

export function pack(name: string, bytes: Uint8Array, codec = PORTABLE_CODEC): ZipEntry {
  const crc = crc32(bytes);
  const packed = codec.deflate(bytes, { level: bytes.length > LARGE ? 4 : 6 });
  const smaller = packed.length < bytes.length;
  return { name, method: smaller ? DEFLATED : STORED, crc, size: bytes.length, packed: smaller ? packed : bytes };
}
