import fc from "fast-check";
import { figuresOf, hasRealisedThrough } from "../../src/domain/figures";
import type { Row } from "../../src/domain/tables";
import { auditOf } from "../../src/german/auditOf";
import { SOUND, sound, soundMeasures } from "./soundAudit";

const figures = (tables: Parameters<typeof sound>[0], asOf?: string) => figuresOf(auditOf(sound(tables)), asOf);
const TWO_FIELDS = [
  { number: 2, name: "Wohnen" },
  { number: 1, name: "Bildung" },
];

describe("figures of a field of action", () => {
  test("count what the field's rows say", () => {
    const { fields } = figures({
      goals: [...SOUND.goals, { number: "1.2", fieldOfAction: 1, goal: "B", attainment: "erreicht" }],
      measures: soundMeasures(
        { basis: "Beleg" },
        { basis: "Messkriterium" },
        { basis: "Angabe", criterion: null },
        { criterion: "" },
        { goal: "1.2", status: "nicht realisiert", basis: "Beleg" },
      ),
    });
    expect(fields).toHaveLength(1);
    expect(fields[0]).toMatchObject({
      fieldOfAction: { name: "Bildung" },
      measures: 5,
      done: 4,
      notDone: 1,
      goals: 2,
      goalsAllDone: 1,
      attainment: { attained: 1, partlyAttained: 0, notAttained: 0, undetermined: 1 },
      withCriterion: 3,
      evidenced: 2,
      basisGiven: 3,
      needs: 1,
    });
  });

  test("stand in the order of the table", () =>
    expect(
      figures({ fieldsOfAction: TWO_FIELDS }).fields.map(({ fieldOfAction, measures }) => [
        fieldOfAction.number,
        measures,
      ]),
    ).toEqual([
      [2, 0],
      [1, 1],
    ]));

  test("with a doubled number go to the first field that has it", () =>
    expect(
      figures({ fieldsOfAction: [SOUND.fieldsOfAction[0], { number: 1, name: "Doppelt" }] }).fields.map(
        ({ measures, goals, needs }) => [measures, goals, needs],
      ),
    ).toEqual([
      [1, 1, 1],
      [0, 0, 0],
    ]));

  test("without a number count nothing", () => {
    const { fields, withoutField } = figures({
      fieldsOfAction: [{ name: "Namenlos" }],
      measures: soundMeasures({ fieldOfAction: null }),
    });
    expect(fields[0]?.measures).toBe(0);
    expect(withoutField).toMatchObject({ measures: 1, goals: 1, needs: 1 });
  });
});

describe("needs", () => {
  const needs = [
    { need: "A", fieldOfAction: "übergreifend" },
    { need: "B", fieldOfAction: 1 },
    { need: "C", fieldOfAction: 9 },
    { need: "D" },
  ];
  test("across all fields of action are counted apart and in the total", () => {
    const { needsAcross, fields, withoutField, total } = figures({ needs });
    expect([needsAcross, fields[0]?.needs, withoutField.needs, total.needs]).toEqual([1, 1, 2, 4]);
  });
  test("across are none where there is none", () => expect(figures({}).needsAcross).toBe(0));
});

describe("goals", () => {
  const goalWith = (...changes: Row<"measures">[]) => figures({ measures: soundMeasures(...changes) });
  test.each<[string, Row<"measures">[], number]>([
    ["are done when all their measures are", [{}, {}], 1],
    ["are done when the rest is dropped", [{}, { status: "entfallen" }], 1],
    ["are not done when one is done in part", [{}, { status: "teilweise realisiert" }], 0],
    ["are not done when nobody has looked at one", [{}, { status: null }], 0],
    ["are not done when all is dropped", [{ status: "entfallen" }], 0],
    ["are not done without measures", [], 0],
  ])("%s", (_, changes, done) => expect(goalWith(...changes).total.goalsAllDone).toBe(done));

  test("and measures find each other whatever the case", () =>
    expect(
      figures({ goals: [{ ...SOUND.goals[0], number: "1.A" }], measures: soundMeasures({ goal: "1.a" }) }).goals[0],
    ).toMatchObject({
      completion: { measures: 1 },
      state: "all",
    }));
  test("without a number have no measures, not those without a goal", () =>
    expect(
      figures({ goals: [{ goal: "A" }], measures: soundMeasures({ goal: null }) }).goals[0]?.completion.measures,
    ).toBe(0));
});

