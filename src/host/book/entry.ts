import type { CellValue } from "../../xlsx/cells/value";
import { ExcelError } from "../excelError";

/** What an input makes of a cell. */
export interface Entry {
  readonly value: CellValue;
  /** In API form, with "=". */
  readonly formula?: string;
  /** A date, a percentage and the like bring their number format into a General cell. */
  readonly numberFormat?: string;
}

/** What Excel makes of a value that is written through its API into a cell with this number format. */
export function entryOf(input: unknown, numberFormat: string): Entry {
  if (typeof input === "number" || typeof input === "boolean") return { value: input };
  if (typeof input !== "string")
    throw new ExcelError("InvalidArgument", "a cell holds a text, a number, true or false");
  if (numberFormat === "@") return { value: input };
  if (input === "") return { value: null };
  if (input.startsWith("=") && input.length > 1) return { value: null, formula: input };
  return { value: input.startsWith("'") ? input.slice(1) : input };
}
