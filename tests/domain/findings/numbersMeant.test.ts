import { auditOf } from "../../../src/german/auditOf";
import { fieldMeant } from "../../../src/domain/findings/fieldMeant";
import { subjectOf } from "../../../src/domain/findings/subject";
import type { CellValue, Tables } from "../../../src/domain/tables";
import { found } from "../found";
import { sound, soundWithMeasure } from "../soundAudit";

const subject = subjectOf(
  auditOf({
    fieldsOfAction: [
      { number: 1, name: "Bildung" },
      { number: 3, name: "Wohnen " },
      { number: 4, name: "Doppelt" },
      { number: 5, name: "Doppelt" },
    ],
  }),
  [],
  undefined,
);

test.each<[string, number | undefined]>([
  ["3.", 3],
  ["3,0", 3],
  ["3.0", 3],
  ["03", 3],
  ["HF 3", 3],
  ["HF3", 3],
  ["Handlungsfeld 3", 3],
  ["III", 3],
  ["HF III.", 3],
  ["wohnen", 3],
  ["3 Wohnen", 3],
  ["HF 3: Wohnen", 3],
  ["1. Bildung", 1],
  // What may mean another, or none.
  ["2", undefined],
  ["HF 2", undefined],
  ["1 Wohnen", undefined],
  ["Doppelt", undefined],
  ["1, 3", undefined],
  ["1.3", undefined],
  ["3,5", undefined],
  ["A3", undefined],
  ["iii", undefined],
  ["IIII", undefined],
  ["x", undefined],
  ["", undefined],
  ["0", undefined],
])("%p means the field of action %p", (text, number) => expect(fieldMeant(subject, text)).toBe(number));

test.each<[string, string, Tables, string[]]>([
  [
    "of a measure",
    "measure.fieldUnknown",
    soundWithMeasure({ fieldOfAction: "HF 1" }),
    ['measures 0 fieldOfAction | field=HF 1 | number=1.1.1 | "HF 1" → 1'],
  ],
  [
    "of a need",
    "need.fieldUnknown",
    sound({ needs: [{ number: 1, fieldOfAction: "I", need: "Mehr Rat" }] }),
    ['needs 0 fieldOfAction | field=I | "I" → 1'],
  ],
  [
    "of its own table",
    "field.numberInvalid",
    sound({ fieldsOfAction: [{ number: "1.", name: "Bildung" }] }),
    ['fieldsOfAction 0 number | number=1. | name=Bildung | "1." → 1'],
  ],
  [
    "of its own table, but none that is taken",
    "field.numberInvalid",
    sound({
      fieldsOfAction: [
        { number: 1, name: "Bildung" },
        { number: "1.", name: "Wohnen" },
      ],
    }),
    ["fieldsOfAction 1 number | number=1. | name=Wohnen"],
  ],
])("a fix writes the number %s", (_, rule, tables, expected) =>
  expect(found(rule as Parameters<typeof found>[0], tables)).toEqual(expected),
);

test.each<[string, boolean]>([
  ["1,1", true],
  ["01.1", true],
  ["Ziel 1.1", true],
  ["1.1 Eltern finden Rat.", true],
  ["1. 1", true],
  ["1.2", false],
  ["1.10", false],
  ["1.1, 1.2", false],
  ["1.1 (2013)", false],
  ["1.1.1", false],
])("%p names the goal 1.1 and no other: %p", (goal, isMeant) =>
  expect(found("measure.goalUnknown", soundWithMeasure({ goal }))).toEqual([
    expect.stringMatching(isMeant ? / → "1\.1"$/ : /^[^→]*$/),
  ]),
);

describe("a number that Excel turned", () => {
  const day = { value: 45_658, isDate: true } as const;
  const column = (name: string, cell: { value: CellValue; isDate?: true }): Parameters<typeof found>[2] => ({
    [name]: { rows: [[cell]], columns: { [name === "goals" ? "number" : name === "needs" ? "continues" : "goal"]: 0 } },
  });
  test.each<[string, Parameters<typeof found>[0], Tables, Parameters<typeof found>[2]]>([
    ["is no unknown goal", "measure.goalUnknown", soundWithMeasure({ goal: "2025-01-01" }), column("measures", day)],
    [
      "has no missing measures",
      "goal.withoutMeasure",
      sound({ goals: [{ number: "2025-01-01", fieldOfAction: 1, goal: "Eltern finden Rat." }] }),
      column("goals", day),
    ],
    [
      "continues no unknown goal",
      "need.continuesUnknown",
      sound({ needs: [{ fieldOfAction: 1, need: "Mehr Rat", continues: "2025-01-01" }] }),
      column("needs", day),
    ],
  ])("%s as well", (_, rule, tables, changes) => {
    expect(found(rule, tables)).toHaveLength(rule === "need.continuesUnknown" ? 3 : 1);
    expect(found(rule, tables, changes)).toEqual([]);
  });
});
