/* eslint-disable office-addins/load-object-before-read, office-addins/call-sync-before-read, office-addins/no-empty-load -- the rules do not follow loads of nested objects or by variable */
import { failureOf, hostForEachTest, onSheet, valuesOf, write } from "./onHost";

hostForEachTest();

/** Sets properties of A1:B2 and reads them back. */
async function readBack(set: (format: Excel.RangeFormat) => void, load: string): Promise<unknown> {
  return onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:B2");
    set(range.format);
    range.format.load(load);
    await context.sync();
    const found = range.format.toJSON() as Record<string, unknown>;
    return load.split("/").reduce<unknown>((inner, name) => (inner as Record<string, unknown>)[name], found);
  });
}

test.each<[string, (format: Excel.RangeFormat) => unknown, string, unknown]>([
  ["alignment", (format) => (format.horizontalAlignment = "Center"), "horizontalAlignment", "Center"],
  [
    "alignment across",
    (format) => (format.horizontalAlignment = "CenterAcrossSelection"),
    "horizontalAlignment",
    "CenterAcrossSelection",
  ],
  ["vertical alignment", (format) => (format.verticalAlignment = "Top"), "verticalAlignment", "Top"],
  ["wrapping", (format) => (format.wrapText = true), "wrapText", true],
  ["shrinking", (format) => (format.shrinkToFit = true), "shrinkToFit", true],
  ["indents", (format) => (format.indentLevel = 2), "indentLevel", 2],
  ["text upwards", (format) => (format.textOrientation = 45), "textOrientation", 45],
  ["text downwards", (format) => (format.textOrientation = -45), "textOrientation", -45],
  ["stacked text", (format) => (format.textOrientation = 180), "textOrientation", 180],
  ["reading order", (format) => (format.readingOrder = "RightToLeft"), "readingOrder", "RightToLeft"],
  ["spread last lines", (format) => (format.autoIndent = true), "autoIndent", true],
  ["column widths in points", (format) => (format.columnWidth = 105), "columnWidth", 105],
  ["row heights in points", (format) => (format.rowHeight = 30.5), "rowHeight", 30.5],
  ["font names", (format) => (format.font.name = "Arial"), "font/name", "Arial"],
  ["font sizes", (format) => (format.font.size = 14), "font/size", 14],
  ["bold", (format) => (format.font.bold = true), "font/bold", true],
  ["italics", (format) => (format.font.italic = true), "font/italic", true],
  ["struck text", (format) => (format.font.strikethrough = true), "font/strikethrough", true],
  ["underlines", (format) => (format.font.underline = "DoubleAccountant"), "font/underline", "DoubleAccountant"],
  ["superscripts", (format) => (format.font.superscript = true), "font/superscript", true],
  ["subscripts", (format) => (format.font.subscript = true), "font/subscript", true],
  ["font colours", (format) => (format.font.color = "#1F4E79"), "font/color", "#1F4E79"],
  ["colours by name", (format) => (format.fill.color = "orange"), "fill/color", "#FFA500"],
  ["unlocked cells", (format) => (format.protection.locked = false), "protection/locked", false],
  ["hidden formulas", (format) => (format.protection.formulaHidden = true), "protection/formulaHidden", true],
])("%s are read back as they were set", async (_, set, load, expected) =>
  expect(await readBack(set, load)).toEqual(expected),
);

test("a cleared fill is white, an indent is never negative", async () => {
  const found = await onSheet(async (sheet, context) => {
    const { format } = sheet.getRange("A1");
    format.fill.color = "red";
    format.fill.clear();
    format.adjustIndent(2);
    format.adjustIndent(-5);
    format.load("indentLevel,fill/color");
    await context.sync();
    return [format.fill.color, format.indentLevel];
  });
  expect(found).toEqual(["#FFFFFF", 0]);
});

test("what is no colour is refused", async () => {
  const error = await failureOf(() => readBack((format) => (format.fill.color = "mauve-ish"), "fill/color"));
  expect(error).toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "RangeFill.color" } });
});

test("a height above 409 points is refused", async () => {
  const error = await failureOf(() => readBack((format) => (format.rowHeight = 410), "rowHeight"));
  expect(error).toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "RangeFormat.rowHeight" } });
});

test("columns formatted as a whole pass it on to cells filled later", async () => {
  const found = await onSheet(async (sheet, context) => {
    sheet.getRange("C:D").numberFormat = "@" as unknown as string[][];
    sheet.getRange("5:5").format.font.bold = true;
    sheet.getRange("C9").values = [["1.10"]];
    const cell = sheet.getRange("C9").load("values");
    const row = sheet.getRange("A5").load("format/font/bold");
    const all = sheet.getRange("C:D").load("format/font/italic");
    await context.sync();
    return [cell.values, row.format.font.bold, all.format.font.italic];
  });
  expect(found).toEqual([[["1.10"]], true, false]);
});

