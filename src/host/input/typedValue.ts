import { parseValue } from "numfmt";
import { ERROR_CODES, type CellValue } from "../calculator/calculator";

/** What Excel makes of a text that is written into a cell. */
export type TypedValue =
  | {
      readonly kind: "value";
      readonly value: CellValue;
      /** The format that a General cell takes on; undefined where it stays General. */
      readonly numberFormat?: string;
      /** The text was given with a leading apostrophe, which is not part of it. */
      readonly isQuoted?: true;
    }
  /** Beginning with "=". */
  | { readonly kind: "formula"; readonly formula: string };

const TEXT_FORMAT = "@";

/**
 * What an American Excel, and so its API in every country, makes of a text written into a cell: "1.1" is a number, "3-5" the
 * fifth of March of this year, "10 %" a tenth, "=A1" a formula. In a cell of format "@" everything stays text.
 *
 * @param numberFormat the format of the cell
 */
export function typedValue(written: string, numberFormat: string): TypedValue {
  if (numberFormat === TEXT_FORMAT) return text(written);
  if (written === "") return { kind: "value", value: null };
  if (written.startsWith("'")) return { kind: "value", value: written.slice(1), isQuoted: true };
  if (isFormula(written)) return { kind: "formula", formula: formulaOf(written) };
  const error = ERROR_CODES.find((code) => code === written.toUpperCase());
  return error ? { kind: "value", value: { error } } : (fraction(written) ?? recognised(written) ?? text(written));
}

const text = (value: string): TypedValue => ({ kind: "value", value });

/** A sign begins a formula unless a number follows; an @ is the old sign of Lotus. */
function isFormula(written: string): boolean {
  const [first = "", second = ""] = written;
  if (first === "=" || first === "@") return second !== "";
  return (
    (first === "+" || first === "-") &&
    second !== "" &&
    recognised(written) === undefined &&
    fraction(written) === undefined
  );
}

const formulaOf = (written: string): string => (written.startsWith("=") ? written : `=${written.replace(/^@/, "")}`);

const FRACTION = /^\s*([+-]?)\s*(\d+) (\d{1,3})\/(\d{1,3})\s*$/;

/** "1 1/4"; without the whole number before it, a fraction is a date. */
function fraction(written: string): TypedValue | undefined {
  const [, sign, whole, numerator, denominator = "0"] = FRACTION.exec(written) ?? [];
  if (Number(denominator) === 0) return undefined;
  const value = Number(whole) + Number(numerator) / Number(denominator);
  const places = "?".repeat(denominator.length);
  return { kind: "value", value: sign === "-" ? -value : value, numberFormat: `# ${places}/${places}` };
}

function recognised(written: string): TypedValue | undefined {
  if (!isWellGrouped(written)) return undefined;
  const parsed = parseValue(shortYear(written), { locale: "en-US" });
  if (!parsed) return undefined;
  const value = typeof parsed.v === "number" ? Number(parsed.v.toPrecision(15)) : (parsed.v as CellValue);
  return { kind: "value", value, ...(parsed.z !== undefined && { numberFormat: takenOn(parsed.z) }) };
}

/** Thousands come in threes: "14,37" is no number in America. */
const isWellGrouped = (written: string): boolean =>
  !/\d,\d/.test(written) || /(?<![\d,])\d{1,3}(?:,\d{3})+(?!,?\d)/.test(written);

/** "1/2/3" is a day of 2003. */
const shortYear = (written: string): string => written.replace(/^(\s*\d{1,2}([/-])\d{1,2}\2)(\d)(\s*)$/, "$10$3$4");

/** Excel gives dates the nearest of its own few formats, however they were written. */
function takenOn(format: string): string {
  const [date, time] = [/[ymd]/i.test(format.replace(/AM\/PM/, "")) && !/^\[?h/.test(format), /h/i.test(format)];
  const clock = format.includes("AM/PM") ? "h:mm AM/PM" : format.includes("ss") ? "h:mm:ss" : "h:mm";
  if (!date) return time ? clock : format;
  if (time) return "m/d/yyyy h:mm";
  const [day, month, year] = [format.includes("d"), /m/i.test(format), format.includes("y")];
  if (day && month && year) return format.includes("mmm") ? "d-mmm-yy" : "m/d/yyyy";
  return day ? "d-mmm" : "mmm-yy";
}
