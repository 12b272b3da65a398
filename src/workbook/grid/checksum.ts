/**
 * A short visible mark of a sheet's content, "7F3A-91C2": the 32-bit FNV-1a sum over every filled cell and its place.
 * It tells an edited sheet from an untouched one; it is no protection against somebody who wants to deceive.
 *
 * @param formulas cells as read back, formula or value; empty cells and rows at the end do not matter
 * @param without column that does not count, 0-based
 */
export function checksumOf(formulas: readonly (readonly unknown[])[], without?: number): string {
  let sum = OFFSET;
  formulas.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (cell !== "" && column !== without) sum = mixed(mixed(mixed(sum, `${row}:${column}=`), String(cell)), "\n");
    });
  });
  const digits = sum.toString(16).toUpperCase().padStart(8, "0");
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

function mixed(start: number, text: string): number {
  let sum = start;
  for (let index = 0; index < text.length; index += 1) sum = Math.imul(sum ^ text.charCodeAt(index), PRIME) >>> 0;
  return sum;
}