test("borders belong to the edge of the range", async () => {
  const found = await onSheet(async (sheet, context) => {
    const { borders } = sheet.getRange("A1:B2").format;
    borders.getItem("EdgeBottom").style = "Continuous";
    borders.getItem("EdgeBottom").weight = "Thick";
    borders.getItem("EdgeBottom").color = "#FF0000";
    borders.getItem("InsideHorizontal").style = "Dot";
    borders.getItem("EdgeLeft").color = "#00FF00";
    borders.getItem("DiagonalUp").style = "Dash";
    const bottom = sheet.getRange("A2").format.borders.getItem("EdgeBottom").load("style,weight,color,sideIndex");
    const inside = sheet.getRange("A1").format.borders.getItem("EdgeBottom").load("style");
    const left = sheet.getRange("A1:A2").format.borders.getItem("EdgeLeft").load("style,color");
    const diagonal = sheet.getRange("B2").format.borders.getItem("DiagonalUp").load("style");
    const mixed = borders.getItem("EdgeTop").load("style");
    borders.load("items/sideIndex");
    await context.sync();
    return {
      bottom: [bottom.style, bottom.weight, bottom.color, bottom.sideIndex],
      others: [inside.style, left.style, left.color, diagonal.style, mixed.style],
      count: borders.items.length,
    };
  });
  expect(found).toEqual({
    bottom: ["Continuous", "Thick", "#FF0000", "EdgeBottom"],
    others: ["Dot", "Continuous", "#00FF00", "Dash", "None"],
    count: 8,
  });
});

test("fitted columns follow the longest text, fitted rows are left to the program", async () => {
  await write("A1", [["kurz"], ["ein viel längerer Text"]]);
  const widths = await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:B2");
    range.format.rowHeight = 50;
    range.format.autofitColumns();
    range.format.autofitRows();
    const first = sheet.getRange("A1").load("format/columnWidth,format/rowHeight");
    const second = sheet.getRange("B1").load("format/columnWidth");
    await context.sync();
    return [first.format.columnWidth > second.format.columnWidth, first.format.rowHeight];
  });
  expect(widths).toEqual([true, 12.75]);
});

describe("validations", () => {
  test("a list from cells with a warning is read back", async () => {
    const found = await onSheet(async (sheet, context) => {
      const { dataValidation } = sheet.getRange("B2:B9");
      dataValidation.rule = { list: { inCellDropDown: true, source: "=Tabelle1!$D$1:$D$3" } };
      dataValidation.errorAlert = { showAlert: true, style: "Warning", title: "Achtung", message: "Bitte wählen" };
      dataValidation.prompt = { showPrompt: true, title: "Status", message: "Wählen Sie" };
      dataValidation.ignoreBlanks = false;
      const inside = sheet.getRange("B5").dataValidation.load("rule,errorAlert,prompt,type,ignoreBlanks");
      const outside = sheet.getRange("B10").dataValidation.load("type,rule");
      await context.sync();
      return [inside.toJSON(), outside.type, outside.rule];
    });
    expect(found).toEqual([
      {
        rule: { list: { inCellDropDown: true, source: "=Tabelle1!$D$1:$D$3" } },
        errorAlert: { showAlert: true, style: "Warning", title: "Achtung", message: "Bitte wählen" },
        prompt: { showPrompt: true, title: "Status", message: "Wählen Sie" },
        type: "List",
        ignoreBlanks: false,
      },
      "None",
      {},
    ]);
  });

  test.each<[Excel.DataValidationRule, string]>([
    [{ list: { inCellDropDown: false, source: 'ja,"nein"' } }, "List"],
    [{ custom: { formula: "=LEN(A1)<5" } }, "Custom"],
    [{ wholeNumber: { formula1: 1, formula2: 10, operator: "Between" } }, "WholeNumber"],
    [{ decimal: { formula1: "=$A$1", operator: "GreaterThanOrEqualTo" } }, "Decimal"],
    [{ textLength: { formula1: 5, operator: "LessThan" } }, "TextLength"],
  ])("%j is read back", async (rule, type) => {
    const found = await onSheet(async (sheet, context) => {
      const { dataValidation } = sheet.getRange("A1");
      dataValidation.rule = rule;
      dataValidation.load("rule,type");
      await context.sync();
      return [dataValidation.rule, dataValidation.type];
    });
    expect(found).toEqual([rule, type]);
  });

  test("a range object can be the source, and clearing frees part of the cells", async () => {
    const found = await onSheet(async (sheet, context) => {
      sheet.getRange("B1:B4").dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange("D1:D2") } };
      sheet.getRange("B2").dataValidation.clear();
      const first = sheet.getRange("B1").dataValidation.load("rule");
      const second = sheet.getRange("B2").dataValidation.load("type");
      await context.sync();
      return [first.rule.list?.source, second.type];
    });
    expect(found).toEqual(["=Tabelle1!$D$1:$D$2", "None"]);
  });

  test.each<[string, unknown]>([
    ["no rule at all", {}],
    ["a list without a source", { list: { inCellDropDown: true } }],
    ["an unknown field", { list: { source: "a", quelle: "b" } }],
    ["a list longer than 255 characters", { list: { source: "x,".repeat(200) } }],
  ])("%s is refused", async (_, rule) => {
    const error = await failureOf(() =>
      onSheet(async (sheet, context) => {
        sheet.getRange("A1").dataValidation.rule = rule as Excel.DataValidationRule;
        await context.sync();
      }),
    );
    expect(error).toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "DataValidation.rule" } });
  });
});

