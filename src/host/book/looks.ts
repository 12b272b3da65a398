import type { Area } from "../../xlsx/address";
import type { CellStyle, StyleChange } from "../../xlsx/styles/cellStyle";
import { cellCountOf, intersectionOf, isWholeColumns, isWholeRows, lastColumn } from "./area";
import type { CellRange } from "./cellRange";
import type { Sheet } from "./sheet";

/** A change of looks, the same for all cells or depending on how a cell looks now. */
export type Restyling = StyleChange | ((style: CellStyle) => StyleChange);

/** Changes how the cells of ranges of one sheet look. Whole columns and rows pass it on to cells that are filled later. */
export function restyle(ranges: readonly CellRange[], restyling: Restyling): void {
  const [first] = ranges;
  if (first === undefined) return;
  const restyled = cachedRestyling(first.sheet, restyling);
  for (const range of ranges) restyleRange(range, restyled);
}

function restyleRange({ sheet, area }: CellRange, restyled: Restyled): void {
  sheet.mustBeWritable(area);
  if (isWholeColumns(area)) restyleColumns(sheet, area, restyled);
  else if (isWholeRows(area)) restyleRows(sheet, area, restyled);
  const cells = isWholeColumns(area) || isWholeRows(area) ? presentPart(sheet, area) : area;
  if (cells !== undefined) sheet.file.restyle(cells, restyled);
  sheet.looksChanged(area);
}

/** Gives the cells back the default look. */
export function resetLooks({ sheet, area }: CellRange): void {
  sheet.mustBeWritable(area);
  if (isWholeColumns(area)) restyleColumns(sheet, area, () => 0);
  else if (isWholeRows(area)) restyleRows(sheet, area, () => 0);
  const cells = presentPart(sheet, area);
  if (cells !== undefined) sheet.file.restyle(cells, () => 0);
  sheet.looksChanged(area);
}

/** Gives all cells one style. */
export const restyleAll = (range: CellRange, style: number): void => restyleRange(range, () => style);

/** The styles that cells of a range have. */
export const styleIdsIn = ({ sheet, area }: CellRange): readonly number[] => stylesIn(sheet, area);

/** What all cells of the ranges have in common; null where they differ. */
export function commonLook<T>(ranges: readonly CellRange[], read: (style: CellStyle) => T): T | null {
  const looks = new Set(
    ranges.flatMap(({ sheet, area }) => stylesIn(sheet, area).map((id) => read(styleOf(sheet, id)))),
  );
  const [first] = looks;
  return looks.size === 1 && first !== undefined ? first : null;
}

type Restyled = (styleId: number) => number;

/** Cells share few styles, so each is derived once. */
function cachedRestyling(sheet: Sheet, restyling: Restyling): Restyled {
  const { styles } = sheet.book.file;
  const known = new Map<number, number>();
  return (id) => {
    let restyled = known.get(id);
    if (restyled === undefined) {
      restyled = styles.derive(id, typeof restyling === "function" ? restyling(styles.resolve(id)) : restyling);
      known.set(id, restyled);
    }
    return restyled;
  };
}

function restyleColumns(sheet: Sheet, area: Area, restyled: Restyled): void {
  for (let first = area.column; first <= lastColumn(area);) {
    const style = sheet.file.columns.get(first).style ?? 0;
    let last = first;
    while (last < lastColumn(area) && (sheet.file.columns.get(last + 1).style ?? 0) === style) last += 1;
    sheet.file.columns.set(first, last, { style: restyled(style) });
    first = last + 1;
  }
}

function restyleRows(sheet: Sheet, area: Area, restyled: Restyled): void {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    sheet.file.rows.set(row, { style: restyled(sheet.file.rows.get(row).style ?? 0) });
  }
}

function presentPart(sheet: Sheet, area: Area): Area | undefined {
  const used = sheet.file.usedArea();
  return used && intersectionOf(used, area);
}

function styleOf(sheet: Sheet, id: number): CellStyle {
  return sheet.book.file.styles.resolve(id);
}

/** Beyond this, cells that the file does not mention are taken to look like their column. */
const LOOKED_AT_ONE_BY_ONE = 1_000_000;

function stylesIn(sheet: Sheet, area: Area): number[] {
  if (cellCountOf(area) <= LOOKED_AT_ONE_BY_ONE) return cellStylesIn(sheet, area);
  const present = presentPart(sheet, area);
  const columns = Array.from({ length: area.columns }, (_, c) => sheet.file.columns.get(area.column + c).style ?? 0);
  return [...new Set([...columns, ...(present ? cellStylesIn(sheet, present) : [])])];
}

function cellStylesIn(sheet: Sheet, area: Area): number[] {
  const ids = new Set<number>();
  for (const cells of sheet.read(area)) for (const { style } of cells) ids.add(style);
  return [...ids];
}
