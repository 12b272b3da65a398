import type { Area } from "../../xlsx/address";
import { intersectionOf } from "./area";
import type { CellRange } from "./cellRange";

/** Merges the range, or each of its rows; what does not stand in the first cell is lost. */
export function mergeCells({ sheet, area }: CellRange, eachRow: boolean): void {
  sheet.mustBeWritable(area);
  sheet.file.merges.remove(area);
  const areas = eachRow ? rowsOf(area) : [area];
  for (const merged of areas) {
    sheet.file.merges.add(merged);
    emptyButFirst(sheet, merged);
  }
}

export function unmergeCells({ sheet, area }: CellRange): void {
  sheet.mustBeWritable(area);
  sheet.file.merges.remove(area);
  // A formula that they blocked may spill now.
  sheet.book.calculation.cellsChanged(sheet, area);
}

/** The merged areas that the range meets. */
export function mergedAreas({ sheet, area }: CellRange): Area[] {
  return sheet.file.merges.list().filter((merged) => intersectionOf(merged, area) !== undefined);
}

const rowsOf = (area: Area): Area[] =>
  Array.from({ length: area.rows }, (_, r) => ({ ...area, row: area.row + r, rows: 1 }));

function emptyButFirst(sheet: CellRange["sheet"], area: Area): void {
  sheet.read(area).forEach((cells, r) =>
    cells.forEach(({ value, formula }, c) => {
      const isFilled = value !== null || formula !== undefined;
      if (isFilled && r + c > 0) sheet.put(area.row + r, area.column + c, { value: null });
    }),
  );
  sheet.contentChanged(area);
}
