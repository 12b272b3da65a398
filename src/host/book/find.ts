import type { Area } from "../../xlsx/address";
import { apiFormulaOf } from "../formula/apiForm";
import { wildcardPattern } from "../wildcards";
import { apiValue } from "./cellValue";
import { groupedCells } from "./cellGroups";
import type { CellRange } from "./cellRange";
import { writeEntry } from "./cells";
import { entryOf } from "./entry";
import type { Sheet } from "./sheet";
import { isSpilledInto } from "./spills";

export interface Search {
  readonly text: string;
  /** The text is all that the cell holds. */
  readonly isComplete: boolean;
  readonly matchesCase: boolean;
}

/** The first match, row by row, or the last one backwards; undefined where there is none. */
export function foundCell(range: CellRange, search: Search, isBackwards: boolean): CellRange | undefined {
  const cells = matchesIn(range, search);
  const match = isBackwards ? cells.at(-1) : cells[0];
  return match && range.at({ row: match.row, column: match.column, rows: 1, columns: 1 });
}

/** All matches, as few rectangles. */
export function foundAreas(range: CellRange, search: Search): Area[] {
  const found = new Set(matchesIn(range, search).map(({ row, column }) => `${row} ${column}`));
  const used = range.usedPart;
  return used === undefined ? [] : groupedCells(used.area, (row, column) => found.has(`${row} ${column}`));
}

/** Replaces in formulas and constants alike; what comes of it is read as if typed. Answers how many cells changed. */
export function replaceAll(range: CellRange, search: Search, replacement: string): number {
  const { sheet } = range;
  sheet.mustBeWritable(range.area);
  const pattern = patternOf(search, "g");
  let changed = 0;
  for (const { row, column, content } of matchesIn(range, search)) {
    const replaced = content.replace(pattern, () => replacement);
    if (replaced === content) continue;
    writeEntry(sheet, row, column, (numberFormat) => entryOf(replaced, numberFormat));
    changed += 1;
  }
  if (changed > 0) sheet.contentChanged(range.area);
  return changed;
}

interface Match {
  readonly row: number;
  readonly column: number;
  /** As one would edit it: a formula with "=", or the constant. */
  readonly content: string;
}

/** Formulas are searched as they are written, as Excel does where nobody asks for values. */
function matchesIn(range: CellRange, search: Search): Match[] {
  const area = range.usedPart?.area;
  if (area === undefined) return [];
  const pattern = patternOf(search, "");
  return range.sheet.read(area).flatMap((cells, r) =>
    cells.flatMap(({ value, formula }, c) => {
      if (value === null && formula === undefined) return [];
      const [row, column] = [area.row + r, area.column + c];
      if (isSpilledInto(range.sheet, row, column)) return [];
      const content = contentOf(range.sheet, { row, column, value, formula });
      return pattern.test(content) ? [{ row, column, content }] : [];
    }),
  );
}

function contentOf(
  sheet: Sheet,
  {
    row,
    column,
    value,
    formula,
  }: { row: number; column: number } & Pick<ReturnType<Sheet["read"]>[number][number], "value" | "formula">,
): string {
  if (formula !== undefined) return String(apiFormulaOf(formula, sheet.tableNameAt(row, column)));
  const shown = apiValue(value);
  return typeof shown === "boolean" ? String(shown).toUpperCase() : String(shown);
}

function patternOf({ text, isComplete, matchesCase }: Search, flags: string): RegExp {
  const pattern = wildcardPattern(text);
  return new RegExp(isComplete ? `^${pattern}$` : pattern, `${flags}${matchesCase ? "" : "i"}u`);
}
