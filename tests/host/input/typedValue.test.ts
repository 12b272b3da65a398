import { typedValue } from "../../../src/host/input/typedValue";

beforeAll(() => jest.useFakeTimers({ now: new Date(2026, 10, 22, 12) }));
afterAll(() => jest.useRealTimers());

describe("written into a General cell", () => {
  test.each([
    ["1.1", 1.1, undefined],
    ["2.10", 2.1, undefined],
    ["0012", 12, undefined],
    [" 5 ", 5, undefined],
    ["+5", 5, undefined],
    ["(5)", -5, undefined],
    [".5", 0.5, undefined],
    ["12345678901234567", 12345678901234600, undefined],
    ["1,234", 1234, "#,##0"],
    ["1,234.5", 1234.5, "#,##0.00"],
    ["-1,234,567", -1234567, "#,##0"],
    ["1E5", 100_000, "0.00E+00"],
    ["10 %", 0.1, "0%"],
    ["-10%", -0.1, "0%"],
    ["12.5%", 0.125, "0.00%"],
    ["$1,234.50", 1234.5, "$#,##0.00"],
    ["1 1/4", 1.25, "# ?/?"],
    ["-2 3/16", -2.1875, "# ??/??"],
    ["TRUE", true, undefined],
    ["false", false, undefined],
  ])("%j becomes %j", (written, value, numberFormat) =>
    expect(typedValue(written, "General")).toEqual({ kind: "value", value, ...(numberFormat && { numberFormat }) }),
  );
});

describe("a date in American order becomes a serial number", () => {
  test.each([
    ["3-5", 46086, "d-mmm"],
    ["1/4", 46026, "d-mmm"],
    ["21 Nov", 46347, "d-mmm"],
    ["11/21/2013", 41599, "m/d/yyyy"],
    ["1/2/3", 37623, "m/d/yyyy"],
    ["2013-11-21", 41599, "m/d/yyyy"],
    ["21-Nov-13", 41599, "d-mmm-yy"],
    ["November 21, 2013", 41599, "d-mmm-yy"],
    ["Nov 2013", 41579, "mmm-yy"],
    ["14:30", 0.604166666666667, "h:mm"],
    ["14:30:15", 0.604340277777778, "h:mm:ss"],
    ["2:30 PM", 0.604166666666667, "h:mm AM/PM"],
    ["11/21/2013 14:30", 41599.6041666667, "m/d/yyyy h:mm"],
  ])("%j is %d shown as %s", (written, value, numberFormat) =>
    expect(typedValue(written, "General")).toEqual({ kind: "value", value, numberFormat }),
  );
});

describe("what is no number in America stays text", () => {
  test.each([
    "21.11.2013",
    "14,37",
    "1234,567",
    "1,2345",
    "1,234,56",
    "1.1.2",
    "13/14",
    "31/12",
    "2/30",
    "5-",
    "1 000",
    "Ziel 1",
    "3 1/0",
    "=",
    "-",
    "@",
    " =A1",
  ])("%j", (written) => expect(typedValue(written, "General")).toEqual({ kind: "value", value: written }));
});

describe("a sign at the beginning makes a formula", () => {
  test.each([
    ["=SUM(A1:A3)", "=SUM(A1:A3)"],
    ["-abc", "=-abc"],
    ["+49 2352", "=+49 2352"],
    ["- Gespräche mit Trägern", "=- Gespräche mit Trägern"],
    ["@SUM(A1)", "=SUM(A1)"],
  ])("%j", (written, formula) => expect(typedValue(written, "General")).toEqual({ kind: "formula", formula }));
});

test("an apostrophe at the beginning keeps the rest as text", () =>
  expect(typedValue("'1.1", "General")).toEqual({ kind: "value", value: "1.1", isQuoted: true }));

test("nothing empties the cell", () => expect(typedValue("", "General")).toEqual({ kind: "value", value: null }));

test("the name of an error is the error", () =>
  expect(typedValue("#n/a", "General")).toEqual({ kind: "value", value: { error: "#N/A" } }));

test.each(["1.1", "2.10", "3-5", "=A1", "TRUE", "'x", ""])("in a text cell %j stays as it is", (written) =>
  expect(typedValue(written, "@")).toEqual({ kind: "value", value: written }),
);

test("in a cell of another format it is read as in a General one", () =>
  expect(typedValue("10 %", "0.00")).toEqual({ kind: "value", value: 0.1, numberFormat: "0%" }));
