import { failureOf, hostForEachTest, onReopened, onSheet } from "./onHost";

/** Conditional formats and validations beyond what the product itself writes. */
const host = hostForEachTest();

describe("a conditional format", () => {
  test.each<Excel.ConditionalTextComparisonRule>([
    { operator: "Contains", text: "real" },
    { operator: "NotContains", text: "real" },
    { operator: "BeginsWith", text: "real" },
    { operator: "EndsWith", text: "real" },
  ])("that compares texts is one of type ContainsText, also in the file: %j", async (rule) => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1").conditionalFormats.add("ContainsText").textComparison.rule = rule;
      await context.sync();
    });
    const found = await onReopened(host.current, () =>
      onSheet(async (sheet, context) => {
        const format = sheet.getRange("A1").conditionalFormats.getItemAt(0).load("type");
        const face = format.textComparisonOrNullObject.load("rule");
        const others = [format.customOrNullObject.load("rule"), format.cellValueOrNullObject.load("rule")];
        await context.sync();
        return [format.type, face.rule, ...others.map(({ isNullObject }) => isNullObject)];
      }),
    );
    expect(found).toEqual(["ContainsText", rule, true, true]);
  });

  test("with one operand has one formula", async () => {
    const rule = await onSheet(async (sheet, context) => {
      const { cellValue } = sheet.getRange("A1").conditionalFormats.add("CellValue");
      cellValue.rule = { formula1: "=3", operator: "GreaterThan" };
      await context.sync();
      cellValue.load("rule");
      await context.sync();
      return cellValue.rule;
    });
    expect(rule).toEqual({ formula1: "=3", operator: "GreaterThan" });
  });

  test("looks plain until it is given a look", async () => {
    const found = await onSheet(async (sheet, context) => {
      const format = sheet.getRange("A1").conditionalFormats.add("Custom").custom;
      format.rule.formula = "=A1>1";
      const look = format.format.load("numberFormat");
      look.fill.load("color");
      look.font.load("bold,color");
      await context.sync();
      const before = [look.numberFormat as unknown, look.fill.color, look.font.bold, look.font.color];
      look.numberFormat = "0.0";
      look.load("numberFormat");
      await context.sync();
      return [...before, look.numberFormat as unknown];
    });
    expect(found).toEqual(["", "", false, "", "0.0"]);
  });

  test("is found by its id, another id leads nowhere", async () => {
    const found = await onSheet(async (sheet, context) => {
      const formats = sheet.getRange("A1").conditionalFormats;
      formats.add("Custom").custom.rule.formula = "=A1>1";
      formats.load("items/id");
      await context.sync();
      const present = formats.getItemOrNullObject(formats.items[0]?.id ?? "").load("type");
      const absent = formats.getItemOrNullObject("keins");
      await context.sync();
      return [present.type, absent.isNullObject];
    });
    expect(found).toEqual(["Custom", true]);
  });

  test.each<[string, (formats: Excel.ConditionalFormatCollection) => unknown]>([
    [
      "a comparison without an operand",
      (formats) => (formats.add("CellValue").cellValue.rule = { operator: "EqualTo" } as never),
    ],
    [
      "a comparison of texts without a text",
      (formats) => (formats.add("ContainsText").textComparison.rule = { operator: "Contains" } as never),
    ],
  ])("cannot be %s", async (_, make) => {
    const error = await failureOf(() =>
      onSheet(async (sheet, context) => {
        make(sheet.getRange("A1").conditionalFormats);
        await context.sync();
      }),
    );
    expect(error?.code).toBe("InvalidArgument");
  });
});

describe("a validation", () => {
  test("says of its alert and prompt what Excel assumes, until somebody says more", async () => {
    const found = await onSheet(async (sheet, context) => {
      const { dataValidation } = sheet.getRange("A1");
      dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 9 } } as Excel.DataValidationRule;
      dataValidation.load("rule,errorAlert,prompt");
      await context.sync();
      const assumed = dataValidation.toJSON();
      dataValidation.errorAlert = { title: "Achtung", message: "Bitte prüfen" } as Excel.DataValidationErrorAlert;
      dataValidation.prompt = { title: "Hinweis", message: "Eine Zahl" } as Excel.DataValidationPrompt;
      dataValidation.load("errorAlert,prompt");
      await context.sync();
      return [assumed, dataValidation.errorAlert, dataValidation.prompt];
    });
    expect(found).toEqual([
      {
        rule: { wholeNumber: { formula1: 1, formula2: 9, operator: "Between" } },
        errorAlert: { showAlert: true, style: "Stop", title: "", message: "" },
        prompt: { showPrompt: true, title: "", message: "" },
      },
      { showAlert: true, style: "Stop", title: "Achtung", message: "Bitte prüfen" },
      { showPrompt: true, title: "Hinweis", message: "Eine Zahl" },
    ]);
  });

  test("compares with a text as it is given, without taking it for a formula", async () => {
    const rule = await onSheet(async (sheet, context) => {
      const { dataValidation } = sheet.getRange("A1");
      dataValidation.rule = { date: { formula1: "41599", operator: "GreaterThan" } };
      dataValidation.load("rule");
      await context.sync();
      return dataValidation.rule;
    });
    expect(rule).toEqual({ date: { formula1: 41599, operator: "GreaterThan" } });
  });
});

