import fc from "fast-check";
import { byteSizeOf, stretchesOf } from "../../../src/workbook/grid/byteSize";

test("the estimate is never below what travels, and close to it", () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.array(fc.oneof(fc.string({ unit: "grapheme" }), fc.integer(), fc.boolean(), fc.constant(null)), {
          minLength: 1,
        }),
      ),
      (block) => {
        const sent = Buffer.byteLength(JSON.stringify(block));
        const estimated = byteSizeOf(block);
        expect(estimated).toBeGreaterThanOrEqual(sent);
        expect(estimated).toBeLessThanOrEqual(sent + 2 + 3 * block.length);
      },
    ),
  ));

describe("rows cut into stretches", () => {
  test.each([
    ["fit together while they may", [1, 2, 3], 6, [{ start: 0, count: 3 }]],
    [
      "are cut before the limit",
      [4, 4, 4],
      9,
      [
        { start: 0, count: 2 },
        { start: 2, count: 1 },
      ],
    ],
    [
      "stand alone when one is too long",
      [20, 1],
      9,
      [
        { start: 0, count: 1 },
        { start: 1, count: 1 },
      ],
    ],
    ["are none without rows", [], 9, []],
  ])("%s", (_, sizes, limit, expected) => expect(stretchesOf(sizes, limit)).toEqual(expected));
});
