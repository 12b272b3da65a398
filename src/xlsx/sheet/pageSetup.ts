import { absoluteAreaName, tryParseArea, type Area } from "../address";
import type { DefinedNames } from "../definedNames";
import { quotedSheetName } from "../formula/sheetNames";
import { formulaTokens } from "../formula/tokens";
import { checkCharacters, LIMITS } from "../limits";
import type { Sheet } from "../sheet";
import {
  attribute,
  booleanAttribute,
  childElements,
  childNamed,
  ensureChild,
  numberAttribute,
  removeElement,
  setAttributes,
  type Element,
} from "../xml/dom";
import { FRAME_ORDER } from "./frameOrder";
import { readHeaderFooter, writeHeaderFooter, type HeaderFooterText } from "./headerFooter";
import { PageBreaks } from "./pageBreaks";

export interface PageLayout {
  readonly orientation: "portrait" | "landscape";
  /** Number as Windows counts paper: 9 is A4, 8 is A3; undefined where the file leaves it to the printer. */
  readonly paperSize?: number | undefined;
  /** Percent; does not count while `fit` is given. */
  readonly scale?: number | undefined;
  /** Pages wide and tall that the sheet is squeezed into; 0 leaves that direction open. */
  readonly fit?: { readonly width: number; readonly height: number } | undefined;
  /** Inches. */
  readonly margins: Margins;
  readonly isCenteredHorizontally: boolean;
  readonly isCenteredVertically: boolean;
  readonly printsGridlines: boolean;
  readonly printsHeadings: boolean;
  readonly isBlackAndWhite: boolean;
  readonly isDraft: boolean;
  readonly order: "downThenOver" | "overThenDown";
  readonly firstPageNumber?: number | undefined;
}

export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly header: number;
  readonly footer: number;
}

/** Which pages a header or footer is for: odd ones stand for all, unless even or first ones are their own. */
export type HeaderFooterKind = "oddHeader" | "oddFooter" | "evenHeader" | "evenFooter" | "firstHeader" | "firstFooter";

const HEADER_FOOTER_ORDER = ["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"];
const DEFAULT_MARGINS: Margins = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };
const TITLES = "_xlnm.Print_Titles";
const PRINT_AREA = "_xlnm.Print_Area";

/** How a sheet prints. */
export class PageSetup {
  constructor(
    private readonly sheet: Sheet,
    private readonly names: DefinedNames,
  ) {}

  get layout(): PageLayout {
    const setup = this.#child("pageSetup");
    const options = this.#child("printOptions");
    const margins = this.#child("pageMargins");
    const number = (name: string): number | undefined => setup && numberAttribute(setup, name);
    const flag = (element: Element | undefined, name: string): boolean =>
      element !== undefined && booleanAttribute(element, name);
    const margin = (name: keyof Margins): number =>
      (margins && numberAttribute(margins, name)) ?? DEFAULT_MARGINS[name];
    return {
      orientation: setup && attribute(setup, "orientation") === "landscape" ? "landscape" : "portrait",
      paperSize: number("paperSize"),
      scale: number("scale"),
      fit: this.#isFitted ? { width: number("fitToWidth") ?? 1, height: number("fitToHeight") ?? 1 } : undefined,
      margins: {
        left: margin("left"),
        right: margin("right"),
        top: margin("top"),
        bottom: margin("bottom"),
        header: margin("header"),
        footer: margin("footer"),
      },
      isCenteredHorizontally: flag(options, "horizontalCentered"),
      isCenteredVertically: flag(options, "verticalCentered"),
      printsGridlines: flag(options, "gridLines"),
      printsHeadings: flag(options, "headings"),
      isBlackAndWhite: flag(setup, "blackAndWhite"),
      isDraft: flag(setup, "draft"),
      order: setup && attribute(setup, "pageOrder") === "overThenDown" ? "overThenDown" : "downThenOver",
      firstPageNumber: flag(setup, "useFirstPageNumber") ? number("firstPageNumber") : undefined,
    };
  }

