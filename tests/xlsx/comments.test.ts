import type { NewRemark } from "../../src/xlsx/comments/thread";
import { Workbook } from "../../src/xlsx/workbook";
import { openXmlFaults } from "../judges/openXml";
import { changedParts, FOREIGN, openForeign, partsOf, reopened, sheetOf, textOf } from "./foreign";
import { problemOf } from "./problem";

/** Each call of the validator is a process of its own. */
jest.setTimeout(60_000);

const erika = { name: "Erika Beispiel", email: "erika.beispiel@example.org" };
const otto = { name: "Otto Muster", email: "" };
const written = new Date("2026-02-03T04:05:06.780Z");
const remark = (text: string, author = otto): NewRemark => ({ text, mentions: [], author, written });

/** What the conversations of a sheet say. */
const said = (workbook: Workbook, name = "Maßnahmen"): unknown[] =>
  sheetOf(workbook, name)
    .threads.list()
    .map(({ row, column, isResolved, first, replies }) => [
      `${row},${column}${isResolved ? " done" : ""}`,
      ...[first, ...replies].map(({ author, text }) => `${author.name}: ${text}`),
    ]);

test("a foreign conversation is read with author and time", () => {
  const [thread] = sheetOf(openForeign(), "Maßnahmen").threads.list();
  expect([thread?.first.author, thread?.first.written, thread?.replies]).toEqual([
    erika,
    "2021-05-04T09:12:00.00Z",
    [],
  ]);
});

test("a new workbook takes conversations, with all parts that Excel needs for them", async () => {
  const workbook = Workbook.create("Eins");
  const { threads } = sheetOf(workbook, "Eins");
  const thread = threads.add(0, 0, remark("Wer <übernimmt> das?"));
  threads.reply(thread, remark("Ich.", erika));
  threads.add(4, 16_383, remark("Am Rand"));
  threads.resolve(thread, true);
  const file = workbook.toBytes();
  expect(await openXmlFaults(file)).toEqual([]);
  expect(Object.keys(partsOf(file))).toEqual(
    expect.arrayContaining([
      "xl/comments1.xml",
      "xl/drawings/vmlDrawing1.vml",
      "xl/persons/person.xml",
      "xl/threadedComments/threadedComment1.xml",
    ]),
  );
  const again = reopened(workbook);
  expect(said(again, "Eins")).toEqual([
    ["0,0 done", "Otto Muster: Wer <übernimmt> das?", "Erika Beispiel: Ich."],
    ["4,16383", "Otto Muster: Am Rand"],
  ]);
  expect(sheetOf(again, "Eins").threads.list()[0]?.first.written).toBe("2026-02-03T04:05:06.78Z");
  expect(textOf(file, "xl/comments1.xml")).toContain("Kommentar:\n    Wer &lt;übernimmt&gt; das?\nAntwort:\n    Ich.");
  expect(sheetOf(again, "Eins").notes.list()).toEqual([]);
});

test("beside foreign ones a conversation touches only the parts of comments", async () => {
  const workbook = openForeign();
  sheetOf(workbook, "Maßnahmen").threads.add(7, 2, remark("Neu"));
  const file = workbook.toBytes();
  expect(changedParts(FOREIGN, file)).toEqual([
    "xl/comments1.xml",
    "xl/drawings/vmlDrawing1.vml",
    "xl/persons/person.xml",
    "xl/threadedComments/threadedComment1.xml",
  ]);
  expect(await openXmlFaults(file)).toEqual([]);
  expect(said(reopened(workbook))).toEqual([
    ["4,1", "Erika Beispiel: Wer übernimmt das?"],
    ["7,2", "Otto Muster: Neu"],
  ]);
});

test("mentioned people are entered once, and found again", async () => {
  const workbook = openForeign();
  const { threads } = sheetOf(workbook, "Maßnahmen");
  const mentions = [erika, otto].map((person, i) => ({ person, start: 20 * i, length: person.name.length + 1 }));
  const words = { text: "@Erika Beispiel und @Otto Muster", mentions };
  threads.add(0, 0, { ...remark(""), ...words });
  expect(await openXmlFaults(workbook.toBytes())).toEqual([]);
  expect(sheetOf(reopened(workbook), "Maßnahmen").threads.list()[1]?.first.mentions).toEqual(mentions);
  expect(textOf(workbook.toBytes(), "xl/persons/person.xml").match(/<person /g)).toHaveLength(2);
});

