import type { SheetPlan } from "../../sheets/plan";
import { cellAddress } from "../grid/address";
import { readCellOf } from "../read/readCell";
import { WorkbookError } from "../workbookError";
import type { CellContent, SheetCells } from "./sheetCells";

/** A formula that shows another figure than the domain counted. The sheet is sound; the two do not agree. */
export interface Deviation {
  readonly cell: string;
  readonly expected: string | number;
  readonly found: CellContent;
}

/**
 * Compares what stands on a sheet with its plan.
 *
 * @returns formulas that show something else than was counted
 * @throws WorkbookError writtenWrongly where a cell holds something else than was written, or an error
 */
export function deviationsOf(plan: SheetPlan, title: string, { formulas, values }: SheetCells): readonly Deviation[] {
  return plan.rows.flatMap(({ cells }, row) =>
    row === plan.checksumRow
      ? []
      : cells.flatMap((cell, column): Deviation[] => {
          const formula = textOf(formulas[row]?.[column]);
          const value = values[row]?.[column];
          const expected = cell === null ? "" : "formula" in cell ? cell.formula : textOf(cell.value);
          const isFormula = cell !== null && "formula" in cell;
          const isSame = isFormula ? bare(formula) === bare(expected) : lines(formula) === lines(expected);
          if (!isSame || (isFormula && readCellOf(value, "General").error !== undefined)) {
            const found = isSame ? textOf(value) : formula;
            throw new WorkbookError({
              code: "writtenWrongly",
              sheet: title,
              cell: cellAddress(row, column),
              expected,
              found,
            });
          }
          return isFormula && value !== cell.expected
            ? [{ cell: cellAddress(row, column), expected: cell.expected, found: value ?? "" }]
            : [];
        }),
  );
}

const textOf = (value: CellContent | undefined): string => String(value ?? "");

/** A text as Excel keeps it: only line feeds, and maybe without an apostrophe in front, its own mark for text. */
const lines = (text: string): string => text.replace(/\r\n?/g, "\n").replace(/^'/, "");

/** A formula without what Excel may set in its own way: spaces outside of texts. */
const bare = (formula: string): string => formula.replace(/"[^"]*"|\s+/g, (part) => (part.startsWith('"') ? part : ""));
