import { afterWork } from "../workbooks/afterWork";
import { openXmlFaults } from "./openXml";

const KINDS = ["BarStacked", "ColumnClustered", "LineMarkersStacked", "Line", "AreaStacked100", "Pie", "Doughnut", "XYScatter", "XYScatterSmoothNoMarkers"] as const; // prettier-ignore

/** Everything that the host can say of a chart, for each kind that it draws. */
async function drawEverything(context: Excel.RequestContext): Promise<void> {
  const sheet = context.workbook.worksheets.getFirst();
  sheet.getRange("A1:C4").values = [["x", "a", "b"], [1, 2, 3], [2, 4, 5], [3, 1, 9]]; // prettier-ignore
  for (const kind of KINDS) {
    const chart = sheet.charts.add(kind as Excel.ChartType, sheet.getRange("A1:C4"));
    chart.title.text = "Feld & <Anzahl>";
    chart.title.format.font.color = "red";
    chart.legend.position = "Right";
    chart.legend.format.fill.setSolidColor("white");
    chart.legend.format.font.size = 9;
    if (kind !== "Pie" && kind !== "Doughnut") {
      chart.axes.categoryAxis.title.text = "quer";
      chart.axes.valueAxis.set({ minimum: 0, maximum: 10, majorUnit: 5 });
      chart.axes.valueAxis.title.text = "hoch";
    }
    const series = chart.series.getItemAt(0);
    series.points.getItemAt(0).format.fill.setSolidColor("#112233");
    series.hasDataLabels = true;
    if (kind === "Line" || kind === "XYScatter" || kind === "ColumnClustered") {
      series.trendlines.add("Linear");
      series.trendlines.add("Polynomial");
      series.trendlines.add("MovingAverage");
    }
  }
  await context.sync();
}

test("charts of every kind with everything that can be said of them are valid", async () => {
  expect(await openXmlFaults(await afterWork(undefined, () => Excel.run(drawEverything)))).toEqual([]);
});
