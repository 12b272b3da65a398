import type { Chart } from "../book/chart";
import { ExcelError } from "../excelError";
import { flag } from "../wire/readers";
import { objectType, writable } from "../wire/objectType";

export const axesType = objectType<Chart>({
  name: "ChartAxes",
  objects: {
    categoryAxis: (chart) => categoryAxisType(chart),
    valueAxis: (chart) => valueAxisType(chart),
  },
});

const categoryAxisType = objectType<Chart>({
  name: "ChartAxis",
  values: {
    reversePlotOrder: writable(
      flag,
      ({ model }) => model.hasReversedCategories,
      (chart, hasReversedCategories) => chart.change({ hasReversedCategories }),
    ),
    visible: writable(flag, () => true, refuse("categories without an axis")),
  },
});

const valueAxisType = objectType<Chart>({
  name: "ChartAxis",
  values: {
    reversePlotOrder: writable(flag, () => false, refuse("values in reversed order")),
    visible: writable(
      flag,
      ({ model }) => model.showsValues,
      (chart, showsValues) => chart.change({ showsValues }),
    ),
  },
  objects: { majorGridlines: (chart) => gridlinesType(chart) },
});

const gridlinesType = objectType<Chart>({
  name: "ChartGridlines",
  values: {
    visible: writable(
      flag,
      ({ model }) => model.hasGridlines,
      (chart, hasGridlines) => chart.change({ hasGridlines }),
    ),
  },
});

/** A setter for what stays as it is in the charts of this host. */
function refuse(what: string): (chart: Chart, wanted: boolean) => void {
  return (_chart, wanted) => {
    throw new ExcelError("UnsupportedOperation", `${what}: ${String(wanted)}`);
  };
}
