/* eslint-disable office-addins/load-object-before-read -- the rule does not follow loads of nested objects */
import { openHost } from "../../src/host/node";
import { readFill } from "../../src/xlsx/charts/chartLooks";
import { Workbook } from "../../src/xlsx/workbook";
import { failureOf, hostForEachTest, onSheet, write } from "./onHost";

const host = hostForEachTest();

beforeEach(() =>
  write("A1", [
    ["Feld", "realisiert", "offen"],
    ["Kinder", 3, 1],
    ["Familien", "=B2*2", 2],
  ]),
);

const addChart = (
  type: Excel.ChartType | `${Excel.ChartType}` = "BarStacked",
  seriesBy: "Auto" | "Rows" = "Auto",
): Promise<void> =>
  onSheet(async (sheet, context) => {
    sheet.charts.add(type as Excel.ChartType, sheet.getRange("A1:C3"), seriesBy).name = "Umsetzung";
    await context.sync();
  });

test("a block of cells becomes series with names and categories", async () => {
  await addChart();
  const names = await onSheet(async (sheet, context) => {
    const chart = sheet.charts.getItem("Umsetzung").load("name,chartType,id");
    chart.series.load("items/name");
    await context.sync();
    return [chart.chartType, chart.series.items.map(({ name }) => name)];
  });
  expect(names).toEqual(["BarStacked", ["realisiert", "offen"]]);
});

test("by rows the lines are the series", async () => {
  await addChart("ColumnClustered", "Rows");
  const names = await onSheet(async (sheet, context) => {
    const { series } = sheet.charts.getItemAt(0);
    series.load("items/name");
    await context.sync();
    return series.items.map(({ name }) => name);
  });
  expect(names).toEqual(["Kinder", "Familien"]);
});

test("everything that is set is read back, and survives saving", async () => {
  await addChart();
  await onSheet(async (sheet, context) => {
    const chart = sheet.charts.getItem("Umsetzung");
    chart.title.text = "Stand der Umsetzung";
    chart.legend.position = "Bottom";
    chart.axes.categoryAxis.reversePlotOrder = true;
    chart.axes.valueAxis.visible = false;
    chart.axes.valueAxis.majorGridlines.visible = false;
    chart.setPosition("E2", "K20");
    const series = chart.series.getItemAt(0);
    series.name = "erledigt";
    series.gapWidth = 40;
    series.format.fill.setSolidColor("#1F4E79");
    series.format.line.color = "black";
    series.hasDataLabels = true;
    series.dataLabels.numberFormat = "0;;";
    series.dataLabels.format.font.color = "#FFFFFF";
    series.dataLabels.format.font.size = 9;
    series.dataLabels.format.font.bold = true;
    series.setXAxisValues(sheet.getRange("A2:A3"));
    series.setValues(sheet.getRange("C2:C3"));
    const added = chart.series.add("neu");
    added.setValues(sheet.getRange("B2:B3"));
    await context.sync();
    added.hasDataLabels = true;
    added.hasDataLabels = false;
    await context.sync();
  });
  const again = await openHost(host.current.toBytes());
  const found = await onSheet(async (sheet, context) => {
    const chart = sheet.charts.getItem("Umsetzung");
    chart.title.load("text,visible");
    chart.legend.load("position,visible");
    chart.axes.categoryAxis.load("reversePlotOrder,visible");
    chart.axes.valueAxis.load("visible,reversePlotOrder");
    chart.axes.valueAxis.majorGridlines.load("visible");
    chart.series.load("items/name,items/gapWidth,items/hasDataLabels");
    const series = chart.series.getItemAt(0);
    series.dataLabels.load("showValue,numberFormat");
    series.dataLabels.format.font.load("color,size,bold");
    series.format.line.load("color");
    await context.sync();
    return {
      title: [chart.title.text, chart.title.visible],
      legend: [chart.legend.position, chart.legend.visible],
      axes: [
        chart.axes.categoryAxis.reversePlotOrder,
        chart.axes.valueAxis.visible,
        chart.axes.valueAxis.majorGridlines.visible,
      ],
      series: chart.series.items.map(({ name, gapWidth, hasDataLabels }) => [name, gapWidth, hasDataLabels]),
      labels: [series.dataLabels.numberFormat, series.format.line.color],
      labelFont: series.dataLabels.format.font.toJSON(),
    };
  });
  again.close();
  expect(found).toEqual({
    title: ["Stand der Umsetzung", true],
    legend: ["Bottom", true],
    axes: [true, false, false],
    series: [
      ["erledigt", 40, true],
      ["offen", 40, false],
      ["neu", 40, false],
    ],
    labels: ["0;;", "#000000"],
    labelFont: { color: "#FFFFFF", size: 9, bold: true },
  });
});

