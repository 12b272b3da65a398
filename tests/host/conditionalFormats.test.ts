import { failureOf, hostForEachTest, onReopened, onSheet } from "./onHost";

const host = hostForEachTest();

type Format = Excel.ConditionalFormat;

/** Makes a format on B2:B9, and tells what it says there and then, and after the file was opened again. */
async function said<T>(
  type: Excel.ConditionalFormatType,
  make: (format: Format) => void,
  load: (format: Format) => () => T,
): Promise<readonly [now: T, later: T]> {
  await onSheet(async (sheet, context) => {
    make(sheet.getRange("B2:B9").conditionalFormats.add(type));
    await context.sync();
  });
  const read = (): Promise<T> =>
    onSheet(async (sheet, context) => {
      const answer = load(sheet.getRange("B3").conditionalFormats.getItemAt(0));
      await context.sync();
      return answer();
    });
  return [await read(), await onReopened(host.current, read)];
}

/** The plain values of an object that are asked for. */
function valuesOf<O extends { load(names: string): unknown }>(object: O, names: string): () => unknown {
  object.load(names);
  return () => names.split(",").map((name) => object[name as keyof O]);
}

describe("a data bar", () => {
  const all = (format: Format): (() => unknown) => {
    const { dataBar } = format;
    const answers = [
      valuesOf(dataBar, "showDataBarOnly,barDirection,axisFormat,axisColor,lowerBoundRule,upperBoundRule"),
      valuesOf(dataBar.positiveFormat, "fillColor,borderColor,gradientFill"),
      valuesOf(dataBar.negativeFormat, "fillColor,matchPositiveFillColor,borderColor,matchPositiveBorderColor"),
    ];
    return () => answers.map((answer) => answer());
  };

  test("is blue, with a red side below zero, until it is told otherwise", async () => {
    const expected = [
      [false, "Context", "Automatic", "#000000", { type: "Automatic", formula: null }, { type: "Automatic", formula: null }], // prettier-ignore
      ["#638EC6", "", true],
      ["#FF0000", false, "", true],
    ];
    expect(await said(Excel.ConditionalFormatType.dataBar, () => undefined, all)).toEqual([expected, expected]);
  });

  test("keeps everything that is said of it", async () => {
    const expected = [
      [true, "LeftToRight", "CellMidPoint", "#112233", { type: "LowestValue", formula: null }, { type: "Formula", formula: "=$D$1" }], // prettier-ignore
      ["#00FF00", "#0000FF", false],
      ["#00FF00", true, "#FFA500", false],
    ];
    const make = ({ dataBar }: Format): void => {
      dataBar.showDataBarOnly = true;
      dataBar.barDirection = "LeftToRight";
      dataBar.axisFormat = "CellMidPoint";
      dataBar.axisColor = "#112233";
      dataBar.lowerBoundRule = { type: "LowestValue" };
      dataBar.upperBoundRule = { type: "Formula", formula: "=$D$1" };
      dataBar.positiveFormat.fillColor = "lime";
      dataBar.positiveFormat.borderColor = "blue";
      dataBar.positiveFormat.gradientFill = false;
      dataBar.negativeFormat.matchPositiveFillColor = true;
      dataBar.negativeFormat.borderColor = "orange";
    };
    expect(await said(Excel.ConditionalFormatType.dataBar, make, all)).toEqual([expected, expected]);
  });
});

describe("a colour scale", () => {
  const point = (type: string, formula: string | null, color: string) => ({ type, formula, color });

  test("has three colours or two", async () => {
    const three = {
      minimum: point("LowestValue", null, "#0000FF"),
      midpoint: point("Percent", "=50", "#FFFF00"),
      maximum: point("HighestValue", null, "#FF0000"),
    };
    const two = { minimum: point("Number", "=1", "#000000"), maximum: point("Percentile", "=90", "#FFFFFF") };
    for (const criteria of [three, two]) {
      const expected = [criteria === three, criteria];
      const make = (format: Format) => (format.colorScale.criteria = criteria as Excel.ConditionalColorScaleCriteria);
      const load = ({ colorScale }: Format) => valuesOf(colorScale, "threeColorScale,criteria");
      expect(await said(Excel.ConditionalFormatType.colorScale, make, load)).toEqual([expected, expected]);
    }
  });
});

