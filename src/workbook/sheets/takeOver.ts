import type { SheetPlan } from "../../sheets/plan";
import type { Step } from "../batches";
import { runSteps } from "../batches";
import { blockAddress } from "../grid/address";
import { drawChart } from "./drawChart";
import { frameSteps } from "./frameSteps";

/** A finished sheet beside and the standing one that gets its content. */
export interface TakeOver {
  readonly plan: SheetPlan;
  readonly staging: string;
  readonly standing: string;
  /** Title of the copy that keeps what somebody had added to the standing sheet. */
  readonly copy?: string | undefined;
}

/**
 * Puts the content of the finished sheet onto the standing one, which stays the same object: the town's formulas, names
 * and links go on pointing to it. May be repeated when it was cut off.
 */
export async function takeOver(context: Excel.RequestContext, work: TakeOver): Promise<void> {
  const { plan, standing } = work;
  const { worksheets } = context.workbook;
  const { charts, pageLayout } = worksheets.getItem(standing);
  charts.load("items/name");
  const printArea = pageLayout.getPrintAreaOrNullObject();
  printArea.load("address");
  const clearAdded = addedThings(context, work);
  await context.sync();
  const present = charts.items.map(({ name }) => name);
  const sheet = (): Excel.Worksheet => worksheets.getItem(standing);
  await runSteps(context, [
    { bytes: 3000 + 500 * present.length, queue: () => copyContent(context, work, present) },
    clearAdded(),
    { bytes: 500, queue: () => (printArea.isNullObject ? undefined : sheet().pageLayout.setPrintArea(blockOf(plan))) },
    ...frameSteps(sheet, plan),
    {
      bytes: 20_000 * plan.charts.length,
      queue: () => {
        for (const chart of plan.charts) drawChart(sheet(), chart);
      },
    },
  ]);
}

/**
 * Comments and shapes on the standing sheet go once its copy has as many of them: they spoke of other content, and the
 * sheet would count as edited again, with one more copy, each time that it is renewed.
 */
function addedThings(context: Excel.RequestContext, { standing, copy }: TakeOver): () => Step {
  const { worksheets } = context.workbook;
  const [present, kept] = [standing, copy].map((title) => {
    const sheet = title === undefined ? undefined : worksheets.getItem(title);
    sheet?.comments.load("items/id");
    sheet?.shapes.load("items/id");
    return sheet;
  });
  return () => {
    const { comments, shapes } = present ?? {};
    const added = [
      ...(isKept(comments, kept?.comments) ? (comments?.items ?? []) : []),
      ...(isKept(shapes, kept?.shapes) ? (shapes?.items ?? []) : []),
    ];
    return { bytes: 500 * added.length, queue: () => added.forEach((thing) => thing.delete()) };
  };
}

type Things = { readonly items: readonly unknown[] } | undefined;

const isKept = (present: Things, kept: Things): boolean =>
  kept !== undefined && kept.items.length >= (present?.items.length ?? 0);

function copyContent(
  context: Excel.RequestContext,
  { plan, staging, standing }: TakeOver,
  charts: readonly string[],
): void {
  const { worksheets } = context.workbook;
  const target = worksheets.getItem(standing);
  for (const name of charts) target.charts.getItem(name).delete();
  const address = blockOf(plan);
  const block = target.getRange(address);
  // What was hidden, by a filter or by hand, held other content than the rows that come now.
  target.autoFilter.remove();
  block.rowHidden = false;
  block.columnHidden = false;
  target.getRange().clear();
  block.copyFrom(worksheets.getItem(staging).getRange(address));
}

const blockOf = ({ rows, columns }: SheetPlan): string =>
  blockAddress({ row: 0, column: 0, rows: rows.length, columns: columns.length });
