import { SHEET_TITLES } from "../../german/sheetWords";
import type { SheetId } from "../../sheets/plan";
import { freeTitle } from "../mapping/freeNames";
import type { WorkbookName } from "../read/survey";
import { generatedSheets } from "./markers";

/**
 * The title each of our sheets bears, or will bear when it is made: a sheet that exists keeps the title that the town
 * gave it, and a sheet of the town's that has our title keeps that.
 */
export function ownTitles(
  sheetTitles: readonly string[],
  names: readonly WorkbookName[],
): Readonly<Record<SheetId, string>> {
  const existing = new Map(generatedSheets(names).map(({ id, title }) => [id, title]));
  const wanted = Object.entries(SHEET_TITLES) as [SheetId, string][];
  return Object.fromEntries(
    wanted.map(([id, title]) => [id, existing.get(id) ?? freeTitle(title, sheetTitles)]),
  ) as Record<SheetId, string>;
}
