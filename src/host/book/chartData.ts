import { absoluteAreaName, type Area } from "../../xlsx/address";
import type { ChartModel, ChartSeries } from "../../xlsx/charts/chartModel";
import { writtenSheet } from "../formula/address";
import type { CellRange } from "./cellRange";
import type { Sheet } from "./sheet";

export type SeriesBy = "Auto" | "Columns" | "Rows";

/** The reference to a range as a chart holds it. */
export function chartReference({ sheet, area }: CellRange): string {
  return `${writtenSheet(sheet.name)}!${absoluteAreaName(area)}`;
}

/**
 * What Excel makes of a block of cells: a first line of texts names the series, a first line across them the categories.
 * Undecided, the longer side holds the points. The first line of a scatter chart is always its categories.
 */
export function seriesOf(range: CellRange, seriesBy: SeriesBy, isScatter = false): readonly ChartSeries[] {
  const byColumns = seriesBy === "Columns" || (seriesBy === "Auto" && range.area.rows >= range.area.columns);
  const block = byColumns ? range.area : transposed(range.area);
  const cellAt = (row: number, column: number): Area => (byColumns ? cell(row, column) : cell(column, row));
  const isText = (row: number, column: number): boolean => holdsText(range.sheet, cellAt(row, column));
  const top = block.row;
  const left = block.column;
  const hasNames = block.rows > 1 && every(block.columns, (c) => isText(top, left + c), block.columns > 1 ? 1 : 0);
  const hasCategories =
    block.columns > 1 && (isScatter || every(block.rows, (r) => isText(top + r, left), hasNames ? 1 : 0));
  const firstRow = top + (hasNames ? 1 : 0);
  const points = block.rows - (hasNames ? 1 : 0);
  const line = (column: number): string => {
    const area: Area = { row: firstRow, column, rows: points, columns: 1 };
    return chartReference(range.at(byColumns ? area : transposed(area)));
  };
  const first = left + (hasCategories ? 1 : 0);
  return Array.from({ length: block.columns - (hasCategories ? 1 : 0) }, (_, i) => ({
    name: hasNames ? { formula: chartReference(range.at(cellAt(top, first + i))) } : { text: `Datenreihe${i + 1}` },
    ...(hasCategories && { categories: line(left) }),
    values: line(first + i),
  }));
}

/** A chart of its kind as Excel draws it first. */
export function newChart(
  kind: Pick<ChartModel, "type" | "grouping" | "hasMarkers" | "joins">,
  series: readonly ChartSeries[],
): ChartModel {
  return {
    ...kind,
    series,
    ...((series.length > 1 || kind.type === "pie" || kind.type === "doughnut") && { legend: "bottom" }),
    hasReversedCategories: false,
    hasGridlines: true,
    showsValues: true,
    gapWidth: 150,
  };
}

const transposed = (area: Area): Area => ({
  row: area.column,
  column: area.row,
  rows: area.columns,
  columns: area.rows,
});
const cell = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });

function every(count: number, holds: (index: number) => boolean, from: number): boolean {
  for (let i = from; i < count; i += 1) if (!holds(i)) return false;
  return count > from;
}

function holdsText(sheet: Sheet, { row, column }: Area): boolean {
  const { value } = sheet.file.cell(row, column);
  return typeof value === "string" && value !== "";
}
