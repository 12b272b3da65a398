import { isSameName } from "./sheetNames";
import { formulaPieces, referenceText } from "./tokens";

/** The formula after a table got a new name. Text literals and columns of the same name stay. */
export function withTableRenamed(formula: string, oldName: string, newName: string): string {
  if (!formula.toLowerCase().includes(oldName.toLowerCase())) return formula;
  const pieces = formulaPieces(formula);
  return pieces
    .map((piece, i) => {
      if (typeof piece !== "string") return referenceText(piece);
      return isSameName(piece, oldName) && pieces[i + 1] !== "(" ? newName : piece;
    })
    .join("");
}

/** The formula after a column of a table got a new heading. */
export function withColumnRenamed(formula: string, table: string, oldName: string, newName: string): string {
  const [oldText, newText] = [`[${escapedColumn(oldName)}]`, `[${escapedColumn(newName)}]`];
  if (!formula.toLowerCase().includes(oldText.toLowerCase())) return formula;
  const pieces = formulaPieces(formula);
  return pieces
    .map((piece, i) => {
      const before = pieces[i - 1];
      if (typeof piece !== "string") return referenceText(piece);
      const isOfTable = piece.startsWith("[") && typeof before === "string" && isSameName(before, table);
      return isOfTable ? replacedIgnoringCase(piece, oldText, newText) : piece;
    })
    .join("");
}

/** A heading as a structured reference writes it: brackets, apostrophes, # and @ behind an apostrophe. */
const escapedColumn = (name: string): string => name.replaceAll(/[[\]#'@]/g, "'$&");

function replacedIgnoringCase(text: string, oldText: string, newText: string): string {
  let result = "";
  let at = 0;
  const [lower, wanted] = [text.toLowerCase(), oldText.toLowerCase()];
  for (let found = lower.indexOf(wanted); found >= 0; found = lower.indexOf(wanted, at)) {
    result += text.slice(at, found) + newText;
    at = found + oldText.length;
  }
  return result + text.slice(at);
}
