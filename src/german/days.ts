import type { IsoDate } from "../domain/audit";
import { calendarDay, dayOf } from "../domain/days";

const MONTHS = [
  "Januar",
  "Februar",
  "März",
  "April",
  "Mai",
  "Juni",
  "Juli",
  "August",
  "September",
  "Oktober",
  "November",
  "Dezember",
] as const;

/** "21.11.2013"; a text that is no ISO day stays as it is. */
export function shortDay(day: IsoDate): string {
  return calendarDay(day) === undefined ? day : `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)}`;
}

/** "21. November 2013"; a text that is no ISO day stays as it is. */
export function longDay(day: IsoDate): string {
  const date = calendarDay(day);
  const month = MONTHS[(date?.month ?? 0) - 1];
  return date === undefined || month === undefined ? day : `${String(date.day)}. ${month} ${String(date.year)}`;
}

const WRITTEN = /^(\d{1,2})\.\s*(\p{L}+)\.?\s+(\d{4})$/u;
const NUMERIC = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})$/;

/** Reads "21. November 2013", "4. Mrz. 2014", "21.11.2013" and "2013-11-21"; anything else, or no such day, is undefined. */
export function parseGermanDay(text: string): IsoDate | undefined {
  const trimmed = text.trim();
  return calendarDay(trimmed) === undefined ? writtenDay(trimmed)?.day : trimmed;
}

/** The day that a text names as people write one; without `day` where the calendar has none such: "31. Februar 2014". */
export function writtenDay(text: string): { readonly day: IsoDate | undefined } | undefined {
  const [, day, month = "", year] = NUMERIC.exec(text) ?? WRITTEN.exec(text) ?? [];
  const number = monthNumber(month);
  // "3. Quartal 2014" names none.
  return day === undefined || number === 0 ? undefined : { day: dayOf(Number(year), number, Number(day)) };
}

function monthNumber(word: string): number {
  if (/^\d/.test(word)) return Number(word);
  const lower = word.toLowerCase();
  if (lower === "mrz") return 3;
  return MONTHS.findIndex((month) => lower.length >= 3 && month.toLowerCase().startsWith(lower)) + 1;
}
