import type { FormulaCell, PlanCell, SheetPlan } from "../../sheets/plan";
import type { Block } from "../grid/address";
import { cellAddress } from "../grid/address";
import { readCellOf } from "../read/readCell";
import { WorkbookError } from "../workbookError";
import type { CellBlock, CellContent } from "./sheetCells";

/** A formula that shows another figure than the domain counted. The sheet is sound; the two do not agree. */
export interface Deviation {
  readonly cell: string;
  readonly expected: string | number;
  readonly found: CellContent;
}

/** What was read back of a sheet. */
export interface WrittenCells {
  /** From A1 on. */
  readonly formulas: CellBlock;
  /** Those of the plan's `formulaArea`: elsewhere a cell shows what it holds. */
  readonly values: CellBlock;
}

/** The smallest block with all formulas of a plan; without rows where it has none. */
export function formulaArea({ rows }: SheetPlan): Block {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  rows.forEach(({ cells }, row) => {
    cells.forEach((cell, column) => {
      if (isFormula(cell)) {
        [top, bottom] = [Math.min(top, row), row];
        [left, right] = [Math.min(left, column), Math.max(right, column)];
      }
    });
  });
  return bottom < 0
    ? { row: 0, column: 0, rows: 0, columns: 0 }
    : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/**
 * Compares what stands on a sheet with its plan.
 *
 * @returns formulas that show something else than was counted
 * @throws WorkbookError writtenWrongly where a cell holds something else than was written, or an error
 */
export function deviationsOf(plan: SheetPlan, sheet: string, { formulas, values }: WrittenCells): readonly Deviation[] {
  const area = formulaArea(plan);
  const deviations: Deviation[] = [];
  plan.rows.forEach(({ cells }, row) => {
    if (row === plan.checksumRow) return;
    cells.forEach((planned, column) => {
      const held = textOf(formulas[row]?.[column]);
      if (!holds(planned, held)) {
        throw writtenWrongly({ sheet, cell: cellAddress(row, column), expected: heldBy(planned), found: held });
      }
      if (!isFormula(planned)) return;
      const { expected } = planned;
      const found = values[row - area.row]?.[column - area.column] ?? "";
      if (readCellOf(found, "General").error !== undefined) {
        throw writtenWrongly({
          sheet,
          cell: cellAddress(row, column),
          expected: planned.formula,
          found: textOf(found),
        });
      }
      if (found !== expected) deviations.push({ cell: cellAddress(row, column), expected, found });
    });
  });
  return deviations;
}

const writtenWrongly = (place: Readonly<Record<"sheet" | "cell" | "expected" | "found", string>>): WorkbookError =>
  new WorkbookError({ code: "writtenWrongly", ...place });

const isFormula = (cell: PlanCell | null): cell is FormulaCell => cell !== null && "formula" in cell;

const heldBy = (cell: PlanCell | null): string =>
  cell === null ? "" : isFormula(cell) ? cell.formula : textOf(cell.value);

const textOf = (value: CellContent | undefined): string => String(value ?? "");

function holds(planned: PlanCell | null, held: string): boolean {
  const expected = heldBy(planned);
  if (held === expected) return true;
  return isFormula(planned) ? bare(held) === bare(expected) : lines(held) === lines(expected);
}

/** A text as Excel keeps it: only line feeds, and maybe without an apostrophe in front, its own mark for text. */
const lines = (text: string): string => text.replace(/\r\n?/g, "\n").replace(/^'/, "");

/** A formula without what Excel may set in its own way: spaces outside of texts. */
const bare = (formula: string): string => formula.replace(/"[^"]*"|\s+/g, (part) => (part.startsWith('"') ? part : ""));