describe("an icon set", () => {
  const load = ({ iconSet }: Format) => valuesOf(iconSet, "style,criteria,reverseIconOrder,showIconOnly");
  const criterion = (type: string, formula: string, operator = "GreaterThanOrEqual", customIcon: unknown = null) => ({
    type,
    formula,
    operator,
    customIcon,
  });

  test("shares the values among its icons until it is told otherwise", async () => {
    const expected = [
      "FiveRating",
      ["=0", "=20", "=40", "=60", "=80"].map((formula) => criterion("Percent", formula)),
      true,
      true,
    ];
    const make = ({ iconSet }: Format): void => {
      iconSet.style = "FiveRating";
      iconSet.reverseIconOrder = true;
      iconSet.showIconOnly = true;
    };
    expect(await said(Excel.ConditionalFormatType.iconSet, make, load)).toEqual([expected, expected]);
  });

  test.each(["ThreeFlags", "ThreeTriangles"] as const)(
    "of %s takes criteria, the first of which says nothing",
    async (style) => {
      const expected = [
        style,
        [
          criterion("Percent", "=0"),
          criterion("Number", "=700", "GreaterThan"),
          criterion("Formula", "=$D$1", "GreaterThanOrEqual", { set: "FiveBoxes", index: 4 }),
        ],
        false,
        false,
      ];
      const make = ({ iconSet }: Format): void => {
        iconSet.style = style;
        iconSet.criteria = [
          {},
          { type: "Number", operator: "GreaterThan", formula: "=700" },
          {
            type: "Formula",
            operator: "GreaterThanOrEqual",
            formula: "=$D$1",
            customIcon: { set: "FiveBoxes", index: 4 },
          },
        ] as Excel.ConditionalIconCriterion[];
      };
      expect(await said(Excel.ConditionalFormatType.iconSet, make, load)).toEqual([expected, expected]);
    },
  );
});

test.each<Excel.ConditionalTopBottomRule>([
  { rank: 3, type: "TopItems" },
  { rank: 100, type: "BottomPercent" },
])("a rank is kept: %j", async (rule) => {
  const make = (format: Format) => (format.topBottom.rule = rule);
  const load = ({ topBottom }: Format) => valuesOf(topBottom, "rule");
  expect(await said(Excel.ConditionalFormatType.topBottom, make, load)).toEqual([[rule], [rule]]);
});

test.each([
  ...["Blanks", "NonErrors", "Tomorrow", "LastSevenDays", "NextMonth", "EqualOrBelowAverage", "OneStdDevBelowAverage"],
  ...["TwoStdDevAboveAverage", "DuplicateValues"],
])("the ready-made condition %s is kept", async (criterion) => {
  const rule = { criterion } as Excel.ConditionalPresetCriteriaRule;
  const make = (format: Format) => (format.preset.rule = rule);
  const load = (format: Format) => valuesOf(format.presetOrNullObject, "rule");
  expect(await said(Excel.ConditionalFormatType.presetCriteria, make, load)).toEqual([[rule], [rule]]);
});

test("a formula is also read and written in R1C1, from the first cell", async () => {
  const make = (format: Format) => (format.custom.rule.formulaR1C1 = "=RC[-1]>R1C");
  const load = ({ custom: { rule } }: Format) => valuesOf(rule, "formula,formulaLocal,formulaR1C1");
  const expected = ["=A2>B$1", "=A2>B$1", "=RC[-1]>R1C"];
  expect(await said(Excel.ConditionalFormatType.custom, make, load)).toEqual([expected, expected]);
});

