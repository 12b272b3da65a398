import type { Area } from "../../xlsx/address";
import { ExcelError } from "../excelError";
import { CellRange } from "./cellRange";
import { writeContents } from "./cells";
import { deleteCells, insertCells } from "./structure";
import type { Table } from "./table";
import { isFree } from "./tableRoom";

/** A column of a table, known by an id that survives moving and renaming. */
export class TableColumn {
  constructor(
    readonly table: Table,
    readonly id: number,
  ) {}

  /** @throws ItemNotFound once the column is gone */
  get index(): number {
    const index = this.table.file.columns.findIndex(({ id }) => id === this.id);
    if (index < 0) throw new ExcelError("ItemNotFound", "the column was deleted");
    return index;
  }

  get name(): string {
    return this.table.file.columns[this.index]?.name ?? "";
  }

  rename(name: string): void {
    const { sheet } = this.table;
    this.table.file.renameColumn(this.index, name);
    this.table.changed();
    sheet.book.calculation.formulasRewritten();
    if (!this.table.hasHeaders) return;
    const { headerArea } = this.table;
    sheet.contentChanged({ ...headerArea, column: headerArea.column + this.index, columns: 1 });
  }

  delete(): void {
    const { area, sheet } = this.table;
    deleteCells(new CellRange(sheet, { ...area, column: area.column + this.index, columns: 1 }), "Left");
    this.table.changed();
  }
}

/** Adds a column before the one at the index, at the end for -1; `values` is the column from its heading down. */
export function addColumn(table: Table, index: number, values: unknown, name: string | undefined): TableColumn {
  const { area, sheet } = table;
  const at = index < 0 ? area.columns : index;
  if (at > area.columns) throw new ExcelError("InvalidArgument", `there is no column at ${at}`);
  const block = columnBlock(values, area.rows);
  const added: Area = { ...area, column: area.column + at, columns: 1 };
  if (at < area.columns || !isFree(sheet, added)) insertCells(new CellRange(sheet, added), "Right");
  if (table.area.columns === area.columns) takeIn(table, area, at);
  table.changed();
  if (block !== undefined) writeContents(new CellRange(sheet, added), block);
  const column = table.columns[at];
  if (column === undefined) throw new Error("a column that was added is there");
  if (name !== undefined && !table.hasHeaders) column.rename(name);
  else if (name !== undefined) writeContents(new CellRange(sheet, { ...added, rows: 1 }), name);
  return column;
}

/** Cells inserted at a table's edge are not its own by themselves. */
function takeIn({ file }: Table, before: Area, at: number): void {
  const old = Array.from({ length: before.columns }, (_, i) => i);
  file.reshape({ ...before, columns: before.columns + 1 }, [...old.slice(0, at), undefined, ...old.slice(at)]);
}

function columnBlock(values: unknown, rows: number): unknown[][] | undefined {
  if (values === null || values === undefined) return undefined;
  const list: unknown[] = Array.isArray(values) ? values : [values];
  if (list.length !== rows) throw new ExcelError("InvalidArgument", `${rows} values expected`);
  return list.map((value) => (Array.isArray(value) ? (value as unknown[]) : [value]));
}
