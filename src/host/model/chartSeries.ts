import type { ChartLabels, ChartSeries } from "../../xlsx/charts/chartModel";
import { chartReference } from "../book/chartData";
import type { Chart } from "../book/chart";
import { ExcelError } from "../excelError";
import { flag, integer, optional, text } from "../wire/readers";
import { method, objectType, writable, type HostObject } from "../wire/objectType";
import { range } from "./arguments";
import { chartFillType, chartFontType } from "./chartLooks";
import { pointsType } from "./chartPoints";
import { trendlinesType } from "./chartTrendlines";
import { color } from "./colors";

/** A series is known by its place in the chart. */
export interface Series {
  readonly chart: Chart;
  readonly index: number;
}

export const seriesListType: (chart: Chart) => HostObject = objectType<Chart>({
  name: "ChartSeriesCollection",
  values: { count: ({ model }) => model.series.length },
  items: (chart) => chart.model.series.map((_, index) => seriesType({ chart, index })),
  item: (chart, key) => seriesAt(chart, integer(key)),
  methods: {
    /** A new series has no values yet; until it gets some, it shows those of the first. */
    add: method([optional(text), optional(integer)], (chart, name, index) => {
      const { series } = chart.model;
      const at = index ?? series.length;
      const added: ChartSeries = { name: { text: name ?? `Datenreihe${at + 1}` }, values: series[0]?.values ?? "" };
      chart.change({ series: [...series.slice(0, at), added, ...series.slice(at)] });
      return seriesType({ chart, index: at });
    }),
    getCount: method([], ({ model }) => model.series.length),
    getItemAt: method([integer], seriesAt),
  },
});

const seriesType: (series: Series) => HostObject = objectType<Series>({
  name: "ChartSeries",
  identity: ({ index }) => ({ _Id: index }),
  values: {
    name: writable(
      text,
      (series) => nameOf(series),
      ({ chart, index }, name) => chart.changeSeries(index, { name: { text: name } }),
    ),
    gapWidth: writable(
      integer,
      ({ chart }) => chart.model.gapWidth,
      ({ chart }, gapWidth) => chart.change({ gapWidth }),
    ),
    doughnutHoleSize: writable(
      integer,
      ({ chart }) => chart.model.holeSize ?? 75,
      ({ chart }, holeSize) => chart.change({ holeSize }),
    ),
    hasDataLabels: writable(
      flag,
      (series) => modelOf(series).labels !== undefined,
      (series, shown) => {
        if (shown !== (modelOf(series).labels !== undefined)) {
          series.chart.changeSeries(series.index, { labels: shown ? {} : undefined });
        }
      },
    ),
  },
  objects: {
    format: (series) => seriesFormatType(series),
    dataLabels: (series) => dataLabelsType(series),
    points: (series) => pointsType(series),
    trendlines: (series) => trendlinesType(series),
  },
  methods: {
    setValues: method([range], ({ chart, index }, values) =>
      chart.changeSeries(index, { values: chartReference(values) }),
    ),
    setXAxisValues: method([range], ({ chart, index }, categories) =>
      chart.changeSeries(index, { categories: chartReference(categories) }),
    ),
    delete: method([], ({ chart, index }) =>
      chart.change({ series: chart.model.series.filter((_, i) => i !== index) }),
    ),
  },
});

const seriesFormatType: (series: Series) => HostObject = objectType<Series>({
  name: "ChartSeriesFormat",
  objects: {
    fill: (series) =>
      chartFillType({
        fill: modelOf(series).fill,
        change: (fill) => series.chart.changeSeries(series.index, { fill }),
      }),
    line: (series) => seriesLineType(series),
  },
});

const seriesLineType: (series: Series) => HostObject = objectType<Series>({
  name: "ChartLineFormat",
  values: {
    color: writable(
      color,
      (series) => modelOf(series).outline ?? "",
      ({ chart, index }, outline) => chart.changeSeries(index, { outline }),
    ),
  },
  methods: {
    clear: method([], ({ chart, index }) => chart.changeSeries(index, { outline: undefined })),
  },
});

const dataLabelsType: (series: Series) => HostObject = objectType<Series>({
  name: "ChartDataLabels",
  values: {
    showValue: writable(
      flag,
      (series) => modelOf(series).labels !== undefined,
      (series, shown) =>
        series.chart.changeSeries(series.index, { labels: shown ? (modelOf(series).labels ?? {}) : undefined }),
    ),
    numberFormat: writable(
      text,
      (series) => modelOf(series).labels?.numberFormat ?? "General",
      (series, numberFormat) => changeLabels(series, { numberFormat }),
    ),
  },
  objects: { format: (series) => labelFormatType(series) },
});

/** The labels of all series at once; of what differs the first series is told. */
export const chartDataLabelsType: (chart: Chart) => HostObject = objectType<Chart>({
  name: "ChartDataLabels",
  values: {
    showValue: writable(
      flag,
      ({ model }) => model.series[0]?.labels !== undefined,
      (chart, shown) =>
        chart.change({
          series: chart.model.series.map((series) => ({
            ...series,
            labels: shown ? (series.labels ?? {}) : undefined,
          })),
        }),
    ),
    numberFormat: writable(
      text,
      ({ model }) => model.series[0]?.labels?.numberFormat ?? "General",
      (chart, numberFormat) => changeAllLabels(chart, { numberFormat }),
    ),
  },
  objects: { format: (chart) => allLabelsFormatType(chart) },
});

const allLabelsFormatType = objectType<Chart>({
  name: "ChartDataLabelFormat",
  objects: {
    font: (chart) =>
      chartFontType({
        font: chart.model.series[0]?.labels ?? {},
        change: (change) => changeAllLabels(chart, change),
      }),
  },
});

function changeAllLabels(chart: Chart, change: ChartLabels): void {
  chart.change({
    series: chart.model.series.map((series) => ({ ...series, labels: { ...series.labels, ...change } })),
  });
}

const labelFormatType: (series: Series) => HostObject = objectType<Series>({
  name: "ChartDataLabelFormat",
  objects: {
    font: (series) =>
      chartFontType({ font: modelOf(series).labels ?? {}, change: (change) => changeLabels(series, change) }),
  },
});

function seriesAt(chart: Chart, index: number): HostObject {
  if (chart.model.series[index] === undefined)
    throw new ExcelError("InvalidArgument", `there is no series at ${index}`);
  return seriesType({ chart, index });
}

export function modelOf({ chart, index }: Series): ChartSeries {
  const series = chart.model.series[index];
  if (series === undefined) throw new ExcelError("ItemNotFound", "the series was deleted");
  return series;
}

/** The name itself, or the reference to the cell that holds it. */
function nameOf(series: Series): string {
  const { name } = modelOf(series);
  return "text" in name ? name.text : `=${name.formula}`;
}

function changeLabels(series: Series, change: ChartLabels): void {
  series.chart.changeSeries(series.index, { labels: { ...modelOf(series).labels, ...change } });
}
