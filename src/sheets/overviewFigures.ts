import type { FieldOfAction, Measure, Sourced, Status } from "../domain/audit";
import type { Counts, Figures } from "../domain/figures";
import { isRealisedThroughAnother } from "../domain/figures";
import { completionText } from "../german/counts";
import { liveCompletion } from "../german/liveFigures";
import type { Live } from "../german/liveText";
import type { LiveField } from "../german/overviewSentences";
import { ACROSS, LiveCounts } from "./liveCounts";
import type { BalanceInput } from "./planSheets";

/** One row per field of action and the rows below them, each with the same columns. */
export type OverviewRow =
  | { readonly kind: "field"; readonly fieldOfAction: FieldOfAction; readonly counts: Counts }
  | { readonly kind: "across"; readonly needs: number }
  | { readonly kind: "withoutField" | "total" | "withoutRealisedThrough"; readonly counts: Counts };

export type OverviewColumn = "goals" | "goalsAllDone" | "measures" | Status | "rate" | "needs";

/** Where a sheet shows a figure: an address that formulas on that sheet may use. */
export type CellOf = (row: OverviewRow, column: OverviewColumn | "number") => string;

/**
 * What the Übersicht counts. A figure is known by its row and column here; where its cell lies is for the sheet that shows
 * it.
 */
export class OverviewFigures {
  readonly rows: readonly OverviewRow[];
  /** In their order; "partly" and "dropped" only where there are any. */
  readonly columns: readonly OverviewColumn[];
  readonly live: LiveCounts;
  /** Numbers of the fields of action. */
  private readonly numbers = new Set<number>();
  /** Rows that count: of a doubled number the first alone, as the domain counts. */
  private readonly counting: ReadonlySet<OverviewRow>;
  private readonly measuresByRow = new Map<OverviewRow, readonly Measure[]>();

  constructor(private readonly input: BalanceInput) {
    const { figures } = input;
    this.live = new LiveCounts(input);
    this.rows = rowsOf(figures);
    this.columns = COLUMNS.filter((column) => !(isOptional(column) && figures.total[column] === 0));
    this.counting = new Set(this.rows.filter((row) => this.isFirstOfItsNumber(row)));
  }

  get fieldRows(): readonly OverviewRow[] {
    return this.rows.filter(({ kind }) => kind === "field");
  }

  /** @throws RangeError where there is none */
  rowOf(kind: Exclude<OverviewRow["kind"], "field">): OverviewRow {
    const row = this.rows.find((one) => one.kind === kind);
    if (row === undefined) throw new RangeError(`The overview has no row of the kind ${kind}.`);
    return row;
  }

  /** What the domain counted; undefined where the row has no such figure. */
  expected(row: OverviewRow, column: OverviewColumn): number | string | undefined {
    if (row.kind === "across") return column === "needs" ? row.needs : undefined;
    if (row.kind === "withoutRealisedThrough" && !isOfMeasures(column)) return undefined;
    return column === "rate" ? completionText(row.counts) : row.counts[column];
  }

  /** The expression behind a figure, without "="; undefined where it cannot be counted live. */
  expression(row: OverviewRow, column: OverviewColumn, cellOf: CellOf): string | undefined {
    const cell = (name: OverviewColumn): string => cellOf(row, name);
    if (column === "rate") return liveCompletion(this.liveField(row, cellOf)).expression;
    switch (row.kind) {
      case "field":
        return this.counting.has(row) ? this.counted(column, cellOf(row, "number"), cell) : "0";
      case "total":
        return this.counted(column, undefined, cell);
      case "across":
        return this.live.needs(ACROSS);
      case "withoutField":
        return this.rest(column, row, cellOf);
      case "withoutRealisedThrough":
        return this.withoutRealisedThrough(column, cellOf);
    }
  }

  /** A figure as sentences need it: what it is today, 0 for none, and where it stands. */
  figure(row: OverviewRow, column: OverviewColumn, cellOf: CellOf): Live<number> {
    return { now: Number(this.expected(row, column) ?? 0), expression: cellOf(row, column) };
  }

  /** The counts of a row for the sentences about it. */
  liveField(row: OverviewRow, cellOf: CellOf): LiveField {
    const figure = (column: OverviewColumn): Live<number> => this.figure(row, column, cellOf);
    return {
      number: row.kind === "field" ? row.fieldOfAction.number : undefined,
      measures: figure("measures"),
      done: figure("done"),
      notDone: figure("notDone"),
      unassessed: figure("unassessed"),
      ...(this.columns.includes("partly") ? { partly: figure("partly") } : {}),
      ...(this.columns.includes("dropped") ? { dropped: figure("dropped") } : {}),
    };
  }

