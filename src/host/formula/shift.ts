import { cornersOf, cornerText, MAX_COLUMNS, MAX_ROWS, type Corner } from "./address";
import { formulaOf, tokensOf, type Token } from "./tokens";

/**
 * The formula as it reads when its cell is copied: relative references move along, absolute ones stay, and what would leave
 * the sheet becomes #REF!.
 */
export function shiftedFormula(formula: string, rows: number, columns: number): string {
  return formulaOf(tokensOf(formula).map((token) => shiftedToken(token, rows, columns)));
}

function shiftedToken(token: Token, rows: number, columns: number): Token {
  if (token.kind !== "reference") return token;
  const corners = cornersOf(token.area);
  if (!corners) return token;
  const moved = corners.map((corner) => shiftedCorner(corner, rows, columns));
  const prefix = token.text.slice(0, token.text.length - token.area.length);
  const area = moved.every((corner) => corner !== undefined) ? moved.map(cornerText).join(":") : "#REF!";
  return { ...token, area, text: prefix + area };
}

function shiftedCorner(corner: Corner, rows: number, columns: number): Corner | undefined {
  const row = corner.row === undefined || corner.rowIsAbsolute ? corner.row : corner.row + rows;
  const column = corner.column === undefined || corner.columnIsAbsolute ? corner.column : corner.column + columns;
  const outside = (value: number | undefined, limit: number) => value !== undefined && (value < 0 || value >= limit);
  return outside(row, MAX_ROWS) || outside(column, MAX_COLUMNS) ? undefined : { ...corner, row, column };
}
