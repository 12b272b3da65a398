import { checkedRules } from "../domain/findings/findingsOf";
import { townWordsOf } from "../german/statusWords";
import type { SheetId, SheetPlan } from "../sheets/plan";
import { planSheets } from "../sheets/planSheets";
import { readRemarks } from "../sheets/readRemarks";
import { readAudit } from "../workbook/read/readAudit";
import type { CellBlock } from "../workbook/sheets/sheetCells";
import { readRemarkCells } from "../workbook/sheets/readRemarkCells";
import type { SheetOutcome } from "../workbook/sheets/writeSheets";
import { writeSheets } from "../workbook/sheets/writeSheets";
import { withWorkbook } from "../workbook/withWorkbook";
import type { Inspection, StandOptions } from "./inspection";
import { inspectionOf, requireAuditTables } from "./inspection";
import { VERSION } from "./version";

export interface BalanceOptions extends StandOptions {
  /** The sheets to generate; all without it. */
  readonly sheets?: readonly SheetId[];
  /** Called before each sheet with its title; `done` of `of` sheets are finished. */
  readonly onProgress?: (step: { readonly title: string; readonly done: number; readonly of: number }) => void;
  /** Ends the work before the next sheet; finished sheets stay. */
  readonly signal?: AbortSignal;
}

export interface Balance extends Inspection {
  /** The sheets written, in the order of their tabs; fewer than asked for when the work was ended. */
  readonly sheets: readonly SheetOutcome[];
}

/**
 * Checks, counts and writes the generated sheets into the open workbook, where they replace their former content.
 *
 * @throws WorkbookError tableMissing before anything is written; with any other, every sheet stands complete, old or new
 */
export const balanceAudit = (options: BalanceOptions): Promise<Balance> =>
  withWorkbook(async (context) => {
    const inspection = inspectionOf(await readAudit(context), options);
    requireAuditTables(inspection.reading);
    const plans = plansOf(inspection, await readRemarkCells(context));
    const wanted = plans.filter(({ id }) => options.sheets?.includes(id) ?? true);
    return { ...inspection, sheets: await writeSheets(context, wanted, writeOptions(inspection, options)) };
  });

const plansOf = ({ reading, figures, findings, asOf }: Inspection, remarkCells: CellBlock): readonly SheetPlan[] =>
  planSheets({
    audit: reading.audit,
    figures,
    findings,
    checked: checkedRules(reading.sources),
    asOf,
    references: reading.references,
    townWords: townWordsOf(reading.tables.statusWords ?? []),
    remarks: readRemarks(remarkCells),
    version: VERSION,
    titles: reading.ownTitles,
  });

const writeOptions = ({ asOf }: Inspection, { onProgress, signal }: BalanceOptions) => ({
  asOf,
  ...(signal && { signal }),
  ...(onProgress && {
    onProgress: ({ title, done, total }: { title: string; done: number; total: number }) =>
      onProgress({ title, done, of: total }),
  }),
});
