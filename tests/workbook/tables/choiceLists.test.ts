import { columnChoices } from "../../../src/workbook/tables/choiceLists";

const offered = (...lists: readonly string[]): string | undefined =>
  columnChoices({
    sheet: "Auswahl",
    wordColumn: "B",
    firstRow: 2,
    rows: lists.map((list, index) => ({ list, word: `Wort ${String(index)}` })),
  }).find(({ table, column }) => table === "measures" && column === "status")?.source;

describe("the words of a list are offered", () => {
  test("from the rows in which it stands", () =>
    expect(offered("Grundlage", "Status", "Status", "Gruppe")).toBe("='Auswahl'!$B$3:$B$4"));

  test("but none of another list, where the town has added a word further down", () =>
    expect(offered("Status", "Status", "Grundlage", "Gruppe", "Status")).toBe("='Auswahl'!$B$2:$B$3"));

  test("not at all where the town has none", () => expect(offered("Gruppe")).toBeUndefined());
});
