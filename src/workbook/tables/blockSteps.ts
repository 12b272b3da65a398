import type { Step } from "../batches";
import { rowBytes, stretchesOf } from "../grid/byteSize";
import type { TableCell } from "./tableContent";

/** What one step holds: far less than a request, so that requests are filled evenly. */
const STEP_BYTES = 500_000;
/** What a range costs on the wire besides its cells. */
const RANGE_BYTES = 1500;

/**
 * Steps that write rows of cells from the given cell on: number formats first, since a value is read by the format that
 * its cell has at that moment.
 *
 * @param corner the sheet's range that the first cell stands in, asked for when the step is queued
 */
export function blockSteps(
  corner: () => Excel.Range,
  cells: readonly (readonly TableCell[])[],
  formats: readonly string[],
): readonly Step[] {
  const values = cells.map((row) => row.map(({ value }) => value));
  return stretchesOf(values.map(rowBytes), STEP_BYTES).map(({ start, count }) => {
    const block = cells.slice(start, start + count);
    const exceptions = formats.map((format, column) => formatExceptions(block, column, format));
    return {
      bytes:
        RANGE_BYTES * (2 + formats.length) +
        values.slice(start, start + count).reduce((sum, row) => sum + rowBytes(row), 0) +
        exceptions.reduce((sum, formats) => sum + (formats === undefined ? 0 : formats.length * 16), 0),
      queue() {
        const range = corner()
          .getOffsetRange(start, 0)
          .getResizedRange(count - 1, formats.length - 1);
        formats.forEach((format, column) => {
          range.getColumn(column).numberFormat = exceptions[column] ?? everywhere(format);
        });
        range.values = values.slice(start, start + count);
      },
    };
  });
}

/** Excel takes one value for all cells of a range; the typings know only the array. */
const everywhere = (format: string): string[][] => format as unknown as string[][];

/** The formats of a column, row by row, where at least one cell needs another than the column's. */
function formatExceptions(
  block: readonly (readonly TableCell[])[],
  column: number,
  format: string,
): string[][] | undefined {
  return block.some((row) => row[column]?.format !== undefined)
    ? block.map((row) => [row[column]?.format ?? format])
    : undefined;
}