test("a look is font, fill, borders and number format, each of which can be cleared", async () => {
  const make = ({ cellValue }: Format): void => {
    const { font, fill, borders } = cellValue.format;
    font.underline = "Double";
    font.italic = true;
    fill.color = "#FFEEDD";
    borders.bottom.style = "Dash";
    borders.getItem("EdgeTop").color = "#123456";
    cellValue.format.numberFormat = "0%";
    cellValue.rule = { formula1: "=1", operator: "GreaterThan" };
  };
  const load = ({ cellValue: { format } }: Format) => {
    const answers = [
      valuesOf(format, "numberFormat"),
      valuesOf(format.font, "bold,italic,underline,strikethrough,color"),
      valuesOf(format.fill, "color"),
      ...(["top", "bottom", "left"] as const).map((side) => valuesOf(format.borders[side], "sideIndex,style,color")),
    ];
    return () => answers.map((answer) => answer());
  };
  const expected = [
    ["0%"],
    [false, true, "Double", false, ""],
    ["#FFEEDD"],
    ["EdgeTop", "Continuous", "#123456"],
    ["EdgeBottom", "Dash", ""],
    ["EdgeLeft", "None", ""],
  ];
  expect(await said(Excel.ConditionalFormatType.cellValue, make, load)).toEqual([expected, expected]);

  const cleared = await onSheet(async (sheet, context) => {
    const { format } = sheet.getRange("B2").conditionalFormats.getItemAt(0).cellValue;
    format.font.clear();
    format.fill.clear();
    (format as { numberFormat: unknown }).numberFormat = null;
    const answers = [valuesOf(format, "numberFormat"), valuesOf(format.font, "italic"), valuesOf(format.fill, "color")];
    await context.sync();
    return answers.map((answer) => answer());
  });
  expect(cleared).toEqual([[""], [false], [""]]);
});

describe("the formats of a sheet", () => {
  /** Formats "=1", "=2" … on A1:A9, the last of them the strongest. */
  const made = (count: number): Promise<void> =>
    onSheet(async (sheet, context) => {
      for (let n = 1; n <= count; n += 1) {
        sheet.getRange("A1:A9").conditionalFormats.add("Custom").custom.rule.formula = `=${n}`;
      }
      await context.sync();
    });

  const formulas = (): Promise<string[]> =>
    onSheet(async (sheet, context) => {
      const formats = sheet.getRange("A1").conditionalFormats.load("items/custom/rule/formula,items/priority");
      await context.sync();
      expect(formats.items.map(({ priority }) => priority)).toEqual(formats.items.map((_, i) => i));
      return formats.items.map(({ custom }) => custom.rule.formula);
    });

  test.each([
    [0, 2, ["=3", "=2", "=4", "=1"]],
    [3, 0, ["=1", "=4", "=3", "=2"]],
    [0, -1, ["=3", "=2", "=1", "=4"]],
    [1, 99, ["=4", "=2", "=1", "=3"]],
    [1, -99, ["=3", "=4", "=2", "=1"]],
  ])("close up when the one at %d goes to %d", async (from, to, expected) => {
    await made(4);
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1").conditionalFormats.getItemAt(from).priority = to;
      await context.sync();
    });
    expect(await formulas()).toEqual(expected);
    expect(await onReopened(host.current, formulas)).toEqual(expected);
  });

  test("keep their places when one of them changes", async () => {
    await made(3);
    await onSheet(async (sheet, context) => {
      const { custom } = sheet.getRange("A1").conditionalFormats.getItemAt(1);
      custom.rule.formula = "=7";
      custom.format.font.bold = true;
      await context.sync();
    });
    expect(await formulas()).toEqual(["=3", "=7", "=1"]);
  });

  test("know whether they stop the others; bars, scales and icons cannot", async () => {
    const found = await onSheet(async (sheet, context) => {
      const { conditionalFormats } = sheet.getRange("A1");
      conditionalFormats.add("TopBottom").stopIfTrue = true;
      conditionalFormats.add("DataBar");
      conditionalFormats.load("items/stopIfTrue");
      await context.sync();
      return conditionalFormats.items.map(({ stopIfTrue }) => stopIfTrue);
    });
    expect(found).toEqual([null, true]);
  });

  test("have one range or several", async () => {
    const found = await onSheet(async (sheet, context) => {
      const areas = sheet.getRanges("A1:A2,C1:C2");
      const format = areas.conditionalFormats.add("TopBottom");
      const ranges = format.getRanges().load("address");
      const none = format.getRangeOrNullObject().load("address");
      await context.sync();
      return [ranges.address, none.isNullObject];
    });
    expect(found).toEqual(["Tabelle1!A1:A2,Tabelle1!C1:C2", true]);
    const error = await failureOf(() =>
      onSheet(async (sheet, context) => {
        sheet.getRange("A1").conditionalFormats.getItemAt(0).getRange().load("address");
        await context.sync();
      }),
    );
    expect(error?.code).toBe("InvalidOperation");
  });

  test("are gone once they are deleted", async () => {
    await made(1);
    const error = await failureOf(() =>
      onSheet(async (sheet, context) => {
        const format = sheet.getRange("A1").conditionalFormats.getItemAt(0).load("id");
        await context.sync();
        format.delete();
        await context.sync();
        format.load("type");
        await context.sync();
      }),
    );
    expect(error?.code).toBe("ItemNotFound");
  });
});

