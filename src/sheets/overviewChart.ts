import type { Status } from "../domain/audit";
import type { Live } from "../german/liveText";
import { CHART_TITLE, chartMessage } from "../german/overviewSentences";
import { STATUS_WORDS } from "../german/statusWords";
import { columnName, columnRange } from "./addresses";
import type { OverviewFigures } from "./overviewFigures";
import type { OverviewLayout } from "./overviewLayout";
import type { ChartPlan, PlanCell, PlanRow } from "./plan";
import { rowHeight } from "./rows";
import { COLORS, SEGMENT_COLORS } from "./styles";

/** What a bar is made of, from its beginning. */
const SEGMENTS = ["done", "partly", "notDone", "unassessed"] as const satisfies readonly Status[];

const segmentsOf = ({ columns }: OverviewFigures): readonly (typeof SEGMENTS)[number][] =>
  SEGMENTS.filter((status) => columns.includes(status));

/** The sentence above the chart. */
export function chartHeading(overview: OverviewFigures, { cellOf }: OverviewLayout): Live<string> {
  const total = overview.rowOf("total");
  const withoutField = overview.rowOf("withoutField");
  return chartMessage(
    overview.figure(total, "measures", cellOf),
    segmentsOf(overview).map((status) => ({
      word: STATUS_WORDS[status].word,
      count: overview.figure(total, status, cellOf),
    })),
    {
      withoutField: overview.figure(withoutField, "measures", cellOf),
      ...(overview.columns.includes("dropped") ? { dropped: overview.figure(total, "dropped", cellOf) } : {}),
    },
  );
}

const BAR_HEIGHT = 18;
const CHART_FRAME = 64;

/** Rows with the texts in the column of the rates; together they are as high as the chart on their left needs. */
export function chartRows(
  texts: readonly PlanCell[],
  overview: OverviewFigures,
  { columns, columnOf }: OverviewLayout,
): readonly PlanRow[] {
  const textColumn = columnOf("rate");
  const rows = texts.map((text) => {
    const cells = columns.map((_, column) => (column === textColumn ? text : null));
    return { cells, height: rowHeight(columns, cells) };
  });
  const bars = overview.fieldRows.length;
  const missing = bars * BAR_HEIGHT + CHART_FRAME - rows.reduce((sum, { height }) => sum + height, 0);
  const share = Math.ceil(Math.max(0, missing) / rows.length);
  return rows.map((row) => ({ ...row, height: row.height + share }));
}

/** The chart of the fields of action in the rows from `top` to `bottom`, both counted from 1. */
export function overviewChart(
  overview: OverviewFigures,
  layout: OverviewLayout,
  top: number,
  bottom: number,
): ChartPlan {
  const last = layout.firstRow - 1 + overview.fieldRows.length;
  const lastColumn = columnName(layout.columnOf("rate") - 1);
  return {
    name: "AuditbilanzDiagramm",
    title: CHART_TITLE,
    categories: columnRange(0, layout.firstRow, last),
    series: segmentsOf(overview).map((status) => ({
      name: STATUS_WORDS[status].word,
      values: columnRange(layout.columnOf(status), layout.firstRow, last),
      ...SEGMENT_COLORS[status],
    })),
    outline: COLORS.ink,
    labelFormat: "0;;",
    area: `A${String(top)}:${lastColumn}${String(bottom)}`,
  };
}
