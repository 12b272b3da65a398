import type { SheetPlan } from "../../sheets/plan";
import { runSteps } from "../batches";
import { blockAddress } from "../grid/address";
import { drawChart } from "./drawChart";
import { frameSteps } from "./frameSteps";

/** A finished sheet beside and the standing one that gets its content. */
export interface TakeOver {
  readonly plan: SheetPlan;
  readonly staging: string;
  readonly standing: string;
}

/**
 * Puts the content of the finished sheet onto the standing one, which stays the same object: the town's formulas, names
 * and links go on pointing to it. May be repeated when it was cut off.
 */
export async function takeOver(context: Excel.RequestContext, { plan, staging, standing }: TakeOver): Promise<void> {
  const { worksheets } = context.workbook;
  const { charts, pageLayout } = worksheets.getItem(standing);
  charts.load("items/name");
  const printArea = pageLayout.getPrintAreaOrNullObject();
  printArea.load("address");
  await context.sync();
  const present = charts.items.map(({ name }) => name);
  const sheet = (): Excel.Worksheet => worksheets.getItem(standing);
  await runSteps(context, [
    { bytes: 3000 + 500 * present.length, queue: () => copyContent(context, { plan, staging, standing }, present) },
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
