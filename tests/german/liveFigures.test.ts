import fc from "fast-check";
import { HyperFormula } from "hyperformula";
import type { Completion } from "../../src/domain/completion";
import { completionText, partOf } from "../../src/german/counts";
import { liveCompletion, livePartOf } from "../../src/german/liveFigures";
import type { Live } from "../../src/german/liveText";

/** Values of the formula for each row of counts, which stand in A1:D1, A2:D2 and so on. */
function calculated(rows: readonly (readonly number[])[], formulaOf: (row: number) => string): readonly unknown[] {
  const grid = rows.map((row, index) => [...row, `=${formulaOf(index + 1)}`]);
  const engine = HyperFormula.buildFromArray(grid, { licenseKey: "gpl-v3" });
  const values = rows.map((row, index) => engine.getCellValue({ sheet: 0, row: index, col: row.length }));
  engine.destroy();
  return values;
}

/** A cell as an operand; what stands in it is for the engine to find. */
const cell = (column: string, row: number): Live<number> => ({ now: 0, expression: `${column}${String(row)}` });

const completions = fc
  .record({
    done: fc.nat(130),
    partly: fc.nat(3),
    notDone: fc.nat(4),
    dropped: fc.oneof(fc.constant(0), fc.nat(3)),
    unassessed: fc.oneof(fc.constant(0), fc.nat(4)),
  })
  .map((counts): Completion => ({
    ...counts,
    measures: counts.done + counts.partly + counts.notDone + counts.dropped + counts.unassessed,
  }));

test("a formula's part says what the domain says of parts of a whole up to 210", () => {
  const pairs = Array.from({ length: 211 }, (_, whole) =>
    Array.from({ length: whole + 1 }, (_unused, part) => [part, whole] as const).filter(
      ([part]) => whole < 30 || part % 11 === 0 || part === whole || part === whole - 1,
    ),
  ).flat();
  expect(calculated(pairs, (row) => livePartOf(cell("A", row), cell("B", row)).expression)).toEqual(
    pairs.map(([part, whole]) => partOf(part, whole)),
  );
});

test("a formula's completion says what the domain says of it", () =>
  fc.assert(
    fc.property(fc.array(completions, { minLength: 10, maxLength: 30 }), (all) => {
      const rows = all.map(({ measures, done, unassessed, dropped }) => [measures, done, unassessed, dropped]);
      const live = calculated(
        rows,
        (row) =>
          liveCompletion({
            measures: cell("A", row),
            done: cell("B", row),
            unassessed: cell("C", row),
            dropped: cell("D", row),
          }).expression,
      );
      expect(live).toEqual(all.map(completionText));
    }),
    { numRuns: 20 },
  ));
