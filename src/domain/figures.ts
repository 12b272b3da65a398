import type { Attainment, Audit, FieldOfAction, Goal, IsoDate, Measure, Need } from "./audit";
import type { Completion, MeasuresState } from "./completion";
import { completionOf, measuresState } from "./completion";
import { groupBy } from "./groupBy";

/** The counts of one field of action, of the rows without one, or of the whole audit. */
export interface Counts extends Completion {
  readonly goals: number;
  /** Goals with at least one done measure and none that is neither done nor dropped. */
  readonly goalsAllDone: number;
  readonly attainment: Readonly<Record<Attainment, number>>;
  /** Measures with a criterion. */
  readonly withCriterion: number;
  /** Done measures that rest on criterion or evidence. */
  readonly evidenced: number;
  /** Done measures with any basis; where it is 0, nothing can be said about `evidenced`. */
  readonly basisGiven: number;
  /** Measures not done whose due date lies after the balance day. */
  readonly notDoneNotYetDue: number;
  readonly needs: number;
}

export interface FieldFigures extends Counts {
  readonly fieldOfAction: FieldOfAction;
}

export interface GoalFigures {
  readonly goal: Goal;
  readonly completion: Completion;
  readonly state: MeasuresState;
}

/** Measures that were realised within another field of action than the one they were agreed in. */
export interface RealisedThrough {
  /** Field of action of the measures; undefined where they have no valid one. */
  readonly fieldOfAction?: number;
  /** The field of action within which they were realised. */
  readonly through: number;
  readonly measures: number;
}

export interface Figures {
  /** In the order of the table of fields of action. */
  readonly fields: readonly FieldFigures[];
  /** Rows whose field of action is none of the table's: without them fields and total would not add up. */
  readonly withoutField: Counts;
  /** Needs of no single field of action; they are part of the total. */
  readonly needsAcross: number;
  readonly total: Counts;
  /** In the order of the goals table. */
  readonly goals: readonly GoalFigures[];
  /** Ordered by field of action, then by the other one; empty where there are none. */
  readonly realisedThrough: readonly RealisedThrough[];
  /** The total without the measures of `realisedThrough` and the goals that have no others. */
  readonly totalWithoutRealisedThrough: Counts;
}

/** Counts the audit. Due dates are measured against `asOf`; without it no due date counts as ahead. */
export function figuresOf(audit: Audit, asOf: IsoDate | undefined = audit.profile.asOf): Figures {
  const { measures, goals, needs } = audit;
  const fields = firstOfEachNumber(audit.fieldsOfAction);
  const goalFigures = goalFiguresOf(goals, measures);
  const measuresByField = groupBy(measures, fieldKey(fields));
  const goalsByField = groupBy(goalFigures, ({ goal }) => fieldKey(fields)(goal));
  const needsByField = groupBy(needs, needKey(fields));
  const countsAt = (key: Key | undefined): Counts =>
    countsOf(measuresByField.get(key) ?? [], goalsByField.get(key) ?? [], needsByField.get(key) ?? [], asOf);
  const elsewhere = new Set(measures.filter(isRealisedThroughAnother));
  return {
    fields: audit.fieldsOfAction.map((field) => ({
      fieldOfAction: field,
      ...(isFirst(fields, field) ? countsAt(field.number) : countsOf([], [], [], asOf)),
    })),
    withoutField: countsAt(undefined),
    needsAcross: needsByField.get("across")?.length ?? 0,
    total: countsOf(measures, goalFigures, needs, asOf),
    goals: goalFigures,
    realisedThrough: realisedThroughOf([...elsewhere], fields),
    totalWithoutRealisedThrough: countsWithout(elsewhere, audit, asOf),
  };
}

/** Field numbers; undefined collects what has no valid one. */
type Key = number | "across";
type FieldsByNumber = ReadonlyMap<number, FieldOfAction>;

/** A doubled number belongs to the first field of action that has it, so that nothing counts twice. */
function firstOfEachNumber(fields: readonly FieldOfAction[]): FieldsByNumber {
  const byNumber = new Map<number, FieldOfAction>();
  for (const field of fields) {
    if (field.number !== undefined && !byNumber.has(field.number)) byNumber.set(field.number, field);
  }
  return byNumber;
}

const isFirst = (fields: FieldsByNumber, field: FieldOfAction): boolean =>
  field.number !== undefined && fields.get(field.number) === field;

