import { attribute, ensureChild, numberAttribute, setAttributes } from "../xml/dom";
import { FRAME_ORDER } from "./frameOrder";
import type { SheetXml } from "./sheetXml";

/** The sheet says how deep its groups are, so that Excel leaves room for their signs. */
export function noteLevel(xml: SheetXml, name: "outlineLevelRow" | "outlineLevelCol", level: number): void {
  if (level === 0) return;
  const format = ensureChild(xml.editFrame(), "sheetFormatPr", FRAME_ORDER);
  if ((numberAttribute(format, name) ?? 0) >= level) return;
  setAttributes(format, { defaultRowHeight: attribute(format, "defaultRowHeight") ?? 15, [name]: level });
}
