import type { IsoDate } from "../../domain/audit";
import { shortDay } from "../../german/days";
import type { SheetId, SheetPlan } from "../../sheets/plan";
import { atEdge } from "../edge";
import { deleteEmptyRemains } from "../emptyRemains";
import { freeTitle, keptTitle } from "../mapping/freeNames";
import type { Survey } from "../read/survey";
import { surveyOf } from "../read/survey";
import { WorkbookError } from "../workbookError";
import type { StandingSheet } from "./handEdits";
import { isEdited } from "./handEdits";
import { brokenMarkers, generatedSheets, generatedTitle } from "./markers";
import type { Renewal } from "./renewSheet";
import { ownTitles } from "./ownTitles";
import { renewSheet } from "./renewSheet";
import { draftTitle, isDraftTitle, unfinishedSheets } from "./stagedSheet";
import { standingSheets } from "./standingSheets";
import { tidyUnfinished } from "./tidyUnfinished";
import type { Deviation } from "./writtenCells";

export interface WriteOptions {
  /** The day the balance speaks of; the copy of a hand-edited sheet is dated by it. */
  readonly asOf: IsoDate;
  readonly onProgress?: (progress: WriteProgress) => void;
  /** Asked between sheets: finished sheets stay, none is left half. */
  readonly signal?: AbortSignal;
}

export interface WriteProgress {
  readonly done: number;
  readonly total: number;
  /** The sheet that comes next. */
  readonly title: string;
}

/** A sheet that was written. */
export interface SheetOutcome {
  readonly id: SheetId;
  readonly title: string;
  /** Title of the copy that keeps what somebody had edited by hand. */
  readonly kept?: string;
  /** Formulas that show something else than the domain counted; none in a sound workbook. */
  readonly deviations: readonly Deviation[];
}

/**
 * Writes the planned sheets, one after the other: each is prepared beside and read back before it takes the old one's
 * place. Takes a constant number of round trips per sheet while its cells fit one request of 4 MB.
 *
 * @returns the sheets written, fewer than planned when cancelled
 * @throws WorkbookError; the sheets written so far stay, the one at hand is as it was
 */
export const writeSheets = (
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
  options: WriteOptions,
): Promise<readonly SheetOutcome[]> =>
  atEdge(async () => {
    const survey = await tidySurvey(context, plans);
    const standing = await standingSheets(
      context,
      generatedSheets(survey.names).filter(({ id }) => plans.some((plan) => plan.id === id)),
      "formulas",
    );
    return writeFrom(context, { plans, options, survey, standing, done: [] });
  });

interface Run {
  readonly plans: readonly SheetPlan[];
  readonly options: WriteOptions;
  readonly survey: Survey;
  readonly standing: ReadonlyMap<SheetId, StandingSheet>;
  readonly done: readonly SheetOutcome[];
}

async function writeFrom(context: Excel.RequestContext, run: Run): Promise<readonly SheetOutcome[]> {
  const { plans, options, done } = run;
  const plan = plans[done.length];
  if (plan === undefined || options.signal?.aborted) return done;
  options.onProgress?.({ done: done.length, total: plans.length, title: plan.title });
  const outcome = await renewSheet(context, renewalOf(plan, run));
  return writeFrom(context, { ...run, done: [...done, outcome] });
}

/** What has to happen for one sheet, all titles chosen. */
function renewalOf(plan: SheetPlan, { survey, standing, options, done }: Run): Renewal {
  const taken = [
    ...survey.sheets.map(({ title }) => title),
    ...done.flatMap(({ title, kept }) => (kept === undefined ? [title] : [title, kept])),
  ];
  const old = standing.get(plan.id);
  const title = generatedTitle(survey.names, plan.id);
  const ownCharts = plan.charts.map(({ name }) => name);
  const edited = old !== undefined && isEdited(old, { ownColumn: plan.ownColumn, ownCharts });
  const day = shortDay(options.asOf);
  return {
    plan,
    taken,
    staging: draftTitle(plan.title, taken),
    title: title ?? freeTitle(plan.title, taken),
    ...(title !== undefined && { standing: title }),
    ...(title !== undefined && edited && { copy: keptTitle(title, day, taken) }),
  };
}

/**
 * The workbook's sheets once an earlier run's leftovers are gone.
 *
 * @throws WorkbookError where a sheet to be renewed cannot be
 */
async function tidySurvey(context: Excel.RequestContext, plans: readonly SheetPlan[]): Promise<Survey> {
  const survey = await surveyOf(context);
  assertRenewable(survey, plans);
  const unfinished = unfinishedSheets(survey.names);
  const marked = unfinished.flatMap(({ draft, complete }) => [draft, complete]);
  const finals = Object.values(
    ownTitles(
      survey.sheets.map(({ title }) => title),
      survey.names,
    ),
  );
  const isRemain = (title: string): boolean => isDraftTitle(title, finals) && !marked.includes(title);
  const hasRemains = await deleteEmptyRemains(context, survey.sheets, isRemain);
  if (!hasRemains && unfinished.length === 0 && brokenMarkers(survey.names).length === 0) return survey;
  await tidyUnfinished(context, survey);
  return surveyOf(context);
}

/** A table cannot be put aside in a copy as other edits are: what is read from it would be empty from then on. */
function assertRenewable({ sheets, tables, names }: Survey, plans: readonly SheetPlan[]): void {
  const titles = generatedSheets(names)
    .filter(({ id }) => plans.some((plan) => plan.id === id))
    .map(({ title }) => title);
  const locked = sheets.filter(({ title, isProtected }) => isProtected && titles.includes(title));
  if (locked.length > 0) throw new WorkbookError({ code: "sheetProtected", sheets: locked.map(({ title }) => title) });
  const sheet = titles.find((title) => tables.some((table) => table.sheet === title));
  if (sheet !== undefined) {
    const present = tables.filter((table) => table.sheet === sheet).map(({ name }) => name);
    throw new WorkbookError({ code: "tableOnGeneratedSheet", sheet, tables: present });
  }
}
