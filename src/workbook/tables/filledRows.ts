import type { ColumnId } from "../../domain/tables";
import type { Step } from "../batches";
import { rowHeightSteps } from "../rowHeightSteps";
import { tableCells } from "./tableContent";
import { tableHeights } from "./tableHeights";
import type { Filling } from "./tablePlan";

/** How the rows look that are to be filled. */
export interface RowLook {
  /** Of each column of the table: its width in points and whether texts are wrapped in it. */
  readonly columns: readonly { readonly width: number; readonly isWrapped: boolean }[];
  /** In points: of the rows that are there, the first to be filled first. */
  readonly heights: readonly number[];
  /** In points: of the row that new ones are to look like. */
  readonly height: number;
}

/** Rows of the table's body or below it, over all of its columns. */
export function rowsOf(context: Excel.RequestContext, filling: Filling, first: number, count: number): Excel.Range {
  const { body, mapped } = filling.read;
  const sheet = sheetOf(context, filling)();
  return sheet.getRangeByIndexes(body.row + first, body.column, count, mapped.head.headings.length);
}

/** Asks for the look; the answer can be had after the next round trip. */
export function queueRowLook(context: Excel.RequestContext, filling: Filling): () => RowLook {
  const pattern = rowsOf(context, filling, patternRow(filling), 1);
  pattern.load("format/rowHeight");
  const there = Array.from({ length: rowsThere(filling) }, (_, row) => {
    const range = rowsOf(context, filling, filling.firstRow + row, 1);
    range.load("format/rowHeight");
    return range;
  });
  const cells = filling.read.mapped.head.headings.map((_, column) => {
    const cell = pattern.getCell(0, column);
    cell.load("format/columnWidth,format/wrapText");
    return cell;
  });
  return () => ({
    columns: cells.map(({ format }) => ({ width: format.columnWidth, isWrapped: format.wrapText })),
    heights: there.map(({ format }) => format.rowHeight),
    height: pattern.format.rowHeight,
  });
}

/** Rows of the body after it was filled. */
export const rowsAfter = ({ read, firstRow, rows }: Filling): number =>
  Math.max(read.body.values.length, firstRow + rows.length);

/** The rows that the table is to get; undefined where it has all that it needs. */
export function rowsToCome(context: Excel.RequestContext, filling: Filling): Excel.Range | undefined {
  const present = filling.read.body.values.length;
  const count = rowsAfter(filling) - present;
  return count > 0 ? rowsOf(context, filling, present, count) : undefined;
}

/**
 * Rows that the table is to get look like those it has. From an empty row they also take choice lists and formulas;
 * a filled one would leave its texts where nothing is written.
 */
export function growingSteps(context: Excel.RequestContext, filling: Filling): readonly Step[] {
  const what = isEmptyRow(filling) ? "All" : "Formats";
  const queue = (): void =>
    rowsToCome(context, filling)?.copyFrom(rowsOf(context, filling, patternRow(filling), 1), what);
  return [{ bytes: 1500, queue }];
}

/**
 * Takes back what the steps above and below did. The row below the new ones was never touched and shows what they looked
 * like.
 */
export function shrink(context: Excel.RequestContext, filling: Filling, { heights }: RowLook): void {
  const rows = rowsToCome(context, filling);
  if (rows !== undefined) {
    rows.clear("Contents");
    rows.dataValidation.clear();
    rows.copyFrom(rowsOf(context, filling, rowsAfter(filling), 1), "Formats");
    rows.format.autofitRows();
  }
  for (const step of rowHeightSteps(sheetOf(context, filling), heights, filling.read.body.row + filling.firstRow)) {
    step.queue();
  }
}

/** Steps that make the filled rows as tall as their texts need, and none lower than it is. */
export function heightSteps(
  context: Excel.RequestContext,
  filling: Filling,
  { columns, heights, height }: RowLook,
): readonly Step[] {
  const { read, rows, firstRow } = filling;
  const { mapped, source, body } = read;
  const wrapped = Object.entries(source.columns).flatMap(([id, index]) => {
    const column = columns[index];
    if (column?.isWrapped !== true) return [];
    const cells = tableCells(mapped.table, [id as ColumnId], rows).map(([cell]) => String(cell?.value ?? ""));
    return [{ width: column.width, heading: "", cells }];
  });
  const needed = tableHeights(wrapped).slice(1);
  return rowHeightSteps(
    sheetOf(context, filling),
    rows.map((_, row) => Math.max(needed[row] ?? 0, heights[row] ?? height)),
    body.row + firstRow,
  );
}

const sheetOf =
  (context: Excel.RequestContext, { read }: Filling) =>
  (): Excel.Worksheet =>
    context.workbook.worksheets.getItem(read.mapped.head.sheet);

/** How many of the rows to be filled the table has already. */
const rowsThere = ({ read, firstRow, rows }: Filling): number =>
  Math.max(0, Math.min(rows.length, read.body.values.length - firstRow));

/** The row that shows how the table's rows look: an empty one among those to be filled, else the first. */
const patternRow = (filling: Filling): number => (isEmptyRow(filling) ? filling.firstRow : 0);

const isEmptyRow = ({ read, firstRow }: Filling): boolean =>
  read.body.values[firstRow]?.every((value) => value === "") ?? false;
