/* eslint-disable office-addins/load-object-before-read -- the cases load, the test syncs */
import { openHost } from "../../src/host/node";
import { failureOf, hostForEachTest, onSheet, write } from "./onHost";

const host = hostForEachTest();

beforeEach(() =>
  write("A1", [
    ["Feld", "realisiert", "offen"],
    ["Kinder", 3, 1],
    ["Familien", 6, 2],
    ["Senioren", 4, 5],
  ]),
);

type Kind = `${Excel.ChartType}`;
type Use = (chart: Excel.Chart, sheet: Excel.Worksheet) => unknown;
type Read = (chart: Excel.Chart) => OfficeExtension.ClientObject & { toJSON(): object };

const first = (chart: Excel.Chart): Excel.ChartSeries => chart.series.getItemAt(0);
const point = (chart: Excel.Chart): Excel.ChartPoint => first(chart).points.getItemAt(1);

/** What is said of a chart is read back at once, and from the saved file. */
async function expectKept(
  kind: Kind,
  use: Use,
  read: Read,
  expected: Readonly<Record<string, unknown>>,
): Promise<void> {
  await onSheet(async (sheet, context) => {
    const chart = sheet.charts.add(kind as Excel.ChartType, sheet.getRange("A1:C4"), "Columns");
    chart.name = "Probe";
    use(chart, sheet);
    await context.sync();
  });
  const found = (): Promise<object> =>
    onSheet(async (sheet, context) => {
      const object = read(sheet.charts.getItem("Probe"));
      (object as unknown as { load(names: string): void }).load(Object.keys(expected).join(","));
      await context.sync();
      return object.toJSON();
    });
  expect(await found()).toMatchObject(expected);
  const again = await openHost(host.current.toBytes());
  expect(await found()).toMatchObject(expected);
  again.close();
}

