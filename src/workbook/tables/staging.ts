import type { TableId } from "../../domain/tables";
import { TABLE_IDS } from "../../domain/tables";
import { TABLE_WORDS } from "../../german/tables";
import { markedTitle } from "../sheets/markers";
import type { Survey, WorkbookName } from "../read/survey";
import { freeTitle } from "../mapping/freeNames";

/** Name that marks a sheet on which a table is being prepared. */
export const stagingMarker = (table: TableId): string => `Auditbilanz_Neu_${table}`;

/**
 * Name that stands while rows are written into tables that were there before. Where it is found, an earlier run was cut
 * off: as far as the tables hold its rows, the next run writes over them.
 */
export const FILLING_MARKER = "Auditbilanz_Fuellung";

export const isHalfFilled = (names: readonly WorkbookName[]): boolean =>
  names.some(({ name }) => name.toLowerCase() === FILLING_MARKER.toLowerCase());

const SUFFIX = " (in Arbeit)";

/** Title of a sheet as long as it is being prepared. */
export const stagingTitle = (title: string, taken: readonly string[]): string =>
  freeTitle(title.slice(0, 31 - SUFFIX.length) + SUFFIX, taken);

/** Whether a title is one that we give while preparing one of the template's sheets. */
export const isStagingTitle = (title: string): boolean =>
  title.endsWith(SUFFIX) && Object.values(TABLE_WORDS).some(({ sheet }) => title.startsWith(sheet));

const TABLE_SUFFIX = "_inArbeit";

/** What a table is called as long as its sheet is being prepared: no mapping finds it under this name. */
export const stagedTableName = (name: string): string => name + TABLE_SUFFIX;

/** What an earlier run marked and did not finish. */
export interface Leftovers {
  readonly markers: readonly string[];
  /** Sheets that still bear the title under which they were being prepared. */
  readonly staged: readonly string[];
  /** Other marked sheets have their final titles already: the run was cut off while it gave them out. */
  readonly isHalfPlaced: boolean;
}

export function tableLeftovers(names: readonly WorkbookName[]): Leftovers {
  const markers = TABLE_IDS.map(stagingMarker).filter((marker) =>
    names.some(({ name }) => name.toLowerCase() === marker.toLowerCase()),
  );
  const titles = markers.flatMap((marker) => markedTitle(names, marker) ?? []);
  const staged = titles.filter((title) => title.includes(SUFFIX));
  return { markers, staged, isHalfPlaced: staged.length > 0 && staged.length < titles.length };
}

/** Removes what an earlier run prepared and never placed; where it was cut off while placing, places the rest. */
export function tidyLeftovers(context: Excel.RequestContext, survey: Survey): void {
  const { markers, staged, isHalfPlaced } = tableLeftovers(survey.names);
  const { worksheets, tables, names } = context.workbook;
  for (const title of staged) {
    const sheet = worksheets.getItem(title);
    if (isHalfPlaced) {
      for (const { name } of survey.tables.filter((table) => table.sheet === title)) {
        tables.getItem(name).name = name.replace(TABLE_SUFFIX, "");
      }
      sheet.name = freeTitle(
        title.replace(SUFFIX, ""),
        survey.sheets.map((other) => other.title),
      );
    } else {
      sheet.delete();
    }
  }
  for (const marker of markers) names.getItem(marker).delete();
}
