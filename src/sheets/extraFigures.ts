import type { Sourced } from "../domain/audit";
import { assessedIn } from "../domain/completion";
import type { EXTRA_FIGURES } from "../german/overviewWords";
import type { LiveCounts } from "./liveCounts";
import type { OverviewColumn } from "./overviewFigures";
import type { BalanceInput } from "./planSheets";

/** A figure of the Übersicht below its table: so many of a figure of the total row. */
export interface ExtraFigure {
  readonly id: keyof typeof EXTRA_FIGURES;
  readonly part: number;
  readonly whole: number;
  /** The column of the total row that it is a part of. */
  readonly of: Exclude<OverviewColumn, "rate">;
  /** The expression that counts it live; `total` gives the addresses of the total row, `extra` those of these figures. */
  expression(total: (column: OverviewColumn) => string, extra: (id: ExtraFigure["id"]) => string): string | undefined;
  readonly records: readonly Sourced[];
}

export function extraFigures({ audit, figures, asOf }: BalanceInput, live: LiveCounts): readonly ExtraFigure[] {
  const { total } = figures;
  const done = audit.measures.filter(({ status }) => status === "done");
  const goalsOf = (attainment: "attained" | "partlyAttained" | "notAttained"): ExtraFigure => ({
    id: attainment,
    part: total.attainment[attainment],
    whole: total.goals,
    of: "goals",
    expression: () => live.goalsWith(attainment),
    records: audit.goals.filter((goal) => goal.attainment === attainment),
  });
  return [
    goalsOf("attained"),
    goalsOf("partlyAttained"),
    goalsOf("notAttained"),
    {
      id: "undetermined",
      part: total.attainment.undetermined,
      whole: total.goals,
      of: "goals",
      expression: (cell, extra) =>
        [cell("goals"), extra("attained"), extra("partlyAttained"), extra("notAttained")].join("-"),
      records: audit.goals.filter(({ attainment }) => attainment === "undetermined"),
    },
    {
      id: "assessed",
      part: assessedIn(total),
      whole: total.measures,
      of: "measures",
      expression: (cell) => `${cell("measures")}-${cell("unassessed")}`,
      records: audit.measures.filter(({ status }) => status !== "unassessed"),
    },
    {
      id: "withCriterion",
      part: total.withCriterion,
      whole: total.measures,
      of: "measures",
      expression: () => live.withCriterion(),
      records: audit.measures.filter(({ criterion }) => criterion !== ""),
    },
    {
      id: "basisGiven",
      part: total.basisGiven,
      whole: total.done,
      of: "done",
      expression: () => live.doneWith(["criterion", "evidence", "statement"]),
      records: done.filter(({ basis }) => basis !== undefined),
    },
    {
      id: "evidenced",
      part: total.evidenced,
      whole: total.done,
      of: "done",
      expression: () => live.doneWith(["criterion", "evidence"]),
      records: done.filter(({ basis }) => basis === "criterion" || basis === "evidence"),
    },
    {
      id: "notYetDue",
      part: total.notDoneNotYetDue,
      whole: total.notDone,
      of: "notDone",
      expression: () => live.notDoneNotYetDue(asOf),
      records: audit.measures.filter(
        ({ status, dueDate }) => status === "notDone" && dueDate?.day !== undefined && dueDate.day > asOf,
      ),
    },
  ];
}

/** Where no basis is given for any realised measure, "0 belegt" would read as a finding about them. */
export const isPrinted = ({ id }: ExtraFigure, basisGiven: number): boolean => id !== "evidenced" || basisGiven > 0;
