import { areaName, overlaps, parseArea, type Area } from "../address";
import { XlsxError } from "../error";
import { append, attribute, childElements, childNamed, ensureChild, removeElement, setAttributes } from "../xml/dom";
import { FRAME_ORDER } from "./frameOrder";
import type { SheetXml } from "./sheetXml";

/** Merged cells of a sheet. */
export class Merges {
  constructor(private readonly xml: SheetXml) {}

  list(): Area[] {
    const parent = childNamed(this.xml.frame, "mergeCells");
    return (parent ? childElements(parent) : []).map((element) => parseArea(attribute(element, "ref") ?? ""));
  }

  /** Throws overlap where a part is merged already. */
  add(area: Area): void {
    if (area.rows === 1 && area.columns === 1) return;
    const other = this.list().find((merged) => overlaps(merged, area));
    if (other) {
      throw new XlsxError({ code: "overlap", what: `merged cells ${areaName(other)}`, address: areaName(area) });
    }
    const parent = ensureChild(this.xml.editFrame(), "mergeCells", FRAME_ORDER);
    append(parent, "mergeCell", { ref: areaName(area) });
    setAttributes(parent, { count: childElements(parent).length });
  }

  /** Ends every merge that touches the area. */
  remove(area: Area): void {
    if (!this.list().some((merged) => overlaps(merged, area))) return;
    this.xml.editFrame();
    const parent = childNamed(this.xml.frame, "mergeCells");
    if (!parent) return;
    for (const element of childElements(parent)) {
      if (overlaps(parseArea(attribute(element, "ref") ?? ""), area)) removeElement(element);
    }
    setAttributes(parent, { count: childElements(parent).length });
    if (childElements(parent).length === 0) removeElement(parent);
  }
}
