import type { Remark } from "../../xlsx/comments/thread";
import { Comment, type NoteComment, type Reply } from "../book/comments";
import { ExcelError } from "../excelError";
import { anything, flag, integer, oneOf, text, withDefault } from "../wire/readers";
import { method, objectType, writable, type HostObject, type Value } from "../wire/objectType";
import { contentTypeOf, mentionsOf, plainWords, richContentOf, richWords, wordsOf } from "./commentContent";
import { noteType } from "./noteComment";
import { rangeType } from "./range";

export const contentType = withDefault(oneOf("Plain", "Mention"), "Plain");

export const commentType = (comment: Comment | NoteComment): HostObject =>
  comment instanceof Comment ? threadType(comment) : noteType(comment);

/** What a comment and a reply have in common. */
function remarkValues<S>(
  remarkOf: (subject: S) => Remark,
  rewrite: (subject: S, words: ReturnType<typeof plainWords>) => void,
): Record<string, Value<S>> {
  return {
    id: (subject) => remarkOf(subject).id,
    content: writable(
      text,
      (subject) => remarkOf(subject).text,
      (subject, words) => rewrite(subject, plainWords(words)),
    ),
    contentType: (subject) => contentTypeOf(remarkOf(subject)),
    richContent: (subject) => richContentOf(remarkOf(subject)),
    mentions: (subject) => mentionsOf(remarkOf(subject)),
    authorName: (subject) => remarkOf(subject).author.name,
    authorEmail: (subject) => remarkOf(subject).author.email,
    creationDate: (subject) => remarkOf(subject).written ?? null,
  };
}

const threadType: (comment: Comment) => HostObject = objectType<Comment>({
  name: "Comment",
  identity: ({ id }) => ({ Id: id }),
  values: {
    ...remarkValues<Comment>(
      ({ first }) => first,
      (comment, words) => comment.rewrite(comment.first, words),
    ),
    resolved: writable(
      flag,
      ({ isResolved }) => isResolved,
      (comment, isResolved) => comment.resolve(isResolved),
    ),
  },
  objects: { replies: (comment) => repliesType(comment) },
  methods: {
    delete: method([], (comment) => comment.delete()),
    getLocation: method([], ({ location }) => rangeType(location)),
    updateMentions: method([anything], (comment, content) => comment.rewrite(comment.first, richWords(content))),
  },
});

const repliesType: (comment: Comment) => HostObject = objectType<Comment>({
  name: "CommentReplyCollection",
  items: ({ replies }) => replies.map(replyType),
  item: (comment, key) => {
    const reply = find(comment, key);
    if (reply === undefined) throw new ExcelError("ItemNotFound");
    return replyType(reply);
  },
  methods: {
    add: method([anything, contentType], (comment, content, type) => replyType(comment.reply(wordsOf(content, type)))),
    getCount: method([], ({ replies }) => replies.length),
    getItemOrNullObject: method([text], (comment, key) => {
      const reply = find(comment, key);
      return reply === undefined ? null : replyType(reply);
    }),
    getItemAt: method([integer], ({ replies }, index) => {
      const reply = replies[index];
      if (reply === undefined) throw new ExcelError("InvalidArgument", `there is no reply at ${index}`);
      return replyType(reply);
    }),
  },
});

const find = ({ replies }: Comment, key: unknown): Reply | undefined => replies.find(({ remark }) => remark.id === key);

const replyType: (reply: Reply) => HostObject = objectType<Reply>({
  name: "CommentReply",
  identity: ({ remark }) => ({ Id: remark.id }),
  values: {
    ...remarkValues<Reply>(
      ({ remark }) => remark,
      ({ comment, remark }, words) => comment.rewrite(remark, words),
    ),
    resolved: ({ comment }) => comment.isResolved,
  },
  methods: {
    delete: method([], ({ comment, remark }) => comment.removeReply(remark)),
    getLocation: method([], ({ comment }) => rangeType(comment.location)),
    getParentComment: method([], ({ comment }) => threadType(comment)),
    updateMentions: method([anything], ({ comment, remark }, content) => comment.rewrite(remark, richWords(content))),
  },
});
