import { attribute, childElements, childNamed, childrenNamed, descendantsNamed, type Element } from "../xml/dom";
import type { ChartModel, ChartSeries } from "./chartModel";

/** The chart as far as ChartModel knows it; undefined where it is no plain bar or column chart. */
export function readChart(root: Element): ChartModel | undefined {
  const chart = childNamed(root, "chart");
  const plot = childNamed(chart, "plotArea");
  const bars = childNamed(plot, "barChart");
  if (!chart || !plot || !bars) return undefined;
  const categoryAxis = childNamed(plot, "catAx") ?? childNamed(plot, "dateAx");
  const valueAxis = childNamed(plot, "valAx");
  const grouping = valueOf(bars, "grouping");
  return {
    type: valueOf(bars, "barDir") === "bar" ? "bar" : "column",
    grouping: grouping === "stacked" || grouping === "percentStacked" ? grouping : "clustered",
    title: readTitle(root),
    series: childrenNamed(bars, "ser").map(readSeries),
    legend: LEGENDS[valueOf(childNamed(chart, "legend"), "legendPos") ?? ""],
    hasReversedCategories: valueOf(childNamed(categoryAxis, "scaling"), "orientation") === "maxMin",
    hasGridlines: childNamed(valueAxis, "majorGridlines") !== undefined,
    showsValues: valueOf(valueAxis, "delete") !== "1",
    gapWidth: Number(valueOf(bars, "gapWidth") ?? 150),
  };
}

/** "barChart", "pieChart" …: what Office calls the first group of series. */
export function chartKind(root: Element): string | undefined {
  const plot = childNamed(childNamed(root, "chart"), "plotArea");
  return (plot && childElements(plot).find(({ localName }) => localName?.endsWith("Chart"))?.localName) ?? undefined;
}

export function readTitle(root: Element): string | undefined {
  const title = childNamed(childNamed(root, "chart"), "title");
  return (
    title &&
    descendantsNamed(title, "t")
      .map((text) => text.textContent ?? "")
      .join("")
  );
}

const LEGENDS: Readonly<Record<string, ChartModel["legend"]>> = { l: "left", r: "right", t: "top", b: "bottom" };

function readSeries(series: Element): ChartSeries {
  const name = childNamed(series, "tx");
  const nameFormula = formulaIn(name);
  const labels = childNamed(series, "dLbls");
  return {
    name: nameFormula === undefined ? { text: childNamed(name, "v")?.textContent ?? "" } : { formula: nameFormula },
    categories: formulaIn(childNamed(series, "cat")),
    values: formulaIn(childNamed(series, "val")) ?? "",
    fill: solidColorOf(childNamed(series, "spPr")),
    outline: solidColorOf(childNamed(childNamed(series, "spPr"), "ln")),
    labels:
      labels && valueOf(labels, "showVal") === "1"
        ? {
            color: colorIn(childNamed(labels, "txPr")),
            numberFormat: childNamed(labels, "numFmt")?.getAttribute("formatCode") ?? undefined,
          }
        : undefined,
  };
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
