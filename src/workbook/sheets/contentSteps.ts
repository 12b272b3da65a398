import type { SheetPlan } from "../../sheets/plan";
import type { Step } from "../batches";
import { rowBytes, stretchesOf } from "../grid/byteSize";
import { planContent } from "./planContent";

/** What one step holds: far less than a request, so that requests are filled evenly. */
const STEP_BYTES = 500_000;
const RANGE_BYTES = 1500;

/** Steps that write a plan's cells from A1 on; number formats first, since by them Excel reads what is written. */
export function contentSteps(sheet: () => Excel.Worksheet, plan: SheetPlan): readonly Step[] {
  const { formulas, numberFormats } = planContent(plan);
  const sizes = formulas.map((row, index) => rowBytes(row) + rowBytes(numberFormats[index] ?? []));
  return stretchesOf(sizes, STEP_BYTES).map(({ start, count }) => ({
    bytes: 2 * RANGE_BYTES + sizes.slice(start, start + count).reduce((sum, size) => sum + size, 0),
    queue() {
      const range = sheet().getRangeByIndexes(start, 0, count, plan.columns.length);
      range.numberFormat = numberFormats.slice(start, start + count) as string[][];
      range.formulas = formulas.slice(start, start + count) as (string | number)[][];
    },
  }));
}
