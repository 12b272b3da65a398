import { failureOf, formulasOf, hostForEachTest, onSheet, valuesOf, write } from "./onHost";

hostForEachTest();

const addressOf = (find: (sheet: Excel.Worksheet) => Excel.Range): Promise<string> =>
  onSheet(async (sheet, context) => {
    const range = find(sheet).load("address");
    await context.sync();
    return range.address;
  });

test.each<[string, (sheet: Excel.Worksheet) => Excel.Range, string]>([
  ["a cell by its indexes", (sheet) => sheet.getCell(2, 1), "B3"],
  ["a block by its indexes", (sheet) => sheet.getRangeByIndexes(0, 1, 2, 3), "B1:D2"],
  ["a cell inside", (sheet) => sheet.getRange("B2:D9").getCell(1, 2), "D3"],
  ["a row inside", (sheet) => sheet.getRange("B2:D9").getRow(1), "B3:D3"],
  ["a column inside", (sheet) => sheet.getRange("B2:D9").getColumn(1), "C2:C9"],
  ["the last cell", (sheet) => sheet.getRange("B2:D9").getLastCell(), "D9"],
  ["the last row", (sheet) => sheet.getRange("B2:D9").getLastRow(), "B9:D9"],
  ["the last column", (sheet) => sheet.getRange("B2:D9").getLastColumn(), "D2:D9"],
  ["a range moved", (sheet) => sheet.getRange("B2:D9").getOffsetRange(1, -1), "A3:C10"],
  ["a range made larger", (sheet) => sheet.getRange("B2").getResizedRange(1, 2), "B2:D3"],
  ["a range of another size", (sheet) => sheet.getRange("B2:D9").getAbsoluteResizedRange(1, 2), "B2:C2"],
  ["rows above", (sheet) => sheet.getRange("B5:D9").getRowsAbove(2), "B3:D4"],
  ["rows below", (sheet) => sheet.getRange("B5:D9").getRowsBelow(2), "B10:D11"],
  ["columns before", (sheet) => sheet.getRange("B5:D9").getColumnsBefore(1), "A5:A9"],
  ["columns after", (sheet) => sheet.getRange("B5:D9").getColumnsAfter(1), "E5:E9"],
  ["what encloses two ranges", (sheet) => sheet.getRange("B2").getBoundingRect("D4:E5"), "B2:E5"],
  ["what two ranges share", (sheet) => sheet.getRange("B2:D9").getIntersection("C1:C3"), "C2:C3"],
  ["the whole rows", (sheet) => sheet.getRange("B2:D9").getEntireRow(), "2:9"],
  ["the whole columns", (sheet) => sheet.getRange("B2:D9").getEntireColumn(), "B:D"],
  ["whole columns by address", (sheet) => sheet.getRange("A:C"), "A:C"],
  ["dollar signs", (sheet) => sheet.getRange("$A$1:$B$2"), "A1:B2"],
  ["the used range of an empty sheet", (sheet) => sheet.getUsedRange(), "A1"],
])("%s", async (_, find, address) => expect(await addressOf(find)).toBe(`Tabelle1!${address}`));

test("a sheet's name is quoted in addresses where it has to be", async () => {
  const addresses = await onSheet(async (sheet, context) => {
    sheet.name = "Ziele 2024";
    const range = sheet.getRange("A1").load("address");
    await context.sync();
    return range.address;
  });
  expect(addresses).toBe("'Ziele 2024'!A1");
});

test.each([
  ["no address", "nonsense!"],
  ["a row that does not exist", "A0"],
  ["a column that does not exist", "XFE1"],
])("%s is refused", async (_, address) => {
  const error = await failureOf(() => addressOf((sheet) => sheet.getRange(address)));
  expect(error).toMatchObject({ code: expect.stringMatching(/InvalidArgument|ItemNotFound/) as string });
});

test("a range beyond the sheet's edge is refused", async () => {
  const error = await failureOf(() => addressOf((sheet) => sheet.getRange("A1").getOffsetRange(-1, 0)));
  expect(error).toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "Range.getOffsetRange" } });
});

test("the used range counts formats unless only values are asked for", async () => {
  await write("B2", [["x"]]);
  const found = await onSheet(async (sheet, context) => {
    sheet.getRange("D5").format.fill.color = "#FF0000";
    const all = sheet.getUsedRange().load("address");
    const values = sheet.getUsedRange(true).load("address");
    const inside = sheet.getRange("A1:C9").getUsedRangeOrNullObject(true).load("address");
    const nothing = sheet.getRange("F1:F9").getUsedRangeOrNullObject();
    await context.sync();
    return [all.address, values.address, inside.address, nothing.isNullObject];
  });
  expect(found).toEqual(["Tabelle1!B2:D5", "Tabelle1!B2", "Tabelle1!B2", true]);
});

