import { SHEET_MARKERS } from "../../german/sheetWords";
import type { SheetPlan } from "../../sheets/plan";
import { runSteps } from "../batches";
import { orElseAgain, recovering } from "../edge";
import { checksumOf } from "../grid/checksum";
import { ensuredFit } from "../printSetup";
import { surveyOf } from "../read/survey";
import { contentSteps } from "./contentSteps";
import { drawChart } from "./drawChart";
import { frameSteps } from "./frameSteps";
import { lookSteps } from "./lookSteps";
import { sheetCells } from "./sheetCells";
import { completeMarker, copyMarker, draftMarker, unfinishedSheets } from "./stagedSheet";
import { takeOver } from "./takeOver";
import type { SheetOutcome } from "./writeSheets";
import type { Deviation } from "./writtenCells";
import { deviationsOf, formulaArea } from "./writtenCells";

/** One sheet to be written anew, or for the first time. */
export interface Renewal {
  readonly plan: SheetPlan;
  /** Title under which the new sheet is prepared. */
  readonly staging: string;
  /** Title that the sheet has in the end. */
  readonly title: string;
  /** Title of the sheet that stands; missing where there is none yet. */
  readonly standing?: string;
  /** Title for a copy of the standing sheet, where somebody has edited it. */
  readonly copy?: string;
  /** Titles of all sheets before. */
  readonly taken: readonly string[];
}

/**
 * Writes one sheet. At every moment the workbook holds the complete old or the complete new content: the new sheet is
 * prepared and read back beside; only then it becomes the sheet or, where one stands, its content is copied onto that,
 * and it stays until the copy has been read back too.
 */
export async function renewSheet(context: Excel.RequestContext, renewal: Renewal): Promise<SheetOutcome> {
  const { plan, standing, title, copy, staging } = renewal;
  const deviations = await recovering(
    () => prepare(context, renewal),
    () => discard(context, renewal),
    { code: "leftoversRemain", sheets: [staging] },
  );
  if (standing !== undefined) await replace(context, renewal, standing);
  return { id: plan.id, title, deviations, ...(copy !== undefined && { kept: copy }) };
}

async function prepare(context: Excel.RequestContext, renewal: Renewal): Promise<readonly Deviation[]> {
  const { plan, staging, standing, copy } = renewal;
  const { worksheets, names } = context.workbook;
  const sheet = (): Excel.Worksheet => worksheets.getItem(staging);
  await runSteps(context, [
    { bytes: 2000, queue: () => names.add(draftMarker(plan.id), worksheets.add(staging).getRange("A1")) },
    ...contentSteps(sheet, plan),
    ...lookSteps(sheet, plan),
    ...(standing === undefined ? [...frameSteps(sheet, plan), chartStep(sheet, plan)] : []),
  ]);
  const checked = await (standing === undefined ? checkedWithFrame : checkedSheet)(context, plan, staging);
  sheet().getCell(plan.checksumRow, 0).values = [[checked.lastLine]];
  if (standing === undefined) {
    place(context, renewal);
  } else {
    if (copy !== undefined) keepCopy(context, plan, standing, copy);
    names.add(completeMarker(plan.id), sheet().getRange("A1"));
  }
  await context.sync();
  return checked.deviations;
}

const chartStep = (sheet: () => Excel.Worksheet, plan: SheetPlan) => ({
  bytes: 20_000 * plan.charts.length,
  queue: () => {
    for (const chart of plan.charts) drawChart(sheet(), chart);
  },
});

interface CheckedSheet {
  /** What the sheet must end in. */
  readonly lastLine: string;
  /** Where its formulas do not agree with the domain. */
  readonly deviations: readonly Deviation[];
}

