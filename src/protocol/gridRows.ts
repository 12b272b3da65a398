import { countedAnew, type Line } from "./lines";
import { joinedRow } from "./wrapping";

const BORDER = /^\s*\+[-=+]{3,}\+\s*$/;

/** On more lines than these no table has a row. */
const LONGEST_ROW = 40;

/** In a table drawn with "+---+" the lines between two borders are one row, whose cells the column broke. */
export function withGridRows(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(isBorder)) return lines;
  const rows: Line[] = [];
  let isInGrid = false;
  for (const line of lines) {
    const last = rows.at(-1);
    const isRow = line.kind === "text" && line.raw.trim().startsWith("|");
    if (isInGrid && isRow && last?.also.length !== LONGEST_ROW && last !== undefined && !isBorder(last)) {
      rows[rows.length - 1] = joinedRow(last, line);
    } else {
      rows.push(line);
    }
    isInGrid = isBorder(line) || (isInGrid && isRow);
  }
  return countedAnew(rows);
}

const isBorder = ({ kind, raw }: Line): boolean => kind === "rule" && BORDER.test(raw);
