import { PAGE_MARGINS, printScale } from "../sheets/pages";
import type { PrintPlan } from "../sheets/plan";

/** Lets a sheet print one page wide, with its title rows, header and footer on every page. */
export function printSetup(layout: Excel.PageLayout, print: PrintPlan, paper: "A4" | "A3" = "A4"): void {
  layout.orientation = print.orientation;
  layout.paperSize = paper;
  layout.zoom = { horizontalFitToPages: 1 };
  layout.setPrintMargins("Centimeters", PAGE_MARGINS);
  if (print.titleRows !== undefined) layout.setPrintTitleRows(`$${print.titleRows[0]}:$${print.titleRows[1]}`);
  const { defaultForAllPages: page } = layout.headersFooters;
  page.leftHeader = print.header.left;
  page.centerHeader = print.header.center;
  page.rightHeader = print.header.right;
  page.leftFooter = print.footer.left;
  page.centerFooter = print.footer.center;
  page.rightFooter = print.footer.right;
}

/**
 * Asks whether a sheet prints one page wide, which Excel has been seen to pass over. What it returns is for when the answer
 * is there: where it must, it scales the sheet by its column widths, in points.
 */
export function ensuredFit(layout: Excel.PageLayout, columns: readonly number[]): () => void {
  layout.load("zoom");
  return () => {
    if (layout.zoom.horizontalFitToPages !== 1) layout.zoom = { scale: printScale(columns) };
  };
}
