import type { Status } from "../domain/audit";
import { hasRealisedThrough } from "../domain/figures";
import { literal } from "../german/liveText";
import { DATED_MARK, OVERVIEW_HEADINGS, OVERVIEW_ROWS, statusHeading } from "../german/overviewWords";
import { choice } from "./formulas";
import type { OverviewColumn, OverviewFigures, OverviewRow } from "./overviewFigures";
import type { OverviewLayout } from "./overviewLayout";
import type { PlanCell, PlanRow } from "./plan";
import type { BalanceInput } from "./planSheets";
import { countCell, tableRows, textCell } from "./rows";

/** The table of the Übersicht: its header row and one row per field of action, across, without field and in total. */
export function overviewTable(
  input: BalanceInput,
  overview: OverviewFigures,
  layout: OverviewLayout,
): readonly PlanRow[] {
  const header = [
    textCell(OVERVIEW_HEADINGS.number, "headCenter"),
    textCell(OVERVIEW_HEADINGS.fieldOfAction, "headIndented"),
    ...overview.columns.map((column) =>
      textCell(headingOf(column, overview, layout), column === "rate" ? "headIndented" : "headCenter"),
    ),
  ];
  return [
    ...tableRows(layout.columns, header),
    ...overview.rows.flatMap((row) =>
      tableRows(layout.columns, [...labelCells(input, row, overview, layout), ...figureCells(row, overview, layout)], {
        atLeast: 17,
        isSingle: true,
      }),
    ),
  ];
}

function headingOf(column: OverviewColumn, overview: OverviewFigures, layout: OverviewLayout): string {
  const heading = column in OVERVIEW_HEADINGS ? OVERVIEW_HEADINGS[column as "goals"] : statusHeading(column as Status);
  const total = overview.rows.find(({ kind }) => kind === "total");
  const isLive = total !== undefined && overview.expression(total, column, layout.cellOf) !== undefined;
  return isLive ? heading : `${heading} ${DATED_MARK}`;
}

function labelCells(
  { figures }: BalanceInput,
  row: OverviewRow,
  overview: OverviewFigures,
  layout: OverviewLayout,
): readonly PlanCell[] {
  if (row.kind === "field") {
    const { number, numberText, name } = row.fieldOfAction;
    const isThrough = number !== undefined && hasRealisedThrough(figures, number);
    return [
      number === undefined
        ? textCell(shortened(numberText, LONGEST_NUMBER), "overview")
        : countCell(number, "overviewCount"),
      textCell(`${shortened(name, LONGEST_NAME)}${isThrough ? " (†)" : ""}`, "overview"),
    ];
  }
  if (row.kind === "withoutField") return [textCell("", "overview"), withoutFieldLabel(row, overview, layout)];
  const style = row.kind === "across" ? "overview" : "overviewSum";
  return [textCell("", style), textCell(OVERVIEW_ROWS[row.kind], style)];
}

/** Characters. A row of the overview is never continued, since the figures' addresses follow from its place. */
const LONGEST_NAME = 200;
const LONGEST_NUMBER = 20;

const shortened = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;

/** Rows without a valid field of action are looked for always and named only where there are any. */
function withoutFieldLabel(row: OverviewRow, overview: OverviewFigures, layout: OverviewLayout): PlanCell {
  const parts = (["goals", "measures", "needs"] as const).map((column) => ({
    expression: overview.expression(row, column, layout.cellOf) ?? "0",
    count: Number(overview.expected(row, column)),
  }));
  const isNone = parts.map(({ expression }) => `${expression}=0`).join(",");
  return {
    formula: `=${choice(`AND(${isNone})`, literal(""), literal(OVERVIEW_ROWS.withoutField))}`,
    expected: parts.every(({ count }) => count === 0) ? "" : OVERVIEW_ROWS.withoutField,
    style: "overviewLive",
  };
}

const figureCells = (row: OverviewRow, overview: OverviewFigures, layout: OverviewLayout): readonly PlanCell[] =>
  overview.columns.map((column) => figureCell(row, column, overview, layout));

function figureCell(
  row: OverviewRow,
  column: OverviewColumn,
  overview: OverviewFigures,
  layout: OverviewLayout,
): PlanCell {
  const look = row.kind === "total" || row.kind === "withoutRealisedThrough" ? "overviewSum" : "overview";
  const expected = overview.expected(row, column);
  if (expected === undefined) return textCell("", look);
  const style = column === "rate" ? (`${look}Live` as const) : (`${look}Count` as const);
  const expression = overview.expression(row, column, layout.cellOf);
  if (expression === undefined) return { value: expected, style: column === "rate" ? look : style };
  if (row.kind !== "withoutField") return { formula: `=${expression}`, expected, style };
  const label = `$B${String(layout.rowOf(row))}`;
  return {
    formula: `=${choice(`${label}=""`, literal(""), expression)}`,
    expected: isEmptyRow(row) ? "" : expected,
    style,
  };
}

const isEmptyRow = (row: OverviewRow): boolean =>
  row.kind === "withoutField" && row.counts.goals === 0 && row.counts.measures === 0 && row.counts.needs === 0;
