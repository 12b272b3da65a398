import type { Comparison } from "../../xlsx/sheet/comparison";
import type { ValidationRule } from "../../xlsx/sheet/validations";
import { CellRange } from "../book/cellRange";
import { chartReference } from "../book/chartData";
import { ExcelError } from "../excelError";
import { apiFormulaOf } from "../formula/apiForm";
import { fileFormulaOf } from "../formula/fileForm";
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
    type: (validated) => TYPES[ruleOf(validated).type],
    rule: writable(
      ruleChange,
      (validated) => apiRule(ruleOf(validated)),
      (validated, change) => changeRule(validated, change),
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
  },
});

function part<T>(
  read: Reader<T>,
  of: (rule: ValidationRule) => unknown,
  changeTo: (value: T) => Partial<ValidationRule>,
): WritableValue<Formatted> {
  return writable(
    read,
    (validated) => of(ruleOf(validated)),
    (validated, value) => changeRule(validated, changeTo(value)),
  );
}

/** The rule of the first cell stands for all. */
function ruleOf({ ranges: [{ sheet, area }] }: Formatted): ValidationRule {
  return sheet.file.validations.at(area.row, area.column) ?? NO_RULE;
}

function changeRule(validated: Formatted, change: Partial<ValidationRule>): void {
  const rule = { ...ruleOf(validated), ...change };
  for (const { sheet, area } of validated.ranges) {
    sheet.mustBeWritable(area);
    sheet.file.validations.set(area, rule);
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
