import fc from "fast-check";
import { blockAddress, cellAddress, quotedTitle, titleInReference } from "../../../src/workbook/grid/address";
import { addressLists } from "../../../src/workbook/grid/addressLists";

test("a block of one cell is addressed like the cell", () =>
  expect(blockAddress({ row: 11, column: 6, rows: 1, columns: 1 })).toBe(cellAddress(11, 6)));

test("a larger block is addressed by its corners", () =>
  expect(blockAddress({ row: 0, column: 1, rows: 3, columns: 2 })).toBe("B1:C3"));

describe("the title in a name's reference", () => {
  test.each([
    ["=Ziele!$A$1", "Ziele"],
    ["='Maßnahmen (Audit)'!$A$1", "Maßnahmen (Audit)"],
    ["='Hans'' Blatt'!$A$1:$B$2", "Hans' Blatt"],
    ["=#REF!$A$1", undefined],
    ["=Ziele!#REF!", undefined],
    ["=#REF!", undefined],
    ["=42", undefined],
    ["=SUM(Ziele!$A$1)", undefined],
  ])("of %s is %s", (formula, title) => expect(titleInReference(formula)).toBe(title));

  test("is what was quoted", () =>
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (title) => titleInReference(`=${quotedTitle(title)}!$A$1`) === title),
    ));
});

describe("addresses of many areas", () => {
  test("are cut where Excel would refuse them, and none is lost", () => {
    const addresses = Array.from({ length: 5000 }, (_, row) => `A${row + 1}:F${row + 1}`);
    const lists = addressLists(addresses);
    expect(lists.every((list) => list.length <= 8000)).toBe(true);
    expect(lists.join(",").split(",")).toEqual(addresses);
  });

  test("are none when there are none", () => expect(addressLists([])).toEqual([]));
});
