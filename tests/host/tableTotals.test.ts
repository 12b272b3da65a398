import { formulasOf, hostForEachTest, onReopened, onSheet, valuesOf, write } from "./onHost";

const host = hostForEachTest();

const onTable = <T>(use: (table: Excel.Table, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  onSheet((sheet, context) => use(sheet.tables.getItem("tblKosten"), context));

const showTotals = (shown: boolean): Promise<void> =>
  onTable(async (table, context) => {
    table.showTotals = shown;
    await context.sync();
  });

const list = async (rows: readonly (readonly unknown[])[]): Promise<void> => {
  await write("A1", rows);
  await onSheet(async (sheet, context) => {
    sheet.tables.add(sheet.getRange("A1").getSurroundingRegion(), true).name = "tblKosten";
    await context.sync();
  });
};

const COSTS = [["Feld", "Träger", "Betrag [€]"], ["Kita", "Stadt", 10], ["Bus", "Kreis", 20]]; // prettier-ignore

test("a totals row comes with a label and the sum of the last column, without what is filtered away", async () => {
  await list(COSTS);
  await showTotals(true);
  expect(await formulasOf("A4:C4")).toEqual([["Ergebnis", "", "=SUBTOTAL(109,tblKosten[Betrag '[€']])"]]);
  expect(await valuesOf("C4")).toEqual([[30]]);
  await onTable(async (table, context) => {
    table.columns.getItem("Feld").filter.applyValuesFilter(["Bus"]);
    await context.sync();
  });
  expect(await valuesOf("C4")).toEqual([[20]]);
  await onTable(async (table, context) => {
    table.clearFilters();
    await context.sync();
  });
  expect(await valuesOf("C4")).toEqual([[30]]);
});

test("rows hidden by hand or with their group do not count in the totals, nor in what reads these", async () => {
  await list(COSTS);
  await showTotals(true);
  await write("F1", [["=C4+1"]]);
  const change = async (use: (sheet: Excel.Worksheet) => unknown): Promise<unknown> => {
    await onSheet(async (sheet, context) => {
      use(sheet);
      await context.sync();
    });
    return (await valuesOf("F1"))[0]?.[0];
  };
  expect(await change((sheet) => (sheet.getRange("2:2").rowHidden = true))).toBe(21);
  expect(await change((sheet) => (sheet.getRange("2:2").rowHidden = false))).toBe(31);
  expect(await change((sheet) => void sheet.getRange("3:3").group("ByRows"))).toBe(31);
  expect(await change((sheet) => sheet.getRange("3:3").hideGroupDetails("ByRows"))).toBe(11);
  expect(await change((sheet) => sheet.showOutlineLevels(2, 1))).toBe(31);
});

test("a last column of texts is counted", async () => {
  await list([["Betrag", "Feld"], [1, "Kita"], [2, ""], [3, "Bus"]]); // prettier-ignore
  await showTotals(true);
  expect(await formulasOf("A5:B5")).toEqual([["Ergebnis", "=SUBTOTAL(103,tblKosten[Feld])"]]);
  expect(await valuesOf("B5")).toEqual([[2]]);
});

test("a table of one column has its function and no label", async () => {
  await list([["Betrag"], [1], [2]]);
  await showTotals(true);
  expect(await formulasOf("A4")).toEqual([["=SUBTOTAL(109,tblKosten[Betrag])"]]);
});

test("what was written into the totals row comes back when it is shown again, in the file too", async () => {
  await list(COSTS);
  await showTotals(true);
  await write("A4", [["Summe", "=COUNTA([Träger])*2", "=SUBTOTAL(104,[Betrag '[€']])"]]);
  await showTotals(false);
  expect(await formulasOf("A4:C4")).toEqual([["", "", ""]]);
  await onReopened(host.current, async () => {
    await showTotals(true);
    expect(await valuesOf("A4:C4")).toEqual([["Summe", 4, 20]]);
  });
});

test("a totals row that was emptied comes back empty", async () => {
  await list(COSTS);
  await showTotals(true);
  await onSheet(async (sheet, context) => {
    sheet.getRange("A4:C4").clear();
    await context.sync();
  });
  await showTotals(false);
  await showTotals(true);
  expect(await formulasOf("A4:C4")).toEqual([["", "", ""]]);
});

test("the totals follow a heading and a table that are renamed", async () => {
  await list(COSTS);
  await showTotals(true);
  await onTable(async (table, context) => {
    table.columns.getItemAt(2).name = "Euro";
    table.name = "tblAusgaben";
    await context.sync();
  });
  expect(await formulasOf("C4")).toEqual([["=SUBTOTAL(109,tblAusgaben[Euro])"]]);
  expect(await valuesOf("C4")).toEqual([[30]]);
});