test("a block of the wrong size changes nothing", async () => {
  await write("A1", [["alt"]]);
  const error = await failureOf(() =>
    onSheet(async (sheet, context) => {
      sheet.getRange("A1:B2").values = [["neu", "neu"]];
      await context.sync();
    }),
  );
  expect(error).toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "Range.values" } });
  expect(await valuesOf("A1")).toEqual([["alt"]]);
});

test("one value fills all cells, null leaves a cell as it is", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:B2").values = 5 as unknown as number[][];
    sheet.getRange("A1:B1").values = [[null, ""]];
    await context.sync();
  });
  expect(await valuesOf("A1:B2")).toEqual([
    [5, ""],
    [5, 5],
  ]);
});

test("texts are read as typed in English, text cells keep them", async () => {
  const read = await onSheet(async (sheet, context) => {
    sheet.getRange("B1:B3").numberFormat = "@" as unknown as string[][];
    sheet.getRange("A1:B3").values = [
      ["1.10", "1.10"],
      ["'1.10", "'1.10"],
      ["10%", "=1"],
    ];
    const range = sheet.getRange("A1:B3").load("values,valueTypes,formulas,numberFormat");
    await context.sync();
    return { values: range.values, types: range.valueTypes[0], format: range.numberFormat[2] };
  });
  expect(read).toEqual({
    values: [
      [1.1, "1.10"],
      ["1.10", "'1.10"],
      [0.1, "=1"],
    ],
    types: ["Double", "String"],
    format: ["0%", "@"],
  });
});

test("the text of a cell is what a German Excel shows", async () => {
  const texts = await onSheet(async (sheet, context) => {
    sheet.getRange("A1:C1").values = [[0.5, 45292, true]];
    sheet.getRange("A1:B1").numberFormat = [["0.00", "dd.mm.yyyy"]];
    const range = sheet.getRange("A1:C1").load("text");
    await context.sync();
    return range.text;
  });
  expect(texts).toEqual([["0,50", "01.01.2024", "WAHR"]]);
});

describe("clearing", () => {
  beforeEach(() =>
    onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B1");
      range.values = [["x", "y"]];
      range.format.fill.color = "red";
      await context.sync();
    }),
  );

  test.each<[Excel.ClearApplyTo | `${Excel.ClearApplyTo}`, string, string]>([
    ["Contents", "", "#FF0000"],
    ["Formats", "x", "#FFFFFF"],
    ["All", "", "#FFFFFF"],
  ])("%s", async (what, value, color) => {
    const left = await onSheet(async (sheet, context) => {
      sheet.getRange("A1").clear(what as Excel.ClearApplyTo);
      const cell = sheet.getRange("A1").load("values,format/fill/color");
      await context.sync();
      return [cell.values[0]?.[0] as unknown, cell.format.fill.color];
    });
    expect(left).toEqual([value, color]);
  });
});

describe("copying", () => {
  beforeEach(() => write("A1", [[1, "=A1*2"]]));

  test("moves relative references along", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A3:B3").copyFrom("A1:B1");
      await context.sync();
    });
    expect(await formulasOf("A3:B3")).toEqual([[1, "=A3*2"]]);
    expect(await valuesOf("B3")).toEqual([[2]]);
  });

  test("values alone come calculated", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("D1").copyFrom("B1", "Values");
      await context.sync();
    });
    expect(await formulasOf("D1")).toEqual([[2]]);
  });

  test("formats alone leave the content", async () => {
    const bold = await onSheet(async (sheet, context) => {
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("D1").values = [["bleibt"]];
      sheet.getRange("D1").copyFrom("A1", "Formats");
      const cell = sheet.getRange("D1").load("values,format/font/bold");
      await context.sync();
      return [cell.values, cell.format.font.bold];
    });
    expect(bold).toEqual([[["bleibt"]], true]);
  });

  test("fills a target that holds the source several times", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A3:B6").copyFrom("A1:B1");
      await context.sync();
    });
    expect(await formulasOf("B3:B6")).toEqual([["=A3*2"], ["=A4*2"], ["=A5*2"], ["=A6*2"]]);
  });

  test("turns rows into columns and skips blanks where asked to", async () => {
    await write("A3", [["a", "", "c"]]);
    await write("E1", [[""], ["bleibt"], [""]]);
    await onSheet(async (sheet, context) => {
      sheet.getRange("E1").copyFrom("A3:C3", "Values", true, true);
      await context.sync();
    });
    expect(await valuesOf("E1:E3")).toEqual([["a"], ["bleibt"], ["c"]]);
  });

  test("reaches other sheets, whole columns included", async () => {
    const copied = await onSheet(async (_sheet, context) => {
      const other = context.workbook.worksheets.add("Kopie");
      other.getRange("A:B").copyFrom("Tabelle1!A:B");
      const range = other.getRange("A1:B1").load("formulas");
      await context.sync();
      return range.formulas;
    });
    expect(copied).toEqual([[1, "=A1*2"]]);
  });
});

