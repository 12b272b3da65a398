import { cellName } from "../address";
import { checkCellPlace } from "../limits";
import { readColor, writeColor, type Color } from "../styles/color";
import {
  append,
  attribute,
  booleanAttribute,
  childNamed,
  childrenNamed,
  ensureChild,
  numberAttribute,
  removeElement,
  setAttributes,
  type Element,
} from "../xml/dom";
import { FRAME_ORDER } from "./frameOrder";
import type { SheetXml } from "./sheetXml";

const SHEET_PR_ORDER = ["tabColor", "outlinePr", "pageSetUpPr"];
const VIEW_ORDER = ["pane", "selection", "pivotSelection", "extLst"];

/** How a sheet shows itself on screen. */
export class SheetView {
  constructor(private readonly xml: SheetXml) {}

  /** Whether the tab is among the selected ones. */
  get isSelected(): boolean {
    return this.#view !== undefined && booleanAttribute(this.#view, "tabSelected");
  }

  set isSelected(isSelected: boolean) {
    if (isSelected !== this.isSelected) setAttributes(this.#edit(), { tabSelected: isSelected ? true : undefined });
  }

  get showsGridlines(): boolean {
    return this.#view === undefined || booleanAttribute(this.#view, "showGridLines", true);
  }

  set showsGridlines(shows: boolean) {
    setAttributes(this.#edit(), { showGridLines: shows ? undefined : false });
  }

  /** Whether the letters of columns and the numbers of rows are shown. */
  get showsHeadings(): boolean {
    return this.#view === undefined || booleanAttribute(this.#view, "showRowColHeaders", true);
  }

  set showsHeadings(shows: boolean) {
    setAttributes(this.#edit(), { showRowColHeaders: shows ? undefined : false });
  }

  /** Rows and columns that stay when scrolling, counted from the top left. */
  get frozen(): { readonly rows: number; readonly columns: number } {
    const pane = this.#view && childNamed(this.#view, "pane");
    if (!pane || !attribute(pane, "state")?.startsWith("frozen")) return { rows: 0, columns: 0 };
    return { rows: numberAttribute(pane, "ySplit") ?? 0, columns: numberAttribute(pane, "xSplit") ?? 0 };
  }

  set frozen({ rows, columns }: { readonly rows: number; readonly columns: number }) {
    checkCellPlace(rows, columns);
    const view = this.#edit();
    removeElement(childNamed(view, "pane"));
    for (const selection of childrenNamed(view, "selection")) removeElement(selection);
    if (rows === 0 && columns === 0) return;
    const activePane = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight";
    setAttributes(ensureChild(view, "pane", VIEW_ORDER), {
      xSplit: columns || undefined,
      ySplit: rows || undefined,
      topLeftCell: cellName(rows, columns),
      activePane,
      state: "frozen",
    });
    setAttributes(ensureChild(view, "selection", VIEW_ORDER), { pane: activePane });
  }

  get tabColor(): Color | undefined {
    const properties = childNamed(this.xml.frame, "sheetPr");
    return readColor(properties && childNamed(properties, "tabColor"));
  }

  set tabColor(color: Color | undefined) {
    const properties = ensureChild(this.xml.editFrame(), "sheetPr", FRAME_ORDER);
    if (color) writeColor(ensureChild(properties, "tabColor", SHEET_PR_ORDER), color);
    else removeElement(childNamed(properties, "tabColor"));
  }

  get #view(): Element | undefined {
    const views = childNamed(this.xml.frame, "sheetViews");
    return views && childNamed(views, "sheetView");
  }

  #edit(): Element {
    const views = ensureChild(this.xml.editFrame(), "sheetViews", FRAME_ORDER);
    return childNamed(views, "sheetView") ?? append(views, "sheetView", { workbookViewId: 0 });
  }
}
