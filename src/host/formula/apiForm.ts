import { withoutPrefixes } from "./futureFunctions";
import { apiBrackets, tablePartOf } from "./structured";
import { formulaOf, tokensOf, type Token } from "./tokens";

/**
 * A file's formula as Excel's API shows it: "_xlfn.XLOOKUP(tblZiele[[#This Row],[Nr]],…)" → "=XLOOKUP([@Nr],…)".
 *
 * @param fileFormula as the file holds it, without "="
 * @param ownTable name of the table in which the cell stands, if any
 */
export function apiFormulaOf(fileFormula: string, ownTable?: string): string {
  if (!MAY_DIFFER.test(fileFormula)) return `=${fileFormula}`;
  return `=${formulaOf(withOperators(tokensOf(fileFormula)).map((token) => apiToken(token, ownTable)))}`;
}

/** A prefix of a later function, or "#This Row" in some spelling: without either, both forms are the same. */
const MAY_DIFFER = /_xl|#this row|@/i;

function apiToken(token: Token, ownTable: string | undefined): Token {
  if (token.kind === "function" || token.kind === "name") return { ...token, text: withoutPrefixes(token.text) };
  if (token.kind !== "structured") return token;
  const part = tablePartOf(token.brackets);
  if (!part?.items.includes("#This Row")) return token;
  const table = token.table.toLowerCase() === ownTable?.toLowerCase() ? "" : token.table;
  return { ...token, text: table + apiBrackets(part) };
}

/** _xlfn.SINGLE(x) → @x and _xlfn.ANCHORARRAY(x) → x#, where x is one token; anything longer stays a call. */
function withOperators(tokens: readonly Token[]): Token[] {
  const result: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const [token, open, argument, close] = tokens.slice(at, at + 4);
    const name = token?.kind === "function" ? token.text.toUpperCase() : "";
    const operator = name === "_XLFN.SINGLE" ? "@" : name === "_XLFN.ANCHORARRAY" ? "#" : undefined;
    if (operator !== undefined && argument && open?.text === "(" && close?.text === ")") {
      const sign: Token = { kind: "operator", text: operator };
      result.push(...(operator === "@" ? [sign, argument] : [argument, sign]));
      at += 3;
    } else if (token) {
      result.push(token);
    }
  }
  return result;
}
