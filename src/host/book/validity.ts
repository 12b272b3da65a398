import type { Area } from "../../xlsx/address";
import type { CellValue } from "../../xlsx/cells/value";
import { mapReferences, referenceText } from "../../xlsx/formula/tokens";
import type { Comparison } from "../../xlsx/sheet/comparison";
import type { ValidationRule } from "../../xlsx/sheet/validations";
import type { CellValue as CalculatedValue } from "../calculator/calculator";
import { sameText, textOf } from "../calculator/coercion";
import { ExcelError } from "../excelError";
import { writtenSheet } from "../formula/address";
import { apiFormulaOf } from "../formula/apiForm";
import { cellCountOf, intersectionOf } from "./area";
import { groupedCells } from "./cellGroups";
import type { CellRange } from "./cellRange";
import { calculatorValue } from "./cellValue";
import { literalChoices, rangeOfChoices } from "./choices";
import type { Sheet } from "./sheet";
import { movedRule, ruledCellsOf, type RuledCells } from "./validationRules";

const MEETS: Readonly<Record<Comparison, (value: number, first: number, second: number) => boolean>> = {
  between: (value, first, second) => value >= first && value <= second,
  notBetween: (value, first, second) => value < first || value > second,
  equal: (value, first) => value === first,
  notEqual: (value, first) => value !== first,
  greaterThan: (value, first) => value > first,
  lessThan: (value, first) => value < first,
  greaterThanOrEqual: (value, first) => value >= first,
  lessThanOrEqual: (value, first) => value <= first,
};

/** The cells that do not hold what their rule allows, as few rectangles. */
export function invalidCells(ranges: readonly CellRange[]): CellRange[] {
  return ruledCellsOf(ranges).flatMap((ruled) => {
    const { range, rule } = ruled;
    if (rule === undefined || rule.type === "none") return [];
    const looked = rule.allowsBlank ? usedPart(range) : range.area;
    if (looked === undefined) return [];
    const isInvalid = violations(ruled, rule, looked);
    return groupedCells(looked, isInvalid).map((area) => range.at(area));
  });
}

/** Whether all cells hold what is allowed there, or none does; null where some do. */
export function validityOf(ranges: readonly CellRange[]): boolean | null {
  const invalid = invalidCells(ranges).reduce((sum, { area }) => sum + cellCountOf(area), 0);
  if (invalid === 0) return true;
  return invalid === ranges.reduce((sum, { area }) => sum + cellCountOf(area), 0) ? false : null;
}

function usedPart({ sheet, area }: CellRange): Area | undefined {
  const used = sheet.file.usedArea({ valuesOnly: true });
  return used && intersectionOf(used, area);
}

function violations(
  { range: { sheet, area } }: RuledCells,
  rule: ValidationRule,
  looked: Area,
): (row: number, column: number) => boolean {
  const valueOf = formulaValues(sheet);
  const cells = sheet.read(looked);
  return (row, column) => {
    const cell = cells[row - looked.row]?.[column - looked.column];
    const value = cell === undefined ? null : sheet.book.calculation.valueOf(sheet, row, column, cell);
    if (value === null) return !rule.allowsBlank;
    return !allows(sheet, movedRule(rule, row - area.row, column - area.column), value, valueOf);
  };
}

type FormulaValues = (formula: string) => CalculatedValue;

/** Cells often ask for the same formula. */
function formulaValues(sheet: Sheet): FormulaValues {
  const known = new Map<string, CalculatedValue>();
  return (formula) => {
    const value = known.get(formula) ?? calculated(sheet, formula);
    known.set(formula, value);
    return value;
  };
}

function calculated(sheet: Sheet, formula: string): CalculatedValue {
  const own = `${writtenSheet(sheet.name)}!`;
  const text = mapReferences(formula, (reference) => (reference.sheet ? "" : own) + referenceText(reference));
  const value = sheet.book.calculation.evaluate(apiFormulaOf(text).slice(1));
  if (value === null) throw new ExcelError("UnsupportedOperation", `this host does not calculate ${formula}`);
  return value;
}

function allows(sheet: Sheet, rule: ValidationRule, value: CellValue, valueOf: FormulaValues): boolean {
  const { type, formula1 = "", formula2 } = rule;
  if (type === "list") return isListed(sheet, formula1, value);
  if (type === "custom") {
    const result = valueOf(formula1);
    return typeof result === "number" ? result !== 0 : result === true;
  }
  const measured = type === "textLength" ? lengthOf(value) : value;
  if (typeof measured !== "number" || (type === "whole" && !Number.isInteger(measured))) return false;
  const [first, second = 0] = [formula1, formula2].map((formula) => (formula === undefined ? 0 : valueOf(formula)));
  if (typeof first !== "number" || typeof second !== "number") return false;
  return MEETS[rule.operator ?? "between"](measured, first, second);
}

function lengthOf(value: CellValue): number | undefined {
  const text = textOf(calculatorValue(value));
  return typeof text === "string" ? text.length : undefined;
}

/** A list that is written out knows capitals; one that stands in cells does not. */
function isListed(sheet: Sheet, formula: string, value: CellValue): boolean {
  const sought = textOf(calculatorValue(value));
  if (typeof sought !== "string") return false;
  const written = literalChoices(formula);
  if (written !== undefined) return written.includes(sought);
  const range = rangeOfChoices(sheet, formula);
  if (range === undefined) throw new ExcelError("UnsupportedOperation", `this host does not read the list ${formula}`);
  const used = usedPart(range);
  if (used === undefined) return false;
  const home = range.sheet;
  return home.read(used).some((cells, r) =>
    cells.some((cell, c) => {
      const listed = textOf(calculatorValue(home.book.calculation.valueOf(home, used.row + r, used.column + c, cell)));
      return cell.value !== null && typeof listed === "string" && sameText(listed, sought);
    }),
  );
}
