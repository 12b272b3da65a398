import { fieldHeadingIn, isBareTitle } from "./headings";
import { countedAnew, joinedLine, type Line, type Lines } from "./lines";
import { isNumberCell, isNumberHeading } from "./numberCells";
import { isTableHeading } from "./tableHeading";
import { isUnfinished, joinedTexts, startsLower } from "./wrapping";

/**
 * Joins the rows of a table that were broken inside a cell: Word copies a cell of two paragraphs as two lines. The parts
 * of a broken row have as many tabs as its heading; a row whose last cells are empty may have lost its tabs, so that
 * more must speak for a part: small letters, a number column without a number, a text that is not over.
 */
export function withUnbrokenRows(lines: readonly Line[]): readonly Line[] {
  const whole: Line[] = [];
  let heading: Line | undefined;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) continue;
    if (isHeading(line)) heading = line;
    else if (line.kind !== "text" || line.gapBefore) heading = undefined;
    const row: Lines = heading === undefined || line === heading ? [line] : rowFrom(lines, at, line, heading);
    whole.push(row.length === 1 ? line : joinedLine(row, row.map(cellsOf).reduce(brokenCell)));
    at += row.length - 1;
  }
  return countedAnew(whole);
}

/** On more lines than these no table has a row. */
const LONGEST_ROW = 20;

const isHeading = (line: Line): boolean => line.raw.includes("\t") && isTableHeading(line);

const tabsIn = ({ raw }: Line): number => raw.split("\t").length - 1;

/** The parts of the row that begins on a line: the line alone where they do not add up to a whole row. */
function rowFrom(lines: readonly Line[], begin: number, first: Line, heading: Line): Lines {
  const parts: [Line, ...Line[]] = [first];
  const columns = tabsIn(heading);
  let tabs = tabsIn(first);
  let previous = first;
  for (let at = begin + 1; tabs <= columns && parts.length < LONGEST_ROW; at += 1) {
    const next = lines[at];
    if (next === undefined || !goesOn(previous, next, heading, tabs === columns)) break;
    if (tabs + tabsIn(next) > columns) break;
    parts.push(next);
    tabs += tabsIn(next);
    previous = next;
  }
  return tabs === columns ? parts : [first];
}

/** Behind the last cell of a row only the wording tells its second line from what comes next. */
function goesOn(previous: Line, next: Line, heading: Line, isWhole: boolean): boolean {
  if (next.kind !== "text" || next.gapBefore || /^\s*\t/.test(next.raw)) return false;
  if (isHeading(next) || fieldHeadingIn(next) !== undefined || isBareTitle(next)) return false;
  const [first = next.text] = next.cells;
  const isNumbered = isNumberHeading(heading.cells[0] ?? "");
  if (startsLower(first) || isUnfinished(lastCell(previous))) return true;
  return !isWhole && (tabsIn(next) === 0 || (isNumbered && !isNumberCell(first)));
}

const lastCell = ({ cells, text }: Line): string => cells.at(-1) ?? text;

/** The cells of a part, with the empty ones at its end. */
function cellsOf(line: Line): readonly string[] {
  if (line.cells.length === 0) return [line.text];
  return [...line.cells, ...Array<string>(Math.max(0, tabsIn(line) + 1 - line.cells.length)).fill("")];
}

/** The last cell of one part and the first of the next are one. */
const brokenCell = (above: readonly string[], [first = "", ...below]: readonly string[]): readonly string[] => [
  ...above.slice(0, -1),
  joinedTexts(above.at(-1) ?? "", first, "\n"),
  ...below,
];
