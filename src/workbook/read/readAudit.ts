import type { Audit } from "../../domain/audit";
import type { SourceTable } from "../../domain/source";
import type { Place, Row, TableId, Tables } from "../../domain/tables";
import { auditOf } from "../../german/auditOf";
import type { CellLocation } from "../../sheets/planSheets";
import type { SheetId } from "../../sheets/plan";
import type { SourceReferences } from "../../sheets/references";
import { atEdge } from "../edge";
import type { GeneratedSheet } from "../sheets/markers";
import { generatedSheets } from "../sheets/markers";
import { ownTitles } from "../sheets/ownTitles";
import { locatorOf } from "./locator";
import { referencesTo } from "./references";
import type { ReadTable } from "./readTables";
import { readTables } from "./readTables";
import type { Survey } from "./survey";
import { surveyOf } from "./survey";

/** The whole audit of a workbook, with the way back from every record to its cell. */
export interface AuditReading {
  /** Rows by kind of record, several source tables of one kind one after the other. Days are ISO texts. */
  readonly tables: Tables;
  readonly audit: Audit;
  readonly sources: readonly SourceTable[];
  readonly references: SourceReferences;
  /** The cell of a place; without a row the table's heading, without a column the row's first cell. Undefined: no such place. */
  readonly locate: (place: Place) => CellLocation | undefined;
  readonly generatedSheets: readonly GeneratedSheet[];
  /** Titles of all sheets, in the order of their tabs. */
  readonly sheetTitles: readonly string[];
  /** Titles that our sheets bear or will bear, where a sheet of the town's has taken the usual one. */
  readonly ownTitles: Readonly<Partial<Record<SheetId, string>>>;
}

/**
 * Reads the audit in two round trips while its tables fit one answer of 4 MB, and in one more for each further 4 MB.
 *
 * @throws WorkbookError
 */
export const readAudit = (context: Excel.RequestContext): Promise<AuditReading> =>
  atEdge(async () => {
    const survey = await surveyOf(context);
    return readingOf(survey, await readTables(context, survey));
  });

function readingOf(survey: Survey, read: readonly ReadTable[]): AuditReading {
  const tables = tablesOf(read);
  const sheetTitles = survey.sheets.map(({ title }) => title);
  const locator = locatorOf(read);
  return {
    tables,
    audit: auditOf(tables),
    sources: read.map(({ source }) => source),
    references: referencesTo(read),
    locate: locator,
    generatedSheets: generatedSheets(survey.names),
    sheetTitles,
    ownTitles: ownTitles(sheetTitles, survey.names),
  };
}

function tablesOf(read: readonly ReadTable[]): Tables {
  const tables: Partial<Record<TableId, readonly Row<TableId>[]>> = {};
  for (const { mapped, rows } of read) tables[mapped.table] = [...(tables[mapped.table] ?? []), ...rows];
  return tables;
}
