import fc from "fast-check";
import { typedEntryOf, typingOf } from "../../src/host/book/typedEntry";

const clock = { now: () => new Date(2013, 10, 21) };
const entry = (typed: string, numberFormat = "General") => typedEntryOf(typed, numberFormat, clock);

test.each([
  ["1,5", { value: 1.5 }],
  ["1.234", { value: 1234, numberFormat: "#,##0" }],
  ["-3", { value: -3 }],
  ["85 %", { value: 0.85, numberFormat: "0%" }],
  ["8,5%", { value: 0.085, numberFormat: "0.00%" }],
  ["12 €", { value: 12, numberFormat: '#,##0.00 "€"' }],
  ["21.11.2013", { value: 41599, numberFormat: "m/d/yyyy" }],
  ["21.11.13", { value: 41599, numberFormat: "m/d/yyyy" }],
  ["1.1", { value: 41275, numberFormat: "d-mmm" }],
  ["14:30", { value: 14.5 / 24, numberFormat: "h:mm" }],
  ["21.11.2013 12:00", { value: 41599.5, numberFormat: "m/d/yyyy h:mm" }],
  ["wahr", { value: true }],
  ["FALSCH", { value: false }],
  ["=SUM(A1,2)", { value: null, formula: "=SUM(A1,2)" }],
  ["'007", { value: "007", isQuoted: true }],
  ["1.1.1*", { value: "1.1.1*" }],
  ["31.2.2013", { value: "31.2.2013" }],
  ["Keine Umsetzung.", { value: "Keine Umsetzung." }],
  ["", { value: null }],
])("a German Excel takes %j", (typed, expected) => expect(entry(typed)).toEqual(expected));

test("in a cell of texts everything stays text", () => expect(entry("1.1", "@")).toEqual({ value: "1.1" }));

test("a cell keeps the number format that it has", () => expect(entry("21.11.2013", "yyyy")).toEqual({ value: 41599 }));

test.each([
  ["85", 0.85],
  ["0,5", 0.5],
  ["85 %", 0.85],
])("in a cell of percentages %j is a share", (typed, value) => expect(entry(typed, "0%")).toEqual({ value }));

test.each([
  [41599, "m/d/yyyy", "21.11.2013"],
  [41599.5, "m/d/yyyy h:mm", "21.11.2013 12:00:00"],
  [0.25, "h:mm", "06:00:00"],
  [0.855, "0%", "85,5%"],
  [1234.5, "#,##0.00", "1234,5"],
  [true, "General", "WAHR"],
  ["1.1", "@", "1.1"],
])("%j in the format %j is gone on with as %j", (value, numberFormat, typed) =>
  expect(typingOf(value, numberFormat)).toBe(typed),
);

test("typing what a cell shows for editing gives its value again", () =>
  fc.assert(
    fc.property(
      fc.oneof(
        fc.integer({ min: -1e6, max: 1e6 }),
        fc.integer({ min: -9999, max: 9999 }).map((n) => n / 100),
      ),
      fc.constantFrom("General", "0.00", "#,##0"),
      (value, numberFormat) => expect(entry(typingOf(value, numberFormat), numberFormat).value).toBeCloseTo(value, 12),
    ),
  ));
