import { addPart, Spot } from "../../xlsx/charts/spot";
import { hasLabel, numbered, showLabel } from "../book/chartLabels";
import type { ChartSeries } from "../book/chartSeries";
import { ExcelError } from "../excelError";
import { flag, integer } from "../wire/readers";
import { method, objectType, writable, type HostObject } from "../wire/objectType";
import { pointLabel } from "./chartDataLabels";
import { LOOKS } from "./chartLooks";
import { markerValues } from "./chartMarkers";
import type { ChartPart } from "./chartValues";

interface Point extends ChartPart {
  readonly series: ChartSeries;
  readonly at: number;
}

const pointOf = (series: ChartSeries, at: number): HostObject =>
  pointType({ chart: series.chart, series, at, spot: pointSpot(series, at) });

/** Where nothing is said of a point, it looks as its series does. */
function pointSpot(series: ChartSeries, at: number): Spot {
  const hasBars = (series.kind?.group ?? "").startsWith("bar");
  const own = numbered(series.spot, "dPt", at, (point) => {
    if (hasBars) addPart(point, "invertIfNegative", { val: 0 });
    addPart(point, "bubble3D", { val: 0 });
  });
  return new Spot(() => own.find() ?? series.spot.find(), own.make);
}

/** As many as its values have cells. */
const countOf = (series: ChartSeries): number => series.texts("val").length;

export const pointsType: (series: ChartSeries) => HostObject = objectType<ChartSeries>({
  name: "ChartPointsCollection",
  values: { count: countOf },
  items: (series) => Array.from({ length: countOf(series) }, (_, at) => pointOf(series, at)),
  item: (series, at) => pointAt(series, integer(at)),
  methods: {
    getCount: method([], countOf),
    getItemAt: method([integer], pointAt),
  },
});

function pointAt(series: ChartSeries, at: number): HostObject {
  if (at < 0 || at >= countOf(series)) throw new ExcelError("InvalidArgument", `there is no point at ${at}`);
  return pointOf(series, at);
}

const pointType: (point: Point) => HostObject = objectType<Point>({
  name: "ChartPoint",
  identity: ({ at }) => ({ _Id: at }),
  values: {
    value: ({ series, at }) => series.numbers[at] ?? null,
    hasDataLabel: writable(
      flag,
      ({ series, at }) => hasLabel(series, at),
      ({ series, at }, shown) => showLabel(series, at, shown),
    ),
    ...markerValues,
  },
  objects: {
    format: (point) => pointFormatType(point),
    dataLabel: ({ series, at }) => pointLabel(series, at),
  },
});

const pointFormatType = objectType<ChartPart>({
  name: "ChartPointFormat",
  objects: { fill: LOOKS.fill, border: LOOKS.border },
});
