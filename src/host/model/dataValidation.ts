import type { Comparison } from "../../xlsx/sheet/comparison";
import type { ValidationRule } from "../../xlsx/sheet/validations";
import { CellRange } from "../book/cellRange";
import { chartReference } from "../book/chartData";
import { ruledCellsOf, type RuledCells } from "../book/validationRules";
import { invalidCells, validityOf } from "../book/validity";
import { ExcelError } from "../excelError";
import { apiFormulaOf } from "../formula/apiForm";
import { fileFormulaOf } from "../formula/fileForm";
import { toR1C1 } from "../formula/r1c1";
import { flag, oneOf, struct, text } from "../wire/readers";
import {
  isHostObject,
  method,
  objectType,
  writable,
  type HostObject,
  type Reader,
  type WritableValue,
} from "../wire/objectType";
import { rangeAreasOf } from "./rangeAreas";
import type { Formatted } from "./rangeFormat";
import { nameOf, namesOf } from "./words";

const ALERTS = { Stop: "stop", Warning: "warning", Information: "information" } as const;

const OPERATORS = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
} as const satisfies Record<string, Comparison>;

/** Kinds of rule that compare with one or two formulas, by the API's names and the file's. */
const COMPARISONS = {
  wholeNumber: "whole",
  decimal: "decimal",
  textLength: "textLength",
  date: "date",
  time: "time",
} as const satisfies Record<string, ValidationRule["type"]>;
const COMPARISON_NAMES = namesOf(COMPARISONS);

