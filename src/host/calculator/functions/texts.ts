import { formattedText } from "../../text/formattedText";
import type { CellError } from "../calculator";
import { booleanOf, numberOf, textOf } from "../coercion";
import { wildcardExpression } from "../criteria";
import { germanNumberOf } from "../germanNumbers";
import { valuesOf, type Surroundings } from "../surroundings";
import { errorOf, isError, isMatrix, matrixOf, type Operand, type Scalar } from "../values";
import { scalar, textual, whole, type FunctionDefinition, type FunctionTable } from "./definition";

const LONGEST_TEXT = 32_767;

/** One text and one or two whole numbers. */
const cutting = (max: number, of: (text: string, first: number, second: number) => Scalar): FunctionDefinition =>
  scalar(1, max, ({ clock }, value, first = 1, second = 1) => {
    const text = textOf(value);
    const one = numberOf(first, clock);
    const other = numberOf(second, clock);
    if (isError(text)) return text;
    if (isError(one)) return one;
    if (isError(other)) return other;
    return of(text, Math.trunc(one), Math.trunc(other));
  });

const refused = errorOf("#VALUE!");

/** FIND and SEARCH: position of the first text in the second, from the third argument on; both count from 1. */
const searching = (positionIn: (wanted: string, text: string) => number): FunctionDefinition =>
  scalar(2, 3, ({ clock }, wantedValue, value, from = 1) => {
    const wanted = textOf(wantedValue);
    const text = textOf(value);
    const start = numberOf(from, clock);
    if (isError(wanted)) return wanted;
    if (isError(text)) return text;
    if (isError(start)) return start;
    const skipped = Math.trunc(start) - 1;
    const at = skipped < 0 || skipped > text.length ? -1 : positionIn(wanted, text.slice(skipped));
    return at < 0 ? refused : at + skipped + 1;
  });

const substitute = scalar(3, 4, ({ clock }, value, oldValue, newValue, nth) => {
  const [text, old, next] = [textOf(value), textOf(oldValue), textOf(newValue)];
  const place = nth === undefined ? undefined : numberOf(nth, clock);
  if (isError(text)) return text;
  if (isError(old)) return old;
  if (isError(next)) return next;
  if (place !== undefined && isError(place)) return place;
  if (old === "") return text;
  let count = 0;
  return text.replaceAll(old, (found) => (place === undefined || ++count === Math.trunc(place) ? next : found));
});

const replace = scalar(4, 4, ({ clock }, value, first, length, insertion) => {
  const [text, inserted] = [textOf(value), textOf(insertion)];
  const [start, count] = [numberOf(first, clock), numberOf(length, clock)];
  if (isError(text)) return text;
  if (isError(inserted)) return inserted;
  if (isError(start)) return start;
  if (isError(count)) return count;
  return text.slice(0, Math.trunc(start) - 1) + inserted + text.slice(Math.trunc(start) - 1 + Math.trunc(count));
});

const allTexts = (args: readonly Operand[], around: Surroundings) =>
  args.flatMap((argument) => matrixOf(valuesOf(argument, around)).cells).map(textOf);

const joined = (texts: readonly (string | CellError)[], between: string): Scalar => {
  const failed = texts.find(isError);
  if (failed !== undefined) return failed;
  const text = texts.filter((part) => typeof part === "string").join(between);
  return text.length > LONGEST_TEXT ? refused : text;
};

const textJoin = whole(3, 255, (around, between, skipsEmpty, ...args) => {
  const separator = valuesOf(between, around);
  const skips = valuesOf(skipsEmpty, around);
  if (isMatrix(separator) || isMatrix(skips)) return refused;
  const [text, skip] = [textOf(separator), booleanOf(skips)];
  if (isError(text)) return text;
  if (isError(skip)) return skip;
  return joined(
    allTexts(args, around).filter((part) => !skip || part !== ""),
    text,
  );
});