  /** The rows of the source tables that count into a figure. */
  records(row: OverviewRow, column: OverviewColumn): readonly Sourced[] {
    const { audit, figures } = this.input;
    if (row.kind === "field" && !this.counting.has(row)) return [];
    if (column === "needs") return audit.needs.filter(({ fieldOfAction }) => this.isWithin(row, fieldOfAction));
    if (column === "goals") return audit.goals.filter(({ fieldOfAction }) => this.isWithin(row, fieldOfAction));
    if (column === "goalsAllDone") {
      return figures.goals
        .filter(({ goal, state }) => state === "all" && this.isWithin(row, goal.fieldOfAction))
        .map(({ goal }) => goal);
    }
    const measures = this.measuresOf(row);
    if (column === "rate") return measures.filter(({ status }) => status !== "dropped");
    return column === "measures" ? measures : measures.filter(({ status }) => status === column);
  }

  /** The measures of a row, which each of its columns asks for. */
  private measuresOf(row: OverviewRow): readonly Measure[] {
    const known =
      this.measuresByRow.get(row) ??
      this.input.audit.measures.filter((measure) => this.isWithin(row, measure.fieldOfAction) && isMeant(row, measure));
    this.measuresByRow.set(row, known);
    return known;
  }

  private isFirstOfItsNumber(row: OverviewRow): boolean {
    if (row.kind !== "field") return true;
    const { number } = row.fieldOfAction;
    if (number === undefined || this.numbers.has(number)) return false;
    this.numbers.add(number);
    return true;
  }

  private isWithin(row: OverviewRow, number: number | "across" | undefined): boolean {
    if (row.kind === "field") return row.fieldOfAction.number === number;
    if (row.kind === "across") return number === "across";
    return row.kind !== "withoutField" || (number !== "across" && (number === undefined || !this.numbers.has(number)));
  }

  private counted(
    column: Exclude<OverviewColumn, "rate">,
    scope: string | undefined,
    cell: (name: OverviewColumn) => string,
  ): string | undefined {
    const { live } = this;
    if (column !== "unassessed") return isStatus(column) ? live.withStatus(column, scope) : live[column](scope);
    // What is no word of the scale is unassessed too, so it is what the others leave.
    const others = ASSESSED.map((status) =>
      this.columns.includes(status) ? cell(status) : live.withStatus(status, scope),
    );
    return others.includes(undefined) ? undefined : [cell("measures"), ...others].join("-");
  }

  /** What the fields of action and the needs across them leave of the total. */
  private rest(column: OverviewColumn, row: OverviewRow, cellOf: CellOf): string {
    const total = this.rows.find(({ kind }) => kind === "total") ?? row;
    const parts = this.rows.filter(({ kind }) => kind === "field" || kind === "across");
    const summands = parts.filter((part) => this.expected(part, column) !== undefined);
    return [cellOf(total, column), ...summands.map((part) => cellOf(part, column))].join("-");
  }

  /** The total without what was realised within another field of action. */
  private withoutRealisedThrough(column: OverviewColumn, cellOf: CellOf): string | undefined {
    const elsewhere = this.input.figures.realisedThrough.map(({ through }) => through);
    const through = this.live.realisedThrough([...new Set([...this.numbers, ...elsewhere])]);
    const total = this.rows.find(({ kind }) => kind === "total");
    if (total === undefined || through === undefined) return undefined;
    return column === "measures" || column === "done" ? `${cellOf(total, column)}-${through}` : cellOf(total, column);
  }
}

const rowsOf = (figures: Figures): readonly OverviewRow[] => [
  ...figures.fields.map(({ fieldOfAction, ...counts }) => ({ kind: "field", fieldOfAction, counts }) as const),
  { kind: "across", needs: figures.needsAcross },
  { kind: "withoutField", counts: figures.withoutField },
  { kind: "total", counts: figures.total },
  ...(figures.realisedThrough.length === 0
    ? []
    : [{ kind: "withoutRealisedThrough", counts: figures.totalWithoutRealisedThrough } as const]),
];

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

const isMeant = (row: OverviewRow, measure: Measure): boolean =>
  row.kind !== "withoutRealisedThrough" || !isRealisedThroughAnother(measure);
