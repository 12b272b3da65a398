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

export function unpack(entry: ZipEntry): Uint8Array {
  const bytes = entry.method === STORED ? entry.packed : inflate(entry);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) {
    throw new XlsxError({ code: "malformedPart", part: entry.name, reason: "does not have the promised content" });
  }
  return bytes;
}

/** One byte of room more than promised: a part that fills it inflates beyond what its directory entry claims. */
function inflate(entry: ZipEntry): Uint8Array {
  const bytes = inflateOrThrow(entry, new Uint8Array(entry.size + 1));
  if (bytes.length > entry.size) {
    throw new XlsxError({ code: "zipBomb", part: entry.name, bytes: bytes.length, limit: entry.size });
  }
  return bytes;
}

function inflateOrThrow(entry: ZipEntry, out: Uint8Array<ArrayBuffer>): Uint8Array {
  try {
    return inflateSync(entry.packed, { out });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : "cannot be inflated";
    throw new XlsxError({ code: "malformedPart", part: entry.name, reason });
  }
}

/** Raw deflate. Node's own is several times as fast as what runs everywhere. */
export type Deflate = (bytes: Uint8Array, options: { readonly level: 4 | 6 }) => Uint8Array;

export function pack(name: string, bytes: Uint8Array, deflate: Deflate = deflateSync): ZipEntry {
  const crc = crc32(bytes);
  const packed = deflate(bytes, { level: bytes.length > LARGE ? 4 : 6 });
  const smaller = packed.length < bytes.length;
  return { name, method: smaller ? DEFLATED : STORED, crc, size: bytes.length, packed: smaller ? packed : bytes };
}
