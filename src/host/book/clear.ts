import { intersectionOf } from "./area";
import type { CellRange } from "./cellRange";
import { resetLooks } from "./looks";

export const CLEAR_WHAT = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"] as const;
export type ClearWhat = (typeof CLEAR_WHAT)[number];

/** Empties cells: their contents, their looks, their links, or all. Validations go only with everything. */
export function clearCells(range: CellRange, what: ClearWhat): void {
  range.sheet.mustBeWritable(range.area);
  if (what === "All" || what === "Contents") clearContents(range);
  if (what === "All" || what === "Formats") {
    resetLooks(range);
    range.sheet.file.conditionalFormats.clear(range.area);
  }
  if (what === "All") range.sheet.file.validations.remove(range.area);
  if (what !== "Formats" && what !== "Contents") range.sheet.file.hyperlinks.remove(range.area);
  // Links that are removed lose their look, links that are cleared keep it.
  if (what === "RemoveHyperlinks") resetLooks(range);
}

function clearContents({ sheet, area }: CellRange): void {
  const used = sheet.file.usedArea();
  const present = used && intersectionOf(used, area);
  if (present === undefined) return;
  sheet.read(present).forEach((cells, r) =>
    cells.forEach(({ value, formula }, c) => {
      if (value !== null || formula !== undefined) sheet.put(present.row + r, present.column + c, { value: null });
    }),
  );
  sheet.contentChanged(present);
}
