import type { Threshold } from "../../xlsx/conditionalFormats/rule";
import { ExcelError } from "../excelError";
import { apiFormulaOf } from "../formula/apiForm";
import { fileFormulaOf } from "../formula/fileForm";
import { required } from "../wire/readers";
import { formulaText } from "./conditionalFace";
import { nameOf, namesOf } from "./words";

/** Types that have a value; what scales, bars and icons call them, and the file. */
export const VALUE_TYPES = { Number: "num", Percent: "percent", Formula: "formula", Percentile: "percentile" } as const;

export const END_TYPES = { LowestValue: "min", HighestValue: "max" } as const;

/** "=50" or null, where the type needs none. */
export function formulaOf({ value }: Threshold): string | null {
  return value === undefined ? null : apiFormulaOf(value);
}

/** @throws InvalidArgument where the type needs a value that is not there, or one that is no number */
export function valueThreshold(type: keyof typeof VALUE_TYPES, formula: string | undefined): Threshold {
  const value = fileFormulaOf(formulaText(required(formula, "formula")));
  const isNumber = value.trim() !== "" && Number.isFinite(Number(value));
  if ((type === "Percent" || type === "Percentile") && isNumber && (Number(value) < 0 || Number(value) > 100)) {
    throw new ExcelError("InvalidArgument", `${type} goes from 0 to 100`);
  }
  if (value.trim() === "") throw new ExcelError("InvalidArgument", "formula is empty");
  return { type: VALUE_TYPES[type], value };
}

export const isValueType = (type: string): type is keyof typeof VALUE_TYPES =>
  namesOf(VALUE_TYPES).some((name) => name === type);

export const typeNameOf = ({ type }: Threshold): string | undefined =>
  nameOf({ ...VALUE_TYPES, ...END_TYPES }, type) ??
  (type === "autoMin" || type === "autoMax" ? "Automatic" : undefined);
