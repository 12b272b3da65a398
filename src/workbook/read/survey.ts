import type { CellValue } from "../../domain/tables";
import type { TableHead } from "../mapping/sourceMap";
import type { MappingEntry } from "../mapping/entry";
import { mappingEntryOf } from "../mapping/entry";
import { MAPPING_NAMES, mappingColumns } from "../mapping/mappingTable";

/** What the first round trip tells of a workbook: all that has a name, but no cell except those of tblZuordnung. */
export interface Survey {
  readonly sheets: readonly SheetHead[];
  readonly tables: readonly SurveyedTable[];
  readonly names: readonly WorkbookName[];
  readonly entries: readonly MappingEntry[];
}

export interface SheetHead {
  readonly id: string;
  readonly title: string;
  readonly isProtected: boolean;
}

export interface SurveyedTable extends TableHead {
  readonly rows: number;
  readonly isFiltered: boolean;
  readonly isProtected: boolean;
}

/** A name of the workbook itself; names that belong to a sheet are not among them. */
export interface WorkbookName {
  readonly name: string;
  readonly formula: string;
}

/** One round trip, whatever the workbook holds. */
export async function surveyOf(context: Excel.RequestContext): Promise<Survey> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load("items/id,items/name,items/protection/protected");
  tables.load(
    "items/id,items/name,items/worksheet/name,items/columns/items/name,items/rows/count,items/autoFilter/isDataFiltered",
  );
  names.load("items/name,items/formula");
  const mappings = MAPPING_NAMES.map((name) => {
    const table = tables.getItemOrNullObject(name);
    const range = table.getRange();
    range.load("values");
    return { table, range };
  });
  await context.sync();

  const sheets = worksheets.items.map(({ id, name, protection }) => ({
    id,
    title: name,
    isProtected: protection.protected,
  }));
  const protectedTitles = new Set(sheets.filter(({ isProtected }) => isProtected).map(({ title }) => title));
  return {
    sheets,
    tables: tables.items.map(({ id, name, worksheet, columns, rows, autoFilter }) => ({
      id,
      name,
      sheet: worksheet.name,
      headings: columns.items.map((column) => column.name),
      // An empty table shows one blank row, which counts as none.
      rows: Math.max(rows.count, 1),
      isFiltered: autoFilter.isDataFiltered,
      isProtected: protectedTitles.has(worksheet.name),
    })),
    names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
    entries: mappings.flatMap(({ table, range }) =>
      table.isNullObject ? [] : entriesIn(range.values as CellValue[][]),
    ),
  };
}

/** The entries of a table that has our headings; a town's table of the same name has others. */
function entriesIn([headings = [], ...rows]: readonly (readonly CellValue[])[]): readonly MappingEntry[] {
  const columns = mappingColumns(headings.map(String));
  if (columns.includes(-1)) return [];
  return rows.flatMap((row) => mappingEntryOf(columns.map((column) => row[column])) ?? []);
}
