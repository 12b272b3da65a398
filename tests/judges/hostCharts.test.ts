import { afterWork } from "../workbooks/afterWork";
import { openXmlFaults } from "./openXml";

type Kind = `${Excel.ChartType}`;

const KINDS: readonly Kind[] = [
  "BarStacked", "ColumnClustered", "3DColumn", "3DBarClustered", "CylinderColStacked", "LineMarkersStacked", "Line", "3DLine",
  "AreaStacked100", "3DArea", "Pie", "3DPieExploded", "PieOfPie", "Doughnut", "XYScatter", "XYScatterSmoothNoMarkers",
  "Bubble", "Radar", "RadarFilled", "Surface", "SurfaceTopViewWireframe", "StockHLC",
]; // prettier-ignore

const hasNoAxes = (kind: Kind): boolean => /Pie|Doughnut/.test(kind);
/** Kinds whose series may have trend lines and error bars. */
const hasTrends = (kind: Kind): boolean => /^(Line|XYScatter|Column|Bubble)/.test(kind);
const hasSigns = (kind: Kind): boolean => /^(Line|XYScatter|Radar$|Stock)/.test(kind);

/** Everything that the host can say of a chart, for each kind that it draws. */
async function drawEverything(context: Excel.RequestContext): Promise<void> {
  const sheet = context.workbook.worksheets.getFirst();
  sheet.getRange("A1:D4").values = [["x", "a", "b", "c"], ["Mo", 2, 3, 4], ["Di", 4, 5, 6], ["Mi", 1, 9, 2]]; // prettier-ignore
  for (const kind of KINDS) {
    const chart = sheet.charts.add(kind as Excel.ChartType, sheet.getRange("A1:D4"));
    dressChart(chart);
    if (!hasNoAxes(kind)) dressAxes(chart, /Scatter|Bubble/.test(kind));
    dressSeries(chart.series.getItemAt(0), kind);
  }
  for (const kind of KINDS) {
    sheet.charts.add("ColumnClustered", sheet.getRange("A1:D4")).chartType = kind;
    const mixed = sheet.charts.add("ColumnClustered", sheet.getRange("A1:D4"));
    mixed.series.getItemAt(1).axisGroup = "Secondary";
    mixed.series.getItemAt(2).chartType = "LineMarkers";
    if (!hasNoAxes(kind)) mixed.chartType = kind;
  }
  await context.sync();
}

function dressChart(chart: Excel.Chart): void {
  chart.set({ displayBlanksAs: "Zero", plotVisibleOnly: false, showDataLabelsOverMaximum: true, style: 5 });
  chart.format.fill.setSolidColor("white");
  chart.format.border.set({ color: "gray", lineStyle: "DashDotDot", weight: 1.5 });
  chart.format.font.name = "Georgia";
  chart.format.roundedCorners = true;
  chart.plotArea.set({ insideLeft: 40, insideWidth: 200 });
  chart.plotArea.format.fill.clear();
  const { title, legend } = chart;
  title.text = "Feld & <Anzahl>";
  title.set({ overlay: true, showShadow: true, textOrientation: -30, left: 10, top: 5, horizontalAlignment: "Right" });
  title.format.font.color = "red";
  title.format.fill.setSolidColor("yellow");
  title.getSubstring(2, 4).font.bold = true;
  legend.position = "Right";
  legend.set({ left: 200, top: 20, width: 60, height: 60, showShadow: true });
  legend.format.fill.setSolidColor("white");
  legend.format.font.size = 9;
  legend.legendEntries.getItemAt(0).visible = false;
}

function dressAxes({ axes }: Excel.Chart, areBothOfValues: boolean): void {
  const { categoryAxis, valueAxis } = axes;
  categoryAxis.title.text = "quer";
  categoryAxis.set({ majorTickMark: "Cross", position: "Minimum", isBetweenCategories: false, textOrientation: 45 });
  if (!areBothOfValues) {
    categoryAxis.set({ tickLabelSpacing: 1, tickMarkSpacing: 2, offset: 50, alignment: "Right", multiLevel: false });
  }
  categoryAxis.majorGridlines.format.line.color = "blue";
  valueAxis.set({ minimum: 0, maximum: 10, majorUnit: 5, minorUnit: 1, logBase: 10, displayUnit: "Hundreds" });
  valueAxis.set({ numberFormat: "0.0", tickLabelPosition: "Low", minorTickMark: "Inside" });
  valueAxis.setPositionAt(1);
  valueAxis.minorGridlines.visible = true;
  valueAxis.title.setFormula("=Tabelle1!$A$1");
  valueAxis.title.format.font.italic = true;
  valueAxis.format.line.weight = 2;
  valueAxis.format.font.underline = "Single";
}

function dressSeries(series: Excel.ChartSeries, kind: Kind): void {
  if (kind.startsWith("Surface")) return;
  series.format.line.color = "#123456";
  series.points.getItemAt(0).format.fill.setSolidColor("#112233");
  series.hasDataLabels = true;
  series.dataLabels.set({ showSeriesName: true, separator: "\n", numberFormat: "0", textOrientation: 10 });
  series.dataLabels.format.fill.setSolidColor("white");
  series.dataLabels.format.border.color = "black";
  const { dataLabel } = series.points.getItemAt(1);
  dataLabel.text = "hier";
  dataLabel.format.font.bold = true;
  series.points.getItemAt(2).hasDataLabel = false;
  if (hasSigns(kind)) {
    series.set({ markerStyle: "Star", markerSize: 9, markerForegroundColor: "red" });
    series.points.getItemAt(2).set({ markerStyle: "Circle", markerBackgroundColor: "green" });
  }
  if (!hasTrends(kind)) return;
  for (const type of ["Linear", "Polynomial", "MovingAverage"] as const) {
    const line = series.trendlines.add(type);
    line.format.line.set({ color: "green", lineStyle: "Dot" });
    line.set({ name: "Trend", showEquation: true });
    line.label.numberFormat = "0.00";
  }
  series.yErrorBars.set({ visible: true, include: "MinusValues", endStyleCap: false });
}

test("charts of every kind with everything that can be said of them are valid", async () => {
  expect(await openXmlFaults(await afterWork(undefined, () => Excel.run(drawEverything)))).toEqual([]);
});

test("tables of a chart's data are valid", async () => {
  const draw = async (context: Excel.RequestContext): Promise<void> => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1:B2").values = [["x", "a"], [1, 2]]; // prettier-ignore
    const table = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B2")).getDataTable();
    table.set({ visible: true, showHorizontalBorder: false });
    table.format.font.color = "blue";
    table.format.border.color = "red";
    await context.sync();
  };
  expect(await openXmlFaults(await afterWork(undefined, () => Excel.run(draw)))).toEqual([]);
});