/** Reads the cells of a written sheet back. */
async function checkedSheet(context: Excel.RequestContext, plan: SheetPlan, title: string): Promise<CheckedSheet> {
  const whole = { row: 0, column: 0, rows: plan.rows.length, columns: plan.columns.length };
  const [formulas = [], values = []] = await sheetCells(context, [
    { title, part: "formulas", ...whole },
    { title, part: "values", ...formulaArea(plan) },
  ]);
  const deviations = deviationsOf(plan, title, { formulas, values });
  const line = plan.rows[plan.checksumRow]?.cells[0] ?? null;
  const text = line !== null && "value" in line ? String(line.value) : "";
  return { deviations, lastLine: text + checksumOf(formulas.slice(0, plan.checksumRow), plan.ownColumn) };
}

/** Reads a sheet back that has its frame too. What its print setup lacks is queued for the next round trip. */
async function checkedWithFrame(context: Excel.RequestContext, plan: SheetPlan, title: string): Promise<CheckedSheet> {
  const ensureFit = ensuredFit(context.workbook.worksheets.getItem(title).pageLayout, plan.columns);
  const checked = await checkedSheet(context, plan, title);
  ensureFit();
  return checked;
}

/** The prepared sheet becomes the sheet: title and marker in one go. The Übersicht is the first tab. */
function place(context: Excel.RequestContext, { plan, staging, title }: Renewal): void {
  const { worksheets, names } = context.workbook;
  const sheet = worksheets.getItem(staging);
  if (plan.id === "overview") sheet.position = 0;
  sheet.name = title;
  names.add(SHEET_MARKERS[plan.id], sheet.getRange("A1"));
  names.getItem(draftMarker(plan.id)).delete();
}

function keepCopy(context: Excel.RequestContext, { id }: SheetPlan, standing: string, title: string): void {
  const { worksheets, names } = context.workbook;
  const sheet = worksheets.getItem(standing);
  const copy = sheet.copy("After", sheet);
  copy.name = title;
  names.add(copyMarker(id), copy.getRange("A1"));
}

/** A failure here leaves a half sheet, so it is tried a second time; what it needs stands complete beside. */
async function replace(
  context: Excel.RequestContext,
  { plan, staging, copy }: Renewal,
  standing: string,
): Promise<void> {
  await orElseAgain(
    async () => {
      await takeOver(context, { plan, staging, standing, copy });
      await checkedWithFrame(context, plan, standing);
    },
    { code: "takeOverInterrupted", sheet: standing, staging },
  );
  clearAway(context, plan, { staging, hasCopy: copy !== undefined });
  await context.sync();
}

/** In this order: cut off anywhere, the kept copy stays, and what else remains is recognised. */
function clearAway(
  context: Excel.RequestContext,
  { id }: SheetPlan,
  { staging, hasCopy }: { readonly staging: string; readonly hasCopy: boolean },
): void {
  const { worksheets, names } = context.workbook;
  if (hasCopy) names.getItem(copyMarker(id)).delete();
  worksheets.getItem(staging).delete();
  names.getItem(draftMarker(id)).delete();
  names.getItem(completeMarker(id)).delete();
}

/** Takes away what was prepared: the sheet as it was before stands untouched. */
async function discard(
  context: Excel.RequestContext,
  { plan, staging, copy, standing, title, taken }: Renewal,
): Promise<void> {
  const { worksheets, names } = context.workbook;
  const survey = await surveyOf(context);
  const made = [staging, copy, standing === undefined ? title : undefined, standing && `${standing} (2)`];
  for (const sheet of survey.sheets.filter((other) => made.includes(other.title) && !taken.includes(other.title))) {
    worksheets.getItem(sheet.title).delete();
  }
  const markers = unfinishedSheets(survey.names).find(({ id }) => id === plan.id)?.markers ?? [];
  const own = standing === undefined ? [SHEET_MARKERS[plan.id]] : [];
  for (const marker of [...markers, ...own.filter((name) => survey.names.some((other) => other.name === name))]) {
    names.getItem(marker).delete();
  }
  await context.sync();
}
