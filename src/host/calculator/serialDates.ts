const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** The serial number of a day; undefined where the calendar has no such day. Excel's 29 February 1900 (60) is not given. */
export function serialOf(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1900 && year <= 9999 ? serialOfDate(date) : undefined;
}

/** Months and days beyond their ends run over, as DATE lets them. */
export const overflowingSerial = (year: number, month: number, day: number): number =>
  serialOfDate(new Date(Date.UTC(year, month - 1, day)));

/** Before March 1900 Excel counts one less, since it believes in 29 February 1900. */
function serialOfDate(date: Date): number {
  const days = Math.floor((date.getTime() - EPOCH) / DAY);
  return days < 61 ? days - 1 : days;
}

export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 0 is Sunday. */
  readonly weekday: number;
}

export function calendarDay(serial: number): CalendarDay {
  const whole = Math.floor(serial);
  const date = new Date(EPOCH + (whole < 60 ? whole + 1 : whole) * DAY);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
  };
}

/** The serial number, with its fraction of a day, of a moment in the local time zone. */
export function serialOfMoment(moment: Date): number {
  const days = overflowingSerial(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
  return days + (moment.getHours() * 3600 + moment.getMinutes() * 60 + moment.getSeconds()) / 86_400;
}
