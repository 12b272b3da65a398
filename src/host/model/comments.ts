import type { Comment } from "../../xlsx/sheet/annotations";
import { Book } from "../book/book";
import { CellRange } from "../book/cellRange";
import { areaOf } from "../book/area";
import type { Sheet } from "../book/sheet";
import { ExcelError } from "../excelError";
import { integer, text } from "../wire/readers";
import { method, objectType, type HostObject } from "../wire/objectType";
import { rangeType } from "./range";

/** A conversation about a cell; only its words can be read here. */
interface SheetComment extends Comment {
  readonly sheet: Sheet;
}

export const commentsType: (scope: Book | Sheet) => HostObject = objectType<Book | Sheet>({
  name: "CommentCollection",
  items: (scope) => commentsIn(scope).map(commentType),
  item: (scope, key) => {
    const comment = find(scope, key);
    if (comment === undefined) throw new ExcelError("ItemNotFound");
    return commentType(comment);
  },
  methods: {
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
  },
});

const commentType: (comment: SheetComment) => HostObject = objectType<SheetComment>({
  name: "Comment",
  identity: (comment) => ({ Id: idOf(comment) }),
  values: {
    id: idOf,
    content: ({ text }) => text,
  },
  methods: {
    getLocation: method([], ({ sheet, row, column }) => rangeType(new CellRange(sheet, areaOf(row, column, 1, 1)))),
  },
});

/** Notes of the old kind are no comments to Excel's API; but a hand-made one matters as much to its author. */
function commentsIn(scope: Book | Sheet): SheetComment[] {
  const sheets = scope instanceof Book ? scope.sheets.all : [scope];
  return sheets.flatMap((sheet) => sheet.file.comments.map((comment) => ({ ...comment, sheet })));
}

function find(scope: Book | Sheet, key: unknown): SheetComment | undefined {
  return commentsIn(scope).find((comment) => idOf(comment) === key);
}

function idOf({ sheet, row, column }: SheetComment): string {
  return `${sheet.id}${row}:${column}`;
}
