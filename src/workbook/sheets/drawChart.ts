import type { ChartPlan } from "../../sheets/plan";
import { FONT } from "../../sheets/styles";

/**
 * Draws a stacked bar chart, one bar per category, the first on top, its counts inside the bars. Its first series comes
 * with it; every range is then set by name, since Excel guesses rows and columns by their numbers.
 */
export function drawChart(sheet: Excel.Worksheet, plan: ChartPlan): void {
  const [first, ...others] = plan.series;
  if (first === undefined) return;
  const chart = sheet.charts.add("BarStacked", sheet.getRange(first.values), "Columns");
  chart.name = plan.name;
  chart.format.font.name = FONT;
  chart.title.text = plan.title;
  const [from = "A1", to = from] = plan.area.split(":");
  chart.setPosition(from, to);
  chart.legend.position = "Bottom";
  chart.axes.categoryAxis.reversePlotOrder = true;
  chart.axes.valueAxis.visible = false;
  chart.axes.valueAxis.majorGridlines.visible = false;
  drawSeries(sheet, chart.series.getItemAt(0), plan, first);
  for (const series of others) drawSeries(sheet, chart.series.add(series.name), plan, series);
}

function drawSeries(
  sheet: Excel.Worksheet,
  series: Excel.ChartSeries,
  { categories, outline, labelFormat }: ChartPlan,
  { name, values, fill, text }: ChartPlan["series"][number],
): void {
  series.name = name;
  series.setValues(sheet.getRange(values));
  series.setXAxisValues(sheet.getRange(categories));
  series.format.fill.setSolidColor(fill);
  series.format.line.color = outline;
  series.gapWidth = 40;
  series.hasDataLabels = true;
  series.dataLabels.showValue = true;
  series.dataLabels.numberFormat = labelFormat;
  series.dataLabels.format.font.color = text;
}
