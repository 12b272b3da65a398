import { Book } from "../../../src/host/book/book";
import { Faults } from "../../../src/host/faults";
import type { ChartModel } from "../../../src/xlsx/charts/chartModel";
import { barChartOf } from "../../../src/workbench/grid/barChart";
import { fill } from "./cells";

/** Two series over two categories: a has 1 and 3, b has 1 and 0. */
function chartOf(change: Partial<ChartModel>) {
  const { activeSheet } = Book.open(undefined, { name: "Probe.xlsx", faults: new Faults() });
  fill(activeSheet, "A1", [["", "a", "b"], ["eins", 1, 1], ["zwei", 3, 0]]); // prettier-ignore
  const series = ["B", "C"].map((column) => ({
    name: { formula: `Tabelle1!$${column}$1` },
    categories: "Tabelle1!$A$2:$A$3",
    values: `Tabelle1!$${column}$2:$${column}$3`,
    labels: {},
  }));
  const look = { hasReversedCategories: true, hasGridlines: false, showsValues: false, gapWidth: 50 };
  return barChartOf({ type: "bar", grouping: "percentStacked", series, ...look, ...change }, activeSheet);
}

const drawn = (change: Partial<ChartModel>) =>
  chartOf(change).categories.map(({ name, bars }) => [name, ...bars.map(({ share }) => Number(share.toFixed(2)))]);

test.each<[string, Partial<ChartModel>, unknown[]]>([
  ["shares of each category", {}, [["eins", 0.5, 0.5], ["zwei", 1, 0]]],
  ["stacks against the highest of them", { grouping: "stacked" }, [["eins", 0.32, 0.32], ["zwei", 0.95, 0]]],
  ["bars beside each other against the longest", { grouping: "clustered" }, [["eins", 0.32, 0.32], ["zwei", 0.95, 0]]],
  ["lying bars from the bottom, unless they are reversed", { hasReversedCategories: false }, [["zwei", 1, 0], ["eins", 0.5, 0.5]]],
  ["columns from the left", { type: "column", hasReversedCategories: false }, [["eins", 0.5, 0.5], ["zwei", 1, 0]]],
])("a chart shows %s", (_, change, categories) => expect(drawn(change)).toEqual(categories)); // prettier-ignore

test("a chart names its series where it has a legend, and writes values where they are asked for", () => {
  expect(chartOf({ legend: "bottom" }).legend.map(({ name }) => name)).toEqual(["a", "b"]);
  expect(chartOf({}).legend).toEqual([]);
  expect(chartOf({}).categories[1]?.bars.map(({ label }) => label)).toEqual(["3", "0"]);
});
