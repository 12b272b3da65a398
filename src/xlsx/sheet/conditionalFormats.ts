import { areaNames, cellName, overlaps, parseAreas, subtract, type Area } from "../address";
import { checkFormula } from "../limits";
import type { StyleChange } from "../styles/cellStyle";
import { rgbColor, writeColor } from "../styles/color";
import type { Styles } from "../styles/styles";
import {
  append,
  attribute,
  booleanAttribute,
  childrenNamed,
  createIn,
  descendantsNamed,
  insertInOrder,
  numberAttribute,
  removeElement,
  setAttributes,
  type Element,
} from "../xml/dom";
import { FRAME_ORDER } from "./frameOrder";
import type { SheetXml } from "./sheetXml";

export type CellOperator =
  | "between"
  | "notBetween"
  | "equal"
  | "notEqual"
  | "greaterThan"
  | "lessThan"
  | "greaterThanOrEqual"
  | "lessThanOrEqual";

/** Formulas are in file form, relative to the first cell of the areas. */
export type ConditionalRule =
  | { readonly type: "cellIs"; readonly operator: CellOperator; readonly formulas: readonly string[] }
  | { readonly type: "expression"; readonly formula: string }
  | { readonly type: "containsText" | "notContainsText" | "beginsWith" | "endsWith"; readonly text: string }
  | { readonly type: "dataBar"; /** "#RRGGBB" */ readonly color: string };

export interface NewConditionalFormat {
  readonly areas: readonly Area[];
  readonly rule: ConditionalRule;
  /** Does not count for data bars. */
  readonly style?: StyleChange | undefined;
  readonly stopsIfTrue?: boolean | undefined;
}

export interface ConditionalFormat {
  readonly areas: readonly Area[];
  /** 1 wins over 2. */
  readonly priority: number;
  /** As the file calls it: "cellIs", "expression", "dataBar", "iconSet" … */
  readonly type: string;
  readonly operator?: string | undefined;
  readonly text?: string | undefined;
  readonly formulas: readonly string[];
  readonly stopsIfTrue: boolean;
  /** Stands for the rule when it is to be removed. */
  readonly element: Element;
}

/** Conditional formats. Rules that others made are listed, kept and can be removed, but not changed. */
export class ConditionalFormats {
  constructor(
    private readonly xml: SheetXml,
    private readonly styles: Styles,
  ) {}

  list(): ConditionalFormat[] {
    return childrenNamed(this.xml.frame, "conditionalFormatting").flatMap((group) =>
      childrenNamed(group, "cfRule").map((element) => ({
        areas: areasOf(group),
        priority: numberAttribute(element, "priority") ?? 0,
        type: attribute(element, "type") ?? "",
        operator: attribute(element, "operator"),
        text: attribute(element, "text"),
        formulas: childrenNamed(element, "formula").map((formula) => formula.textContent ?? ""),
        stopsIfTrue: booleanAttribute(element, "stopIfTrue"),
        element,
      })),
    );
  }

  /** Adds a rule on top of the others, as Excel does. */
  add({ areas, rule, style, stopsIfTrue }: NewConditionalFormat): void {
    const frame = this.xml.editFrame();
    for (const other of descendantsNamed(frame, "cfRule")) {
      const priority = numberAttribute(other, "priority");
      if (priority !== undefined) setAttributes(other, { priority: priority + 1 });
    }
    const group = createIn(frame, "conditionalFormatting", { sqref: areaNames(areas) });
    insertInOrder(frame, group, FRAME_ORDER);
    const dxfId = style && rule.type !== "dataBar" ? this.styles.internDifferential(style) : undefined;
    const element = append(group, "cfRule", {
      type: rule.type,
      dxfId,
      priority: 1,
      stopIfTrue: stopsIfTrue ? true : undefined,
    });
    writeRule(element, rule, cellName(areas[0]?.row ?? 0, areas[0]?.column ?? 0));
  }

  remove({ element }: Pick<ConditionalFormat, "element">): void {
    this.xml.editFrame();
    const group = element.parentNode as Element | null;
    removeElement(element);
    if (group && childrenNamed(group, "cfRule").length === 0) removeElement(group);
  }

  /** Frees the area of rules; where a rule reaches further, it stays for the rest. */
  clear(area: Area): void {
    const extended = descendantsNamed(this.xml.frame, "conditionalFormatting");
    for (const group of extended) {
      const areas = areasOf(group);
      if (!areas.some((other) => overlaps(other, area))) continue;
      this.xml.editFrame();
      const rest = areas.flatMap((other) => subtract(other, area));
      if (rest.length === 0) removeElement(group);
      else setAreas(group, rest);
    }
  }
}

/** The extension has its areas in a child, the rest of Excel in an attribute. */
const areasOf = (group: Element): Area[] =>
  parseAreas(attribute(group, "sqref") ?? childrenNamed(group, "sqref")[0]?.textContent ?? "");

function setAreas(group: Element, areas: readonly Area[]): void {
  const [child] = childrenNamed(group, "sqref");
  if (child) child.textContent = areaNames(areas);
  else setAttributes(group, { sqref: areaNames(areas) });
}

function writeRule(element: Element, rule: ConditionalRule, first: string): void {
  switch (rule.type) {
    case "cellIs":
      setAttributes(element, { operator: rule.operator });
      for (const formula of rule.formulas) addFormula(element, formula);
      return;
    case "expression":
      addFormula(element, rule.formula);
      return;
    case "dataBar": {
      const bar = append(element, "dataBar");
      append(bar, "cfvo", { type: "min" });
      append(bar, "cfvo", { type: "max" });
      writeColor(append(bar, "color"), rgbColor(rule.color));
      return;
    }
    default:
      setAttributes(element, {
        operator: rule.type === "notContainsText" ? "notContains" : rule.type,
        text: rule.text,
      });
      addFormula(element, textFormula(rule.type, rule.text, first));
  }
}

function addFormula(element: Element, formula: string): void {
  checkFormula(formula);
  append(element, "formula").textContent = formula;
}

/** Excel keeps text rules twice: as words and as the formula that it evaluates. */
function textFormula(
  type: "containsText" | "notContainsText" | "beginsWith" | "endsWith",
  text: string,
  cell: string,
): string {
  const literal = `"${text.replaceAll('"', '""')}"`;
  switch (type) {
    case "containsText":
      return `NOT(ISERROR(SEARCH(${literal},${cell})))`;
    case "notContainsText":
      return `ISERROR(SEARCH(${literal},${cell}))`;
    case "beginsWith":
      return `LEFT(${cell},LEN(${literal}))=${literal}`;
    case "endsWith":
      return `RIGHT(${cell},LEN(${literal}))=${literal}`;
  }
}
