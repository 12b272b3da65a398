import { EXTRA_FIGURES, EXTRA_HEADINGS, MORE_FIGURES } from "../german/overviewWords";
import type { ExtraFigure } from "./extraFigures";
import { extraCell } from "./extraFigures";
import type { OverviewColumn, OverviewFigures } from "./overviewFigures";
import type { OverviewLayout } from "./overviewLayout";
import type { PlanCell, PlanRow } from "./plan";
import { lineRow, tableRows, textCell } from "./rows";

/** Where the count of a further figure stands. */
export type ExtraCells = (id: ExtraFigure["id"]) => string;

/** Index of the column in which the counts stand. */
export const EXTRA_COUNT_COLUMN = 2;

/** The heading of the further figures and their table. */
export function extraRows(
  overview: OverviewFigures,
  { columns, cellOf }: OverviewLayout,
  extras: readonly ExtraFigure[],
  extraCellOf: ExtraCells,
): readonly PlanRow[] {
  const total = (column: OverviewColumn): string => cellOf(overview.rowOf("total"), column);
  const wide = (cells: readonly (PlanCell | null)[]): readonly (PlanCell | null)[] =>
    columns.map((_, column) => cells[column] ?? null);
  const header = wide([
    null,
    textCell(EXTRA_HEADINGS.figure, "head"),
    textCell(EXTRA_HEADINGS.count, "headCenter"),
    textCell(EXTRA_HEADINGS.of, "headCenter"),
  ]);
  const rows = extras.map((extra) => {
    const expression = extra.expression(total, extraCellOf);
    return wide([
      null,
      textCell(EXTRA_FIGURES[extra.id], "cell"),
      extraCell(extra, expression),
      { formula: `=${total(extra.of)}`, expected: extra.whole, style: "cellCount" },
    ]);
  });
  return [
    lineRow(columns, textCell(MORE_FIGURES, "subheading")),
    ...[header, ...rows].flatMap((cells) => tableRows(columns, cells)),
  ];
}
