import type { Measure, Status } from "./audit";

/**
 * How far measures have come, as counts.
 *
 * Completion asks "is it done?"; assessment asks "has anybody looked?". What nobody has looked at is not done, so it
 * stays in the denominator, and `upTo` says how far the truth can reach.
 */
export interface Completion extends Readonly<Record<Status, number>> {
  /** All agreed measures, dropped ones too. */
  readonly measures: number;
}

export const NOTHING: Completion = { measures: 0, done: 0, partly: 0, notDone: 0, dropped: 0, unassessed: 0 };

export function completionOf(measures: readonly Pick<Measure, "status">[]): Completion {
  const counts = { ...NOTHING, measures: measures.length };
  for (const { status } of measures) counts[status]++;
  return counts;
}

/** Sums of counts: the mean of rates would let a field of action with one measure weigh as much as one with nine. */
export const sumOf = (parts: readonly Completion[]): Completion =>
  parts.reduce<Completion>(
    (sum, part) => ({
      measures: sum.measures + part.measures,
      done: sum.done + part.done,
      partly: sum.partly + part.partly,
      notDone: sum.notDone + part.notDone,
      dropped: sum.dropped + part.dropped,
      unassessed: sum.unassessed + part.unassessed,
    }),
    NOTHING,
  );

/** The measures that count: dropped ones leave the denominator. */
export const countedIn = ({ measures, dropped }: Completion): number => measures - dropped;

/** How many would be done if all unassessed measures were. */
export const upTo = ({ done, unassessed }: Completion): number => done + unassessed;

/** How many measures somebody has looked at, dropped ones too. */
export const assessedIn = ({ measures, unassessed }: Completion): number => measures - unassessed;

/** A fraction from 0 to 1; null where there is nothing to count. */
export const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** What may be said of a goal's measures. It is no finding about the goal itself, which is for the auditor. */
export type MeasuresState = "all" | "some" | "none" | "unassessed" | "nothing";

export function measuresState(completion: Completion): MeasuresState {
  const { done, unassessed } = completion;
  if (countedIn(completion) === 0) return "nothing";
  if (done === countedIn(completion)) return "all";
  if (done > 0) return "some";
  return unassessed > 0 ? "unassessed" : "none";
}
