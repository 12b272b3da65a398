import { isCellError, type CellValue } from "../../xlsx/cells/value";

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
