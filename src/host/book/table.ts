import type { Area } from "../../xlsx/address";
import type { Table as FileTable, TableStyle } from "../../xlsx/tables/table";
import { ExcelError } from "../excelError";
import { addressOf } from "./address";
import { encloses, lastRow } from "./area";
import { CellRange } from "./cellRange";
import { writeContents } from "./cells";
import { clearCells } from "./clear";
import { EVENT } from "./events";
import type { Sheet } from "./sheet";
import { deleteCells, insertCells } from "./structure";
import { TableColumn } from "./tableColumn";

/** The switches of a table's look, by their API names. */
const STYLE_SWITCHES = {
  highlightFirstColumn: "showsFirstColumn",
  highlightLastColumn: "showsLastColumn",
  showBandedRows: "showsRowStripes",
  showBandedColumns: "showsColumnStripes",
} as const satisfies Record<string, keyof TableStyle>;

export type TableSwitch = keyof typeof STYLE_SWITCHES | "showFilterButton";
export const TABLE_SWITCHES = [...(Object.keys(STYLE_SWITCHES) as TableSwitch[]), "showFilterButton"] as const;

/** A table of the open workbook. */
export class Table {
  private isDeleted = false;
  private readonly cached: FileTable;

  constructor(
    file: FileTable,
    readonly sheet: Sheet,
  ) {
    this.cached = file;
  }

  /** @throws ItemNotFound once the table or its sheet is deleted */
  get file(): FileTable {
    if (this.isDeleted || this.sheet.isDeleted) throw new ExcelError("ItemNotFound", "the table was deleted");
    return this.cached;
  }

  /** Ids travel as text; the client gives them back as text or number. */
  get id(): string {
    return String(this.file.id);
  }

  get name(): string {
    return this.file.name;
  }

  rename(name: string): void {
    this.file.rename(name);
    this.changed();
  }

  /** The whole table, header and totals row included. */
  get area(): Area {
    return this.file.area;
  }

  get hasHeaders(): boolean {
    return this.file.hasHeaders;
  }

  get hasTotals(): boolean {
    return this.file.hasTotals;
  }

  /** @throws ItemNotFound */
  get headerArea(): Area {
    if (!this.hasHeaders) throw new ExcelError("ItemNotFound", "the table shows no headings");
    return { ...this.area, rows: 1 };
  }

  /** At least one row: Excel knows no table without. */
  get bodyArea(): Area {
    const { body } = this.file;
    return { ...body, rows: Math.max(1, body.rows) };
  }

  /** @throws ItemNotFound */
  get totalsArea(): Area {
    if (!this.hasTotals) throw new ExcelError("ItemNotFound", "the table shows no totals");
    return { ...this.area, row: lastRow(this.area), rows: 1 };
  }

  get columns(): readonly TableColumn[] {
    return this.file.columns.map(({ id }) => new TableColumn(this, id));
  }

  showHeaders(shown: boolean): void {
    if (shown !== this.hasHeaders) throw new ExcelError("UnsupportedOperation", "headings cannot be switched here");
  }

  /** The row below becomes the totals row; what stands there moves down. */
  showTotals(shown: boolean): void {
    if (shown === this.hasTotals) return;
    if (shown) {
      this.makeRoomBelow(1);
      this.file.hasTotals = true;
    } else {
      const { totalsArea } = this;
      this.file.hasTotals = false;
      clearCells(new CellRange(this.sheet, totalsArea), "All");
    }
    this.changed();
  }

  /** "" where the table has none. */
  get style(): string {
    return this.file.style.name ?? "";
  }

  setStyle(name: string): void {
    this.file.style = { ...this.file.style, name: name === "" ? undefined : name };
  }

  isOn(name: TableSwitch): boolean {
    return name === "showFilterButton" ? this.file.showsFilterButtons : this.file.style[STYLE_SWITCHES[name]];
  }

  turn(name: TableSwitch, on: boolean): void {
    if (name === "showFilterButton") this.file.showsFilterButtons = on;
    else this.file.style = { ...this.file.style, [STYLE_SWITCHES[name]]: on };
  }

  get isFiltered(): boolean {
    return this.file.isFiltered;
  }

  clearFilter(): void {
    this.file.clearFilters();
  }

