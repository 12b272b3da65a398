import { overlaps, subtract, type Area } from "../../xlsx/address";
import { withCopiedReferences } from "../../xlsx/formula/shift";
import type { ValidationRule } from "../../xlsx/sheet/validations";
import { intersectionOf } from "./area";
import type { CellRange } from "./cellRange";

/** Cells that have one rule, as it reads from their first one; undefined where they have none. */
export interface RuledCells {
  readonly range: CellRange;
  readonly rule: ValidationRule | undefined;
}

/** The ranges cut up by the rules that their cells have. */
export function ruledCellsOf(ranges: readonly CellRange[]): RuledCells[] {
  return ranges.flatMap((range) => {
    let free: Area[] = [range.area];
    const ruled = range.sheet.file.validations.list().flatMap(({ areas, rule }) =>
      areas.flatMap((area): RuledCells[] => {
        const common = intersectionOf(area, range.area);
        const [first] = areas;
        if (common === undefined || first === undefined) return [];
        free = free.flatMap((left) => (overlaps(left, common) ? subtract(left, common) : [left]));
        // A rule speaks from the first cell of its first area.
        const seen = movedRule(rule, common.row - first.row, common.column - first.column);
        return [{ range: range.at(common), rule: seen }];
      }),
    );
    return [...ruled, ...free.map((area) => ({ range: range.at(area), rule: undefined }))];
  });
}

/** The rule as it reads so many rows and columns away. */
export const movedRule = (rule: ValidationRule, rows: number, columns: number): ValidationRule => ({
  ...rule,
  formula1: rule.formula1 === undefined ? undefined : withCopiedReferences(rule.formula1, rows, columns),
  formula2: rule.formula2 === undefined ? undefined : withCopiedReferences(rule.formula2, rows, columns),
});
