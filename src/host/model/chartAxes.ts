import type { Chart } from "../book/chart";
import { ExcelError } from "../excelError";
import { flag, number, text } from "../wire/readers";
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
  objects: {
    title: (chart) =>
      axisTitleType({
        text: chart.model.categoryTitle,
        change: (categoryTitle) => chart.change({ categoryTitle }),
      }),
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
    /** Where the program finds them itself, the API tells what it found; here it is "". */
    minimum: writable(
      number,
      ({ model }) => model.minimum ?? "",
      (chart, minimum) => chart.change({ minimum }),
    ),
    maximum: writable(
      number,
      ({ model }) => model.maximum ?? "",
      (chart, maximum) => chart.change({ maximum }),
    ),
    majorUnit: writable(
      number,
      ({ model }) => model.majorUnit ?? "",
      (chart, majorUnit) => chart.change({ majorUnit }),
    ),
  },
  objects: {
    majorGridlines: (chart) => gridlinesType(chart),
    title: (chart) =>
      axisTitleType({ text: chart.model.valueTitle, change: (valueTitle) => chart.change({ valueTitle }) }),
  },
});

interface AxisTitle {
  /** undefined where the axis has none */
  readonly text: string | undefined;
  readonly change: (text: string | undefined) => void;
}

const axisTitleType = objectType<AxisTitle>({
  name: "ChartAxisTitle",
  values: {
    text: writable(
      text,
      (title) => title.text ?? "",
      (title, words) => title.change(words),
    ),
    visible: writable(
      flag,
      (title) => title.text !== undefined,
      (title, visible) => title.change(visible ? (title.text ?? "Achsentitel") : undefined),
    ),
  },
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
