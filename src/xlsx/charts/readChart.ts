import { childElements, childNamed, childrenNamed, descendantsNamed, type Element } from "../xml/dom";
import { valueIn } from "./chartKind";
import { readFill } from "./chartLooks";
import type { ChartLabels, ChartModel, ChartSeries } from "./chartModel";
import { groupsIn, plotAreaOf } from "./chartGroups";
import { keptValues, referenceOf } from "./seriesData";

/** The chart as far as ChartModel knows it; undefined where it is of another kind, or of several. */
export function readChart(root: Element): ChartModel | undefined {
  const chart = childNamed(root, "chart");
  const plot = plotAreaOf(root);
  const [group, ...others] = groupsIn(root);
  if (!chart || !plot || group?.localName !== "barChart" || others.length > 0) return undefined;
  const categoryAxis = childNamed(plot, "catAx") ?? childNamed(plot, "dateAx");
  const valueAxis = childNamed(plot, "valAx");
  const grouping = valueIn(group, "grouping");
  return {
    type: valueIn(group, "barDir") === "bar" ? "bar" : "column",
    grouping: grouping === "stacked" || grouping === "percentStacked" ? grouping : "clustered",
    title: readTitle(root),
    series: childrenNamed(group, "ser").map(readSeries),
    legend: LEGENDS[valueIn(childNamed(chart, "legend"), "legendPos") ?? ""],
    hasReversedCategories: valueIn(childNamed(categoryAxis, "scaling"), "orientation") === "maxMin",
    hasGridlines: childNamed(valueAxis, "majorGridlines") !== undefined,
    showsValues: valueIn(valueAxis, "delete") !== "1",
    gapWidth: Number(valueIn(group, "gapWidth") ?? 150),
  };
}

const LEGENDS: Readonly<Record<string, ChartModel["legend"]>> = { l: "left", r: "right", t: "top", b: "bottom" };

/** "barChart", "pieChart" …: what Office calls the first group of series. */
export function chartKind(root: Element): string | undefined {
  return groupsIn(root)[0]?.localName ?? undefined;
}

/** The words of the title; undefined where there are none in the chart itself. */
export function readTitle(root: Element): string | undefined {
  const title = childNamed(childNamed(root, "chart"), "title");
  const words = title === undefined ? [] : descendantsNamed(title, "t");
  return words.length === 0 ? undefined : words.map((text) => text.textContent ?? "").join("");
}

function readSeries(series: Element): ChartSeries {
  const name = referenceOf(series, "tx");
  const shape = childNamed(series, "spPr");
  return {
    name: name === undefined ? { text: keptValues(series, "tx")[0] ?? "" } : { formula: name },
    categories: referenceOf(series, "cat"),
    values: referenceOf(series, "val") ?? "",
    fill: plainColor(shape),
    outline: plainColor(childNamed(shape, "ln")),
    labels: readLabels(childNamed(series, "dLbls")),
  };
}

function readLabels(labels: Element | undefined): ChartLabels | undefined {
  if (labels === undefined || valueIn(labels, "showVal") !== "1") return undefined;
  const words = childElements(labels).find(({ localName }) => localName === "txPr");
  return {
    color: plainColor(words && descendantsNamed(words, "defRPr")[0]),
    numberFormat: childNamed(labels, "numFmt")?.getAttribute("formatCode") ?? undefined,
  };
}

function plainColor(element: Element | undefined): string | undefined {
  const fill = readFill(element);
  return fill === "none" ? undefined : fill;
}
