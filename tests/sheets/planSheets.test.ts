import type { Tables } from "../../src/domain/tables";
import { planSheets } from "../../src/sheets/planSheets";
import { styleOf } from "../../src/sheets/styles";
import { textWidth } from "../../src/sheets/textMetrics";
import { evaluated, expectedIn } from "./evaluate";
import { EMPTY_TOWN, inputOf, MIXED_TOWN, SMALL_TOWN } from "./fixtures";
import { planFaults } from "./planFaults";

const TOWNS: readonly (readonly [string, Tables])[] = [
  ["a small town", SMALL_TOWN],
  ["a town with every status and town words", MIXED_TOWN],
  ["a town without any rows", EMPTY_TOWN],
];

describe.each(TOWNS)("the sheets of %s", (_, tables) => {
  const input = inputOf(tables);
  const plans = planSheets(input);

  test("have no fault", () => {
    expect(
      plans.flatMap((plan) => planFaults(plan, input.references).map((fault) => `${plan.title}!${fault}`)),
    ).toEqual([]);
  });

  test.each(plans.map((plan) => [plan.title, plan] as const))(
    "%s shows by its formulas what the domain counts",
    (_title, plan) => {
      expect([...evaluated(plan, tables)]).toEqual([...expectedIn(plan)]);
    },
  );

  test("are the same for the same input", () => expect(planSheets(input)).toEqual(plans));
});

test("no line runs out of the columns, however long the names: the whole sheet would be printed smaller for it", () => {
  const name = "Verbandsgemeinde Musterbach-Hintertal an der Großen Probe und Umland ".repeat(4).trim();
  const tables: Tables = {
    ...MIXED_TOWN,
    profile: [
      { label: "Kommune", value: name },
      { label: "Bilanzierungsworkshop", value: "2013-11-21" },
    ],
    fieldsOfAction: [{ number: 1, name, formerName: name, noNeedReason: name }],
  };
  for (const { title, columns, rows } of planSheets(inputOf(tables))) {
    const room = columns.reduce((sum, width) => sum + width, 0);
    for (const { cells } of rows) {
      const [first, ...others] = cells;
      if (first == null || others.some((cell) => cell !== null)) continue;
      const text = String("formula" in first ? first.expected : first.value);
      expect([title, text, textWidth(text, styleOf(first.style)) <= room]).toEqual([title, text, true]);
    }
  }
});

test("a text taller than a row ends somewhere, and moves no figure, where a number should stand", () => {
  const long = "Vereinbarkeit von Familie und Beruf in der Stadtverwaltung\n".repeat(40).trim();
  const tables: Tables = {
    ...SMALL_TOWN,
    fieldsOfAction: [
      { number: long, name: long },
      { number: 1, name: "Steuerung" },
    ],
    goals: [{ number: long, fieldOfAction: 1, goal: long }],
    measures: [{ number: long, fieldOfAction: 1, goal: long, measure: long, result: long, status: "realisiert" }],
    needs: [{ number: long, fieldOfAction: 1, need: long }],
    events: [{ kind: "Prozess", wording: long, event: long }],
    claims: [{ claim: long, scope: long, source: long }],
  };
  const input = inputOf(tables);
  for (const plan of planSheets(input)) {
    expect([plan.title, planFaults(plan, input.references)]).toEqual([plan.title, []]);
    expect([...evaluated(plan, tables)]).toEqual([...expectedIn(plan)]);
  }
});
