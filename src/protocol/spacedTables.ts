import { fieldHeadingIn, isBareTitle } from "./headings";
import { countedAnew, filledCells, joinedLine, type Line } from "./lines";
import { isNumberHeading } from "./numberCells";
import { isTableHeading } from "./tableHeading";
import { isUnfinished, joinedRow, startsLower } from "./wrapping";

/** On more lines than these no table has a row. */
const LONGEST_ROW = 40;

/**
 * Gives the lines of a table whose columns spaces align their cells, as programs print a PDF or a mail: from a heading
 * "Ziel   Maßnahme   Ergebnis" down to the first line that runs across the gap before a column.
 */
export function withSpacedTables(lines: readonly Line[]): readonly Line[] {
  const whole: Line[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) continue;
    const starts = startsIn(line);
    const heading = starts && withCellsAt(line, starts);
    const rows = heading && isTableHeading(heading) ? rowsBelow(lines, at + 1, starts) : [];
    if (heading === undefined || !rows.some((row) => filledCells(row).length > 1)) {
      whole.push(line);
      continue;
    }
    whole.push(heading, ...joinedRows(rows, isNumberHeading(heading.cells[0] ?? "")));
    at += rows.length;
  }
  return countedAnew(whole);
}

const isSpaced = ({ kind, cells, raw, bullet }: Line): boolean =>
  kind === "text" && cells.length === 0 && bullet === undefined && !/[\t<]/.test(raw);

/** Where the texts of a line begin that two spaces or more keep apart; undefined where there is one alone. */
function startsIn(line: Line): readonly number[] | undefined {
  if (!isSpaced(line) || !/\S {2,}\S/.test(line.raw)) return undefined;
  return [...line.raw.matchAll(/(?:^ *| {2,})(?=\S)/g)].map(({ index, 0: gap }) => index + gap.length);
}

/** Undefined where a text of the line reaches into the gap before a column. */
function withCellsAt(line: Line, starts: readonly number[]): Line | undefined {
  const { raw } = line;
  if (starts.some((start) => raw.slice(Math.max(0, start - 2), start).trim() !== "")) return undefined;
  return joinedLine(
    [line],
    starts.map((start, at) => raw.slice(at === 0 ? 0 : start, starts[at + 1]).trim()),
  );
}

function rowsBelow(lines: readonly Line[], from: number, starts: readonly number[]): readonly Line[] {
  const rows: Line[] = [];
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    const row = isSpaced(line) && fieldHeadingIn(line) === undefined ? withCellsAt(line, starts) : undefined;
    // In the first column alone: a goal goes on there, while a title stands apart or says so itself.
    const isTitle = row?.cells.length === 1 && (line.gapBefore || isBareTitle(line));
    if (row === undefined || isTitle || isTableHeading(row)) break;
    rows.push(row);
  }
  return rows;
}

/** A text too long for its column goes on in the line below. */
function joinedRows(rows: readonly Line[], isNumbered: boolean): readonly Line[] {
  const joined: Line[] = [];
  for (const row of rows) {
    const above = joined.at(-1);
    if (above === undefined || above.also.length >= LONGEST_ROW || !goesOn(above, row, isNumbered)) joined.push(row);
    else joined[joined.length - 1] = joinedRow(above, row, "\n");
  }
  return joined;
}

/** Where no number tells, a row is new that has two cells which may begin a text. */
function goesOn(above: Line, row: Line, isNumbered: boolean): boolean {
  if (row.gapBefore) return false;
  if (isNumbered) return row.cells[0] === "";
  const filled = row.cells.flatMap((cell, at) => (cell === "" ? [] : [{ cell, before: above.cells[at] ?? "" }]));
  return filled.length === 1 || filled.every(({ cell, before }) => startsLower(cell) || isUnfinished(before));
}
