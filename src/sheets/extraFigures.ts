import type { Sourced } from "../domain/audit";
import { assessedIn } from "../domain/completion";
import { literal } from "../german/liveText";
import type { EXTRA_FIGURES } from "../german/overviewWords";
import { choice } from "./formulas";
import type { LiveCounts } from "./liveCounts";
import type { OverviewColumn } from "./overviewFigures";
import type { PlanCell } from "./plan";
import type { BalanceInput } from "./planSheets";
import { countCell, textCell } from "./rows";

/** A figure of the Übersicht below its table: so many of a figure of the total row. */
export interface ExtraFigure {
  readonly id: keyof typeof EXTRA_FIGURES;
  readonly part: number;
  /** What its cell shows: the part, or nothing where it cannot be said. */
  readonly shown: number | "";
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
    shown: total.attainment[attainment],
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
      shown: total.attainment.undetermined,
      whole: total.goals,
      of: "goals",
      expression: (cell, extra) =>
        [cell("goals"), extra("attained"), extra("partlyAttained"), extra("notAttained")].join("-"),
      records: audit.goals.filter(({ attainment }) => attainment === "undetermined"),
    },
    {
      id: "assessed",
      part: assessedIn(total),
      shown: assessedIn(total),
      whole: total.measures,
      of: "measures",
      expression: (cell) => `${cell("measures")}-${cell("unassessed")}`,
      records: audit.measures.filter(({ status }) => status !== "unassessed"),
    },
    {
      id: "withCriterion",
      part: total.withCriterion,
      shown: total.withCriterion,
      whole: total.measures,
      of: "measures",
      expression: () => live.withCriterion(),
      records: audit.measures.filter(({ criterion }) => criterion !== ""),
    },
    {
      id: "basisGiven",
      part: total.basisGiven,
      shown: total.basisGiven,
      whole: total.done,
      of: "done",
      expression: () => live.doneWith(["criterion", "evidence", "statement"]),
      records: done.filter(({ basis }) => basis !== undefined),
    },
    {
      id: "evidenced",
      part: total.evidenced,
      shown: total.basisGiven === 0 ? "" : total.evidenced,
      whole: total.done,
      of: "done",
      // Where no basis is given for any realised measure, "0 belegt" would read as a finding about them.
      expression: (_, extra) => {
        const evidenced = live.doneWith(["criterion", "evidence"]);
        return evidenced && choice(`${extra("basisGiven")}=0`, literal(""), evidenced);
      },
      records: done.filter(({ basis }) => basis === "criterion" || basis === "evidence"),
    },
    {
      id: "notYetDue",
      part: total.notDoneNotYetDue,
      shown: total.notDoneNotYetDue,
      whole: total.notDone,
      of: "notDone",
      expression: () => live.notDoneNotYetDue(asOf),
      records: audit.measures.filter(
        ({ status, dueDate }) => status === "notDone" && dueDate?.day !== undefined && dueDate.day > asOf,
      ),
    },
  ];
}

/** The figure's cell: its formula, or where it cannot be counted live its value. */
export function extraCell({ shown }: ExtraFigure, expression: string | undefined): PlanCell {
  if (expression !== undefined) return { formula: `=${expression}`, expected: shown, style: "cellCount" };
  return shown === "" ? textCell("", "cell") : countCell(shown, "cellCount");
}