test("merging keeps the first cell, and merged areas are found", async () => {
  await write("A1", [
    ["a", "b"],
    ["c", "d"],
  ]);
  const found = await onSheet(async (sheet, context) => {
    sheet.getRange("A1:B2").merge(true);
    const areas = sheet.getRange("A1:C9").getMergedAreasOrNullObject().load("address");
    const none = sheet.getRange("D1").getMergedAreasOrNullObject();
    await context.sync();
    sheet.getRange("A1").unmerge();
    const left = sheet.getRange("A1:C9").getMergedAreasOrNullObject().load("address");
    await context.sync();
    return [areas.address, none.isNullObject, left.address];
  });
  expect(found).toEqual(["Tabelle1!A1:B1,Tabelle1!A2:B2", true, "Tabelle1!A2:B2"]);
  expect(await valuesOf("A1:B2")).toEqual([
    ["a", ""],
    ["c", ""],
  ]);
});

test("several areas are formatted and cleared as one", async () => {
  const found = await onSheet(async (sheet, context) => {
    const areas = sheet.getRanges("A1:B2,D4:D9");
    areas.format.fill.color = "#00FF00";
    areas.load("address,cellCount,areaCount");
    areas.areas.load("items/address");
    const inside = sheet.getRange("D9").load("format/fill/color");
    const outside = sheet.getRange("C3").load("format/fill/color");
    await context.sync();
    areas.areas.items[1]?.getCell(0, 0).clear();
    const cleared = sheet.getRange("D4").load("format/fill/color");
    await context.sync();
    return [
      areas.address,
      areas.cellCount,
      areas.areas.items.map(({ address }) => address),
      inside.format.fill.color,
      outside.format.fill.color,
      cleared.format.fill.color,
    ];
  });
  expect(found).toEqual([
    "Tabelle1!A1:B2,Tabelle1!D4:D9",
    10,
    ["Tabelle1!A1:B2", "Tabelle1!D4:D9"],
    "#00FF00",
    "#FFFFFF",
    "#FFFFFF",
  ]);
});

test("cell properties are read and written cell by cell", async () => {
  const found = await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:B1");
    range.setCellProperties([[{ format: { fill: { color: "#FF0000" } } }, {}]]);
    const properties = range.getCellProperties({ address: true, format: { fill: { color: true } } });
    await context.sync();
    // eslint-disable-next-line office-addins/load-object-before-read -- the result of a call needs no load
    return properties.value;
  });
  expect(found).toEqual([
    [
      { address: "Tabelle1!A1", format: { fill: { color: "#FF0000" } } },
      { address: "Tabelle1!B1", format: { fill: { color: "#FFFFFF" } } },
    ],
  ]);
});

test("rows can be hidden and are told apart", async () => {
  const hidden = await onSheet(async (sheet, context) => {
    sheet.getRange("2:3").rowHidden = true;
    sheet.getRange("B:B").columnHidden = true;
    const all = sheet.getRange("A2:A3").load("rowHidden,columnHidden");
    const mixed = sheet.getRange("A1:B2").load("rowHidden,columnHidden");
    await context.sync();
    return [all.rowHidden, all.columnHidden, mixed.rowHidden, mixed.columnHidden];
  });
  expect(hidden).toEqual([true, false, null, null]);
});

test("the selection is remembered", async () => {
  const selected = await onSheet(async (sheet, context) => {
    context.workbook.worksheets.add("Zweites").getRange("B2:C3").select();
    const range = context.workbook.getSelectedRange().load("address");
    const cell = context.workbook.getActiveCell().load("address");
    const active = context.workbook.worksheets.getActiveWorksheet().load("name");
    await context.sync();
    sheet.activate();
    const other = context.workbook.getSelectedRange().load("address");
    await context.sync();
    return [range.address, cell.address, active.name, other.address];
  });
  expect(selected).toEqual(["Zweites!B2:C3", "Zweites!B2", "Zweites", "Tabelle1!A1"]);
});

