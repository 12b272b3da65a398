import { Inbox } from "../../src/taskpane/inbox";

test("a letter that comes before its reader waits, and of several the latest", () => {
  const inbox = new Inbox<string>();
  const read: string[] = [];
  inbox.put("first");
  inbox.put("second");
  inbox.read((letter) => read.push(letter));
  inbox.put("third");
  expect(read).toEqual(["second", "third"]);
});

test("who has stopped reading gets nothing, and does not take the next reader's place away", () => {
  const inbox = new Inbox<string>();
  const [early, late]: [string[], string[]] = [[], []];
  const stopEarly = inbox.read((letter) => early.push(letter));
  inbox.read((letter) => late.push(letter));
  stopEarly();
  inbox.put("a letter");
  expect([early, late]).toEqual([[], ["a letter"]]);
});
