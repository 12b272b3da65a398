import { largeWorkbook } from "../../bench/largeWorkbook";
import { Workbook } from "../../src/xlsx/workbook";
import { reopened, sheetOf, textOf } from "./foreign";

const ROWS = 5_000;
const SHEET = "xl/worksheets/sheet1.xml";

describe("a sheet of thousands of rows", () => {
  const file = largeWorkbook(ROWS);

  test("reads the same by cell and by block, first to last", () => {
    const sheet = sheetOf(Workbook.open(file), "Daten");
    expect(sheet.usedArea()).toEqual({ row: 0, column: 0, rows: ROWS, columns: 12 });
    const block = sheet.readRange(0, 0, ROWS, 12);
    for (const row of [0, 1_023, 1_024, 2_048, ROWS - 1]) {
      expect(block[row]).toEqual(Array.from({ length: 12 }, (_, column) => sheet.cell(row, column)));
      expect(sheet.cell(row, 0).value).toMatch(new RegExp(`^Maßnahme ${row + 1}: `));
      expect(sheet.cell(row, 10).formula).toBe(`F${row + 1}+G${row + 1}`);
    }
  });

  test("keeps every byte but those of the edited rows, wherever these lie", () => {
    const workbook = Workbook.open(file);
    const sheet = sheetOf(workbook, "Daten");
    for (const row of [0, 2_500, ROWS - 1, ROWS + 10]) sheet.setCell(row, 1, { value: "geändert" });
    const [before, after] = [textOf(file, SHEET), textOf(workbook.toBytes(), SHEET)];
    const rowsIn = (xml: string): string[] => xml.match(/<row .*?<\/row>/g) ?? [];
    const old = new Set(rowsIn(before));
    expect(rowsIn(after).filter((row) => !old.has(row))).toHaveLength(4);
    expect(rowsIn(after)).toHaveLength(ROWS + 1);
    expect(sheetOf(reopened(workbook), "Daten").cell(ROWS + 10, 1).value).toBe("geändert");
  });

  test("finds a row between two others its place", () => {
    const workbook = Workbook.open(file);
    const sheet = sheetOf(workbook, "Daten");
    sheet.removeCells({ row: 100, column: 0, rows: 3_000, columns: 12 });
    sheet.setCell(2_000, 3, { value: 7 });
    const again = sheetOf(reopened(workbook), "Daten");
    expect(again.cell(2_000, 3).value).toBe(7);
    expect(again.cell(1_999, 3).value).toBeNull();
    expect(again.cell(3_100, 0).value).toMatch(/^Maßnahme 3101: /);
  });
});
