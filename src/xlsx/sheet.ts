import type { Area } from "./address";
import type { Book } from "./book";
import { firstCellFrom, Grid, type Restyled, type RewroteRow } from "./cells/grid";
import type { StoredRow } from "./cells/storedCell";
import type { Cell, CellContent, CellValue } from "./cells/value";
import { XlsxError } from "./error";
import { Columns } from "./sheet/columns";
import { SheetXml } from "./sheet/sheetXml";
import { Charts } from "./charts/charts";
import { Drawing, type DrawnObject } from "./charts/drawing";
import { Notes } from "./comments/notes";
import { Threads } from "./comments/threads";
import { ConditionalFormats } from "./conditionalFormats/conditionalFormats";
import { Hyperlinks } from "./sheet/hyperlinks";
import { Merges } from "./sheet/merges";
import { PageSetup } from "./sheet/pageSetup";
import { SheetFilter } from "./sheet/sheetFilter";
import { Rows } from "./sheet/rows";
import { Validations } from "./sheet/validations";
import { Tables } from "./tables/tables";
import { SheetView } from "./sheet/view";
import { SheetProperties } from "./properties/sheetProperties";
import { attribute, booleanAttribute, childNamed, setAttributes, type Element } from "./xml/dom";

export type Visibility = "visible" | "hidden" | "veryHidden";

/**
 * A tab of the workbook. Its part is read when somebody first asks for its content. Rows and columns count from 0,
 * formulas are in file form without "=".
 */
export class Sheet {
  #xml: SheetXml | undefined;
  #grid: Grid | undefined;
  #columns: Columns | undefined;

  constructor(
    private readonly book: Book,
    private readonly element: Element,
    /** Stays the same while the workbook is open, and in the file. */
    readonly id: number,
    readonly part: string,
    /** Chart sheets and the like are "other": they have a name and a place, and no cells. */
    readonly kind: "worksheet" | "other",
  ) {}

  get name(): string {
    return attribute(this.element, "name") ?? "";
  }

  get visibility(): Visibility {
    const state = attribute(this.element, "state");
    return state === "hidden" || state === "veryHidden" ? state : "visible";
  }

  /** Throws lastVisibleSheet when no other sheet would be visible. */
  set visibility(visibility: Visibility) {
    if (visibility !== "visible") this.book.checkOtherVisibleSheet(this.id);
    this.book.xml.edit();
    setAttributes(this.element, { state: visibility === "visible" ? undefined : visibility });
  }

