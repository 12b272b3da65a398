/**
 * A formula cut into tokens that, joined again, are the formula to the letter. References, function names, strings and
 * structured references can so be exchanged without touching anything else.
 */
export type Token =
  | {
      readonly kind: "string" | "number" | "boolean" | "error" | "function" | "name" | "operator" | "space";
      readonly text: string;
    }
  | ReferenceToken
  | StructuredToken
  /** Not understood as Excel would: an unclosed string, a stray character. */
  | { readonly kind: "unknown"; readonly text: string };

/** A1, $A$1:B2, A:C, 3:5, with or without a sheet; also a sheet's name before a defined name or #REF!. */
export interface ReferenceToken {
  readonly kind: "reference";
  readonly text: string;
  /** The sheet as written, without quotes; may name a file ("[1]Ziele") or several sheets ("Jan:Mrz"). */
  readonly sheet: string | undefined;
  /** What stands after the sheet. */
  readonly area: string;
}

/** tblZiele[Nr], [@Nr]; brackets contains them. */
export interface StructuredToken {
  readonly kind: "structured";
  readonly text: string;
  /** "" where the formula stands in the table itself. */
  readonly table: string;
  readonly brackets: string;
}

const SPACE = /[ \t\r\n\u00a0]+/y;
const STRING = /"(?:[^"]|"")*"/y;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const ERROR = /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA)/iy;
const OPERATOR = /<>|<=|>=|[-+*/^&=<>%,;:(){}@!]/y;
/** Only where no error begins. */
const SPILL = /#/y;
const WORD = /[\p{L}_\\][\p{L}\p{N}\p{M}_.?\\]*/uy;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const AREA = new RegExp(
  String.raw`(?:${CELL}:${CELL}|${CELL}|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6})(?![\p{L}\p{N}_.(!\[])`,
  "uy",
);
const QUOTED_SHEET = /'(?:[^']|'')+'!/y;
const BARE_SHEET = /(?:\[[^[\]']+\])?[\p{L}_][\p{L}\p{N}\p{M}_.]*(?::[\p{L}_][\p{L}\p{N}\p{M}_.]*)?!/uy;
const FILE_ONLY = /\[\d+\]!/y;
const SCOPED_ERROR = /#REF!/iy;

/** @param formula with or without its leading "=" */
export function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    const token = tokenAt(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

export const formulaOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join("");

function tokenAt(formula: string, at: number): Token {
  return (
    // Half of all tokens, and nothing else begins as they do.
    plainAt("operator", OPERATOR, formula, at) ??
    plainAt("space", SPACE, formula, at) ??
    plainAt("string", STRING, formula, at) ??
    referenceAt(formula, at) ??
    structuredAt(formula, at, "") ??
    plainAt("error", ERROR, formula, at) ??
    plainAt("number", NUMBER, formula, at) ??
    wordAt(formula, at) ??
    plainAt("operator", SPILL, formula, at) ?? {
      kind: "unknown",
      text: formula.charAt(at) === '"' ? formula.slice(at) : String.fromCodePoint(formula.codePointAt(at) ?? 0),
    }
  );
}

function plainAt(
  kind: "space" | "string" | "error" | "number" | "operator",
  pattern: RegExp,
  formula: string,
  at: number,
): Token | undefined {
  const text = matchAt(pattern, formula, at);
  return text === undefined ? undefined : { kind, text };
}

function referenceAt(formula: string, at: number): Token | undefined {
  const prefix =
    matchAt(QUOTED_SHEET, formula, at) ?? matchAt(BARE_SHEET, formula, at) ?? matchAt(FILE_ONLY, formula, at);
  const rest = at + (prefix?.length ?? 0);
  const area =
    matchAt(AREA, formula, rest) ??
    (prefix === undefined ? undefined : (matchAt(SCOPED_ERROR, formula, rest) ?? matchAt(WORD, formula, rest)));
  if (area === undefined) return undefined;
  const sheet = prefix === undefined ? undefined : unquotedSheet(prefix.slice(0, -1));
  return { kind: "reference", text: (prefix ?? "") + area, sheet, area };
}

function wordAt(formula: string, at: number): Token | undefined {
  const text = matchAt(WORD, formula, at);
  if (text === undefined) return undefined;
  const next = formula.charAt(at + text.length);
  if (next === "(") return { kind: "function", text };
  if (next === "[") return structuredAt(formula, at + text.length, text) ?? { kind: "name", text };
  return { kind: /^(?:TRUE|FALSE)$/i.test(text) ? "boolean" : "name", text };
}

function structuredAt(formula: string, at: number, table: string): Token | undefined {
  const length = bracketLength(formula, at);
  if (length === undefined) return undefined;
  const brackets = formula.slice(at, at + length);
  return { kind: "structured", text: table + brackets, table, brackets };
}

/** Length of the balanced brackets that open here; an apostrophe takes the next character as it is. */
function bracketLength(formula: string, at: number): number | undefined {
  if (formula.charAt(at) !== "[") return undefined;
  let depth = 0;
  for (let index = at; index < formula.length; index++) {
    const character = formula.charAt(index);
    if (character === "'") index++;
    else if (character === "[") depth++;
    else if (character === "]") depth--;
    if (depth === 0) return index - at + 1;
  }
  return undefined;
}

const unquotedSheet = (written: string): string =>
  written.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written;

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
