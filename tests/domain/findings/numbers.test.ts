import type { RuleId } from "../../../src/domain/findings/registry";
import type { Tables } from "../../../src/domain/tables";
import { found } from "../found";
import { SOUND, sound, soundMeasures, soundWithGoal, soundWithMeasure } from "../soundAudit";

const fields = (...numbers: (string | number | null)[]): Tables =>
  sound({ fieldsOfAction: numbers.map((number) => ({ number, name: `Feld ${String(number)}` })) });

const goals = (...numbers: string[]): Tables =>
  sound({ goals: numbers.map((number) => ({ number, fieldOfAction: 1, goal: `Ziel ${number}` })) });

describe("numbers of fields of action", () => {
  test.each<[string, RuleId, Tables, string[]]>([
    ["must be there", "field.numberInvalid", fields(null), ["fieldsOfAction 0 number | number= | name=Feld null"]],
    ["must be whole", "field.numberInvalid", fields(1, "2a"), ["fieldsOfAction 1 number | number=2a | name=Feld 2a"]],
    ["begin at 1", "field.numberInvalid", fields(0), ["fieldsOfAction 0 number | number=0 | name=Feld 0"]],
    ["may be text with zeros in front", "field.numberInvalid", fields("01", " 2 "), []],
    [
      "are unique",
      "field.numberDoubled",
      fields(1, "1", 2),
      ["fieldsOfAction 1 number | number=1 | name=Feld 1 | first=Feld 1"],
    ],
    ["that are missing are not doubled", "field.numberDoubled", fields(null, null), []],
    ["have no gap", "field.numberGap", fields(1, 3, 5), ["fieldsOfAction number | numbers=2, 4"]],
    ["may stand in any order", "field.numberGap", fields(3, 1, 2), []],
    ["may be another system altogether", "field.numberGap", fields(1, 900), []],
  ])("%s", (_, rule, tables, expected) => expect(found(rule, tables)).toEqual(expected));
});

test("more than a hundred missing numbers are another system, no gaps", () => {
  expect(found("field.numberGap", fields(101))).toEqual(["fieldsOfAction number | numbers=1–100"]);
  expect(found("field.numberGap", fields(102))).toEqual([]);
});

describe("numbers of goals", () => {
  test.each<[string, RuleId, Tables, string[]]>([
    [
      "must be there",
      "goal.numberMissing",
      soundWithGoal({ number: null }),
      ["goals 0 number | goal=Eltern finden Rat."],
    ],
    [
      "have two parts",
      "goal.numberMalformed",
      goals("1", "1.2.3", "Z1"),
      ["goals 0 number | number=1", "goals 1 number | number=1.2.3", "goals 2 number | number=Z1"],
    ],
    ["may carry a star", "goal.numberMalformed", goals("1.1*", "12.34"), []],
    ["that are missing are not malformed", "goal.numberMalformed", soundWithGoal({ number: null }), []],
    [
      "are unique whatever the case",
      "goal.numberDoubled",
      goals("1.a", "1.A"),
      ["goals 1 number | number=1.A | first=Ziel 1.a"],
    ],
    ["that are missing are not doubled", "goal.numberDoubled", sound({ goals: [{ goal: "A" }, { goal: "B" }] }), []],
    ["have no gap", "goal.numberGap", goals("1.4", "1.1"), ["fieldsOfAction 0 | field=1 | numbers=1.2, 1.3"]],
    [
      "have no gap from ten on either",
      "goal.numberGap",
      goals("1.12", ...Array.from({ length: 9 }, (_, index) => `1.${String(index + 1)}`)),
      ["fieldsOfAction 0 | field=1 | numbers=1.10, 1.11"],
    ],
    [
      "have no gap in an unknown field of action either",
      "goal.numberGap",
      goals("7.2"),
      ["goals | field=7 | numbers=7.1"],
    ],
    ["that follow each other have none", "goal.numberGap", goals("1.2", "1.1*"), []],
    [
      "begin with their field of action",
      "goal.numberForeign",
      goals("1.1", "2.1"),
      ["goals 1 number | number=2.1 | field=1"],
    ],
    ["without a field of action contradict none", "goal.numberForeign", soundWithGoal({ fieldOfAction: null }), []],
  ])("%s", (_, rule, tables, expected) => expect(found(rule, tables)).toEqual(expected));
});

