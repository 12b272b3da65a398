import { SHEET_MARKERS } from "../../german/sheetWords";
import type { SheetId } from "../../sheets/plan";
import { titleInReference } from "../grid/address";
import type { WorkbookName } from "../read/survey";

/** A sheet of ours that exists: the workbook-level name that marks it points to it. */
export interface GeneratedSheet {
  readonly id: SheetId;
  readonly title: string;
}

export function generatedSheets(names: readonly WorkbookName[]): readonly GeneratedSheet[] {
  return (Object.entries(SHEET_MARKERS) as [SheetId, string][]).flatMap(([id, marker]) => {
    const title = markedTitle(names, marker);
    return title === undefined ? [] : [{ id, title }];
  });
}

/** The sheet that a name marks; undefined where there is no such name or its sheet is gone (#REF!). */
export function markedTitle(names: readonly WorkbookName[], marker: string): string | undefined {
  const found = names.find(({ name }) => name.toLowerCase() === marker.toLowerCase());
  return found === undefined ? undefined : titleInReference(found.formula);
}

/** Our markers whose sheet is gone; they are deleted, not trusted. Whatever else begins like them is the town's. */
export const brokenMarkers = (names: readonly WorkbookName[]): readonly string[] =>
  Object.values(SHEET_MARKERS).filter(
    (marker) =>
      names.some(({ name }) => name.toLowerCase() === marker.toLowerCase()) && markedTitle(names, marker) === undefined,
  );
