import type { RuleId } from "../../../src/domain/findings/registry";
import type { Tables } from "../../../src/domain/tables";
import { found } from "../found";
import { SOUND, sound, soundMeasures, soundWithGoal, soundWithMeasure } from "../soundAudit";

const TWO_FIELDS = [...SOUND.fieldsOfAction, { number: 2, name: "Wohnen" }];
const TWO_GOALS = [...SOUND.goals, { number: "2.1", fieldOfAction: 2, goal: "Wohnungen sind bezahlbar." }];

const check = (_: string, rule: RuleId, tables: Tables, expected: string[]): void =>
  expect(found(rule, tables)).toEqual(expected);

describe("a goal's field of action", () => {
  test.each<[string, RuleId, Tables, string[]]>([
    [
      "must exist",
      "goal.fieldUnknown",
      soundWithGoal({ fieldOfAction: 7 }),
      ["goals 0 fieldOfAction | field=7 | number=1.1"],
    ],
    [
      "follows from its number where it is missing",
      "goal.fieldUnknown",
      soundWithGoal({ fieldOfAction: null }),
      ["goals 0 fieldOfAction | field= | number=1.1 | null → 1"],
    ],
    [
      "does not follow from a number of no field",
      "goal.fieldUnknown",
      soundWithGoal({ fieldOfAction: null, number: "8.1" }),
      ["goals 0 fieldOfAction | field= | number=8.1"],
    ],
    [
      "follows from its name",
      "goal.fieldUnknown",
      soundWithGoal({ fieldOfAction: "Bildung", number: "x" }),
      ['goals 0 fieldOfAction | field=Bildung | number=x | "Bildung" → 1'],
    ],
    [
      "follows from its name where the number agrees",
      "goal.fieldUnknown",
      soundWithGoal({ fieldOfAction: "Bildung" }),
      ['goals 0 fieldOfAction | field=Bildung | number=1.1 | "Bildung" → 1'],
    ],
    [
      "follows from its name whatever outer spaces",
      "goal.fieldUnknown",
      sound({
        fieldsOfAction: [{ number: 1, name: " Bildung " }],
        goals: [{ number: "x", fieldOfAction: "Bildung", goal: "A" }],
      }),
      ['goals 0 fieldOfAction | field=Bildung | number=x | "Bildung" → 1'],
    ],
    [
      "is not that without a name where it is missing",
      "goal.fieldUnknown",
      sound({ fieldsOfAction: [...SOUND.fieldsOfAction, { number: 2 }], goals: [{ number: "x", goal: "A" }] }),
      ["goals 0 fieldOfAction | field= | number=x"],
    ],
    [
      "does not follow where name and number disagree",
      "goal.fieldUnknown",
      sound({ fieldsOfAction: TWO_FIELDS, goals: [{ number: "1.1", fieldOfAction: "Wohnen", goal: "A" }] }),
      ["goals 0 fieldOfAction | field=Wohnen | number=1.1"],
    ],
    [
      "does not follow from a name that two fields share",
      "goal.fieldUnknown",
      sound({
        fieldsOfAction: [...SOUND.fieldsOfAction, { number: 2, name: "Bildung" }],
        goals: [{ number: "x", fieldOfAction: "Bildung", goal: "A" }],
      }),
      ["goals 0 fieldOfAction | field=Bildung | number=x"],
    ],
  ])("%s", check);
});

