import type { ChartKind } from "../../xlsx/charts/chartKind";
import type { Position } from "../../xlsx/charts/chartModel";
import { lastColumn, lastRow } from "../book/area";
import type { CellRange } from "../book/cellRange";
import { Chart } from "../book/chart";
import type { SeriesBy } from "../book/chartData";
import { drawChart, plotByOf, seriesOfCells, setData, sourceOf } from "../book/chartSource";
import { EVENT } from "../book/events";
import type { Sheet } from "../book/sheet";
import { ExcelError } from "../excelError";
import { between, anything, flag, integer, oneOf, text, withDefault } from "../wire/readers";
import { method, objectType, writable, type HostObject } from "../wire/objectType";
import { range, rangeOn } from "./arguments";
import { chartFormat, plotArea } from "./chartArea";
import { axesType } from "./chartAxes";
import { chartLabels } from "./chartDataLabels";
import { dataTable } from "./chartDataTable";
import { chartLegendType, chartTitleType } from "./chartParts";
import { EVENTS, registration } from "./events";
import { kindNamed, nameOfKind } from "./chartKinds";
import { placeValues } from "./placeValues";
import { seriesListType } from "./chartSeries";
import { worksheetType } from "./worksheet";
import { nameOf, namesOf } from "./words";

const seriesBy = withDefault(oneOf("Auto", "Columns", "Rows"), "Auto");

const BLANKS = { NotPlotted: "gap", Zero: "zero", Interplotted: "span" } as const;

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
    ...registration<Sheet>(EVENTS.charts, ({ book, id }) => ({ book, target: id })),
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
    /** Of a chart of several kinds, that of its first series. */
    chartType: writable(
      text,
      (chart) => nameOfKind(chart.kind),
      (chart, name) => chart.changeKind(kindNamed(name)),
    ),
    displayBlanksAs: writable(
      oneOf(...namesOf(BLANKS)),
      ({ spot }) => nameOf(BLANKS, spot.at("chart/dispBlanksAs").value ?? "zero") ?? null,
      ({ spot }, name) => (spot.at("chart/dispBlanksAs").value = BLANKS[name]),
    ),
    plotVisibleOnly: writable(
      flag,
      ({ spot }) => spot.at("chart/plotVisOnly").flag(true),
      ({ spot }, only) => (spot.at("chart/plotVisOnly").value = only),
    ),
    showDataLabelsOverMaximum: writable(
      flag,
      ({ spot }) => spot.at("chart/showDLblsOverMax").flag(true),
      ({ spot }, shown) => (spot.at("chart/showDLblsOverMax").value = shown),
    ),
    style: writable(
      between(1, 48, integer),
      ({ spot }) => spot.at("style").number ?? 2,
      ({ spot }, style) => {
        spot.at("AlternateContent").remove();
        spot.at("style").value = style;
      },
    ),
    plotBy: writable(oneOf("Rows", "Columns"), plotByOf, (chart, by) => {
      const source = sourceOf(chart);
      if (source !== undefined && by !== plotByOf(chart)) setData(chart, source, by);
    }),
    ...placeValues,
  },
  objects: {
    title: chartTitleType,
    legend: chartLegendType,
    axes: axesType,
    series: seriesListType,
    dataLabels: chartLabels,
    format: chartFormat,
    plotArea,
    worksheet: ({ sheet }) => worksheetType(sheet),
  },
  methods: {
    setPosition: method([anything, anything], (chart, start, end) => {
      const first = rangeOn(chart.sheet)(start);
      const last = end === null ? first : rangeOn(chart.sheet)(end);
      chart.file.position = covering(first, last);
    }),
    setData: method([range, seriesBy], setData),
    getDataTable: method([], (chart) => {
      const table = dataTable(chart);
      if (table === null) throw new ExcelError("ItemNotFound", "charts of this kind have no data table");
      return table;
    }),
    getDataTableOrNullObject: method([], dataTable),
    activate: method([], (chart) => chart.activate()),
    delete: method([], (chart) => chart.delete()),
    ...registration<Chart>(EVENTS.chart, ({ sheet: { book }, id }) => ({ book, target: id })),
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

function add(sheet: Sheet, kind: ChartKind, source: CellRange, by: SeriesBy): Chart {
  sheet.mustBeWritable(source.area);
  const chart = drawChart(
    sheet,
    { name: freeName(sheet), kind, position: FIRST_POSITION },
    seriesOfCells(kind, source, by),
  );
  chart.showTitleToCome();
  chart.raise(EVENT.chartAdded);
  return chart;
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
