import type { FieldOfAction, Measure, Sourced, Status } from "../domain/audit";
import type { Counts } from "../domain/figures";
import { completionText } from "../german/counts";
import { liveCompletion } from "../german/liveFigures";
import type { Live } from "../german/liveText";
import type { LiveField } from "../german/overviewSentences";
import type { LiveCounts } from "./liveCounts";
import { ACROSS, liveCounts } from "./liveCounts";
import type { BalanceInput } from "./planSheets";

/**
 * What the Übersicht counts: one row per field of action and the rows below them, each with the same columns. Here a
 * figure is known by its row and column; where its cell lies is for the sheet that shows it.
 */
export type OverviewRow =
  | { readonly kind: "field"; readonly fieldOfAction: FieldOfAction; readonly counts: Counts }
  | { readonly kind: "across"; readonly needs: number }
  | { readonly kind: "withoutField" | "total" | "withoutRealisedThrough"; readonly counts: Counts };

export type OverviewColumn = "goals" | "goalsAllDone" | "measures" | Status | "rate" | "needs";

/** Where a sheet shows a figure: an address that formulas on that sheet may use. */
export type CellOf = (row: OverviewRow, column: OverviewColumn | "number") => string;

export interface OverviewFigures {
  readonly rows: readonly OverviewRow[];
  /** In their order; "partly" and "dropped" only where there are any. */
  readonly columns: readonly OverviewColumn[];
  /** Undefined where the row has no such figure. */
  expected(row: OverviewRow, column: OverviewColumn): number | string | undefined;
  /** The expression behind a figure, without "="; undefined where it cannot be counted live. */
  expression(row: OverviewRow, column: OverviewColumn, cellOf: CellOf): string | undefined;
  /** The counts of a row for its sentences. */
  liveField(row: OverviewRow, cellOf: CellOf): LiveField;
  /** The rows of the source tables that count into a figure. */
  records(row: OverviewRow, column: OverviewColumn): readonly Sourced[];
  readonly live: LiveCounts;
}

