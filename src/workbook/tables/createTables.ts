import type { TableId, Tables } from "../../domain/tables";
import { CHOICE_ROWS } from "../../german/choices";
import { profileOf } from "../../german/profileOf";
import type { Step } from "../batches";
import { runSteps } from "../batches";
import { atEdge, recovering } from "../edge";
import { deleteEmptyRemains } from "../emptyRemains";
import { columnName } from "../../sheets/addresses";
import type { ReadTable } from "../read/readTables";
import { readTables } from "../read/readTables";
import type { Survey } from "../read/survey";
import { surveyOf } from "../read/survey";
import { WorkbookError } from "../workbookError";
import type { ChoiceTable } from "./choiceLists";
import { columnChoices, offerChoice } from "./choiceLists";
import type { MeasuredFilling } from "./fillTables";
import { emptyAgain, fillingSteps, measured } from "./fillTables";
import type { StagedTable } from "./stageTables";
import { stagingSteps } from "./stageTables";
import {
  FILLING_MARKER,
  isHalfFilled,
  isStagingTitle,
  stagedTableName,
  stagingMarker,
  stagingTitle,
  tableLeftovers,
  tidyLeftovers,
} from "./staging";
import type { TablePlan } from "./tablePlan";
import { filledTables, otherwiseFilledTables, tablePlan } from "./tablePlan";

/** A table that was made or filled, as it is called in the workbook. */
export interface CreatedTable {
  readonly table: TableId;
  readonly name: string;
  readonly sheet: string;
  readonly rows: number;
}

export interface CreateOptions {
  /** For a workbook that was made for this: an empty sheet that is all it has goes away. */
  readonly replaceBlankSheet?: boolean;
}

/**
 * Makes the audit tables of the template, with the given rows: the first five, Auswahl and Zuordnung always, the others
 * when they have rows. Empty tables of the template that are there already are filled. New tables are prepared on sheets
 * beside and then placed together; when that fails, what was prepared is taken away again.
 *
 * @throws WorkbookError tablesFilled when an audit is there already; then nothing is changed
 */
export const createTables = (
  context: Excel.RequestContext,
  tables: Tables,
  options: CreateOptions = {},
): Promise<readonly CreatedTable[]> =>
  atEdge(async () => {
    const survey = await tidySurvey(context);
    const existing = await readTables(context, survey);
    const afresh = isHalfFilled(survey.names);
    assertFillable(existing, afresh ? otherwiseFilledTables(existing, tables) : filledTables(existing));
    const plan = tablePlan(tables, survey, { existing, afresh });
    const filled = await measured(context, plan.filled);
    const staged = stagedTables(plan, survey);
    const blank = await blankSheet(context, survey, options);
    const steps = [
      ...stagingSteps(context, staged, profileOf(tables.profile ?? [])),
      ...(afresh ? [] : markFilling(context, plan)),
      ...fillingSteps(context, filled),
    ];
    await recovering(
      async () => {
        await runSteps(context, steps);
        place(context, { plan, staged, existing, blank, afresh });
        await context.sync();
      },
      () => takeBack(context, filled, staged),
      { code: "leftoversRemain", sheets: [...new Set(staged.map(({ stagingSheet }) => stagingSheet))] },
    );
    return [
      ...plan.created.map(({ table, name, sheet, rows }) => ({ table, name, sheet, rows: rows.length })),
      ...plan.filled.map(({ read, rows }) => ({
        table: read.mapped.table,
        name: read.mapped.head.name,
        sheet: read.mapped.head.sheet,
        rows: rows.length,
      })),
    ];
  });

/** What the workbook holds once an earlier run's leftovers are gone. */
async function tidySurvey(context: Excel.RequestContext): Promise<Survey> {
  const survey = await surveyOf(context);
  const { markers, staged } = tableLeftovers(survey.names);
  const isRemain = (title: string): boolean => isStagingTitle(title) && !staged.includes(title);
  const hasRemains = await deleteEmptyRemains(context, survey.sheets, isRemain);
  if (!hasRemains && markers.length === 0) return survey;
  tidyLeftovers(context, survey);
  return surveyOf(context);
}

function assertFillable(existing: readonly ReadTable[], filled: readonly string[]): void {
  if (filled.length > 0) throw new WorkbookError({ code: "tablesFilled", tables: filled });
  const locked = existing.filter(({ source }) => source.protected).map(({ source }) => source.sheet);
  if (locked.length > 0) throw new WorkbookError({ code: "sheetProtected", sheets: [...new Set(locked)] });
}

function stagedTables({ created }: TablePlan, survey: Survey): readonly StagedTable[] {
  const taken = survey.sheets.map(({ title }) => title);
  return created.map((table) => ({ ...table, stagingSheet: stagingTitle(table.sheet, taken) }));
}

