import type { Tables } from "../../src/domain/tables";
import { planFaults } from "../../src/sheets/planFaults";
import { planSheets } from "../../src/sheets/planSheets";
import { evaluated, expectedIn } from "./evaluate";
import { EMPTY_TOWN, inputOf, MIXED_TOWN, SMALL_TOWN } from "./fixtures";

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
