import { hostForEachTest, onSheet } from "./onHost";

/** Conditional formats and validations go where their cells go. */

const host = hostForEachTest();

const validationOf = (address: string): Promise<string | undefined> =>
  onSheet(async (sheet, context) => {
    const { dataValidation } = sheet.getRange(address).load("dataValidation/rule");
    await context.sync();
    return dataValidation.rule.custom?.formula;
  });

/** The formulas of the formats on a range, each with the cells that it holds for. */
const formatsOn = (address: string, name?: string): Promise<string[]> =>
  Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = name === undefined ? worksheets.getFirst() : worksheets.getItem(name);
    const formats = sheet.getRange(address).conditionalFormats.load("items/id");
    await context.sync();
    const read = formats.items.map((format) => ({
      rule: format.custom.rule.load("formula"),
      cells: format.getRanges().load("address"),
    }));
    await context.sync();
    return read.map(({ rule, cells }) => `${rule.formula} ${cells.address.replace(/[^,!]*!/g, "")}`);
  });

const change = (use: (sheet: Excel.Worksheet) => unknown): Promise<void> =>
  onSheet(async (sheet, context) => {
    use(sheet);
    await context.sync();
  });

function format(sheet: Excel.Worksheet, address: string, formula: string, color = "#FF0000"): void {
  const added = sheet.getRange(address).conditionalFormats.add("Custom");
  added.custom.format.fill.color = color;
  added.custom.rule.formula = formula;
}

describe("validations move with inserted and deleted cells", () => {
  beforeEach(() =>
    change((sheet) => (sheet.getRange("B2:C5").dataValidation.rule = { custom: { formula: "=LEN(B2)<$E2" } })),
  );

  test.each<[string, (sheet: Excel.Worksheet) => unknown, Record<string, string | undefined>]>([
    [
      "a row above pushes them down",
      (sheet) => sheet.getRange("1:1").insert("Down"),
      { B2: undefined, B3: "=LEN(B3)<$E3", C6: "=LEN(C6)<$E6" },
    ],
    [
      "a row among them belongs to them",
      (sheet) => sheet.getRange("3:3").insert("Down"),
      { "B2:C6": "=LEN(B2)<$E2", B7: undefined },
    ],
    [
      "a deleted first row leaves the rule to the next",
      (sheet) => sheet.getRange("2:2").delete("Up"),
      { "B2:C4": "=LEN(B2)<$E2", B5: undefined },
    ],
    [
      "columns to the left push them and what they read",
      (sheet) => sheet.getRange("A:A").insert("Right"),
      { B2: undefined, "C2:D5": "=LEN(C2)<$F2" },
    ],
    [
      "they are gone with their cells",
      (sheet) => sheet.getRange("A1:Z9").delete("Up"),
      { B2: undefined, B3: undefined },
    ],
    [
      "cells that push only a part of them leave the rest where it is",
      (sheet) => sheet.getRange("C1:C2").insert("Down"),
      { B2: "=LEN(B2)<$E2", B6: undefined, C3: undefined, C4: "=LEN(C4)<$E4", C7: "=LEN(C7)<$E7" },
    ],
  ])("%s", async (_, act, expected) => {
    await change(act);
    for (const [address, formula] of Object.entries(expected)) {
      expect([address, await validationOf(address)]).toEqual([address, formula]);
    }
  });
});

describe("conditional formats are copied with their cells", () => {
  beforeEach(() =>
    change((sheet) => {
      format(sheet, "A1:A2", "=$B1>0");
      format(sheet, "D1:D9", "=D1=1");
    }),
  );

  test.each<[string, (sheet: Excel.Worksheet) => unknown, string, string[]]>([
    ["to a cell elsewhere", (sheet) => sheet.getRange("A5").copyFrom("A1"), "A5", ["=$B1>0 A1:A2,A5"]],
    ["into every repetition", (sheet) => sheet.getRange("A5:A8").copyFrom("A1:A2"), "A8", ["=$B1>0 A1:A2,A5:A8"]],
    ["with formats alone", (sheet) => sheet.getRange("A5").copyFrom("A1", "Formats"), "A5", ["=$B1>0 A1:A2,A5"]],
    ["not with values", (sheet) => sheet.getRange("A5").copyFrom("A1", "Values"), "A5", []],
    [
      "in place of those that were there",
      (sheet) => sheet.getRange("D1:D3").copyFrom("A1"),
      "D1:D9",
      ["=D4=1 D4:D9", "=$B1>0 A1:A2,D1:D3"],
    ],
    ["away with cells that have none", (sheet) => sheet.getRange("A1:A2").copyFrom("G1:G2"), "A1:A2", []],
  ])("%s", async (_, act, address, expected) => {
    await change(act);
    expect(await formatsOn(address)).toEqual(expected);
  });

  test("to another sheet, where they speak from there and keep their look and order", async () => {
    await change((sheet) => format(sheet, "A2", "=A2=7", "#00FF00"));
    await Excel.run(async (context) => {
      const other = context.workbook.worksheets.add("Ziel");
      other.getRange("C4").copyFrom("Tabelle1!A1:A2");
      await context.sync();
    });
    expect(await formatsOn("C4:C5", "Ziel")).toEqual(["=C5=7 C5", "=$B4>0 C4:C5"]);
    expect(host.current.toBytes().length).toBeGreaterThan(0);
  });
});
