import { isLabelHeading } from "./blockLabel";
import type { Line } from "./lines";
import { isNeedHeading } from "./needTable";

/**
 * Gives the lines of a table that was saved with semicolons their cells: from a heading "Ziel;Maßnahme;Ergebnis" down to
 * the first line that has fewer. Elsewhere a semicolon is a mark of prose.
 */
export function withSemicolonTables(lines: readonly Line[]): readonly Line[] {
  let columns = 0;
  return lines.map((line) => {
    if (line.kind !== "text" || line.cells.length > 0) return line;
    const cells = cellsOf(line.text);
    const isHeading = cells.length >= 3 && isHeadingOf({ ...line, cells });
    columns = isHeading ? cells.length : cells.length === columns ? columns : 0;
    return columns === 0 ? line : { ...line, cells };
  });
}

const isHeadingOf = (line: Line): boolean => isLabelHeading(line) || isNeedHeading(line);

/** Between semicolons; a cell in quotation marks may hold one. */
const cellsOf = (text: string): readonly string[] =>
  text.includes(";") ? text.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/).map(unquoted) : [];

const unquoted = (cell: string): string =>
  cell
    .trim()
    .replace(/^"([\s\S]*)"$/, "$1")
    .replaceAll('""', '"');
