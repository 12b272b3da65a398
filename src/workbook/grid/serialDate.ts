import type { IsoDate } from "../../domain/audit";

const DAY = 86_400_000;
/** Excel counts from 1 January 1900 and believes in a 29 February 1900; from March 1900 on, day 0 is this one. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const FIRST_TRUE_SERIAL = 61;

/** "2013-11-21" → 41599. Undefined for a text that is no such day and for days that Excel cannot count. */
export function serialOf(iso: IsoDate): number | undefined {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? Date.parse(`${iso}T00:00:00Z`) : Number.NaN;
  const serial = Math.round((time - DAY_ZERO) / DAY);
  return serial >= FIRST_TRUE_SERIAL && isoOf(serial) === iso ? serial : undefined;
}

/** 41599.75 → "2013-11-21". */
export const isoOf = (serial: number): IsoDate =>
  new Date(DAY_ZERO + Math.floor(serial) * DAY).toISOString().slice(0, 10);

/** 0.4375 → "10:30"; whole days are ignored. */
export function clockOf(serial: number): string {
  const minutes = Math.round((serial - Math.floor(serial)) * 1440) % 1440;
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

export type TimeFormat = "day" | "clock";

/** What a number format (en-US code) shows a number as, if as a time at all. */
export function timeFormatOf(numberFormat: string): TimeFormat | undefined {
  if (numberFormat === "General" || numberFormat === "@") return undefined;
  const letters = numberFormat.replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, "").toLowerCase();
  if (/[yd]|mmm/.test(letters)) return "day";
  return /[hs]/.test(letters) ? "clock" : undefined;
}