describe("due dates not yet reached", () => {
  const late = soundMeasures(
    { status: "nicht realisiert", dueDate: "2014-01-01" },
    { status: "nicht realisiert", dueDate: "2013-11-21" },
    { status: "nicht realisiert", dueDate: "2013-01-01" },
    { status: "nicht realisiert", dueDate: "bald" },
    { status: "nicht realisiert" },
    { status: "teilweise realisiert", dueDate: "2014-01-01" },
    { dueDate: "2014-01-01" },
  );
  test("are those after the balance day, of measures not done", () =>
    expect(figures({ measures: late }, "2013-11-21").total.notDoneNotYetDue).toBe(1));
  test("are measured against the profile's day where no other is given", () =>
    expect(
      figures({ measures: late, profile: [{ label: "Stand der Bilanz (Stichtag)", value: "2013-12-31" }] }).total
        .notDoneNotYetDue,
    ).toBe(1));
  test("are none without a balance day", () => expect(figures({ measures: late }).total.notDoneNotYetDue).toBe(0));
});

describe("what was realised through another field of action", () => {
  const goals = [
    { number: "1.1", fieldOfAction: 1, goal: "A" },
    { number: "2.1", fieldOfAction: 2, goal: "B" },
    { number: "2.2", fieldOfAction: 2, goal: "C" },
  ];
  const measures = soundMeasures(
    { realisedThrough: 1 },
    { fieldOfAction: 2, goal: "2.1", realisedThrough: 1 },
    { fieldOfAction: 2, goal: "2.2", realisedThrough: 1 },
    { fieldOfAction: 2, goal: "2.2", status: "nicht realisiert" },
    { fieldOfAction: 1, realisedThrough: 9 },
    { fieldOfAction: null, goal: null, realisedThrough: 2 },
    { fieldOfAction: 8, goal: null, realisedThrough: 2 },
    { fieldOfAction: 1, realisedThrough: 3 },
  );
  const counted = () => figures({ fieldsOfAction: TWO_FIELDS, goals, measures });

  test("is grouped by field of action and the other one, in their order", () =>
    expect(counted().realisedThrough).toEqual([
      { fieldOfAction: 1, through: 3, measures: 1 },
      { fieldOfAction: 1, through: 9, measures: 1 },
      { fieldOfAction: 2, through: 1, measures: 2 },
      { through: 2, measures: 2 },
    ]));
  test("is known of each field of action, and of measures without a valid one", () =>
    expect([1, 2, 3, undefined].filter((number) => hasRealisedThrough(counted(), number))).toEqual([1, 2, undefined]));
  test("is left out of the second total, with the goals that have nothing else", () =>
    expect(counted().totalWithoutRealisedThrough).toMatchObject({
      measures: 2,
      done: 1,
      notDone: 1,
      goals: 2,
      goalsAllDone: 1,
    }));
  test.each(["nicht realisiert", "teilweise realisiert", "entfallen", ""])(
    "is nothing of a measure that is not realised: “%s”",
    (status) => {
      const named = figures({ measures: soundMeasures({ realisedThrough: 2, status }) });
      expect(named.realisedThrough).toEqual([]);
      expect(named.totalWithoutRealisedThrough).toEqual(named.total);
    },
  );
  test("is nothing where no measure says so", () => {
    const plain = figures({});
    expect(plain.realisedThrough).toEqual([]);
    expect(plain.totalWithoutRealisedThrough).toEqual(plain.total);
  });
});

const anyMeasure = fc.record({
  measure: fc.constant("M"),
  number: fc.constant("1.1.1"),
  fieldOfAction: fc.constantFrom(1, 2, 3, null, "x"),
  goal: fc.constantFrom("1.1", "2.1", "", "9.9"),
  status: fc.constantFrom("realisiert", "teilweise realisiert", "nicht realisiert", "entfallen", "", "prima"),
  basis: fc.constantFrom("Beleg", "Angabe", null),
});

test("fields of action, rows without one and needs across always add up to the total", () =>
  fc.assert(
    fc.property(fc.array(anyMeasure, { maxLength: 30 }), (measures) => {
      const { fields, withoutField, needsAcross, total } = figures({
        fieldsOfAction: TWO_FIELDS,
        goals: [...SOUND.goals, { number: "2.1", fieldOfAction: 7, goal: "B" }],
        measures,
        needs: [{ need: "A", fieldOfAction: "übergreifend" }, ...SOUND.needs],
      });
      const parts = [...fields, withoutField];
      for (const key of [
        "measures",
        "done",
        "partly",
        "notDone",
        "dropped",
        "unassessed",
        "goals",
        "goalsAllDone",
        "evidenced",
        "basisGiven",
        "withCriterion",
      ] as const) {
        expect(parts.reduce((sum, part) => sum + part[key], 0)).toBe(total[key]);
      }
      expect(parts.reduce((sum, { needs }) => sum + needs, needsAcross)).toBe(total.needs);
    }),
  ));