describe("numbers of measures", () => {
  test.each<[string, RuleId, Tables, string[]]>([
    [
      "must be there",
      "measure.numberMissing",
      soundWithMeasure({ number: null }),
      ["measures 0 number | measure=Beratungsstelle einrichten"],
    ],
    [
      "have three parts",
      "measure.numberMalformed",
      soundWithMeasure({ number: "1.1" }),
      ["measures 0 number | number=1.1"],
    ],
    ["may carry a star", "measure.numberMalformed", soundWithMeasure({ number: "1.1.1*" }), []],
    ["that are missing are not malformed", "measure.numberMalformed", soundWithMeasure({ number: null }), []],
    [
      "are unique",
      "measure.numberDoubled",
      sound({ measures: soundMeasures({}, { number: "1.1.1" }) }),
      ["measures 1 number | number=1.1.1 | first=Beratungsstelle 1 einrichten"],
    ],
    [
      "that are missing are not doubled",
      "measure.numberDoubled",
      sound({ measures: soundMeasures({ number: null }, { number: null }) }),
      [],
    ],
    [
      "begin with their goal",
      "measure.numberForeign",
      soundWithMeasure({ number: "1.2.1" }),
      ["measures 0 number | number=1.2.1 | goal=1.1"],
    ],
    [
      "begin with the goal without its star",
      "measure.numberForeign",
      sound({
        goals: [{ ...SOUND.goals[0], number: "1.1*" }],
        measures: soundMeasures({ goal: "1.1*" }),
      }),
      [],
    ],
    [
      "are not compared with a goal that does not exist",
      "measure.numberForeign",
      soundWithMeasure({ goal: "9.9" }),
      [],
    ],
  ])("%s", (_, rule, tables, expected) => expect(found(rule, tables)).toEqual(expected));
});

describe("given numbers", () => {
  test("are told once for the whole audit", () => {
    const tables = sound({
      goals: [{ ...SOUND.goals[0], number: "1.1*" }],
      measures: soundMeasures({ number: "1.1.1*" }, { number: "1.1.2*" }),
    });
    expect(found("number.given", tables)).toEqual(["goals 0 number | goals=1 | measures=2"]);
  });
  test("are told at the first measure where no goal has one", () =>
    expect(found("number.given", sound({ measures: soundMeasures({}, { number: "1.1.2*" }) }))).toEqual([
      "measures 1 number | goals=0 | measures=1",
    ]));
  test("are not told where there are none", () => expect(found("number.given", sound())).toEqual([]));
});

describe("a number that Excel has converted", () => {
  const converted = (value: number, isDate?: true) =>
    found("number.converted", soundWithGoal({ number: "1.1" }), {
      goals: { rows: [[{ value, ...(isDate ? { isDate } : {}) }]], columns: { number: 0 } },
    });
  test.each<[string, number, true | undefined, string[]]>([
    ["may have lost a zero", 2.1, undefined, ["goals 0 number | kind=decimal | first=2.1 | second=2.10"]],
    [
      "is certain with two digits behind the dot",
      2.11,
      undefined,
      ['goals 0 number | kind=decimal | first=2.11 | second= | 2.11 → "2.11"'],
    ],
    [
      "may have lost a zero behind any field",
      12.1,
      undefined,
      ["goals 0 number | kind=decimal | first=12.1 | second=12.10"],
    ],
    [
      "is certain behind any field",
      12.25,
      undefined,
      ['goals 0 number | kind=decimal | first=12.25 | second= | 12.25 → "12.25"'],
    ],
    [
      "is nobody's guess with too many on both sides",
      1234.25,
      undefined,
      ["goals 0 number | kind=decimal | first= | second="],
    ],
    ["is nobody's guess with four", 2.1111, undefined, ["goals 0 number | kind=decimal | first= | second="]],
    [
      "is nobody's guess with four digits in front",
      1234.5,
      undefined,
      ["goals 0 number | kind=decimal | first= | second="],
    ],
    ["keeps day and month as a date", 41640, true, ["goals 0 number | kind=date | first=1.1 | second="]],
    ["is a date even at noon", 41883.5, true, ["goals 0 number | kind=date | first=1.9 | second="]],
    ["is none when it is whole", 3, undefined, []],
  ])("%s", (_, value, isDate, expected) => expect(converted(value, isDate)).toEqual(expected));

  test("keeps the year's last digits in the number of a measure", () =>
    expect(
      found("number.converted", soundWithMeasure({}), {
        measures: { rows: [[{ value: 37622, isDate: true }]], columns: { number: 0 } },
      }),
    ).toEqual(["measures 0 number | kind=date | first=1.1.3 | second="]));

  test("is looked for in references too, and its row is counted through all tables of a kind", () =>
    expect(
      found("number.converted", sound(), {
        measures: { rows: [[{ value: null }], [{ value: 1.25 }]], columns: { goal: 0 }, firstRow: 10 },
        needs: { rows: [[{ value: 1.5 }]], columns: { continues: 0 } },
      }),
    ).toEqual([
      'measures 11 goal | kind=decimal | first=1.25 | second= | 1.25 → "1.25"',
      "needs 0 continues | kind=decimal | first=1.5 | second=1.50",
    ]));

  test("is not called malformed besides", () => {
    const asDate = { rows: [[{ value: 41640, isDate: true as const }]], columns: { number: 0 } };
    expect(found("goal.numberMalformed", soundWithGoal({ number: "2014-01-01" }), { goals: asDate })).toEqual([]);
    expect(found("measure.numberMalformed", soundWithMeasure({ number: "2014-01-01" }), { measures: asDate })).toEqual(
      [],
    );
  });
});
