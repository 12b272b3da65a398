import { Book } from "../../src/host/book/book";
import { CellRange } from "../../src/host/book/cellRange";
import { calculatedValues, writeContents } from "../../src/host/book/cells";
import { choicesAt } from "../../src/host/book/choices";
import { enterTexts, typedContentOf } from "../../src/host/book/personEntry";
import { protect } from "../../src/host/book/protection";
import { restyle } from "../../src/host/book/looks";
import { showTotals } from "../../src/host/book/tableTotals";
import { Faults } from "../../src/host/faults";
import { areaName, parseArea } from "../../src/xlsx/address";

const opened = () => Book.open(undefined, { name: "Probe.xlsx", faults: new Faults() });
const range = (book: Book, address: string) => new CellRange(book.activeSheet, parseArea(address));
const enter = (book: Book, address: string, ...typed: string[][]) => enterTexts(range(book, address), typed);

/** A table A1:C3 with a calculated column. */
function withTable(): Book {
  const book = opened();
  writeContents(range(book, "A1:C3"), [["Nr", "Anzahl", "Doppelt"], ["1", 2, "=B2*2"], ["2", 3, "=B3*2"]]); // prettier-ignore
  const table = book.tables.add(range(book, "A1:C3"), true);
  table.file.setColumnFormula(2, "tblX[[#This Row],[Anzahl]]*2");
  table.rename("tblX");
  return book;
}

describe("what is typed right below a table", () => {
  test("becomes a row of it, with the formulas of its columns", () => {
    const book = withTable();
    enter(book, "B4", ["5"]);
    const [table] = book.tables.all;
    expect(areaName(table?.area ?? parseArea("A1"))).toBe("A1:C4");
    const cell = book.activeSheet.file.cell(3, 2);
    expect(book.calculation.valueOf(book.activeSheet, 3, 2, cell)).toBe(10);
  });

  test.each([
    ["beside its columns", "D4", undefined],
    ["a row lower", "A5", undefined],
    ["where something stands in that row", "A4", "C4"],
  ])("does not, %s", (_, address, occupied) => {
    const book = withTable();
    if (occupied !== undefined) writeContents(range(book, occupied), "besetzt");
    enter(book, address, ["x"]);
    expect(areaName(book.tables.all[0]?.area ?? parseArea("A1"))).toBe("A1:C3");
  });

  test("does not where the table shows totals", () => {
    const book = withTable();
    for (const table of book.tables.all) showTotals(table, true);
    enter(book, "A5", ["x"]);
    expect(areaName(book.tables.all[0]?.area ?? parseArea("A1"))).toBe("A1:C4");
  });

  test("grows it row by row where several rows are pasted", () => {
    const book = withTable();
    enter(book, "A4", ["3", "1"], ["4", "2"]);
    expect(areaName(book.tables.all[0]?.area ?? parseArea("A1"))).toBe("A1:C5");
  });
});

test("a heading that is typed renames the column", () => {
  const book = withTable();
  enter(book, "B1", ["Menge"]);
  expect(book.tables.all[0]?.columns.map(({ name }) => name)).toEqual(["Nr", "Menge", "Doppelt"]);
});

test("a protected sheet takes nothing into locked cells", () => {
  const book = opened();
  restyle([range(book, "B1")], { protection: { isLocked: false } });
  protect(book.activeSheet, {});
  expect(() => enter(book, "A1", ["x"])).toThrow("Tabelle1 is protected");
  enter(book, "B1", ["x"]);
  expect(book.activeSheet.file.cell(0, 1).value).toBe("x");
});

test.each([
  ["=SUM(1,2)", "=SUM(1,2)"],
  ["'1.1", "'1.1"],
  ["12,5", "12,5"],
])("the formula bar shows %j as it was typed", (typed, shown) => {
  const book = opened();
  enter(book, "A1", [typed]);
  expect(typedContentOf(range(book, "A1"))).toBe(shown);
});

describe("a list of choices", () => {
  const listOf = (formula1: string) => {
    const book = opened();
    writeContents(range(book, "D1:D3"), [["ja"], ["nein"], [""]]);
    book.names.add({ name: "Antworten", formula: "=Tabelle1!$D$1:$D$3", scope: undefined, comment: undefined });
    book.activeSheet.file.validations.set(parseArea("A1"), {
      ...{ type: "list", formula1, allowsBlank: true, showsList: true, alert: "stop", showsAlert: true },
      showsPrompt: false,
    });
    return choicesAt(book.activeSheet, 0, 0);
  };

  test.each([['"ja, nein"'], ["$D$1:$D$3"], ["Tabelle1!$D$1:$D$3"], ["Antworten"]])("is read from %s", (formula) =>
    expect(listOf(formula)?.texts).toEqual(["ja", "nein"]),
  );

  test("is not known where a formula builds it", () => expect(listOf("OFFSET($D$1,0,0,2,1)")).toBeUndefined());
});

test("what is typed spills, and is blocked by what is typed into it", () => {
  const book = opened();
  enter(book, "A1", ["1"], ["2"]);
  enter(book, "C1", ["=A1:A2*2"]);
  const values = () => calculatedValues(range(book, "C1:C2")).flat();
  expect(values()).toEqual([2, 4]);
  enter(book, "C2", ["x"]);
  expect(values()).toEqual(["#SPILL!", "x"]);
});