test("titles and legends can be taken away, series and charts deleted", async () => {
  await addChart();
  const left = await onSheet(async (sheet, context) => {
    const chart = sheet.charts.getItem("Umsetzung");
    chart.title.visible = true;
    chart.title.visible = false;
    chart.legend.visible = false;
    chart.series.getItemAt(0).delete();
    chart.legend.load("visible,position");
    const series = chart.series.getCount();
    await context.sync();
    chart.setData(sheet.getRange("A1:C3"), "Columns");
    const again = chart.series.getCount();
    await context.sync();
    chart.delete();
    const charts = sheet.charts.getCount();
    const missing = sheet.charts.getItemOrNullObject("Umsetzung");
    await context.sync();

    return [chart.legend.visible, series.value, again.value, charts.value, missing.isNullObject];
  });
  expect(left).toEqual([false, 1, 2, 0, true]);
  expect(() => host.current.toBytes()).not.toThrow();
});

test.each<`${Excel.ChartType}`>([
  "ColumnClustered", "ColumnStacked100", "BarClustered", "3DColumnClustered", "3DColumn", "3DBarStacked", "CylinderCol", "ConeBarStacked100",
  "PyramidColClustered", "3DLine", "3DArea", "3DAreaStacked", "3DPie", "PieExploded", "PieOfPie", "BarOfPie", "DoughnutExploded",
  "Bubble", "Bubble3DEffect", "Radar", "RadarMarkers", "RadarFilled", "Surface", "SurfaceTopViewWireframe",
  "Line", "LineMarkers", "LineStacked", "LineMarkersStacked100", "Area", "AreaStacked", "AreaStacked100", "Pie", "Doughnut",
  "XYScatter", "XYScatterLines", "XYScatterLinesNoMarkers", "XYScatterSmooth", "XYScatterSmoothNoMarkers",
])("a chart of the kind %s is one when opened again, with its series", async (kind) => {
  await addChart(kind);
  const again = await openHost(host.current.toBytes());
  const found = await onSheet(async (sheet, context) => {
    const chart = sheet.charts.getItem("Umsetzung").load("chartType");
    const series = chart.series.getCount();
    await context.sync();
    return [chart.chartType, series.value];
  });
  again.close();
  expect(found).toEqual([kind, kind.startsWith("Bubble") ? 1 : 2]);
}); // prettier-ignore

test("fonts, axes, points, trend lines and the place are read back, and survive saving", async () => {
  await addChart("Line");
  await onSheet(async (sheet, context) => {
    const chart = sheet.charts.getItem("Umsetzung");
    chart.set({ left: 100, top: 60, width: 300, height: 200 });
    chart.title.text = "Stand";
    chart.title.format.font.set({ color: "#FF0000", size: 20, bold: false });
    chart.legend.format.fill.setSolidColor("yellow");
    chart.legend.format.font.italic = true;
    chart.axes.categoryAxis.title.text = "Felder";
    chart.axes.valueAxis.title.text = "Zahl";
    chart.axes.valueAxis.set({ minimum: 0, maximum: 8, majorUnit: 2 });
    const series = chart.series.getItemAt(0);
    series.points.getItemAt(1).format.fill.setSolidColor("#00FF00");
    series.trendlines.add("Linear");
    series.trendlines.add("MovingAverage").type = "Polynomial";
    await context.sync();
  });
  const bytes = host.current.toBytes();
  const xml = Workbook.open(bytes).sheets[0]?.charts.list()[0]?.spot;
  const fills = ["legend", "plotArea/lineChart/ser/dPt"].map((path) => readFill(xml?.at(`chart/${path}/spPr`).find()));
  expect(fills).toEqual(["#FFFF00", "#00FF00"]);
  const again = await openHost(bytes);
  const found = await onSheet(async (sheet, context) => {
    const chart = sheet.charts.getItem("Umsetzung").load("left,top,width,height");
    const { font } = chart.title.format.load("font/color,font/size,font/bold");
    chart.legend.format.font.load("italic");
    chart.axes.categoryAxis.title.load("text");
    chart.axes.valueAxis.load("minimum,maximum,majorUnit,title/text");
    const series = chart.series.getItemAt(0);
    series.points.load("count");
    series.trendlines.load("items/type");
    await context.sync();
    const { valueAxis, categoryAxis } = chart.axes;
    return {
      place: [chart.left, chart.top, chart.width, chart.height].map(Math.round),
      font: [font.color, font.size, font.bold],
      legend: chart.legend.format.font.italic,
      axes: [categoryAxis.title.text, valueAxis.title.text, valueAxis.minimum as unknown, valueAxis.maximum as unknown, valueAxis.majorUnit as unknown],
      series: [series.points.count, series.trendlines.items.map(({ type }) => type)],
    };
  });
  again.close();
  expect(found).toEqual({
    place: [100, 60, 300, 200],
    font: ["#FF0000", 20, false],
    legend: true,
    axes: ["Felder", "Zahl", 0, 8, 2],
    series: [2, ["Linear", "Polynomial"]],
  });
}); // prettier-ignore