test.each<[string, Kind, Use, Read, Record<string, unknown>]>([
  ["axis of values: ends and steps", "Line", ({ axes }) => axes.valueAxis.set({ minimum: 1, maximum: 9, majorUnit: 4, minorUnit: 2 }), ({ axes }) => axes.valueAxis, { minimum: 1, maximum: 9, majorUnit: 4, minorUnit: 2 }],
  ["ends given back to the program", "Line", ({ axes }) => { axes.valueAxis.minimum = 1; axes.valueAxis.minimum = ""; }, ({ axes }) => axes.valueAxis, { minimum: "", scaleType: "Linear" }],
  ["logarithmic scale", "Line", ({ axes }) => axes.valueAxis.set({ scaleType: "Logarithmic", logBase: 100 }), ({ axes }) => axes.valueAxis, { scaleType: "Logarithmic", logBase: 100 }],
  ["display unit with its label", "Line", ({ axes }) => (axes.valueAxis.displayUnit = "Thousands"), ({ axes }) => axes.valueAxis, { displayUnit: "Thousands", showDisplayUnitLabel: true }],
  ["display unit without its label", "Line", ({ axes }) => { axes.valueAxis.displayUnit = "Hundreds"; axes.valueAxis.showDisplayUnitLabel = false; }, ({ axes }) => axes.valueAxis, { displayUnit: "Hundreds", showDisplayUnitLabel: false }],
  ["display unit of one's own", "Line", ({ axes }) => axes.valueAxis.setCustomDisplayUnit(12), ({ axes }) => axes.valueAxis, { displayUnit: "Custom", customDisplayUnit: 12 }],
  ["marks, labels and format of an axis", "BarClustered", ({ axes }) => axes.valueAxis.set({ majorTickMark: "Cross", minorTickMark: "Inside", tickLabelPosition: "High", numberFormat: "0.0", textOrientation: -45 }), ({ axes }) => axes.valueAxis, { majorTickMark: "Cross", minorTickMark: "Inside", tickLabelPosition: "High", numberFormat: "0.0", linkNumberFormat: false, textOrientation: -45 }],
  ["axis of categories", "ColumnStacked", ({ axes }) => axes.categoryAxis.set({ tickLabelSpacing: 2, tickMarkSpacing: 3, offset: 50, alignment: "Left", multiLevel: false, isBetweenCategories: false, position: "Maximum" }), ({ axes }) => axes.categoryAxis, { tickLabelSpacing: 2, tickMarkSpacing: 3, offset: 50, alignment: "Left", multiLevel: false, isBetweenCategories: false, position: "Maximum", type: "Category", axisGroup: "Primary" }],
  ["place where the other axis crosses", "Line", ({ axes }) => axes.valueAxis.setPositionAt(2), ({ axes }) => axes.valueAxis, { position: "Custom", positionAt: 2 }],
  ["dates across", "Line", ({ axes }) => { axes.categoryAxis.categoryType = "DateAxis"; axes.categoryAxis.set({ baseTimeUnit: "Months", majorTimeUnitScale: "Years" }); }, ({ axes }) => axes.categoryAxis, { categoryType: "DateAxis", baseTimeUnit: "Months", majorTimeUnitScale: "Years" }],
  ["gridlines", "Line", ({ axes }) => { axes.categoryAxis.majorGridlines.visible = true; axes.categoryAxis.majorGridlines.format.line.set({ color: "#585858", weight: 2, lineStyle: "Dot" }); }, ({ axes }) => axes.categoryAxis.majorGridlines.format.line, { color: "#585858", weight: 2, lineStyle: "Dot" }],
  ["title of an axis", "Line", ({ axes }) => { axes.valueAxis.title.text = "Zahl"; axes.valueAxis.title.textOrientation = 90; }, ({ axes }) => axes.valueAxis.title, { text: "Zahl", visible: true, textOrientation: 90 }],
  ["title of an axis from a cell", "Line", ({ axes }) => axes.valueAxis.title.setFormula("=Tabelle1!$C$1"), ({ axes }) => axes.valueAxis.title, { text: "offen" }],
  ["font of an axis", "Line", ({ axes }) => axes.categoryAxis.format.font.set({ name: "Times New Roman", color: "#D9D9D9", underline: "Single" }), ({ axes }) => axes.categoryAxis.format.font, { name: "Times New Roman", color: "#D9D9D9", underline: "Single" }],
  ["title", "Line", ({ title }) => { title.text = "Stand"; title.set({ overlay: true, showShadow: true, textOrientation: 180, horizontalAlignment: "Left", verticalAlignment: "Top" }); }, ({ title }) => title, { text: "Stand", overlay: true, showShadow: true, textOrientation: 180, horizontalAlignment: "Left", verticalAlignment: "Top" }],
  ["place of a title", "Line", ({ title }) => title.set({ left: 20, top: 10 }), ({ title }) => title, { left: 20, top: 10 }],
  ["border of a title", "Line", ({ title }) => { title.text = "S"; title.format.border.set({ lineStyle: "Dash", color: "#112233" }); }, ({ title }) => title.format.border, { lineStyle: "Dash", color: "#112233" }],
  ["legend", "Line", ({ legend }) => { legend.position = "Corner"; legend.overlay = true; }, ({ legend }) => legend, { position: "Corner", overlay: true, showShadow: false }],
  ["moved legend", "Line", ({ legend }) => legend.set({ left: 30, top: 40, width: 100, height: 50 }), ({ legend }) => legend, { position: "Custom", left: 30, top: 40, width: 100, height: 50 }],
  ["entry of a legend", "Line", ({ legend }) => (legend.legendEntries.getItemAt(1).visible = false), ({ legend }) => legend.legendEntries.getItemAt(1), { visible: false, index: 1 }],
  ["labels of all series", "ColumnClustered", ({ dataLabels }) => dataLabels.set({ showValue: true, showSeriesName: true, separator: "\n", position: "InsideEnd", numberFormat: "0.00" }), ({ dataLabels }) => dataLabels, { showValue: true, showSeriesName: true, showCategoryName: false, separator: "\n", position: "InsideEnd", numberFormat: "0.00" }],
  ["label of one point", "LineMarkers", (chart) => { point(chart).hasDataLabel = true; point(chart).dataLabel.set({ showCategoryName: true, position: "Top" }); }, (chart) => point(chart).dataLabel, { showCategoryName: true, showValue: true, position: "Top", text: "Familien, 6", autoText: true }],
  ["label with words of its own", "LineMarkers", (chart) => (point(chart).dataLabel.text = "am meisten"), (chart) => point(chart).dataLabel, { text: "am meisten", autoText: false }],
  ["label without which a point is left", "Line", (chart) => { first(chart).hasDataLabels = true; point(chart).hasDataLabel = false; }, point, { hasDataLabel: false, value: 6 }],
  ["signs of a series", "LineMarkers", (chart) => first(chart).set({ markerStyle: "Diamond", markerSize: 12, markerBackgroundColor: "#102030", markerForegroundColor: "#405060" }), first, { markerStyle: "Diamond", markerSize: 12, markerBackgroundColor: "#102030", markerForegroundColor: "#405060" }],
  ["sign of a point", "LineMarkers", (chart) => point(chart).set({ markerStyle: "X", markerSize: 9 }), point, { markerStyle: "X", markerSize: 9 }],
  ["border of a point", "ColumnClustered", (chart) => point(chart).format.border.set({ color: "#FF0000", weight: 3 }), (chart) => point(chart).format.border, { color: "#FF0000", weight: 3, lineStyle: "Continuous" }],
  ["bars of a series", "BarClustered", (chart) => first(chart).set({ gapWidth: 30, overlap: -20, invertIfNegative: true, varyByCategories: true }), first, { gapWidth: 30, overlap: -20, invertIfNegative: true, varyByCategories: true }],
  ["circle", "Doughnut", (chart) => first(chart).set({ doughnutHoleSize: 40, firstSliceAngle: 90, explosion: 10 }), first, { doughnutHoleSize: 40, firstSliceAngle: 90, explosion: 10 }],
  ["second plot", "BarOfPie", (chart) => first(chart).set({ secondPlotSize: 50, splitType: "SplitByValue", splitValue: 4 }), first, { secondPlotSize: 50, splitType: "SplitByValue", splitValue: 4 }],
  ["smooth line", "Line", (chart) => (first(chart).smooth = true), first, { smooth: true }],
  ["another kind for one series", "ColumnClustered", (chart) => (first(chart).chartType = "LineMarkers"), (chart) => chart.series.getItemAt(1), { chartType: "LineMarkers", name: "realisiert" }],
  ["another pair of axes", "ColumnClustered", (chart) => (chart.series.getItemAt(1).axisGroup = "Secondary"), (chart) => chart.axes.getItem("Value", "Secondary"), { axisGroup: "Secondary", visible: true }],
  ["order of plotting", "ColumnClustered", (chart) => (first(chart).plotOrder = 1), first, { name: "offen", plotOrder: 0 }],
  ["error bars", "ColumnClustered", (chart) => first(chart).yErrorBars.set({ visible: true, include: "PlusValues", type: "StDev", endStyleCap: false }), (chart) => first(chart).yErrorBars, { visible: true, include: "PlusValues", type: "StDev", endStyleCap: false }],
  ["trend line", "Line", (chart) => first(chart).trendlines.add("Polynomial").set({ polynomialOrder: 3, name: "Trend", forwardPeriod: 2, showEquation: true, intercept: 1 }), (chart) => first(chart).trendlines.getItem(0), { polynomialOrder: 3, name: "Trend", forwardPeriod: 2, showEquation: true, showRSquared: false, intercept: 1 }],
  ["line of a trend line", "Line", (chart) => first(chart).trendlines.add("Linear").format.line.set({ color: "#00B050", lineStyle: "RoundDot" }), (chart) => first(chart).trendlines.getItem(0).format.line, { color: "#00B050", lineStyle: "RoundDot" }],
  ["data table", "ColumnClustered", (chart) => chart.getDataTable().set({ visible: true, showVerticalBorder: false }), (chart) => chart.getDataTable(), { visible: true, showVerticalBorder: false, showHorizontalBorder: true, showLegendKey: true }],
  ["plot area", "Line", ({ plotArea }) => plotArea.set({ left: 80, width: 200 }), ({ plotArea }) => plotArea, { left: 80, width: 200, position: "Custom" }],
  ["inside of a plot area", "Line", ({ plotArea }) => plotArea.set({ insideTop: 30, insideHeight: 100 }), ({ plotArea }) => plotArea, { insideTop: 30, insideHeight: 100, top: null }],
  ["chart as a whole", "Line", (chart) => chart.set({ displayBlanksAs: "Interplotted", plotVisibleOnly: false, showDataLabelsOverMaximum: false, style: 12 }), (chart) => chart, { displayBlanksAs: "Interplotted", plotVisibleOnly: false, showDataLabelsOverMaximum: false, style: 12, plotBy: "Columns" }],
  ["font of a whole chart, where a part has none", "Line", ({ format }) => (format.font.name = "Georgia"), ({ legend }) => legend.format.font, { name: "Georgia" }],
])("%s: said, read and kept", async (_, kind, use, read, expected) => {
  await expectKept(kind, use, read, expected);
}); // prettier-ignore

