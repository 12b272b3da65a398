import { openHost } from "../../src/host/node";
import { failureOf, formulasOf, hostForEachTest, onSheet, valuesOf, write } from "./onHost";

const host = hostForEachTest();

test.each<[string, unknown[][], string, string, string, unknown[]]>([
  ["one number is repeated", [[5]], "A1", "A1:A3", "FillDefault", [5, 5, 5]],
  ["one number counts on as a series", [[5]], "A1", "A1:A3", "FillSeries", [5, 6, 7]],
  ["two numbers give the step", [[1], [3]], "A1:A2", "A1:A4", "FillDefault", [1, 3, 5, 7]],
  ["copies repeat them", [[1], [3]], "A1:A2", "A1:A4", "FillCopy", [1, 3, 1, 3]],
  ["numbered texts count on", [["Ziel 9"]], "A1", "A1:A3", "FillDefault", ["Ziel 9", "Ziel 10", "Ziel 11"]],
  ["months go round", [["November"]], "A1", "A1:A3", "FillDefault", ["November", "Dezember", "Januar"]],
  ["growth multiplies", [[2], [4]], "A1:A2", "A1:A4", "GrowthTrend", [2, 4, 8, 16]],
  ["weekdays leave weekends out", [[46_171]], "A1", "A1:A3", "FillWeekdays", [46_171, 46_174, 46_175]],
  ["months keep the day", [[46_053]], "A1", "A1:A3", "FillMonths", [46_053, 46_081, 46_112]],
])("%s when cells are filled", async (_, seed, source, destination, kind, expected) => {
  await write("A1", seed);
  await onSheet(async (sheet, context) => {
    sheet.getRange(source).autoFill(destination, kind as Excel.AutoFillType);
    await context.sync();
  });
  const values = (await valuesOf(destination)).flat();
  expect(values.map((value) => (typeof value === "number" ? Math.round(value * 1e6) / 1e6 : value))).toEqual(expected);
});

test("formulas are filled like copies, to the right as well", async () => {
  await write("A1", [[1, 2, 3], ["=SUM(A1,$B$1)", "", ""]]); // prettier-ignore
  await onSheet(async (sheet, context) => {
    sheet.getRange("A2").autoFill("A2:C2");
    await context.sync();
  });
  expect(await formulasOf("A2:C2")).toEqual([["=SUM(A1,$B$1)", "=SUM(B1,$B$1)", "=SUM(C1,$B$1)"]]);
});

test("a formula is read and written in R1C1 notation", async () => {
  await write("A1", [[2, "=A1*$A$1+SUM(A:A)"]]);
  const read = await onSheet(async (sheet, context) => {
    sheet.getRange("C1:D1").formulasR1C1 = [["=RC[-2]*R1C1", "=SUM(C[-3],R2)"]];
    const range = sheet.getRange("B1:D1").load("formulasR1C1");
    await context.sync();
    return range.formulasR1C1;
  });
  expect(await formulasOf("C1:D1")).toEqual([["=A1*$A$1", "=SUM(A:A,$2:$2)"]]);
  expect(read).toEqual([["=RC[-1]*R1C1+SUM(C[-1])", "=RC[-2]*R1C1", "=SUM(C[-3],R2)"]]);
});

test("formulas follow cells that are moved", async () => {
  await write("A1", [[1, 2, "=A1+B1"]]);
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1").moveTo("F5");
    await context.sync();
  });
  expect([await formulasOf("C1"), await valuesOf("F5"), await valuesOf("A1:C1")]).toEqual([
    [["=F5+B1"]],
    [[1]],
    [["", 2, 3]],
  ]);
});

test("a single value in a block is written into every cell", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:B2").values = [[7]];
    sheet.getRange("A1:B2").numberFormat = [["0.00"]];
    await context.sync();
  });
  expect(await valuesOf("A1:B2")).toEqual([[7, 7], [7, 7]]); // prettier-ignore
});

test("grouped rows fold with the levels of the sheet, and are still grouped when opened again", async () => {
  await write("A1", [[1], [2], [3], [4]]);
  await onSheet(async (sheet, context) => {
    sheet.getRange("2:3").group("ByRows");
    sheet.getRange("B:C").group("ByColumns");
    sheet.showOutlineLevels(1, 1);
    await context.sync();
  });
  const again = await openHost(host.current.toBytes());
  const hidden = () =>
    onSheet(async (sheet, context) => {
      const ranges = ["1:1", "2:3"].map((rows) => sheet.getRange(rows).load("rowHidden"));
      const columns = sheet.getRange("B:C").load("columnHidden");
      await context.sync();
      return [...ranges.map(({ rowHidden }) => rowHidden), columns.columnHidden];
    });
  expect(await hidden()).toEqual([false, true, true]);
  await onSheet(async (sheet, context) => {
    sheet.getRange("2:3").showGroupDetails("ByRows");
    sheet.showOutlineLevels(0, 2);
    sheet.getRange("2:3").ungroup("ByRows");
    await context.sync();
  });
  expect(await hidden()).toEqual([false, false, false]);
  const error = await failureOf(() =>
    onSheet(async (sheet, context) => {
      sheet.getRange("2:3").ungroup("ByRows");
      await context.sync();
    }),
  );
  expect(error?.code).toBe("InvalidOperation");
  again.close();
});

test("links are kept in the file, inside and outside of the workbook", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1").hyperlink = { address: "https://example.org/a?b=1&c", screenTip: "Tipp", textToDisplay: "Seite" };
    sheet.getRange("A2").hyperlink = { documentReference: "Tabelle1!C3" };
    sheet.getRange("A3").hyperlink = { address: "https://example.org/weg" };
    sheet.getRange("A3").clear("Hyperlinks");
    await context.sync();
  }); // prettier-ignore
  const again = await openHost(host.current.toBytes());
  const links = await onSheet(async (sheet, context) => {
    const ranges = ["A1", "A2", "A3"].map((address) => sheet.getRange(address).load("hyperlink,style"));
    await context.sync();
    return ranges.map(({ hyperlink, style }) => [hyperlink as unknown, style]);
  });
  again.close();
  expect(links).toEqual([
    [{ address: "https://example.org/a?b=1&c", screenTip: "Tipp", textToDisplay: "Seite" }, "Hyperlink"],
    [{ documentReference: "Tabelle1!C3", textToDisplay: "Tabelle1!C3" }, "Hyperlink"],
    [null, "Hyperlink"],
  ]);
});

test("a table made of headings alone gets its first row where the empty one stands", async () => {
  const body = await onSheet(async (sheet, context) => {
    const table = sheet.tables.add("A1:B1", true);
    table.rows.add(undefined, [["x", 1], ["y", 2]]); // prettier-ignore
    const range = table.getDataBodyRange().load("values");
    await context.sync();
    return range.values;
  });
  expect(body).toEqual([["x", 1], ["y", 2]]); // prettier-ignore
});
