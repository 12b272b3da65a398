/**
 * The short hash by which Excel up to 2010 guarded sheets and workbooks, and which every later one still checks: 16 bits, four
 * hexadecimal digits. It keeps honest people honest, no more. Described in ECMA-376, part 4, 3.3.1.81.
 */
export function passwordHash(password: string): string {
  const units = Array.from({ length: password.length }, (_, i) => password.charCodeAt(i));
  const mixed = units.reduceRight((hash, unit) => rotated(hash) ^ unit, 0);
  return (rotated(mixed) ^ password.length ^ SALT).toString(16).toUpperCase().padStart(4, "0");
}

const SALT = 0xce4b;

/** One place to the left within 15 bits. */
const rotated = (hash: number): number => ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
