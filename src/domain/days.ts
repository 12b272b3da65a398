import type { IsoDate, Profile } from "./audit";

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The calendar day, or undefined where the calendar has none such (31 February, month 13). Years from 1000 to 9999. */
export function dayOf(year: number, month: number, day: number): IsoDate | undefined {
  const last = month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
  if (!(year >= 1000 && year <= 9999 && day >= 1 && day <= last)) return undefined;
  return `${String(year)}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Year, month and day of an ISO day; undefined where the text is none or names a day that does not exist. */
export function calendarDay(text: string): CalendarDay | undefined {
  if (!ISO_DAY.test(text)) return undefined;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  return dayOf(year, month, day) === undefined ? undefined : { year, month, day };
}

/** Day 0 of Excel's calendar as it is after February 1900. */
const EPOCH = Date.UTC(1899, 11, 30);
const MILLISECONDS_A_DAY = 86_400_000;

/** The day that Excel shows for a serial number: 41599.75 → "2013-11-21". */
export const dayOfSerial = (serial: number): IsoDate =>
  new Date(EPOCH + Math.floor(serial) * MILLISECONDS_A_DAY).toISOString().slice(0, 10);

/** The day as Excel counts it, for days from March 1900 on: "2013-11-21" → 41599. */
export const serialOfDay = (day: IsoDate): number => (Date.parse(day) - EPOCH) / MILLISECONDS_A_DAY;

/** The day a balance speaks of: as given in the profile, else the workshop's, else the day that the caller names. */
export const balanceDay = (profile: Pick<Profile, "asOf" | "workshop">, otherwise: IsoDate): IsoDate =>
  profile.asOf ?? profile.workshop ?? otherwise;
