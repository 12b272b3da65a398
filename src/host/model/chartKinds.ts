import type { ChartModel } from "../../xlsx/charts/chartModel";
import type { Chart } from "../book/chart";
import { ExcelError } from "../excelError";

export type ChartKind = Pick<ChartModel, "type" | "grouping" | "hasMarkers" | "joins">;

/** What a kind leaves behind when the chart becomes another. */
export const NO_KIND: Pick<ChartModel, "hasMarkers" | "joins"> = { hasMarkers: undefined, joins: undefined };

const plain = (type: ChartModel["type"]): ChartKind => ({ type, grouping: "clustered" });
const stacked = (type: ChartModel["type"]): ChartKind => ({ type, grouping: "stacked" });
const percent = (type: ChartModel["type"]): ChartKind => ({ type, grouping: "percentStacked" });
const marked = (kind: ChartKind): ChartKind => ({ ...kind, hasMarkers: true });
const scatter = (joins: ChartModel["joins"]): ChartKind => ({ ...plain("scatter"), joins });

/** The kinds that this host can draw, by the API's names. */
const KINDS: Readonly<Record<string, ChartKind>> = {
  BarClustered: plain("bar"),
  BarStacked: stacked("bar"),
  BarStacked100: percent("bar"),
  ColumnClustered: plain("column"),
  ColumnStacked: stacked("column"),
  ColumnStacked100: percent("column"),
  Line: plain("line"),
  LineStacked: stacked("line"),
  LineStacked100: percent("line"),
  LineMarkers: marked(plain("line")),
  LineMarkersStacked: marked(stacked("line")),
  LineMarkersStacked100: marked(percent("line")),
  Area: plain("area"),
  AreaStacked: stacked("area"),
  AreaStacked100: percent("area"),
  Pie: plain("pie"),
  Doughnut: plain("doughnut"),
  XYScatter: marked(scatter("none")),
  XYScatterLines: marked(scatter("straight")),
  XYScatterLinesNoMarkers: scatter("straight"),
  XYScatterSmooth: marked(scatter("smooth")),
  XYScatterSmoothNoMarkers: scatter("smooth"),
};

/** @throws UnsupportedOperation for a kind that this host cannot draw */
export function kindNamed(name: string): ChartKind {
  const known = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
  if (known === undefined) throw new ExcelError("UnsupportedOperation", `charts of type ${name} cannot be drawn here`);
  return known;
}

/** What the API calls the plainest of each kind that is only kept. */
const KEPT_KINDS: Readonly<Record<string, string>> = {
  areaChart: "Area",
  bubbleChart: "Bubble",
  doughnutChart: "Doughnut",
  lineChart: "Line",
  pieChart: "Pie",
  radarChart: "RadarMarkers",
  scatterChart: "XYScatter",
};

export function kindOf({ file, drawable: model }: Chart): string {
  const isKind = (kind: ChartKind): boolean =>
    kind.type === model?.type &&
    kind.grouping === model.grouping &&
    (kind.hasMarkers ?? false) === (model.hasMarkers ?? false) &&
    kind.joins === model.joins;
  return Object.entries(KINDS).find(([, kind]) => isKind(kind))?.[0] ?? KEPT_KINDS[file.kind ?? ""] ?? "Invalid";
}
