/* eslint-disable office-addins/load-object-before-read, office-addins/no-empty-load -- results of calls need no load, and empty loads are what some of these tests are about */
import { failureOf, hostForEachTest, onSheet, valuesOf, write } from "./onHost";

/** Members that have no story of their own. */
const host = hostForEachTest();

test("the application calculates, and remembers its mode", async () => {
  await write("A1", [[2, "=A1*3"]]);
  const mode = await onSheet(async (_sheet, context) => {
    const { application } = context.workbook;
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
    application.calculate("Full");
    application.calculationMode = "Manual";
    application.load("calculationMode,calculationState");
    await context.sync();
    return [application.calculationMode, application.calculationState];
  });
  expect(mode).toEqual(["Manual", "Done"]);
  expect(await valuesOf("B1")).toEqual([[6]]);
});

test("frozen rows and columns are told as a range", async () => {
  const found = await onSheet(async (sheet, context) => {
    sheet.freezePanes.freezeRows(2);
    const rows = sheet.freezePanes.getLocationOrNullObject().load("address");
    await context.sync();
    sheet.freezePanes.freezeColumns(1);
    const columns = sheet.freezePanes.getLocationOrNullObject().load("address");
    await context.sync();
    return [rows.address, columns.address];
  });
  expect(found).toEqual(["Tabelle1!A1:A2", "Tabelle1!A1"]);
});

test("a range knows whether it is a whole row or column", async () => {
  const found = await onSheet(async (sheet, context) => {
    const rows = sheet.getRange("2:3").load("isEntireRow,isEntireColumn,cellCount");
    const all = sheet.getRange().load("isEntireRow,isEntireColumn,cellCount,hasSpill");
    await context.sync();
    return [rows.isEntireRow, rows.isEntireColumn, rows.cellCount, all.isEntireColumn, all.cellCount, all.hasSpill];
  });
  expect(found).toEqual([true, false, 32768, true, -1, false]);
});

test("an empty load brings every plain value", async () => {
  await write("A1", [["x", 1]]);
  const found = await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:B1");
    range.load();
    await context.sync();
    return range.toJSON();
  });
  expect(found).toMatchObject({
    address: "Tabelle1!A1:B1",
    values: [["x", 1]],
    formulas: [["x", 1]],
    text: [["x", "1"]],
    valueTypes: [["String", "Double"]],
    numberFormat: [["General", "General"]],
    rowCount: 1,
    columnCount: 2,
  });
});

test("groups of ranges have rows, columns, counts and looks", async () => {
  const found = await onSheet(async (sheet, context) => {
    const group = sheet.getRanges("A1:B2,D4");
    const rows = group.getEntireRow().load("address");
    const columns = group.getEntireColumn().load("address");
    const second = group.areas.getItemAt(1).load("address");
    const count = group.areas.getCount();
    const owner = group.worksheet.load("name");
    group.format.font.bold = true;
    group.clear("Formats");
    const cell = sheet.getRange("A1").load("format/font/bold");
    await context.sync();
    return [rows.address, columns.address, second.address, count.value, owner.name, cell.format.font.bold];
  });
  expect(found).toEqual([
    "Tabelle1!1:2,Tabelle1!4:4",
    "Tabelle1!A:B,Tabelle1!D:D",
    "Tabelle1!D4",
    2,
    "Tabelle1",
    false,
  ]);
});

test("a group that is kept can be used in the next batch", async () => {
  const found = await onSheet(async (sheet, context) => {
    const group = sheet.getRanges("A1,C3");
    await context.sync();
    group.format.fill.color = "red";
    const cell = sheet.getRange("C3").load("format/fill/color");
    await context.sync();
    return cell.format.fill.color;
  });
  expect(found).toBe("#FF0000");
});

test("a name knows the sheet that it belongs to", async () => {
  const found = await onSheet(async (sheet, context) => {
    const own = sheet.names.add("Eigen", "=Tabelle1!$A$1");
    const common = context.workbook.names.add("Gemeinsam", '="Text"');
    context.workbook.names.add("Wahr", "=TRUE");
    context.workbook.names.add("Feld", "={1,2}");
    await context.sync();
    const owner = own.worksheet.load("name");
    const none = common.worksheetOrNullObject;
    common.comment = "neu";
    common.load("comment,type,value");
    const truth = context.workbook.names.getItem("Wahr").load("type,value");
    const array = context.workbook.names.getItem("Feld").load("type");
    await context.sync();
    return [
      owner.name,
      none.isNullObject,
      common.comment,
      common.type,
      common.value as unknown,
      truth.type,
      truth.value as unknown,
      array.type,
    ];
  });
  expect(found).toEqual(["Tabelle1", true, "neu", "String", "Text", "Boolean", true, "Array"]);
});

