import fc from "fast-check";
import { balanceDay, calendarDay, dayOf, dayOfSerial, serialOfDay } from "../../src/domain/days";

describe("a calendar day", () => {
  test.each<[number, number, number, string | undefined]>([
    [2013, 11, 21, "2013-11-21"],
    [2012, 2, 29, "2012-02-29"],
    [2013, 2, 29, undefined],
    [2000, 2, 29, "2000-02-29"],
    [1900, 2, 29, undefined],
    [2013, 4, 31, undefined],
    [2013, 12, 31, "2013-12-31"],
    [2013, 13, 1, undefined],
    [2013, 0, 1, undefined],
    [2013, 1, 0, undefined],
    [999, 1, 1, undefined],
    [1000, 1, 1, "1000-01-01"],
    [9999, 1, 1, "9999-01-01"],
    [10000, 1, 1, undefined],
    [Number.NaN, 1, 1, undefined],
  ])("%d-%d-%d is %s", (year, month, day, iso) => expect(dayOf(year, month, day)).toBe(iso));

  test("is one that JavaScript's calendar has too", () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 9999 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (year, month, day) => {
          const date = new Date(Date.UTC(year, month - 1, day));
          const isReal =
            date.getUTCMonth() === month - 1 && date.getUTCDate() === day && date.getUTCFullYear() === year;
          expect(dayOf(year, month, day)).toBe(isReal ? date.toISOString().slice(0, 10) : undefined);
        },
      ),
    ));

  test.each<[string, object | undefined]>([
    ["2013-11-21", { year: 2013, month: 11, day: 21 }],
    ["2013-02-30", undefined],
    ["2013-1-1", undefined],
    ["2013.11.21", undefined],
    ["2013-11-21T00:00", undefined],
    ["am 2013-11-21", undefined],
  ])("read from %s", (text, expected) => expect(calendarDay(text)).toEqual(expected));
});

describe("a day as Excel counts it", () => {
  test.each([
    ["1900-03-01", 61],
    ["2000-02-29", 36_585],
    ["2013-11-21", 41_599],
    ["9999-12-31", 2_958_465],
  ])("%s is day %i", (day, serial) => {
    expect(serialOfDay(day)).toBe(serial);
    expect(dayOfSerial(serial)).toBe(day);
  });

  test("keeps its date at every time of the day", () => expect(dayOfSerial(41_599.999)).toBe("2013-11-21"));
});

describe("the day a balance speaks of", () => {
  test("is the one given", () =>
    expect(balanceDay({ asOf: "2013-12-31", workshop: "2013-11-21" }, "2020-01-01")).toBe("2013-12-31"));
  test("is else the workshop's", () => expect(balanceDay({ workshop: "2013-11-21" }, "2020-01-01")).toBe("2013-11-21"));
  test("is else the caller's", () => expect(balanceDay({}, "2020-01-01")).toBe("2020-01-01"));
});
