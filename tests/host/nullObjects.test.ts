import { hostForEachTest, onSheet, write } from "./onHost";

hostForEachTest();

/** Asks for something, and says whether it is there. */
type Question = (sheet: Excel.Worksheet, context: Excel.RequestContext) => { readonly isNullObject: boolean };

const isThere = (ask: Question): Promise<boolean> =>
  onSheet(async (sheet, context) => {
    const answer = ask(sheet, context);
    await context.sync();
    return !answer.isNullObject;
  });

describe("on a sheet with one cell, what may be missing can be asked for:", () => {
  beforeEach(() => write("B2", [["x"]]));

  describe.each<[string, Question, Question]>([
    [
      "content",
      (sheet) => sheet.getUsedRangeOrNullObject(),
      (_, { workbook }) => workbook.worksheets.add("Leer").getUsedRangeOrNullObject(),
    ],
    [
      "content of a range",
      (sheet) => sheet.getRange("A1:C3").getUsedRangeOrNullObject(),
      (sheet) => sheet.getRange("D4:E5").getUsedRangeOrNullObject(),
    ],
    [
      "a range common to two",
      (sheet) => sheet.getRange("A1:B2").getIntersectionOrNullObject("B2:C3"),
      (sheet) => sheet.getRange("A1:B2").getIntersectionOrNullObject("C3:D4"),
    ],
    [
      "a range common to two sheets",
      (sheet) => sheet.getRange("A1:B2").getIntersectionOrNullObject(sheet.getRange("A1")),
      (sheet, { workbook }) =>
        sheet.getRange("A1").getIntersectionOrNullObject(workbook.worksheets.add("B").getRange("A1")),
    ],
    [
      "the range of a name",
      (_, { workbook }) => workbook.names.add("Ort", "=Tabelle1!$A$1").getRangeOrNullObject(),
      (_, { workbook }) => workbook.names.add("Satz", "=0.19").getRangeOrNullObject(),
    ],
    [
      "the sheet of a name",
      (sheet) => sheet.names.add("Ort", "=Tabelle1!$A$1").worksheetOrNullObject,
      (_, { workbook }) => workbook.names.add("Ort", "=Tabelle1!$A$1").worksheetOrNullObject,
    ],
    [
      "a table's column",
      (sheet) => sheet.tables.add("D1:E2", false).columns.getItemOrNullObject("Spalte1"),
      (sheet) => sheet.tables.add("D1:E2", false).columns.getItemOrNullObject("Spalte9"),
    ],
    [
      "a table's filter",
      (sheet) => sheet.tables.add("D1:E2", false).autoFilter.getRangeOrNullObject(),
      (sheet) => {
        const table = sheet.tables.add("D1:E2", false);
        table.showFilterButton = false;
        return table.autoFilter.getRangeOrNullObject();
      },
    ],
  ])("%s", (_, present, absent) => {
    test("where it is there", async () => expect(await isThere(present)).toBe(true));
    test("where it is not", async () => expect(await isThere(absent)).toBe(false));
  });
});

test("a range without content is stood for by its first cell where content is asked for", async () => {
  const address = await onSheet(async (sheet, context) => {
    const used = sheet.getRange("C3:D4").getUsedRange().load("address");
    await context.sync();
    return used.address;
  });
  expect(address).toBe("Tabelle1!C3");
});

test("a table's filter covers its rows but not its totals", async () => {
  const address = await onSheet(async (sheet, context) => {
    const table = sheet.tables.add("A1:B3", true);
    table.showTotals = true;
    const filter = table.autoFilter.getRange().load("address");
    await context.sync();
    return filter.address;
  });
  expect(address).toBe("Tabelle1!A1:B3");
});