test("what is rewritten, answered or taken back is so in the note too", () => {
  const workbook = openForeign();
  const { threads } = sheetOf(workbook, "Maßnahmen");
  const [thread] = threads.list();
  if (!thread) throw new Error("the foreign workbook has a conversation");
  const reply = threads.reply(thread, remark("Ich"));
  threads.rewrite(thread, thread.first, { text: "Wer macht das?", mentions: [] });
  expect(textOf(workbook.toBytes(), "xl/comments1.xml")).toContain("Wer macht das?\nAntwort:\n    Ich");
  threads.removeReply(thread, reply);
  expect(said(reopened(workbook))).toEqual([["4,1", "Erika Beispiel: Wer macht das?"]]);
  expect(textOf(workbook.toBytes(), "xl/comments1.xml")).not.toContain("Antwort");
});

test("with the last comment all its parts go, and the file is as before", async () => {
  const workbook = openForeign();
  const { threads, notes } = sheetOf(workbook, "Maßnahmen");
  for (const thread of threads.list()) threads.remove(thread);
  expect(await openXmlFaults(workbook.toBytes())).toEqual([]);
  expect(notes.list()).toHaveLength(1);
  notes.remove(5, 4);
  const file = workbook.toBytes();
  expect(await openXmlFaults(file)).toEqual([]);
  expect(Object.keys(partsOf(file)).filter((name) => /comment|vml/i.test(name))).toEqual([]);
  expect(textOf(file, "xl/worksheets/sheet1.xml")).not.toContain("legacyDrawing");
});

test("the note of a conversation that got lost on the way is a note", () => {
  const workbook = openForeign();
  const relations = "xl/worksheets/_rels/sheet1.xml.rels";
  const kept = textOf(FOREIGN, relations).replace(/<Relationship [^>]*threadedComment1[^>]*>/, "");
  workbook.files.setText(relations, kept);
  const { threads, notes } = sheetOf(workbook, "Maßnahmen");
  expect([threads.list(), notes.list().map(({ row, text }) => `${row} ${text}`)]).toEqual([
    [],
    ["4 [Kommentarthread] Wer übernimmt das?", "5 Schätzung"],
  ]);
});

test("comments follow their cells, boxes included, and go with them", () => {
  const workbook = openForeign();
  const { threads, notes } = sheetOf(workbook, "Maßnahmen");
  const shapes = (): string[] =>
    [
      ...textOf(workbook.toBytes(), "xl/drawings/vmlDrawing1.vml").matchAll(/<x:Row>(\d+)<\/x:Row><x:Column>(\d+)/g),
    ].map(([, row, column]) => `${row},${column}`);
  threads.relocate((area) => ({ ...area, row: area.row + 2 }));
  expect([said(workbook), notes.list()[0]?.row, shapes()]).toEqual([
    [["6,1", "Erika Beispiel: Wer übernimmt das?"]],
    7,
    ["6,1", "7,4"],
  ]);
  threads.relocate((area) => (area.row === 6 ? undefined : area));
  expect([said(workbook), notes.list()[0]?.row, shapes()]).toEqual([[], 7, ["7,4"]]);
});

test("a copied sheet has its own conversations", async () => {
  const workbook = openForeign();
  const { id } = sheetOf(workbook, "Maßnahmen");
  const { threads } = workbook.copySheet(id, "Kopie");
  for (const thread of threads.list()) threads.reply(thread, remark("Nur hier"));
  expect(await openXmlFaults(workbook.toBytes())).toEqual([]);
  const again = reopened(workbook);
  expect([said(again), said(again, "Kopie")]).toEqual([
    [["4,1", "Erika Beispiel: Wer übernimmt das?"]],
    [["4,1", "Erika Beispiel: Wer übernimmt das?", "Otto Muster: Nur hier"]],
  ]);
});

test("what no file can hold is refused, with nothing written", () => {
  const workbook = openForeign();
  const { threads } = sheetOf(workbook, "Maßnahmen");
  expect(problemOf(() => threads.add(0, 0, remark("\u0001"))).code).toBe("invalidValue");
  expect(changedParts(FOREIGN, workbook.toBytes())).toEqual([]);
});
