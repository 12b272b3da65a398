import type { CellValue } from "../../xlsx/cells/value";
import { ExcelError } from "../excelError";
import { exceededLimit } from "../formula/limits";
import { typedValue } from "../input/typedValue";

/** What an input makes of a cell. */
export interface Entry {
  readonly value: CellValue;
  /** In API form, with "=". */
  readonly formula?: string;
  /** A date, a percentage and the like bring their number format into a General cell. */
  readonly numberFormat?: string;
  /** The text stood behind an apostrophe. */
  readonly isQuoted?: true;
}

/** What Excel makes of a value that is written through its API into a cell with this number format. */
export function entryOf(input: unknown, numberFormat: string): Entry {
  if (typeof input === "number" || typeof input === "boolean") return { value: input };
  if (typeof input !== "string") {
    throw new ExcelError("InvalidArgument", "a cell holds a text, a number, true or false");
  }
  const typed = typedValue(input, numberFormat);
  if (typed.kind === "formula") return { value: null, formula: withinLimits(typed.formula) };
  const { value, isQuoted } = typed;
  return {
    value,
    ...(typed.numberFormat !== undefined && numberFormat === "General" && { numberFormat: typed.numberFormat }),
    ...(isQuoted && { isQuoted }),
  };
}

function withinLimits(formula: string): string {
  const exceeded = exceededLimit(formula);
  if (exceeded === undefined) return formula;
  const { limit, length, allowed } = exceeded;
  throw new ExcelError("InvalidArgument", `a ${limit} of ${length} characters, where Excel takes ${allowed}`);
}