test.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown, string]>([
  [
    "the range of a name that has none",
    (_s, { workbook }) => workbook.names.add("Satz", "=1").getRange().load("address"),
    "InvalidReference",
  ],
  [
    "the sheet of a name of the workbook",
    (_s, { workbook }) => workbook.names.add("Satz", "=1").worksheet.load("name"),
    "ItemNotFound",
  ],
  ["a name that is not there", (_s, { workbook }) => workbook.names.getItem("fehlt").load("name"), "ItemNotFound"],
  ["a name like a cell", (_s, { workbook }) => workbook.names.add("A1", "=1"), "InvalidArgument"],
  ["the sheet after the last", (sheet) => sheet.getNext().load("name"), "ItemNotFound"],
  ["an intersection of nothing", (sheet) => sheet.getRange("A1").getIntersection("B2").load("address"), "ItemNotFound"],
  [
    "ranges on two sheets as one",
    (sheet, { workbook }) =>
      sheet.getRange("A1").getBoundingRect(workbook.worksheets.add("B").getRange("A1")).load("address"),
    "InvalidArgument",
  ],
  ["a copy beside no sheet", (sheet) => sheet.copy("After"), "InvalidArgument"],
  ["a tab at a place beyond the last", (sheet) => (sheet.position = 9), "InvalidArgument"],
  ["a list of addresses that is none", (sheet) => sheet.getRanges(" ").load("address"), "InvalidArgument"],
  ["a cell's value that is an object", (sheet) => (sheet.getRange("A1").values = [[{}]]), "InvalidArgument"],
  ["a number format that is a number", (sheet) => (sheet.getRange("A1").numberFormat = [[1]]), "InvalidArgument"],
  [
    "text beyond 32767 characters",
    (sheet) => (sheet.getRange("A1").values = [["x".repeat(32_768)]]),
    "InvalidArgument",
  ],
  [
    "a formula with a text beyond 255 characters",
    (sheet) => (sheet.getRange("A1").formulas = [[`="${"x".repeat(256)}"`]]),
    "InvalidArgument",
  ],
  [
    "more cells than Excel reads",
    (sheet) => sheet.getRange("A1:Z1000000").load("values"),
    "ResponsePayloadSizeLimitExceeded",
  ],
  [
    "cells pushed off the sheet",
    (sheet) => {
      sheet.getRange("A1048576").values = [[1]];
      sheet.getRange("A1").insert("Down");
    },
    "NonBlankCellOffSheet",
  ],
  [
    "merged cells torn apart",
    (sheet) => {
      sheet.getRange("A1:B2").merge();
      sheet.getRange("A1").insert("Down");
    },
    "MergedRangeConflict",
  ],
  ["a shape that is not there", (sheet) => sheet.shapes.getItemAt(0).load("name"), "InvalidArgument"],
  ["a comment that is not there", (sheet) => sheet.comments.getItemAt(0).load("content"), "InvalidArgument"],
  ["a chart that is not there", (sheet) => sheet.charts.getItem("keins").load("name"), "ItemNotFound"],
  [
    "a conditional format that is not there",
    (sheet) => sheet.getRange("A1").conditionalFormats.getItemAt(0).load("type"),
    "InvalidArgument",
  ],
])("%s is refused", async (_, use, code) => {
  const error = await failureOf(() =>
    onSheet(async (sheet, context) => {
      use(sheet, context);
      await context.sync();
    }),
  );
  expect(error?.code).toBe(code);
});

test("cells inserted to the right move what stands there, with its merged cells", async () => {
  await write("A1", [["a", "b", "c"]]);
  const merged = await onSheet(async (sheet, context) => {
    sheet.getRange("C3:D3").merge();
    sheet.getRange("B1:B3").insert("Right");
    const areas = sheet.getRange("A3:G3").getMergedAreasOrNullObject().load("address");
    await context.sync();
    return areas.address;
  });
  expect(merged).toBe("Tabelle1!D3:E3");
  expect(await valuesOf("A1:D1")).toEqual([["a", "", "b", "c"]]);
  await onSheet(async (sheet, context) => {
    sheet.getRange("B1").delete("Left");
    await context.sync();
  });
  expect(await valuesOf("A1:D1")).toEqual([["a", "b", "c", ""]]);
});

test("heights move with whole rows, widths with whole columns", async () => {
  const found = await onSheet(async (sheet, context) => {
    sheet.getRange("A3:C3").values = [["x", "y", "z"]];
    sheet.getRange("3:3").format.rowHeight = 40;
    sheet.getRange("C:C").format.columnWidth = 105;
    sheet.getRange("2:2").delete("Up");
    sheet.getRange("A:A").insert("Right");
    const row = sheet.getRange("A2").load("format/rowHeight");
    const column = sheet.getRange("D1").load("format/columnWidth");
    await context.sync();
    return [row.format.rowHeight, column.format.columnWidth];
  });
  expect(found).toEqual([40, 105]);
});

test("whole rows and columns can be cleared of their looks", async () => {
  const found = await onSheet(async (sheet, context) => {
    sheet.getRange("B:B").format.fill.color = "red";
    sheet.getRange("2:2").format.fill.color = "red";
    sheet.getRange("B:B").clear("Formats");
    sheet.getRange("2:2").clear("Formats");
    const cells = sheet.getRange("A1:C3").load("format/fill/color");
    await context.sync();
    return cells.format.fill.color;
  });
  expect(found).toBe("#FFFFFF");
});

test("traffic can be counted anew", async () => {
  await write("A1", [[1]]);
  host.current.traffic.reset();
  expect(host.current.traffic).toMatchObject({ roundTrips: 0, releases: 0, requestBytes: 0, responseBytes: 0 });
});

test("what add-in code finds as Excel is put back when the host closes", async () => {
  const { Excel: first } = host.current;
  expect(globalThis.Excel).toBe(first);
  host.current.close();
  expect(globalThis.Excel).not.toBe(first);
  await Promise.resolve();
});
