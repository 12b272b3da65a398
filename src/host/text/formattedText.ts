import { addLocale, format, isDateFormat } from "numfmt";
import type { CellValue } from "../calculator/calculator";
import { fromGermanCode } from "./germanCodes";

/** numfmt's own German has points after short names; Excel shows "Fr" and "Nov". */
const GERMAN = "de-DE";
addLocale(
  {
    group: ".",
    decimal: ",",
    mmm: ["Jan", "Feb", "Mrz", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"],
    mmmm: [
      "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember",
    ], // prettier-ignore
    ddd: ["So", "Mo", "Di", "Mi", "Do", "Fr", "Sa"],
    dddd: ["Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"],
  },
  GERMAN,
);

const FILLED = "########";
const LAST_DAY = 2_958_465;

/** What a German Excel writes for an error. */
const ERRORS: Readonly<Record<string, string>> = {
  "#VALUE!": "#WERT!",
  "#REF!": "#BEZUG!",
  "#NUM!": "#ZAHL!",
  "#N/A": "#NV",
  "#SPILL!": "#ÜBERLAUF!",
  "#CALC!": "#KALK!",
};

/** Formats that Excel writes in American fashion and shows in that of the host's country. */
const REGIONAL: Readonly<Record<string, string>> = {
  "m/d/yyyy": "dd.mm.yyyy",
  "m/d/yy": "dd.mm.yyyy",
  "m/d/yy h:mm": "dd.mm.yyyy hh:mm",
  "m/d/yyyy h:mm": "dd.mm.yyyy hh:mm",
  "d-mmm-yy": "dd. mmm yy",
  "d-mmm": "dd. mmm",
  "mmm-yy": "mmm yy",
  "h:mm": "hh:mm",
  "h:mm:ss": "hh:mm:ss",
};

/**
 * What a German Excel shows for a value, in a column that is wide enough.
 *
 * @param code number format in English notation, or in German as TEXT takes it
 */
export function formattedText(value: CellValue, code: string, notation: "english" | "german" = "english"): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "WAHR" : "FALSCH";
  if (typeof value === "object") return ERRORS[value.error] ?? value.error;
  const english = notation === "german" ? fromGermanCode(code) : (REGIONAL[code] ?? withLongDate(code));
  const isNoDate = typeof value === "number" && (value < 0 || value >= LAST_DAY + 1) && isDateFormat(english);
  if (isNoDate) return FILLED;
  return format(english === "" ? "General" : english, value, {
    locale: GERMAN,
    leap1900: true,
    throws: false,
    invalid: FILLED,
  });
}

/** [$-F800] means the long date of the host's country, whatever stands behind it, and [$-F400] its time. */
function withLongDate(code: string): string {
  if (/^\[\$-(?:x-sysdate|F800)\]/i.test(code)) return "dddd, d. mmmm yyyy";
  return /^\[\$-(?:x-systime|F400)\]/i.test(code) ? "hh:mm:ss" : code;
}
