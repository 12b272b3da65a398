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
  const charts = worksheets.getItem(standing).charts;
  charts.load("items/name");
  await context.sync();
  const present = charts.items.map(({ name }) => name);
  const sheet = (): Excel.Worksheet => worksheets.getItem(standing);
  await runSteps(context, [
    { bytes: 3000 + 500 * present.length, queue: () => copyContent(context, { plan, staging, standing }, present) },
    ...frameSteps(sheet, plan),
    {
      bytes: 20_000 * plan.charts.length,
      queue: () => {
        for (const chart of plan.charts) {
          drawChart(sheet(), chart);
        }
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
  for (const name of charts) {
    target.charts.getItem(name).delete();
  }
  const address = blockAddress({ row: 0, column: 0, rows: plan.rows.length, columns: plan.columns.length });
  target.getRange().clear();
  target.getRange(address).copyFrom(worksheets.getItem(staging).getRange(address));
}