  /** Changes what is given; a key given as undefined goes back to its default. Printer settings stay. */
  change(change: Partial<PageLayout>): void {
    const layout = { ...this.layout, ...change };
    const frame = this.sheet.xml.editFrame();
    if ("fit" in change) this.#setFitted(frame, layout.fit !== undefined);
    setAttributes(ensureChild(frame, "printOptions", FRAME_ORDER), {
      horizontalCentered: layout.isCenteredHorizontally || undefined,
      verticalCentered: layout.isCenteredVertically || undefined,
      headings: layout.printsHeadings || undefined,
      gridLines: layout.printsGridlines || undefined,
    });
    setAttributes(ensureChild(frame, "pageMargins", FRAME_ORDER), { ...layout.margins });
    setAttributes(ensureChild(frame, "pageSetup", FRAME_ORDER), {
      paperSize: layout.paperSize,
      scale: layout.scale === 100 ? undefined : layout.scale,
      firstPageNumber: layout.firstPageNumber,
      fitToWidth: layout.fit && layout.fit.width !== 1 ? layout.fit.width : undefined,
      fitToHeight: layout.fit && layout.fit.height !== 1 ? layout.fit.height : undefined,
      pageOrder: layout.order === "overThenDown" ? layout.order : undefined,
      orientation: layout.orientation,
      blackAndWhite: layout.isBlackAndWhite || undefined,
      draft: layout.isDraft || undefined,
      useFirstPageNumber: layout.firstPageNumber === undefined ? undefined : true,
    });
  }

  headerFooter(kind: HeaderFooterKind): HeaderFooterText {
    return readHeaderFooter(childNamed(this.#child("headerFooter"), kind)?.textContent ?? "");
  }

  /** Throws limit beyond 255 characters and invalidValue for control characters. */
  setHeaderFooter(kind: HeaderFooterKind, text: HeaderFooterText): void {
    const code = writeHeaderFooter(text);
    checkCharacters("header or footer", code);
    const parent = ensureChild(this.sheet.xml.editFrame(), "headerFooter", FRAME_ORDER);
    if (kind.startsWith("even")) setAttributes(parent, { differentOddEven: true });
    if (kind.startsWith("first")) setAttributes(parent, { differentFirst: true });
    if (code === "") removeElement(childNamed(parent, kind));
    else ensureChild(parent, kind, HEADER_FOOTER_ORDER).textContent = code;
    if (childElements(parent).length === 0) removeElement(parent);
  }

  /** Rows repeated on every page: all columns wide. */
  get titleRows(): Area | undefined {
    return this.#areasOf(TITLES).find(({ columns }) => columns === LIMITS.columns);
  }

  set titleRows(area: Area | undefined) {
    this.#setAreas(TITLES, [this.titleColumns, area]);
  }

  /** Columns repeated on every page: all rows tall. */
  get titleColumns(): Area | undefined {
    return this.#areasOf(TITLES).find(({ rows }) => rows === LIMITS.rows);
  }

  set titleColumns(area: Area | undefined) {
    this.#setAreas(TITLES, [area, this.titleRows]);
  }

  get printAreas(): readonly Area[] {
    return this.#areasOf(PRINT_AREA);
  }

  set printAreas(areas: readonly Area[]) {
    this.#setAreas(PRINT_AREA, areas);
  }

  get rowBreaks(): PageBreaks {
    return new PageBreaks(this.sheet.xml, "row");
  }

  get columnBreaks(): PageBreaks {
    return new PageBreaks(this.sheet.xml, "column");
  }

  #child(name: string): Element | undefined {
    return childNamed(this.sheet.xml.frame, name);
  }

  get #isFitted(): boolean {
    const fit = childNamed(this.#child("sheetPr"), "pageSetUpPr");
    return fit !== undefined && booleanAttribute(fit, "fitToPage");
  }

  #setFitted(frame: Element, isFitted: boolean): void {
    const properties = ensureChild(frame, "sheetPr", FRAME_ORDER);
    const setUp = ensureChild(properties, "pageSetUpPr", ["tabColor", "outlinePr", "pageSetUpPr"]);
    setAttributes(setUp, { fitToPage: isFitted || undefined });
  }

  #areasOf(name: string): Area[] {
    const formula = this.names.get(name, this.sheet.id)?.formula ?? "";
    return formulaTokens(formula).flatMap((token) => {
      const area = typeof token === "string" ? undefined : tryParseArea(token.cells);
      return area ? [area] : [];
    });
  }

  #setAreas(name: string, areas: readonly (Area | undefined)[]): void {
    const prefix = `${quotedSheetName(this.sheet.name)}!`;
    const formula = areas.flatMap((area) => (area ? [prefix + absoluteAreaName(area)] : [])).join(",");
    if (formula !== "") this.names.set({ name, scope: this.sheet.id, formula });
    else if (this.names.get(name, this.sheet.id)) this.names.remove(name, this.sheet.id);
  }
}