const fieldKey =
  (fields: FieldsByNumber) =>
  ({ fieldOfAction }: Goal | Measure): Key | undefined =>
    fieldOfAction !== undefined && fields.has(fieldOfAction) ? fieldOfAction : undefined;

const needKey =
  (fields: FieldsByNumber) =>
  ({ fieldOfAction }: Need): Key | undefined =>
    fieldOfAction === "across" || (fieldOfAction !== undefined && fields.has(fieldOfAction))
      ? fieldOfAction
      : undefined;

/** Whether measures of a field of action were realised within another; undefined asks for those without a valid one. */
export const hasRealisedThrough = ({ realisedThrough }: Figures, fieldOfAction: number | undefined): boolean =>
  realisedThrough.some((group) => group.fieldOfAction === fieldOfAction);

/** Numbers of goals are compared as Excel compares texts: case does not matter. */
export const goalKey = (number: string): string => number.toLowerCase();

function goalFiguresOf(goals: readonly Goal[], measures: readonly Measure[]): readonly GoalFigures[] {
  const byGoal = groupBy(measures, ({ goal }) => goalKey(goal));
  return goals.map((goal) => {
    const completion = completionOf(goal.number === "" ? [] : (byGoal.get(goalKey(goal.number)) ?? []));
    return { goal, completion, state: measuresState(completion) };
  });
}

function countsOf(
  measures: readonly Measure[],
  goals: readonly GoalFigures[],
  needs: readonly Need[],
  asOf: IsoDate | undefined,
): Counts {
  const done = measures.filter(({ status }) => status === "done");
  const attainment = { attained: 0, partlyAttained: 0, notAttained: 0, undetermined: 0 };
  for (const { goal } of goals) attainment[goal.attainment]++;
  return {
    ...completionOf(measures),
    goals: goals.length,
    goalsAllDone: goals.filter(({ state }) => state === "all").length,
    attainment,
    withCriterion: measures.filter(({ criterion }) => criterion !== "").length,
    evidenced: done.filter(({ basis }) => basis === "criterion" || basis === "evidence").length,
    basisGiven: done.filter(({ basis }) => basis !== undefined).length,
    notDoneNotYetDue: measures.filter((measure) => isNotYetDue(measure, asOf)).length,
    needs: needs.length,
  };
}

/** ISO days compare as texts. */
const isNotYetDue = ({ status, dueDate }: Measure, asOf: IsoDate | undefined): boolean =>
  status === "notDone" && dueDate?.day !== undefined && asOf !== undefined && dueDate.day > asOf;

/** A measure may name another field of action before it is realised; only then it was realised within that one. */
export const isRealisedThroughAnother = ({ status, realisedThrough, fieldOfAction }: Measure): boolean =>
  status === "done" && realisedThrough !== undefined && realisedThrough !== fieldOfAction;

function realisedThroughOf(measures: readonly Measure[], fields: FieldsByNumber): readonly RealisedThrough[] {
  const groups = new Map<string, RealisedThrough>();
  for (const measure of measures) {
    const { fieldOfAction, realisedThrough: through = 0 } = measure;
    const isValid = fieldOfAction !== undefined && fields.has(fieldOfAction);
    const key = `${isValid ? String(fieldOfAction) : ""}>${String(through)}`;
    groups.set(key, {
      ...(isValid ? { fieldOfAction } : {}),
      through,
      measures: (groups.get(key)?.measures ?? 0) + 1,
    });
  }
  return [...groups.values()].sort(
    (a, b) => (a.fieldOfAction ?? Infinity) - (b.fieldOfAction ?? Infinity) || a.through - b.through,
  );
}

function countsWithout(elsewhere: ReadonlySet<Measure>, audit: Audit, asOf: IsoDate | undefined): Counts {
  const kept = audit.measures.filter((measure) => !elsewhere.has(measure));
  const keptGoals = new Set(kept.map(({ goal }) => goalKey(goal)));
  const emptied = new Set([...elsewhere].map(({ goal }) => goalKey(goal)).filter((goal) => !keptGoals.has(goal)));
  const goals = audit.goals.filter(({ number }) => !emptied.has(goalKey(number)));
  return countsOf(kept, goalFiguresOf(goals, kept), audit.needs, asOf);
}
