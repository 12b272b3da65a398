import type { PlanCell, SheetPlan } from "../../sheets/plan";
import { styleOf } from "../../sheets/styles";

/** A plan's cells as Excel takes them: formulas and values in one block, number formats in another. */
export interface PlanContent {
  readonly formulas: readonly (readonly (string | number)[])[];
  /** null leaves a cell as it is. */
  readonly numberFormats: readonly (readonly (string | null)[])[];
}

export const planContent = ({ rows }: SheetPlan): PlanContent => ({
  formulas: rows.map(({ cells }) => cells.map(written)),
  numberFormats: rows.map(({ cells }) => cells.map((cell) => (cell === null ? null : formatOf(cell)))),
});

function written(cell: PlanCell | null): string | number {
  if (cell === null) return "";
  return "formula" in cell ? cell.formula : cell.value;
}

const formatOf = (cell: PlanCell): string | null => styleOf(cell.style).numberFormat ?? null;
