import { literal } from "../german/liveText";
import {
  COUNTING_RULES,
  DATED_NOTE,
  HOW_COUNTED,
  LIVE_NOTE,
  OVERVIEW_STALE,
  overviewTitle,
} from "../german/overviewWords";
import { asOfLine } from "../german/sheetWords";
import { cellName } from "./addresses";
import type { ExtraFigure } from "./extraFigures";
import { extraFigures } from "./extraFigures";
import { choice } from "./formulas";
import { framedSheet } from "./frame";
import { chartHeading, chartRows, overviewChart } from "./overviewChart";
import type { ExtraCells } from "./overviewExtras";
import { EXTRA_COUNT_COLUMN, extraRows } from "./overviewExtras";
import type { CellOf } from "./overviewFigures";
import { OverviewFigures } from "./overviewFigures";
import type { OverviewLayout } from "./overviewLayout";
import { overviewLayout } from "./overviewLayout";
import { overviewTable } from "./overviewTable";
import { textsBeside } from "./overviewTexts";
import { fitOnPage } from "./pages";
import type { PlanCell, PlanRow, SheetPlan } from "./plan";
import type { BalanceInput } from "./planSheets";
import { gapRow, lineRow, liveCell, paragraphRows, textCell } from "./rows";

/**
 * The Übersicht: native formulas over the source tables, so that whoever opens the workbook without the add-in reads true
 * figures. Every sentence is a formula over the figures of the sheet; nothing that counts is hidden.
 */
export function planOverview(input: BalanceInput): OverviewPlan {
  const overview = new OverviewFigures(input);
  const layout = overviewLayout(overview, overviewTitle(input.audit.profile));
  const { columns } = layout;
  const extras = extraFigures(input, overview.live);

  const table = overviewTable(input, overview, layout);
  const rules = paragraphRows(columns, COUNTING_RULES, "line");
  const chartTop = layout.lastRow + 3;
  const texts = textsBeside(input, overview, layout, extras);
  const extrasTop = chartTop + texts.length + rules.length + 5;
  const addresses: ExtraCells = (id) =>
    cellName(EXTRA_COUNT_COLUMN, extrasTop + extras.findIndex((extra) => extra.id === id));

  const rows: readonly PlanRow[] = [
    ...headRows(input, overview, layout),
    ...table,
    gapRow(columns),
    ...together([
      lineRow(columns, liveCell(chartHeading(overview, layout), "subheadingLive")),
      ...chartRows(
        texts.map((text) => text(addresses)),
        overview,
        layout,
      ),
    ]),
    gapRow(columns),
    lineRow(columns, textCell(HOW_COUNTED, "subheading")),
    ...rules,
    gapRow(columns),
    ...together(extraRows(overview, layout, extras, addresses)),
    gapRow(columns),
  ];
  const charts =
    overview.fieldRows.length > 0 ? [overviewChart(overview, layout, chartTop, chartTop + texts.length - 1)] : [];
  const { headerRow } = layout;
  // What follows the table has headings of its own: below the table's they would mislead.
  const repeated = fitOnPage(rows.slice(0, layout.lastRow), columns)
    ? ([1, layout.title.length] as const)
    : ([headerRow, headerRow] as const);
  const plan = framedSheet("overview", { columns, rows, headerRow, repeated, charts }, input);
  return { plan, overview, cellOf: layout.cellOf, extras, extraCellOf: addresses };
}

/** Rows that no page tears apart, where they fit on one. */
const together = (rows: readonly PlanRow[]): readonly PlanRow[] =>
  rows.map((row, index) => (index < rows.length - 1 ? { ...row, keepWithNext: true as const } : row));

/** The sheet with its figures and their addresses on it. */
export interface OverviewPlan {
  readonly plan: SheetPlan;
  readonly overview: OverviewFigures;
  readonly cellOf: CellOf;
  readonly extras: readonly ExtraFigure[];
  readonly extraCellOf: ExtraCells;
}

function headRows(
  input: BalanceInput,
  overview: OverviewFigures,
  { columns, title }: OverviewLayout,
): readonly PlanRow[] {
  const { profile } = input.audit;
  const isLive = overview.live.measures() !== undefined && overview.live.withStatus("done") !== undefined;
  return [
    ...title,
    lineRow(columns, textCell(`${asOfLine(input.asOf, profile)}. ${isLive ? LIVE_NOTE : DATED_NOTE}`, "line")),
    lineRow(columns, staleNotice(input, overview)),
  ];
}

/** Turns up when the tables hold something for which the sheet was made without a row or column. */
function staleNotice({ audit, figures }: BalanceInput, { live: counts, columns }: OverviewFigures): PlanCell {
  const named = audit.fieldsOfAction.filter(({ name }) => name !== "").length;
  const numbers = audit.fieldsOfAction.flatMap(({ number }) => number ?? []);
  const conditions = [
    [counts.fieldsOfAction(), `<>${String(named)}`] as const,
    ...(["partly", "dropped"] as const)
      .filter((status) => !columns.includes(status))
      .map((status) => [counts.withStatus(status), ">0"] as const),
    ...(figures.realisedThrough.length > 0 || numbers.length === 0
      ? []
      : [[counts.realisedThrough(numbers), ">0"] as const]),
  ].flatMap(([expression, test]) => (expression === undefined ? [] : [`${expression}${test}`]));
  if (conditions.length === 0) return textCell("", "alert");
  return {
    formula: `=${choice(`OR(${conditions.join(",")})`, literal(OVERVIEW_STALE), literal(""))}`,
    expected: "",
    style: "alertLive",
  };
}
