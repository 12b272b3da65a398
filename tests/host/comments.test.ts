import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openHost, type Host } from "../../src/host/node";
import { failureOf, onReopened, onSheet } from "./onHost";

const FOREIGN = readFileSync(join(__dirname, "../workbooks/foreign.xlsx"));
const erika = { name: "Erika Beispiel", email: "erika.beispiel@example.org" };

let host: Host;
beforeEach(async () => {
  host = await openHost(undefined, { user: erika });
});
afterEach(() => host.close());

/** Lets the client deliver what the host has sent. */
const delivered = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

const onComments = <T>(
  use: (comments: Excel.CommentCollection, context: Excel.RequestContext) => Promise<T>,
): Promise<T> => onSheet((sheet, context) => use(sheet.comments, context));

const change = (use: (comments: Excel.CommentCollection) => unknown): Promise<void> =>
  onComments(async (comments, context) => {
    use(comments);
    await context.sync();
  });

/** Every conversation in one line: place, state, words. */
const said = (): Promise<string[]> =>
  onComments(async (comments, context) => {
    comments.load("items/content,items/resolved,items/replies/items/content");
    await context.sync();
    const places = comments.items.map((comment) => comment.getLocation().load("address"));
    await context.sync();
    return comments.items.map(({ content, resolved, replies }, i) =>
      [places[i]?.address.replace(/^.*!/, ""), resolved && "✓", content, ...replies.items.map((reply) => reply.content)]
        .filter(Boolean)
        .join(" | "),
    );
  });

test("a comment is written by the user, now, with words and replies that can change", async () => {
  const before = Date.now();
  await onComments(async (comments, context) => {
    const comment = comments.add("B2", "Wer macht das?");
    comment.replies.add("Ich nicht");
    comment.replies.add("Ich auch nicht");
    comments.add("C3", "Später");
    await context.sync();
    comment.content = "Wer übernimmt das?";
    comment.replies.getItemAt(0).content = "Ich";
    comment.replies.getItemAt(1).delete();
    comment.resolved = true;
    await context.sync();
  });
  const expected = ["B2 | ✓ | Wer übernimmt das? | Ich", "C3 | Später"];
  expect(await said()).toEqual(expected);
  expect(await onReopened(host, said)).toEqual(expected);

  const meta = await onReopened(host, () =>
    onComments(async (comments, context) => {
      const comment = comments.getItemByCell("B2").load("authorName,authorEmail,creationDate,contentType,mentions");
      const reply = comment.replies.getItemAt(0).load("id,authorName,resolved");
      await context.sync();
      const parent = comments.getItemByReplyId(reply.id).load("content");
      const sameParent = reply.getParentComment().load("content");
      await context.sync();
      expect(Math.abs(comment.creationDate.getTime() - before)).toBeLessThan(60_000);
      return [
        [comment.authorName, comment.authorEmail, comment.contentType, comment.mentions],
        [reply.authorName, reply.resolved, parent.content, sameParent.content],
      ];
    }),
  );
  expect(meta).toEqual([
    ["Erika Beispiel", "erika.beispiel@example.org", "Plain", []],
    ["Erika Beispiel", true, "Wer übernimmt das?", "Wer übernimmt das?"],
  ]);
});

test("a mention is a name in the words and a person beside them", async () => {
  const otto = { id: 0, name: "Otto Muster", email: "otto.muster@example.org" };
  const content = { richContent: 'Bitte <at id="0">Otto Muster</at> prüfen', mentions: [otto] };
  await onComments(async (comments, context) => {
    comments.add("A1", content, "Mention");
    comments.add("A2", "Ohne").updateMentions(content);
    await context.sync();
  });
  const read = (): Promise<unknown[]> =>
    onComments(async (comments, context) => {
      comments.load("items/content,items/richContent,items/mentions,items/contentType");
      await context.sync();
      return comments.items.map((one) => [one.content, one.richContent, one.mentions, one.contentType]);
    });
  const expected = ["Bitte @Otto Muster prüfen", content.richContent, [otto], "Mention"];
  expect(await read()).toEqual([expected, expected]);
  expect(await onReopened(host, read)).toEqual([expected, expected]);
});

test("the sheet, all sheets and other users hear what happens to comments", async () => {
  const heard: string[] = [];
  const listen = (who: string, comments: Excel.CommentCollection): void => {
    comments.onAdded.add(({ source }) => Promise.resolve(void heard.push(`${who} added ${source}`)));
    comments.onDeleted.add(({ commentDetails: [detail] }) =>
      Promise.resolve(void heard.push(`${who} deleted with ${detail?.replyIds.length}`)),
    );
    comments.onChanged.add(({ changeType, commentDetails: [detail] }) =>
      Promise.resolve(void heard.push(`${who} ${changeType} ${detail?.replyIds.length}`)),
    );
  };
  await host.coauthor().run(async (context) => {
    listen("other", context.workbook.comments);
    await context.sync();
  });
  await onSheet(async (sheet, context) => {
    listen("sheet", sheet.comments);
    listen("all", context.workbook.comments);
    await context.sync();
  });
  const steps: ((comments: Excel.CommentCollection) => void)[] = [
    (comments) => void comments.add("A1", "Eins"),
    (comments) => void comments.getItemAt(0).replies.add("Zwei"),
    (comments) => void (comments.getItemAt(0).replies.getItemAt(0).content = "Drei"),
    (comments) => void (comments.getItemAt(0).content = "Vier"),
    (comments) => void (comments.getItemAt(0).resolved = true),
    (comments) => void (comments.getItemAt(0).resolved = false),
    (comments) => void comments.getItemAt(0).replies.getItemAt(0).delete(),
    (comments) => void comments.getItemAt(0).delete(),
  ];
  for (const step of steps) await change(step);
  await delivered();
  const changes = [
    ...["ReplyAdded 1", "ReplyEdited 1", "CommentEdited 0", "CommentResolved 0", "CommentReopened 0", "ReplyDeleted 1"],
    "deleted with 0",
  ];
  const of = (who: string): string[] =>
    heard.filter((one) => one.startsWith(who)).map((one) => one.slice(who.length + 1));
  expect(of("sheet")).toEqual(["added Local", ...changes]);
  expect(of("all")).toEqual(["added Local", ...changes]);
  expect(of("other")).toEqual(["added Remote", ...changes]);
});

