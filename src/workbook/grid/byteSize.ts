/** What one request or answer may hold. Excel on the web refuses above 5 MB; the rest is for what travels around the cells. */
export const PAYLOAD_BYTES = 4_000_000;

/** Bytes that a block of cells takes on the wire: JSON in UTF-8. */
export function byteSizeOf(block: readonly (readonly unknown[])[]): number {
  return block.reduce((sum, row) => sum + rowBytes(row), 2);
}

export const rowBytes = (row: readonly unknown[]): number =>
  row.reduce((sum: number, value) => sum + cellBytes(value), 3);

function cellBytes(value: unknown): number {
  return typeof value === "string" ? textBytes(value) + 3 : String(value).length + 1;
}

function textBytes(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit === 0x22 || unit === 0x5c || unit === 0x0a || unit === 0x0d || unit === 0x09) bytes += 1;
    else if (unit < 0x20) bytes += 5;
    else if (unit >= 0x80) bytes += unit >= 0x800 && !isSurrogate(unit) ? 2 : 1;
  }
  return bytes;
}

/** Half of a character that takes four bytes. */
const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;

/** Rows cut into stretches of at most `limit` bytes each; a row longer than that stands alone. */
export function stretchesOf(sizes: readonly number[], limit = PAYLOAD_BYTES): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let start = 0;
  let bytes = 0;
  sizes.forEach((size, index) => {
    if (index > start && bytes + size > limit) {
      stretches.push({ start, count: index - start });
      start = index;
      bytes = 0;
    }
    bytes += size;
  });
  return sizes.length > start ? [...stretches, { start, count: sizes.length - start }] : stretches;
}

export interface Stretch {
  readonly start: number;
  readonly count: number;
}
