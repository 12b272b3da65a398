import type { Fix } from "../../src/domain/finding";
import { reversed } from "../../src/domain/finding";

test("a fix taken back writes what stood in its cells before, in the same row", () => {
  const fix: Fix = {
    cells: [
      { place: { table: "measures", row: 3, column: "status" }, before: "erledigt", after: "realisiert" },
      { place: { table: "measures", row: 3, column: "basis" }, before: null, after: "Beleg" },
    ],
    row: { cells: [{ value: "erledigt" }], columns: { status: 0 } },
  };
  expect(reversed(fix)).toEqual({
    cells: [
      { place: { table: "measures", row: 3, column: "status" }, before: "realisiert", after: "erledigt" },
      { place: { table: "measures", row: 3, column: "basis" }, before: "Beleg", after: null },
    ],
    row: fix.row,
  });
  expect(reversed(reversed(fix))).toEqual(fix);
});
