import type { Area } from "../../xlsx/address";
import { withCopiedReferences } from "../../xlsx/formula/shift";
import type { Table as FileTable, TableStyle } from "../../xlsx/tables/table";
import { ExcelError } from "../excelError";
import { intersectionOf, lastRow } from "./area";
import { CellRange } from "./cellRange";
import { writeContents } from "./cells";
import { clearCells } from "./clear";
import { EVENT, WORKBOOK_TARGET } from "./events";
import { whereabouts, type Sheet } from "./sheet";
import type { SortField } from "./sort";
import { deleteCells, insertCells } from "./structure";
import { TableColumn } from "./tableColumn";
import { totalsToShow } from "./tableTotals";

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

  /** Headings go with their cells and come back above the body, where what stands there moves down. */
  showHeaders(shown: boolean): void {
    if (shown === this.hasHeaders) return;
    this.sheet.mustBeWritable(this.area);
    if (shown) this.bringHeadings();
    else this.dropHeadings();
  }

  private bringHeadings(): void {
    this.makeRoomAbove();
    this.file.hasHeaders = true;
    this.file.showsFilterButtons = true;
    this.changed();
    const { headerArea, sheet } = this;
    this.file.columns.forEach(({ name }, c) => sheet.put(headerArea.row, headerArea.column + c, { value: name }));
    sheet.contentChanged(headerArea);
  }

  private dropHeadings(): void {
    const { headerArea } = this;
    this.clearFilter();
    this.file.hasHeaders = false;
    this.changed();
    clearCells(new CellRange(this.sheet, headerArea), "All");
  }

  /** The row below becomes the totals row; what stands there moves down. */
  showTotals(shown: boolean): void {
    if (shown === this.hasTotals) return;
    if (shown) {
      const contents = totalsToShow(this);
      this.makeRoomBelow(1);
      this.file.hasTotals = true;
      this.changed();
      const { totalsArea, sheet } = this;
      contents.forEach((content, c) => sheet.put(totalsArea.row, totalsArea.column + c, content));
      sheet.contentChanged(totalsArea);
    } else {
      const { totalsArea } = this;
      this.file.hasTotals = false;
      this.changed();
      clearCells(new CellRange(this.sheet, totalsArea), "All");
    }
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

  /** Adds rows before the one at the index; `values` is a block, one row, or null for an empty row. */
  addRows(index: number, values: unknown): void {
    const { bodyArea, area } = this;
    const block = blockOf(values, area.columns);
    if (index < 0 || index > bodyArea.rows) throw new ExcelError("InvalidArgument", `there is no row at ${index}`);
    if (this.file.awaitsFirstRow) {
      this.fillFirstRow(block);
      return;
    }
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
    const model = index === 0 ? lastRow(rows) + 1 : rows.row - 1;
    this.copyLook(model, rows);
    writeContents(new CellRange(this.sheet, rows), block);
    this.fillFormulas(rows, block, model);
  }

  /**
   * Excel's AutoExpansion: what is typed right below the last row becomes a new row of the table, where nothing stands there yet.
   * Answers whether the cell belongs to the table now.
   */
  growBelow(row: number, column: number): boolean {
    const { area, hasTotals } = this;
    const below: Area = { ...area, row: lastRow(area) + 1, rows: 1 };
    const isBelow = row === below.row && column >= area.column && column < area.column + area.columns;
    if (!isBelow || hasTotals || this.file.awaitsFirstRow || !isFree(this.sheet, below)) return false;
    this.addRows(this.bodyArea.rows, null);
    return true;
  }

  /** The row that a table without data shows is no row of it: the first that is added takes its place. */
  private fillFirstRow([first = [], ...others]: readonly (readonly unknown[])[]): void {
    const row = new CellRange(this.sheet, { ...this.bodyArea, rows: 1 });
    this.file.awaitsFirstRow = false;
    writeContents(row, [first]);
    if (others.length > 0) this.addRows(1, others);
  }

  /** To be called when cells of the table got content. */
  tookContent(area: Area): void {
    if (!this.file.awaitsFirstRow || intersectionOf(area, this.bodyArea) === undefined) return;
    const cells = this.sheet.read(this.bodyArea).flat();
    if (cells.some(({ value, formula }) => value !== null || formula !== undefined)) this.file.awaitsFirstRow = false;
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
    if (at > area.columns) throw new ExcelError("InvalidArgument", `there is no column at ${at}`);
    const block = columnBlock(values, area.rows);
    const added: Area = { ...area, column: area.column + at, columns: 1 };
    if (at < area.columns || !isFree(sheet, added)) insertCells(new CellRange(sheet, added), "Right");
    if (this.area.columns === area.columns) this.takeIn(area, at);
    this.changed();
    if (block !== undefined) writeContents(new CellRange(sheet, added), block);
    const column = this.columns[at];
    if (column === undefined) throw new Error("a column that was added is there");
    if (name !== undefined && !this.hasHeaders) column.rename(name);
    else if (name !== undefined) writeContents(new CellRange(sheet, { ...added, rows: 1 }), name);
    return column;
  }

  /** Cells inserted at a table's edge are not its own by themselves. */
  private takeIn(before: Area, at: number): void {
    const old = Array.from({ length: before.columns }, (_, i) => i);
    this.file.reshape({ ...before, columns: before.columns + 1 }, [...old.slice(0, at), undefined, ...old.slice(at)]);
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
      const name = this.freeHeading(heading, index);
      this.file.renameColumn(index, name);
      isRenamed = true;
    }
    if (!isRenamed) return;
    this.changed();
    this.sheet.book.calculation.formulasRewritten();
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

  /** Cells below the table move down unless the rows there are free. */
  private makeRoomBelow(rows: number): void {
    const below: Area = { ...this.area, row: lastRow(this.area) + 1, rows };
    if (!isFree(this.sheet, below)) insertCells(new CellRange(this.sheet, below), "Down");
  }

  /** Rows inserted before the first body row do not make the table larger by themselves. */
  private growTo(rows: number): void {
    if (this.area.rows < rows) this.file.resize({ ...this.area, rows });
  }

  private makeRoomAbove(): void {
    const { area, sheet } = this;
    const above: Area = { ...area, row: area.row - 1, rows: 1 };
    if (area.row === 0 || !isFree(sheet, above)) insertCells(new CellRange(sheet, { ...area, rows: 1 }), "Down");
  }

  private copyLook(fromRow: number, to: Area): void {
    for (let column = to.column; column < to.column + to.columns; column += 1) {
      const { style } = this.sheet.file.cell(fromRow, column);
      for (let row = to.row; row <= lastRow(to); row += 1) this.sheet.file.setStyle(row, column, style);
    }
  }

  /** Calculated columns fill their formula into new rows wherever no value was given; `model` is a row that was there before. */
  private fillFormulas(rows: Area, block: readonly (readonly unknown[])[], model: number): void {
    this.file.columns.forEach(({ formula }, c) => {
      if (formula === undefined) return;
      block.forEach((cells, r) => {
        if (cells[c] !== null) return;
        const [row, column] = [rows.row + r, rows.column + c];
        const present = this.sheet.file.cell(model, column).formula ?? formula;
        this.sheet.put(row, column, { value: null, formula: formulaInRow(formula, present, row - model) });
      });
    });
    this.sheet.book.calculation.cellsChanged(this.sheet, rows);
  }

  private freeHeading(wanted: string, index: number): string {
    const taken = new Set(this.file.columns.filter((_, i) => i !== index).map(({ name }) => name.toLowerCase()));
    const stem = wanted === "" ? `Spalte${index + 1}` : wanted;
    for (let n = 1; ; n += 1) {
      const name = n === 1 ? stem : stem + String(n);
      if (!taken.has(name.toLowerCase())) return name;
    }
  }
}

