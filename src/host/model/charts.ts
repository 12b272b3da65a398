import type { ChartModel, Position } from "../../xlsx/charts/chartModel";
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
import { seriesListType } from "./chartSeries";
import { worksheetType } from "./worksheet";

/** The kinds that this host can draw. */
const KINDS = {
  BarClustered: { type: "bar", grouping: "clustered" },
  BarStacked: { type: "bar", grouping: "stacked" },
  BarStacked100: { type: "bar", grouping: "percentStacked" },
  ColumnClustered: { type: "column", grouping: "clustered" },
  ColumnStacked: { type: "column", grouping: "stacked" },
  ColumnStacked100: { type: "column", grouping: "percentStacked" },
} as const satisfies Record<string, Pick<ChartModel, "type" | "grouping">>;

type KindName = keyof typeof KINDS;
const KIND_NAMES = Object.keys(KINDS) as KindName[];
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
    chartType: writable(text, kindOf, (chart, name) => chart.change(kindNamed(name))),
  },
  objects: {
    title: chartTitleType,
    legend: chartLegendType,
    axes: axesType,
    series: seriesListType,
    worksheet: ({ sheet }) => worksheetType(sheet),
  },
  methods: {
    setPosition: method([anything, anything], (chart, start, end) => {
      const first = rangeOn(chart.sheet)(start);
      const last = end === null ? first : rangeOn(chart.sheet)(end);
      chart.file.position = covering(first, last);
    }),
    setData: method([range, seriesBy], (chart, source, by) => chart.change({ series: seriesOf(source, by) })),
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

function add(sheet: Sheet, kind: (typeof KINDS)[KindName], source: CellRange, by: "Auto" | "Columns" | "Rows"): Chart {
  sheet.mustBeWritable(source.area);
  const file = sheet.file.charts.add({
    name: freeName(sheet),
    model: newChart(kind, seriesOf(source, by)),
    position: FIRST_POSITION,
  });
  return new Chart(sheet, file);
}

function freeName(sheet: Sheet): string {
  for (let n = chartsOn(sheet).length + 1; ; n += 1) {
    if (find(sheet, `Diagramm ${n}`) === undefined) return `Diagramm ${n}`;
  }
}

function kindNamed(name: string): (typeof KINDS)[KindName] {
  const known = KIND_NAMES.find((candidate) => candidate === name);
  if (known === undefined) throw new ExcelError("UnsupportedOperation", `charts of type ${name} cannot be drawn here`);
  return KINDS[known];
}

/** What Office calls the kinds that this host only keeps, and what its API calls the plainest of each. */
const KEPT_KINDS: Readonly<Record<string, string>> = {
  areaChart: "Area",
  bubbleChart: "Bubble",
  doughnutChart: "Doughnut",
  lineChart: "Line",
  pieChart: "Pie",
  radarChart: "Radar",
  scatterChart: "XYScatter",
};

function kindOf({ file, drawable: model }: Chart): string {
  return (
    KIND_NAMES.find((name) => KINDS[name].type === model?.type && KINDS[name].grouping === model.grouping) ??
    KEPT_KINDS[file.kind ?? ""] ??
    "Invalid"
  );
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
