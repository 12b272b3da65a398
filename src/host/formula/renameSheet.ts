import { writtenSheet } from "./address";
import { formulaOf, tokensOf, type Token } from "./tokens";

/** The formula after a sheet got another name: references follow, texts do not. */
export function withRenamedSheet(formula: string, from: string, to: string): string {
  if (!formula.includes("!") || !mentions(formula, from)) return formula;
  return formulaOf(tokensOf(formula).map((token) => renamed(token, from, to)));
}

function renamed(token: Token, from: string, to: string): Token {
  if (token.kind !== "reference" || token.sheet === undefined || token.sheet.startsWith("[")) return token;
  const sheets = token.sheet.split(":");
  if (!sheets.some((sheet) => sameName(sheet, from))) return token;
  const sheet = sheets.map((each) => (sameName(each, from) ? to : each)).join(":");
  return { ...token, sheet, text: `${writtenSheets(sheet)}!${token.area}` };
}

function writtenSheets(sheets: string): string {
  const parts = sheets.split(":");
  return parts.every((part) => writtenSheet(part) === part) ? sheets : `'${sheets.replaceAll("'", "''")}'`;
}

/** A quick look that spares most formulas the cutting. */
const mentions = (formula: string, sheet: string): boolean =>
  formula.toLowerCase().includes(sheet.toLowerCase().replaceAll("'", "''"));

const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
