import type { TextComparison } from "../../xlsx/conditionalFormats/rule";
import type { Comparison } from "../../xlsx/sheet/comparison";
import type { ConditionalFormat } from "../book/conditionalFormats";
import { ExcelError } from "../excelError";
import { apiFormulaOf } from "../formula/apiForm";
import { fileFormulaOf } from "../formula/fileForm";
import { fromR1C1, toR1C1 } from "../formula/r1c1";
import { integer, oneOf, required, struct, text } from "../wire/readers";
import { objectType, writable, type HostObject } from "../wire/objectType";
import { face, formulaText, ruleFace } from "./conditionalFace";
import { nameOf, namesOf } from "./words";

export const customType = face("CustomConditionalFormat", {
  objects: { rule: (format) => customRuleType(format) },
});

const customRuleType: (format: ConditionalFormat) => HostObject = objectType<ConditionalFormat>({
  name: "ConditionalFormatRule",
  values: {
    formula: writable(text, formulaOf, setFormula),
    /** Functions have their English names here. */
    formulaLocal: writable(text, formulaOf, setFormula),
    formulaR1C1: writable(
      text,
      (format) => toR1C1(formulaOf(format), ...firstCell(format)),
      (format, formula) => setFormula(format, fromR1C1(formula, ...firstCell(format))),
    ),
  },
});

function formulaOf({ rule }: ConditionalFormat): string {
  return rule?.type === "expression" ? apiFormulaOf(rule.formula) : "";
}

function setFormula(format: ConditionalFormat, formula: string): void {
  format.setRule({ type: "expression", formula: fileFormulaOf(formula) });
}

function firstCell({ areas: [first] }: ConditionalFormat): [row: number, column: number] {
  return [first?.row ?? 0, first?.column ?? 0];
}

const OPERATORS = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
} as const satisfies Record<string, Comparison>;

const cellRule = struct({ formula1: formulaText, formula2: formulaText, operator: oneOf(...namesOf(OPERATORS)) });

export const cellValueType = ruleFace(
  "CellValueConditionalFormat",
  cellRule,
  (rule) => {
    if (rule.type !== "cellIs") return undefined;
    const [formula1 = "", formula2] = rule.formulas.map((formula) => apiFormulaOf(formula));
    return { formula1, ...(formula2 !== undefined && { formula2 }), operator: nameOf(OPERATORS, rule.operator) };
  },
  ({ formula1, formula2, operator }) => {
    const formulas = [required(formula1, "formula1"), ...(formula2 === undefined ? [] : [formula2])];
    const needed = operator === "Between" || operator === "NotBetween" ? 2 : 1;
    if (formulas.length < needed) throw new ExcelError("InvalidArgument", "formula2 is missing");
    return {
      type: "cellIs",
      operator: OPERATORS[required(operator, "operator")],
      formulas: formulas.slice(0, needed).map((formula) => fileFormulaOf(formula)),
    };
  },
);

const TEXT_OPERATORS = {
  Contains: "containsText",
  NotContains: "notContainsText",
  BeginsWith: "beginsWith",
  EndsWith: "endsWith",
} as const satisfies Record<string, TextComparison>;

const textRule = struct({ operator: oneOf(...namesOf(TEXT_OPERATORS)), text });

export const textComparisonType = ruleFace(
  "TextConditionalFormat",
  textRule,
  (rule) => ("text" in rule ? { operator: nameOf(TEXT_OPERATORS, rule.type), text: rule.text } : undefined),
  (rule) => ({ type: TEXT_OPERATORS[required(rule.operator, "operator")], text: required(rule.text, "text") }),
);

const RANKS = {
  TopItems: { isBottom: false, isPercent: false },
  TopPercent: { isBottom: false, isPercent: true },
  BottomItems: { isBottom: true, isPercent: false },
  BottomPercent: { isBottom: true, isPercent: true },
} as const;

const topBottomRule = struct({ rank: integer, type: oneOf(...namesOf(RANKS)) });

export const topBottomType = ruleFace(
  "TopBottomConditionalFormat",
  topBottomRule,
  (rule) => {
    if (rule.type !== "top10") return undefined;
    const type = namesOf(RANKS).find(
      (name) => RANKS[name].isBottom === rule.isBottom && RANKS[name].isPercent === rule.isPercent,
    );
    return { rank: rule.rank, type };
  },
  (rule) => {
    const [rank, kind] = [required(rule.rank, "rank"), RANKS[required(rule.type, "type")]];
    const most = kind.isPercent ? 100 : 1000;
    if (rank < 1 || rank > most) throw new ExcelError("InvalidArgument", `a rank from 1 to ${most} expected`);
    return { type: "top10", rank, ...kind };
  },
);
