import type { ConditionalRule, DataBar } from "../../src/xlsx/conditionalFormats/rule";
import { rgbColor } from "../../src/xlsx/styles/color";
import { openXmlFaults } from "../judges/openXml";
import { openForeign, reopened, sheetOf, textOf } from "./foreign";
import { problemOf } from "./problem";

/** Each call of the validator is a process of its own. */
jest.setTimeout(60_000);

const areas = [{ row: 3, column: 3, rows: 6, columns: 1 }];
const style = {
  font: { isBold: true, isItalic: false, color: rgbColor("#006100") },
  fill: { pattern: "solid", color: rgbColor("#C6EFCE") },
  border: { top: { style: "thin", color: rgbColor("#112233") } },
  numberFormat: "0.0",
};

const bar: DataBar = {
  type: "dataBar",
  low: { type: "autoMin" },
  high: { type: "formula", value: "$A$1*2" },
  color: rgbColor("#638EC6"),
  border: rgbColor("#112233"),
  isGradient: false,
  negativeColor: rgbColor("#FF0000"),
  negativeBorder: rgbColor("#00FF00"),
  axis: "middle",
  axisColor: rgbColor("#000000"),
  direction: "rightToLeft",
  showsValue: false,
  minLength: 5,
  maxLength: 80,
};
const thirds = ["0", "33", "67"].map((value) => ({ type: "percent", value }) as const);
const icons = { type: "iconSet", thresholds: thirds, isReversed: true, showsValue: false } as const;
const mean = { type: "aboveAverage", isAbove: false, includesAverage: true, deviations: 0 } as const;

const rules: readonly (readonly [string, ConditionalRule, readonly string[]])[] = [
  ["by value", { type: "cellIs", operator: "between", formulas: ["1", "5"] }, ["1", "5"]],
  ["by formula", { type: "expression", formula: '$D4="offen"' }, ['$D4="offen"']],
  ["by text", { type: "containsText", text: 'of"f' }, ['NOT(ISERROR(SEARCH("of""f",D4)))']],
  ["by missing text", { type: "notContainsText", text: "a" }, ['ISERROR(SEARCH("a",D4))']],
  ["by beginning", { type: "beginsWith", text: "a" }, ['LEFT(D4,LEN("a"))="a"']],
  ["by end", { type: "endsWith", text: "a" }, ['RIGHT(D4,LEN("a"))="a"']],
  ["of blanks", { type: "containsBlanks" }, ["LEN(TRIM(D4))=0"]],
  ["of errors", { type: "notContainsErrors" }, ["NOT(ISERROR(D4))"]],
  ["of yesterday", { type: "timePeriod", period: "yesterday" }, ["FLOOR(D4,1)=TODAY()-1"]],
  ["below the average", mean, []],
  ["far above it", { ...mean, isAbove: true, includesAverage: false, deviations: 2 }, []],
  ["of duplicates", { type: "duplicateValues" }, []],
  ["of the last percents", { type: "top10", rank: 5, isPercent: true, isBottom: true }, []],
  [
    "as colours",
    {
      type: "colorScale",
      points: [
        { threshold: { type: "min" }, color: rgbColor("#FF0000") },
        { threshold: { type: "formula", value: "$A$1" }, color: { kind: "theme", index: 4, tint: 0.4 } },
        { threshold: { type: "max" }, color: rgbColor("#00FF00") },
      ],
    },
    [],
  ],
  ["as bars", bar, []],
  ["as icons", { ...icons, set: "3Flags" }, []],
  ["as newer icons", { ...icons, set: "3Triangles", thresholds: [...thirds.slice(0, 2), { type: "num", value: "9", isExclusive: true }] }, []], // prettier-ignore
  ["as mixed icons", { ...icons, set: "3Arrows", icons: [{ set: "NoIcons", index: 0 }, { set: "3Flags", index: 1 }, { set: "5Boxes", index: 4 }] }, []], // prettier-ignore
];

test.each(rules)("a rule %s comes first, and the others stay behind it", (_, rule, formulas) => {
  const workbook = openForeign();
  sheetOf(workbook, "Maßnahmen").conditionalFormats.add({ areas, rule, style, stopsIfTrue: true });
  const list = sheetOf(reopened(workbook), "Maßnahmen").conditionalFormats.byPriority();
  expect(list.map(({ type, priority }) => [type, priority])).toEqual([
    [rule.type, 1],
    ["cellIs", 2],
    ["dataBar", 3],
  ]);
  expect(list[0]).toMatchObject({ areas, formulas, stopsIfTrue: true });
  expect(list[0]?.rule).toEqual(rule);
});

