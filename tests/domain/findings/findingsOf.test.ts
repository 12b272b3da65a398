import { checkedRules, findingsOf } from "../../../src/domain/findings/findingsOf";
import { RULES } from "../../../src/domain/findings/registry";
import { auditOf } from "../../../src/german/auditOf";
import { AS_OF, allFound } from "../found";
import { SOUND, sound, soundMeasures, sourcesOf } from "../soundAudit";

test("a sound audit has no findings", () => expect(allFound(sound())).toEqual([]));

test("an empty audit without a workbook has no findings", () =>
  expect(findingsOf(auditOf({}), [], undefined)).toEqual([]));

test("every rule has an id of its own", () => expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length));

test("findings stand gravest first, then by table, row and column, the whole row before its parts", () => {
  const tables = sound({
    fieldsOfAction: [...SOUND.fieldsOfAction, { number: 2, name: "Wohnen" }],
    goals: [{ number: "1.1", fieldOfAction: 9, goal: " Eltern finden Rat." }],
    measures: soundMeasures({}, { criterion: null, status: "prima", result: null, number: null }, { goal: "7.7" }),
  });
  expect(
    allFound(tables).map(({ severity, rule, place }) => `${severity} ${place.table} ${String(place.row)} ${rule}`),
  ).toEqual([
    "mustClarify goals 0 goal.fieldUnknown",
    "mustClarify measures 1 status.unknownWord",
    "mustClarify measures 2 measure.goalUnknown",
    "pleaseCheck fieldsOfAction 0 field.withoutGoal",
    "pleaseCheck fieldsOfAction 1 field.withoutGoal",
    "pleaseCheck measures 1 measure.numberMissing",
    "pleaseCheck measures 1 measure.resultMissing",
    "note fieldsOfAction 0 criterion.missing",
    "note goals 0 text.spaces",
  ]);
});

test("a finding about a table stands before those about its rows", () => {
  const rules = allFound(sound({ measures: soundMeasures({ dueDate: "2013-01-01", status: null, result: "Rat" }) }), {
    measures: { filterActive: true },
  }).map(({ rule }) => rule);
  expect(rules).toEqual(["table.filtered", "status.open", "measure.overdue"]);
});

test("findings about a row stand in the order of its columns, whichever rule found them", () => {
  const places = allFound(sound({ measures: soundMeasures({ number: null, droppedBy: "<b>Rat</b>" }) })).map(
    ({ rule, place }) => `${rule} ${String(place.column)}`,
  );
  expect(places).toEqual(["measure.numberMissing number", "text.formatting droppedBy"]);
});

test("what is wrong with a word comes before the spaces around it: its correction takes them away too", () => {
  const rules = allFound(sound({ measures: soundMeasures({ status: "Erledigt " }) })).map(({ rule }) => rule);
  expect(rules).toEqual(["status.unknownWord", "word.spaces"]);
});

test("without a workbook no finding has a fix", () => {
  const audit = auditOf(sound({ measures: soundMeasures({ status: "erledigt", goal: null }) }));
  const findings = findingsOf(audit, [], AS_OF);
  expect(findings.map(({ rule }) => rule)).toEqual([
    "measure.goalMissing",
    "status.unknownWord",
    "goal.withoutMeasure",
  ]);
  expect(findings.filter(({ fix }) => fix !== undefined)).toEqual([]);
});

test("a fix finds its cell in the right one of several tables", () => {
  const measures = soundMeasures({ status: "erledigt" }, { status: "umgesetzt" });
  const [first, second] = measures.map((measure) => sourcesOf({ measures: [measure] })[0]);
  if (first === undefined || second === undefined) throw new Error("two tables");
  const sources = [
    ...sourcesOf({ ...SOUND, measures: [] }).filter(({ table }) => table !== "measures"),
    first,
    { ...second, firstRow: 1 },
  ];
  const fixes = findingsOf(auditOf(sound({ measures })), sources, AS_OF).flatMap(({ fix }) => fix?.cells ?? []);
  expect(fixes).toEqual([
    { place: { table: "measures", row: 0, column: "status" }, before: "erledigt", after: "realisiert" },
    { place: { table: "measures", row: 1, column: "status" }, before: "umgesetzt", after: "realisiert" },
  ]);
});

test("a column that comes from elsewhere has no fix", () => {
  const findings = allFound(sound({ measures: soundMeasures({ status: "erledigt" }) }), {
    measures: { columns: { measure: 3 } },
  });
  expect(findings.find(({ rule }) => rule === "status.unknownWord")?.fix).toBeUndefined();
});

test("only rules whose tables are there were checked", () => {
  expect(checkedRules([])).toEqual([]);
  const checked = checkedRules(sourcesOf({ events: [] }));
  expect(checked).toContain("event.beginAfterEnd");
  expect(checked).toContain("text.formatting");
  expect(checked).not.toContain("goal.numberMissing");
});