const TYPES: Readonly<Record<ValidationRule["type"], string>> = {
  none: "None",
  whole: "WholeNumber",
  decimal: "Decimal",
  list: "List",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

/** What Excel assumes where nobody said anything. */
const NO_RULE: ValidationRule = {
  type: "none",
  allowsBlank: true,
  showsList: true,
  alert: "stop",
  showsAlert: true,
  showsPrompt: true,
};

/** A number, a text, a formula with "=" or a range, as the file holds it. */
const operand: Reader<string> = (value) => {
  if (isHostObject(value) && value.subject instanceof CellRange) return chartReference(value.subject);
  if (typeof value === "number") return String(value);
  const given = text(value);
  return given.startsWith("=") ? fileFormulaOf(given) : given;
};

/** A list is written out, or stands in cells. */
const listSource: Reader<string> = (value) =>
  typeof value === "string" && !value.startsWith("=") ? `"${value.replaceAll('"', '""')}"` : operand(value);

const listRule = struct<{ inCellDropDown: boolean; source: string }>({ inCellDropDown: flag, source: listSource });
const customRule = struct<{ formula: string }>({ formula: operand });
const comparisonRule = struct<{ formula1: string; formula2: string; operator: keyof typeof OPERATORS }>({
  formula1: operand,
  formula2: operand,
  operator: oneOf(...namesOf(OPERATORS)),
});

const errorAlert = struct({ message: text, showAlert: flag, style: oneOf(...namesOf(ALERTS)), title: text });
const prompt = struct({ message: text, showPrompt: flag, title: text });

export const dataValidationType: (validated: Formatted) => HostObject = objectType<Formatted>({
  name: "DataValidation",
  values: {
    type: typeOf,
    valid: ({ ranges }) => validityOf(ranges),
    rule: writable(
      ruleChange,
      (validated) => commonPart(validated, apiRule),
      (validated, change) => setRule(validated, change),
    ),
    ignoreBlanks: part(
      flag,
      ({ allowsBlank }) => allowsBlank,
      (allowsBlank) => ({ allowsBlank }),
    ),
    errorAlert: part(
      errorAlert,
      ({ alert, showsAlert, alertText, alertTitle }) => ({
        message: alertText ?? "",
        showAlert: showsAlert,
        style: nameOf(ALERTS, alert) ?? "Stop",
        title: alertTitle ?? "",
      }),
      ({ message, showAlert = true, style = "Stop", title }) => ({
        alertText: message,
        alertTitle: title,
        showsAlert: showAlert,
        alert: ALERTS[style],
      }),
    ),
    prompt: part(
      prompt,
      ({ showsPrompt, promptText, promptTitle }) => ({
        message: promptText ?? "",
        showPrompt: showsPrompt,
        title: promptTitle ?? "",
      }),
      ({ message, showPrompt = true, title }) => ({
        promptText: message,
        promptTitle: title,
        showsPrompt: showPrompt,
      }),
    ),
  },
  methods: {
    clear: method([], ({ ranges }) => {
      for (const { sheet, area } of ranges) {
        sheet.mustBeWritable(area);
        sheet.file.validations.remove(area);
      }
    }),
    getInvalidCells: method([], ({ ranges }) => {
      const invalid = rangeAreasOf(invalidCells(ranges));
      if (invalid === null) throw new ExcelError("ItemNotFound", "all cells are valid");
      return invalid;
    }),
    getInvalidCellsOrNullObject: method([], ({ ranges }) => rangeAreasOf(invalidCells(ranges))),
  },
});

function part<T>(
  read: Reader<T>,
  of: (rule: ValidationRule) => unknown,
  changeTo: (value: T) => Partial<ValidationRule>,
): WritableValue<Formatted> {
  return writable(
    read,
    (validated) => commonPart(validated, of),
    (validated, value) => changeRules(validated, changeTo(value)),
  );
}

/** The kind of rule that all cells have. Where only some have one, that is told; else where they have several. */
function typeOf({ ranges }: Formatted): string {
  const cells = ruledCellsOf(ranges);
  const isMixed = cells.some(({ rule }) => rule !== undefined) && cells.some(({ rule }) => rule === undefined);
  if (isMixed) return "MixedCriteria";
  return distinctRules(cells) > 1 ? "Inconsistent" : TYPES[(cells[0]?.rule ?? NO_RULE).type];
}

/** Rules are alike that say the same of each cell. */
function distinctRules(cells: readonly RuledCells[]): number {
  const seen = cells.map(({ range: { area }, rule }) => {
    const relative = (formula: string | undefined) => formula && toR1C1(formula, area.row, area.column);
    return rule && { ...rule, formula1: relative(rule.formula1), formula2: relative(rule.formula2) };
  });
  return new Set(seen.map((rule) => JSON.stringify(rule))).size;
}

/** What the rules of all cells say; null where they differ. One rule is told as it reads from the first cell. */
function commonPart({ ranges }: Formatted, of: (rule: ValidationRule) => unknown): unknown {
  const cells = ruledCellsOf(ranges);
  if (distinctRules(cells) > 1) {
    const parts = new Set(cells.map(({ rule = NO_RULE }) => JSON.stringify(of(rule))));
    if (parts.size > 1) return null;
  }
  return of(firstRule(ranges[0]));
}

const firstRule = (range: CellRange): ValidationRule =>
  ruledCellsOf([range.at({ ...range.area, rows: 1, columns: 1 })])[0]?.rule ?? NO_RULE;

/** All cells get one rule; what else the first cell's says stays. */
function setRule({ ranges }: Formatted, change: Partial<ValidationRule>): void {
  const rule = { ...firstRule(ranges[0]), ...change };
  for (const { sheet, area } of ranges) {
    sheet.mustBeWritable(area);
    sheet.file.validations.set(area, rule);
  }
}

/** Each cell keeps the rest of its rule. */
function changeRules({ ranges }: Formatted, change: Partial<ValidationRule>): void {
  for (const { sheet, area } of ranges) sheet.mustBeWritable(area);
  const cells = ruledCellsOf(ranges);
  const isOne = distinctRules(cells) === 1;
  const changed = isOne ? ranges.map((range) => ({ range, rule: firstRule(range) })) : cells;
  for (const { range, rule = NO_RULE } of changed) {
    range.sheet.file.validations.set(range.area, { ...rule, ...change });
  }
}

/** `{list: {…}}`, `{wholeNumber: {…}}` or `{custom: {…}}`; the first that is given counts. */
function ruleChange(value: unknown): Partial<ValidationRule> {
  const given = (typeof value === "object" && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  if (given.list !== undefined) {
    const { source, inCellDropDown = true } = listRule(given.list);
    if (source === undefined) throw new ExcelError("InvalidArgument", "a list needs a source");
    return { type: "list", formula1: source, formula2: undefined, operator: undefined, showsList: inCellDropDown };
  }
  if (given.custom !== undefined) {
    const { formula } = customRule(given.custom);
    return { type: "custom", formula1: formula, formula2: undefined, operator: undefined };
  }
  const kind = COMPARISON_NAMES.find((name) => given[name] !== undefined);
  if (kind === undefined) throw new ExcelError("InvalidArgument", "a rule of a known kind expected");
  const { formula1, formula2, operator = "Between" } = comparisonRule(given[kind]);
  return { type: COMPARISONS[kind], formula1, formula2, operator: OPERATORS[operator] };
}

function apiRule(rule: ValidationRule): object {
  const { type, formula1 = "", formula2, operator = "between" } = rule;
  if (type === "none") return {};
  if (type === "custom") return { custom: { formula: apiFormulaOf(formula1) } };
  if (type === "list") return { list: { inCellDropDown: rule.showsList, source: apiListSource(formula1) } };
  const kind = nameOf(COMPARISONS, type) ?? "decimal";
  return {
    [kind]: {
      formula1: apiOperand(formula1),
      ...(formula2 !== undefined && { formula2: apiOperand(formula2) }),
      operator: nameOf(OPERATORS, operator),
    },
  };
}

const apiListSource = (formula: string): string =>
  formula.startsWith('"') ? formula.slice(1, -1).replaceAll('""', '"') : apiFormulaOf(formula);

/** Numbers stay numbers; everything else is a formula. */
const apiOperand = (formula: string): string | number =>
  formula !== "" && Number.isFinite(Number(formula)) ? Number(formula) : apiFormulaOf(formula);
