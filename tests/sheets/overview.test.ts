import type { Tables } from "../../src/domain/tables";
import { planOverview } from "../../src/sheets/overview";
import { planFaults } from "../../src/sheets/planFaults";
import { cellName } from "../../src/sheets/addresses";
import { evaluated } from "./evaluate";
import { EMPTY_TOWN, inputOf, MIXED_TOWN, SMALL_TOWN } from "./fixtures";

const TOWNS: readonly (readonly [string, Tables])[] = [
  ["a small town", SMALL_TOWN],
  ["a town with every status and town words", MIXED_TOWN],
  ["a town without any rows", EMPTY_TOWN],
];

describe.each(TOWNS)("the overview of %s", (_, tables) => {
  const input = inputOf(tables);
  const plan = planOverview(input);

  test("has no fault", () => expect(planFaults(plan, input.references)).toEqual([]));

  test("shows by its formulas what the domain counts", () => {
    const expected = plan.rows.flatMap(({ cells }, row) =>
      cells.flatMap((cell, column) =>
        cell !== null && "formula" in cell ? [[cellName(column, row + 1), cell.expected] as const] : [],
      ),
    );
    expect([...evaluated(plan, tables)]).toEqual(expected);
  });
});
