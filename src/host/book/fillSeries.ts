import type { CellValue } from "../../xlsx/cells/value";
import { calendarDay, overflowingSerial } from "../calculator/serialDates";
import { ExcelError } from "../excelError";

export const FILL_KINDS = [
  "FillDefault",
  "FillCopy",
  "FillSeries",
  "FillFormats",
  "FillValues",
  "FillDays",
  "FillWeekdays",
  "FillMonths",
  "FillYears",
  "LinearTrend",
  "GrowthTrend",
] as const;
export type FillKind = (typeof FILL_KINDS)[number];

export interface Seed {
  readonly value: CellValue;
  readonly isDate: boolean;
}

/** The value at a place of the line: 0 is its first cell; places before it are negative. */
type ValueAt = (place: number) => CellValue;

/** How a line of cells goes on. */
export function continuation(line: readonly Seed[], kind: FillKind): ValueAt {
  const repeated: ValueAt = (place) => line[((place % line.length) + line.length) % line.length]?.value ?? null;
  if (kind === "FillCopy" || kind === "FillFormats") return repeated;
  const numbers = line.map(({ value }) => value);
  const isDate = line.every((seed) => seed.isDate);
  if (numbers.every((value) => typeof value === "number")) return numberSeries(numbers, isDate, kind) ?? repeated;
  return listSeries(line) ?? countedSeries(line) ?? repeated;
}

function numberSeries(numbers: readonly number[], isDate: boolean, kind: FillKind): ValueAt | undefined {
  const [first = 0] = numbers;
  switch (kind) {
    case "FillMonths":
      return (place) => monthsOn(first, place);
    case "FillYears":
      return (place) => monthsOn(first, 12 * place);
    case "FillWeekdays":
      return (place) => weekdaysOn(first, place);
    case "FillDays":
      return (place) => first + place;
    case "GrowthTrend": {
      if (numbers.some((number) => number <= 0)) {
        throw new ExcelError("InvalidArgument", "growth needs numbers above 0");
      }
      const trend = line(numbers.map((number) => Math.log(number)));
      return (place) => Math.exp(trend(place));
    }
    default:
      if (numbers.length > 1) return line(numbers);
      return kind === "FillDefault" && !isDate ? undefined : (place) => first + place;
  }
}

/** The straight line nearest to the numbers; through them where they are two. */
function line(numbers: readonly number[]): (place: number) => number {
  const count = numbers.length;
  const meanPlace = (count - 1) / 2;
  const mean = numbers.reduce((sum, number) => sum + number, 0) / count;
  const spread = numbers.reduce((sum, _, i) => sum + (i - meanPlace) ** 2, 0);
  const slope =
    spread === 0 ? 1 : numbers.reduce((sum, number, i) => sum + (i - meanPlace) * (number - mean), 0) / spread;
  return (place) => Number((mean + slope * (place - meanPlace)).toPrecision(15));
}

/** The same day of a later month, or its last day. */
function monthsOn(serial: number, count: number): number {
  const { year, month, day } = calendarDay(serial);
  const lastDay = calendarDay(overflowingSerial(year, month + count + 1, 0)).day;
  return overflowingSerial(year, month + count, Math.min(day, lastDay));
}

function weekdaysOn(serial: number, count: number): number {
  const step = count < 0 ? -1 : 1;
  let day = serial;
  for (let left = Math.abs(count); left > 0;) {
    day += step;
    const { weekday } = calendarDay(day);
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return day;
}

const LISTS: readonly (readonly string[])[] = [
  ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"],
  ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
  ["Jan", "Feb", "Mrz", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"],
  ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"],
  ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
  ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
]; // prettier-ignore

/** Days and months by their names, in steps as the cells have them. */
function listSeries(seeds: readonly Seed[]): ValueAt | undefined {
  const words = seeds.map(({ value }) => (typeof value === "string" ? value.toLowerCase() : ""));
  const list = LISTS.find((names) => words.every((word) => names.some((name) => name.toLowerCase() === word)));
  if (list === undefined) return undefined;
  const places = words.map((word) => list.findIndex((name) => name.toLowerCase() === word));
  const [first = 0, second = first + 1] = places;
  const step = second - first;
  return (place) => list[(((first + step * place) % list.length) + list.length) % list.length] ?? null;
}

/** "Ziel 1", "Ziel 2" go on as "Ziel 3"; a single one counts by one. */
function countedSeries(seeds: readonly Seed[]): ValueAt | undefined {
  const parts = seeds.map(({ value }) => (typeof value === "string" ? /^(.*?)(\d+)$/s.exec(value) : null));
  const [head] = parts;
  const stem = head?.[1];
  if (!head || parts.some((part) => part?.[1] !== stem)) return undefined;
  const trend = line(parts.map((part) => Number(part?.[2])));
  const width = head[2]?.startsWith("0") ? head[2].length : 0;
  return (place) => (stem ?? "") + String(Math.abs(Math.round(trend(place)))).padStart(width, "0");
}
