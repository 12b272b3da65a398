import { tryParseArea } from "../address";
import type { Book } from "../book";
import type { Sheet } from "../sheet";
import {
  attribute,
  booleanAttribute,
  childElements,
  childNamed,
  childrenNamed,
  descendantsNamed,
  rootOf,
} from "../xml/dom";

export interface Comment {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** Belongs to a conversation of today's Excel, whose first words the text repeats. */
  readonly isThreaded: boolean;
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

export function isProtected(sheet: Sheet): boolean {
  const element = childNamed(sheet.xml.frame, "sheetProtection");
  return element !== undefined && booleanAttribute(element, "sheet");
}
