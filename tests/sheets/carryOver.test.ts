import { carryOver, wordAgreement } from "../../src/sheets/carryOver";
import type { RowIdentity } from "../../src/sheets/plan";
import type { Remark } from "../../src/sheets/planSheets";

const measure = (number: string, text: string): RowIdentity => ({ kind: "measure", number, text });
const remark = (identity: RowIdentity, text: string, doubtful = false): Remark => ({ identity, text, doubtful });

/** What stands beside the rows after carrying over: remarks as text, doubtful ones with a question mark. */
const beside = (remarks: readonly Remark[], rows: readonly RowIdentity[]): readonly (string | undefined)[] =>
  carryOver(remarks, rows).byRow.map((one) => one && `${one.text}${one.doubtful ? "?" : ""}`);

const FLYER = "Flyer mit Daten und Fakten zur Situation von Familien erstellen";
const TABLE = "Runden Tisch bilden";

describe("a remark finds its row", () => {
  test("that has not changed", () => {
    expect(beside([remark(measure("1.1.1", FLYER), "läuft")], [measure("1.1.1", FLYER)])).toEqual(["läuft"]);
  });

  test("that was renumbered", () => {
    expect(
      beside([remark(measure("1.1.1", FLYER), "läuft")], [measure("1.2.1", TABLE), measure("1.2.2", FLYER)]),
    ).toEqual([undefined, "läuft"]);
  });

  test("that swapped its number with another", () => {
    const remarks = [remark(measure("1.1.1", FLYER), "F"), remark(measure("1.1.2", TABLE), "T")];
    expect(beside(remarks, [measure("1.1.1", TABLE), measure("1.1.2", FLYER)])).toEqual(["T", "F"]);
  });

  test("whose white space was set otherwise", () => {
    expect(beside([remark(measure("1.1.1", FLYER.replace(" ", "\n ")), "läuft")], [measure("1.1.1", FLYER)])).toEqual([
      "läuft",
    ]);
  });

  test("that was reworded a little, and then asks to check it", () => {
    const reworded = FLYER.replace("erstellen", "herausgeben");
    expect(beside([remark(measure("1.1.1", FLYER), "läuft")], [measure("1.1.1", reworded)])).toEqual(["läuft?"]);
  });
});

describe("a remark finds no row", () => {
  test.each<readonly [string, readonly RowIdentity[]]>([
    ["when the row is gone", [measure("1.1.2", TABLE)]],
    ["when number and text are new", [measure("1.3.1", "Flyer")]],
    ["when fewer than 80 % of the words agree", [measure("1.1.1", "Flyer mit Daten erstellen und verteilen")]],
    ["of another kind", [{ kind: "goal", number: "1.1.1", text: FLYER }]],
    ["when two rows have its text under other numbers", [measure("2.1.1", FLYER), measure("2.1.2", FLYER)]],
  ])("%s", (_, rows) => {
    const remarks = [remark(measure("1.1.1", FLYER), "läuft")];
    expect(carryOver(remarks, rows)).toEqual({ byRow: rows.map(() => undefined), leftover: remarks });
  });

  test("when another remark has the same row", () => {
    const remarks = [remark(measure("1.1.1", FLYER), "eins"), remark(measure("1.1.1", FLYER), "zwei")];
    const carried = carryOver(remarks, [measure("1.1.1", FLYER)]);
    expect(carried.byRow.map((one) => one?.text)).toEqual(["eins"]);
    expect(carried.leftover.map(({ text }) => text)).toEqual(["zwei"]);
  });
});

test("two equal rows keep their remarks in order", () => {
  const rows = [measure("1.1.1", FLYER), measure("1.1.1", FLYER)];
  expect(beside([remark(measure("1.1.1", FLYER), "eins"), remark(measure("1.1.1", FLYER), "zwei")], rows)).toEqual([
    "eins",
    "zwei",
  ]);
});

test("a doubtful remark stays doubtful until somebody takes the mark away", () => {
  expect(beside([remark(measure("1.1.1", FLYER), "läuft", true)], [measure("1.1.1", FLYER)])).toEqual(["läuft?"]);
});

describe("agreement of words", () => {
  test.each([
    ["eins zwei drei vier fünf", "eins zwei drei vier sechs", 0.8],
    ["eins eins", "eins", 0.5],
    ["Ziele, Maßnahmen!", "ziele maßnahmen", 1],
    ["", "", 0],
  ])("%s / %s: %d", (one, other, share) => expect(wordAgreement(one, other)).toBe(share));
});
