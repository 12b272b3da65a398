import { GERMAN_FUNCTIONS } from "../german/formulaWords";
import { tokensOf } from "./formulaTokens";

/** A formula as a German Excel shows it in its formula bar: German names, semicolons, dots between array columns. */
export function germanFormula(formula: string): string {
  const tokens = tokensOf(formula) ?? [];
  const shown = tokens.map(({ kind, raw }) => {
    switch (kind) {
      case "call":
        return GERMAN_FUNCTIONS[raw] ?? raw;
      case "comma":
        return ";";
      case "array":
        return raw.replaceAll('","', '"."');
      case "literal":
      case "range":
      case "open":
      case "close":
      case "other":
        return raw;
    }
  });
  return `=${shown.join("")}`;
}
