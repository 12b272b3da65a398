import { prefixedFunction } from "./futureFunctions";
import { fileBrackets, tablePartOf } from "./structured";
import { formulaOf, tokensOf, type Token } from "./tokens";

/**
 * A formula of Excel's API as a file holds it: "=XLOOKUP([@Nr],…)" → "_xlfn.XLOOKUP(tblZiele[[#This Row],[Nr]],…)".
 *
 * @param apiFormula with or without "="
 * @param ownTable name of the table in which the cell stands, if any
 */
export function fileFormulaOf(apiFormula: string, ownTable?: string): string {
  const tokens = tokensOf(apiFormula.replace(/^\s*=/, ""));
  const parameters = parametersOf(tokens);
  return formulaOf(withFunctions(tokens).map((token) => fileToken(token, ownTable, parameters)));
}

function fileToken(token: Token, ownTable: string | undefined, parameters: ReadonlySet<string>): Token {
  if (token.kind === "structured") return structuredInFile(token, ownTable);
  if (token.kind !== "function" && token.kind !== "name") return token;
  if (parameters.has(token.text.toLowerCase())) return { ...token, text: `_xlpm.${token.text}` };
  return token.kind === "function" ? { ...token, text: prefixedFunction(token.text) } : token;
}

function structuredInFile(token: Extract<Token, { kind: "structured" }>, ownTable: string | undefined): Token {
  const part = tablePartOf(token.brackets);
  if (!part || (token.table !== "" && !part.items.includes("#This Row"))) return token;
  return { ...token, text: (token.table || (ownTable ?? "")) + fileBrackets(part) };
}

/** The names that LET and LAMBDA declare, in lower case. Their scope is taken to be the whole formula. */
function parametersOf(tokens: readonly Token[]): ReadonlySet<string> {
  const names = new Set<string>();
  tokens.forEach((token, at) => {
    const name = token.kind === "function" ? token.text.toUpperCase() : "";
    if (name !== "LET" && name !== "LAMBDA") return;
    const declared = argumentsOf(tokens, at + 1).slice(0, -1);
    declared.forEach((argument, index) => {
      const [only, ...more] = argument.filter(({ kind }) => kind !== "space");
      if (only?.kind === "name" && more.length === 0 && (name === "LAMBDA" || index % 2 === 0)) {
        names.add(only.text.toLowerCase());
      }
    });
  });
  return names;
}

function argumentsOf(tokens: readonly Token[], open: number): Token[][] {
  const found: Token[][] = [[]];
  const end = closingOf(tokens, open);
  let depth = 0;
  for (const token of tokens.slice(open + 1, end)) {
    if (token.kind === "operator" && "({".includes(token.text)) depth++;
    if (token.kind === "operator" && ")}".includes(token.text)) depth--;
    if (depth === 0 && token.kind === "operator" && token.text === ",") found.push([]);
    else found.at(-1)?.push(token);
  }
  return found;
}

function closingOf(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    if (tokens[at]?.text === "(") depth++;
    if (tokens[at]?.text === ")" && --depth === 0) return at;
  }
  return tokens.length;
}

const CALL = {
  open: (name: string): Token[] => [
    { kind: "function", text: name },
    { kind: "operator", text: "(" },
  ],
  close: { kind: "operator", text: ")" } as Token,
};

/** @x → _xlfn.SINGLE(x) and x# → _xlfn.ANCHORARRAY(x). */
function withFunctions(tokens: readonly Token[]): Token[] {
  const result: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind === "operator" && token.text === "@") {
      const end = tokens[at + 1]?.kind === "function" ? closingOf(tokens, at + 2) : at + 1;
      result.push(...CALL.open("_xlfn.SINGLE"), ...withFunctions(tokens.slice(at + 1, end + 1)), CALL.close);
      at = end;
    } else if (token?.kind === "operator" && token.text === "#") {
      const anchor = result.pop();
      result.push(...CALL.open("_xlfn.ANCHORARRAY"), ...(anchor ? [anchor] : []), CALL.close);
    } else if (token) {
      result.push(token);
    }
  }
  return result;
}