describe("a measure's field of action", () => {
  test.each<[string, RuleId, Tables, string[]]>([
    [
      "must exist",
      "measure.fieldUnknown",
      soundWithMeasure({ fieldOfAction: 7 }),
      ["measures 0 fieldOfAction | field=7 | number=1.1.1"],
    ],
    [
      "follows from its goal where it is missing",
      "measure.fieldUnknown",
      soundWithMeasure({ fieldOfAction: null, number: "x" }),
      ["measures 0 fieldOfAction | field= | number=x | null → 1"],
    ],
    [
      "follows from its number where its goal is unknown",
      "measure.fieldUnknown",
      soundWithMeasure({ fieldOfAction: null, goal: "9.9" }),
      ["measures 0 fieldOfAction | field= | number=1.1.1 | null → 1"],
    ],
    [
      "follows from nothing else",
      "measure.fieldUnknown",
      soundWithMeasure({ fieldOfAction: null, goal: "9.9", number: "x" }),
      ["measures 0 fieldOfAction | field= | number=x"],
    ],
    [
      "is that of its goal",
      "measure.fieldDiffers",
      sound({ fieldsOfAction: TWO_FIELDS, goals: TWO_GOALS, measures: soundMeasures({ goal: "2.1" }) }),
      ["measures 0 fieldOfAction | field=1 | goal=2.1 | goalField=2"],
    ],
    ["is not compared where it is unknown", "measure.fieldDiffers", soundWithMeasure({ fieldOfAction: 7 }), []],
    ["is not compared with that of an unknown goal", "measure.fieldDiffers", soundWithMeasure({ goal: "9.9" }), []],
    ["is not compared where the goal's is unknown", "measure.fieldDiffers", soundWithGoal({ fieldOfAction: 7 }), []],
  ])("%s", check);
});

test("a field of action without a number cannot have one", () =>
  expect(found("field.withoutGoal", sound({ fieldsOfAction: [...SOUND.fieldsOfAction, { name: "Wohnen" }] }))).toEqual(
    [],
  ));

test("a field of action has a goal", () =>
  expect(found("field.withoutGoal", sound({ fieldsOfAction: TWO_FIELDS }))).toEqual([
    "fieldsOfAction 1 | number=2 | name=Wohnen",
  ]));

describe("a measure's goal", () => {
  test.each<[string, RuleId, Tables, string[]]>([
    [
      "must be named",
      "measure.goalMissing",
      soundWithMeasure({ goal: null, number: "x" }),
      ["measures 0 goal | number=x"],
    ],
    [
      "follows from the measure's number where it is missing",
      "measure.goalMissing",
      soundWithMeasure({ goal: null }),
      ['measures 0 goal | number=1.1.1 | null → "1.1"'],
    ],
    [
      "must exist",
      "measure.goalUnknown",
      soundWithMeasure({ goal: "9.9" }),
      ["measures 0 goal | number=1.1.1 | goal=9.9"],
    ],
    [
      "may differ in case",
      "measure.goalUnknown",
      sound({ goals: [{ ...SOUND.goals[0], number: "1.A" }], measures: soundMeasures({ goal: "1.a" }) }),
      [],
    ],
    [
      "is certain where only the star is missing",
      "measure.goalUnknown",
      sound({ goals: [{ ...SOUND.goals[0], number: "1.1*" }] }),
      ['measures 0 goal | number=1.1.1 | goal=1.1 | "1.1" → "1.1*"'],
    ],
    [
      "is certain but for a dot at the end",
      "measure.goalUnknown",
      soundWithMeasure({ goal: "1.1." }),
      ['measures 0 goal | number=1.1.1 | goal=1.1. | "1.1." → "1.1"'],
    ],
    [
      "is certain but for spaces",
      "measure.goalUnknown",
      soundWithMeasure({ goal: "1. 1" }),
      ['measures 0 goal | number=1.1.1 | goal=1. 1 | "1. 1" → "1.1"'],
    ],
    [
      "is uncertain between two that differ in the star alone",
      "measure.goalUnknown",
      sound({
        goals: [
          { number: "1.1*", goal: "A" },
          { number: "1.1**", goal: "B" },
        ],
      }),
      ["measures 0 goal | number=1.1.1 | goal=1.1"],
    ],
    [
      "is not guessed from a star alone",
      "measure.goalUnknown",
      sound({ goals: [{ goal: "A" }], measures: soundMeasures({ goal: "*" }) }),
      ["measures 0 goal | number=1.1.1 | goal=*"],
    ],
    ["that is missing is not unknown", "measure.goalUnknown", soundWithMeasure({ goal: null }), []],
  ])("%s", check);
});

