import { XlsxError } from "../error";
import { DEFLATED, STORED, type ZipEntry } from "./entry";

export interface ZipLimits {
  /** Bytes of all parts together when inflated, as the directory claims. */
  readonly total: number;
  /** Inflated to packed, for parts above `ratioFrom` bytes: no honest sheet comes near. */
  readonly ratio: number;
  readonly ratioFrom: number;
}

export const ZIP_LIMITS: ZipLimits = { total: 1.5 * 2 ** 30, ratio: 400, ratioFrom: 32 * 2 ** 20 };

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const UNKNOWN_32 = 0xffffffff;

/** The entries in the order of the directory. Folders are left out. */
export function readZip(bytes: Uint8Array, limits: ZipLimits = ZIP_LIMITS): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readDirectory(bytes, view, limits);
  } catch (cause) {
    // DataView answers a directory that points outside of the file with a RangeError.
    if (cause instanceof RangeError) throw new XlsxError({ code: "notAZip" });
    throw cause;
  }
}

function readDirectory(bytes: Uint8Array, view: DataView, limits: ZipLimits): ZipEntry[] {
  let { count, at } = directoryOf(view);
  const entries: ZipEntry[] = [];
  let total = 0;
  for (; count > 0; count--) {
    if (view.getUint32(at, true) !== CENTRAL) throw new XlsxError({ code: "notAZip" });
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const entry = readEntry(bytes, view, at, nameLength, extraLength);
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (entry.name.endsWith("/")) continue;
    total += entry.size;
    guard(entry, total, limits);
    entries.push(entry);
  }
  return entries;
}

function guard(entry: ZipEntry, total: number, limits: ZipLimits): void {
  if (total > limits.total) throw new XlsxError({ code: "zipBomb", bytes: total, limit: limits.total });
  const allowed = Math.max(limits.ratioFrom, entry.packed.length * limits.ratio);
  if (entry.size > allowed) {
    throw new XlsxError({ code: "zipBomb", part: entry.name, bytes: entry.size, limit: allowed });
  }
}

function directoryOf(view: DataView): { count: number; at: number } {
  const lowest = Math.max(0, view.byteLength - END_SIZE - 0xffff);
  for (let end = view.byteLength - END_SIZE; end >= lowest; end--) {
    if (view.getUint32(end, true) !== END) continue;
    const locator = end - 20;
    if (locator >= 0 && view.getUint32(locator, true) === LOCATOR_64) {
      const end64 = large(view, locator + 8);
      if (view.getUint32(end64, true) === END_64) {
        return { count: large(view, end64 + 32), at: large(view, end64 + 48) };
      }
    }
    return { count: view.getUint16(end + 10, true), at: view.getUint32(end + 16, true) };
  }
  throw new XlsxError({ code: "notAZip" });
}

const large = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

function readEntry(bytes: Uint8Array, view: DataView, at: number, nameLength: number, extraLength: number): ZipEntry {
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll("\\", "/");
  const method = view.getUint16(at + 10, true);
  if (view.getUint16(at + 8, true) & 1) {
    throw new XlsxError({ code: "unsupported", feature: `encrypted entry ${name}` });
  }
  if (method !== STORED && method !== DEFLATED) {
    throw new XlsxError({ code: "unsupported", feature: `compression method ${method} of ${name}` });
  }
  const [size, packedSize, offset] = sizesOf(view, at, at + 46 + nameLength, extraLength);
  if (view.getUint32(offset, true) !== LOCAL) throw new XlsxError({ code: "notAZip" });
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.length) throw new XlsxError({ code: "notAZip" });
  return { name, method, crc: view.getUint32(at + 16, true), size, packed: bytes.subarray(start, start + packedSize) };
}

/** Size, packed size and offset; zip64 moves those that do not fit into an extra field, in this order. */
function sizesOf(view: DataView, at: number, extra: number, extraLength: number): [number, number, number] {
  const sizes: [number, number, number] = [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ];
  for (let field = extra; field + 4 <= extra + extraLength; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let value = field + 4;
    for (const i of [0, 1, 2] as const) {
      if (sizes[i] !== UNKNOWN_32) continue;
      sizes[i] = large(view, value);
      value += 8;
    }
  }
  return sizes;
}
