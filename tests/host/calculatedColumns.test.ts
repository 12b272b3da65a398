import { formulasOf, hostForEachTest, onReopened, onSheet, valuesOf, write } from "./onHost";

const host = hostForEachTest();

beforeEach(async () => {
  await write("A1", [["Feld", "Betrag", "Doppelt"], ["Kita", 10, ""], ["Bus", 20, ""], ["Rad", 30, ""]]); // prettier-ignore
  await onSheet(async (sheet, context) => {
    sheet.tables.add("A1:C4", true).name = "tblKosten";
    await context.sync();
  });
});

const addRow = (index?: number): Promise<void> =>
  onSheet(async (sheet, context) => {
    sheet.tables.getItem("tblKosten").rows.add(index, [["Park", 40, null]] as never);
    await context.sync();
  });

test.each([
  ["first", "C2"],
  ["last", "C4"],
])("a formula in the %s cell of an empty column fills the column", async (_, cell) => {
  await write(cell, [["=[@Betrag]*2"]]);
  expect(await valuesOf("C2:C4")).toEqual([[20], [40], [60]]);
  await addRow();
  expect(await formulasOf("C5")).toEqual([["=[@Betrag]*2"]]);
});

test.each([
  ["at the end", undefined, "C5", "=B5*2"],
  ["in front", 0, "C2", "=B2*2"],
  ["in the middle", 1, "C3", "=B3*2"],
])("a formula that names cells by their row does so in a row that is added %s", async (_, index, cell, expected) => {
  await write("C3", [["=B3*2"]]);
  expect(await formulasOf("C2:C4")).toEqual([["=B2*2"], ["=B3*2"], ["=B4*2"]]);
  await addRow(index);
  expect(await formulasOf(cell)).toEqual([[expected]]);
});

test("formulas of one kind written over the whole column make it a calculated column, in the file too", async () => {
  await write("C2", [["=[@Betrag]+1"], ["=[@Betrag]+1"], ["=[@Betrag]+1"]]);
  await onReopened(host.current, async () => {
    await addRow();
    expect(await valuesOf("C5")).toEqual([[41]]);
  });
});

test.each<[string, string, unknown[][], unknown[][]]>([
  ["a column with a value", "C2", [["x"]], [["x"], ["=1+1"], [""]]],
  ["formulas that differ", "C2", [["=1"]], [["=1"], ["=1+1"], [""]]],
])("%s is not filled", async (_, at, present, expected) => {
  await onSheet(async (sheet, context) => {
    sheet.tables.getItem("tblKosten").convertToRange();
    await context.sync();
  });
  await write(at, present);
  await onSheet(async (sheet, context) => {
    sheet.tables.add("A1:C4", true).name = "tblKosten";
    await context.sync();
  });
  await write("C3", [["=1+1"]]);
  expect(await formulasOf("C2:C4")).toEqual(expected);
});

test("cells beside a table and its headings are not filled", async () => {
  await write("D2", [["=1+1"]]);
  expect(await formulasOf("D2:D4")).toEqual([["=1+1"], [""], [""]]);
});