  /** A cell that the file does not mention is empty and has the style of its row, else of its column. */
  cell(row: number, column: number): Cell {
    return this.grid.cell(row, column) ?? { value: null, style: this.#emptyStyle(row, column) };
  }

  /** The cells of a block, row by row. */
  readRange(row: number, column: number, rows: number, columns: number): Cell[][] {
    const block: Cell[][] = [];
    for (let r = row; r < row + rows; r++) block.push(this.#readRow(r, column, columns));
    return block;
  }

  #readRow(row: number, left: number, columns: number): Cell[] {
    const stored = this.grid.row(row);
    const emptyStyle = this.#emptyStylesOf(stored);
    const present = stored?.cells ?? [];
    const cells: Cell[] = [];
    let next = firstCellFrom(present, left);
    for (let column = left; column < left + columns; column++) {
      const cell = present[next];
      if (cell?.column === column) next++;
      cells.push(cell?.column === column ? cell : { value: null, style: emptyStyle(column) });
    }
    return cells;
  }

  /**
   * Replaces what a cell holds; the style stays unless one is given.
   * Throws partOfArray inside of an array formula, limit and invalidValue for what no cell can hold.
   */
  setCell(row: number, column: number, content: CellContent): void {
    this.grid.setCell(row, column, content, this.#emptyStyle(row, column));
    this.book.xml.recalculateOnOpen();
  }

  /** Sets the cached result of a formula; the formula and its array or shared nature stay. */
  setResult(row: number, column: number, value: CellValue): void {
    this.grid.setResult(row, column, value);
  }

  setStyle(row: number, column: number, style: number): void {
    this.grid.setStyle(row, column, style);
  }

  /** Exchanges the styles of all cells of a block, also of those that the file does not mention. */
  restyle(area: Area, restyled: Restyled): void {
    this.grid.restyle(area, restyled, (row) => this.#emptyStylesOf(row));
  }

  /** Drops cells with content and style. */
  removeCells(area: Area): void {
    this.grid.removeCells(area);
    this.book.xml.recalculateOnOpen();
  }

  /** The cells with a formula, row by row. */
  formulas(): ReturnType<Grid["formulas"]> {
    return this.grid.formulas();
  }

  /** Smallest area with all cells that hold content or, unless valuesOnly, a format; undefined for an empty sheet. */
  usedArea(options: { readonly valuesOnly?: boolean } = {}): Area | undefined {
    return this.grid.usedArea(options.valuesOnly ?? false);
  }

  /** The array formula that fills this cell: the place of its first cell, its area, and whether it spills. */
  arrayOver(row: number, column: number): Grid["arrays"][number] | undefined {
    return this.grid.arrayOver(row, column);
  }

  /** All array formulas, spilling ones and those of old. */
  get arrays(): Grid["arrays"] {
    return this.grid.arrays;
  }

  /** Lets the spilling formula in this cell fill a block, its own result first; what it filled before becomes empty. */
  spill(row: number, column: number, block: readonly (readonly CellValue[])[]): void {
    this.grid.spill(row, column, block, (r, c) => this.#emptyStyle(r, c));
  }

  /**
   * The new content of the part; undefined while it is untouched. Called by the workbook when it is saved. `rewrote` is told
   * of every row that is written anew.
   */
  changedBytes(rewrote?: RewroteRow): Uint8Array | undefined {
    if (!this.#xml || (!this.#xml.isFrameChanged && !this.#grid?.isChanged)) return undefined;
    const { prefix } = this.grid;
    const rows = this.grid.toBytes({ prefix, internString: (text) => this.book.internString(text) }, rewrote);
    return this.#xml.withRows(rows, this.grid.usedArea(false));
  }

  get columns(): Columns {
    return (this.#columns ??= new Columns(this.xml));
  }

  get rows(): Rows {
    return new Rows(this.grid, this.xml);
  }

  get merges(): Merges {
    return new Merges(this.xml);
  }

  get page(): PageSetup {
    return new PageSetup(this, this.book.names);
  }

  get validations(): Validations {
    return new Validations(this.xml);
  }

  get tables(): Tables {
    return new Tables(this.book, this);
  }

  get charts(): Charts {
    return new Charts(this.book, this);
  }

  get properties(): SheetProperties {
    return new SheetProperties(this.book, this);
  }

  /** Everything that lies over the cells, charts included. */
  get drawnObjects(): readonly DrawnObject[] {
    return new Drawing(this.book, this).objects;
  }

  get conditionalFormats(): ConditionalFormats {
    return new ConditionalFormats(this.xml, this.book.styles);
  }

  get hyperlinks(): Hyperlinks {
    return new Hyperlinks(this.book, this);
  }

  get notes(): Notes {
    return new Notes(this.book, this);
  }

  /** Conversations about cells, which today's Excel calls comments. */
  get threads(): Threads {
    return new Threads(this.book, this);
  }

  /** The sheet's own filter; tables have theirs. */
  get filter(): SheetFilter {
    return new SheetFilter(this.book, this);
  }

  /** Whether Excel would refuse changes of locked cells. */
  get isProtected(): boolean {
    const element = childNamed(this.xml.frame, "sheetProtection");
    return element !== undefined && booleanAttribute(element, "sheet");
  }

  get view(): SheetView {
    return new SheetView(this.xml);
  }

  get xml(): SheetXml {
    if (this.kind !== "worksheet") throw new XlsxError({ code: "unsupported", feature: `cells of ${this.name}` });
    return (this.#xml ??= new SheetXml(this.book.files.bytes(this.part), this.part));
  }

  get grid(): Grid {
    return (this.#grid ??= new Grid(this.xml.rows, this.book));
  }

  #emptyStyle(row: number, column: number): number {
    return this.#emptyStylesOf(this.grid.row(row))(column);
  }

  /** Styles of cells that the file does not mention: that of their row, else of their column. Worked out when asked for. */
  #emptyStylesOf(row: StoredRow | undefined): (column: number) => number {
    let own: { readonly style: string | undefined } | undefined;
    return (column) => {
      own ??= { style: / s="(\d+)"/.exec(row?.attributes ?? "")?.[1] };
      return own.style === undefined ? (this.columns.get(column).style ?? 0) : Number(own.style);
    };
  }
}
