import type { RuleId } from "../../../src/domain/findings/registry";
import type { SourceCell } from "../../../src/domain/source";
import type { TableId, Tables } from "../../../src/domain/tables";
import { found } from "../found";
import { sound, soundWithMeasure } from "../soundAudit";

const cell = (table: TableId, column: string, value: SourceCell): Parameters<typeof found>[2] => ({
  [table]: { rows: [[value]], columns: { [column]: 0 }, firstRow: 3 },
});

describe("a date", () => {
  const dueDate = (value: SourceCell["value"]): string[][] => [
    [...found("date.asText", sound(), cell("measures", "dueDate", { value }))],
    [...found("date.impossible", sound(), cell("measures", "dueDate", { value }))],
  ];
  test.each<[string, SourceCell["value"], string[], string[]]>([
    [
      "typed as text has a fix",
      "21.11.2013",
      ['measures 3 dueDate | text=21.11.2013 | "21.11.2013" → "2013-11-21"'],
      [],
    ],
    ["may have spaces", " 1. 2. 2013 ", ['measures 3 dueDate | text=1. 2. 2013 | " 1. 2. 2013 " → "2013-02-01"'], []],
    ["that no calendar has is impossible", "31.02.2013", [], ["measures 3 dueDate | text=31.02.2013"]],
    ["may be given in other words", "Ende 2013", [], []],
    ["with more words is wording", "bis 21.11.2013", [], []],
    ["with words behind is wording", "21.11.2013 oder später", [], []],
    ["in Excel's own form is sound", 41599, [], []],
    ["from 1950 on is possible", 18264, [], []],
    ["before 1950 is impossible", 18263.5, [], ["measures 3 dueDate | text=18263,5"]],
    ["until 2099 is possible", 73050, [], []],
    ["from 2100 on is impossible", 73051, [], ["measures 3 dueDate | text=73051"]],
    ["may be missing", null, [], []],
  ])("%s", (_, value, asText, impossible) => expect(dueDate(value)).toEqual([asText, impossible]));

  test.each<[TableId, string]>([
    ["measures", "asOf"],
    ["measures", "dueDate"],
    ["needs", "dueDate"],
    ["events", "begin"],
    ["events", "end"],
    ["attachments", "date"],
  ])("is looked for in %s, column %s", (table, column) => {
    const tables = { ...sound(), [table]: [{}] } as Tables;
    const changes = cell(table, column, { value: "32.13.2013" });
    expect(found("date.impossible", tables, changes)).toEqual([`${table} 3 ${column} | text=32.13.2013`]);
  });
});

describe("a beginning", () => {
  const event = (begin: string | null, end: string | null): Tables =>
    sound({ events: [{ event: "Fest", begin, end }] });
  const period = (from: string, to: string): Tables =>
    sound({
      profile: [
        { label: "Kommune", value: "Musterstadt" },
        { label: "Berichtszeitraum von", value: from },
        { label: "Berichtszeitraum bis", value: to },
      ],
    });
  test.each<[string, RuleId, Tables, string[]]>([
    [
      "lies before its end",
      "event.beginAfterEnd",
      event("2014-02-02", "2014-02-01"),
      ["events 0 begin | event=Fest | begin=2014-02-02 | end=2014-02-01"],
    ],
    ["may be its end", "event.beginAfterEnd", event("2014-02-01", "2014-02-01"), []],
    ["may have no end", "event.beginAfterEnd", event("2014-02-01", null), []],
    ["may be missing", "event.beginAfterEnd", event(null, "2014-02-01"), []],
    [
      "of the period lies before its end",
      "profile.periodReversed",
      period("2013-01-01", "2009-01-01"),
      ["profile 1 value | begin=2013-01-01 | end=2009-01-01"],
    ],
    ["of the period may be its end", "profile.periodReversed", period("2013-01-01", "2013-01-01"), []],
    ["of the period may have no end", "profile.periodReversed", period("2013-01-01", "offen"), []],
    ["of the period may be missing", "profile.periodReversed", period("", "2013-01-01"), []],
  ])("%s", (_, rule, tables, expected) => expect(found(rule, tables)).toEqual(expected));
});

describe("a value", () => {
  test("that a formula could not give is told", () =>
    expect(
      found(
        "value.formulaError",
        soundWithMeasure({}),
        cell("measures", "result", { value: "#NAME?", error: "#NAME?" }),
      ),
    ).toEqual(["measures 3 result | error=#NAME?"]));
  test("that begins with # is sound", () =>
    expect(found("value.formulaError", sound(), cell("measures", "result", { value: "#1" }))).toEqual([]));
  test("that a formula gave is sound", () =>
    expect(found("value.formulaError", sound(), cell("measures", "result", { value: "A" }))).toEqual([]));

  test.each<[string, SourceCell["value"], string[]]>([
    ["in a column of numbers is no word", " oben ", ["needs 3 number | text=oben"]],
    ["in a column of numbers may be a number as text", " 3. ", []],
    ["in a column of numbers may be a number as text without more", "12", []],
    ["in a column of numbers may be missing", " ", []],
    ["in a column of numbers may be a number", 3, []],
    ["in a column of numbers is no number with words", "3 a", ["needs 3 number | text=3 a"]],
    ["in a column of numbers is no word with a number", "a 3", ["needs 3 number | text=a 3"]],
  ])("%s", (_, value, expected) =>
    expect(found("value.textInNumberColumn", sound(), cell("needs", "number", { value }))).toEqual(expected),
  );

  test.each<[TableId]>([["feedback"], ["participants"]])("in the numbers of %s is no word either", (table) =>
    expect(
      found("value.textInNumberColumn", { ...sound(), [table]: [{}] }, cell(table, "number", { value: "x" })),
    ).toEqual([`${table} 3 number | text=x`]),
  );

  test("is told with its own row, counted through all tables of a kind", () => {
    const rows = [[{ value: null }], [{ value: "#REF!", error: "#REF!" }]];
    expect(found("value.formulaError", sound(), { goals: { rows, columns: { goal: 0 }, firstRow: 3 } })).toEqual([
      "goals 4 goal | error=#REF!",
    ]);
    const dates = { rows: [[{ value: null }], [{ value: "31.02.2013" }]], columns: { dueDate: 0 }, firstRow: 3 };
    expect(found("date.impossible", sound(), { needs: dates })).toEqual(["needs 4 dueDate | text=31.02.2013"]);
  });

  test("in a column that the mapping did not find is not looked for", () =>
    expect(
      found("date.asText", sound(), { measures: { columns: { number: 0 }, rows: [[{ value: "1.1.2013" }]] } }),
    ).toEqual([]));
});
