import { romanNumber } from "../domain/romanNumber";

/** The number that digits, Roman letters or a single letter write; undefined where the letters are no number. */
export function numberCounted(written: string): number | undefined {
  if (/^\d/.test(written)) return Number(written);
  return romanNumber(written) ?? (/^[A-Z]$/.test(written) ? letterCounted(written) : undefined);
}

/** "A" → 1, "b" → 2. */
export const letterCounted = (letter: string): number => letter.toUpperCase().charCodeAt(0) - "A".charCodeAt(0) + 1;
