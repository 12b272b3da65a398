import type { ChartKind } from "../../xlsx/charts/chartKind";
import { isSameKind } from "../../xlsx/charts/chartKind";
import { ExcelError } from "../excelError";

type Grouping = NonNullable<ChartKind["grouping"]>;
type Direction = NonNullable<ChartKind["direction"]>;

const flat = (direction: Direction, grouping: Grouping): ChartKind => ({ group: "barChart", direction, grouping });
const deep = (direction: Direction, grouping: Grouping, shape?: ChartKind["shape"]): ChartKind => ({
  group: "bar3DChart",
  direction,
  grouping,
  ...(shape && { shape }),
});
const line = (grouping: Grouping, hasMarkers = false): ChartKind => ({ group: "lineChart", grouping, hasMarkers });
const area = (grouping: Grouping, group: "areaChart" | "area3DChart" = "areaChart"): ChartKind => ({ group, grouping });
const circle = (group: "pieChart" | "pie3DChart" | "doughnutChart", isExploded = false): ChartKind => ({
  group,
  isExploded,
});
const points = (joins: NonNullable<ChartKind["joins"]>, hasMarkers: boolean): ChartKind => ({
  group: "scatterChart",
  joins,
  hasMarkers,
});
const radar = (hasMarkers: boolean, isFilled = false): ChartKind => ({ group: "radarChart", hasMarkers, isFilled });
const surface = (group: "surfaceChart" | "surface3DChart", isWireframe: boolean): ChartKind => ({ group, isWireframe });

/** Bars in depth of a form of their own, by the API's name of the form. */
const formed = (name: string, shape: NonNullable<ChartKind["shape"]>): Readonly<Record<string, ChartKind>> => ({
  [`${name}ColClustered`]: deep("col", "clustered", shape),
  [`${name}ColStacked`]: deep("col", "stacked", shape),
  [`${name}ColStacked100`]: deep("col", "percentStacked", shape),
  [`${name}BarClustered`]: deep("bar", "clustered", shape),
  [`${name}BarStacked`]: deep("bar", "stacked", shape),
  [`${name}BarStacked100`]: deep("bar", "percentStacked", shape),
  [`${name}Col`]: deep("col", "standard", shape),
});

/** The kinds that this host can draw, by the API's names. */
const KINDS: Readonly<Record<string, ChartKind>> = {
  ColumnClustered: flat("col", "clustered"),
  ColumnStacked: flat("col", "stacked"),
  ColumnStacked100: flat("col", "percentStacked"),
  BarClustered: flat("bar", "clustered"),
  BarStacked: flat("bar", "stacked"),
  BarStacked100: flat("bar", "percentStacked"),
  "3DColumnClustered": deep("col", "clustered"),
  "3DColumnStacked": deep("col", "stacked"),
  "3DColumnStacked100": deep("col", "percentStacked"),
  "3DColumn": deep("col", "standard"),
  "3DBarClustered": deep("bar", "clustered"),
  "3DBarStacked": deep("bar", "stacked"),
  "3DBarStacked100": deep("bar", "percentStacked"),
  ...formed("Cylinder", "cylinder"),
  ...formed("Cone", "cone"),
  ...formed("Pyramid", "pyramid"),
  Line: line("standard"),
  LineStacked: line("stacked"),
  LineStacked100: line("percentStacked"),
  LineMarkers: line("standard", true),
  LineMarkersStacked: line("stacked", true),
  LineMarkersStacked100: line("percentStacked", true),
  "3DLine": { group: "line3DChart", grouping: "standard" },
  Area: area("standard"),
  AreaStacked: area("stacked"),
  AreaStacked100: area("percentStacked"),
  "3DArea": area("standard", "area3DChart"),
  "3DAreaStacked": area("stacked", "area3DChart"),
  "3DAreaStacked100": area("percentStacked", "area3DChart"),
  Pie: circle("pieChart"),
  PieExploded: circle("pieChart", true),
  "3DPie": circle("pie3DChart"),
  "3DPieExploded": circle("pie3DChart", true),
  PieOfPie: { group: "ofPieChart", ofPie: "pie" },
  BarOfPie: { group: "ofPieChart", ofPie: "bar" },
  Doughnut: circle("doughnutChart"),
  DoughnutExploded: circle("doughnutChart", true),
  XYScatter: points("none", true),
  XYScatterLines: points("straight", true),
  XYScatterLinesNoMarkers: points("straight", false),
  XYScatterSmooth: points("smooth", true),
  XYScatterSmoothNoMarkers: points("smooth", false),
  Bubble: { group: "bubbleChart", isBall: false },
  Bubble3DEffect: { group: "bubbleChart", isBall: true },
  Radar: radar(false),
  RadarMarkers: radar(true),
  RadarFilled: radar(false, true),
  Surface: surface("surface3DChart", false),
  SurfaceWireframe: surface("surface3DChart", true),
  SurfaceTopView: surface("surfaceChart", false),
  SurfaceTopViewWireframe: surface("surfaceChart", true),
  StockHLC: { group: "stockChart", hasOpening: false },
  StockOHLC: { group: "stockChart", hasOpening: true },
};

/** @throws UnsupportedOperation for a kind that this host cannot draw */
export function kindNamed(name: string): ChartKind {
  const [, known] = Object.entries(KINDS).find(([one]) => one.toLowerCase() === name.toLowerCase()) ?? [];
  if (known === undefined) throw new ExcelError("UnsupportedOperation", `charts of type ${name} cannot be drawn here`);
  return known;
}

/** What the API calls the plainest of each group, for what a chart of another program mixes. */
const PLAINEST: Readonly<Record<string, string>> = {
  areaChart: "Area",
  barChart: "ColumnClustered",
  bar3DChart: "3DColumnClustered",
  lineChart: "Line",
  radarChart: "Radar",
  scatterChart: "XYScatter",
};

export function nameOfKind(kind: ChartKind | undefined): string {
  if (kind === undefined) return "Invalid";
  const found = Object.entries(KINDS).find(([, known]) => isSameKind(known, kind));
  return found?.[0] ?? PLAINEST[kind.group] ?? "Invalid";
}
