import type { RuleId } from "../../../src/domain/findings/registry";
import type { Tables } from "../../../src/domain/tables";
import { found } from "../found";
import { SOUND, sound, soundMeasures, soundWithMeasure } from "../soundAudit";

const check = (_: string, rule: RuleId, tables: Tables, expected: string[]): void =>
  expect(found(rule, tables)).toEqual(expected);

describe("a filled row without its main text", () => {
  test.each<[string, RuleId, Tables, string[]]>([
    [
      "is found among fields of action",
      "field.nameMissing",
      sound({ fieldsOfAction: [{ number: 1 }] }),
      ["fieldsOfAction 0 name | filled=1"],
    ],
    [
      "is found among goals",
      "goal.textMissing",
      sound({ goals: [{ number: "1.1", fieldOfAction: 1, goal: " " }] }),
      ["goals 0 goal | filled=2"],
    ],
    [
      "is found among measures",
      "measure.textMissing",
      sound({ measures: [{ number: "1.1.1" }] }),
      ["measures 0 measure | filled=1"],
    ],
    ["is found among needs", "need.textMissing", sound({ needs: [{ number: 1 }] }), ["needs 0 need | filled=1"]],
    ["is none where the whole row is empty", "measure.textMissing", sound({ measures: [{ result: " " }] }), []],
    ["is none where the text is there", "measure.textMissing", sound(), []],
    ["is no goal where a measure names none", "goal.textMissing", soundWithMeasure({ goal: null }), []],
  ])("%s", check);

  test("is none in a row that says what the rows below belong to", () =>
    expect(
      found("measure.textMissing", sound({ measures: [{ number: "Handlungsfeld 1" }] }), {
        measures: { groupRows: [0] },
      }),
    ).toEqual([]));

  test("is looked for only where the column is there", () =>
    expect(
      found("goal.textMissing", sound({ goals: [{ number: "1.1" }] }), { goals: { columns: { number: 0 } } }),
    ).toEqual([]));
  test("counts its row through all tables of a kind", () =>
    expect(
      found("goal.textMissing", sound({ goals: [...SOUND.goals, { number: "1.2" }] }), { goals: { firstRow: 5 } }),
    ).toEqual(["goals 6 goal | filled=1"]));
});

describe("a measure", () => {
  test.each<[string, RuleId, Tables, string[]]>([
    ["has a result", "measure.resultMissing", soundWithMeasure({ result: " " }), ["measures 0 result | number=1.1.1"]],
    [
      "that was dropped needs no result",
      "measure.resultMissing",
      soundWithMeasure({ result: null, status: "entfallen" }),
      [],
    ],
    [
      "has a result that speaks of it",
      "measure.resultOffThePoint",
      soundWithMeasure({ result: "Es gibt keinen Ausschuss.", status: null }),
      ["measures 0 result | number=1.1.1"],
    ],
    [
      "once assessed has a result that somebody understood",
      "measure.resultOffThePoint",
      soundWithMeasure({ result: "Es gibt keinen Ausschuss." }),
      [],
    ],
    [
      "is answered by a result that does",
      "measure.resultOffThePoint",
      soundWithMeasure({ result: "Es gibt eine Beratungsstelle.", status: null }),
      [],
    ],
    [
      "judged by word of mouth has a criterion",
      "criterion.missingForStatement",
      soundWithMeasure({ basis: "Angabe", criterion: null }),
      ["measures 0 criterion | number=1.1.1"],
    ],
    [
      "judged by word of mouth may have a criterion",
      "criterion.missingForStatement",
      soundWithMeasure({ basis: "Angabe" }),
      [],
    ],
    [
      "judged by a document may have none",
      "criterion.missingForStatement",
      soundWithMeasure({ basis: "Beleg", criterion: null }),
      [],
    ],
    [
      "with a document as its basis names it",
      "measure.evidenceMissing",
      soundWithMeasure({ basis: "Beleg", evidence: " " }),
      ["measures 0 evidence | number=1.1.1"],
    ],
    ["that names it does", "measure.evidenceMissing", soundWithMeasure({ basis: "Beleg", evidence: "Vermerk" }), []],
    [
      "with a criterion as its basis names none",
      "measure.evidenceMissing",
      soundWithMeasure({ basis: "Messkriterium" }),
      [],
    ],
  ])("%s", check);
});

describe("missing criteria", () => {
  test("are one note for each field of action", () =>
    expect(
      found("criterion.missing", sound({ measures: soundMeasures({ criterion: " " }, {}, { criterion: null }) })),
    ).toEqual(["fieldsOfAction 0 | field=1 | missing=2 | measures=3"]));
  test("of measures without a valid field of action are one note too", () =>
    expect(
      found(
        "criterion.missing",
        sound({ measures: soundMeasures({ fieldOfAction: null, criterion: null }, { fieldOfAction: 7 }) }),
      ),
    ).toEqual(["measures | field=0 | missing=1 | measures=2"]));
  test("are no note where none is missing", () => expect(found("criterion.missing", sound())).toEqual([]));
});

describe("a doubled text", () => {
  test.each<[string, RuleId, Tables, string[]]>([
    [
      "is found whatever case, spaces and the last dot",
      "text.doubled",
      sound({ measures: soundMeasures({ measure: "Rat geben." }, { measure: " rat \nGEBEN" }) }),
      ["measures 1 measure | kind=measure | first=1.1.1"],
    ],
    [
      "is found among goals",
      "text.doubled",
      sound({ goals: [...SOUND.goals, { number: "1.2", goal: "Eltern finden Rat" }] }),
      ["goals 1 goal | kind=goal | first=1.1"],
    ],
    [
      "is found among needs",
      "text.doubled",
      sound({ needs: [{ need: "Mehr" }, { need: "mehr" }] }),
      ["needs 1 need | kind=need | first="],
    ],
    [
      "is none between a goal and a measure",
      "text.doubled",
      sound({ measures: soundMeasures({ measure: "Eltern finden Rat." }) }),
      [],
    ],
    ["is none of nothing", "text.doubled", sound({ needs: [{ need: " " }, { need: " " }] }), []],
  ])("%s", check);
});

test("a former name is told where it stands", () => {
  const fieldsOfAction = [{ number: 1, name: "Bildung", formerName: "Lernen" }];
  const goals = [{ number: "1.1", fieldOfAction: 1, goal: "Das Handlungsfeld Lernen wächst." }];
  expect(found("text.formerFieldName", sound({ fieldsOfAction, goals }))).toEqual([
    "goals 0 goal | formerName=Lernen | name=Bildung",
  ]);
});

test("a word on no choice list is told where it stands", () =>
  expect(found("choice.unknownWord", soundWithMeasure({ basis: "Hörensagen" }))).toEqual([
    "measures 0 basis | text=Hörensagen",
  ]));
