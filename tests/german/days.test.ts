import fc from "fast-check";
import { dayOf } from "../../src/domain/days";
import { longDay, parseGermanDay, shortDay } from "../../src/german/days";

describe("a German day is read", () => {
  test.each<[string, string | undefined]>([
    ["21. November 2013", "2013-11-21"],
    [" 4. März 2014 ", "2014-03-04"],
    ["4. Mrz. 2014", "2014-03-04"],
    ["15. Jun 2009", "2009-06-15"],
    ["1. Mai 2010", "2010-05-01"],
    ["1.dezember 2010", "2010-12-01"],
    ["21.11.2013", "2013-11-21"],
    ["1. 2. 2013", "2013-02-01"],
    ["2013-11-21", "2013-11-21"],
    ["31. Februar 2013", undefined],
    ["1. Ma 2013", undefined],
    ["1. Brumaire 2013", undefined],
    ["Sommer 2013", undefined],
    ["Juni bis November", undefined],
    ["am 21. November 2013", undefined],
    ["21.11.2013 um 16 Uhr", undefined],
    ["21.11.13", undefined],
    ["", undefined],
  ])("%p", (text, day) => expect(parseGermanDay(text)).toBe(day));
});

test("a day is written short and long", () => {
  expect(shortDay("2013-03-04")).toBe("04.03.2013");
  expect(longDay("2013-03-04")).toBe("4. März 2013");
});

test("what is no day stays as it is", () => {
  expect(shortDay("bald")).toBe("bald");
  expect(longDay("bald")).toBe("bald");
});

test("what is written is read back", () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 1900, max: 2100 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 31 }),
      (year, month, day) => {
        const iso = dayOf(year, month, day);
        fc.pre(iso !== undefined);
        expect(parseGermanDay(shortDay(iso))).toBe(iso);
        expect(parseGermanDay(longDay(iso))).toBe(iso);
      },
    ),
  ));
