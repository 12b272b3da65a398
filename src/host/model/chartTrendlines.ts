import type { TrendKind } from "../../xlsx/charts/chartModel";
import { ExcelError } from "../excelError";
import { integer, oneOf, withDefault } from "../wire/readers";
import { method, objectType, writable, type HostObject } from "../wire/objectType";
import { modelOf, type Series } from "./chartSeries";

const KINDS = {
  Linear: "linear",
  Exponential: "exp",
  Logarithmic: "log",
  MovingAverage: "movingAvg",
  Polynomial: "poly",
  Power: "power",
} as const satisfies Record<string, TrendKind>;
const NAMES = Object.keys(KINDS) as (keyof typeof KINDS)[];

interface Trendline {
  readonly series: Series;
  readonly at: number;
}

export const trendlinesType: (series: Series) => HostObject = objectType<Series>({
  name: "ChartTrendlineCollection",
  items: (series) => linesOf(series).map((_, at) => trendlineType({ series, at })),
  item: (series, key) => lineAt(series, integer(key)),
  methods: {
    add: method([withDefault(oneOf(...NAMES), "Linear")], (series, name) => {
      const lines = linesOf(series);
      const { type } = series.chart.model;
      if (type === "pie" || type === "doughnut") throw new ExcelError("InvalidOperation", "circles have no trend");
      change(series, [...lines, KINDS[name]]);
      return trendlineType({ series, at: lines.length });
    }),
    getCount: method([], (series) => linesOf(series).length),
    getItem: method([integer], lineAt),
  },
});

const trendlineType: (line: Trendline) => HostObject = objectType<Trendline>({
  name: "ChartTrendline",
  identity: ({ at }) => ({ _Id: at }),
  values: {
    type: writable(
      oneOf(...NAMES),
      ({ series, at }) => NAMES.find((name) => KINDS[name] === linesOf(series)[at]) ?? null,
      ({ series, at }, name) =>
        change(
          series,
          linesOf(series).map((kind, i) => (i === at ? KINDS[name] : kind)),
        ),
    ),
  },
  methods: {
    delete: method([], ({ series, at }) =>
      change(
        series,
        linesOf(series).filter((_, i) => i !== at),
      ),
    ),
  },
});

const linesOf = (series: Series): readonly TrendKind[] => modelOf(series).trendlines ?? [];

const change = (series: Series, trendlines: readonly TrendKind[]): void =>
  series.chart.changeSeries(series.index, { trendlines });

function lineAt(series: Series, at: number): HostObject {
  if (linesOf(series)[at] === undefined) throw new ExcelError("ItemNotFound", `there is no trend line at ${at}`);
  return trendlineType({ series, at });
}
