import { germanNumberOf } from "./germanNumbers";
import { errorOf, isError, type Scalar } from "./values";
import type { CellError } from "./calculator";

/** What calculations take from outside: which day it is, which year a date without a year means. */
export interface Clock {
  now(): Date;
}

/** A number as arithmetic wants it; texts are read as a German Excel reads them. */
export function numberOf(value: Scalar, clock: Clock): number | CellError {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (isError(value)) return value;
  return germanNumberOf(value, clock) ?? errorOf("#VALUE!");
}

/** A text as & wants it, in a German Excel. */
export function textOf(value: Scalar): string | CellError {
  if (typeof value === "string" || isError(value)) return value;
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "WAHR" : "FALSCH";
  return generalText(value).replace(".", ",");
}

/** Fifteen digits, as Excel keeps them; exponents from 1E+21 on and below 1E-9. */
function generalText(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  if (!text.includes("e")) return text;
  const size = Math.abs(value);
  if (size >= 1e-9 && size < 1) return value.toFixed(20).replace(/0+$/, "");
  const [digits = "", exponent = "0"] = text.split("e");
  const sign = exponent.startsWith("-") ? "-" : "+";
  return `${digits}E${sign}${exponent.replace(/^[+-]/, "").padStart(2, "0")}`;
}

export function booleanOf(value: Scalar): boolean | CellError {
  if (typeof value === "boolean" || isError(value)) return value;
  if (typeof value === "number") return value !== 0;
  if (value === null) return false;
  if (/^(?:true|wahr)$/i.test(value)) return true;
  return /^(?:false|falsch)$/i.test(value) ? false : errorOf("#VALUE!");
}

const COLLATOR = new Intl.Collator("de", { sensitivity: "accent" });
const RANK = { number: 0, string: 1, boolean: 2 } as const;

/** Order of two values as = and < see it: numbers before texts before logical values, letters without regard to case. */
export function compared(left: Scalar, right: Scalar): number | CellError {
  if (isError(left)) return left;
  if (isError(right)) return right;
  const one = left ?? emptyLike(right);
  const other = right ?? emptyLike(left);
  if (typeof one === "number" && typeof other === "number") return sameNumber(one, other) ? 0 : one - other;
  if (typeof one === "string" && typeof other === "string") {
    return sameText(one, other) ? 0 : COLLATOR.compare(one, other) || (one < other ? -1 : 1);
  }
  if (typeof one === "boolean" && typeof other === "boolean") return Number(one) - Number(other);
  return RANK[typeof one as keyof typeof RANK] - RANK[typeof other as keyof typeof RANK];
}

const emptyLike = (other: Scalar): number | string | boolean =>
  typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;

export const sameText = (one: string, other: string): boolean =>
  one === other || (one.length === other.length && one.toLowerCase() === other.toLowerCase());

/** Equal in the fifteen digits that Excel keeps. */
export const sameNumber = (one: number, other: number): boolean =>
  one === other || (Math.abs(one - other) < Math.abs(one) * 1e-13 && one.toPrecision(15) === other.toPrecision(15));
