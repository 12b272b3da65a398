import { tokensOf } from "./tokens";

const LONGEST_FORMULA = 8192;
const LONGEST_STRING = 255;

/** Why Excel would refuse a formula for its length; undefined where it would not. */
export interface FormulaLimit {
  readonly limit: "formula" | "string";
  readonly length: number;
  readonly allowed: number;
}

/** @param apiFormula with its "=", which counts */
export function exceededLimit(apiFormula: string): FormulaLimit | undefined {
  if (apiFormula.length <= LONGEST_STRING) return undefined;
  if (apiFormula.length > LONGEST_FORMULA) {
    return { limit: "formula", length: apiFormula.length, allowed: LONGEST_FORMULA };
  }
  const longest = Math.max(
    0,
    ...tokensOf(apiFormula).map((token) => (token.kind === "string" ? contentLength(token.text) : 0)),
  );
  return longest > LONGEST_STRING ? { limit: "string", length: longest, allowed: LONGEST_STRING } : undefined;
}

const contentLength = (literal: string): number => literal.slice(1, -1).replaceAll('""', '"').length;
