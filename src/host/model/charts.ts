import type { Position } from "../../xlsx/charts/chartModel";
import { lastColumn, lastRow } from "../book/area";
import type { CellRange } from "../book/cellRange";
import { Chart } from "../book/chart";
import { newChart, seriesOf } from "../book/chartData";
import type { Sheet } from "../book/sheet";
import { ExcelError } from "../excelError";
import { anything, integer, oneOf, text, withDefault } from "../wire/readers";
import { method, objectType, writable, type HostObject } from "../wire/objectType";
import { range, rangeOn } from "./arguments";
import { axesType } from "./chartAxes";
import { chartLegendType, chartTitleType } from "./chartParts";
import { kindNamed, kindOf, NO_KIND, type ChartKind } from "./chartKinds";
import { chartPlace } from "./chartPlace";
import { chartDataLabelsType, seriesListType } from "./chartSeries";
import { worksheetType } from "./worksheet";

const seriesBy = withDefault(oneOf("Auto", "Columns", "Rows"), "Auto");

export const chartsType: (sheet: Sheet) => HostObject = objectType<Sheet>({
  name: "ChartCollection",
  values: { count: (sheet) => chartsOn(sheet).length },
  items: (sheet) => chartsOn(sheet).map(chartType),
  item: (sheet, key) => {
    const chart = find(sheet, key);
    if (chart === undefined) throw new ExcelError("ItemNotFound");
    return chartType(chart);
  },
  methods: {
    add: method([text, range, seriesBy], (sheet, kind, source, by) =>
      chartType(add(sheet, kindNamed(kind), source, by)),
    ),
    getCount: method([], (sheet) => chartsOn(sheet).length),
    getItemAt: method([integer], (sheet, index) => {
      const chart = chartsOn(sheet)[index];
      if (chart === undefined) throw new ExcelError("InvalidArgument", `there is no chart at ${index}`);
      return chartType(chart);
    }),
    getItemOrNullObject: method([text], (sheet, name) => {
      const chart = find(sheet, name);
      return chart === undefined ? null : chartType(chart);
    }),
  },
});

const chartType: (chart: Chart) => HostObject = objectType<Chart>({
  name: "Chart",
  identity: ({ id }) => ({ Id: id }),
  values: {
    id: ({ id }) => id,
    name: writable(
      text,
      ({ file }) => file.name,
      ({ file }, name) => (file.name = name),
    ),
    chartType: writable(text, kindOf, (chart, name) => chart.change({ ...NO_KIND, ...kindNamed(name) })),
    ...chartPlace,
  },
  objects: {
    title: chartTitleType,
    legend: chartLegendType,
    axes: axesType,
    series: seriesListType,
    dataLabels: chartDataLabelsType,
    worksheet: ({ sheet }) => worksheetType(sheet),
  },
  methods: {
    setPosition: method([anything, anything], (chart, start, end) => {
      const first = rangeOn(chart.sheet)(start);
      const last = end === null ? first : rangeOn(chart.sheet)(end);
      chart.file.position = covering(first, last);
    }),
    setData: method([range, seriesBy], (chart, source, by) => {
      chart.change({ series: seriesOf(source, by, chart.model.type === "scatter") });
    }),
    delete: method([], (chart) => chart.delete()),
  },
});

function chartsOn(sheet: Sheet): Chart[] {
  sheet.mustExist();
  return sheet.file.charts.list().map((file) => new Chart(sheet, file));
}

function find(sheet: Sheet, key: unknown): Chart | undefined {
  const wanted = String(key).toLowerCase();
  return chartsOn(sheet).find(({ id, file }) => id.toLowerCase() === wanted || file.name.toLowerCase() === wanted);
}

function add(sheet: Sheet, kind: ChartKind, source: CellRange, by: "Auto" | "Columns" | "Rows"): Chart {
  sheet.mustBeWritable(source.area);
  const file = sheet.file.charts.add({
    name: freeName(sheet),
    model: newChart(kind, seriesOf(source, by, kind.type === "scatter")),
    position: FIRST_POSITION,
  });
  return new Chart(sheet, file);
}

function freeName(sheet: Sheet): string {
  for (let n = chartsOn(sheet).length + 1; ; n += 1) {
    if (find(sheet, `Diagramm ${n}`) === undefined) return `Diagramm ${n}`;
  }
}

/** Where Excel would put it in the middle of the window; there is no window. */
const FIRST_POSITION: Position = {
  from: { row: 1, column: 1, x: 0, y: 0 },
  to: { row: 16, column: 9, x: 0, y: 0 },
};

function covering(first: CellRange, last: CellRange): Position {
  return {
    from: { row: first.area.row, column: first.area.column, x: 0, y: 0 },
    to: { row: lastRow(last.area) + 1, column: lastColumn(last.area) + 1, x: 0, y: 0 },
  };
}
