import { addressIn } from "../book/address";
import { Book } from "../book/book";
import { CellRange } from "../book/cellRange";
import { addComment, Comment, commentAt, commentsIn, type NoteComment } from "../book/comments";
import { WORKBOOK_TARGET } from "../book/events";
import type { Sheet } from "../book/sheet";
import { ExcelError } from "../excelError";
import { anything, integer, text } from "../wire/readers";
import { method, objectType, type HostObject } from "../wire/objectType";
import { rangeOrAddress } from "./arguments";
import { commentType, contentType } from "./comment";
import { wordsOf } from "./commentContent";
import { EVENTS, registration } from "./events";

export const commentsType: (scope: Book | Sheet) => HostObject = objectType<Book | Sheet>({
  name: "CommentCollection",
  items: (scope) => commentsIn(scope).map(commentType),
  item: (scope, key) => commentType(existing(find(scope, key))),
  methods: {
    add: method([rangeOrAddress, anything, contentType], (scope, cell, content, type) =>
      commentType(addComment(cellIn(scope, cell), wordsOf(content, type))),
    ),
    getItemOrNullObject: method([text], (scope, key) => {
      const comment = find(scope, key);
      return comment === undefined ? null : commentType(comment);
    }),
    getCount: method([], (scope) => commentsIn(scope).length),
    getItemAt: method([integer], (scope, index) => {
      const comment = commentsIn(scope)[index];
      if (comment === undefined) throw new ExcelError("InvalidArgument", `there is no comment at ${index}`);
      return commentType(comment);
    }),
    getItemByCell: method([rangeOrAddress], (scope, cell) => commentType(existing(commentAt(cellIn(scope, cell))))),
    getItemByReplyId: method([text], (scope, id) =>
      commentType(
        existing(
          commentsIn(scope).find(
            (comment) => comment instanceof Comment && comment.replies.some(({ remark }) => remark.id === id),
          ),
        ),
      ),
    ),
    ...registration<Book | Sheet>(EVENTS.comments, (scope) =>
      scope instanceof Book ? { book: scope, target: WORKBOOK_TARGET } : { book: scope.book, target: scope.id },
    ),
  },
});

/** An address without a sheet is one on the sheet at hand; the workbook has none. */
function cellIn(scope: Book | Sheet, cell: CellRange | string): CellRange {
  if (cell instanceof CellRange) return cell;
  const { sheet, area } = addressIn(cell);
  if (scope instanceof Book) {
    if (sheet === undefined) throw new ExcelError("InvalidArgument", `"${cell}" names no sheet`);
    return new CellRange(scope.sheets.named(sheet), area);
  }
  return new CellRange(sheet === undefined ? scope : scope.book.sheets.named(sheet), area);
}

function existing<T extends Comment | NoteComment>(comment: T | undefined): T {
  if (comment === undefined) throw new ExcelError("ItemNotFound");
  return comment;
}

const find = (scope: Book | Sheet, key: unknown): Comment | NoteComment | undefined =>
  commentsIn(scope).find(({ id }) => id === key);