/** A column's formula that names cells by their row counts from there; any other is the same in all rows. */
function formulaInRow(ofColumn: string, ofModel: string, rows: number): string {
  const isTheSame = withCopiedReferences(ofColumn, 1, 0) === ofColumn;
  return isTheSame ? ofColumn : withCopiedReferences(ofModel, rows, 0);
}

function isFree(sheet: Sheet, area: Area): boolean {
  const isEmpty = sheet
    .read(area)
    .every((cells) => cells.every(({ value, formula }) => value === null && formula === undefined));
  return isEmpty && sheet.book.tables.on(sheet).every((table) => intersectionOf(table.area, area) === undefined);
}

function blockOf(values: unknown, columns: number): (readonly unknown[])[] {
  if (values === null || values === undefined) return [Array.from({ length: columns }, () => null)];
  if (!Array.isArray(values)) throw new ExcelError("InvalidArgument", "rows are given as a block of values");
  const rows: unknown[] = values;
  const block = rows.every(Array.isArray) ? (rows as unknown[][]) : [rows];
  if (block.some((row) => row.length !== columns)) {
    throw new ExcelError("InvalidArgument", `${columns} values per row expected`);
  }
  return block;
}

function columnBlock(values: unknown, rows: number): unknown[][] | undefined {
  if (values === null || values === undefined) return undefined;
  const list: unknown[] = Array.isArray(values) ? values : [values];
  if (list.length !== rows) throw new ExcelError("InvalidArgument", `${rows} values expected`);
  return list.map((value) => (Array.isArray(value) ? (value as unknown[]) : [value]));
}
