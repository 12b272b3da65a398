import { areaName, parseArea, tryParseArea, type Area } from "../address";
import type { Book } from "../book";
import { XlsxError } from "../error";
import { withColumnRenamed, withTableRenamed } from "../formula/tableNames";
import { isSameName } from "../formula/sheetNames";
import { updateReferences } from "../referenceUpdate";
import type { Sheet } from "../sheet";
import { readFilterColumns, writeFilterColumn, type ColumnFilter } from "../sheet/filterColumns";
import { decodeXstring } from "../xml/escape";
import {
  append,
  attribute,
  booleanAttribute,
  childNamed,
  childrenNamed,
  ensureChild,
  numberAttribute,
  removeElement,
  rootOf,
  setAttributes,
  type Element,
} from "../xml/dom";
import { checkHeading, headingAttribute, headings } from "./headings";
import { checkTableName } from "./tableNames";

/** Children of `<table>` in the sequence that the schema demands. */
const ORDER = ["autoFilter", "sortState", "tableColumns", "tableStyleInfo", "extLst"];
const COLUMN_ORDER = ["calculatedColumnFormula", "totalsRowFormula", "xmlColumnPr", "extLst"];

export interface TableColumn {
  /** Stays the same when columns come, go and move. */
  readonly id: number;
  readonly name: string;
  /** Formula that fills the column, in file form. */
  readonly formula?: string | undefined;
  readonly totalsLabel?: string | undefined;
  /** "sum", "count", "average", "custom" … */
  readonly totalsFunction?: string | undefined;
  /** Of a "custom" function, in file form. */
  readonly totalsFormula?: string | undefined;
}

/** What the totals row shows below a column; the table remembers it while the row is not shown. */
export interface ColumnTotals {
  readonly label?: string | undefined;
  readonly function?: string | undefined;
  readonly formula?: string | undefined;
}

export interface TableStyle {
  /** "TableStyleMedium2"; undefined for none. */
  readonly name?: string | undefined;
  readonly showsFirstColumn: boolean;
  readonly showsLastColumn: boolean;
  readonly showsRowStripes: boolean;
  readonly showsColumnStripes: boolean;
}

export interface SortCondition {
  /** Place of the column in the table. */
  readonly index: number;
  readonly isDescending: boolean;
}

/** A table of a sheet. Its cells belong to the sheet; headings are kept equal in both places. */
export class Table {
  constructor(
    private readonly book: Book,
    readonly sheet: Sheet,
    readonly part: string,
  ) {}

  /** Unique in the workbook. */
  get id(): number {
    return numberAttribute(this.root, "id") ?? 0;
  }

  get name(): string {
    return attribute(this.root, "displayName") ?? attribute(this.root, "name") ?? "";
  }

  /** Formulas follow. Throws invalidName, nameTaken. */
  rename(name: string): void {
    const oldName = this.name;
    if (oldName === name) return;
    checkTableName(this.book, name, this.part);
    setAttributes(this.edit(), { name, displayName: name });
    updateReferences(this.book, {
      map: (formula) => withTableRenamed(formula, oldName, name),
      mayConcern: (xml) => xml.toLowerCase().includes(oldName.toLowerCase()),
    });
  }

  /** With header and totals rows. */
  get area(): Area {
    return parseArea(attribute(this.root, "ref") ?? "");
  }

  /** The rows between header and totals; may have no row. */
  get body(): Area {
    const { row, rows, ...columns } = this.area;
    const header = this.hasHeaders ? 1 : 0;
    return { ...columns, row: row + header, rows: rows - header - (this.hasTotals ? 1 : 0) };
  }

  get hasHeaders(): boolean {
    return (numberAttribute(this.root, "headerRowCount") ?? 1) > 0;
  }

  /**
   * Adds or drops the header row above the body; its cells are the caller's. Without headings there are no filters; with them
   * the filter buttons are the caller's.
   */
  set hasHeaders(hasHeaders: boolean) {
    if (hasHeaders === this.hasHeaders) return;
    const { row, rows, ...rest } = this.area;
    const [top, more] = hasHeaders ? [row - 1, 1] : [row + 1, -1];
    const root = this.edit();
    setAttributes(root, {
      ref: areaName({ ...rest, row: top, rows: rows + more }),
      headerRowCount: hasHeaders ? undefined : 0,
    });
    if (!hasHeaders) removeElement(childNamed(root, "autoFilter"));
  }

  /** Whether the totals row is or was shown once, so that what it held is known. */
  get hasShownTotals(): boolean {
    return this.hasTotals || booleanAttribute(this.root, "totalsRowShown", true);
  }

  get hasTotals(): boolean {
    return (numberAttribute(this.root, "totalsRowCount") ?? 0) > 0;
  }

