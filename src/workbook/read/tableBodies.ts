import { withoutSheet } from "../grid/address";
import { byteSizeOf } from "../grid/byteSize";
import type { Piece, Wanted } from "./blocks";
import { readBlocks } from "./blocks";

export interface WantedBody extends Wanted {
  readonly tableId: string;
}

/** The cells of a table's body and where its first one stands on the sheet, counted from 0. */
export interface Body {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly unknown[])[];
  readonly numberFormats: readonly (readonly string[])[];
  /** A1 addresses of merged areas that touch the body. */
  readonly merged: readonly string[];
}

/**
 * Reads values and number formats: together they tell a number that Excel made a day of, and nothing else is needed.
 * An error shows in the value, a formula only matters to who changes it.
 */
export async function tableBodies(
  context: Excel.RequestContext,
  wanted: readonly WantedBody[],
): Promise<readonly Body[]> {
  const read = await readBlocks(context, wanted, {
    queue: (piece) => queueBody(context, piece),
    answerOf: bodyOf,
    bytesOf: ({ values, numberFormats }) => byteSizeOf(values) + byteSizeOf(numberFormats),
  });
  return read.map(joined);
}

interface QueuedBody {
  readonly range: Excel.Range;
  readonly merged: Excel.RangeAreas;
}

function queueBody(context: Excel.RequestContext, { tableId, first, rows, columns }: Piece<WantedBody>): QueuedBody {
  const body = context.workbook.tables.getItem(tableId).getDataBodyRange();
  const range = body.getCell(first, 0).getResizedRange(rows - 1, columns - 1);
  range.load("values,numberFormat,rowIndex,columnIndex");
  const merged = range.getMergedAreasOrNullObject();
  merged.load("address");
  return { range, merged };
}

const bodyOf = ({ range, merged }: QueuedBody): Body => ({
  row: range.rowIndex,
  column: range.columnIndex,
  values: range.values,
  numberFormats: range.numberFormat as string[][],
  merged: merged.isNullObject ? [] : merged.address.split(",").map(withoutSheet),
});

function joined([first, ...rest]: readonly Body[]): Body {
  if (first === undefined) return { row: 0, column: 0, values: [], numberFormats: [], merged: [] };
  return {
    ...first,
    values: first.values.concat(...rest.map(({ values }) => values)),
    numberFormats: first.numberFormats.concat(...rest.map(({ numberFormats }) => numberFormats)),
    merged: [...new Set([first, ...rest].flatMap(({ merged }) => merged))],
  };
}
