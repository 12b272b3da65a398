import { childElements, removeElement, type Element } from "../xml/dom";

const EMPTIED = ["conditionalFormattings", "dataValidations", "ext", "extLst"];

/** Removes an element, and around it the lists and extensions that would be left with nothing, which Excel takes for a fault. */
export function removeWithEmptyExtension(element: Element): void {
  const parent = element.parentNode as Element | null;
  removeElement(element);
  if (parent && EMPTIED.includes(parent.localName ?? "") && childElements(parent).length === 0) {
    removeWithEmptyExtension(parent);
  }
}
