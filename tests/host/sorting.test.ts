import { openHost } from "../../src/host/node";
import { failureOf, formulasOf, hostForEachTest, onSheet, valuesOf, write } from "./onHost";

const host = hostForEachTest();

const sort = (address: string, ...how: Parameters<Excel.RangeSort["apply"]>): Promise<void> =>
  onSheet(async (sheet, context) => {
    sheet.getRange(address).sort.apply(...how);
    await context.sync();
  });

test("numbers come before texts, logical values and errors, and empty cells last in either direction", async () => {
  const mixed = [["b"], [true], [2], [""], ["=1/0"], ["A"], [-1]];
  await write("A1", mixed);
  await sort("A1:A7", [{ key: 0 }]);
  expect((await valuesOf("A1:A7")).flat()).toEqual([-1, 2, "A", "b", true, "#DIV/0!", ""]);
  await sort("A1:A7", [{ key: 0, ascending: false }]);
  expect((await valuesOf("A1:A7")).flat()).toEqual(["#DIV/0!", true, "b", "A", 2, -1, ""]);
});

test("a second field orders what is equal in the first, headings stay", async () => {
  await write("A1", [["Feld", "Zahl"], ["b", 1], ["a", 1], ["a", 3]]); // prettier-ignore
  await sort("A1:B4", [{ key: 0 }, { key: 1, ascending: false }], false, true);
  expect(await valuesOf("A1:B4")).toEqual([["Feld", "Zahl"], ["a", 3], ["a", 1], ["b", 1]]); // prettier-ignore
});

test("relative references of moved formulas move with their row", async () => {
  await write("A1", [[3, "=A1*10"], [1, "=A2*$A$3"], [2, "x"]]); // prettier-ignore
  await sort("A1:B3", [{ key: 0 }]);
  expect((await formulasOf("A1:B3")).map(([, formula]) => formula)).toEqual(["=A1*$A$3", "x", "=A3*10"]);
});

test("columns are sorted by a row", async () => {
  await write("A1", [["k", "c", "a", "b"], [0, 3, 1, 2]]); // prettier-ignore
  await sort("A1:D2", [{ key: 0 }], false, true, "Columns");
  expect(await valuesOf("A1:D2")).toEqual([["k", "a", "b", "c"], [0, 1, 2, 3]]); // prettier-ignore
});

test("the rows of a colour come first", async () => {
  await write("A1", [["a"], ["b"], ["c"]]);
  await onSheet(async (sheet, context) => {
    sheet.getRange("A3").format.fill.color = "yellow";
    await context.sync();
  });
  await sort("A1:A3", [{ key: 0, sortOn: "CellColor", color: "#FFFF00" }]);
  expect((await valuesOf("A1:A3")).flat()).toEqual(["c", "a", "b"]);
});

test("a table remembers in the file by what it was sorted", async () => {
  await write("A1", [["Feld", "Zahl"], ["x", 1], ["y", 3], ["z", 2]]); // prettier-ignore
  await onSheet(async (sheet, context) => {
    sheet.tables.add("A1:B4", true).sort.apply([{ key: 1, ascending: false }]);
    await context.sync();
  });
  expect((await valuesOf("A2:A4")).flat()).toEqual(["y", "z", "x"]);
  const again = await openHost(host.current.toBytes());
  const fields = await onSheet(async (sheet, context) => {
    const { sort: sorting } = sheet.tables.getItemAt(0);
    sorting.load("fields");
    await context.sync();
    return sorting.fields;
  });
  again.close();
  expect(fields).toMatchObject([{ key: 1, ascending: false }]);
});

test("whoever listens is told which rows moved", async () => {
  await write("A1", [[1], [3], [2]]);
  const addresses: string[] = [];
  await onSheet(async (sheet, context) => {
    sheet.onRowSorted.add(({ address }) => Promise.resolve(void addresses.push(address)));
    await context.sync();
    sheet.getRange("A1:A3").sort.apply([{ key: 0 }]);
    await context.sync();
  });
  expect(addresses).toEqual(["A2:A3"]);
});

test.each<[string, string, Excel.SortField[]]>([
  ["a column outside of the range", "A1:B2", [{ key: 2 }]],
  ["no fields at all", "A1:B2", []],
])("sorting by %s is refused", async (_, address, fields) => {
  expect((await failureOf(() => sort(address, fields)))?.code).toBe("InvalidArgument");
});