test("a range of deleted cells is no longer valid", async () => {
  const error = await failureOf(() =>
    onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1").load("address");
      await context.sync();
      sheet.getRange("1:1").delete("Up");
      range.load("address");
      await context.sync();
    }),
  );
  expect(error).toMatchObject({ code: "InvalidReference" });
});

test.each([
  ["of more than 8,192 characters", `=${"1+".repeat(4096)}1`],
  ["with a text of more than 255", `="${"a".repeat(256)}"`],
])("a formula %s is refused", async (_, formula) => {
  expect(await failureOf(() => write("A1", [[formula]]))).toMatchObject({ code: "InvalidArgument" });
});

test.each([
  ["one cell", "A1", [[null]], [["0.0"]]],
  ["several", "A1:B1", [[null, "0"]], [["0.0", "0"]]],
])("null leaves the number format of %s as it is", async (_, address, formats, expected) => {
  const found = await onSheet(async (sheet, context) => {
    sheet.getRange("A1:B1").numberFormat = [["0.0", "0.0"]];
    const range = sheet.getRange(address);
    range.numberFormat = formats;
    range.load("numberFormat");
    await context.sync();
    return range.numberFormat as unknown;
  });
  expect(found).toEqual(expected);
});

describe("of whole rows and columns", () => {
  test.each(["B:C", "2:3"])("what their cells hold is not told (%s)", async (address) => {
    await write("B2", [[1]]);
    const found = await onSheet(async (sheet, context) => {
      const range = sheet.getRange(address).load("address,values,formulas,formulasR1C1,text,numberFormat,valueTypes");
      await context.sync();
      const { values, formulas, formulasR1C1, text, numberFormat, valueTypes } = range;
      return [range.address, ...new Set([values, formulas, formulasR1C1, text, numberFormat, valueTypes])] as unknown[];
    });
    expect(found).toEqual([`Tabelle1!${address}`, null]);
  });

  test.each(["values", "formulas", "formulasR1C1"] as const)("%s are not written", async (property) => {
    const error = await failureOf(() =>
      onSheet(async (sheet, context) => {
        sheet.getRange("A:B")[property] = [["Frist"]];
        await context.sync();
      }),
    );
    expect([error?.code, error?.debugInfo.errorLocation]).toEqual(["InvalidArgument", `Range.${property}`]);
  });
});

test("Excel's words are taken in any case", async () => {
  await write("A1", [[1, "=A1"]]);
  await onSheet(async (sheet, context) => {
    sheet.getRange("A2").copyFrom("B1", "values" as "Values");
    sheet.getRange("A1").clear("contents" as "Contents");
    sheet.getRange("A1").format.horizontalAlignment = "center" as "Center";
    sheet.charts.add("pie" as "Pie", sheet.getRange("A1:B2"), "auto" as "Auto");
    await context.sync();
  });
  expect(await valuesOf("A1:A2")).toEqual([[""], [1]]);
  const read = await onSheet(async (sheet, context) => {
    const { format } = sheet.getRange("A1").load("format/horizontalAlignment");
    const chart = sheet.charts.getItemAt(0).load("chartType");
    await context.sync();
    return [format.horizontalAlignment, chart.chartType];
  });
  expect(read).toEqual(["Center", "Pie"]);
});

test.each([
  ["=SUM(A1:D1)", "=SUM(G7:G10)"],
  ["=SUM(A$1:D1)+$A$1", "=SUM(C$1:F11)+$A$1"],
])("in cells that are copied across, %s reads down: %s", async (formula, expected) => {
  await write("A1", [[3, 5, 7, 9, formula]]);
  await onSheet(async (sheet, context) => {
    sheet.getRange("G7").copyFrom("A1:E1", "All", false, true);
    await context.sync();
  });
  expect(await formulasOf("G7:G11")).toEqual([[3], [5], [7], [9], [expected]]);
});

test("merging loses formulas too, whatever they show", async () => {
  await write("A1", [["a", '=""']]);
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:B1").merge();
    sheet.getRange("A1:B1").unmerge();
    await context.sync();
  });
  expect(await formulasOf("A1:B1")).toEqual([["a", ""]]);
});

test("merged cells are copied as often as their block is", async () => {
  await write("A1", [["a", ""]]);
  const merged = await onSheet(async (sheet, context) => {
    sheet.getRange("A1:B1").merge();
    sheet.getRange("D1:G2").copyFrom("A1:B1");
    const areas = sheet.getRange("D1:G2").getMergedAreasOrNullObject().load("address");
    await context.sync();
    return areas.address;
  });
  expect(merged.split(",").sort()).toEqual(["Tabelle1!D1:E1", "Tabelle1!D2:E2", "Tabelle1!F1:G1", "Tabelle1!F2:G2"]);
});