test("another user's comment has another author", async () => {
  await host.coauthor().run(async (context) => {
    context.workbook.worksheets.getFirst().comments.add("A1", "Von mir");
    await context.sync();
  });
  const author = await onComments(async (comments, context) => {
    const comment = comments.getItemAt(0).load("authorName");
    await context.sync();
    return comment.authorName;
  });
  expect(author).not.toBe(erika.name);
});

test("comments move with their cells, and go with them", async () => {
  await onSheet(async (sheet, context) => {
    sheet.comments.add("A5", "wandert");
    sheet.comments.add("A9", "geht");
    sheet.getRange("2:3").insert("Down");
    sheet.getRange("11:11").delete("Up");
    await context.sync();
  });
  expect(await said()).toEqual(["A7 | wandert"]);
  expect(await onReopened(host, said)).toEqual(["A7 | wandert"]);
});

test("a deleted comment is gone for whoever still holds it", async () => {
  const error = await failureOf(() =>
    onComments(async (comments, context) => {
      const comment = comments.add("A1", "weg");
      comment.load("id");
      await context.sync();
      comment.delete();
      await context.sync();
      comment.content = "doch nicht";
      await context.sync();
    }),
  );
  expect(error?.code).toBe("ItemNotFound");
  expect(await said()).toEqual([]);
});

test.each<[string, string, (comments: Excel.CommentCollection, context: Excel.RequestContext) => unknown]>([
  ["for several cells", "InvalidArgument", (comments) => comments.add("A1:B2", "x")],
  ["without words", "InvalidArgument", (comments) => comments.add("A1", " ")],
  ["with people who are not mentioned", "InvalidArgument", (comments) => comments.add("A1", { richContent: '<at id="1">x</at>' }, "Mention")], // prettier-ignore
  ["that is a text and called a mention", "InvalidArgument", (comments) => comments.add("A1", "x", "Mention")],
  [
    "of the workbook whose cell names no sheet",
    "InvalidArgument",
    (_, { workbook }) => workbook.comments.add("A1", "x"),
  ],
  ["where there is one", "ItemAlreadyExists", (comments) => [comments.add("A1", "x"), comments.add("A1", "y")]],
  ["of a cell that has none", "ItemNotFound", (comments) => comments.getItemByCell("A1").delete()],
  ["with a reply that is not there", "ItemNotFound", (comments) => comments.getItemByReplyId("keine").delete()],
  ["beyond the last", "InvalidArgument", (comments) => comments.getItemAt(0).delete()],
])("a comment %s is refused", async (_, code, use) => {
  const error = await failureOf(() =>
    onComments(async (comments, context) => {
      use(comments, context);
      await context.sync();
    }),
  );
  expect(error?.code).toBe(code);
});

test.each([
  [true, undefined],
  [false, "AccessDenied"],
])("on a protected sheet comments are objects: %s", async (allowEditObjects, code) => {
  const error = await failureOf(() =>
    onSheet(async (sheet, context) => {
      sheet.protection.protect({ allowEditObjects });
      sheet.comments.add("A1", "x");
      await context.sync();
    }),
  );
  expect(error?.code).toBe(code);
});

test("a note of the old kind is listed, rewritten and deleted, but takes no reply", async () => {
  host.close();
  host = await openHost(FOREIGN);
  const onMeasures = <T>(use: (comment: Excel.Comment, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
    Excel.run((context) => use(context.workbook.comments.getItemByCell("Maßnahmen!E6"), context));
  const read = (): Promise<unknown> =>
    onMeasures(async (comment, context) => {
      comment.load("content,authorName,creationDate,resolved");
      await context.sync();
      return [comment.content, comment.authorName, comment.creationDate, comment.resolved];
    });
  const onNote = (use: (comment: Excel.Comment) => unknown): Promise<void> =>
    onMeasures(async (comment, context) => {
      use(comment);
      await context.sync();
    });
  expect(await read()).toEqual(["Schätzung", "Erika Beispiel", null, false]);
  await onNote((comment) => (comment.content = "Genau"));
  expect(await onReopened(host, read)).toEqual(["Genau", "Erika Beispiel", null, false]);
  const none = await onMeasures(async ({ replies }, context) => {
    replies.load("items/content");
    const [count, nothing] = [replies.getCount(), replies.getItemOrNullObject("keine")];
    await context.sync();
    return [replies.items.length, count.value, nothing.isNullObject];
  });
  expect(none).toEqual([0, 0, true]);
  const answers: [(comment: Excel.Comment) => unknown, string][] = [
    [(comment) => comment.replies.add("nein"), "InvalidOperation"],
    [(comment) => (comment.resolved = true), "InvalidOperation"],
    [(comment) => comment.replies.getItem("keine").delete(), "ItemNotFound"],
    [(comment) => comment.replies.getItemAt(0).delete(), "InvalidArgument"],
  ];
  for (const [answer, code] of answers) expect((await failureOf(() => onNote(answer)))?.code).toBe(code);
  await onNote((comment) => comment.delete());
  expect((await failureOf(read))?.code).toBe("ItemNotFound");
});
