import { serialOf } from "./serialDates";
import type { Clock } from "./coercion";

const NUMBER = /^([+-]?)\s*(?:(\d{1,3}(?:\.\d{3})+|\d+)?(?:,(\d*))?)(e[+-]?\d+)?\s*(%?)$/i;
const DATE = /^(\d{1,2})\.(\d{1,2})\.?(?:(\d{4}|\d{2}))?$/;
const ISO_DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;

/**
 * The number that a German Excel sees in a text where it needs one: "1,5", "1.234", "12 %", "3 €", "24.12.2013", "14:30".
 * "1.1" is the first of January of this year, which is why goal numbers must never meet arithmetic.
 */
export function germanNumberOf(text: string, clock: Clock): number | undefined {
  const trimmed = text.trim().replace(/\s*€$|^€\s*/, "");
  return plainNumber(trimmed) ?? dateAndTime(trimmed, clock);
}

function plainNumber(text: string): number | undefined {
  const match = NUMBER.exec(text);
  if (!match) return undefined;
  const [, sign = "", whole, fraction, exponent = "", percent] = match;
  if (whole === undefined && !fraction) return undefined;
  const value = Number(`${sign}${(whole ?? "0").replaceAll(".", "")}.${fraction ?? ""}0${exponent}`);
  return percent === "%" ? value / 100 : value;
}

function dateAndTime(text: string, clock: Clock): number | undefined {
  const [first = "", second, ...more] = text.split(/\s+/);
  if (more.length > 0) return undefined;
  const day = dateOf(first, clock);
  if (second === undefined) return day ?? timeOf(first);
  const time = timeOf(second);
  return day === undefined || time === undefined ? undefined : day + time;
}

function dateOf(text: string, clock: Clock): number | undefined {
  const german = DATE.exec(text);
  if (german) {
    const [, day, month, year] = german;
    return serialOf(fullYear(year, clock), Number(month), Number(day));
  }
  const iso = ISO_DATE.exec(text);
  return iso ? serialOf(Number(iso[1]), Number(iso[2]), Number(iso[3])) : undefined;
}

function fullYear(year: string | undefined, clock: Clock): number {
  if (year === undefined) return clock.now().getFullYear();
  if (year.length === 4) return Number(year);
  return Number(year) + (Number(year) < 30 ? 2000 : 1900);
}

function timeOf(text: string): number | undefined {
  const match = TIME.exec(text);
  if (!match) return undefined;
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  return minutes < 60 && seconds < 60 ? (hours * 3600 + minutes * 60 + seconds) / 86_400 : undefined;
}
