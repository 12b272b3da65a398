import { isCellError, type CellValue } from "../../xlsx/cells/value";
import { ERROR_CODES, type CellValue as CalculatorValue } from "../calculator/calculator";

/** What the API shows of a value: empty cells are "", errors their text. */
export function apiValue(value: CellValue): string | number | boolean {
  if (value === null) return "";
  return isCellError(value) ? value.error : value;
}

export type ValueType = "Empty" | "String" | "Double" | "Boolean" | "Error";

export function valueTypeOf(value: CellValue): ValueType {
  if (value === null) return "Empty";
  if (isCellError(value)) return "Error";
  return typeof value === "string" ? "String" : typeof value === "number" ? "Double" : "Boolean";
}

/** Errors that the engine does not know (#GETTING_DATA and the like) are #N/A to it. */
export function calculatorValue(value: CellValue): CalculatorValue {
  if (value === null || !isCellError(value)) return value;
  return { error: ERROR_CODES.find((code) => code === value.error) ?? "#N/A" };
}
