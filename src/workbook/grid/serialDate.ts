import type { IsoDate } from "../../domain/audit";
import { calendarDay, serialOfDay } from "../../domain/days";

/** 1 March 1900: Excel believes in a 29 February 1900, so the days before are counted differently. */
const FIRST_TRUE_SERIAL = 61;

/** "2013-11-21" → 41599. Undefined for a text that is no such day and for days that Excel cannot count. */
export function serialOf(iso: IsoDate): number | undefined {
  const serial = calendarDay(iso) === undefined ? 0 : serialOfDay(iso);
  return serial < FIRST_TRUE_SERIAL ? undefined : serial;
}

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
