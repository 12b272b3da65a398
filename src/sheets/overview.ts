import type { Status } from "../domain/audit";
import type { Live } from "../german/liveText";
import { literal } from "../german/liveText";
import {
  CHART_TITLE,
  chartMessage,
  completeFieldsSentence,
  liveAttainmentSentence,
  liveEvidenceSentence,
  livePartSentence,
  liveThroughSentence,
  openFieldsSentences,
} from "../german/overviewSentences";
import {
  COUNTING_RULES,
  DATED_NOTE,
  EXTRA_FIGURES,
  EXTRA_HEADINGS,
  HOW_COUNTED,
  HOW_SURE,
  IN_SHORT,
  LIVE_NOTE,
  MORE_FIGURES,
  SURENESS_LABELS,
  OVERVIEW_STALE,
  overviewTitle,
} from "../german/overviewWords";
import { asOfLine } from "../german/sheetWords";
import { STATUS_WORDS } from "../german/statusWords";
import { cellName, columnName, columnRange } from "./addresses";
import type { ExtraFigure } from "./extraFigures";
import { extraCell, extraFigures } from "./extraFigures";
import { choice } from "./formulas";
import { framedSheet } from "./frame";
import type { CellOf, OverviewColumn, OverviewRow } from "./overviewFigures";
import { OverviewFigures } from "./overviewFigures";
import type { OverviewLayout } from "./overviewLayout";
import { overviewLayout } from "./overviewLayout";
import { overviewTable } from "./overviewTable";
import { fitOnPage } from "./pages";
import type { ChartPlan, PlanCell, PlanRow, SheetPlan } from "./plan";
import type { BalanceInput } from "./planSheets";
import { gapRow, lineRow, paragraphRows, rowHeight, tableRows, textCell } from "./rows";
import type { StyleName } from "./styles";
import { COLORS, SEGMENT_COLORS } from "./styles";

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
      lineRow(columns, live(messageOf(overview, layout), "subheadingLive")),
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
    fieldRows(overview).length > 0 ? [chartOf(overview, layout, chartTop, chartTop + texts.length - 1)] : [];
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

export type ExtraCells = (id: ExtraFigure["id"]) => string;

const live = ({ now, expression }: Live<string>, style: StyleName): PlanCell => ({
  formula: `=${expression}`,
  expected: now,
  style,
});

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

function rowOf({ rows }: OverviewFigures, kind: OverviewRow["kind"]): OverviewRow {
  const row = rows.find((one) => one.kind === kind);
  if (row === undefined) throw new RangeError(`The overview has no row of the kind ${kind}.`);
  return row;
}

const totalRow = (overview: OverviewFigures): OverviewRow => rowOf(overview, "total");

const SEGMENTS = ["done", "partly", "notDone", "unassessed"] as const satisfies readonly Status[];

const segmentsOf = ({ columns }: OverviewFigures): readonly (typeof SEGMENTS)[number][] =>
  SEGMENTS.filter((status) => columns.includes(status));

/** A figure of a row: what it is today, and its cell. */
function figureOf(overview: OverviewFigures, row: OverviewRow, column: OverviewColumn, cellOf: CellOf): Live<number> {
  return { now: Number(overview.expected(row, column)), expression: cellOf(row, column) };
}

function messageOf(overview: OverviewFigures, { cellOf }: OverviewLayout): Live<string> {
  const total = totalRow(overview);
  const withoutField = rowOf(overview, "withoutField");
  return chartMessage(
    figureOf(overview, total, "measures", cellOf),
    segmentsOf(overview).map((status) => ({
      word: STATUS_WORDS[status].word,
      count: figureOf(overview, total, status, cellOf),
    })),
    {
      withoutField: figureOf(overview, withoutField, "measures", cellOf),
      ...(overview.columns.includes("dropped") ? { dropped: figureOf(overview, total, "dropped", cellOf) } : {}),
    },
  );
}

