import type { RuleId } from "../../../src/domain/findings/registry";
import type { SourceCell } from "../../../src/domain/source";
import type { TableId, Tables } from "../../../src/domain/tables";
import { allFound, found } from "../found";
import { sound, soundWithMeasure } from "../soundAudit";

const cell = (table: TableId, column: string, value: SourceCell): Parameters<typeof found>[2] => ({
  [table]: { rows: [[value]], columns: { [column]: 0 }, firstRow: 3 },
});

/** What is found of the same date in a table's second row, as text and as impossible. */
const ofDate = (table: TableId, column: string, value: string | number | null): string[][] => {
  const tables = { ...sound(), [table]: [{}, { [column]: value }] } as Tables;
  return (["date.asText", "date.impossible"] as const).map((rule) => [...found(rule, tables)]);
};

const ofCell = (value: SourceCell): string[][] =>
  (["date.asText", "date.impossible"] as const).map((rule) => [
    ...found(rule, sound(), cell("measures", "dueDate", value)),
  ]);

describe("a date", () => {
  const sure = (text: string, day: string): string => `measures 1 dueDate | text=${text.trim()} | "${text}" → "${day}"`;
  test.each<[string, string | null, string[], string[]]>([
    ["typed as text has a fix", "21.11.2013", [sure("21.11.2013", "2013-11-21")], []],
    ["may have spaces", " 1. 2. 2013 ", [sure(" 1. 2. 2013 ", "2013-02-01")], []],
    ["with its month in words has a fix", "21. November 2013", [sure("21. November 2013", "2013-11-21")], []],
    ["with a short year has a fix", "1.2.13", [sure("1.2.13", "2013-02-01")], []],
    ["with slashes has a fix", "21/11/2013", [sure("21/11/2013", "2013-11-21")], []],
    ["that no calendar has is impossible", "31.02.2013", [], ["measures 1 dueDate | kind=text | text=31.02.2013"]],
    ["in words too", "31. Februar 2013", [], ["measures 1 dueDate | kind=text | text=31. Februar 2013"]],
    ["in ISO form too", "2013-02-31", [], ["measures 1 dueDate | kind=text | text=2013-02-31"]],
    ["may be given in other words", "Ende 2013", [], []],
    ["may be a quarter", "3. Quartal 2013", [], []],
    ["may be a month", "11.2013", [], []],
    ["with more words is wording", "bis 21.11.2013", [], []],
    ["with words behind is wording", "21.11.2013 oder später", [], []],
    ["may be missing", null, [], []],
  ])("%s", (_, value, asText, impossible) =>
    expect(ofDate("measures", "dueDate", value)).toEqual([asText, impossible]),
  );

  test.each<[string, SourceCell, string[], string[]]>([
    ["in Excel's own form is sound", { value: 41599, isDate: true }, [], []],
    ["from 1950 on is possible", { value: 18264, isDate: true }, [], []],
    [
      "before 1950 is impossible, such as a year alone",
      { value: 2013.5, isDate: true },
      [],
      ["measures 3 dueDate | kind=day | text=1905-07-05"],
    ],
    [
      "shortly before 1950 too",
      { value: 18263, isDate: true },
      [],
      ["measures 3 dueDate | kind=day | text=1949-12-31"],
    ],
    ["until 2099 is possible", { value: 73050, isDate: true }, [], []],
    [
      "from 2100 on is impossible",
      { value: 73051, isDate: true },
      [],
      ["measures 3 dueDate | kind=day | text=2100-01-01"],
    ],
    ["is no mere number", { value: 41599.5 }, [], ["measures 3 dueDate | kind=number | text=41599,5"]],
    [
      "in ISO form is a text too, with spaces around it",
      { value: " 2013-11-21 " },
      ['measures 3 dueDate | text=2013-11-21 | " 2013-11-21 " → "2013-11-21"'],
      [],
    ],
    [
      "in ISO form is a text too",
      { value: "2013-11-21" },
      ['measures 3 dueDate | text=2013-11-21 | "2013-11-21" → "2013-11-21"'],
      [],
    ],
  ])("%s", (_, value, asText, impossible) => expect(ofCell(value)).toEqual([asText, impossible]));

  test.each<[TableId, string]>([
    ["measures", "asOf"],
    ["measures", "dueDate"],
    ["needs", "dueDate"],
    ["events", "begin"],
    ["events", "end"],
    ["attachments", "date"],
  ])("is looked for in %s, column %s", (table, column) =>
    expect(ofDate(table, column, "32.13.2013")).toEqual([[], [`${table} 1 ${column} | kind=text | text=32.13.2013`]]),
  );
});

