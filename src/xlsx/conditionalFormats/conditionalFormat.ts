import { areaNames, parseAreas, type Area } from "../address";
import { removeWithEmptyExtension } from "../sheet/sheetExtension";
import type { SheetXml } from "../sheet/sheetXml";
import type { DifferentialChange } from "../styles/differential";
import type { StyleChange } from "../styles/cellStyle";
import type { Styles } from "../styles/styles";
import {
  append,
  attribute,
  booleanAttribute,
  childNamed,
  childrenNamed,
  createIn,
  insertInOrder,
  numberAttribute,
  removeElement,
  setAttributes,
  type Attributes,
  type Element,
} from "../xml/dom";
import { FRAME_ORDER } from "../sheet/frameOrder";
import { addExtendedRule, isExtended, otherHalfOf } from "./extension";
import { needsExtension } from "./iconSet";
import { formulasOf, readRule } from "./readRule";
import type { ConditionalRule } from "./rule";
import { writeRule } from "./writeRule";

/** One conditional format of a sheet: a rule, the cells that it looks at, and what they look like where it is met. */
export class ConditionalFormat {
  #element: Element;

  constructor(
    private readonly xml: SheetXml,
    private readonly styles: Styles,
    element: Element,
  ) {
    this.#element = element;
  }

  /** Tells formats apart; another one once a rule has moved to the extension or back. */
  get element(): Element {
    return this.#element;
  }

  /** False once it is removed, alone or with its area. */
  get isInFile(): boolean {
    return this.#element.parentNode?.parentNode != null;
  }

  get areas(): Area[] {
    return areasOf(groupOf(this.#element));
  }

  /** 1 wins over 2. */
  get priority(): number {
    return numberAttribute(this.#element, "priority") ?? 0;
  }

  set priority(priority: number) {
    this.xml.editFrame();
    setAttributes(this.#element, { priority });
  }

  /** As the file calls it: "cellIs", "expression", "dataBar", "iconSet" … */
  get type(): string {
    return attribute(this.#element, "type") ?? "";
  }

  get formulas(): string[] {
    return formulasOf(this.#element);
  }

  /** Undefined for kinds that this layer does not know; they are kept. */
  get rule(): ConditionalRule | undefined {
    return readRule(this.#element, this.xml.frame);
  }

  /** What the format says of a cell's look, and nothing else. */
  get look(): StyleChange {
    if (isExtended(this.#element)) return this.styles.lookOf(childNamed(this.#element, "dxf"));
    return this.styles.differential(numberAttribute(this.#element, "dxfId"));
  }

  get stopsIfTrue(): boolean {
    return booleanAttribute(this.#element, "stopIfTrue");
  }

  set stopsIfTrue(stops: boolean) {
    this.xml.editFrame();
    setAttributes(this.#element, { stopIfTrue: stops || undefined });
  }

  /** Throws limit and invalidValue for a formula that Excel does not take. */
  setRule(rule: ConditionalRule): void {
    const frame = this.xml.editFrame();
    const belongsToExtension = rule.type === "iconSet" && needsExtension(rule);
    if (belongsToExtension !== isExtended(this.#element)) this.#move(belongsToExtension);
    writeRule(this.#element, frame, this.areas, rule);
  }

  changeLook(change: DifferentialChange): void {
    this.xml.editFrame();
    const { rule } = this;
    // The extension has looks of its own making; the rule says the same in the sheet itself.
    if (isExtended(this.#element) && rule) this.setRule(rule);
    const dxfId = this.styles.deriveDifferential(numberAttribute(this.#element, "dxfId"), change);
    setAttributes(this.#element, { dxfId });
  }

  remove(): void {
    const frame = this.xml.editFrame();
    const other = otherHalfOf(frame, this.#element);
    for (const element of [other, this.#element]) if (element) removeFromGroup(element);
  }

  #move(isToExtension: boolean): void {
    const { areas, priority, look } = this;
    const frame = this.xml.editFrame();
    const attributes = { priority, stopIfTrue: this.stopsIfTrue || undefined };
    this.remove();
    this.#element = isToExtension
      ? addExtendedRule(frame, areas, attributes)
      : addRule(frame, areas, { ...attributes, dxfId: this.styles.deriveDifferential(undefined, look) });
  }
}

/** Adds an empty rule to the sheet itself, in a group of its own. */
export function addRule(frame: Element, areas: readonly Area[], attributes: Attributes): Element {
  const group = createIn(frame, "conditionalFormatting", { sqref: areaNames(areas) });
  insertInOrder(frame, group, FRAME_ORDER);
  return append(group, "cfRule", attributes);
}

export function groupOf(rule: Element): Element {
  const group = rule.parentNode as Element | null;
  if (!group) throw new Error("the conditional format was removed");
  return group;
}

/** The extension has its areas in a child, the rest of Excel in an attribute. */
export const areasOf = (group: Element): Area[] =>
  parseAreas(attribute(group, "sqref") ?? childNamed(group, "sqref")?.textContent ?? "");

export function setAreas(group: Element, areas: readonly Area[]): void {
  const child = childNamed(group, "sqref");
  if (child) child.textContent = areaNames(areas);
  else setAttributes(group, { sqref: areaNames(areas) });
}

function removeFromGroup(rule: Element): void {
  const group = groupOf(rule);
  removeElement(rule);
  if (childrenNamed(group, "cfRule").length === 0) removeWithEmptyExtension(group);
}
