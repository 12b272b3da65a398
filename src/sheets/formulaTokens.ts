/** The parts of a formula that its rules speak of: what it calls, and which ranges and literals stand where. */
export type FormulaToken =
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "range"; readonly text: string }
  | { readonly kind: "array"; readonly text: string }
  | { readonly kind: "call"; readonly text: string }
  | { readonly kind: "open" | "close" | "comma" }
  | { readonly kind: "other"; readonly text: string };

const PATTERNS: readonly (readonly [RegExp, (text: string) => FormulaToken])[] = [
  [/"(?:[^"]|"")*"/y, (text) => ({ kind: "literal", text: text.slice(1, -1).replaceAll('""', '"') })],
  [/\{[^{}]*\}/y, (text) => ({ kind: "array", text })],
  [/[\p{L}_][\p{L}\p{N}_.]*\[(?:\[(?:'.|[^\]'])*\]|(?:'.|[^[\]'])*)\]/uy, (text) => ({ kind: "range", text })],
  [
    /(?:'(?:[^']|'')*'!|[\p{L}_][\p{L}\p{N}_.]*!)?\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?\d+/uy,
    (text) => ({ kind: "range", text }),
  ],
  [/[A-Z][A-Z0-9.]*(?=\()/y, (text) => ({ kind: "call", text })],
  [/\(/y, () => ({ kind: "open" })],
  [/\)/y, () => ({ kind: "close" })],
  [/,/y, () => ({ kind: "comma" })],
  [/(?:'(?:[^']|'')*'!)?[\p{L}\p{N}_.$]+|<>|<=|>=|[=<>&+\-*/^%]|\s+/uy, (text) => ({ kind: "other", text })],
];

/** The formula's tokens without its leading "="; undefined where it cannot be read as a formula. */
export function tokensOf(formula: string): readonly (FormulaToken & { readonly raw: string })[] | undefined {
  if (!formula.startsWith("=")) return undefined;
  const tokens: (FormulaToken & { readonly raw: string })[] = [];
  let position = 1;
  while (position < formula.length) {
    const found = tokenAt(formula, position);
    if (found === undefined) return undefined;
    tokens.push({ ...found.token, raw: formula.slice(position, found.end) });
    position = found.end;
  }
  return tokens;
}

function tokenAt(formula: string, position: number): { token: FormulaToken; end: number } | undefined {
  for (const [pattern, token] of PATTERNS) {
    pattern.lastIndex = position;
    const match = pattern.exec(formula);
    if (match) return { token: token(match[0]), end: pattern.lastIndex };
  }
  return undefined;
}
