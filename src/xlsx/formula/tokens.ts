/** A piece of a formula: a reference to cells, or any text between such references. */
export type FormulaToken = string | Reference;

export interface Reference {
  /** What stands before the "!", undefined for the formula's own sheet. */
  readonly sheet?: SheetPrefix | undefined;
  /** "A1", "$A$1:B2", "A:C" or "1:3". */
  readonly cells: string;
}

export interface SheetPrefix {
  /** One name, or first and last of a three-dimensional reference, without quotes. */
  readonly names: readonly string[];
  /** In another workbook: "[1]Sheet1". */
  readonly isExternal: boolean;
  /** As written, with the exclamation mark. */
  readonly text: string;
}

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const CELLS = new RegExp(
  String.raw`(?:${CELL}(?::${CELL})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.\\?!([])`,
  "uy",
);
const BARE_SHEETS = /([\p{L}\p{N}_.\\?]+)(?::([\p{L}\p{N}_.\\?]+))?!/uy;
const QUOTED_SHEETS = /'((?:[^']|'')+)'!/y;
const WORD = /[\p{L}\p{N}_.$\\?]+/uy;
const TEXT = /"(?:[^"]|"")*"?/y;

/** Cuts a formula in file form into references and what stands between them. Joined again it is the same formula. */
export function formulaTokens(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let text = "";
  for (const piece of formulaPieces(formula)) {
    if (typeof piece === "string") {
      text += piece;
      continue;
    }
    if (text !== "") tokens.push(text);
    text = "";
    tokens.push(piece);
  }
  if (text !== "") tokens.push(text);
  return tokens;
}

/** The same, with every word, text literal, bracket and sign between the references a piece of its own. */
export function formulaPieces(formula: string): FormulaToken[] {
  const pieces: FormulaToken[] = [];
  for (let at = 0; at < formula.length;) {
    const reference = referenceAt(formula, at);
    const length = reference ? referenceText(reference).length : otherLengthAt(formula, at);
    pieces.push(reference ?? formula.slice(at, at + length));
    at += length;
  }
  return pieces;
}

/** The formula with every reference replaced by what `map` makes of it. */
export function mapReferences(formula: string, map: (reference: Reference) => string): string {
  return formulaTokens(formula)
    .map((token) => (typeof token === "string" ? token : map(token)))
    .join("");
}

export const referenceText = ({ sheet, cells }: Reference): string => (sheet?.text ?? "") + cells;

function referenceAt(formula: string, at: number): Reference | undefined {
  const sheet = sheetPrefixAt(formula, at);
  const cells = match(CELLS, formula, at + (sheet?.text.length ?? 0));
  if (cells) return { sheet, cells: cells[0] };
  // A defined name of a sheet ("Sheet1!Total") belongs to the sheet as cells do.
  return sheet ? { sheet, cells: "" } : undefined;
}

function sheetPrefixAt(formula: string, at: number): SheetPrefix | undefined {
  const quoted = match(QUOTED_SHEETS, formula, at);
  if (quoted) {
    const inner = (quoted[1] ?? "").replaceAll("''", "'");
    return { names: inner.split(":"), isExternal: inner.includes("["), text: quoted[0] };
  }
  const bare = match(BARE_SHEETS, formula, at);
  if (!bare || bare[0].startsWith("#")) return undefined;
  const names = [bare[1] ?? "", ...(bare[2] === undefined ? [] : [bare[2]])];
  return { names, isExternal: formula[at - 1] === "]", text: bare[0] };
}

/** Length of a text literal, a bracketed part of a structured or external reference, a word, or one other character. */
function otherLengthAt(formula: string, at: number): number {
  if (formula[at] === '"') return match(TEXT, formula, at)?.[0].length ?? 1;
  if (formula[at] === "[") return bracketsLengthAt(formula, at);
  if (formula[at] === "#") {
    return /^#(?:REF|NAME|DIV\/0|N\/A|VALUE|NUM|NULL)[!?]?/i.exec(formula.slice(at, at + 8))?.[0].length ?? 1;
  }
  return match(WORD, formula, at)?.[0].length ?? 1;
}

/** Brackets nest; an apostrophe makes the next character an ordinary one. */
function bracketsLengthAt(formula: string, at: number): number {
  let depth = 0;
  for (let i = at; i < formula.length; i++) {
    if (formula[i] === "'") i++;
    else if (formula[i] === "[") depth++;
    else if (formula[i] === "]" && --depth === 0) return i - at + 1;
  }
  return formula.length - at;
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
