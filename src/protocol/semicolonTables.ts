import type { Line } from "./lines";
import { isTableHeading } from "./tableHeading";

/**
 * Gives the lines of a table that was saved with semicolons their cells: from a heading "Ziel;Maßnahme;Ergebnis" down to
 * the first line that has fewer. Elsewhere a semicolon is a mark of prose.
 */
export function withSemicolonTables(lines: readonly Line[]): readonly Line[] {
  let columns = 0;
  return lines.map((line) => {
    if (line.kind !== "text" || line.cells.length > 0) return line;
    const cells = cellsOf(line.text);
    const isHeading = cells.length >= 3 && isTableHeading({ ...line, cells });
    columns = isHeading ? cells.length : cells.length === columns ? columns : 0;
    return columns === 0 ? line : { ...line, cells };
  });
}

/** A cell between semicolons; in quotation marks it may hold one. */
const CELL = /("(?:[^"]|"")*"|[^;]*)(;|$)/y;

function cellsOf(text: string): readonly string[] {
  const cells: string[] = [];
  for (let at = 0; text.includes(";") && at <= text.length; at = CELL.lastIndex) {
    CELL.lastIndex = at;
    const [, cell, end] = CELL.exec(text) ?? [];
    if (cell === undefined) return [];
    cells.push(unquoted(cell));
    if (end === "") break;
  }
  return cells;
}

const unquoted = (cell: string): string =>
  cell
    .trim()
    .replace(/^"([\s\S]*)"$/, "$1")
    .replaceAll('""', '"');