describe("a word or number that formulas compare", () => {
  const goal = (number: string): Tables => sound({ goals: [{ number, fieldOfAction: 1, goal: "Eltern finden Rat." }] });
  test.each<[string, Tables, string[]]>([
    [
      "has no space around it",
      soundWithMeasure({ status: " realisiert" }),
      ['measures 0 status | text=realisiert | " realisiert" → "realisiert"'],
    ],
    [
      "nor a protected one",
      soundWithMeasure({ goal: "1.1\u00A0" }),
      ['measures 0 goal | text=1.1 | "1.1\u00A0" → "1.1"'],
    ],
    ["whichever table it stands in", goal("1.1 "), ['goals 0 number | text=1.1 | "1.1 " → "1.1"']],
    ["may have spaces inside", soundWithMeasure({ status: "teilweise realisiert" }), []],
    ["may be empty", soundWithMeasure({ basis: " " }), []],
    [
      "be it a field of action",
      sound({ needs: [{ fieldOfAction: " 1 ", need: "Mehr Rat" }] }),
      ['needs 0 fieldOfAction | text=1 | " 1 " → "1"'],
    ],
    [
      "or a word of the town's",
      { ...sound(), statusWords: [{ word: "ruht ", status: "nicht realisiert" }] },
      ['statusWords 0 word | text=ruht | "ruht " → "ruht"'],
    ],
    ["but where nothing is counted it is for another rule", soundWithMeasure({ owner: " Amt" }), []],
    ["and so in a table of which nothing is counted", sound({ claims: [{ claim: "Gut gelaufen. " }] }), []],
  ])("%s", (_, tables, expected) => expect(found("word.spaces", tables)).toEqual(expected));

  test("is told once", () => {
    const rules = allFound(soundWithMeasure({ status: "realisiert " })).map(({ rule }) => rule);
    expect(rules).toContain("word.spaces");
    expect(rules).not.toContain("text.spaces");
  });
});

describe("the day that the balance speaks of", () => {
  const stand = (...values: (string | null)[]): readonly string[] =>
    found("profile.standUnread", {
      ...sound(),
      profile: ["Stand der Bilanz (Stichtag)", "Bilanzierungsworkshop"].map((label, index) => ({
        label,
        value: values[index] ?? null,
      })),
    });
  const unread = (row: number, label: string, value: string): string =>
    `profile ${String(row)} value | label=${label} | value=${value} | asOf=2013-11-21`;
  test.each<[string, (string | null)[], string[]]>([
    ["can be read", ["2013-11-21", "im Mai"], []],
    ["may be the workshop's", [null, "12. Mai 2013"], []],
    ["may be given nowhere", [null, null], []],
    [
      "is not passed over where it cannot be",
      ["31.02.2013", "2013-05-12"],
      [unread(0, "Stand der Bilanz (Stichtag)", "31.02.2013")],
    ],
    ["nor is the workshop's in its place", [null, "im Mai 2013"], [unread(1, "Bilanzierungsworkshop", "im Mai 2013")]],
  ])("%s", (_, values, expected) => expect(stand(...values)).toEqual(expected));
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
    const dates = { rows: [[{ value: null }], [{ value: 5 }]], columns: { dueDate: 0 }, firstRow: 3 };
    expect(found("date.impossible", sound(), { needs: dates })).toEqual(["needs 4 dueDate | kind=number | text=5"]);
  });

  test("in a column that the mapping did not find is not looked for", () =>
    expect(
      found("date.asText", sound(), { measures: { columns: { number: 0 }, rows: [[{ value: "2013-01-01" }]] } }),
    ).toEqual([]));
});
