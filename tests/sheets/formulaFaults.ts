import type { FormulaToken } from "../../src/sheets/formulaTokens";
import { tokensOf } from "../../src/sheets/formulaTokens";

/**
 * What a formula of ours must not be. A formula in a file without dynamic-array metadata gets an @ wherever a scalar
 * function meets a range, and criteria are read by the user's locale; so only few forms are allowed, and this checks them.
 */
const LONGEST_FORMULA = 8192;
const LONGEST_LITERAL = 255;
const DEEPEST_NESTING = 64;

const ALLOWED = new Set(
  "AND COUNTIFS HYPERLINK IF INT ISNA ISNUMBER LEN MATCH MAX MIN MOD NOT OR SUBSTITUTE SUM SUMPRODUCT TRIM".split(" "),
);
/** These take one value; a range inside them would spill or get an @, even within SUMPRODUCT. */
const SCALAR_ONLY = new Set(["IF", "AND", "OR", "HYPERLINK"]);

interface Call {
  readonly name: string;
  argument: number;
}

/** @param numberColumns references of the goal and measure numbers, which a locale may read as dates: never criteria */
export function formulaFaults(formula: string, numberColumns: ReadonlySet<string> = new Set()): readonly string[] {
  const faults: string[] = [];
  if (formula.length > LONGEST_FORMULA) faults.push(`a formula of ${formula.length} characters`);
  const tokens = tokensOf(formula);
  if (tokens === undefined) return [...faults, `not a formula: ${formula.slice(0, 60)}`];

  const calls: Call[] = [];
  let pending = "";
  for (const token of tokens) {
    if (token.kind === "open") {
      calls.push({ name: pending, argument: 0 });
    } else if (token.kind === "close" && calls.pop() === undefined) {
      return [...faults, "a parenthesis too many"];
    } else if (token.kind === "comma") {
      const call = calls.at(-1);
      if (call !== undefined) call.argument += 1;
    }
    pending = token.kind === "call" ? token.raw : "";
    if (calls.length === DEEPEST_NESTING + 1 && token.kind === "open") faults.push("nested too deeply");
    faults.push(...tokenFaults(token, calls, numberColumns));
  }
  return calls.length === 0 ? faults : [...faults, "a parenthesis too few"];
}

function tokenFaults(
  { kind, raw }: FormulaToken,
  calls: readonly Call[],
  numberColumns: ReadonlySet<string>,
): readonly string[] {
  switch (kind) {
    case "call":
      return ALLOWED.has(raw) ? [] : [`${raw} is not among the allowed functions`];
    case "literal": {
      const text = raw.slice(1, -1).replaceAll('""', '"');
      return [...literalFaults(text), ...criterionFaults(text, calls)];
    }
    case "array":
      return isInsideSumproduct(calls) ? [] : [`the array ${raw} stands outside SUMPRODUCT`];
    case "range":
      return rangeFaults(raw, calls, numberColumns);
    case "open":
    case "close":
    case "comma":
    case "other":
      return [];
  }
}

const literalFaults = (text: string): readonly string[] =>
  text.length > LONGEST_LITERAL ? [`a string literal of ${text.length} characters`] : [];

function criterionFaults(text: string, calls: readonly Call[]): readonly string[] {
  const call = calls.at(-1);
  const isCriterion = call?.name === "COUNTIFS" && call.argument % 2 === 1;
  return isCriterion && /\d[.,]\d/.test(text) ? [`the criterion "${text}" would be read by the user's locale`] : [];
}

function rangeFaults(range: string, calls: readonly Call[], numberColumns: ReadonlySet<string>): readonly string[] {
  const call = calls.at(-1);
  if (call?.name === "COUNTIFS" && call.argument % 2 === 0) {
    return numberColumns.has(range) ? [`COUNTIFS compares the numbers of ${range}`] : [];
  }
  return call?.name === "SUM" || isInsideSumproduct(calls) ? [] : [`the range ${range} stands where one value belongs`];
}

/** Walks outwards: a scalar function before SUMPRODUCT is met takes the array away from it. */
function isInsideSumproduct(calls: readonly Call[]): boolean {
  for (const { name } of [...calls].reverse()) {
    if (SCALAR_ONLY.has(name)) return false;
    if (name === "SUMPRODUCT") return true;
  }
  return false;
}