  /** The header row has to stay where it is. */
  resize(area: Area): void {
    this.sheet.mustBeWritable(area);
    this.file.resize(area);
    this.changed();
  }

  /** Ends the table; the cells stay. */
  convertToRange(): Area {
    const { area } = this;
    this.sheet.file.tables.remove(this.file);
    this.sheet.book.tables.removed(this);
    this.isDeleted = true;
    return area;
  }

  /** Ends the table and empties its cells. */
  delete(): void {
    const area = this.convertToRange();
    clearCells(new CellRange(this.sheet, area), "All");
  }

  /** Adds rows before the one at the index; `values` is a block, one row, or null for an empty row. */
  addRows(index: number, values: unknown): void {
    const { bodyArea, area } = this;
    const block = blockOf(values, area.columns);
    if (index < 0 || index > bodyArea.rows) throw new ExcelError("InvalidArgument", `there is no row at ${index}`);
    const rows: Area = { ...bodyArea, row: bodyArea.row + index, rows: block.length };
    const atEnd = index === bodyArea.rows && !this.hasTotals;
    if (atEnd) {
      this.makeRoomBelow(block.length);
      this.file.resize({ ...area, rows: area.rows + block.length });
    } else {
      insertCells(new CellRange(this.sheet, rows), "Down");
      if (index === 0) this.growTo(area.rows + block.length);
    }
    this.changed();
    this.copyLook(index === 0 ? lastRow(rows) + 1 : rows.row - 1, rows);
    writeContents(new CellRange(this.sheet, rows), block);
    this.fillFormulas(rows, block);
  }

  /** Where all rows go, an empty one stays. */
  deleteRows(index: number, count: number): void {
    const { bodyArea } = this;
    if (index < 0 || count < 1 || index + count > bodyArea.rows) {
      throw new ExcelError("InvalidArgument", `there are no ${count} rows at ${index}`);
    }
    const isAll = count === bodyArea.rows;
    const rows: Area = { ...bodyArea, row: bodyArea.row + index, rows: count };
    if (isAll) clearCells(new CellRange(this.sheet, { ...rows, rows: 1 }), "Contents");
    if (!isAll) deleteCells(new CellRange(this.sheet, rows), "Up");
    else if (count > 1) deleteCells(new CellRange(this.sheet, { ...rows, row: rows.row + 1, rows: count - 1 }), "Up");
    this.changed();
  }

  /** Adds a column before the one at the index; `values` is the column from its heading down. */
  addColumn(index: number, values: unknown, name: string | undefined): TableColumn {
    const { area, sheet } = this;
    const at = index < 0 ? area.columns : index;
    if (at !== area.columns) throw new ExcelError("UnsupportedOperation", "columns are added at the end only");
    this.makeRoomBeside();
    const added: Area = { ...area, column: area.column + area.columns, columns: 1 };
    const block = columnBlock(values, area.rows);
    if (block !== undefined) writeContents(new CellRange(sheet, added), block);
    if (name !== undefined) sheet.file.setCell(added.row, added.column, { value: name });
    this.file.resize({ ...area, columns: area.columns + 1 });
    this.changed();
    sheet.contentChanged(added);
    const column = this.columns[at];
    if (column === undefined) throw new Error("a resized table has its new column");
    return column;
  }

  /** What was written into cells of the header row becomes the heading. */
  takeHeadings(cells: Area): void {
    const { columns } = this.file;
    let isRenamed = false;
    for (let column = cells.column; column < cells.column + cells.columns; column += 1) {
      const index = column - this.area.column;
      const { value } = this.sheet.file.cell(cells.row, column);
      const heading = value === null || typeof value === "object" ? "" : String(value);
      if (heading === columns[index]?.name && typeof value === "string") continue;
      this.file.renameColumn(index, this.freeHeading(heading, index));
      isRenamed = true;
    }
    if (isRenamed) this.changed();
  }

  raiseChanged(area: Area): void {
    this.sheet.book.events.raise({
      type: EVENT.tableChanged,
      targets: [this.id, this.sheet.id, "Workbook"],
      message: {
        changeType: "RangeEdited",
        address: addressOf(area),
        tableId: this.id,
        worksheetId: this.sheet.id,
        triggerSource: "Unknown",
      },
    });
  }

  changed(): void {
    this.sheet.book.tables.changed();
  }
}
