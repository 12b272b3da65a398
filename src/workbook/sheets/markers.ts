import { SHEET_MARKERS, SHEET_TITLES } from "../../german/sheetWords";
import type { SheetId } from "../../sheets/plan";
import { titleInReference } from "../grid/address";
import { comparable } from "../mapping/heading";
import type { WorkbookName } from "../read/survey";

/** A sheet of ours that exists: the workbook-level name that marks it points to it. */
export interface GeneratedSheet {
  readonly id: SheetId;
  readonly title: string;
}

/** Where several markers point to one sheet, it is that of its title, else the first: two would overwrite each other. */
export function generatedSheets(names: readonly WorkbookName[]): readonly GeneratedSheet[] {
  const marked = (Object.entries(SHEET_MARKERS) as [SheetId, string][]).flatMap(([id, marker]) => {
    const title = markedTitle(names, marker);
    return title === undefined ? [] : [{ id, title }];
  });
  return marked.filter(({ id, title }) => {
    const same = marked.filter((other) => comparable(other.title) === comparable(title));
    return id === (same.find((other) => comparable(SHEET_TITLES[other.id]) === comparable(title)) ?? same[0])?.id;
  });
}

/** The sheet of ours of this kind; undefined where there is none. */
export const generatedTitle = (names: readonly WorkbookName[], id: SheetId): string | undefined =>
  generatedSheets(names).find((sheet) => sheet.id === id)?.title;

/** The sheet that a name marks; undefined where there is no such name or its sheet is gone (#REF!). */
export function markedTitle(names: readonly WorkbookName[], marker: string): string | undefined {
  const found = names.find(({ name }) => name.toLowerCase() === marker.toLowerCase());
  return found === undefined ? undefined : titleInReference(found.formula);
}

/** Our markers that mark no sheet of ours, as it is gone or another's; they are deleted, not trusted. Whatever else begins like them is the town's. */
export function brokenMarkers(names: readonly WorkbookName[]): readonly string[] {
  const sound = generatedSheets(names).map(({ id }) => SHEET_MARKERS[id]);
  return Object.values(SHEET_MARKERS).filter(
    (marker) => names.some(({ name }) => name.toLowerCase() === marker.toLowerCase()) && !sound.includes(marker),
  );
}
