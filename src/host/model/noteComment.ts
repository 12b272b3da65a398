import type { NoteComment } from "../book/comments";
import { ExcelError } from "../excelError";
import { flag, integer, text } from "../wire/readers";
import { method, objectType, writable, type HostObject } from "../wire/objectType";
import { rangeType } from "./range";

/** Notes of the old kind are no comments to Excel's API; but a hand-made one matters as much to its author. */
export const noteType: (comment: NoteComment) => HostObject = objectType<NoteComment>({
  name: "Comment",
  identity: ({ id }) => ({ Id: id }),
  values: {
    id: ({ id }) => id,
    content: writable(
      text,
      ({ note }) => note.text,
      (comment, words) => comment.rewrite(words),
    ),
    contentType: () => "Plain",
    richContent: ({ note }) => note.text,
    mentions: () => [],
    authorName: ({ note }) => note.author,
    authorEmail: () => "",
    creationDate: () => null,
    resolved: writable(flag, () => false, refuse),
  },
  objects: { replies: (comment) => noRepliesType(comment) },
  methods: {
    delete: method([], (comment) => comment.delete()),
    getLocation: method([], ({ location }) => rangeType(location)),
  },
});

const noRepliesType = objectType<NoteComment>({
  name: "CommentReplyCollection",
  items: () => [],
  item: () => {
    throw new ExcelError("ItemNotFound");
  },
  methods: {
    add: refuse,
    getCount: method([], () => 0),
    getItemOrNullObject: method([text], () => null),
    getItemAt: method([integer], (_, index) => {
      throw new ExcelError("InvalidArgument", `there is no reply at ${index}`);
    }),
  },
});

function refuse(): never {
  throw new ExcelError("InvalidOperation", "a note takes no replies and has no end");
}
