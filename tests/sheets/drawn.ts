import type { PlanCell, SheetPlan } from "../../src/sheets/plan";

/**
 * A plan as text for snapshots: one line per row with its number, cells between bars, formulas as what they show behind
 * a "=", line feeds as "⏎", a page break as "=====". Empty cells without a format are dots.
 */
export const drawn = ({ rows, checksumRow }: SheetPlan): string =>
  rows
    .filter((_, index) => index !== checksumRow)
    .map(({ cells, pageBreakBefore }, index) => {
      const last = cells.reduce((found, cell, column) => (cell === null ? found : column), -1);
      const line = cells
        .slice(0, last + 1)
        .map(shown)
        .join(" | ");
      return `${pageBreakBefore ? "=====\n" : ""}${String(index + 1).padStart(2)} ${line}`.trimEnd();
    })
    .join("\n");

function shown(cell: PlanCell | null): string {
  if (cell === null) return "·";
  const text = "formula" in cell ? `=${String(cell.expected)}` : String(cell.value);
  return text.replaceAll("\n", "⏎");
}
