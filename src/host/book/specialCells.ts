import type { Area } from "../../xlsx/address";
import type { CellValue } from "../../xlsx/cells/value";
import { ExcelError } from "../excelError";
import { intersectionOf } from "./area";
import { groupedCells } from "./cellGroups";
import type { CellRange } from "./cellRange";
import { isSpilledInto } from "./spills";
import { valueTypeOf, type ValueType } from "./cellValue";

export const SPECIAL_CELLS = [
  "ConditionalFormats",
  "DataValidations",
  "Blanks",
  "Constants",
  "Formulas",
  "Visible",
] as const;
export type SpecialCells = (typeof SPECIAL_CELLS)[number];

/** Cells that have something in common, as few rectangles. `types` counts for constants and formulas: "All", "Errors", "LogicalText" … */
export function specialCells(range: CellRange, kind: SpecialCells, types: string): Area[] {
  switch (kind) {
    case "ConditionalFormats":
      return withRules(
        range,
        range.sheet.file.conditionalFormats.list().flatMap(({ areas }) => areas),
      );
    case "DataValidations":
      return withRules(
        range,
        range.sheet.file.validations.list().flatMap(({ areas }) => areas),
      );
    case "Visible":
      return visible(range);
    default:
      return byContent(range, kind, typesNamed(types));
  }
}

function withRules({ area }: CellRange, ruled: readonly Area[]): Area[] {
  const met = ruled.flatMap((one) => intersectionOf(area, one) ?? []);
  return met.filter((one, i) => !met.slice(0, i).some((other) => intersectionOf(one, other) !== undefined));
}

function visible({ sheet, area }: CellRange): Area[] {
  const isShown = new Map<number, boolean>();
  for (let c = area.column; c < area.column + area.columns; c += 1) {
    isShown.set(c, !(sheet.file.columns.get(c).isHidden ?? false));
  }
  const rows = new Map<number, boolean>();
  const isRowShown = (row: number): boolean => {
    const known = rows.get(row) ?? !(sheet.file.rows.get(row).isHidden ?? false);
    rows.set(row, known);
    return known;
  };
  return groupedCells(area, (row, column) => isRowShown(row) && (isShown.get(column) ?? true));
}

/** Outside of what is used there is nothing to find, blanks included. */
function byContent(range: CellRange, kind: "Blanks" | "Constants" | "Formulas", types: ReadonlySet<ValueType>): Area[] {
  const area = range.usedPart?.area;
  if (area === undefined) return [];
  const { sheet } = range;
  const cells = sheet.read(area);
  return groupedCells(area, (row, column) => {
    const cell = cells[row - area.row]?.[column - area.column];
    if (cell === undefined) return false;
    const { value, formula } = cell;
    if (kind === "Blanks") return value === null && formula === undefined;
    const isFormula = formula !== undefined || isSpilledInto(sheet, row, column);
    if (isFormula !== (kind === "Formulas")) return false;
    const shown: CellValue = sheet.book.calculation.valueOf(sheet, row, column, cell);
    return types.has(valueTypeOf(shown));
  });
}

const WORDS: Readonly<Record<string, ValueType>> = {
  Errors: "Error",
  Logical: "Boolean",
  Numbers: "Double",
  Text: "String",
};

/** "ErrorsNumbersText" names three of the four types. */
function typesNamed(names: string): ReadonlySet<ValueType> {
  if (names === "All") return new Set(Object.values(WORDS));
  const words = names.match(/[A-Z][a-z]+/g) ?? [];
  const types = words.flatMap((word) => WORDS[word === "Number" ? "Numbers" : word] ?? []);
  if (types.length === 0 || types.length < words.length) throw new ExcelError("InvalidArgument", `types "${names}"`);
  return new Set(types);
}
