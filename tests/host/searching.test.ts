import { failureOf, formulasOf, hostForEachTest, onSheet, valuesOf, write } from "./onHost";

hostForEachTest();

beforeEach(() =>
  write("A1", [
    ["Kita", "kita Nord", 5],
    ["Bus", "=A1&5", "Kita"],
    ["", true, "a*b"],
  ]),
);

const addressFound = (text: string, criteria: Excel.SearchCriteria): Promise<string | null> =>
  onSheet(async (sheet, context) => {
    const found = sheet.getRange("A1:C3").findOrNullObject(text, criteria);
    found.load("address");
    await context.sync();
    return found.isNullObject ? null : found.address.replace(/^.*!/, "");
  });

test.each<[string, Excel.SearchCriteria, string | null]>([
  ["kita", {}, "A1"],
  ["kita", { matchCase: true }, "B1"],
  ["kita", { searchDirection: "Backwards" }, "C2"],
  ["kita nord", { completeMatch: true }, "B1"],
  ["ki", { completeMatch: true }, null],
  ["B?s", {}, "A2"],
  ["a~*b", {}, "C3"],
  ["A1&", {}, "B2"],
])("%s, %o is found at %s", async (text, criteria, expected) => {
  expect(await addressFound(text, criteria)).toBe(expected);
});

test("find fails where nothing matches", async () => {
  const error = await failureOf(() =>
    onSheet(async (sheet, context) => {
      sheet.getRange("A1:C3").find("Zoo", {}).load("address");
      await context.sync();
    }),
  );
  expect(error?.code).toBe("ItemNotFound");
});

test("a sheet answers with all places at once", async () => {
  const [address, none] = await onSheet(async (sheet, context) => {
    const found = sheet.findAll("Kita", { completeMatch: true, matchCase: true }).load("address");
    const nothing = sheet.findAllOrNullObject("Zoo", {});
    await context.sync();
    return [found.address, nothing.isNullObject];
  });
  expect([address, none]).toEqual(["Tabelle1!A1,Tabelle1!C2", true]);
});

test("replacing writes as if typed and counts the cells", async () => {
  const count = await onSheet(async (sheet, context) => {
    const replaced = sheet.getRange("A1:C3").replaceAll("5", "7", {});
    await context.sync();
    return replaced.value;
  });
  expect(count).toBe(2);
  expect([await valuesOf("C1"), await formulasOf("B2")]).toEqual([[[7]], [["=A1&7"]]]);
});

test("duplicates go, the rest moves up inside the range", async () => {
  await write("E1", [["Kopf", 1], ["a", 1], ["A", 2], ["b", 3], ["a", 4]]); // prettier-ignore
  const counts = await onSheet(async (sheet, context) => {
    const result = sheet.getRange("E1:F5").removeDuplicates([0], true).load("removed,uniqueRemaining");
    await context.sync();
    return [result.removed, result.uniqueRemaining];
  });
  expect(counts).toEqual([2, 2]);
  expect(await valuesOf("E1:F5")).toEqual([["Kopf", 1], ["a", 1], ["b", 3], ["", ""], ["", ""]]); // prettier-ignore
});

test.each<[Excel.SpecialCellType, Excel.SpecialCellValueType | undefined, string | null]>([
  ["Constants" as Excel.SpecialCellType, undefined, "A1:C1,A2,C2,B3:C3"],
  ["Constants" as Excel.SpecialCellType, "Numbers" as Excel.SpecialCellValueType, "C1"],
  ["Constants" as Excel.SpecialCellType, "LogicalText" as Excel.SpecialCellValueType, "A1:B1,A2,C2,B3:C3"],
  ["Formulas" as Excel.SpecialCellType, undefined, "B2"],
  ["Formulas" as Excel.SpecialCellType, "Errors" as Excel.SpecialCellValueType, null],
  ["Blanks" as Excel.SpecialCellType, undefined, "A3"],
  ["DataValidations" as Excel.SpecialCellType, undefined, null],
])("the %s (%s) are %s", async (kind, types, expected) => {
  const address = await onSheet(async (sheet, context) => {
    const found = sheet.getRange("A1:C3").getSpecialCellsOrNullObject(kind, types).load("address");
    await context.sync();
    return found.isNullObject ? null : found.address.replaceAll("Tabelle1!", "");
  });
  expect(address).toBe(expected);
});

test("visible cells leave hidden rows and columns out", async () => {
  const address = await onSheet(async (sheet, context) => {
    sheet.getRange("2:2").rowHidden = true;
    sheet.getRange("B:B").columnHidden = true;
    const found = sheet.getRange("A1:C3").getSpecialCells("Visible").load("address");
    await context.sync();
    return found.address.replaceAll("Tabelle1!", "");
  });
  expect(address).toBe("A1,C1,A3,C3");
});

test("arrow keys lead to the ends of blocks", async () => {
  const addresses = await onSheet(async (sheet, context) => {
    const cell = sheet.getRange("B2");
    const ranges = [
      cell.getRangeEdge("Up"),
      cell.getRangeEdge("Left"),
      cell.getRangeEdge("Down"),
      sheet.getRange("C3").getRangeEdge("Right"),
      sheet.getRange("A5").getRangeEdge("Up"),
      sheet.getRange("A1:B1").getExtendedRange("Down", "B1"),
      sheet.getRange("B3").getSurroundingRegion(),
    ].map((range) => range.load("address"));
    await context.sync();
    return ranges.map(({ address }) => address.replace("Tabelle1!", ""));
  });
  expect(addresses).toEqual(["B1", "A2", "B3", "XFD3", "A2", "A1:B3", "A1:C3"]);
});

test("precedents and dependents are followed over several formulas", async () => {
  await write("D1", [["=B2+C1"]]);
  const addresses = await onSheet(async (sheet, context) => {
    const found = [
      sheet.getRange("D1").getDirectPrecedents(),
      sheet.getRange("D1").getPrecedents(),
      sheet.getRange("A1").getDirectDependents(),
      sheet.getRange("A1").getDependents(),
    ].map((areas) => areas.load("addresses"));
    await context.sync();
    return found.map((areas) => areas.addresses.join().replaceAll("Tabelle1!", ""));
  });
  expect(addresses).toEqual(["C1,B2", "A1,C1,B2", "B2", "D1,B2"]);
});
