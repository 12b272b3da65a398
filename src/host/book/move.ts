import { absoluteAreaName, areaName, contains, tryParseArea, type Area } from "../../xlsx/address";
import { mapReferences, referenceText, type Reference } from "../../xlsx/formula/tokens";
import { updateReferences } from "../../xlsx/referenceUpdate";
import { ExcelError } from "../excelError";
import { writtenSheet } from "../formula/address";
import { areaOf, encloses, intersectionOf } from "./area";
import type { CellRange } from "./cellRange";
import { mergedAreas, mergeCells, unmergeCells } from "./merge";
import type { Sheet } from "./sheet";
import { isSpilledInto, mustNotBeSpilled, spillLike } from "./spills";

/** Cuts cells and puts them elsewhere. Formulas that read them follow; what the moved ones read stays the same. */
export function moveCells(source: CellRange, destination: CellRange): void {
  const { area, sheet } = source;
  const target = destination.at(areaOf(destination.area.row, destination.area.column, area.rows, area.columns));
  mustBeFree(source);
  mustBeFree(target);
  const spills = sheet.file.arrays.filter(({ isDynamic, area: filled }) => isDynamic && intersectionOf(filled, area));
  if (spills.some(({ row, column }) => !contains(area, row, column))) mustNotBeSpilled(sheet, area);
  const isFilled = (row: number, column: number): boolean => isSpilledInto(sheet, row, column);
  const cells = sheet
    .read(area)
    .map((row, r) => row.map((cell, c) => (isFilled(area.row + r, area.column + c) ? { ...cell, value: null } : cell)));
  const merges = mergedAreas(source);
  unmergeCells(source);
  sheet.file.removeCells(area);
  cells.forEach((row, r) =>
    row.forEach((cell, c) => {
      const place = [target.area.row + r, target.area.column + c] as const;
      const isDynamic = cell.array?.isDynamic === true;
      target.sheet.put(...place, {
        ...cell,
        array: undefined,
        ...(isDynamic && { value: null }),
        ...spillLike(cell, ...place),
      });
    }),
  );
  for (const merged of merges) mergeCells(target.at(moved(merged, area, target.area)), false);
  carryReferences(sheet, area, target);
  sheet.contentChanged(area);
  target.sheet.contentChanged(target.area);
}

/** Tables are not moved here, nor torn apart. */
function mustBeFree({ sheet, area }: CellRange): void {
  sheet.mustBeWritable(area);
  const isInTable = sheet.book.tables.on(sheet).some((table) => {
    const common = intersectionOf(table.area, area);
    return common !== undefined && (!encloses(table.area, area) || common.row === table.area.row);
  });
  if (isInTable) throw new ExcelError("UnsupportedOperation", "tables are not moved here");
}

function carryReferences(from: Sheet, area: Area, target: CellRange): void {
  const { book } = from;
  updateReferences(book.file, {
    map: (formula, formulaSheet) =>
      mapReferences(formula, (reference) => {
        const read = referencedArea(reference, from, formulaSheet?.id);
        if (read === undefined || !encloses(area, read)) return referenceText(reference);
        const isSameSheet = target.sheet === from;
        const prefix = isSameSheet ? (reference.sheet?.text ?? "") : `${writtenSheet(target.sheet.name)}!`;
        return prefix + withSigns(reference.cells, moved(read, area, target.area));
      }),
    mayConcern: () => true,
  });
  book.calculation.everythingChanged();
}

function referencedArea({ cells, sheet }: Reference, own: Sheet, formulaSheet: number | undefined): Area | undefined {
  const isOwn =
    sheet === undefined
      ? formulaSheet === own.file.id
      : !sheet.isExternal && sheet.names[0]?.toLowerCase() === own.name.toLowerCase();
  return isOwn ? tryParseArea(cells) : undefined;
}

/** Dollar signs stay where they were: all of them, or, where they are mixed, none. */
const withSigns = (cells: string, area: Area): string =>
  /^\$[A-Za-z]+\$/.test(cells) ? absoluteAreaName(area) : areaName(area);

const moved = (inner: Area, from: Area, to: Area): Area => ({
  ...inner,
  row: inner.row - from.row + to.row,
  column: inner.column - from.column + to.column,
});
