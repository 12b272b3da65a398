import type { ColumnId } from "../../domain/tables";
import { TABLE_COLUMNS } from "../../domain/tables";
import type { Step } from "../batches";
import { blockAddress, withoutSheet } from "../grid/address";
import { templateHeading } from "../mapping/entry";
import { WorkbookError } from "../workbookError";
import { blockSteps } from "./blockSteps";
import type { RowLook } from "./filledRows";
import { growingSteps, heightSteps, queueRowLook, rowsAfter, rowsOf, rowsToCome, shrink } from "./filledRows";
import { columnFormat, tableCells } from "./tableContent";
import type { Filling } from "./tablePlan";

/** A filling whose table has room to grow, together with how its rows look. */
export interface MeasuredFilling extends Filling {
  readonly look: RowLook;
}

/** Steps that write rows into tables that are there, column by column of the template, and let the tables grow. */
export const fillingSteps = (context: Excel.RequestContext, fillings: readonly MeasuredFilling[]): readonly Step[] =>
  fillings.flatMap((filling) => [
    ...growingSteps(context, filling),
    ...columnsOf(filling).flatMap(({ id, column }) => columnSteps(context, filling, id, column)),
    { bytes: 1000, queue: () => resize(context, filling, rowsAfter(filling)) },
    ...heightSteps(context, filling, filling.look),
  ]);

/** Takes back what the steps above wrote. */
export function emptyAgain(context: Excel.RequestContext, fillings: readonly MeasuredFilling[]): void {
  for (const filling of fillings) {
    resize(context, filling, filling.read.body.values.length);
    shrink(context, filling, filling.look);
    for (const { column } of columnsOf(filling)) {
      const range = columnRange(context, filling, column);
      range.clear("Contents");
      if (filling.firstRow < filling.read.body.values.length) {
        const before = filling.read.body.values.slice(filling.firstRow).map((row) => [row[column]]);
        range.getCell(0, 0).getResizedRange(before.length - 1, 0).values = before;
      }
    }
  }
}

/**
 * One round trip that makes sure that the cells into which tables must grow are empty, and looks at the rows to be filled.
 *
 * @throws WorkbookError spaceTaken
 */
export async function measured(
  context: Excel.RequestContext,
  fillings: readonly Filling[],
): Promise<readonly MeasuredFilling[]> {
  if (fillings.length === 0) return [];
  const below = fillings.flatMap((filling) => {
    const room = rowsToCome(context, filling);
    if (room === undefined) return [];
    room.load("address");
    const used = room.getUsedRangeOrNullObject(true);
    used.load("address");
    return [{ used, room, sheet: filling.read.mapped.head.sheet }];
  });
  const asked = fillings.map((filling) => ({ filling, look: queueRowLook(context, filling) }));
  await context.sync();
  const taken = below.find(({ used }) => !used.isNullObject);
  if (taken !== undefined) {
    const { room, sheet } = taken;
    throw new WorkbookError({ code: "spaceTaken", sheet, address: withoutSheet(room.address) });
  }
  return asked.map(({ filling, look }) => ({ ...filling, look: look() }));
}

/**
 * Columns of the template that get content, with their place in the table.
 *
 * @throws WorkbookError columnMissing where a row has a field that the table has no column for
 */
function columnsOf({ read, rows }: Filling): readonly { readonly id: ColumnId; readonly column: number }[] {
  const { mapped, source } = read;
  const ids: readonly ColumnId[] = TABLE_COLUMNS[mapped.table];
  return ids.flatMap((id) => {
    const column = source.columns[id];
    if (column !== undefined) return [{ id, column }];
    if (rows.some((row) => id in row)) {
      const heading = templateHeading(mapped.table, id);
      throw new WorkbookError({ code: "columnMissing", table: mapped.head.name, heading });
    }
    return [];
  });
}

function columnSteps(context: Excel.RequestContext, filling: Filling, id: ColumnId, column: number): readonly Step[] {
  const { mapped } = filling.read;
  const cells = tableCells(mapped.table, [id], filling.rows);
  const corner = (): Excel.Range => columnRange(context, filling, column).getCell(0, 0);
  return blockSteps(corner, cells, [columnFormat(mapped.table, id)]);
}

const columnRange = (context: Excel.RequestContext, filling: Filling, column: number): Excel.Range =>
  rowsOf(context, filling, filling.firstRow, filling.rows.length).getColumn(column);

function resize(context: Excel.RequestContext, filling: Filling, rows: number): void {
  const { body, mapped } = filling.read;
  const whole = { row: body.row - 1, column: body.column, rows: rows + 1, columns: mapped.head.headings.length };
  context.workbook.tables.getItem(mapped.head.id).resize(blockAddress(whole));
}
