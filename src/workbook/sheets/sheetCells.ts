import { byteSizeOf } from "../grid/byteSize";
import type { Piece, Wanted } from "../read/blocks";
import { readBlocks } from "../read/blocks";

/** What Excel tells of a cell; an empty one is "". */
export type CellContent = string | number | boolean;

/** Cells of a sheet from A1 on, as read back. */
export interface SheetCells {
  readonly formulas: readonly (readonly CellContent[])[];
  readonly values: readonly (readonly CellContent[])[];
}

/** How far a sheet's cells reach from A1. */
export interface WantedSheet extends Wanted {
  readonly title: string;
}

/** What is read of a cell: each takes its bytes. */
export type CellPart = keyof SheetCells;

/** Reads whole sheets, in one round trip while they fit one answer. Parts that are not asked for are empty. */
export async function sheetCells(
  context: Excel.RequestContext,
  wanted: readonly WantedSheet[],
  parts: readonly CellPart[],
): Promise<readonly SheetCells[]> {
  const read = await readBlocks(context, wanted, {
    queue: (piece) => queueCells(context, wanted[piece.index]?.title ?? "", { piece, parts }),
    answerOf: (range): SheetCells => ({
      formulas: parts.includes("formulas") ? (range.formulas as CellContent[][]) : [],
      values: parts.includes("values") ? (range.values as CellContent[][]) : [],
    }),
    bytesOf: ({ formulas, values }) => byteSizeOf(formulas) + byteSizeOf(values),
  });
  return read.map((pieces) => ({
    formulas: pieces.flatMap(({ formulas }) => formulas),
    values: pieces.flatMap(({ values }) => values),
  }));
}

function queueCells(
  context: Excel.RequestContext,
  title: string,
  { piece, parts }: { readonly piece: Piece; readonly parts: readonly CellPart[] },
): Excel.Range {
  const { first, rows, columns } = piece;
  const range = context.workbook.worksheets.getItem(title).getRangeByIndexes(first, 0, rows, columns);
  if (parts.includes("formulas")) {
    range.load("formulas");
  }
  if (parts.includes("values")) {
    range.load("values");
  }
  return range;
}
