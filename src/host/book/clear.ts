import type { Area } from "../../xlsx/address";
import { intersectionOf } from "./area";
import type { CellRange } from "./cellRange";
import { resetLooks } from "./looks";

export const CLEAR_WHAT = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"] as const;
export type ClearWhat = (typeof CLEAR_WHAT)[number];

/** Empties cells: their contents, their looks, or both. Rules and validations go with the looks. */
export function clearCells(range: CellRange, what: ClearWhat): void {
  const { sheet, area } = range;
  sheet.mustBeWritable(area);
  if (what === "All" || what === "Contents") clearContents(range);
  if (what === "All" || what === "Formats") {
    resetLooks(range);
    sheet.file.conditionalFormats.clear(area);
  }
  if (what === "All") sheet.file.validations.clear(area);
}

function clearContents({ sheet, area }: CellRange): void {
  const used = usedPart(sheet.file.usedArea(), area);
  if (used === undefined) return;
  sheet.read(used).forEach((cells, r) =>
    cells.forEach(({ value, formula }, c) => {
      if (value !== null || formula !== undefined) sheet.put(used.row + r, used.column + c, { value: null });
    }),
  );
  sheet.contentChanged(used);
}

const usedPart = (used: Area | undefined, area: Area): Area | undefined => used && intersectionOf(used, area);
