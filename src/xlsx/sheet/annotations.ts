import { tryParseArea, type Area } from "../address";
import type { Book } from "../book";
import type { Sheet } from "../sheet";
import {
  attribute,
  booleanAttribute,
  childElements,
  childNamed,
  childrenNamed,
  descendantsNamed,
  relationAttribute,
  rootOf,
} from "../xml/dom";

export interface Hyperlink {
  readonly area: Area;
  /** Address outside of the workbook. */
  readonly address?: string | undefined;
  /** Place inside: "Tabelle1!A1" or a defined name. */
  readonly location?: string | undefined;
  readonly tooltip?: string | undefined;
}

export interface Comment {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** Belongs to a conversation of today's Excel, whose first words the text repeats. */
  readonly isThreaded: boolean;
}

export function hyperlinksOf(book: Book, sheet: Sheet): Hyperlink[] {
  const relations = book.files.relations(sheet.part);
  const parent = childNamed(sheet.xml.frame, "hyperlinks");
  return (parent ? childElements(parent) : []).flatMap((element) => {
    const area = tryParseArea(attribute(element, "ref") ?? "");
    const id = relationAttribute(element, "id");
    return area
      ? [
          {
            area,
            address: relations.find((relation) => relation.id === id)?.target,
            location: attribute(element, "location"),
            tooltip: attribute(element, "tooltip"),
          },
        ]
      : [];
  });
}

/** Notes and conversations; a conversation is kept by Excel as a note too, for programs that know only these. */
export function commentsOf(book: Book, sheet: Sheet): Comment[] {
  const relations = book.files.relations(sheet.part);
  const threaded = new Set(
    relations
      .filter(({ kind, target }) => kind === "threadedComment" && book.files.has(target))
      .flatMap(({ target }) =>
        childElements(rootOf(book.files.document(target))).map((element) => attribute(element, "ref")),
      ),
  );
  const part = relations.find(({ kind }) => kind === "comments")?.target;
  const list =
    part !== undefined && book.files.has(part)
      ? childNamed(rootOf(book.files.document(part)), "commentList")
      : undefined;
  return (list ? childrenNamed(list, "comment") : []).flatMap((element) => {
    const reference = attribute(element, "ref") ?? "";
    const area = tryParseArea(reference);
    const text = descendantsNamed(element, "t")
      .map((run) => run.textContent ?? "")
      .join("");
    return area ? [{ row: area.row, column: area.column, text, isThreaded: threaded.has(reference) }] : [];
  });
}

/** The sheet's own filter (tables have theirs): its area, and whether rows are filtered away. */
export function autoFilterOf(sheet: Sheet): { readonly area: Area; readonly isActive: boolean } | undefined {
  const element = childNamed(sheet.xml.frame, "autoFilter");
  const area = element && tryParseArea(attribute(element, "ref") ?? "");
  return area && { area, isActive: childrenNamed(element, "filterColumn").length > 0 };
}

export function isProtected(sheet: Sheet): boolean {
  const element = childNamed(sheet.xml.frame, "sheetProtection");
  return element !== undefined && booleanAttribute(element, "sheet");
}
