import { addPart } from "../../xlsx/charts/spot";
import type { Element } from "../../xlsx/xml/dom";
import type { Chart } from "../book/chart";
import { seriesOfChart } from "../book/chartSeries";
import { objectType, type HostObject } from "../wire/objectType";
import { LOOKS } from "./chartLooks";
import { flagAt, presence, type ChartPart } from "./chartValues";

/** Kinds that can stand above a table of their values. */
const WITH_TABLE = /^(?:area|bar|line|stock)/;

/** null for a chart whose kind has none */
export function dataTable(chart: Chart): HostObject | null {
  const isPossible = seriesOfChart(chart).some(({ kind }) => WITH_TABLE.test(kind?.group ?? ""));
  return isPossible ? dataTableType({ chart, spot: chart.spot.at("chart/plotArea/dTable").filledBy(fillTable) }) : null;
}

const BORDERS = ["showHorzBorder", "showVertBorder", "showOutline", "showKeys"];

function fillTable(table: Element): void {
  for (const name of BORDERS) addPart(table, name, { val: 1 });
}

const dataTableType = objectType<ChartPart>({
  name: "ChartDataTable",
  values: {
    visible: presence,
    showHorizontalBorder: flagAt("showHorzBorder", true),
    showVerticalBorder: flagAt("showVertBorder", true),
    showOutlineBorder: flagAt("showOutline", true),
    showLegendKey: flagAt("showKeys", true),
  },
  objects: { format: (table) => dataTableFormatType(table) },
});

const dataTableFormatType = objectType<ChartPart>({
  name: "ChartDataTableFormat",
  objects: { fill: LOOKS.fill, font: LOOKS.font, border: LOOKS.border },
});
