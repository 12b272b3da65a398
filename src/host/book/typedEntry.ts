import { isDateFormat } from "numfmt";
import { calendarDay } from "../calculator/serialDates";
import { textOf, type Clock } from "../calculator/coercion";
import { germanNumberOf } from "../calculator/germanNumbers";
import { formattedText } from "../text/formattedText";
import { entryOf, type Entry } from "./entry";

const TEXT_FORMAT = "@";
const PERCENT = "%";

/**
 * What a German Excel makes of what a person types: "1,5" and "1.234" are numbers, "21.11.2013" and "1.1" days, "85 %" a share,
 * "wahr" a logical value. Formulas are English, as in the API. In a cell of format "@" everything stays text.
 *
 * @param numberFormat of the cell
 * @throws ExcelError where a formula is longer than Excel's
 */
export function typedEntryOf(typed: string, numberFormat: string, clock: Clock): Entry {
  if (typed === "") return { value: null };
  if (numberFormat === TEXT_FORMAT) return { value: typed };
  // The apostrophe and the sign of a formula mean the same in every country.
  if (/^['=]/.test(typed)) return entryOf(typed, numberFormat);
  const logical = /^(?:(wahr|true)|falsch|false)$/i.exec(typed.trim());
  if (logical) return { value: logical[1] !== undefined };
  const number = germanNumberOf(typed, clock);
  return number === undefined ? { value: typed } : numberEntry(typed, number, numberFormat);
}

function numberEntry(typed: string, number: number, present: string): Entry {
  const taken = formatOf(typed);
  if (present === "General") return { value: number, ...(taken !== undefined && { numberFormat: taken }) };
  // In a cell of percentages, 85 is typed for 85 %.
  const isShare = present.includes(PERCENT) && taken === undefined && Math.abs(number) >= 1;
  return { value: isShare ? number / 100 : number };
}

/** The number format that what was typed brings into a General cell. */
function formatOf(typed: string): string | undefined {
  const text = typed.trim();
  if (text.includes(PERCENT)) return text.includes(",") ? "0.00%" : "0%";
  if (text.includes("€")) return '#,##0.00 "€"';
  const [hasDay, hasTime] = [/^\d{1,2}\.\d{1,2}(?:\.(?:\d{4}|\d{2})?)?(?:\s|$)|^\d{4}-/.test(text), text.includes(":")];
  if (hasDay && hasTime) return "m/d/yyyy h:mm";
  if (hasDay) return /^\d{1,2}\.\d{1,2}\.?$/.test(text) ? "d-mmm" : "m/d/yyyy";
  if (hasTime) return "h:mm";
  return /\d\.\d{3}/.test(text) ? "#,##0" : undefined;
}

/** The text by which a person goes on with what stands in a cell: typed as it is, it would give the same value. */
export function typingOf(value: string | number | boolean, numberFormat: string): string {
  if (typeof value !== "number") return textOf(value) as string;
  if (isDateFormat(numberFormat) && value >= 1 && calendarDay(value).year < 10_000) {
    return formattedText(value, Number.isInteger(value) ? "dd.mm.yyyy" : "dd.mm.yyyy hh:mm:ss");
  }
  if (isDateFormat(numberFormat) && value >= 0) return formattedText(value, "hh:mm:ss");
  const isShare = numberFormat.includes(PERCENT);
  const text = textOf(isShare ? Number((value * 100).toPrecision(15)) : value) as string;
  return isShare ? `${text}%` : text;
}