/** The texts beside the chart, top down; they wait for the addresses of the figures below. */
function textsBeside(
  { figures }: BalanceInput,
  overview: OverviewFigures,
  layout: OverviewLayout,
  extras: readonly ExtraFigure[],
): readonly ((extraCellOf: ExtraCells) => PlanCell)[] {
  const { cellOf } = layout;
  const total = (column: OverviewColumn): Live<number> => figureOf(overview, totalRow(overview), column, cellOf);
  const partOfExtra = (id: ExtraFigure["id"], extraCellOf: ExtraCells): Live<number> => ({
    now: extras.find((extra) => extra.id === id)?.part ?? 0,
    expression: extraCellOf(id),
  });
  const sentence =
    (of: (extra: (id: ExtraFigure["id"]) => Live<number>) => Live<string>) =>
    (extraCellOf: ExtraCells): PlanCell =>
      live(
        of((id) => partOfExtra(id, extraCellOf)),
        "asideLive",
      );
  const fields = fieldRows(overview).map((row) => overview.liveField(row, cellOf));
  const without = overview.rows.find(({ kind }) => kind === "withoutRealisedThrough");
  return [
    () => textCell(IN_SHORT, "asideHeading"),
    sentence(() => completeFieldsSentence(completeFields(overview, layout), fields.length)),
    ...openFieldsSentences(fields).map((open) => sentence(() => open)),
    sentence((extra) => liveAttainmentSentence(total("goals"), extra("undetermined"))),
    () => textCell(HOW_SURE, "asideHeading"),
    sentence((extra) => livePartSentence(SURENESS_LABELS.assessed, extra("assessed"), total("measures"))),
    sentence((extra) => livePartSentence(SURENESS_LABELS.withCriterion, extra("withCriterion"), total("measures"))),
    sentence((extra) => liveEvidenceSentence(total("done"), extra("basisGiven"), extra("evidenced"))),
    ...(without === undefined
      ? []
      : [
          sentence(() =>
            liveThroughSentence(figures, total("measures"), figureOf(overview, without, "measures", cellOf), {
              now: String(overview.expected(without, "rate")),
              expression: cellOf(without, "rate"),
            }),
          ),
        ]),
  ];
}

const fieldRows = ({ rows }: OverviewFigures): readonly OverviewRow[] => rows.filter(({ kind }) => kind === "field");

/** In how many fields of action everything that counts is realised, as one product over their rows. */
function completeFields(overview: OverviewFigures, { columnOf, firstRow }: OverviewLayout): Live<number> {
  const fields = fieldRows(overview);
  const count = (row: OverviewRow, column: OverviewColumn): number => Number(overview.expected(row, column) ?? 0);
  const range = (column: OverviewColumn): string =>
    columnRange(columnOf(column), firstRow, firstRow + fields.length - 1);
  const hasDropped = overview.columns.includes("dropped");
  const counted = hasDropped ? `${range("measures")}-${range("dropped")}` : range("measures");
  return {
    now: fields.filter((row) => {
      const counts = count(row, "measures") - (hasDropped ? count(row, "dropped") : 0);
      return counts > 0 && counts === count(row, "done");
    }).length,
    expression: `SUMPRODUCT((${counted}>0)*(${counted}=${range("done")}))`,
  };
}

const BAR_HEIGHT = 18;
const CHART_FRAME = 64;

/** Rows with the texts in the column of the rates; together they are as high as the chart on their left needs. */
function chartRows(
  texts: readonly PlanCell[],
  overview: OverviewFigures,
  { columns, columnOf }: OverviewLayout,
): readonly PlanRow[] {
  const textColumn = columnOf("rate");
  const rows = texts.map((text) => {
    const cells = columns.map((_, column) => (column === textColumn ? text : null));
    return { cells, height: rowHeight(columns, cells) };
  });
  const bars = fieldRows(overview).length;
  const missing = bars * BAR_HEIGHT + CHART_FRAME - rows.reduce((sum, { height }) => sum + height, 0);
  const share = Math.ceil(Math.max(0, missing) / rows.length);
  return rows.map((row) => ({ ...row, height: row.height + share }));
}

function chartOf(overview: OverviewFigures, layout: OverviewLayout, top: number, bottom: number): ChartPlan {
  const last = layout.firstRow - 1 + fieldRows(overview).length;
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

const EXTRA_COUNT_COLUMN = 2;

function extraRows(
  overview: OverviewFigures,
  { columns, cellOf }: OverviewLayout,
  extras: readonly ExtraFigure[],
  extraCellOf: ExtraCells,
): readonly PlanRow[] {
  const total = (column: OverviewColumn): string => cellOf(totalRow(overview), column);
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