interface Work {
  readonly plan: TablePlan;
  readonly staged: readonly StagedTable[];
  readonly existing: readonly ReadTable[];
  readonly blank: string | undefined;
  /** An earlier run was cut off while it filled tables, and left its mark. */
  readonly afresh: boolean;
}

function markFilling(context: Excel.RequestContext, { filled: [first] }: TablePlan): readonly Step[] {
  const { names, worksheets } = context.workbook;
  const queue = (): void => {
    if (first !== undefined) names.add(FILLING_MARKER, worksheets.getItem(first.read.source.sheet).getRange("A1"));
  };
  return first === undefined ? [] : [{ bytes: 1000, queue }];
}

/** Final names for everything at once; the marks go last, so that a run cut off here is recognised. */
function place(context: Excel.RequestContext, { plan, staged, existing, blank, afresh }: Work): void {
  const { worksheets, tables, names } = context.workbook;
  const sheets = new Map(staged.map(({ stagingSheet, sheet }) => [stagingSheet, sheet]));
  for (const { name } of staged) tables.getItem(stagedTableName(name)).name = name;
  for (const [stagingSheet, sheet] of sheets) worksheets.getItem(stagingSheet).name = sheet;
  offerChoices(context, plan, existing);
  for (const { table } of staged.filter(marksItsSheet)) names.getItem(stagingMarker(table)).delete();
  if (afresh || plan.filled.length > 0) names.getItem(FILLING_MARKER).delete();
  if (blank !== undefined) worksheets.getItem(blank).delete();
}

/** Of the tables that share a sheet, the first bears its mark. */
const marksItsSheet = (table: StagedTable, index: number, all: readonly StagedTable[]): boolean =>
  all.findIndex(({ stagingSheet }) => stagingSheet === table.stagingSheet) === index;

function offerChoices(context: Excel.RequestContext, plan: TablePlan, existing: readonly ReadTable[]): void {
  const choices = choiceTable(plan, existing);
  for (const { table, column, ...choice } of choices === undefined ? [] : columnChoices(choices)) {
    const target = plan.created.find((created) => created.table === table);
    const index = target?.columns.findIndex((id) => id === column) ?? -1;
    if (target !== undefined && index >= 0) {
      const sheet = context.workbook.worksheets.getItem(target.sheet);
      const rows = Math.max(target.rows.length, 1);
      offerChoice(sheet.getRangeByIndexes(1, target.column + index, rows, 1), choice);
    }
  }
}

/** tblAuswahl as it is made now, or as it has been there. */
function choiceTable({ created }: TablePlan, existing: readonly ReadTable[]): ChoiceTable | undefined {
  const made = created.find(({ table }) => table === "choices");
  if (made !== undefined) {
    const column = made.columns.findIndex((id) => id === "word");
    return { sheet: made.sheet, wordColumn: columnName(column), firstRow: 2, rows: CHOICE_ROWS };
  }
  const read = existing.find(({ mapped }) => mapped.table === "choices");
  const column = read?.source.columns.word;
  if (read === undefined || column === undefined) return undefined;
  return {
    sheet: read.source.sheet,
    wordColumn: columnName(read.body.column + column),
    firstRow: read.body.row + 1,
    rows: read.rows,
  };
}

/** The only sheet, if it may go and nothing stands on it. */
async function blankSheet(
  context: Excel.RequestContext,
  { sheets, tables, names }: Survey,
  { replaceBlankSheet }: CreateOptions,
): Promise<string | undefined> {
  const [only] = sheets;
  if (replaceBlankSheet !== true || only === undefined || sheets.length + tables.length + names.length > 1) {
    return undefined;
  }
  const used = context.workbook.worksheets.getItem(only.id).getUsedRangeOrNullObject();
  used.load("address");
  await context.sync();
  return used.isNullObject ? only.title : undefined;
}

/** After a failure: the workbook as it was before. */
async function takeBack(
  context: Excel.RequestContext,
  filled: readonly MeasuredFilling[],
  staged: readonly StagedTable[],
): Promise<void> {
  const survey = await surveyOf(context);
  const { markers } = tableLeftovers(survey.names);
  const remaining = new Set(survey.sheets.map(({ title }) => title));
  const made = [...new Set(staged.flatMap(({ stagingSheet, sheet }) => [stagingSheet, sheet]))].filter((title) =>
    remaining.has(title),
  );
  emptyAgain(context, filled);
  for (const title of made) context.workbook.worksheets.getItem(title).delete();
  for (const marker of [...markers, ...(isHalfFilled(survey.names) ? [FILLING_MARKER] : [])]) {
    context.workbook.names.getItem(marker).delete();
  }
  await context.sync();
}