  /** Adds or drops the totals row below the body; its cells are the caller's. */
  set hasTotals(hasTotals: boolean) {
    if (hasTotals === this.hasTotals) return;
    const { rows, ...rest } = this.area;
    const area = { ...rest, rows: rows + (hasTotals ? 1 : -1) };
    const root = this.edit();
    setAttributes(root, {
      ref: areaName(area),
      totalsRowCount: hasTotals ? 1 : undefined,
      totalsRowShown: undefined,
    });
  }

  /** Whether the only row of the body stands there for want of a first one. */
  get awaitsFirstRow(): boolean {
    return booleanAttribute(this.root, "insertRow");
  }

  set awaitsFirstRow(awaits: boolean) {
    if (awaits !== this.awaitsFirstRow) setAttributes(this.edit(), { insertRow: awaits || undefined });
  }

  get columns(): readonly TableColumn[] {
    return this.#columnElements.map((element) => ({
      id: numberAttribute(element, "id") ?? 0,
      name: decodeXstring(attribute(element, "name") ?? ""),
      formula: childNamed(element, "calculatedColumnFormula")?.textContent ?? undefined,
      totalsLabel: labelOf(element),
      totalsFunction: attribute(element, "totalsRowFunction"),
      totalsFormula: childNamed(element, "totalsRowFormula")?.textContent ?? undefined,
    }));
  }

  /** Changes a heading, in the table and in its cell; formulas follow. Throws nameTaken, limit, invalidValue. */
  renameColumn(index: number, name: string): void {
    const element = this.#columnElements[index];
    const old = this.columns[index];
    if (!element || !old) throw new XlsxError({ code: "notFound", what: "column", name: String(index) });
    if (this.columns.some((other, i) => i !== index && isSameName(other.name, name))) {
      throw new XlsxError({ code: "nameTaken", name });
    }
    checkHeading(name);
    this.edit();
    setAttributes(element, { name: headingAttribute(name) });
    const { row, column } = this.area;
    if (this.hasHeaders) this.sheet.setCell(row, column + index, { value: name });
    updateReferences(this.book, {
      map: (formula) => withColumnRenamed(formula, this.name, old.name, name),
      mayConcern: (xml) => xml.toLowerCase().includes(this.name.toLowerCase()),
    });
  }

  /** Sets the formula of a calculated column, which Excel writes into new rows; the cells are the caller's. */
  setColumnFormula(index: number, formula: string | undefined): void {
    const element = this.#columnElements[index];
    if (!element) throw new XlsxError({ code: "notFound", what: "column", name: String(index) });
    this.edit();
    if (formula === undefined) removeElement(childNamed(element, "calculatedColumnFormula"));
    else ensureChild(element, "calculatedColumnFormula", COLUMN_ORDER).textContent = formula;
  }

  /** Notes what the totals row shows below a column; the cells are the caller's. */
  setColumnTotals(index: number, { label, function: name, formula }: ColumnTotals): void {
    const element = this.#columnElements[index];
    if (!element) throw new XlsxError({ code: "notFound", what: "column", name: String(index) });
    this.edit();
    setAttributes(element, {
      totalsRowLabel: label === undefined ? undefined : headingAttribute(label),
      totalsRowFunction: name,
    });
    if (formula === undefined) removeElement(childNamed(element, "totalsRowFormula"));
    else ensureChild(element, "totalsRowFormula", COLUMN_ORDER).textContent = formula;
  }

  /** Takes in other cells; the header row stays where it is. New columns are named by the cells of the header row. */
  resize(area: Area): void {
    const old = this.area;
    if (area.row !== old.row || area.rows <= (this.hasHeaders ? 1 : 0) + (this.hasTotals ? 1 : 0)) {
      throw new XlsxError({ code: "invalidValue", what: "table range", reason: areaName(area) });
    }
    const indexes = Array.from({ length: area.columns }, (_, c) => area.column + c - old.column);
    this.reshape(
      area,
      indexes.map((index) => (index >= 0 && index < old.columns ? index : undefined)),
    );
  }

  /**
   * Puts the table somewhere else, or gives it other columns: for each of its new columns the index of the old one, or
   * undefined for one that is named by its cell of the header row. Filters follow their columns. The cells are the caller's.
   */
  reshape(area: Area, columns: readonly (number | undefined)[]): void {
    const old = this.#columnElements;
    const kept = columns.map((index) => (index === undefined ? undefined : old[index]));
    const root = this.edit();
    setAttributes(root, { ref: areaName(area) });
    // A sort that was noted for the old cells says nothing of the new ones.
    removeElement(childNamed(root, "sortState"));
    const filter = childNamed(root, "autoFilter");
    if (filter) moveFilter(filter, filterArea(area, this.hasTotals), columns);
    const parent = ensureChild(root, "tableColumns", ORDER);
    for (const element of old) removeElement(element);
    const taken = kept.flatMap((element) => (element ? [decodeXstring(attribute(element, "name") ?? "")] : []));
    const added = headings(this.sheet, area, this.hasHeaders, taken);
    let nextId = Math.max(0, ...old.map((element) => numberAttribute(element, "id") ?? 0));
    kept.forEach((element, i) => {
      if (element) parent.appendChild(element);
      else append(parent, "tableColumn", { id: ++nextId, name: headingAttribute(added(area.column + i)) });
    });
    setAttributes(parent, { count: area.columns });
  }

  get style(): TableStyle {
    const info = childNamed(this.root, "tableStyleInfo");
    const flag = (name: string): boolean => info !== undefined && booleanAttribute(info, name);
    return {
      name: info && attribute(info, "name"),
      showsFirstColumn: flag("showFirstColumn"),
      showsLastColumn: flag("showLastColumn"),
      showsRowStripes: flag("showRowStripes"),
      showsColumnStripes: flag("showColumnStripes"),
    };
  }

  set style(style: TableStyle) {
    setAttributes(ensureChild(this.edit(), "tableStyleInfo", ORDER), {
      name: style.name,
      showFirstColumn: style.showsFirstColumn,
      showLastColumn: style.showsLastColumn,
      showRowStripes: style.showsRowStripes,
      showColumnStripes: style.showsColumnStripes,
    });
  }

  get showsFilterButtons(): boolean {
    return childNamed(this.root, "autoFilter") !== undefined;
  }

  set showsFilterButtons(shows: boolean) {
    const root = this.edit();
    if (!shows) {
      removeElement(childNamed(root, "autoFilter"));
    } else {
      setAttributes(ensureChild(root, "autoFilter", ORDER), { ref: areaName(filterArea(this.area, this.hasTotals)) });
    }
  }

  /** Whether some column filters rows away. */
  get isFiltered(): boolean {
    return childrenNamed(childNamed(this.root, "autoFilter") ?? this.root, "filterColumn").length > 0;
  }

  /** What each filtered column lets through, by its place in the table. Which rows are hidden is the caller's. */
  get filters(): ReadonlyMap<number, ColumnFilter> {
    const filter = childNamed(this.root, "autoFilter");
    return filter ? readFilterColumns(filter) : new Map<number, ColumnFilter>();
  }

  setFilter(index: number, filter: ColumnFilter | undefined): void {
    this.showsFilterButtons = true;
    const element = childNamed(this.edit(), "autoFilter");
    if (element) writeFilterColumn(element, index, filter);
  }

  /** By which columns the table is known to be sorted; the cells are the caller's. */
  get sortState(): readonly SortCondition[] {
    const state = childNamed(this.root, "sortState");
    return (state ? childrenNamed(state, "sortCondition") : []).flatMap((element) => {
      const area = tryParseArea(attribute(element, "ref") ?? "");
      const isDescending = booleanAttribute(element, "descending");
      return area ? [{ index: area.column - this.area.column, isDescending }] : [];
    });
  }

  set sortState(conditions: readonly SortCondition[]) {
    const root = this.edit();
    removeElement(childNamed(root, "sortState"));
    if (conditions.length === 0) return;
    const { body } = this;
    const state = ensureChild(root, "sortState", ORDER);
    setAttributes(state, { ref: areaName(body) });
    for (const { index, isDescending } of conditions) {
      const ref = areaName({ ...body, column: body.column + index, columns: 1 });
      append(state, "sortCondition", { descending: isDescending || undefined, ref });
    }
  }

  /** Ends all filters of the table and shows the rows that they hid. */
  clearFilters(): void {
    if (!this.isFiltered) return;
    const filter = childNamed(this.edit(), "autoFilter");
    for (const column of filter ? childrenNamed(filter, "filterColumn") : []) removeElement(column);
    const { row, rows } = this.body;
    for (let r = row; r < row + rows; r++) {
      if (this.sheet.rows.get(r).isHidden) this.sheet.rows.set(r, { isHidden: false });
    }
  }

  get root(): Element {
    return rootOf(this.book.files.document(this.part));
  }

  edit(): Element {
    return rootOf(this.book.files.edit(this.part));
  }

  get #columnElements(): Element[] {
    const parent = childNamed(this.root, "tableColumns");
    return parent ? childrenNamed(parent, "tableColumn") : [];
  }
}

function labelOf(element: Element): string | undefined {
  const label = attribute(element, "totalsRowLabel");
  return label === undefined ? undefined : decodeXstring(label);
}

function moveFilter(filter: Element, area: Area, columns: readonly (number | undefined)[]): void {
  setAttributes(filter, { ref: areaName(area) });
  for (const element of childrenNamed(filter, "filterColumn")) {
    const colId = columns.indexOf(numberAttribute(element, "colId") ?? 0);
    if (colId < 0) removeElement(element);
    else setAttributes(element, { colId });
  }
}

/** The filter leaves the totals row out. */
const filterArea = (area: Area, hasTotals: boolean): Area => ({
  ...area,
  rows: area.rows - (hasTotals ? 1 : 0),
});