describe("properties given cell by cell", () => {
  test("are refused as no block", async () => {
    const error = await failureOf(() =>
      onSheet(async (sheet, context) => {
        sheet.getRange("A1:B1").setCellProperties({ format: {} } as unknown as Excel.SettableCellProperties[][]);
        await context.sync();
      }),
    );
    expect(error?.code).toBe("InvalidArgument");
  });

  test("leave alone what they do not name", async () => {
    const bold = await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B1");
      range.format.font.bold = true;
      range.setCellProperties([[{}, { format: { font: { bold: false } } }]]);
      const cells = range.getCellProperties({ format: { font: { bold: true } } });
      await context.sync();
      return cells.value[0]?.map(({ format }) => format?.font?.bold);
    });
    expect(bold).toEqual([true, false]);
  });

  test("have borders side by side, written and read", async () => {
    const found = await onSheet(async (sheet, context) => {
      const cell = sheet.getRange("B2");
      const borders = {
        top: { style: "Double" },
        left: { style: "Dash", color: "#112233" },
        diagonalUp: { weight: "Hairline" },
      };
      cell.setCellProperties([[{ format: { borders } } as Excel.SettableCellProperties]]);
      const read = cell.getCellProperties({
        address: true,
        format: { fill: { color: true }, borders: { style: true, color: true } },
      });
      await context.sync();
      // eslint-disable-next-line office-addins/load-object-before-read -- the result of a call needs no load
      return read.value[0]?.[0];
    });
    const none = { style: "None", color: "#000000" };
    expect(found).toMatchObject({
      address: "Tabelle1!B2",
      format: {
        fill: { color: "#FFFFFF" },
        borders: {
          top: { style: "Double", color: "#000000" },
          left: { style: "Dash", color: "#112233" },
          diagonalUp: { style: "Continuous", color: "#000000" },
          bottom: none,
          right: none,
        },
      },
    });
  });
});

describe("validations are copied with their cells", () => {
  const formulaOf = (address: string): Promise<string | undefined> =>
    onSheet(async (sheet, context) => {
      const { dataValidation } = sheet.getRange(address).load("dataValidation/rule");
      await context.sync();
      return dataValidation.rule.custom?.formula;
    });

  beforeEach(() =>
    onSheet(async (sheet, context) => {
      sheet.getRange("B1").dataValidation.rule = { custom: { formula: "=LEN(B1)<$C1" } };
      sheet.getRange("B3").dataValidation.rule = { custom: { formula: "=B3>0" } };
      await context.sync();
    }),
  );

  const copy = (target: string, what: "All" | "Formats"): Promise<void> =>
    onSheet(async (sheet, context) => {
      sheet.getRange(target).copyFrom("A1:B1", what);
      await context.sync();
    });

  test("into every repetition of the source, references moving along", async () => {
    await copy("A5:B9", "All");
    expect(await formulaOf("B5")).toBe("=LEN(B5)<$C5");
    expect(await formulaOf("B5:B9")).toBe("=LEN(B5)<$C5");
    expect(await formulaOf("A5")).toBeUndefined();
  });

  test("side by side", async () => {
    await copy("D1:G1", "All");
    expect(await formulaOf("E1")).toBe("=LEN(E1)<$C1");
    expect(await formulaOf("G1")).toBe("=LEN(G1)<$C1");
    expect(await formulaOf("F1")).toBeUndefined();
  });

  test("in place of those that were there", async () => {
    await copy("B3:C3", "All");
    expect(await formulaOf("B3")).toBeUndefined();
    expect(await formulaOf("C3")).toBe("=LEN(C3)<$C3");
  });

  test("but not with formats alone", async () => {
    await copy("B3:C3", "Formats");
    expect(await formulaOf("B3")).toBe("=B3>0");
  });
});
