import { columnName } from "./addresses";
import type { CellOf, OverviewColumn, OverviewFigures, OverviewRow } from "./overviewFigures";
import type { PlanRow } from "./plan";
import type { Columns } from "./rows";
import { titleRows } from "./rows";

/** Where the figures of the Übersicht stand on its sheet. Rows count from 1. */
export interface OverviewLayout {
  readonly title: readonly PlanRow[];
  /** Widths in points: number and name of the field of action, then the figures' columns. */
  readonly columns: Columns;
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly cellOf: CellOf;
  /** Index of a figure's column. */
  readonly columnOf: (column: OverviewColumn) => number;
  readonly rowOf: (row: OverviewRow) => number;
}

const WIDTHS: Readonly<Record<OverviewColumn, number>> = {
  goals: 38,
  goalsAllDone: 64,
  measures: 62,
  done: 56,
  partly: 56,
  notDone: 56,
  dropped: 56,
  unassessed: 56,
  rate: 204,
  needs: 64,
};
const NUMBER_WIDTH = 26;
const NAME_WIDTH = 204;

export function overviewLayout({ rows, columns: figures }: OverviewFigures, titleText: string): OverviewLayout {
  const columns = [NUMBER_WIDTH, NAME_WIDTH, ...figures.map((column) => WIDTHS[column])];
  const title = titleRows(columns, titleText);
  const headerRow = title.length + 3;
  const columnOf = (column: OverviewColumn): number => figures.indexOf(column) + 2;
  const rowOf = (row: OverviewRow): number => headerRow + 1 + rows.indexOf(row);
  return {
    title,
    columns,
    headerRow,
    firstRow: headerRow + 1,
    lastRow: headerRow + rows.length,
    columnOf,
    rowOf,
    cellOf: (row, column) =>
      column === "number" ? `$A${String(rowOf(row))}` : `${columnName(columnOf(column))}${String(rowOf(row))}`,
  };
}
