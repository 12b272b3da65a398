import fc from "fast-check";
import type { Status } from "../../src/domain/audit";
import { afterChoice } from "../../src/domain/afterChoice";
import {
  NOTHING,
  assessedIn,
  completionOf,
  countedIn,
  measuresState,
  shareOf,
  sumOf,
  upTo,
} from "../../src/domain/completion";

const STATUSES: readonly Status[] = ["done", "partly", "notDone", "dropped", "unassessed"];
const measures = fc.array(fc.record({ status: fc.constantFrom(...STATUSES) }), { maxLength: 40 });
const of = (...statuses: Status[]) => completionOf(statuses.map((status) => ({ status })));

describe("completion", () => {
  test("counts each measure once, by its status", () =>
    expect(of("done", "done", "partly", "notDone", "dropped", "unassessed")).toEqual({
      measures: 6,
      done: 2,
      partly: 1,
      notDone: 1,
      dropped: 1,
      unassessed: 1,
    }));
  test("after a choice counts the measure by its new status", () => {
    const before = of("done", "unassessed", "unassessed");
    expect(afterChoice(before, "unassessed", "dropped")).toEqual(of("done", "unassessed", "dropped"));
    expect(afterChoice(before, "done", "done")).toEqual(before);
  });
  test("of nothing is nothing", () => expect(completionOf([])).toEqual(NOTHING));
  test("leaves dropped measures out of the denominator, unassessed ones in", () =>
    expect(countedIn(of("done", "dropped", "unassessed"))).toBe(2));
  test("reaches at most what is done and what nobody has looked at", () =>
    expect(upTo(of("done", "partly", "unassessed", "dropped"))).toBe(2));
  test("counts a dropped measure as assessed", () => expect(assessedIn(of("dropped", "unassessed", "partly"))).toBe(2));

  test("has statuses that add up to the measures", () =>
    fc.assert(
      fc.property(measures, (list) => {
        const counts = completionOf(list);
        expect(STATUSES.reduce((sum, status) => sum + counts[status], 0)).toBe(list.length);
        expect(counts.done).toBeLessThanOrEqual(upTo(counts));
        expect(upTo(counts)).toBeLessThanOrEqual(countedIn(counts));
      }),
    ));
  test("of all is the sum of the completions of the parts", () =>
    fc.assert(
      fc.property(fc.array(measures, { maxLength: 5 }), (parts) => {
        expect(sumOf(parts.map(completionOf))).toEqual(completionOf(parts.flat()));
      }),
    ));
});

test.each([
  [1, 4, 0.25],
  [0, 3, 0],
  [0, 0, null],
])("the share of %d in %d is %p", (part, whole, share) => expect(shareOf(part, whole)).toBe(share));

describe("what may be said of a goal's measures", () => {
  test.each<[string, Status[], string]>([
    ["all, when every one that counts is done", ["done", "dropped"], "all"],
    ["some, when any is done", ["done", "unassessed"], "some"],
    ["none, when all are looked at and none is done", ["notDone", "partly"], "none"],
    ["unassessed, when none is done and nobody has looked at one", ["notDone", "unassessed"], "unassessed"],
    ["nothing, when all are dropped", ["dropped"], "nothing"],
    ["nothing, when there is none", [], "nothing"],
  ])("%s", (_, statuses, state) => expect(measuresState(of(...statuses))).toBe(state));
});
