import type { ChartModel } from "../../xlsx/charts/chartModel";
import type { Chart } from "../book/chart";
import { chartFillType, chartFontType } from "./chartLooks";
import { flag, oneOf, text } from "../wire/readers";
import { objectType, writable } from "../wire/objectType";

export const chartTitleType = objectType<Chart>({
  name: "ChartTitle",
  values: {
    text: writable(
      text,
      ({ title }) => title ?? "",
      (chart, title) => chart.change({ title }),
    ),
    visible: writable(
      flag,
      ({ title }) => title !== undefined,
      (chart, visible) => chart.change({ title: visible ? (chart.title ?? "Diagrammtitel") : undefined }),
    ),
  },
  objects: { format: (chart) => titleFormatType(chart) },
});

const titleFormatType = objectType<Chart>({
  name: "ChartTitleFormat",
  objects: {
    font: (chart) =>
      chartFontType({
        font: chart.model.titleFont ?? {},
        change: (change) => chart.change({ titleFont: { ...chart.model.titleFont, ...change } }),
      }),
  },
});

const POSITIONS = { Top: "top", Bottom: "bottom", Left: "left", Right: "right" } as const;
const POSITION_NAMES = Object.keys(POSITIONS) as (keyof typeof POSITIONS)[];

export const chartLegendType = objectType<Chart>({
  name: "ChartLegend",
  values: {
    visible: writable(
      flag,
      ({ model }) => model.legend !== undefined,
      (chart, visible) => chart.change({ legend: visible ? (chart.model.legend ?? "bottom") : undefined }),
    ),
    position: writable(
      oneOf(...POSITION_NAMES),
      ({ model }) => POSITION_NAMES.find((name) => POSITIONS[name] === model.legend) ?? "Invalid",
      (chart, name) => chart.change({ legend: POSITIONS[name] } satisfies Partial<ChartModel>),
    ),
  },
  objects: { format: (chart) => legendFormatType(chart) },
});

const legendFormatType = objectType<Chart>({
  name: "ChartLegendFormat",
  objects: {
    fill: (chart) =>
      chartFillType({
        fill: chart.model.legendFill,
        change: (legendFill) => chart.change({ legendFill }),
      }),
    font: (chart) =>
      chartFontType({
        font: chart.model.legendFont ?? {},
        change: (change) => chart.change({ legendFont: { ...chart.model.legendFont, ...change } }),
      }),
  },
});
