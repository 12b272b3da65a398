import { absoluteAreaName, areaName, tryParseArea, type Area } from "../address";
import type { Book } from "../book";
import { quotedSheetName } from "../formula/sheetNames";
import type { Sheet } from "../sheet";
import { attribute, childNamed, ensureChild, removeElement, setAttributes, type Element } from "../xml/dom";
import { FRAME_ORDER } from "./frameOrder";
import { readFilterColumns, writeFilterColumn, type ColumnFilter } from "./filterColumns";

/** By this hidden name Excel finds the area of a sheet's filter. */
const DATABASE = "_xlnm._FilterDatabase";

/** The filter that a sheet has outside of its tables. Which rows it hides is the caller's. */
export class SheetFilter {
  constructor(
    private readonly book: Book,
    private readonly sheet: Sheet,
  ) {}

  /** Headings and body; undefined where the sheet has no filter. */
  get area(): Area | undefined {
    return this.#element && tryParseArea(attribute(this.#element, "ref") ?? "");
  }

  get columns(): ReadonlyMap<number, ColumnFilter> {
    return this.#element ? readFilterColumns(this.#element) : new Map<number, ColumnFilter>();
  }

  /** Puts a filter without criteria on the area; one that stood elsewhere is gone. */
  set(area: Area): void {
    this.remove();
    setAttributes(ensureChild(this.sheet.xml.editFrame(), "autoFilter", FRAME_ORDER), { ref: areaName(area) });
    this.book.names.set({
      name: DATABASE,
      scope: this.sheet.id,
      formula: `${quotedSheetName(this.sheet.name)}!${absoluteAreaName(area)}`,
      isHidden: true,
    });
  }

  setColumn(colId: number, filter: ColumnFilter | undefined): void {
    const frame = this.sheet.xml.editFrame();
    const element = childNamed(frame, "autoFilter");
    if (element) writeFilterColumn(element, colId, filter);
    this.#markFiltered(frame);
  }

  remove(): void {
    if (!this.#element) return;
    const frame = this.sheet.xml.editFrame();
    removeElement(childNamed(frame, "autoFilter"));
    this.#markFiltered(frame);
    if (this.book.names.get(DATABASE, this.sheet.id)) this.book.names.remove(DATABASE, this.sheet.id);
  }

  #markFiltered(frame: Element): void {
    const isFiltered = this.columns.size > 0;
    if (!isFiltered && !childNamed(frame, "sheetPr")) return;
    setAttributes(ensureChild(frame, "sheetPr", FRAME_ORDER), { filterMode: isFiltered || undefined });
  }

  get #element(): Element | undefined {
    return childNamed(this.sheet.xml.frame, "autoFilter");
  }
}
