import { cellName, type Area } from "../address";
import { checkFormula } from "../limits";
import { writeColor } from "../styles/color";
import {
  append,
  childElements,
  childNamed,
  descendantsNamed,
  removeElement,
  setAttributes,
  type Attributes,
  type Element,
} from "../xml/dom";
import { writeDataBar } from "./dataBar";
import { addOtherHalf, otherHalfOf } from "./extension";
import { writeIconSet } from "./iconSet";
import type { ColorScale, ConditionalRule, DataBar } from "./rule";
import { periodFormula, stateFormula, textFormula } from "./ruleFormula";
import { appendThreshold } from "./threshold";

/** Everything that one kind of rule or another says by an attribute; priority, look and stopping belong to none of them. */
const NOTHING_SAID: Attributes = {
  operator: undefined,
  text: undefined,
  timePeriod: undefined,
  aboveAverage: undefined,
  equalAverage: undefined,
  stdDev: undefined,
  rank: undefined,
  percent: undefined,
  bottom: undefined,
};

/** Throws limit and invalidValue for a rule with a formula that Excel does not take. */
export function checkRule(rule: ConditionalRule, areas: readonly Area[]): void {
  for (const formula of wordsOf(rule, firstCell(areas)).formulas ?? []) checkFormula(formula);
}

/** Makes an element of the frame say this rule instead of what it said. Throws what checkRule throws, with nothing written. */
export function writeRule(element: Element, frame: Element, areas: readonly Area[], rule: ConditionalRule): void {
  checkRule(rule, areas);
  const { attributes = {}, formulas = [] } = wordsOf(rule, firstCell(areas));
  const extension = rule.type === "dataBar" ? childNamed(element, "extLst") : undefined;
  for (const child of childElements(element)) removeElement(child);
  setAttributes(element, { type: rule.type, ...NOTHING_SAID, ...attributes });
  for (const formula of formulas) append(element, "formula").textContent = formula;
  if (rule.type === "colorScale") writeColorScale(element, rule);
  if (rule.type === "iconSet") writeIconSet(element, rule);
  if (extension) element.appendChild(extension);
  if (rule.type === "dataBar") writeBothHalves(element, frame, areas, rule);
}

const firstCell = ([first]: readonly Area[]): string => cellName(first?.row ?? 0, first?.column ?? 0);

interface Words {
  readonly attributes?: Attributes;
  readonly formulas?: readonly string[];
}

function wordsOf(rule: ConditionalRule, first: string): Words {
  switch (rule.type) {
    case "cellIs":
      return { attributes: { operator: rule.operator }, formulas: rule.formulas };
    case "expression":
      return { formulas: [rule.formula] };
    case "containsText":
    case "notContainsText":
    case "beginsWith":
    case "endsWith": {
      const operator = rule.type === "notContainsText" ? "notContains" : rule.type;
      return { attributes: { operator, text: rule.text }, formulas: [textFormula(rule.type, rule.text, first)] };
    }
    case "containsBlanks":
    case "notContainsBlanks":
    case "containsErrors":
    case "notContainsErrors":
      return { formulas: [stateFormula(rule.type, first)] };
    case "timePeriod":
      return { attributes: { timePeriod: rule.period }, formulas: [periodFormula(rule.period, first)] };
    case "aboveAverage":
      return {
        attributes: {
          aboveAverage: rule.isAbove ? undefined : false,
          equalAverage: rule.includesAverage || undefined,
          stdDev: rule.deviations === 0 ? undefined : rule.deviations,
        },
      };
    case "top10":
      return {
        attributes: { rank: rule.rank, percent: rule.isPercent || undefined, bottom: rule.isBottom || undefined },
      };
    default:
      return {};
  }
}

function writeColorScale(element: Element, { points }: ColorScale): void {
  const scale = append(element, "colorScale");
  for (const { threshold } of points) appendThreshold(scale, threshold);
  for (const { color } of points) writeColor(append(scale, "color"), color);
}

function writeBothHalves(element: Element, frame: Element, areas: readonly Area[], bar: DataBar): void {
  const other = otherHalfOf(frame, element) ?? addOtherHalf(frame, element, areas);
  for (const old of descendantsNamed(other, "dataBar")) removeElement(old);
  writeDataBar(element, other, bar);
  // The schema wants the extension behind the bar.
  const extension = childNamed(element, "extLst");
  if (extension) element.appendChild(extension);
}
