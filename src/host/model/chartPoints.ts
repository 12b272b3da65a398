import { parseArea } from "../../xlsx/address";
import { ExcelError } from "../excelError";
import { integer } from "../wire/readers";
import { method, objectType, type HostObject } from "../wire/objectType";
import { chartFillType } from "./chartLooks";
import { modelOf, type Series } from "./chartSeries";

interface Point {
  readonly series: Series;
  readonly at: number;
}

export const pointsType: (series: Series) => HostObject = objectType<Series>({
  name: "ChartPointsCollection",
  values: { count: countOf },
  items: (series) => Array.from({ length: countOf(series) }, (_, at) => pointType({ series, at })),
  methods: {
    getCount: method([], countOf),
    getItemAt: method([integer], (series, at) => {
      if (at < 0 || at >= countOf(series)) throw new ExcelError("InvalidArgument", `there is no point at ${at}`);
      return pointType({ series, at });
    }),
  },
});

const pointType: (point: Point) => HostObject = objectType<Point>({
  name: "ChartPoint",
  identity: ({ at }) => ({ _Id: at }),
  objects: { format: (point) => pointFormatType(point) },
});

const pointFormatType = objectType<Point>({
  name: "ChartPointFormat",
  objects: {
    fill: ({ series, at }) =>
      chartFillType({
        fill: modelOf(series).pointFills?.[at],
        change: (fill) => {
          const others = Object.entries(modelOf(series).pointFills ?? {}).filter(([place]) => Number(place) !== at);
          const pointFills = Object.fromEntries(fill === undefined ? others : [...others, [String(at), fill]]);
          series.chart.changeSeries(series.index, { pointFills });
        },
      }),
  },
});

/** As many as its values have cells. */
function countOf(series: Series): number {
  const cells = modelOf(series).values.replace(/^.*!/, "");
  const { rows, columns } = parseArea(cells);
  return rows * columns;
}