test("a part of a title can look different", async () => {
  await onSheet(async (sheet, context) => {
    const { title } = sheet.charts.add("Line", sheet.getRange("A1:C4"), "Columns");
    title.text = "Ziele und Stand";
    title.format.font.color = "#000000";
    title.getSubstring(6, 3).font.color = "#FFC000";
    await context.sync();
  });
  const colors = await onSheet(async (sheet, context) => {
    const { title } = sheet.charts.getItemAt(0);
    const fonts = [0, 6, 10].map((start) => title.getSubstring(start, 3).font.load("color"));
    title.load("text");
    await context.sync();
    return [title.text, ...fonts.map(({ color }) => color)];
  });
  expect(colors).toEqual(["Ziele und Stand", "#000000", "#FFC000", "#000000"]);
});

test("a series tells its cells and what they show", async () => {
  const found = await onSheet(async (sheet, context) => {
    const series = first(sheet.charts.add("Line", sheet.getRange("A1:C4"), "Columns"));
    const results = [
      series.getDimensionValues("Values"),
      series.getDimensionValues("Categories"),
      series.getDimensionDataSourceString("Values"),
      series.getDimensionDataSourceType("Values"),
    ];
    await context.sync();
    return results.map(({ value }) => value as unknown);
  });
  expect(found).toEqual([["3", "6", "4"], ["Kinder", "Familien", "Senioren"], "Tabelle1!$B$2:$B$4", "LocalRange"]);
});

