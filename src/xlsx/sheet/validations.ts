import { areaNames, contains, overlaps, parseAreas, subtract, type Area } from "../address";
import { withCopiedReferences } from "../formula/shift";
import { checkCharacters, checkLimit, LIMITS } from "../limits";
import {
  append,
  attribute,
  booleanAttribute,
  childElements,
  childNamed,
  descendantsNamed,
  ensureChild,
  setAttributes,
  type Element,
} from "../xml/dom";
import type { Comparison } from "./comparison";
import { FRAME_ORDER } from "./frameOrder";
import { relocated, type Place, type Relocation } from "./relocation";
import { removeWithEmptyExtension } from "./sheetExtension";
import type { SheetXml } from "./sheetXml";

export interface ValidationRule {
  readonly type: "none" | "whole" | "decimal" | "list" | "date" | "time" | "textLength" | "custom";
  readonly operator?: Comparison | undefined;
  /** File form without "="; a list in the formula itself is a text literal: "\"ja,nein\"". */
  readonly formula1?: string | undefined;
  readonly formula2?: string | undefined;
  readonly allowsBlank: boolean;
  /** For lists: whether cells show the arrow. */
  readonly showsList: boolean;
  readonly alert: "stop" | "warning" | "information";
  readonly showsAlert: boolean;
  readonly showsPrompt: boolean;
  readonly alertTitle?: string | undefined;
  readonly alertText?: string | undefined;
  readonly promptTitle?: string | undefined;
  readonly promptText?: string | undefined;
}

export interface Validation {
  readonly areas: readonly Area[];
  readonly rule: ValidationRule;
}

/** Data validations; those that newer Excels keep in an extension (lists on other sheets) included. */
export class Validations {
  constructor(private readonly xml: SheetXml) {}

  list(): Validation[] {
    return this.#elements.map((element) => ({ areas: areasOf(element), rule: readRule(element) }));
  }

  at(row: number, column: number): ValidationRule | undefined {
    return this.list().find(({ areas }) => areas.some((area) => contains(area, row, column)))?.rule;
  }

  /** Gives the area this rule; whatever rule its cells had is gone. Throws limit and invalidValue. */
  set(area: Area, rule: ValidationRule): void {
    checkRule(rule);
    this.remove(area);
    const parent = ensureChild(this.xml.editFrame(), "dataValidations", FRAME_ORDER);
    writeRule(append(parent, "dataValidation"), area, rule);
    setAttributes(parent, { count: childElements(parent).length });
  }

  /** Frees the area of rules; where a rule reaches further, it stays for the rest. */
  remove(area: Area): void {
    for (const element of this.#elements) {
      const areas = areasOf(element);
      if (!areas.some((other) => overlaps(other, area))) continue;
      this.xml.editFrame();
      setAreas(
        element,
        areas.flatMap((other) => subtract(other, area)),
      );
    }
  }

  /**
   * Lets the areas follow their cells when others come or go. Formulas are written from the first cell that stays; their
   * references have yet to follow, as in all formulas.
   */
  relocate(relocation: Relocation): void {
    for (const element of this.#elements) {
      const areas = areasOf(element);
      const { moved, firstBefore } = relocated(areas, relocation);
      if (areaNames(moved) === areaNames(areas)) continue;
      this.xml.editFrame();
      if (areas[0] && firstBefore) speakFrom(element, areas[0], firstBefore);
      setAreas(element, moved);
    }
  }

  get #elements(): Element[] {
    return descendantsNamed(this.xml.frame, "dataValidation");
  }
}

/** The extension has its areas in a child, the rest of Excel in an attribute. */
const areasOf = (element: Element): Area[] =>
  parseAreas(attribute(element, "sqref") ?? childNamed(element, "sqref")?.textContent ?? "");

function setAreas(element: Element, areas: readonly Area[]): void {
  const child = childNamed(element, "sqref");
  if (areas.length > 0) {
    if (child) child.textContent = areaNames(areas);
    else setAttributes(element, { sqref: areaNames(areas) });
    return;
  }
  const parent = element.parentNode as Element | null;
  removeWithEmptyExtension(element);
  if (parent) setAttributes(parent, { count: childElements(parent).length });
}

function speakFrom(element: Element, before: Place, after: Place): void {
  for (const name of ["formula1", "formula2"]) {
    const outer = childNamed(element, name);
    const formula = outer && (childElements(outer)[0] ?? outer);
    if (!formula) continue;
    formula.textContent = withCopiedReferences(
      formula.textContent ?? "",
      after.row - before.row,
      after.column - before.column,
    );
  }
}

function readRule(element: Element): ValidationRule {
  const text = (name: string): string | undefined => attribute(element, name);
  return {
    type: (text("type") ?? "none") as ValidationRule["type"],
    operator: (text("operator") ?? "between") as Comparison,
    formula1: childNamed(element, "formula1")?.textContent ?? undefined,
    formula2: childNamed(element, "formula2")?.textContent ?? undefined,
    allowsBlank: booleanAttribute(element, "allowBlank"),
    // The attribute says the opposite of its name.
    showsList: !booleanAttribute(element, "showDropDown"),
    alert: (text("errorStyle") ?? "stop") as ValidationRule["alert"],
    showsAlert: booleanAttribute(element, "showErrorMessage"),
    showsPrompt: booleanAttribute(element, "showInputMessage"),
    alertTitle: text("errorTitle"),
    alertText: text("error"),
    promptTitle: text("promptTitle"),
    promptText: text("prompt"),
  };
}

function writeRule(element: Element, area: Area, rule: ValidationRule): void {
  setAttributes(element, {
    type: rule.type === "none" ? undefined : rule.type,
    errorStyle: rule.alert === "stop" ? undefined : rule.alert,
    operator: rule.operator === "between" ? undefined : rule.operator,
    allowBlank: rule.allowsBlank || undefined,
    showDropDown: rule.showsList ? undefined : true,
    showInputMessage: rule.showsPrompt || undefined,
    showErrorMessage: rule.showsAlert || undefined,
    errorTitle: rule.alertTitle,
    error: rule.alertText,
    promptTitle: rule.promptTitle,
    prompt: rule.promptText,
    sqref: areaNames([area]),
  });
  if (rule.formula1 !== undefined) append(element, "formula1").textContent = rule.formula1;
  if (rule.formula2 !== undefined) append(element, "formula2").textContent = rule.formula2;
}

function checkRule(rule: ValidationRule): void {
  for (const formula of [rule.formula1, rule.formula2]) {
    checkLimit(
      "validation formula",
      formula?.length ?? 0,
      LIMITS.validationFormula + (formula?.startsWith('"') ? 2 : 0),
    );
    checkCharacters("validation formula", formula ?? "");
  }
  checkLimit(
    "validation title",
    Math.max(rule.alertTitle?.length ?? 0, rule.promptTitle?.length ?? 0),
    LIMITS.promptTitle,
  );
  checkLimit("validation text", Math.max(rule.alertText?.length ?? 0, rule.promptText?.length ?? 0), LIMITS.prompt);
  for (const text of [rule.alertTitle, rule.alertText, rule.promptTitle, rule.promptText]) {
    checkCharacters("validation text", text ?? "");
  }
}
