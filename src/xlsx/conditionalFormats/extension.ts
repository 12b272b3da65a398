import { areaNames, type Area } from "../address";
import { FRAME_ORDER } from "../sheet/frameOrder";
import {
  append,
  attribute,
  childElements,
  childNamed,
  childrenNamed,
  createIn,
  descendantsNamed,
  ensureChild,
  removeElement,
  setAttributes,
  type Attributes,
  type Element,
} from "../xml/dom";

/**
 * What Excel has added to conditional formats since 2010 stands in an extension of the sheet: the other half of a data bar,
 * and whole rules with newer icons or with references to other sheets.
 */
const RULES = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const REFERENCES = "http://schemas.microsoft.com/office/excel/2006/main";
const XMLNS = "http://www.w3.org/2000/xmlns/";

const RULES_URI = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";
/** Of the extension of a rule that names its other half. */
const ID_URI = "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}";

export const isExtended = (element: Element): boolean => element.namespaceURI === RULES;

/** The other half of a data bar. */
export function otherHalfOf(frame: Element, rule: Element): Element | undefined {
  const id = descendantsNamed(rule, "id")[0]?.textContent;
  return id ? extendedRules(frame).find((other) => attribute(other, "id") === id) : undefined;
}

const extendedRules = (frame: Element): Element[] =>
  childrenNamed(frame, "extLst").flatMap((list) => descendantsNamed(list, "cfRule"));

/** Adds a rule to the extension, in a group of its own and under an id of its own. */
export function addExtendedRule(frame: Element, areas: readonly Area[], attributes: Attributes): Element {
  const group = append(ruleList(frame), "conditionalFormatting");
  const rule = append(group, "cfRule", { ...attributes, id: freeId(frame) });
  appendReference(group, "sqref", areaNames(areas));
  return rule;
}

/** Adds the other half of a rule, and says in the rule where it is. */
export function addOtherHalf(frame: Element, rule: Element, areas: readonly Area[]): Element {
  const half = addExtendedRule(frame, areas, { type: attribute(rule, "type") });
  const extension = extensionOf(childNamed(rule, "extLst") ?? append(rule, "extLst"), ID_URI);
  for (const stale of childElements(extension)) removeElement(stale);
  createExtended(extension, "id").textContent = attribute(half, "id") ?? "";
  return half;
}

/** Adds an element that holds a formula or an area; the extension has these in a namespace of their own. */
export function appendReference(parent: Element, name: string, text: string): void {
  const element = parent.ownerDocument?.createElementNS(REFERENCES, `xm:${name}`);
  if (!element) throw new Error("an element has a document");
  element.textContent = text;
  parent.appendChild(element);
}

function ruleList(frame: Element): Element {
  const extension = extensionOf(ensureChild(frame, "extLst", FRAME_ORDER), RULES_URI);
  return childNamed(extension, "conditionalFormattings") ?? createExtended(extension, "conditionalFormattings");
}

function extensionOf(list: Element, uri: string): Element {
  const present = childElements(list).find((other) => attribute(other, "uri")?.toLowerCase() === uri.toLowerCase());
  if (present) return present;
  const extension = createIn(list, "ext");
  extension.setAttributeNS(XMLNS, "xmlns:x14", RULES);
  setAttributes(extension, { uri });
  list.appendChild(extension);
  return extension;
}

function createExtended(parent: Element, name: string): Element {
  const element = parent.ownerDocument?.createElementNS(RULES, `x14:${name}`);
  if (!element) throw new Error("an element has a document");
  parent.appendChild(element);
  return element;
}

function freeId(frame: Element): string {
  const taken = new Set(extendedRules(frame).map((rule) => attribute(rule, "id")));
  for (let n = 1; ; n++) {
    const id = `{00000000-000E-0000-0000-${n.toString(16).toUpperCase().padStart(12, "0")}}`;
    if (!taken.has(id)) return id;
  }
}