export function overviewFigures(input: BalanceInput): OverviewFigures {
  const { figures, audit } = input;
  const live = liveCounts(input);
  const rows: readonly OverviewRow[] = [
    ...figures.fields.map(({ fieldOfAction, ...counts }) => ({ kind: "field", fieldOfAction, counts }) as const),
    { kind: "across", needs: figures.needsAcross },
    { kind: "withoutField", counts: figures.withoutField },
    { kind: "total", counts: figures.total },
    ...(figures.realisedThrough.length === 0
      ? []
      : [{ kind: "withoutRealisedThrough", counts: figures.totalWithoutRealisedThrough } as const]),
  ];
  const columns = COLUMNS.filter((column) => !(isOptional(column) && figures.total[column] === 0));
  const numbers = new Set<number>();
  /** Rows that count: of a doubled number the first alone, as the domain counts. */
  const counting = new Set<OverviewRow>(
    rows.filter((row) => {
      if (row.kind !== "field") return true;
      const { number } = row.fieldOfAction;
      return number !== undefined && !numbers.has(number) && numbers.add(number);
    }),
  );
  const parts = rows.filter((row) => row.kind === "field" || row.kind === "across");
  const through = [...new Set([...numbers, ...figures.realisedThrough.map(({ through: number }) => number)])];

  function expected(row: OverviewRow, column: OverviewColumn): number | string | undefined {
    if (row.kind === "across") return column === "needs" ? row.needs : undefined;
    if (row.kind === "withoutRealisedThrough" && !isOfMeasures(column)) return undefined;
    return column === "rate" ? completionText(row.counts) : row.counts[column];
  }

  function expression(row: OverviewRow, column: OverviewColumn, cellOf: CellOf): string | undefined {
    const cell = (name: OverviewColumn): string => cellOf(row, name);
    if (column === "rate") return liveCompletion(liveField(row, cellOf)).expression;
    switch (row.kind) {
      case "field":
        return counting.has(row) ? counted(column, cellOf(row, "number"), cell) : "0";
      case "total":
        return counted(column, undefined, cell);
      case "across":
        return live.needs(ACROSS);
      case "withoutField":
        return rest(column, row, cellOf);
      case "withoutRealisedThrough":
        return withoutRealisedThrough(column, cellOf);
    }
  }

  /** The counts of a row as sentences need them: what they are today and where they stand. */
  function liveField(row: OverviewRow, cellOf: CellOf): LiveField {
    const figure = (column: OverviewColumn): Live<number> => ({
      now: Number(expected(row, column) ?? 0),
      expression: cellOf(row, column),
    });
    return {
      number: row.kind === "field" ? row.fieldOfAction.number : undefined,
      measures: figure("measures"),
      done: figure("done"),
      notDone: figure("notDone"),
      unassessed: figure("unassessed"),
      ...(columns.includes("partly") ? { partly: figure("partly") } : {}),
      ...(columns.includes("dropped") ? { dropped: figure("dropped") } : {}),
    };
  }

  function counted(
    column: Exclude<OverviewColumn, "rate">,
    scope: string | undefined,
    cell: (name: OverviewColumn) => string,
  ): string | undefined {
    if (column !== "unassessed") return isStatus(column) ? live.withStatus(column, scope) : live[column](scope);
    // What is no word of the scale is unassessed too, so it is what the others leave.
    const others = ASSESSED.map((status) => (columns.includes(status) ? cell(status) : live.withStatus(status, scope)));
    return others.includes(undefined) ? undefined : [cell("measures"), ...others].join("-");
  }

  function rest(column: OverviewColumn, row: OverviewRow, cellOf: CellOf): string | undefined {
    const total = rows.find(({ kind }) => kind === "total") ?? row;
    const summands = parts.filter((part) => expected(part, column) !== undefined);
    return [cellOf(total, column), ...summands.map((part) => cellOf(part, column))].join("-");
  }

  function withoutRealisedThrough(column: OverviewColumn, cellOf: CellOf): string | undefined {
    const total = rows.find(({ kind }) => kind === "total");
    const status = isStatus(column) || column === "unassessed" ? column : undefined;
    const measures = live.realisedThrough(through);
    if (total === undefined || measures === undefined) return undefined;
    if (status === undefined) return `${cellOf(total, column)}-${measures}`;
    if (status !== "unassessed") return `${cellOf(total, column)}-${String(live.realisedThrough(through, status))}`;
    const assessed = ASSESSED.map((other) => String(live.realisedThrough(through, other)));
    return `${cellOf(total, column)}-(${[measures, ...assessed].join("-")})`;
  }

  function records(row: OverviewRow, column: OverviewColumn): readonly Sourced[] {
    if (row.kind === "field" && !counting.has(row)) return [];
    if (column === "needs") return audit.needs.filter(({ fieldOfAction }) => isWithin(row, fieldOfAction));
    if (column === "goals") return audit.goals.filter(({ fieldOfAction }) => isWithin(row, fieldOfAction));
    if (column === "goalsAllDone") {
      return figures.goals
        .filter(({ goal, state }) => state === "all" && isWithin(row, goal.fieldOfAction))
        .map(({ goal }) => goal);
    }
    const measures = audit.measures.filter((measure) => isWithin(row, measure.fieldOfAction) && isMeant(row, measure));
    if (column === "rate") return measures.filter(({ status }) => status !== "dropped");
    return column === "measures" ? measures : measures.filter(({ status }) => status === column);
  }

  function isWithin(row: OverviewRow, number: number | "across" | undefined): boolean {
    if (row.kind === "field") return row.fieldOfAction.number === number;
    if (row.kind === "across") return number === "across";
    return row.kind !== "withoutField" || (number !== "across" && (number === undefined || !numbers.has(number)));
  }

  return { rows, columns, expected, expression, liveField, records, live };
}

const COLUMNS: readonly OverviewColumn[] = [
  "goals",
  "goalsAllDone",
  "measures",
  "done",
  "partly",
  "notDone",
  "dropped",
  "unassessed",
  "rate",
  "needs",
];

const ASSESSED = ["done", "partly", "notDone", "dropped"] as const;

const isOptional = (column: OverviewColumn): column is "partly" | "dropped" =>
  column === "partly" || column === "dropped";

const isStatus = (column: OverviewColumn): column is (typeof ASSESSED)[number] =>
  (ASSESSED as readonly string[]).includes(column);

const isOfMeasures = (column: OverviewColumn): boolean =>
  column === "measures" || column === "unassessed" || column === "rate" || isStatus(column);

const isMeant = (row: OverviewRow, { realisedThrough, fieldOfAction }: Measure): boolean =>
  row.kind !== "withoutRealisedThrough" || realisedThrough === undefined || realisedThrough === fieldOfAction;
