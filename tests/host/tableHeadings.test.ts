import { failureOf, formulasOf, hostForEachTest, onReopened, onSheet, valuesOf, write } from "./onHost";

const host = hostForEachTest();

const showHeaders = (shown: boolean): Promise<string> =>
  onSheet(async (sheet, context) => {
    const table = sheet.tables.getItem("tblKosten");
    table.showHeaders = shown;
    const range = table.getRange().load("address");
    table.load("showHeaders,showFilterButton");
    await context.sync();
    expect([table.showHeaders, table.showFilterButton]).toEqual([shown, shown]);
    return range.address;
  });

const tableAt = async (cell: string): Promise<void> => {
  await write(cell, [["Feld", "Betrag"], ["Kita", 10], ["Bus", 20]]); // prettier-ignore
  await onSheet(async (sheet, context) => {
    sheet.tables.add(sheet.getRange(cell).getResizedRange(2, 1), true).name = "tblKosten";
    sheet.getRange("H1").formulas = [["=SUM(tblKosten[Betrag])"]];
    await context.sync();
  });
};

test("headings that are switched off leave an empty row, the data stay and count", async () => {
  await tableAt("A1");
  expect(await showHeaders(false)).toBe("Tabelle1!A2:B3");
  expect(await valuesOf("A1:B3")).toEqual([["", ""], ["Kita", 10], ["Bus", 20]]); // prettier-ignore
  expect(await valuesOf("H1")).toEqual([[30]]);
  await onReopened(host.current, async () => {
    expect(await showHeaders(true)).toBe("Tabelle1!A1:B3");
    expect(await valuesOf("A1:B1")).toEqual([["Feld", "Betrag"]]);
  });
});

test("headings come back into a row of their own where the one above is taken", async () => {
  await tableAt("A1");
  await showHeaders(false);
  await write("A1", [["darüber"]]);
  expect(await showHeaders(true)).toBe("Tabelle1!A2:B4");
  expect(await valuesOf("A1:B4")).toEqual([["darüber", ""], ["Feld", "Betrag"], ["Kita", 10], ["Bus", 20]]); // prettier-ignore
  expect(await formulasOf("H1")).toEqual([["=SUM(tblKosten[Betrag])"]]);
  expect(await valuesOf("H1")).toEqual([[30]]);
});

test("headings come back where the table begins in the first row", async () => {
  await tableAt("A1");
  await showHeaders(false);
  await onSheet(async (sheet, context) => {
    sheet.getRange("1:1").delete("Up");
    await context.sync();
  });
  expect(await showHeaders(true)).toBe("Tabelle1!A1:B3");
  expect(await valuesOf("A1:B3")).toEqual([["Feld", "Betrag"], ["Kita", 10], ["Bus", 20]]); // prettier-ignore
});

test("columns are renamed and added without headings, what filtered is shown", async () => {
  await tableAt("A1");
  await onSheet(async (sheet, context) => {
    sheet.tables.getItem("tblKosten").columns.getItem("Feld").filter.applyValuesFilter(["Kita"]);
    await context.sync();
  });
  await showHeaders(false);
  const hidden = await onSheet(async (sheet, context) => {
    const { columns } = sheet.tables.getItem("tblKosten");
    columns.getItem("Feld").name = "Bereich";
    columns.add(undefined, [[1], [2]], "Frist");
    const row = sheet.getRange("A3").load("rowHidden");
    await context.sync();
    return row.rowHidden;
  });
  expect(hidden).toBe(false);
  await showHeaders(true);
  expect(await valuesOf("A1:C2")).toEqual([["Bereich", "Betrag", "Frist"], ["Kita", 10, 1]]); // prettier-ignore
});

test.each<[string, (table: Excel.Table) => unknown, string]>([
  ["filtered", (table) => table.columns.getItem("Feld").filter.applyValuesFilter(["Kita"]), "InvalidOperation"],
  ["given filter buttons", (table) => (table.showFilterButton = true), "InvalidOperation"],
  ["asked for its headings", (table) => table.getHeaderRowRange().load("address"), "ItemNotFound"],
])("a table without headings cannot be %s", async (_, use, code) => {
  await tableAt("A1");
  await showHeaders(false);
  const error = await failureOf(() =>
    onSheet(async (sheet, context) => {
      use(sheet.tables.getItem("tblKosten"));
      await context.sync();
    }),
  );
  expect(error?.code).toBe(code);
});
