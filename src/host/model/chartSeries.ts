import { checkCharacters } from "../../xlsx/limits";
import { labelsOf, showLabels, showsAnything } from "../book/chartLabels";
import { chartReference, rangeOfReference } from "../book/chartData";
import { addSeries, seriesOfChart, type ChartSeries } from "../book/chartSeries";
import type { Chart } from "../book/chart";
import { ExcelError } from "../excelError";
import { between, flag, integer, number, oneOf, optional, text } from "../wire/readers";
import { method, objectType, writable, type HostObject, type Reader, type WritableValue } from "../wire/objectType";
import { range } from "./arguments";
import { seriesLabels } from "./chartDataLabels";
import { errorBars } from "./chartErrorBars";
import { kindNamed, nameOfKind } from "./chartKinds";
import { LOOKS } from "./chartLooks";
import { markerValues } from "./chartMarkers";
import { showShadow } from "./chartParts";
import { pointsType } from "./chartPoints";
import { trendlinesType } from "./chartTrendlines";
import { flagAt, numberAt, type ChartPart } from "./chartValues";
import { nameOf, namesOf } from "./words";

export const seriesListType: (chart: Chart) => HostObject = objectType<Chart>({
  name: "ChartSeriesCollection",
  values: { count: (chart) => seriesOfChart(chart).length },
  items: (chart) => seriesOfChart(chart).map(seriesType),
  item: (chart, key) => {
    const series = seriesOfChart(chart).find(({ id }) => id === key);
    if (series === undefined) throw new ExcelError("ItemNotFound", "the series was deleted");
    return seriesType(series);
  },
  methods: {
    /** Until a new series gets values, it shows one: 1. */
    add: method([optional(text), optional(integer)], (chart, name, index) => {
      const series = addSeries(chart);
      if (name !== undefined) rename(series, name);
      if (index !== undefined) series.place = index;
      return seriesType(series);
    }),
    getCount: method([], (chart) => seriesOfChart(chart).length),
    getItemAt: method([integer], (chart, index) => {
      const series = seriesOfChart(chart)[index];
      if (series === undefined) throw new ExcelError("InvalidArgument", `there is no series at ${index}`);
      return seriesType(series);
    }),
  },
});

function rename(series: ChartSeries, name: string): void {
  checkCharacters("series name", name);
  const formula = name.startsWith("=") ? name.slice(1) : undefined;
  if (formula !== undefined && rangeOfReference(series.chart.sheet, formula) !== undefined) series.refer("tx", formula);
  else series.name = name;
}

/** What is said of a whole group: all its series tell it, and it is changed by each of them. */
const ofGroup = (path: string, missing: number, read: Reader<number>): WritableValue<ChartSeries> =>
  writable(
    read,
    ({ group }) => group.at(path).number ?? missing,
    ({ group }, value) => (group.at(path).value = value),
  );

const DIMENSIONS = {
  Categories: "cat",
  Values: "val",
  XValues: "cat",
  YValues: "val",
  BubbleSizes: "bubbleSize",
} as const;
const dimension = oneOf(...namesOf(DIMENSIONS));

const SPLITS = {
  SplitByPosition: "pos",
  SplitByValue: "val",
  SplitByPercentValue: "percent",
  SplitByCustomSplit: "cust",
} as const;

const seriesType: (series: ChartSeries) => HostObject = objectType<ChartSeries>({
  name: "ChartSeries",
  identity: ({ id }) => ({ _Id: id }),
  values: {
    /** The name itself, or the reference to the cell that holds it. */
    name: writable(text, ({ shownName }) => shownName, rename),
    chartType: writable(
      text,
      ({ kind }) => nameOfKind(kind),
      (series, name) => series.changeKind(kindNamed(name)),
    ),
    axisGroup: writable(
      oneOf("Primary", "Secondary"),
      ({ isSecondary }) => (isSecondary ? "Secondary" : "Primary"),
      (series, group) => (series.isSecondary = group === "Secondary"),
    ),
    plotOrder: writable(
      integer,
      ({ place }) => place,
      (series, place) => (series.place = place),
    ),
    gapWidth: ofGroup("gapWidth", 150, between(0, 500, integer)),
    overlap: ofGroup("overlap", 0, between(-100, 100, integer)),
    doughnutHoleSize: ofGroup("holeSize", 75, between(10, 90, integer)),
    firstSliceAngle: ofGroup("firstSliceAng", 0, between(0, 360, integer)),
    bubbleScale: ofGroup("bubbleScale", 100, between(0, 300, integer)),
    secondPlotSize: ofGroup("secondPieSize", 75, between(5, 200, integer)),
    splitValue: ofGroup("splitPos", 0, number),
    splitType: writable(
      oneOf(...namesOf(SPLITS)),
      ({ group }) => nameOf(SPLITS, group.at("splitType").value) ?? "SplitByPosition",
      ({ group }, name) => (group.at("splitType").value = SPLITS[name]),
    ),
    varyByCategories: writable(
      flag,
      ({ group }) => group.at("varyColors").flag(true),
      ({ group }, varies) => (group.at("varyColors").value = varies),
    ),
    hasDataLabels: writable(
      flag,
      (series) => showsAnything(labelsOf(series)),
      (series, shown) => showLabels(labelsOf(series), shown),
    ),
    showLeaderLines: writable(
      flag,
      (series) => labelsOf(series).at("showLeaderLines").flag(false),
      (series, shown) => (labelsOf(series).at("showLeaderLines").value = shown),
    ),
    explosion: numberAt("explosion", 0, between(0, 400, integer)),
    invertIfNegative: flagAt("invertIfNegative", false),
    smooth: flagAt("smooth", false),
    showShadow,
    ...markerValues,
  },
  objects: {
    format: (series) => seriesFormatType(series),
    dataLabels: seriesLabels,
    points: pointsType,
    trendlines: trendlinesType,
    xErrorBars: (series) => errorBars(series, "x"),
    yErrorBars: (series) => errorBars(series, "y"),
  },
  methods: {
    setValues: method([range], (series, values) => series.refer("val", chartReference(values))),
    setXAxisValues: method([range], (series, categories) => series.refer("cat", chartReference(categories))),
    setBubbleSizes: method([range], (series, sizes) => series.refer("bubbleSize", chartReference(sizes))),
    getDimensionValues: method([dimension], (series, name) => series.texts(DIMENSIONS[name])),
    getDimensionDataSourceString: method([dimension], (series, name) => {
      const formula = series.reference(DIMENSIONS[name]);
      if (formula === undefined) throw new ExcelError("ItemNotFound", `the series has no cells for its ${name}`);
      return formula;
    }),
    getDimensionDataSourceType: method([dimension], (series, name) => {
      const formula = series.reference(DIMENSIONS[name]);
      if (formula === undefined) return series.texts(DIMENSIONS[name]).length > 0 ? "List" : "Unknown";
      if (formula.includes("[")) return "ExternalRange";
      return rangeOfReference(series.chart.sheet, formula) === undefined ? "Unknown" : "LocalRange";
    }),
    delete: method([], (series) => series.delete()),
  },
});

const seriesFormatType: (part: ChartPart) => HostObject = objectType<ChartPart>({
  name: "ChartSeriesFormat",
  objects: { fill: LOOKS.fill, line: LOOKS.line },
});