describe("a goal", () => {
  const need = (continues: string): Tables => ({ needs: [{ number: 1, fieldOfAction: 1, need: "Mehr", continues }] });
  const undone = (status: string, continuation: string | null = null): Tables =>
    soundWithMeasure({ status, continuation });
  test.each<[string, RuleId, Tables, string[]]>([
    [
      "has a measure",
      "goal.withoutMeasure",
      sound({ measures: [] }),
      ["goals 0 goal | number=1.1 | goal=Eltern finden Rat."],
    ],
    ["without a number has none to miss", "goal.withoutMeasure", sound({ goals: [{ goal: "A" }], measures: [] }), []],
    [
      "not reached is continued by a need",
      "goal.notContinued",
      undone("nicht realisiert"),
      ["goals 0 goal | number=1.1 | measures=1"],
    ],
    [
      "reached in part is continued too",
      "goal.notContinued",
      undone("teilweise realisiert"),
      ["goals 0 goal | number=1.1 | measures=1"],
    ],
    ["that a need continues is", "goal.notContinued", { ...undone("nicht realisiert"), ...need("2.1; 1.1*") }, []],
    ["whose measures are done needs none", "goal.notContinued", sound(), []],
    ["whose measures nobody has looked at may be done", "goal.notContinued", undone(""), []],
    [
      "whose measure was stopped on purpose needs none",
      "goal.notContinued",
      undone("nicht realisiert", "eingestellt"),
      [],
    ],
    [
      "without a number cannot be continued",
      "goal.notContinued",
      sound({ goals: [{ goal: "A" }], measures: soundMeasures({ goal: null, status: "nicht realisiert" }) }),
      [],
    ],
    [
      "that a need continues exists",
      "need.continuesUnknown",
      { ...sound(), ...need("Ziel 1.1 und 9.9") },
      ["needs 0 continues | goal=9.9"],
    ],
  ])("%s", check);
});

describe("other references to fields of action", () => {
  const need = (row: object): Tables => sound({ needs: [{ number: 1, fieldOfAction: 1, need: "Mehr", ...row }] });
  test.each<[string, RuleId, Tables, string[]]>([
    [
      "realised through another, not its own",
      "measure.realisedThroughOwnField",
      soundWithMeasure({ realisedThrough: 1 }),
      ["measures 0 realisedThrough | number=1.1.1 | field=1"],
    ],
    [
      "realised through another is sound",
      "measure.realisedThroughOwnField",
      soundWithMeasure({ realisedThrough: 2 }),
      [],
    ],
    [
      "realised through nothing is sound",
      "measure.realisedThroughOwnField",
      soundWithMeasure({ fieldOfAction: null }),
      [],
    ],
    [
      "realised through one that exists",
      "measure.realisedThroughUnknown",
      soundWithMeasure({ realisedThrough: 2 }),
      ["measures 0 realisedThrough | field=2"],
    ],
    [
      "realised through a number, not words",
      "measure.realisedThroughUnknown",
      soundWithMeasure({ realisedThrough: "Feld 1" }),
      ['measures 0 realisedThrough | field=Feld 1 | "Feld 1" → 1'],
    ],
    ["realised through a known one", "measure.realisedThroughUnknown", soundWithMeasure({ realisedThrough: 1 }), []],
    [
      "a need has one that exists",
      "need.fieldUnknown",
      need({ fieldOfAction: 4 }),
      ["needs 0 fieldOfAction | field=4"],
    ],
    ["a need has one", "need.fieldUnknown", need({ fieldOfAction: null }), ["needs 0 fieldOfAction | field="]],
    ["a need may be across all", "need.fieldUnknown", need({ fieldOfAction: " Übergreifend" }), []],
    [
      "a need refers to those that exist",
      "need.referenceUnknown",
      need({ reference: "1, 4 und 6" }),
      ["needs 0 reference | field=4", "needs 0 reference | field=6"],
    ],
  ])("%s", check);
});
