import fc from "fast-check";
import { blockAddress } from "../../../src/workbook/grid/address";
import { regionsOf } from "../../../src/workbook/grid/regions";

const addressesOf = (grid: readonly (readonly (string | undefined)[])[], value: string): string[] =>
  (regionsOf(grid).get(value) ?? []).map(blockAddress).sort();

test("equal neighbours become one block", () =>
  expect(
    addressesOf(
      [
        ["x", "x", "y"],
        ["x", "x", "y"],
      ],
      "x",
    ),
  ).toEqual(["A1:B2"]));

test("a gap divides a column", () => expect(addressesOf([["x"], [undefined], ["x"]], "x")).toEqual(["A1", "A3"]));

test("runs of different width are blocks of their own", () =>
  expect(
    addressesOf(
      [
        ["x", "x"],
        ["x", "y"],
      ],
      "x",
    ),
  ).toEqual(["A1:B1", "A2"]));

test("ten thousand equal rows are one block", () =>
  expect(
    addressesOf(
      Array.from({ length: 10_000 }, () => ["x", "x"]),
      "x",
    ),
  ).toEqual(["A1:B10000"]));

test("every cell is in exactly the block of its value", () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5 }).chain((width) =>
        fc.array(fc.array(fc.constantFrom("a", "b", undefined), { minLength: width, maxLength: width }), {
          maxLength: 8,
        }),
      ),
      (grid) => {
        const painted = grid.map((cells) => cells.map((): string | undefined => undefined));
        for (const [value, blocks] of regionsOf(grid)) {
          for (const { row, column, rows, columns } of blocks) {
            for (let y = row; y < row + rows; y += 1) {
              for (let x = column; x < column + columns; x += 1) {
                expect(painted[y]?.[x]).toBeUndefined();
                painted[y]?.splice(x, 1, value);
              }
            }
          }
        }
        expect(painted).toEqual(grid);
      },
    ),
  ));
