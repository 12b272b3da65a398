import { axesNeeded, type ChartKind } from "../../xlsx/charts/chartKind";
import type { Position } from "../../xlsx/charts/chartModel";
import { boundingArea } from "./area";
import type { CellRange } from "./cellRange";
import { Chart, mustSuit } from "./chart";
import { rangeOfReference, seriesOf, type SeriesBy, type SeriesLayout, type SeriesOfCells } from "./chartData";
import { addSeries, seriesOfChart } from "./chartSeries";
import type { Sheet } from "./sheet";

interface NewChart {
  readonly name: string;
  readonly kind: ChartKind;
  readonly position: Position;
}

/** The series that a chart of a kind makes of cells. */
export function seriesOfCells(kind: ChartKind, source: CellRange, by: SeriesBy): readonly SeriesOfCells[] {
  const series = seriesOf(source, by, layoutOf(kind));
  mustSuit(kind, series.length);
  return series;
}

export function drawChart(sheet: Sheet, { name, kind, position }: NewChart, series: readonly SeriesOfCells[]): Chart {
  const axes = axesNeeded(kind);
  const content = { series, isBetweenNumbers: axes === "numbers", hasLegend: series.length > 1 || axes === "none" };
  const chart = new Chart(sheet, sheet.file.charts.add({ name, content, position }));
  chart.changeKind(kind);
  seriesOfChart(chart).forEach((one, i) => {
    const sizes = series[i]?.sizes;
    if (sizes !== undefined) one.refer("bubbleSize", sizes);
  });
  return chart;
}

const layoutOf = ({ group }: ChartKind): SeriesLayout =>
  group === "bubbleChart" ? "bubbles" : group === "scatterChart" ? "points" : "categories";

/** Other cells for the series that are there, which keep their look; more of them, or fewer. */
export function setData(chart: Chart, source: CellRange, by: SeriesBy): void {
  const wanted = seriesOf(source, by, chart.kind && layoutOf(chart.kind));
  const present = seriesOfChart(chart);
  for (const series of present.slice(wanted.length)) series.delete();
  wanted.forEach(({ name, categories, values, sizes }, i) => {
    const series = present[i] ?? addSeries(chart);
    if ("formula" in name) series.refer("tx", name.formula);
    else series.name = name.text;
    series.refer("val", values);
    if (categories !== undefined) series.refer("cat", categories);
    if (sizes !== undefined) series.refer("bubbleSize", sizes);
  });
}

/** A block of which each series is a line, of its names and categories too. */
export function sourceOf(chart: Chart): CellRange | undefined {
  const ranges = seriesOfChart(chart)
    .flatMap((series) => [series.nameReference, series.reference("cat"), series.reference("val")])
    .flatMap((formula) => (formula === undefined ? [] : (rangeOfReference(chart.sheet, formula) ?? [])));
  const [first, ...others] = ranges;
  if (first === undefined || others.some(({ sheet }) => sheet !== first.sheet)) return undefined;
  return first.at(others.reduce((area, other) => boundingArea(area, other.area), first.area));
}

export function plotByOf(chart: Chart): "Rows" | "Columns" {
  const formula = seriesOfChart(chart)[0]?.reference("val");
  const range = formula === undefined ? undefined : rangeOfReference(chart.sheet, formula);
  return range !== undefined && range.area.columns > range.area.rows ? "Rows" : "Columns";
}
