import type { FieldOfAction, Goal, Measure, Need } from "../domain/audit";
import type { Counts, FieldFigures, GoalFigures } from "../domain/figures";
import { goalKey } from "../domain/figures";
import { groupBy } from "../domain/groupBy";
import type { BalanceInput } from "./planSheets";

/** A page of the Gesamtbilanz: a field of action with all that belongs to it, or what belongs to none. */
export interface BalanceBlock {
  /** Undefined for the rows without a valid field of action. */
  readonly field?: FieldFigures;
  readonly counts: Counts;
  readonly goals: readonly GoalBlock[];
  /** Measures whose goal is none of this block's. */
  readonly loose: readonly Measure[];
  readonly needs: readonly Need[];
}

export interface GoalBlock extends GoalFigures {
  readonly measures: readonly Measure[];
}

/** Every goal, measure and need stands in exactly one block; the needs of no single field of action in none. */
export function balanceBlocks({ audit, figures }: BalanceInput): readonly BalanceBlock[] {
  const owners = new Map<number, FieldOfAction>();
  for (const { fieldOfAction } of figures.fields) {
    const { number } = fieldOfAction;
    if (number !== undefined && !owners.has(number)) owners.set(number, fieldOfAction);
  }
  const ownerOf = ({ fieldOfAction }: Goal | Measure | Need): FieldOfAction | undefined =>
    typeof fieldOfAction === "number" ? owners.get(fieldOfAction) : undefined;

  const goals = groupBy(figures.goals, ({ goal }) => ownerOf(goal));
  const measures = groupBy(audit.measures, ownerOf);
  const needs = groupBy(
    audit.needs.filter(({ fieldOfAction }) => fieldOfAction !== "across"),
    ownerOf,
  );
  const blockOf = (owner: FieldOfAction | undefined): Pick<BalanceBlock, "goals" | "loose" | "needs"> => ({
    ...withMeasures(goals.get(owner) ?? [], measures.get(owner) ?? []),
    needs: needs.get(owner) ?? [],
  });

  const rest = { counts: figures.withoutField, ...blockOf(undefined) };
  const isRestEmpty = rest.goals.length + rest.loose.length + rest.needs.length === 0;
  return [
    ...figures.fields.map((field) => ({ field, counts: field, ...blockOf(field.fieldOfAction) })),
    ...(isRestEmpty ? [] : [rest]),
  ];
}

/** Measures under their goal; of goals with the same number the first has them. */
function withMeasures(
  goals: readonly GoalFigures[],
  measures: readonly Measure[],
): { readonly goals: readonly GoalBlock[]; readonly loose: readonly Measure[] } {
  const byNumber = new Map<string, Goal>();
  for (const { goal } of goals) {
    const key = goalKey(goal.number);
    if (key !== "" && !byNumber.has(key)) byNumber.set(key, goal);
  }
  const byGoal = groupBy(measures, ({ goal }) => byNumber.get(goalKey(goal)));
  return {
    goals: goals.map((figures) => ({ ...figures, measures: byGoal.get(figures.goal) ?? [] })),
    loose: byGoal.get(undefined) ?? [],
  };
}
