import type { Note } from "../../xlsx/comments/notes";
import type { NewRemark, Remark, Thread, Words } from "../../xlsx/comments/thread";
import { ExcelError } from "../excelError";
import { areaOf } from "./area";
import { Book } from "./book";
import { CellRange } from "./cellRange";
import { EVENT, WORKBOOK_TARGET, type EventType } from "./events";
import { allowancesOf } from "./protection";
import type { Sheet } from "./sheet";

/** A conversation about a cell, which Excel calls a comment. */
export class Comment {
  constructor(
    readonly sheet: Sheet,
    private readonly thread: Thread,
  ) {}

  get first(): Remark {
    return existing(this.thread.first);
  }

  get id(): string {
    return this.first.id;
  }

  get location(): CellRange {
    this.mustExist();
    return cellAt(this.sheet, this.thread);
  }

  get isResolved(): boolean {
    this.mustExist();
    return this.thread.isResolved;
  }

  get replies(): Reply[] {
    this.mustExist();
    return this.thread.replies.map((remark) => new Reply(this, remark));
  }

  reply(words: Words): Reply {
    this.mustBeWritable();
    const added = this.sheet.file.threads.reply(this.thread, written(this.sheet, words));
    this.changed("ReplyAdded", [added.id]);
    return new Reply(this, added);
  }

  rewrite(remark: Remark, words: Words): void {
    this.mustBeWritable();
    this.sheet.file.threads.rewrite(this.thread, existing(remark), words);
    if (remark.id === this.id) this.changed("CommentEdited", []);
    else this.changed("ReplyEdited", [remark.id]);
  }

  resolve(isResolved: boolean): void {
    this.mustBeWritable();
    if (this.isResolved === isResolved) return;
    this.sheet.file.threads.resolve(this.thread, isResolved);
    this.changed(isResolved ? "CommentResolved" : "CommentReopened", []);
  }

  removeReply(reply: Remark): void {
    this.mustBeWritable();
    const { id } = existing(reply);
    this.sheet.file.threads.removeReply(this.thread, reply);
    this.changed("ReplyDeleted", [id]);
  }

  delete(): void {
    this.mustBeWritable();
    const { id, replies } = this;
    this.sheet.file.threads.remove(this.thread);
    const replyIds = replies.map(({ remark }) => remark.id);
    raise(this.sheet, EVENT.commentDeleted, { commentDetails: [{ commentId: id, replyIds }] });
  }

  private changed(changeType: string, replyIds: readonly string[]): void {
    const commentDetails = [{ commentId: this.id, replyIds }];
    raise(this.sheet, EVENT.commentChanged, { changeType, commentDetails });
  }

  private mustBeWritable(): void {
    this.mustExist();
    mustBeCommentable(this.sheet);
  }

  private mustExist(): void {
    this.sheet.mustExist();
    existing(this.thread.first);
  }
}

export class Reply {
  constructor(
    readonly comment: Comment,
    readonly remark: Remark,
  ) {}
}

/** A note of the old kind, which takes neither replies nor an end. */
export class NoteComment {
  constructor(
    readonly sheet: Sheet,
    private readonly row: number,
    private readonly column: number,
  ) {}

  /** Notes have no ids of their own. */
  get id(): string {
    return `${this.sheet.id}${this.row}:${this.column}`;
  }

  get note(): Note {
    const { row, column } = this;
    const note = this.sheet.file.notes.list().find((other) => other.row === row && other.column === column);
    if (note === undefined) throw new ExcelError("ItemNotFound", "the note was deleted");
    return note;
  }

  get location(): CellRange {
    return cellAt(this.sheet, this.note);
  }

  rewrite(text: string): void {
    mustBeCommentable(this.sheet);
    this.sheet.file.notes.set({ ...this.note, text });
  }

  delete(): void {
    mustBeCommentable(this.sheet);
    this.sheet.file.notes.remove(this.note.row, this.note.column);
  }
}

/** Conversations and notes of a sheet, or of all sheets. */
export function commentsIn(scope: Book | Sheet): (Comment | NoteComment)[] {
  const sheets = scope instanceof Book ? scope.sheets.all : [scope];
  return sheets.flatMap((sheet) => [
    ...sheet.file.threads.list().map((thread) => new Comment(sheet, thread)),
    ...sheet.file.notes.list().map(({ row, column }) => new NoteComment(sheet, row, column)),
  ]);
}

/** @throws InvalidArgument for more than one cell */
export function commentAt(cell: CellRange): Comment | NoteComment | undefined {
  const { row, column } = singleCell(cell);
  return commentsIn(cell.sheet).find(({ location: { area } }) => area.row === row && area.column === column);
}

/** @throws InvalidArgument for more than one cell, ItemAlreadyExists where the cell has a comment or a note */
export function addComment(cell: CellRange, words: Words): Comment {
  const { sheet } = cell;
  const { row, column } = singleCell(cell);
  mustBeCommentable(sheet);
  if (commentAt(cell) !== undefined) throw new ExcelError("ItemAlreadyExists", "the cell has a comment or a note");
  const comment = new Comment(sheet, sheet.file.threads.add(row, column, written(sheet, words)));
  raise(sheet, EVENT.commentAdded, { commentDetails: [{ commentId: comment.id, replyIds: [] }] });
  return comment;
}

const written = ({ book }: Sheet, words: Words): NewRemark => ({ ...words, author: book.user, written: new Date() });

function raise(sheet: Sheet, type: EventType, message: Readonly<Record<string, unknown>>): void {
  sheet.book.isDirty = true;
  const targets = [sheet.id, WORKBOOK_TARGET];
  sheet.book.events.raise({ type, targets, message: { ...message, worksheetId: sheet.id } });
}

function singleCell({ area }: CellRange): CellRange["area"] {
  if (area.rows * area.columns !== 1) throw new ExcelError("InvalidArgument", "a comment belongs to one cell");
  return area;
}

/** On a protected sheet comments are objects. */
function mustBeCommentable(sheet: Sheet): void {
  sheet.mustExist();
  sheet.book.faults.mustAllow(sheet.name);
  if (sheet.isProtected && !allowancesOf(sheet).allowEditObjects) {
    throw new ExcelError("AccessDenied", `${sheet.name} is protected`);
  }
}

const cellAt = (sheet: Sheet, { row, column }: { readonly row: number; readonly column: number }): CellRange =>
  new CellRange(sheet, areaOf(row, column, 1, 1));

function existing(remark: Remark): Remark {
  if (!remark.isThere) throw new ExcelError("ItemNotFound", "the comment was deleted");
  return remark;
}
