import { romanNumber } from "../domain/romanNumber";

/** The number that digits or Roman letters write; undefined where the letters are no number. */
export const numberCounted = (written: string): number | undefined =>
  /^\d/.test(written) ? Number(written) : romanNumber(written);
