/* eslint-disable office-addins/load-object-before-read -- the rule does not follow loads of nested objects */
import { openHost } from "../../src/host/node";
import { hostForEachTest, onSheet, write } from "./onHost";

const host = hostForEachTest();

const ROWS = [
  ["Feld", "Betrag", "Tag"],
  ["Kita", 10, "1/15/2026"],
  ["Bus", 20, "2/1/2026"],
  ["", 30, "7/1/2026"],
  ["Hort", 40, "12/24/2025"],
];

const shownRows = (): Promise<unknown[]> =>
  onSheet(async (sheet, context) => {
    const view = sheet.getRange("B2:B5").getVisibleView().load("values,rowCount");
    await context.sync();
    return view.values.map(([value]) => value as unknown);
  });

type Use = (columns: Excel.TableColumnCollection) => void;

test.each<[string, Use, number[]]>([
  ["values", (c) => c.getItem("Feld").filter.applyValuesFilter(["Bus", "Hort"]), [20, 40]],
  ["values with blanks", (c) => c.getItem("Feld").filter.applyValuesFilter(["Bus", ""]), [20, 30]],
  ["a month", (c) => c.getItem("Tag").filter.applyValuesFilter([{ date: "2026-02", specificity: "Month" }]), [20]],
  ["the top items", (c) => c.getItem("Betrag").filter.applyTopItemsFilter(2), [30, 40]],
  ["the bottom half", (c) => c.getItem("Betrag").filter.applyBottomPercentFilter(50), [10, 20]],
  ["an end of texts", (c) => c.getItem("Feld").filter.applyCustomFilter("=*t"), [40]],
  ["a range of numbers", (c) => c.getItem("Betrag").filter.applyCustomFilter(">10", "<=30", "And"), [20, 30]],
  ["either of two", (c) => c.getItem("Betrag").filter.applyCustomFilter("=10", ">30", "Or"), [10, 40]],
  ["above average", (c) => c.getItem("Betrag").filter.applyDynamicFilter("AboveAverage"), [30, 40]],
  ["a quarter", (c) => c.getItem("Tag").filter.applyDynamicFilter("AllDatesInPeriodQuarter1"), [10, 20]],
  [
    "two columns",
    (c) => {
      c.getItem("Betrag").filter.applyTopItemsFilter(3);
      c.getItem("Feld").filter.applyValuesFilter(["Bus", "Kita"]);
    },
    [20],
  ],
])("a table filtered by %s shows these rows, also when opened again", async (_, filter, expected) => {
  // prettier-ignore
  await write("A1", ROWS);
  await onSheet(async (sheet, context) => {
    const table = sheet.tables.add("A1:C5", true);
    filter(table.columns);
    await context.sync();
  });
  expect(await shownRows()).toEqual(expected);
  const again = await openHost(host.current.toBytes());
  const cleared = await onSheet(async (sheet, context) => {
    const table = sheet.tables.getItemAt(0);
    table.autoFilter.load("isDataFiltered,criteria");
    table.reapplyFilters();
    await context.sync();
    return table.autoFilter.isDataFiltered;
  });
  expect([cleared, await shownRows()]).toEqual([true, expected]);
  await onSheet(async (sheet, context) => {
    sheet.tables.getItemAt(0).clearFilters();
    await context.sync();
  });
  expect(await shownRows()).toEqual([10, 20, 30, 40]);
  again.close();
});

test("criteria are read back as they were applied", async () => {
  await write("A1", ROWS);
  const criteria = await onSheet(async (sheet, context) => {
    const table = sheet.tables.add("A1:C5", true);
    table.columns.getItem("Betrag").filter.apply({ filterOn: "Custom", criterion1: ">10", criterion2: "<40", operator: "And" });
    table.columns.getItem("Feld").filter.apply({ filterOn: "Values", values: ["Bus"] });
    table.autoFilter.load("criteria");
    await context.sync();
    return table.autoFilter.criteria;
  }); // prettier-ignore
  expect(criteria).toEqual([
    { filterOn: "Values", values: ["Bus"] },
    { filterOn: "Custom", criterion1: ">10", criterion2: "<40", operator: "And" },
    {},
  ]);
});

test("a sheet's own filter is put on, cleared by column, and removed", async () => {
  await write("A1", ROWS);
  const seen = await onSheet(async (sheet, context) => {
    const filter = sheet.autoFilter;
    filter.apply(sheet.getRange("A1:C5"), 1, { filterOn: "TopItems", criterion1: "2" });
    filter.apply(sheet.getRange("A1:C5"), 0, { filterOn: "Values", values: ["Hort"] });
    const range = filter.getRange().load("address");
    filter.load("enabled,isDataFiltered");
    await context.sync();
    return [range.address, filter.enabled, filter.isDataFiltered];
  });
  expect(seen).toEqual(["Tabelle1!A1:C5", true, true]);
  expect(await shownRows()).toEqual([40]);
  const clearColumn = (): Promise<void> =>
    onSheet(async (sheet, context) => {
      sheet.autoFilter.clearColumnCriteria(0);
      await context.sync();
    });
  await clearColumn();
  expect(await shownRows()).toEqual([30, 40]);
  await onSheet(async (sheet, context) => {
    sheet.getRange("B2").values = [[99]];
    sheet.autoFilter.reapply();
    await context.sync();
  });
  expect(await shownRows()).toEqual([99, 40]);
  const gone = await onSheet(async (sheet, context) => {
    sheet.autoFilter.remove();
    sheet.autoFilter.load("enabled");
    await context.sync();
    return sheet.autoFilter.enabled;
  });
  expect([gone, await shownRows()]).toEqual([false, [99, 20, 30, 40]]);
});

test("what a filter hides is left out of a subtotal, what was hidden by hand only where that is asked for", async () => {
  await write("A1", ROWS);
  await onSheet(async (sheet, context) => {
    const table = sheet.tables.add("A1:C5", true);
    table.columns.getItem("Betrag").filter.applyValuesFilter(["20", "30"]);
    sheet.getRange("8:8").rowHidden = true;
    await context.sync();
  });
  await write("F1", [[1], ["=SUBTOTAL(9,B2:B5)"], ["=SUBTOTAL(109,B2:B5)"], ["=SUM(B2:B5)"]]);
  await write("B7", [[1], [2], [4]]);
  await write("F5", [["=SUBTOTAL(9,B7:B9)"], ["=SUBTOTAL(109,B7:B9)"], ["=SUBTOTAL(103,B7:B9)"]]);
  await onSheet(async (sheet, context) => {
    const totals = sheet.getRange("F2:F7").load("values");
    await context.sync();
    expect(totals.values.flat()).toEqual([50, 50, 100, 7, 5, 2]);
  });
});
