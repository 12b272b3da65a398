import type { Area } from "../../xlsx/address";
import type { Table as FileTable } from "../../xlsx/tables/table";
import { encloses, intersectionOf, lastRow } from "./area";
import type { Book } from "./book";
import type { CellRange } from "./cellRange";
import { EVENT, WORKBOOK_TARGET } from "./events";
import type { Sheet } from "./sheet";
import { insertCells } from "./structure";
import { Table } from "./table";
import { takeHeadings } from "./tableHeadings";
import { tookContent } from "./tableRows";
import { takeTotals } from "./tableTotals";

/** The tables of the workbook. */
export class Tables {
  private readonly byPart = new Map<string, Table>();
  private cached: readonly { readonly table: Table; readonly area: Area }[] | undefined;

  constructor(private readonly book: Book) {}

  get all(): readonly Table[] {
    return this.shapes.map(({ table }) => table);
  }

  on(sheet: Sheet): readonly Table[] {
    return this.all.filter((table) => table.sheet === sheet);
  }

  at(sheet: Sheet, row: number, column: number): Table | undefined {
    const cell = { row, column, rows: 1, columns: 1 };
    return this.shapes.find(({ table, area }) => table.sheet === sheet && encloses(area, cell))?.table;
  }

  /** A range without headings gets a row of its own for them; a range of headings alone gets an empty row. */
  add(range: CellRange, hasHeaders: boolean): Table {
    const { sheet } = range;
    sheet.mustBeWritable(range.area);
    let { area } = range;
    const isHeadingsAlone = hasHeaders && area.rows === 1;
    if (!hasHeaders) {
      insertCells(range.at({ ...area, rows: 1 }), "Down");
      area = { ...area, rows: area.rows + 1 };
    } else if (isHeadingsAlone) {
      area = { ...area, rows: 2 };
    }
    const added = sheet.file.tables.add({ area, name: this.freeName(), hasHeaders: true });
    const table = this.tableOf(added, sheet);
    const below = sheet.read(table.bodyArea).flat();
    added.awaitsFirstRow =
      isHeadingsAlone && below.every(({ value, formula }) => value === null && formula === undefined);
    this.changed();
    sheet.book.calculation.cellsChanged(sheet, table.headerArea);
    this.raise(table, EVENT.tableAdded);
    return table;
  }

  /** To be called before a table goes. */
  leaving(table: Table): void {
    this.byPart.delete(table.file.part);
    this.raise(table, EVENT.tableDeleted);
  }

  /** To be called after tables came, went, moved or got other columns. */
  changed(): void {
    this.cached = undefined;
    this.book.isDirty = true;
    this.book.calculation.tablesChanged();
  }

  /** Headings live in the cells and in the table: what is written into the cells becomes the heading. */
  cellsChanged(sheet: Sheet, area: Area, details: Readonly<Record<string, unknown>>): void {
    for (const { table, area: whole } of this.shapes) {
      if (table.sheet !== sheet) continue;
      const common = intersectionOf(whole, area);
      if (common === undefined) continue;
      if (table.hasHeaders && common.row === whole.row) takeHeadings(table, common);
      if (table.hasTotals && lastRow(common) === lastRow(whole)) takeTotals(table, common);
      tookContent(table, common);
      table.raiseChanged(common, details);
    }
  }

  private get shapes(): readonly { readonly table: Table; readonly area: Area }[] {
    return (this.cached ??= this.book.sheets.all.flatMap((sheet) =>
      sheet.file.tables.list().map((file) => {
        const table = this.tableOf(file, sheet);
        return { table, area: table.area };
      }),
    ));
  }

  private tableOf(file: FileTable, sheet: Sheet): Table {
    let table = this.byPart.get(file.part);
    // The part of a deleted sheet's table may be given to a new one.
    if (table?.sheet !== sheet) this.byPart.set(file.part, (table = new Table(file, sheet)));
    return table;
  }

  private freeName(): string {
    const names = new Set([
      ...this.all.map(({ name }) => name.toLowerCase()),
      ...this.book.names.of(undefined).map(({ name }) => name.toLowerCase()),
    ]);
    for (let n = 1; ; n += 1) if (!names.has(`tabelle${n}`)) return `Tabelle${n}`;
  }

  private raise(table: Table, type: typeof EVENT.tableAdded | typeof EVENT.tableDeleted): void {
    this.book.events.raise({
      type,
      targets: [WORKBOOK_TARGET, table.sheet.id],
      message: { tableId: table.id, tableName: table.name, worksheetId: table.sheet.id },
    });
  }
}