test.each<[string, unknown[][], string[], string[]]>([
  ["dates are categories, however much they are numbers", [["Tag", "Zahl"], ["=DATE(2026,3,1)", 4], ["=DATE(2026,3,2)", 5]], ["Zahl"], ["4", "5"]],
  ["years above an empty corner name the series", [["", 2025, 2026], ["a", 1, 2], ["b", 3, 4], ["c", 5, 6]], ["2025", "2026"], ["1", "3", "5"]],
  ["numbers alone are series without names", [[1, 2], [3, 4], [5, 6]], ["Datenreihe1", "Datenreihe2"], ["1", "3", "5"]],
])("%s", async (_, block, names, values) => {
  await write("A10", block);
  const found = await onSheet(async (sheet, context) => {
    const source = sheet.getRange("A10").getResizedRange(block.length - 1, (block[0]?.length ?? 1) - 1);
    if (block[0]?.[0] === "Tag") sheet.getRange("A11:A12").numberFormat = [["dd.mm.yyyy"]];
    await context.sync();
    const { series } = sheet.charts.add("Line", source);
    series.load("items/name");
    const first = series.getItemAt(0).getDimensionValues("Values");
    await context.sync();
    return [series.items.map(({ name }) => name), first.value];
  });
  expect(found).toEqual([names, values]);
}); // prettier-ignore

test("bubbles have sizes, points between numbers have none", async () => {
  const sizes = (type: "Bubble" | "XYScatter"): Promise<unknown> =>
    onSheet(async (sheet, context) => {
      const series = first(sheet.charts.add(type, sheet.getRange("A1:C4"), "Columns"));
      const found = series.getDimensionValues("BubbleSizes");
      await context.sync();
      return found.value;
    });
  expect(await sizes("Bubble")).toEqual(["1", "2", "5"]);
  expect(await failureOf(() => sizes("XYScatter"))).toMatchObject({ code: "InvalidArgument" });
});

test("a new chart has the title that Excel gives it", async () => {
  const titles = await onSheet(async (sheet, context) => {
    const charts = ["A1:C4", "A1:B4"].map((address) => sheet.charts.add("Line", sheet.getRange(address), "Columns"));
    charts.forEach(({ title }) => title.load("text,visible"));
    await context.sync();
    return charts.map(({ title }) => title.text);
  });
  expect(titles).toEqual(["Diagrammtitel", "realisiert"]);
});

test("another block of cells leaves the series their look", async () => {
  const found = await onSheet(async (sheet, context) => {
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C4"), "Columns");
    chart.series.getItemAt(1).format.line.color = "#123456";
    chart.setData(sheet.getRange("A1:C3"), "Columns");
    const { line } = chart.series.getItemAt(1).format.load("line/color");
    const values = chart.series.getItemAt(1).getDimensionValues("Values");
    chart.plotBy = "Rows";
    chart.series.load("items/name");
    await context.sync();
    return [line.color, values.value, chart.series.items.map(({ name }) => name)];
  });
  expect(found).toEqual(["#123456", ["1", "2"], ["Kinder", "Familien"]]);
});
