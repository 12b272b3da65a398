import fc from "fast-check";
import type { Completion } from "../../src/domain/completion";
import { NOTHING } from "../../src/domain/completion";
import { completionText, ofAllAdoptedText, partOf, percentOf, upToText } from "../../src/german/counts";

const counts = (change: Partial<Completion>): Completion => ({ ...NOTHING, ...change });

describe("a part of a whole", () => {
  test.each([
    ["has no percentage below five", 3, 4, "3 von 4"],
    ["has one from five on", 3, 5, "3 von 5 (60 %)"],
    ["has whole percent below a hundred", 17, 20, "17 von 20 (85 %)"],
    ["is rounded half up", 1, 8, "1 von 8 (13 %)"],
    ["is rounded down below the half", 15, 89, "15 von 89 (17 %)"],
    ["has one decimal from a hundred on", 173, 200, "173 von 200 (86,5 %)"],
    ["is rounded half up in the decimal too", 1, 400, "1 von 400 (0,3 %)"],
    ["has a decimal even when it is zero", 50, 100, "50 von 100 (50,0 %)"],
    ["says 100 % of all", 9, 9, "9 von 9 (100 %)"],
    ["does not say 100 % of nearly all", 98, 99, "98 von 99 (99 %)"],
    ["does not round up to 100 %", 9999, 10000, "9999 von 10000 (99,9 %)"],
    ["says 0 % of none", 0, 7, "0 von 7 (0 %)"],
    ["does not round down to 0 %", 1, 10000, "1 von 10000 (0,1 %)"],
    ["says 100 % of all hundreds", 300, 300, "300 von 300 (100 %)"],
    ["says nothing of nothing", 0, 0, "keine Angabe"],
  ])("%s", (_, part, whole, text) => expect(partOf(part, whole)).toBe(text));

  const partAndWhole = fc
    .integer({ min: 1, max: 3000 })
    .chain((whole) => fc.tuple(fc.integer({ min: 0, max: whole }), fc.constant(whole)));

  test("is 100 % exactly when it is all, and 0 % exactly when it is none", () =>
    fc.assert(
      fc.property(partAndWhole, ([part, whole]) => {
        expect(percentOf(part, whole) === "100 %").toBe(part === whole);
        expect(percentOf(part, whole) === "0 %").toBe(part === 0);
      }),
    ));
  test("is never further from the truth than half a step, but at the ends", () =>
    fc.assert(
      fc.property(partAndWhole, ([part, whole]) => {
        const step = whole < 100 ? 1 : 0.1;
        const percent = Number(percentOf(part, whole).replace(" %", "").replace(",", "."));
        const share = (100 * part) / whole;
        const isClamped = part > 0 && part < whole && (percent === step || Math.abs(percent - (100 - step)) < 1e-9);
        expect(Math.abs(percent - share)).toBeLessThanOrEqual((isClamped ? step : step / 2) + 1e-9);
      }),
    ));
  test("grows with its count", () =>
    fc.assert(
      fc.property(partAndWhole, ([part, whole]) => {
        fc.pre(part < whole);
        const value = (count: number): number => parseFloat(percentOf(count, whole).replace(",", "."));
        expect(value(part + 1)).toBeGreaterThanOrEqual(value(part));
      }),
    ));
});

describe("completion in words", () => {
  test.each<[string, Partial<Completion>, string]>([
    ["is the rate alone where all is assessed", { measures: 20, done: 17, notDone: 3 }, "17 von 20 (85 %)"],
    [
      "says how far it can reach while anything is unassessed",
      { measures: 20, done: 17, notDone: 2, unassessed: 1 },
      "17 von 20 (85 %), höchstens 18 (90 %)",
    ],
    ["reaches without a percentage below five", { measures: 3, notDone: 2, unassessed: 1 }, "0 von 3, höchstens 1"],
    [
      "names all adopted ones once any was dropped",
      { measures: 20, done: 17, notDone: 1, dropped: 2 },
      "17 von 18 (94 %), von allen 20 beschlossenen: 17 (85 %)",
    ],
    [
      "says all three",
      { measures: 5, done: 1, unassessed: 1, notDone: 2, dropped: 1 },
      "1 von 4, höchstens 2, von allen 5 beschlossenen: 1 (20 %)",
    ],
    ["can reach all", { measures: 5, done: 4, unassessed: 1 }, "4 von 5 (80 %), höchstens 5 (100 %)"],
    ["gives no rate where all is dropped", { measures: 2, dropped: 2 }, "keine Angabe, von allen 2 beschlossenen: 0"],
    ["gives no rate where there is nothing", {}, "keine Angabe"],
  ])("%s", (_, change, text) => expect(completionText(counts(change))).toBe(text));

  test("has no reach where all is assessed", () => expect(upToText(counts({ measures: 1, done: 1 }))).toBeUndefined());
  test("has no adopted ones to name where none was dropped", () =>
    expect(ofAllAdoptedText(counts({ measures: 1, done: 1 }))).toBeUndefined());
});
