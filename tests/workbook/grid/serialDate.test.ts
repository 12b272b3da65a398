import { clockOf, serialOf, timeFormatOf } from "../../../src/workbook/grid/serialDate";

test.each([
  ["2013-11-21", 41_599],
  ["1900-03-01", 61],
  ["2000-02-29", 36_585],
  ["9999-12-31", 2_958_465],
])("%s is day %i", (iso, serial) => expect(serialOf(iso)).toBe(serial));

test.each(["1900-02-28", "2013-02-30", "2013-13-01", "21.11.2013", ""])("%s is no day that Excel counts", (text) =>
  expect(serialOf(text)).toBeUndefined(),
);

test("a time of day is read off the fraction", () => {
  expect(clockOf(0.4375)).toBe("10:30");
  expect(clockOf(41_599.999_99)).toBe("00:00");
});

test.each([
  ["General", undefined],
  ["@", undefined],
  ["0.00", undefined],
  ['0 "Tage"', undefined],
  ["#,##0.00 [$€-407]", undefined],
  ["dd.mm.yyyy", "day"],
  ["[$-407]d. mmmm yyyy", "day"],
  ["mmm yy", "day"],
  ["hh:mm", "clock"],
  ["m/d/yyyy h:mm", "day"],
])("the number format %s shows %s", (format, expected) => expect(timeFormatOf(format)).toBe(expected));
