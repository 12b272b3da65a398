import type { SheetPlan } from "../../sheets/plan";
import type { Step } from "../batches";
import { columnLetters } from "../grid/address";
import { addressLists } from "../grid/addressLists";

/**
 * What a sheet has besides its cells: column widths, row heights, the frozen header and how it prints. Copying cells from
 * one sheet to another takes none of it along.
 */
export const frameSteps = (sheet: () => Excel.Worksheet, plan: SheetPlan): readonly Step[] => [
  { bytes: 1000 * (plan.columns.length + 20), queue: () => frame(sheet(), plan) },
  ...heightSteps(sheet, plan),
  ...breakSteps(sheet, plan),
];

function frame(sheet: Excel.Worksheet, plan: SheetPlan): void {
  plan.columns.forEach((width, column) => {
    const letters = columnLetters(column);
    sheet.getRange(`${letters}:${letters}`).format.columnWidth = width;
  });
  sheet.freezePanes.unfreeze();
  if (plan.frozenRows > 0) {
    sheet.freezePanes.freezeRows(plan.frozenRows);
  }
  sheet.showGridlines = false;
  printSetup(sheet.pageLayout, plan);
}

function printSetup(layout: Excel.PageLayout, { print }: SheetPlan): void {
  layout.orientation = print.orientation;
  layout.paperSize = "A4";
  layout.zoom = { horizontalFitToPages: 1 };
  layout.setPrintMargins("Centimeters", { top: 2, bottom: 1.6, left: 1.2, right: 1.2, header: 0.9, footer: 0.8 });
  if (print.titleRows !== undefined) {
    layout.setPrintTitleRows(`$${print.titleRows[0]}:$${print.titleRows[1]}`);
  }
  const { defaultForAllPages: page } = layout.headersFooters;
  page.leftHeader = print.header.left;
  page.centerHeader = print.header.center;
  page.rightHeader = print.header.right;
  page.leftFooter = print.footer.left;
  page.centerFooter = print.footer.center;
  page.rightFooter = print.footer.right;
}

function heightSteps(sheet: () => Excel.Worksheet, { rows }: SheetPlan): readonly Step[] {
  const byHeight = new Map<number, string[]>();
  let start = 0;
  rows.forEach(({ height }, row) => {
    if (rows[row + 1]?.height !== height) {
      byHeight.set(height, [...(byHeight.get(height) ?? []), `${start + 1}:${row + 1}`]);
      start = row + 1;
    }
  });
  return [...byHeight].flatMap(([height, addresses]) =>
    addressLists(addresses).map((address) => ({
      bytes: address.length + 1000,
      queue() {
        sheet().getRanges(address).format.rowHeight = height;
      },
    })),
  );
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
