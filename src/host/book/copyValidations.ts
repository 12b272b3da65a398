import type { Area } from "../../xlsx/address";
import { withCopiedReferences } from "../../xlsx/formula/shift";
import type { Validation, ValidationRule } from "../../xlsx/sheet/validations";
import { intersectionOf } from "./area";
import type { Sheet } from "./sheet";

/** A block of cells on a sheet. */
interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

/**
 * Gives the target the validations of the source, as often as it holds the source; what rules it had are gone. One that
 * reaches over the whole height or width of the source reaches over that of the target.
 */
export function copyValidations(source: Place, target: Place): void {
  const { validations } = target.sheet.file;
  const copies = source.sheet.file.validations
    .list()
    .flatMap((validation) => copiesOf(validation, source.area, target.area));
  validations.remove(target.area);
  for (const { area, rule } of copies) validations.set(area, rule);
}

function copiesOf({ areas, rule }: Validation, from: Area, to: Area): { area: Area; rule: ValidationRule }[] {
  const [first] = areas;
  if (first === undefined) return [];
  return areas.flatMap((area) => {
    const part = intersectionOf(area, from);
    if (part === undefined) return [];
    const rows = repeated(
      { from: part.row, length: part.rows },
      { from: from.row, length: from.rows },
      { from: to.row, length: to.rows },
    );
    const columns = repeated(
      { from: part.column, length: part.columns },
      { from: from.column, length: from.columns },
      { from: to.column, length: to.columns },
    );
    return rows.flatMap((row) =>
      columns.map((column) => ({
        area: { row: row.from, rows: row.length, column: column.from, columns: column.length },
        // A rule speaks from the first cell of its first area.
        rule: movedRule(rule, row.from - first.row, column.from - first.column),
      })),
    );
  });
}

/** Rows or columns. */
interface Span {
  readonly from: number;
  readonly length: number;
}

/** Where a part of the source lies in the target, which holds the source a whole number of times. */
function repeated(part: Span, source: Span, target: Span): readonly Span[] {
  if (part.length === source.length) return [target];
  return Array.from({ length: target.length / source.length }, (_, copy) => ({
    from: target.from + copy * source.length + part.from - source.from,
    length: part.length,
  }));
}

const movedRule = (rule: ValidationRule, rows: number, columns: number): ValidationRule => ({
  ...rule,
  formula1: rule.formula1 === undefined ? undefined : withCopiedReferences(rule.formula1, rows, columns),
  formula2: rule.formula2 === undefined ? undefined : withCopiedReferences(rule.formula2, rows, columns),
});