describe("when rows come and go", () => {
  const made = (): Promise<void> =>
    onSheet(async (sheet, context) => {
      sheet.getRange("A5:A9").conditionalFormats.add("Custom").custom.rule.formula = "=A5>B$1";
      sheet.getRange("A5:A9").conditionalFormats.add("DataBar");
      await context.sync();
    });

  const found = (): Promise<unknown> =>
    onSheet(async (sheet, context) => {
      const formats = sheet.getRange().conditionalFormats.load("items/type");
      await context.sync();
      const ranges = formats.items.map((format) => format.getRange().load("address"));
      const own = formats.items.find(({ type }) => type === "Custom")?.custom.rule.load("formula");
      await context.sync();
      return [...ranges.map(({ address }) => address.replace(/^.*!/, "")), own?.formula];
    });

  test.each<[string, (sheet: Excel.Worksheet) => unknown, unknown[]]>([
    ["above, a format moves", (sheet) => sheet.getRange("2:3").insert("Down"), ["A7:A11", "A7:A11", "=A7>B$1"]],
    ["within, it grows", (sheet) => sheet.getRange("7:7").insert("Down"), ["A5:A10", "A5:A10", "=A5>B$1"]],
    ["below, it stays", (sheet) => sheet.getRange("12:12").insert("Down"), ["A5:A9", "A5:A9", "=A5>B$1"]],
    ["with its first cells, it speaks from the next", (sheet) => sheet.getRange("4:6").delete("Up"), ["A4:A6", "A4:A6", "=A4>B$1"]], // prettier-ignore
    ["with all its cells, it goes", (sheet) => sheet.getRange("5:9").delete("Up"), [undefined]],
  ])("%s", async (_, change, expected) => {
    await made();
    await onSheet(async (sheet, context) => {
      change(sheet);
      await context.sync();
    });
    expect(await found()).toEqual(expected);
    expect(await onReopened(host.current, found)).toEqual(expected);
  });
});

test.each<[string, (formats: Excel.ConditionalFormatCollection) => unknown]>([
  ["a rank of 0", (formats) => (formats.add("TopBottom").topBottom.rule = { rank: 0, type: "TopItems" })],
  ["101 percent", (formats) => (formats.add("TopBottom").topBottom.rule = { rank: 101, type: "TopPercent" })],
  ["two criteria for three icons", (formats) => (formats.add("IconSet").iconSet.criteria = [{}, {}] as never)],
  ["a bar from its highest value", (formats) => (formats.add("DataBar").dataBar.lowerBoundRule = { type: "HighestValue" })], // prettier-ignore
  ["a bar up to no formula", (formats) => (formats.add("DataBar").dataBar.upperBoundRule = { type: "Formula" })],
  ["a scale up to 200 percent", (formats) => (formats.add("DataBar").dataBar.upperBoundRule = { type: "Percent", formula: "200" })], // prettier-ignore
  ["a scale without an end", (formats) => (formats.add("ColorScale").colorScale.criteria = {} as never)],
  ["a span with one operand", (formats) => (formats.add("CellValue").cellValue.rule = { formula1: "=1", operator: "Between" })], // prettier-ignore
  ["a condition that nobody knows", (formats) => (formats.add("PresetCriteria").preset.rule = { criterion: "Invalid" })], // prettier-ignore
])("%s is refused", async (_, make) => {
  const error = await failureOf(() =>
    onSheet(async (sheet, context) => {
      make(sheet.getRange("A1").conditionalFormats);
      await context.sync();
    }),
  );
  expect(error?.code).toBe("InvalidArgument");
});
