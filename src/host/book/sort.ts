import type { Cell, CellValue } from "../../xlsx/cells/value";
import { isCellError } from "../../xlsx/cells/value";
import { withCopiedReferences } from "../../xlsx/formula/shift";
import type { Area } from "../../xlsx/address";
import { ExcelError } from "../excelError";
import { addressOf } from "./address";
import { intersectionOf } from "./area";
import { runsOf } from "./cellGroups";
import type { CellRange } from "./cellRange";
import { EVENT, WORKBOOK_TARGET } from "./events";
import type { Sheet } from "./sheet";
import { mustNotBeSpilled, spillLike } from "./spills";

export const SORT_ON = ["Value", "CellColor", "FontColor"] as const;

export interface SortField {
  /** Place of the column (or row) in the range, from 0. */
  readonly key: number;
  readonly isAscending: boolean;
  readonly on: (typeof SORT_ON)[number];
  /** Where colours are sorted: the one that comes first, or last where not ascending; "#RRGGBB". */
  readonly color?: string | undefined;
  readonly takesTextAsNumber: boolean;
}

export interface Sorting {
  readonly fields: readonly SortField[];
  readonly matchesCase: boolean;
  readonly hasHeaders: boolean;
  /** The columns change places, not the rows. */
  readonly isAcross: boolean;
}

/**
 * Sorts the lines of a range as Excel does: numbers before texts before logical values before errors, empty cells always last,
 * equals in their old order. Hidden rows stay where they are. References of moved formulas move as in a copy.
 */
export function sortCells(range: CellRange, sorting: Sorting): void {
  const { sheet } = range;
  const area = sortedArea(range.area, sorting);
  sheet.mustBeWritable(area);
  if (sheet.file.merges.list().some((merged) => intersectionOf(merged, area) !== undefined)) {
    throw new ExcelError("MergedRangeConflict");
  }
  mustNotBeSpilled(sheet, area);
  const lines = linesOf(sheet, area, sorting.isAcross);
  for (const { key } of sorting.fields) {
    if (key < 0 || key >= (sorting.isAcross ? area.rows : area.columns)) {
      throw new ExcelError("InvalidArgument", `there is nothing to sort by at ${key}`);
    }
  }
  const sorted = [...lines].sort(orderOf(sheet, sorting));
  const moved = lines.flatMap(({ at }, i) => {
    const line = sorted[i];
    if (line === undefined || line.at === at) return [];
    line.cells.forEach((cell, c) => put(sheet, cell, sorting.isAcross, line.at, at, c, area));
    return [at];
  });
  sheet.contentChanged(area);
  raiseSorted(sheet, area, sorting.isAcross, moved);
}

function sortedArea(area: Area, { hasHeaders, isAcross }: Sorting): Area {
  if (!hasHeaders) return area;
  const length = isAcross ? area.columns : area.rows;
  if (length < 2) throw new ExcelError("InvalidArgument", "there is nothing but headings");
  return isAcross
    ? { ...area, column: area.column + 1, columns: length - 1 }
    : { ...area, row: area.row + 1, rows: length - 1 };
}

interface Line {
  /** Its row or column. */
  readonly at: number;
  readonly cells: readonly Cell[];
  readonly values: readonly CellValue[];
}

function linesOf(sheet: Sheet, area: Area, isAcross: boolean): Line[] {
  const cells = sheet.read(area);
  const values = cells.map((row, r) =>
    row.map((cell, c) => sheet.book.calculation.valueOf(sheet, area.row + r, area.column + c, cell)),
  );
  if (isAcross) {
    return Array.from({ length: area.columns }, (_, c) => ({
      at: area.column + c,
      cells: cells.flatMap((row) => row[c] ?? []),
      values: values.map((row) => row[c] ?? null),
    }));
  }
  return cells.flatMap((row, r) =>
    sheet.file.rows.get(area.row + r).isHidden ? [] : [{ at: area.row + r, cells: row, values: values[r] ?? [] }],
  );
}

function put(sheet: Sheet, cell: Cell, isAcross: boolean, from: number, to: number, c: number, area: Area): void {
  const [row, column] = isAcross ? [area.row + c, to] : [to, area.column + c];
  const [down, right] = isAcross ? [0, to - from] : [to - from, 0];
  const { value, style, formula } = cell;
  sheet.put(
    row,
    column,
    formula === undefined
      ? { value, style }
      : { value: null, style, formula: withCopiedReferences(formula, down, right), ...spillLike(cell, row, column) },
  );
}

function orderOf(sheet: Sheet, { fields, matchesCase }: Sorting): (a: Line, b: Line) => number {
  const collator = new Intl.Collator("de", { sensitivity: matchesCase ? "variant" : "accent", caseFirst: "lower" });
  return (a, b) => {
    for (const field of fields) {
      const order = field.on === "Value" ? byValue(a, b, field, collator) : byColor(sheet, a, b, field);
      if (order !== 0) return order;
    }
    return 0;
  };
}

const RANKS = { number: 0, string: 1, boolean: 2, object: 3 };

function byValue(a: Line, b: Line, field: SortField, collator: Intl.Collator): number {
  const [x, y] = [a, b].map(({ values }) => sortedValue(values[field.key] ?? null, field));
  if (x === undefined || y === undefined || x === null || y === null) return Number(x === null) - Number(y === null);
  const order = compared(x, y, collator);
  return field.isAscending ? order : -order;
}

function sortedValue(value: CellValue, { takesTextAsNumber }: SortField): CellValue {
  if (value === "") return null;
  const isNumeric = takesTextAsNumber && typeof value === "string" && value.trim() !== "";
  return isNumeric && !Number.isNaN(Number(value)) ? Number(value) : value;
}

type Filled = Exclude<CellValue, null>;
const rankOf = (value: Filled): number => RANKS[typeof value as keyof typeof RANKS];

function compared(x: Filled, y: Filled, collator: Intl.Collator): number {
  if (rankOf(x) !== rankOf(y)) return rankOf(x) - rankOf(y);
  if (typeof x === "string" && typeof y === "string") return collator.compare(x, y);
  return isCellError(x) ? 0 : Number(x) - Number(y);
}

/** The lines of the wanted colour come first, or last; the others keep their order. */
function byColor({ book }: Sheet, a: Line, b: Line, { key, on, color, isAscending }: SortField): number {
  const [x, y] = [a, b].map(({ cells }) => {
    const { fill, font } = book.file.styles.resolve(cells[key]?.style ?? 0);
    return book.file.styles.rgb(on === "CellColor" ? fill.color : font.color) === color;
  });
  return (Number(y) - Number(x)) * (isAscending ? 1 : -1);
}

function raiseSorted(sheet: Sheet, area: Area, isAcross: boolean, moved: readonly number[]): void {
  const lines = new Set(moved);
  const [first, count] = isAcross ? [area.column, area.columns] : [area.row, area.rows];
  const areas = runsOf(count, (i) => lines.has(first + i)).map(([start, end]): Area => {
    const length = end - start + 1;
    return isAcross
      ? { ...area, column: first + start, columns: length }
      : { ...area, row: first + start, rows: length };
  });
  sheet.book.events.raise({
    type: isAcross ? EVENT.columnsSorted : EVENT.rowsSorted,
    targets: [sheet.id, WORKBOOK_TARGET],
    message: { address: areas.map(addressOf).join(","), worksheetId: sheet.id },
  });
}
