import { readAudit } from "../workbook/read/readAudit";
import { withWorkbook } from "../workbook/withWorkbook";
import type { Inspection, StandOptions } from "./inspection";
import { inspectionOf } from "./inspection";

/**
 * Reads the audit of the open workbook, checks every row and counts. Changes nothing. A workbook without audit tables
 * has no sources.
 *
 * @throws WorkbookError
 */
export const checkAudit = (options: StandOptions): Promise<Inspection> =>
  withWorkbook(async (context) => inspectionOf(await readAudit(context), options));
