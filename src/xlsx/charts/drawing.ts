import type { Book } from "../book";
import type { Sheet } from "../sheet";
import { FRAME_ORDER } from "../sheet/frameOrder";
import { relatedPart, relateSheet } from "../sheet/relateSheet";
import {
  attribute,
  childElements,
  childNamed,
  descendantsNamed,
  ensureChild,
  numberAttribute,
  removeElement,
  rootOf,
  setAttributes,
  type Element,
} from "../xml/dom";
import type { Corner, Position } from "./chartModel";

const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const SHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";

export interface DrawnObject {
  readonly kind: "chart" | "picture" | "shape" | "group" | "other";
  readonly name: string;
  /** undefined where its anchor says it in another way than by two cells */
  readonly position: Position | undefined;
  /** Stands for the object. */
  readonly anchor: Element;
}

/** The drawing layer of a sheet: what lies over the cells, each object in an anchor. */
export class Drawing {
  constructor(
    private readonly book: Book,
    private readonly sheet: Sheet,
  ) {}

  /** undefined while nothing is drawn on the sheet. */
  get part(): string | undefined {
    return relatedPart(this.book.files, this.sheet.part, childNamed(this.sheet.xml.frame, "drawing"));
  }

  get anchors(): readonly Element[] {
    return this.part === undefined ? [] : childElements(rootOf(this.book.files.document(this.part)));
  }

  /** Everything that lies on the sheet, in drawing order. */
  get objects(): DrawnObject[] {
    return this.anchors.map((anchor) => ({
      kind: kindOf(anchor),
      name: attribute(properties(anchor) ?? anchor, "name") ?? "",
      position: readPosition(anchor),
      anchor,
    }));
  }

  /** For writing; makes the part where there is none. */
  edit(): { readonly part: string; readonly root: Element } {
    const part = this.part ?? this.#create();
    return { part, root: rootOf(this.book.files.edit(part)) };
  }

  /** Takes an object away, and the drawing with the last one. */
  removeAnchor(anchor: Element): void {
    const { part, root } = this.edit();
    removeElement(anchor);
    if (childElements(root).length > 0) return;
    const relation = this.book.files.relations(this.sheet.part).find(({ target }) => target === part);
    removeElement(childNamed(this.sheet.xml.editFrame(), "drawing"));
    if (relation) this.book.files.unrelate(this.sheet.part, relation.id);
  }

  /** An id for a new object, unique in the drawing. */
  get freeId(): number {
    const used = this.anchors.flatMap((anchor) => descendantsNamed(anchor, "cNvPr"));
    return Math.max(1, ...used.map((element) => numberAttribute(element, "id") ?? 0)) + 1;
  }

  #create(): string {
    const { files } = this.book;
    const part = files.freeName("xl/drawings/drawing", ".xml");
    files.add(part, `<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${MAIN}"/>`, DRAWING_TYPE);
    relateSheet(
      this.book,
      this.sheet,
      ensureChild(this.sheet.xml.editFrame(), "drawing", FRAME_ORDER),
      "drawing",
      part,
    );
    return part;
  }
}

/** The element with id, name and description of the object in an anchor. */
export const properties = (anchor: Element): Element | undefined => descendantsNamed(anchor, "cNvPr")[0];

function kindOf(anchor: Element): DrawnObject["kind"] {
  const names = new Set(childElements(anchor).map(({ localName }) => localName));
  if (names.has("pic")) return "picture";
  if (names.has("grpSp")) return "group";
  if (names.has("sp") || names.has("cxnSp")) return "shape";
  return descendantsNamed(anchor, "chart").length > 0 ? "chart" : "other";
}

/** Where an object lies; undefined for anchors that say it in another way than by two cells. */
export function readPosition(anchor: Element): Position | undefined {
  const [from, to] = [childNamed(anchor, "from"), childNamed(anchor, "to")];
  return from && to && { from: readCorner(from), to: readCorner(to) };
}

export function writePosition(anchor: Element, { from, to }: Position): void {
  for (const [name, corner] of [["from", from] as const, ["to", to] as const]) {
    const element = childNamed(anchor, name);
    if (!element) continue;
    const values = { col: corner.column, colOff: corner.x, row: corner.row, rowOff: corner.y };
    for (const [child, value] of Object.entries(values)) {
      ensureChild(element, child, ["col", "colOff", "row", "rowOff"]).textContent = String(Math.round(value));
    }
  }
}

function readCorner(element: Element): Corner {
  const number = (name: string): number => Number(childNamed(element, name)?.textContent ?? 0);
  return { row: number("row"), column: number("col"), x: number("colOff"), y: number("rowOff") };
}

export function rename(anchor: Element, name: string): void {
  const element = properties(anchor);
  if (element) setAttributes(element, { name });
}
