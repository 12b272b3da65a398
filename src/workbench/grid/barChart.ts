import type { ChartModel, ChartSeries } from "../../xlsx/charts/chartModel";
import { calculatorValue } from "../../host/book/cellValue";
import { calculatedText, calculatedValues, numberFormatsOf } from "../../host/book/cells";
import type { Sheet } from "../../host/book/sheet";
import { formattedText } from "../../host/text/formattedText";
import { rangeMeant } from "./rangeMeant";

/** A chart of bars or columns, ready to be drawn. */
export interface BarChart {
  readonly isUpright: boolean;
  /** Side by side; else one on the other. */
  readonly isClustered: boolean;
  /** In the order in which they are drawn, from the top or from the left. */
  readonly categories: readonly BarCategory[];
  /** Names and colours of the series; none where the chart shows no legend. */
  readonly legend: readonly { readonly name: string; readonly color: string }[];
}

export interface BarCategory {
  readonly name: string;
  readonly bars: readonly Bar[];
}

export interface Bar {
  /** Of the plot's length, 0…1. */
  readonly share: number;
  readonly color: string;
  readonly outline: string | undefined;
  readonly label: string;
  readonly labelColor: string | undefined;
}

/** The first colours of Office's theme, for series that name none. */
const COLORS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

export function barChartOf(model: ChartModel, sheet: Sheet): BarChart {
  const series = model.series.map((one, i) => readSeries(one, COLORS[i % COLORS.length] ?? "#4472C4", sheet));
  const count = Math.max(0, ...series.map(({ values }) => values.length));
  const names = namesOf(model.series[0]?.categories, sheet);
  const lengthOf = lengths(model.grouping, series, count);
  const categories = Array.from({ length: count }, (_, at) => ({
    name: names[at] ?? String(at + 1),
    bars: series.map(({ values, labels, ...look }) => ({
      ...look,
      share: lengthOf(at) === 0 ? 0 : Math.max(0, values[at] ?? 0) / lengthOf(at),
      label: labels[at] ?? "",
    })),
  }));
  // Excel draws the first category of lying bars at the bottom unless told otherwise.
  const isTurned = model.type === "bar" && !model.hasReversedCategories;
  return {
    isUpright: model.type === "column",
    isClustered: model.grouping === "clustered",
    categories: isTurned ? categories.reverse() : categories,
    legend: model.legend === undefined ? [] : series,
  };
}

interface ReadSeries {
  readonly name: string;
  readonly color: string;
  readonly outline: string | undefined;
  readonly values: readonly (number | undefined)[];
  readonly labels: readonly string[];
  readonly labelColor: string | undefined;
}

function readSeries({ name, values, fill, outline, labels }: ChartSeries, color: string, sheet: Sheet): ReadSeries {
  const range = rangeMeant(sheet, values);
  const cells = range === undefined ? [] : calculatedValues(range).flat();
  const formats = range === undefined ? [] : numberFormatsOf(range).flat();
  return {
    name: "text" in name ? name.text : (namesOf(name.formula, sheet)[0] ?? ""),
    color: fill ?? color,
    outline,
    values: cells.map((value) => (typeof value === "number" ? value : undefined)),
    labels: cells.map((value, at) =>
      labels && typeof value === "number"
        ? formattedText(calculatorValue(value), labels.numberFormat ?? formats[at] ?? "General")
        : "",
    ),
    labelColor: labels?.color,
  };
}

function namesOf(formula: string | undefined, sheet: Sheet): readonly string[] {
  const range = formula === undefined ? undefined : rangeMeant(sheet, formula);
  return range === undefined ? [] : calculatedText(range).flat();
}

/** How much is as long as the whole plot, for each category. */
function lengths(grouping: ChartModel["grouping"], series: readonly ReadSeries[], count: number) {
  const at = (category: number) => series.map(({ values }) => Math.max(0, values[category] ?? 0));
  const total = (category: number) => at(category).reduce((sum, value) => sum + value, 0);
  if (grouping === "percentStacked") return total;
  const all = Array.from({ length: count }, (_, category) =>
    grouping === "stacked" ? total(category) : Math.max(0, ...at(category)),
  );
  const longest = Math.max(0, ...all) * 1.05;
  return () => longest;
}
