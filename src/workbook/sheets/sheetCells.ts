import type { Block } from "../grid/address";
import { byteSizeOf } from "../grid/byteSize";
import { readBlocks } from "../read/blocks";

/** What Excel tells of a cell; an empty one is "". */
export type CellContent = string | number | boolean;

/** Cells as read back, row by row. */
export type CellBlock = readonly (readonly CellContent[])[];

/** A block of a sheet, and what of its cells is asked for. */
export interface WantedCells extends Block {
  readonly title: string;
  /** Formulas are the values of cells that have none. */
  readonly part: "formulas" | "values";
}

/** Reads blocks of sheets, in one round trip while they fit one answer. */
export async function sheetCells(
  context: Excel.RequestContext,
  wanted: readonly WantedCells[],
): Promise<readonly CellBlock[]> {
  const read = await readBlocks(context, wanted, {
    queue({ title, part, row, column, first, rows, columns }) {
      const range = context.workbook.worksheets.getItem(title).getRangeByIndexes(row + first, column, rows, columns);
      if (part === "formulas") range.load("formulas");
      else range.load("values");
      return { range, part };
    },
    answerOf: ({ range, part }) => range[part] as CellContent[][],
    bytesOf: (cells) => byteSizeOf(cells),
  });
  return read.map((pieces) => pieces.flat());
}
