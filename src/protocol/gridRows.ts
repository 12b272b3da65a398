import { joinedLine, type Line } from "./lines";
import { joinedTexts } from "./wrapping";

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
      rows[rows.length - 1] = joinedLine([last, line], cellsTogether(last.cells, line.cells));
    } else {
      rows.push(line);
    }
    isInGrid = isBorder(line) || (isInGrid && isRow);
  }
  return rows.map((line, index) => ({ ...line, index }));
}

const isBorder = ({ kind, raw }: Line): boolean => kind === "rule" && BORDER.test(raw);

const cellsTogether = (above: readonly string[], below: readonly string[]): readonly string[] =>
  Array.from({ length: Math.max(above.length, below.length) }, (_, at) =>
    joinedTexts(above[at] ?? "", below[at] ?? ""),
  );
