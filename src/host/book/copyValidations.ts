import type { Area } from "../../xlsx/address";
import type { Validation, ValidationRule } from "../../xlsx/sheet/validations";
import { copiedAreas } from "./copiedAreas";
import type { Sheet } from "./sheet";
import { movedRule } from "./validationRules";

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
  // A rule speaks from the first cell of its first area.
  return areas
    .flatMap((area) => copiedAreas(area, from, to))
    .map((area) => ({ area, rule: movedRule(rule, area.row - first.row, area.column - first.column) }));
}