test("kinds of charts that cannot be drawn are refused by name", async () => {
  const error = await failureOf(() => addChart("Waterfall"));
  expect(error).toMatchObject({
    code: "UnsupportedOperation",
    message: expect.stringContaining("Waterfall") as string,
  });
});

test.each<[string, (chart: Excel.Chart) => unknown]>([
  ["a series that is not there", (chart) => chart.series.getItemAt(9).load("name")],
  ["an axis that the chart does not have", (chart) => (chart.axes.seriesAxis.visible = true)],
  ["a place of labels that Excel would not open", (chart) => (chart.dataLabels.position = "OutsideEnd")],
  ["a step of categories on the axis of values", (chart) => (chart.axes.valueAxis.tickMarkSpacing = 2)],
])("%s is refused", async (_, use) => {
  await addChart();
  const error = await failureOf(() =>
    onSheet(async (sheet, context) => {
      use(sheet.charts.getItem("Umsetzung"));
      await context.sync();
    }),
  );
  expect(error?.code).toMatch(/InvalidArgument|ItemNotFound/);
});

test("a sheet without drawings and comments has none", async () => {
  const counts = await onSheet(async (sheet, context) => {
    sheet.shapes.load("items/id");
    sheet.comments.load("items/id");
    context.workbook.comments.load("items/id");
    sheet.autoFilter.load("enabled,isDataFiltered");
    await context.sync();
    return [
      sheet.shapes.items.length,
      sheet.comments.items.length,
      context.workbook.comments.items.length,
      sheet.autoFilter.enabled,
    ];
  });
  expect(counts).toEqual([0, 0, 0, false]);
});

test("series can be added without a name and between others, and their labels taken away again", async () => {
  await addChart();
  const found = await onSheet(async (sheet, context) => {
    const { series } = sheet.charts.getItem("Umsetzung");
    series.add(undefined, 0);
    const first = series.getItemAt(0);
    first.dataLabels.showValue = true;
    first.dataLabels.showValue = true;
    first.load("name,hasDataLabels");
    first.dataLabels.load("numberFormat");
    first.dataLabels.format.font.load("color");
    first.format.line.load("color");
    await context.sync();
    const labelled = [
      first.hasDataLabels,
      first.dataLabels.numberFormat as unknown,
      first.dataLabels.format.font.color,
    ];
    first.dataLabels.showValue = false;
    first.load("hasDataLabels");
    await context.sync();
    return [first.name, first.format.line.color, ...labelled, first.hasDataLabels];
  });
  expect(found).toEqual(["Datenreihe1", "", true, "General", "#000000", false]);
});

test("a title and a legend that were taken away come back as Excel makes them", async () => {
  await addChart();
  const found = await onSheet(async (sheet, context) => {
    const { title, legend } = sheet.charts.getItem("Umsetzung");
    title.visible = false;
    legend.visible = false;
    title.load("text");
    await context.sync();
    const without = title.text;
    title.visible = true;
    legend.visible = true;
    title.load("text");
    legend.load("position,visible");
    await context.sync();
    return [without, title.text, legend.visible, legend.position];
  });
  expect(found).toEqual(["", "Diagrammtitel", true, "Bottom"]);
});

test("a chart may be placed by one cell, and two charts get names of their own", async () => {
  const names = await onSheet(async (sheet, context) => {
    sheet.getRange("A1:B2").values = [
      ["", "n"],
      ["a", 1],
    ];
    const charts = [1, 2, 3].map(() => sheet.charts.add("BarStacked", sheet.getRange("A1:B2"), "Columns"));
    charts[0]?.setPosition("D4");
    charts[0]?.delete();
    const again = sheet.charts.add("BarStacked", sheet.getRange("A1:B2"), "Columns").load("name");
    sheet.charts.load("items/name");
    await context.sync();
    return [again.name, new Set(sheet.charts.items.map(({ name }) => name)).size];
  });
  expect(names).toEqual(["Diagramm 4", 3]);
});

test("a series that was deleted is gone for who still holds it", async () => {
  await addChart();
  const error = await failureOf(() =>
    onSheet(async (sheet, context) => {
      const { series } = sheet.charts.getItem("Umsetzung");
      const last = series.getItemAt(1);
      last.delete();
      last.load("name");
      await context.sync();
    }),
  );
  expect(error?.code).toBe("ItemNotFound");
});
