/** A part of a formula as its rules speak of it: what it calls, and which ranges and literals stand where. */
export interface FormulaToken {
  readonly kind: (typeof KINDS)[number] | "other";
  /** As it stands in the formula; a literal with its quotes. */
  readonly raw: string;
}

/** What a formula is made of: in the order of KINDS, then what is none of these. The first that fits counts. */
const TOKEN = new RegExp(
  [
    String.raw`("(?:[^"]|"")*")`,
    String.raw`(\{[^{}]*\})`,
    String.raw`([\p{L}_][\p{L}\p{N}_.]*\[(?:\[(?:'.|[^\]'])*\]|(?:'.|[^[\]'])*)\]|(?:'(?:[^']|'')*'!|[\p{L}_][\p{L}\p{N}_.]*!)?\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?\d+)`,
    String.raw`([A-Z][A-Z0-9.]*(?=\())`,
    String.raw`(\()`,
    String.raw`(\))`,
    String.raw`(,)`,
    String.raw`(?:'(?:[^']|'')*'!)?[\p{L}\p{N}_.$]+|<>|<=|>=|[=<>&+\-*/^%]|\s+`,
  ].join("|"),
  "uy",
);
const KINDS = ["literal", "array", "range", "call", "open", "close", "comma"] as const;

/** The formula's tokens without its leading "="; undefined where it cannot be read as a formula. */
export function tokensOf(formula: string): readonly FormulaToken[] | undefined {
  if (!formula.startsWith("=")) return undefined;
  const tokens: FormulaToken[] = [];
  TOKEN.lastIndex = 1;
  while (TOKEN.lastIndex < formula.length) {
    const match = TOKEN.exec(formula);
    if (match === null) return undefined;
    tokens.push({ kind: kindOf(match), raw: match[0] });
  }
  return tokens;
}

function kindOf(match: RegExpExecArray): FormulaToken["kind"] {
  for (let group = 1; group < match.length; group += 1) {
    if (match[group] !== undefined) return KINDS[group - 1] ?? "other";
  }
  return "other";
}
