import type { Area } from "../../xlsx/address";
import type { Table as FileTable, TableStyle } from "../../xlsx/tables/table";
import { ExcelError } from "../excelError";
import { lastRow } from "./area";
import { CellRange } from "./cellRange";
import { clearCells } from "./clear";
import { EVENT, WORKBOOK_TARGET } from "./events";
import { whereabouts, type Sheet } from "./sheet";
import type { SortField } from "./sort";
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
    this.sheet.book.calculation.formulasRewritten();
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
    if (name === "showFilterButton") this.showFilterButtons(on);
    else this.file.style = { ...this.file.style, [STYLE_SWITCHES[name]]: on };
  }

  private showFilterButtons(shown: boolean): void {
    if (shown && !this.hasHeaders) throw new ExcelError("InvalidOperation", "a table without headings has no filter");
    this.file.showsFilterButtons = shown;
  }

  /** By what the table was sorted, as the file knows it; only values are noted. */
  get sortedBy(): readonly SortField[] {
    return this.file.sortState.map(({ index, isDescending }) => ({
      key: index,
      isAscending: !isDescending,
      on: "Value",
      takesTextAsNumber: false,
    }));
  }

  noteSorting(fields: readonly SortField[]): void {
    const byValue = fields.filter(({ on }) => on === "Value");
    this.file.sortState = byValue.map(({ key, isAscending }) => ({ index: key, isDescending: !isAscending }));
  }

  get isFiltered(): boolean {
    return this.file.isFiltered;
  }

  clearFilter(): void {
    this.file.clearFilters();
    this.sheet.book.calculation.visibilityChanged();
  }

  /** The header row has to stay where it is. */
  resize(area: Area): void {
    this.sheet.mustBeWritable(area);
    this.file.resize(area);
    this.changed();
  }

  /**
   * Called when its cells have moved. `columns` are the indexes that the columns had, undefined for new ones. A table always
   * has a row below its headings.
   */
  moveTo(area: Area, columns: readonly (number | undefined)[]): void {
    const fewest = (this.hasHeaders ? 1 : 0) + (this.hasTotals ? 1 : 0) + 1;
    this.file.reshape({ ...area, rows: Math.max(fewest, area.rows) }, columns);
  }

  /** Ends the table; the cells stay. */
  convertToRange(): Area {
    const { area } = this;
    this.sheet.mustBeWritable(area);
    this.sheet.book.tables.leaving(this);
    this.sheet.file.tables.remove(this.file);
    this.isDeleted = true;
    this.changed();
    return area;
  }

  /** Ends the table and empties its cells. */
  delete(): void {
    const area = this.convertToRange();
    clearCells(new CellRange(this.sheet, area), "All");
  }

  raiseChanged(area: Area, details: Readonly<Record<string, unknown>>): void {
    this.sheet.book.events.raise({
      type: EVENT.tableChanged,
      targets: [this.id, this.sheet.id, WORKBOOK_TARGET],
      message: {
        ...{ changeType: "RangeEdited", triggerSource: "Unknown", tableId: this.id, worksheetId: this.sheet.id },
        ...whereabouts(this.sheet, area),
        ...details,
      },
    });
  }

  changed(): void {
    this.sheet.book.tables.changed();
  }
}
