import { tableHeights } from "../../../src/workbook/tables/tableHeights";

const NARROW = { width: 60, heading: "Nr" };

describe("the rows of an audit table", () => {
  test("are as high as the cell with most lines needs", () =>
    expect(
      tableHeights([
        { ...NARROW, cells: ["1", "2"] },
        { ...NARROW, cells: ["eins\nzwei\ndrei", ""] },
      ]),
    ).toEqual([14.75, 40.25, 14.75]));

  test("give a heading room beside its filter button", () =>
    expect(tableHeights([{ width: 76, heading: "Nicht gezählt", cells: [] }])).toEqual([27.5]));

  test("stay below Excel's tallest row, however long the text", () =>
    expect(tableHeights([{ ...NARROW, cells: ["Wort ".repeat(3000)] }])).toEqual([14.75, 400]));
});