/** TEXT: the format is written as a German Excel wants it ("TT.MM.JJJJ", "0,0"). */
const text = scalar(2, 2, ({ clock }, value, format) => {
  const code = textOf(format);
  if (isError(value)) return value;
  if (isError(code)) return code;
  const number = typeof value === "string" ? (germanNumberOf(value, clock) ?? value) : value;
  return formattedText(number, code, "german");
});

const fixed = scalar(1, 3, ({ clock }, value, digits = 2, plain = false) => {
  const [number, places, isPlain] = [numberOf(value, clock), numberOf(digits, clock), booleanOf(plain)];
  if (isError(number)) return number;
  if (isError(places)) return places;
  if (isError(isPlain)) return isPlain;
  const code = `${isPlain ? "0" : "#,##0"}${places > 0 ? `.${"0".repeat(Math.trunc(places))}` : ""}`;
  return formattedText(number, code, "english");
});

const value = scalar(1, 1, ({ clock }, argument) =>
  typeof argument === "boolean" ? refused : numberOf(argument, clock),
);

const numberValue = textual(1, 3, (written, decimal = ",", group = ".") => {
  const plain = written.replaceAll(group, "").replaceAll(/\s/g, "").replace(decimal, ".");
  const percents = /%*$/.exec(plain)?.[0].length ?? 0;
  const digits = plain.slice(0, plain.length - percents);
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(digits)
    ? Number(digits) / 100 ** percents
    : digits === ""
      ? 0
      : refused;
});

const capitalised = (text: string): string =>
  text
    .toLowerCase()
    .replace(/(^|[^\p{L}])(\p{L})/gu, (_, before: string, letter: string) => before + upperCase(letter));

/** Excel has no capital ß and does not take SS for it. */
const upperCase = (text: string): string => text.replace(/[^ß]+/g, (part) => part.toUpperCase());

export const TEXTS: FunctionTable = {
  LEN: textual(1, 1, (text) => text.length),
  UPPER: textual(1, 1, upperCase),
  LOWER: textual(1, 1, (text) => text.toLowerCase()),
  PROPER: textual(1, 1, capitalised),
  TRIM: textual(1, 1, (text) => text.replace(/ +/g, " ").replace(/^ | $/g, "")),
  // eslint-disable-next-line no-control-regex -- these are the characters that CLEAN removes
  CLEAN: textual(1, 1, (text) => text.replace(/[\u0000-\u001f]/g, "")),
  EXACT: textual(2, 2, (one, other) => one === other),
  LEFT: cutting(2, (text, count) => (count < 0 ? refused : text.slice(0, count))),
  RIGHT: cutting(2, (text, count) => (count < 0 ? refused : text.slice(Math.max(0, text.length - count)))),
  MID: cutting(3, (text, first, count) =>
    first < 1 || count < 0 ? refused : text.slice(first - 1, first - 1 + count),
  ),
  REPT: cutting(2, (text, count) => (count < 0 || text.length * count > LONGEST_TEXT ? refused : text.repeat(count))),
  FIND: searching((wanted, text) => text.indexOf(wanted)),
  SEARCH: searching((wanted, text) => text.search(wildcardExpression(wanted, false))),
  SUBSTITUTE: substitute,
  REPLACE: replace,
  CONCATENATE: textual(1, 255, (...texts) => joined(texts, "")),
  CONCAT: whole(1, 255, (around, ...args) => joined(allTexts(args, around), "")),
  TEXTJOIN: textJoin,
  TEXT: text,
  FIXED: fixed,
  VALUE: value,
  NUMBERVALUE: numberValue,
  CHAR: cutting(1, (text) => character(Number(text))),
  UNICHAR: cutting(1, (text) => character(Number(text))),
  CODE: textual(1, 1, (text) => text.codePointAt(0) ?? refused),
  UNICODE: textual(1, 1, (text) => text.codePointAt(0) ?? refused),
};

const character = (code: number): Scalar =>
  code >= 1 && code <= 0x10ffff ? String.fromCodePoint(Math.trunc(code)) : refused;
