import { columnIndex, columnName } from "../../xlsx/address";
import { mapReferences } from "../../xlsx/formula/tokens";
import { ExcelError } from "../excelError";

const CORNER = /^(\$?)([A-Za-z]{1,3})?(\$?)(\d{1,7})?$/;

/** The formula as it reads in R1C1 notation from a cell: "=A1" in B1 is "=RC[-1]". */
export function toR1C1(formula: string, row: number, column: number): string {
  return mapReferences(formula, ({ sheet, cells }) => {
    const corners = cells.split(":").map((corner) => {
      const [, first = "", letters, second = "", digits] = CORNER.exec(corner) ?? [];
      const isRowFixed = (letters === undefined ? first || second : second) !== "";
      const r = digits === undefined ? "" : part("R", Number(digits) - 1, row, isRowFixed);
      return r + (letters === undefined ? "" : part("C", columnIndex(letters), column, first !== ""));
    });
    const [first = "", last = first] = corners;
    return (sheet?.text ?? "") + (first === last ? first : `${first}:${last}`);
  });
}

function part(letter: "R" | "C", at: number, own: number, isFixed: boolean): string {
  if (isFixed) return letter + String(at + 1);
  return at === own ? letter : `${letter}[${at - own}]`;
}

const REFERENCE =
  /(?<![\p{L}\p{N}_.\\?[])R(\[-?\d+\]|\d+)?(?:C(\[-?\d+\]|\d+)?)?(?![\p{L}\p{N}_.\\?([])|(?<![\p{L}\p{N}_.\\?[])C(\[-?\d+\]|\d+)?(?![\p{L}\p{N}_.\\?([])/giu;

const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*'!?)/;

/** The formula in A1 notation, for one in R1C1 written into a cell. @throws InvalidArgument for what leaves the sheet */
export function fromR1C1(formula: string, row: number, column: number): string {
  // Every second piece is a quoted text or sheet.
  return formula
    .split(QUOTED)
    .map((piece, i) => (i % 2 === 1 ? piece : withA1References(piece, row, column)))
    .join("");
}

const withA1References = (piece: string, row: number, column: number): string =>
  piece.replace(REFERENCE, (all: string, r?: string, c?: string, lone?: string) => {
    const hasRow = /^r/i.test(all);
    const hasColumn = /c/i.test(all);
    const [y, x] = [place(r, row), place(hasRow ? c : lone, column)];
    if (y.at < 0 || x.at < 0) throw new ExcelError("InvalidArgument", `${all} lies outside of the sheet`);
    const [letters, digits] = [x.sign + columnName(x.at), y.sign + String(y.at + 1)];
    if (hasRow && hasColumn) return letters + digits;
    return hasRow ? `${digits}:${digits}` : `${letters}:${letters}`;
  });

function place(text: string | undefined, own: number): { readonly at: number; readonly sign: "" | "$" } {
  if (text === undefined) return { at: own, sign: "" };
  if (text.startsWith("[")) return { at: own + Number(text.slice(1, -1)), sign: "" };
  return { at: Number(text) - 1, sign: "$" };
}
