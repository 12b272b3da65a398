import {
  attribute,
  booleanAttribute,
  childElements,
  childNamed,
  childrenNamed,
  descendantsNamed,
  numberAttribute,
  type Element,
} from "../xml/dom";
import { TREND_KINDS, type ChartFont, type ChartModel, type ChartSeries } from "./chartModel";

/** The chart as far as ChartModel knows it; undefined where it is of another kind, or of several. */
export function readChart(root: Element): ChartModel | undefined {
  const chart = childNamed(root, "chart");
  const plot = childNamed(chart, "plotArea");
  const groups = plot ? childElements(plot).filter(({ localName }) => localName?.endsWith("Chart")) : [];
  const [group] = groups;
  const kind = group && kindOf(group);
  if (!chart || !plot || !group || !kind || groups.length > 1) return undefined;
  const [firstValues, secondValues] = childrenNamed(plot, "valAx");
  const categoryAxis = childNamed(plot, "catAx") ?? childNamed(plot, "dateAx") ?? firstValues;
  const valueAxis = secondValues ?? firstValues;
  const grouping = valueOf(group, "grouping");
  const legend = childNamed(chart, "legend");
  const scaling = childNamed(valueAxis, "scaling");
  return {
    ...kind,
    grouping: grouping === "stacked" || grouping === "percentStacked" ? grouping : "clustered",
    title: readTitle(root),
    titleFont: readFont(childNamed(chart, "title"), "rPr"),
    series: childrenNamed(group, "ser").map(readSeries),
    legend: LEGENDS[valueOf(legend, "legendPos") ?? ""],
    legendFill: solidColorOf(childNamed(legend, "spPr")),
    legendFont: readFont(childNamed(legend, "txPr"), "defRPr"),
    categoryTitle: textOf(childNamed(categoryAxis, "title")),
    valueTitle: textOf(childNamed(valueAxis, "title")),
    minimum: numberOf(scaling, "min"),
    maximum: numberOf(scaling, "max"),
    majorUnit: numberOf(valueAxis, "majorUnit"),
    hasReversedCategories: valueOf(childNamed(categoryAxis, "scaling"), "orientation") === "maxMin",
    hasGridlines: childNamed(valueAxis, "majorGridlines") !== undefined,
    showsValues: valueOf(valueAxis, "delete") !== "1",
    gapWidth: Number(valueOf(group, "gapWidth") ?? 150),
  };
}

function kindOf(group: Element): Pick<ChartModel, "type" | "hasMarkers" | "joins" | "holeSize"> | undefined {
  switch (group.localName) {
    case "barChart":
      return { type: valueOf(group, "barDir") === "bar" ? "bar" : "column" };
    case "lineChart":
      return { type: "line", hasMarkers: showsMarkers(group) };
    case "areaChart":
      return { type: "area" };
    case "pieChart":
      return { type: "pie" };
    case "doughnutChart":
      return { type: "doughnut", holeSize: numberOf(group, "holeSize") };
    case "scatterChart": {
      const [series] = childrenNamed(group, "ser");
      const hasLine = childNamed(childNamed(childNamed(series, "spPr"), "ln"), "noFill") === undefined;
      const isSmooth = valueOf(series, "smooth") === "1";
      return {
        type: "scatter",
        hasMarkers: showsMarkers(group),
        joins: hasLine ? (isSmooth ? "smooth" : "straight") : "none",
      };
    }
    default:
      return undefined;
  }
}

const showsMarkers = (group: Element): boolean =>
  valueOf(childNamed(childrenNamed(group, "ser")[0], "marker"), "symbol") !== "none";

/** "barChart", "pieChart" …: what Office calls the first group of series. */
export function chartKind(root: Element): string | undefined {
  const plot = childNamed(childNamed(root, "chart"), "plotArea");
  return (plot && childElements(plot).find(({ localName }) => localName?.endsWith("Chart"))?.localName) ?? undefined;
}

export function readTitle(root: Element): string | undefined {
  return textOf(childNamed(childNamed(root, "chart"), "title"));
}

const textOf = (title: Element | undefined): string | undefined =>
  title &&
  descendantsNamed(title, "t")
    .map((text) => text.textContent ?? "")
    .join("");

function readFont(element: Element | undefined, name: string): ChartFont | undefined {
  const properties = element && descendantsNamed(element, name)[0];
  if (!properties) return undefined;
  const size = numberAttribute(properties, "sz");
  const flag = (letter: string): boolean | undefined =>
    attribute(properties, letter) === undefined ? undefined : booleanAttribute(properties, letter);
  return {
    size: size === undefined ? undefined : size / 100,
    isBold: flag("b"),
    isItalic: flag("i"),
    color: solidColorOf(properties),
  };
}

function numberOf(parent: Element | undefined, name: string): number | undefined {
  const value = valueOf(parent, name);
  return value === undefined ? undefined : Number(value);
}

const LEGENDS: Readonly<Record<string, ChartModel["legend"]>> = { l: "left", r: "right", t: "top", b: "bottom" };

function readSeries(series: Element): ChartSeries {
  const name = childNamed(series, "tx");
  const nameFormula = formulaIn(name);
  const labels = childNamed(series, "dLbls");
  return {
    name: nameFormula === undefined ? { text: childNamed(name, "v")?.textContent ?? "" } : { formula: nameFormula },
    categories: formulaIn(childNamed(series, "cat") ?? childNamed(series, "xVal")),
    values: formulaIn(childNamed(series, "val") ?? childNamed(series, "yVal")) ?? "",
    fill: solidColorOf(childNamed(series, "spPr")),
    outline: solidColorOf(childNamed(childNamed(series, "spPr"), "ln")),
    pointFills: pointFillsOf(series),
    trendlines: childrenNamed(series, "trendline").flatMap((trend) => {
      const kind = valueOf(trend, "trendlineType");
      return TREND_KINDS.find((known) => known === kind) ?? [];
    }),
    labels:
      labels && valueOf(labels, "showVal") === "1"
        ? {
            ...readFont(childNamed(labels, "txPr"), "defRPr"),
            numberFormat: childNamed(labels, "numFmt")?.getAttribute("formatCode") ?? undefined,
          }
        : undefined,
  };
}

function pointFillsOf(series: Element): Record<number, string> {
  const fills: Record<number, string> = {};
  for (const point of childrenNamed(series, "dPt")) {
    const fill = solidColorOf(childNamed(point, "spPr"));
    if (fill !== undefined) fills[Number(valueOf(point, "idx") ?? 0)] = fill;
  }
  return fills;
}

const formulaIn = (element: Element | undefined): string | undefined =>
  element && descendantsNamed(element, "f")[0]?.textContent?.trim();

const solidColorOf = (shape: Element | undefined): string | undefined => colorIn(childNamed(shape, "solidFill"));

function colorIn(element: Element | undefined): string | undefined {
  const color = element && descendantsNamed(element, "srgbClr")[0];
  return color && `#${attribute(color, "val") ?? "000000"}`;
}

function valueOf(parent: Element | undefined, name: string): string | undefined {
  const child = childNamed(parent, name);
  return child && attribute(child, "val");
}
