/** Four tables, so that four bytes are taken in one step: the check runs over every part that is read. */
const TABLES = tables();

function tables(): readonly [Int32Array, Int32Array, Int32Array, Int32Array] {
  const all = [new Int32Array(256), new Int32Array(256), new Int32Array(256), new Int32Array(256)] as const;
  for (let n = 0; n < 256; n++) {
    let c = n;
    for (let bit = 0; bit < 8; bit++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
    all[0][n] = c;
  }
  for (let k = 1; k < 4; k++) {
    for (let n = 0; n < 256; n++) {
      const c = all[k - 1]?.[n] ?? 0;
      (all[k] as Int32Array)[n] = (c >>> 8) ^ (all[0][c & 255] ?? 0);
    }
  }
  return all;
}

/** CRC-32 as zip wants it, unsigned. */
export function crc32(bytes: Uint8Array): number {
  const [t0, t1, t2, t3] = TABLES as unknown as readonly [number[], number[], number[], number[]];
  const b = bytes as unknown as number[];
  const whole = bytes.length & ~3;
  let c = -1;
  let i = 0;
  for (; i < whole; i += 4) {
    c ^= b[i]! | (b[i + 1]! << 8) | (b[i + 2]! << 16) | (b[i + 3]! << 24);
    c = t3[c & 255]! ^ t2[(c >>> 8) & 255]! ^ t1[(c >>> 16) & 255]! ^ t0[c >>> 24]!;
  }
  for (; i < bytes.length; i++) c = (c >>> 8) ^ t0[(c ^ b[i]!) & 255]!;
  return ~c >>> 0;
}
