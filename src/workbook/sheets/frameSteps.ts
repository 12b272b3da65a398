import type { SheetPlan } from "../../sheets/plan";
import type { Step } from "../batches";
import { columnName } from "../../sheets/addresses";
import { printSetup } from "../printSetup";
import { rowHeightSteps } from "../rowHeightSteps";

/**
 * What a sheet has besides its cells: column widths, row heights, the frozen header and how it prints. Copying cells from
 * one sheet to another takes none of it along.
 */
export const frameSteps = (sheet: () => Excel.Worksheet, plan: SheetPlan): readonly Step[] => [
  { bytes: 1000 * (plan.columns.length + 20), queue: () => frame(sheet(), plan) },
  ...rowHeightSteps(
    sheet,
    plan.rows.map(({ height }) => height),
  ),
  ...breakSteps(sheet, plan),
];

function frame(sheet: Excel.Worksheet, plan: SheetPlan): void {
  plan.columns.forEach((width, column) => {
    const letters = columnName(column);
    sheet.getRange(`${letters}:${letters}`).format.columnWidth = width;
  });
  sheet.freezePanes.unfreeze();
  if (plan.frozenRows > 0) sheet.freezePanes.freezeRows(plan.frozenRows);
  sheet.showGridlines = false;
  printSetup(sheet.pageLayout, plan.print);
}

function breakSteps(sheet: () => Excel.Worksheet, { rows }: SheetPlan): readonly Step[] {
  const broken = rows.flatMap(({ pageBreakBefore }, row) => (pageBreakBefore ? [row + 1] : []));
  const clear: Step = { bytes: 500, queue: () => sheet().horizontalPageBreaks.removePageBreaks() };
  return [
    clear,
    ...broken.map((row) => ({
      bytes: 600,
      queue() {
        sheet().horizontalPageBreaks.add(`A${row}`);
      },
    })),
  ];
}