describe("conditional formats", () => {
  test("a formula with its look is kept and found", async () => {
    const found = await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:A9");
      const format = range.conditionalFormats.add("Custom");
      format.custom.rule.formula = '=$B1="x"';
      format.custom.format.fill.color = "#FFC000";
      format.custom.format.font.bold = true;
      format.custom.format.font.color = "red";
      format.stopIfTrue = true;
      await context.sync();
      const first = sheet.getRange("A5").conditionalFormats.getItemAt(0);
      first.load("type,priority,stopIfTrue");
      first.custom.rule.load("formula");
      first.custom.format.fill.load("color");
      first.custom.format.font.load("bold,color");
      const cellValue = first.cellValueOrNullObject;
      cellValue.load("rule");
      const where = first.getRange().load("address");
      await context.sync();
      return [
        [first.type, first.priority, first.stopIfTrue, first.custom.rule.formula],
        [first.custom.format.fill.color, first.custom.format.font.bold, first.custom.format.font.color],
        [cellValue.isNullObject, where.address],
      ];
    });
    expect(found).toEqual([
      ["Custom", 0, true, '=$B1="x"'],
      ["#FFC000", true, "#FF0000"],
      [true, "Tabelle1!A1:A9"],
    ]);
  });

  test("values and texts are compared", async () => {
    const found = await onSheet(async (sheet, context) => {
      const formats = sheet.getRange("A1").conditionalFormats;
      const value = formats.add("CellValue");
      value.cellValue.rule = { formula1: "=1", formula2: "=5", operator: "Between" };
      value.cellValue.format.font.italic = true;
      const word = formats.add("ContainsText");
      word.textComparison.rule = { operator: "BeginsWith", text: "real" };
      await context.sync();
      value.cellValue.load("rule");
      word.textComparison.load("rule");
      const count = formats.getCount();
      await context.sync();

      return [value.cellValue.rule, word.textComparison.rule, count.value];
    });
    expect(found).toEqual([
      { formula1: "=1", formula2: "=5", operator: "Between" },
      { operator: "BeginsWith", text: "real" },
      2,
    ]);
  });

  test("they are deleted one by one or for an area", async () => {
    const counts = await onSheet(async (sheet, context) => {
      const formats = sheet.getRange("A1:A4").conditionalFormats;
      for (const formula of ["=A1=1", "=A1=2"]) formats.add("Custom").custom.rule.formula = formula;
      await context.sync();
      formats.load("items/id");
      await context.sync();
      formats.items[0]?.delete();
      const one = formats.getCount();
      sheet.getRange("A1:A2").conditionalFormats.clearAll();
      const above = sheet.getRange("A1:A2").conditionalFormats.getCount();
      const below = sheet.getRange("A3").conditionalFormats.getCount();
      await context.sync();
      return [one, above, below].map(({ value }) => value);
    });
    expect(counts).toEqual([1, 0, 1]);
  });

  test("a face that a format does not have is refused", async () => {
    const error = await failureOf(() =>
      onSheet(async (sheet, context) => {
        sheet.getRange("A1").conditionalFormats.add("Custom").cellValue.load("rule");
        await context.sync();
      }),
    );
    expect(error).toMatchObject({ code: "InvalidOperation" });
  });
});

test("a list written into cells is still only text", async () => {
  await write("A1", [["'ja"], ["nein"]]);
  expect(await valuesOf("A1:A2")).toEqual([["ja"], ["nein"]]);
});