test("rules of all kinds make a valid file together, also after each became another", async () => {
  const workbook = openForeign();
  const { conditionalFormats } = sheetOf(workbook, "Listen");
  const made = rules.map(([, rule]) => conditionalFormats.add({ areas, rule, style }));
  expect(await openXmlFaults(workbook.toBytes())).toEqual([]);
  made.forEach((format, i) => format.setRule(rules[(i + 1) % rules.length]![1]));
  expect(await openXmlFaults(workbook.toBytes())).toEqual([]);
  const again = sheetOf(reopened(workbook), "Listen").conditionalFormats.byPriority();
  expect(again.map(({ rule }) => rule).reverse()).toEqual([...rules.slice(1), rules[0]!].map(([, rule]) => rule));
});

test("a look says what it was given, and nothing else", () => {
  const workbook = openForeign();
  const { conditionalFormats } = sheetOf(workbook, "Listen");
  const format = conditionalFormats.add({ areas, rule: { type: "containsBlanks" }, style });
  expect(reopenedLook()).toEqual(style);
  format.changeLook({ font: { isBold: false }, fill: null, numberFormat: null });
  expect(reopenedLook()).toEqual({ font: { ...style.font, isBold: false }, border: style.border });
  format.changeLook({ font: null });
  expect(reopenedLook()).toEqual({ border: style.border });

  function reopenedLook(): unknown {
    return sheetOf(reopened(workbook), "Listen").conditionalFormats.list()[0]?.look;
  }
});

test("a format takes its place among the others", () => {
  const workbook = openForeign();
  const { conditionalFormats } = sheetOf(workbook, "Maßnahmen");
  const format = conditionalFormats.add({ areas, rule: { type: "uniqueValues" } });
  conditionalFormats.moveTo(format, 1);
  const after = sheetOf(reopened(workbook), "Maßnahmen").conditionalFormats.byPriority();
  expect(after.map(({ type, priority }) => [type, priority])).toEqual([
    ["cellIs", 1],
    ["uniqueValues", 2],
    ["dataBar", 3],
  ]);
});

test("a foreign bar is read with both halves, and goes with both", async () => {
  const workbook = openForeign();
  const { conditionalFormats } = sheetOf(workbook, "Maßnahmen");
  const foreign = conditionalFormats.list().find(({ type }) => type === "dataBar");
  expect(foreign?.rule).toMatchObject({ type: "dataBar", axis: "automatic", showsValue: true });
  foreign?.remove();
  const xml = textOf(workbook.toBytes(), "xl/worksheets/sheet1.xml");
  expect([xml.includes("dataBar"), xml.includes("conditionalFormattings")]).toEqual([false, false]);
  expect(await openXmlFaults(workbook.toBytes())).toEqual([]);
});

test("rules go from an area, extension included, and one by one", async () => {
  const workbook = openForeign();
  const { conditionalFormats } = sheetOf(workbook, "Maßnahmen");
  conditionalFormats.clear({ row: 3, column: 4, rows: 2, columns: 1 });
  expect(await openXmlFaults(workbook.toBytes())).toEqual([]);
  const rest = sheetOf(reopened(workbook), "Maßnahmen").conditionalFormats.list();
  expect(rest[0]?.areas).toEqual([{ row: 5, column: 4, rows: 4, columns: 1 }]);
  expect(textOf(workbook.toBytes(), "xl/worksheets/sheet1.xml")).toContain(
    "<xm:sqref>E6:E9</xm:sqref></x14:conditionalFormatting>",
  );
  for (const format of conditionalFormats.list()) format.remove();
  expect(sheetOf(reopened(workbook), "Maßnahmen").conditionalFormats.list()).toEqual([]);
});

test("where the first cells of a rule are freed, its formula speaks from the next", () => {
  const workbook = openForeign();
  const { conditionalFormats } = sheetOf(workbook, "Listen");
  conditionalFormats.add({ areas, rule: { type: "expression", formula: "$A4>D$1+D4" } });
  conditionalFormats.clear({ row: 0, column: 0, rows: 5, columns: 9 });
  const [rest] = sheetOf(reopened(workbook), "Listen").conditionalFormats.list();
  expect([rest?.areas[0]?.row, rest?.formulas]).toEqual([5, ["$A6>D$1+D6"]]);
});

test("a rule needs a formula that Excel takes; without one nothing is written", () => {
  const { conditionalFormats } = sheetOf(openForeign(), "Maßnahmen");
  const empty = { type: "expression", formula: "" } as const;
  expect(problemOf(() => conditionalFormats.add({ areas, rule: empty })).code).toBe("invalidValue");
  const [format] = conditionalFormats.list();
  expect(problemOf(() => format?.setRule(empty)).code).toBe("invalidValue");
  expect(conditionalFormats.list().map(({ type }) => type)).toEqual(["dataBar", "cellIs"]);
});
