import { germanNumberOf } from "../germanNumbers";
import { finite, valuesOf } from "../surroundings";
import { calendarDay, overflowingSerial, serialOfMoment } from "../serialDates";
import { errorOf, isError, type Scalar } from "../values";
import { numbersOf } from "./aggregates";
import { numeric, partly, scalar, textual, type FunctionTable } from "./definition";
import { numberOf } from "../coercion";

const LAST_DAY = 2_958_465;

const ofDay = (of: (serial: number) => Scalar) =>
  numeric(1, 1, (serial) => (serial < 0 || serial > LAST_DAY + 1 ? errorOf("#NUM!") : of(serial)));

const secondsOf = (serial: number): number => Math.round((serial - Math.floor(serial)) * 86_400);

/** The same day some months on, or the month's last one where it has no such day. */
function monthsOn(serial: number, months: number): number {
  const { year, month, day } = calendarDay(serial);
  const last = overflowingSerial(year, month + months + 1, 0);
  return Math.min(overflowingSerial(year, month + months, day), last);
}

/** 1 to 7; the kind says which weekday is the first: 1 Sunday, 2 Monday, 3 Monday as 0, 11 to 17 Monday to Sunday. */
function weekday(serial: number, kind = 1): Scalar {
  const day = calendarDay(serial).weekday;
  if (kind === 1) return day + 1;
  if (kind === 3) return (day + 6) % 7;
  const first = kind === 2 ? 1 : kind - 10;
  return first >= 1 && first <= 7 ? ((day - first + 7) % 7) + 1 : errorOf("#NUM!");
}

/** The week of ISO 8601, which belongs to the year of its Thursday. */
function isoWeek(serial: number): number {
  const thursday = Math.floor(serial) + 4 - Number(weekday(serial, 2));
  const newYear = overflowingSerial(calendarDay(thursday).year, 1, 1);
  return Math.floor((thursday - newYear) / 7) + 1;
}

function week(serial: number, kind = 1): Scalar {
  if (kind === 21) return isoWeek(serial);
  const newYear = overflowingSerial(calendarDay(serial).year, 1, 1);
  const first = weekday(newYear, kind === 1 ? 1 : kind);
  return isError(first) ? first : Math.floor((Math.floor(serial) - newYear + Number(first) - 1) / 7) + 1;
}

function fullMonths(from: number, to: number): number {
  const [start, end] = [calendarDay(from), calendarDay(to)];
  return (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day ? 1 : 0);
}

const dateDif = scalar(3, 3, ({ clock }, first, last, unit) => {
  const [from, to] = [numberOf(first, clock), numberOf(last, clock)];
  if (isError(from)) return from;
  if (isError(to)) return to;
  if (from > to) return errorOf("#NUM!");
  switch (typeof unit === "string" ? unit.toUpperCase() : "") {
    case "D":
      return Math.floor(to) - Math.floor(from);
    case "M":
      return fullMonths(from, to);
    case "Y":
      return Math.floor(fullMonths(from, to) / 12);
    case "YM":
      return fullMonths(from, to) % 12;
    default:
      return errorOf("#NUM!");
  }
});

const isWorkday = (serial: number, holidays: ReadonlySet<number>): boolean =>
  Number(weekday(serial, 2)) < 6 && !holidays.has(serial);

const networkDays = partly(2, 3, (argument) => argument < 2, (around, first, last, free) => {
  const [from, to] = [numberOf(first as Scalar, around.clock), numberOf(last as Scalar, around.clock)];
  const holidays = free === undefined ? [] : numbersOf([valuesOf(free, around)], around);
  if (isError(from)) return from;
  if (isError(to)) return to;
  if (isError(holidays)) return holidays;
  const closed = new Set(holidays.map(Math.floor));
  let count = 0;
  for (let day = Math.floor(Math.min(from, to)); day <= Math.max(from, to); day++) if (isWorkday(day, closed)) count++;
  return from > to ? -count : count;
}); // prettier-ignore

export const DATES: FunctionTable = {
  DATE: numeric(3, 3, (year, month, day) => {
    const serial = overflowingSerial(Math.trunc(year) + (year < 1900 ? 1900 : 0), Math.trunc(month), Math.trunc(day));
    return serial < 0 || serial > LAST_DAY ? errorOf("#NUM!") : serial;
  }),
  TIME: numeric(3, 3, (hours, minutes, seconds) => ((hours * 3600 + minutes * 60 + seconds) / 86_400) % 1),
  YEAR: ofDay((serial) => calendarDay(serial).year),
  MONTH: ofDay((serial) => calendarDay(serial).month),
  DAY: ofDay((serial) => calendarDay(serial).day),
  HOUR: ofDay((serial) => Math.floor(secondsOf(serial) / 3600) % 24),
  MINUTE: ofDay((serial) => Math.floor(secondsOf(serial) / 60) % 60),
  SECOND: ofDay((serial) => secondsOf(serial) % 60),
  TODAY: scalar(0, 0, ({ clock }) => Math.floor(serialOfMoment(clock.now()))),
  NOW: scalar(0, 0, ({ clock }) => serialOfMoment(clock.now())),
  WEEKDAY: numeric(1, 2, weekday),
  WEEKNUM: numeric(1, 2, week),
  ISOWEEKNUM: ofDay(isoWeek),
  EDATE: numeric(2, 2, (serial, months) => finite(monthsOn(serial, Math.trunc(months)))),
  EOMONTH: numeric(2, 2, (serial, months) => {
    const { year, month } = calendarDay(serial);
    return overflowingSerial(year, month + Math.trunc(months) + 1, 0);
  }),
  DAYS: numeric(2, 2, (last, first) => Math.floor(last) - Math.floor(first)),
  DATEDIF: dateDif,
  NETWORKDAYS: networkDays,
  DATEVALUE: scalar(1, 1, ({ clock }, value) => {
    const serial = typeof value === "string" ? germanNumberOf(value, clock) : undefined;
    return serial === undefined ? errorOf("#VALUE!") : Math.floor(serial);
  }),
  TIMEVALUE: textual(1, 1, (text) => germanNumberOf(text, { now: () => new Date(0) }) ?? errorOf("#VALUE!")),
};
