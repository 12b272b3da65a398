import { XlsxError } from "./error";
import type { Package } from "./opc/package";
import {
  childNamed,
  childrenNamed,
  ensureChild,
  relationAttribute,
  rootOf,
  setAttributes,
  type Element,
} from "./xml/dom";

const ORDER = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
];

/** Content types that a workbook part may have, without those of the binary format. */
const WORKBOOK_TYPE = /\.(?:sheet|template)(?:\.macroEnabled)?\.main\+xml$/i;

/** Whether a tab names no part at all, not even one that is missing. */
export const isWithoutPart = (sheet: Element): boolean => relationAttribute(sheet, "id") === "";

/** The workbook part: tabs, names, calculation settings. */
export class BookXml {
  readonly part: string;
  #isRecalculated = false;

  constructor(readonly files: Package) {
    this.part = workbookPartOf(files);
    if (this.root.localName !== "workbook") throw new XlsxError({ code: "notAWorkbook" });
  }

  get root(): Element {
    return rootOf(this.files.document(this.part));
  }

  edit(): Element {
    return rootOf(this.files.edit(this.part));
  }

  ensure(name: string): Element {
    return ensureChild(this.edit(), name, ORDER);
  }

  get sheetElements(): Element[] {
    const sheets = childNamed(this.root, "sheets");
    return sheets ? childrenNamed(sheets, "sheet") : [];
  }

  /** The part of a tab; undefined where its relationship leads nowhere. */
  partOf(sheet: Element): { readonly part: string; readonly kind: string } | undefined {
    const id = relationAttribute(sheet, "id");
    const relation = this.files.relations(this.part).find((other) => other.id === id);
    return relation && { part: relation.target, kind: relation.kind };
  }

  get view(): Element | undefined {
    const views = childNamed(this.root, "bookViews");
    return views && childNamed(views, "workbookView");
  }

  /** Cached results may be wrong from here on: Excel is to recalculate all, and the chain of calculation is dropped. */
  recalculateOnOpen(): void {
    if (this.#isRecalculated) return;
    this.#isRecalculated = true;
    setAttributes(this.ensure("calcPr"), { fullCalcOnLoad: true });
    const chain = this.files.relationOf(this.part, "calcChain");
    if (!chain) return;
    this.files.unrelate(this.part, chain.id);
    this.files.remove(chain.target);
  }
}

function workbookPartOf(files: Package): string {
  if (!files.hasContentTypes) throw new XlsxError({ code: "notAWorkbook" });
  const part = files.relationOf("", "officeDocument")?.target;
  if (part === undefined) throw new XlsxError({ code: "notAWorkbook" });
  if (!files.has(part)) throw new XlsxError({ code: "missingPart", part });
  const type = files.contentType(part) ?? "";
  if (/sheet\.binary/i.test(type)) throw new XlsxError({ code: "unsupported", feature: "binary workbook (.xlsb)" });
  if (!WORKBOOK_TYPE.test(type)) throw new XlsxError({ code: "notAWorkbook" });
  return part;
}
