import { cellName, tryParseArea, type Area } from "../address";
import type { Book } from "../book";
import { checkCharacters } from "../limits";
import type { Sheet } from "../sheet";
import { FRAME_ORDER } from "../sheet/frameOrder";
import { relatedPart, relateSheet } from "../sheet/relateSheet";
import {
  append,
  attribute,
  childElements,
  childNamed,
  childrenNamed,
  createIn,
  descendantsNamed,
  ensureChild,
  numberAttribute,
  removeElement,
  rootOf,
  setAttributes,
  type Element,
} from "../xml/dom";
import { emptyShapes, hasShapes, withMovedShapes, withNoteShape, withoutNoteShape } from "./noteShapes";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const NOTES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const SHAPES_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";

export interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly author: string;
}

/** Author of the note by which a conversation is told to programs that know only notes. */
const MIRROR = "tc=";

/** Notes, which were called comments before there were conversations: their words in one part, their boxes in another. */
export class Notes {
  constructor(
    private readonly book: Book,
    private readonly sheet: Sheet,
  ) {}

  /** Those that stand for themselves. Where a program has dropped a conversation and left its note, that is one of them. */
  list(): Note[] {
    const mirrors = new Set(this.#threadIds.map((id) => MIRROR + id));
    return this.#all().filter(({ author }) => !mirrors.has(author));
  }

  /** Writes a note, instead of the one that the cell has. Throws invalidValue. */
  set({ row, column, text, author }: Note): void {
    checkCharacters("note", text + author);
    const root = this.#edit();
    const list = ensureChild(root, "commentList", ["authors", "commentList", "extLst"]);
    const present = this.#elementAt(row, column);
    const element = present ?? append(list, "comment", { ref: cellName(row, column), shapeId: 0 });
    setAttributes(element, { authorId: authorIdOf(root, author) });
    for (const old of childrenNamed(element, "text")) removeElement(old);
    const run = append(insertedText(element), "t");
    run.setAttribute("xml:space", "preserve");
    run.textContent = text;
    if (!present) {
      this.#changeShapes(this.#shapesPart ?? this.#createShapes(), (vml) => withNoteShape(vml, row, column));
    }
  }

  /** Writes the note of a conversation. */
  mirror(row: number, column: number, text: string, threadId: string): void {
    this.set({ row, column, text, author: MIRROR + threadId });
  }

  /** Takes the note of a cell away, be it one or that of a conversation. */
  remove(row: number, column: number): void {
    const element = this.#elementAt(row, column);
    if (!element) return;
    this.#edit();
    removeElement(element);
    this.#dropEmptyPart();
    this.#changeShapes(this.#shapesPart, (vml) => withoutNoteShape(vml, row, column));
  }

  /** Lets the notes follow their cells when others come or go. */
  relocate(move: (area: Area) => Area | undefined): void {
    if (this.#part === undefined) return;
    for (const element of this.#elements) relocateReference(element, move, () => this.#edit());
    this.#dropEmptyPart();
    this.#changeShapes(this.#shapesPart, (vml) => withMovedShapes(vml, move));
  }

  #all(): Note[] {
    const authors = this.#root && descendantsNamed(this.#root, "author").map(({ textContent }) => textContent ?? "");
    return this.#elements.flatMap((element) => {
      const area = tryParseArea(attribute(element, "ref") ?? "");
      const author = authors?.[numberAttribute(element, "authorId") ?? 0] ?? "";
      const words = descendantsNamed(element, "t").map((run) => run.textContent ?? "");
      return area ? [{ row: area.row, column: area.column, text: words.join(""), author }] : [];
    });
  }

  get #threadIds(): string[] {
    const { files } = this.book;
    const part = files.relations(this.sheet.part).find(({ kind }) => kind === "threadedComment")?.target;
    if (part === undefined || !files.has(part)) return [];
    return childElements(rootOf(files.document(part))).map((remark) => attribute(remark, "id") ?? "");
  }

  #elementAt(row: number, column: number): Element | undefined {
    return this.#elements.find((element) => attribute(element, "ref") === cellName(row, column));
  }

  get #elements(): Element[] {
    const list = childNamed(this.#root, "commentList");
    return list ? childrenNamed(list, "comment") : [];
  }

  get #root(): Element | undefined {
    const part = this.#part;
    return part === undefined ? undefined : rootOf(this.book.files.document(part));
  }

  get #part(): string | undefined {
    const { files } = this.book;
    return files.relations(this.sheet.part).find(({ kind, target }) => kind === "comments" && files.has(target))
      ?.target;
  }

  #edit(): Element {
    const { files } = this.book;
    const present = this.#part;
    if (present !== undefined) return rootOf(files.edit(present));
    const part = files.freeName("xl/comments", ".xml");
    files.add(part, `<comments xmlns="${MAIN}"><authors/><commentList/></comments>`, NOTES_TYPE);
    files.relate(this.sheet.part, "comments", part);
    return rootOf(files.edit(part));
  }

  #dropEmptyPart(): void {
    const part = this.#part;
    if (part !== undefined && this.#elements.length === 0) dropPart(this.book, this.sheet, part);
  }

  #changeShapes(part: string | undefined, change: (vml: string) => string): void {
    if (part === undefined) return;
    const { files } = this.book;
    const before = new TextDecoder().decode(files.bytes(part));
    const after = change(before);
    if (after === before) return;
    files.setText(part, after);
    if (hasShapes(after)) return;
    removeElement(childNamed(this.sheet.xml.editFrame(), "legacyDrawing"));
    dropPart(this.book, this.sheet, part);
  }

  get #shapesPart(): string | undefined {
    return relatedPart(this.book.files, this.sheet.part, childNamed(this.sheet.xml.frame, "legacyDrawing"));
  }

  #createShapes(): string {
    const part = this.book.files.freeName("xl/drawings/vmlDrawing", ".vml");
    this.book.files.add(part, emptyShapes(this.sheet.id), SHAPES_TYPE);
    const element = ensureChild(this.sheet.xml.editFrame(), "legacyDrawing", FRAME_ORDER);
    relateSheet(this.book, this.sheet, element, "vmlDrawing", part);
    return part;
  }
}

/** Points a comment to where its cell is now; one whose cell is gone goes too. */
export function relocateReference(element: Element, move: (area: Area) => Area | undefined, edit: () => void): void {
  const area = tryParseArea(attribute(element, "ref") ?? "");
  if (!area) return;
  const moved = move(area);
  if (moved?.row === area.row && moved.column === area.column) return;
  edit();
  if (moved) setAttributes(element, { ref: cellName(moved.row, moved.column) });
  else removeElement(element);
}

/** Removes a part that only the sheet uses. */
export function dropPart(book: Book, sheet: Sheet, part: string): void {
  const relation = book.files.relations(sheet.part).find(({ target }) => target === part);
  if (relation) book.files.unrelate(sheet.part, relation.id);
  book.files.remove(part);
}

function insertedText(comment: Element): Element {
  const text = createIn(comment, "text");
  comment.insertBefore(text, comment.firstChild);
  return text;
}

function authorIdOf(root: Element, author: string): number {
  const list = ensureChild(root, "authors", ["authors", "commentList", "extLst"]);
  const known = childElements(list).findIndex(({ textContent }) => textContent === author);
  if (known >= 0) return known;
  append(list, "author").textContent = author;
  return childElements(list).length - 1;
}
