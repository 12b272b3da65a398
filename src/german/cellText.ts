import type { DateCell } from "../domain/audit";
import type { CellValue } from "../domain/tables";
import { shortDay } from "./days";

/** The cell's text to the letter; empty for an empty cell. */
export function textOf(value: CellValue | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "WAHR" : "FALSCH";
  return String(value);
}

/** A word, a number or a name: outer spaces are no part of it. */
export const wordOf = (value: CellValue | undefined): string => textOf(value).trim();

/** A whole number from 1, or undefined. */
export function wholeNumberOf(value: CellValue | undefined): number | undefined {
  const text = wordOf(value);
  return /^0*[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined;
}

/** A date cell as people write it, with its day where it holds one; undefined for an empty cell. */
export function dateCellOf(value: CellValue | undefined): DateCell | undefined {
  const text = wordOf(value);
  if (text === "") return undefined;
  const short = shortDay(text);
  return short === text ? { text } : { text: short, day: text };
}
