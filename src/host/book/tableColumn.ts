import { ExcelError } from "../excelError";
import { CellRange } from "./cellRange";
import { deleteCells } from "./structure";
import type { Table } from "./table";

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
