import type { Step } from "./batches";
import { addressLists } from "./grid/addressLists";

/**
 * Steps that set the heights of a sheet's rows; rows of one height are set together.
 *
 * @param heights in points
 * @param from the row that the first height is for, counted from 0
 */
export function rowHeightSteps(sheet: () => Excel.Worksheet, heights: readonly number[], from = 0): readonly Step[] {
  const byHeight = new Map<number, string[]>();
  let start = 0;
  heights.forEach((height, row) => {
    if (heights[row + 1] !== height) {
      byHeight.set(height, [...(byHeight.get(height) ?? []), `${from + start + 1}:${from + row + 1}`]);
      start = row + 1;
    }
  });
  return [...byHeight].flatMap(([height, addresses]) =>
    addressLists(addresses).map((address) => ({
      bytes: address.length + 1000,
      queue() {
        sheet().getRanges(address).format.rowHeight = height;
      },
    })),
  );
}
