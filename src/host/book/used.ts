import type { Area } from "../../xlsx/address";
import { intersectionOf, spanning } from "./area";
import type { Sheet } from "./sheet";

/**
 * Smallest area with everything that is used; with `valuesOnly`, formats do not count. Inside a range only what lies there
 * counts. Undefined where nothing is used.
 */
export function usedArea(sheet: Sheet, valuesOnly: boolean, within?: Area): Area | undefined {
  const used = sheet.file.usedArea({ valuesOnly });
  const inside = used && within ? intersectionOf(used, within) : used;
  if (inside === undefined || within === undefined) return inside;
  return shrunk(sheet, inside, valuesOnly);
}

function shrunk(sheet: Sheet, area: Area, valuesOnly: boolean): Area | undefined {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  sheet.read(area).forEach((cells, r) =>
    cells.forEach(({ value, formula, style }, c) => {
      if (value === null && formula === undefined && (valuesOnly || style === 0)) return;
      [top, bottom] = [Math.min(top, r), Math.max(bottom, r)];
      [left, right] = [Math.min(left, c), Math.max(right, c)];
    }),
  );
  return bottom < 0 ? undefined : spanning(area.row + top, area.column + left, area.row + bottom, area.column + right);
}
