import { timeFormatOf } from "../grid/serialDate";
import type { ReadCell } from "../mapping/mappedRows";

/** A cell as the rules and the records take it, from its raw value and its number format (en-US code). */
export function readCellOf(value: unknown, numberFormat: string): ReadCell {
  if (typeof value === "number") return { value, ...timeMark(value, numberFormat) };
  if (typeof value === "string") {
    if (value === "") return EMPTY;
    return ERRORS.has(value) ? { value, error: value } : { value };
  }
  return { value: typeof value === "boolean" ? value : null };
}

/** One for all: most cells of a large table are empty. */
const EMPTY: ReadCell = { value: null };

/** The last day that Excel can show, 31 December 9999. */
const LAST_DAY = 2_958_465;

function timeMark(value: number, numberFormat: string): Pick<ReadCell, "isDate" | "isClock"> {
  const format = timeFormatOf(numberFormat);
  if (format === undefined || value < 0 || value >= LAST_DAY + 1) return {};
  return format === "day" ? { isDate: true } : { isClock: true };
}

const ERRORS: ReadonlySet<string> = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
  "#FIELD!",
  "#BLOCKED!",
  "#CONNECT!",
  "#BUSY!",
  "#UNKNOWN!",
  "#EXTERNAL!",
  "#GETTING_DATA",
]);
