import { areaName, cellName, type Area } from "../address";
import { XlsxError } from "../error";
import { checkCellPlace, checkFormula } from "../limits";
import { escapeXml } from "../xml/escape";
import { placeOf } from "./ascending";
import { FileRows, type RowSource } from "./fileRows";
import { readRow } from "./readRow";
import { joined } from "./sharedStrings";
import { SpecialFormulas } from "./specialFormulas";
import { withStyle, type CellContext, type StoredCell, type StoredRow } from "./storedCell";
import { checkValue, type CellContent, type CellValue } from "./value";
import { writeRow, type WriteContext } from "./writeRow";

/** What a grid needs of its workbook. */
export interface GridSurroundings {
  sharedString(index: number): string;
  /** Whether a cell's cm attribute marks a dynamic array. */
  isDynamicArray(cellMetadata: number): boolean;
  /** The cm attribute for a new dynamic array; adds the metadata part where it is missing. */
  dynamicArrayMetadata(): number;
}

/** A calculation reads column by column and comes back to every row: the tables of an audit have to fit, or each column parses them anew. */
const CACHED_ROWS = 32_768;

/**
 * The cells of a sheet. Rows stay bytes until somebody reads them, and stay the same bytes in the file until somebody
 * changes them; only changed rows are kept as objects.
 */
export class Grid implements CellContext {
  readonly prefix: string;
  readonly part: string;
  readonly #file: FileRows;
  readonly #changed = new Map<number, StoredRow>();
  readonly #cache = new Map<number, StoredRow>();
  readonly #special = new SpecialFormulas();

  constructor(
    private readonly source: RowSource,
    private readonly surroundings: GridSurroundings,
  ) {
    this.prefix = source.prefix === "" ? "" : `${source.prefix}:`;
    this.part = source.part;
    this.#file = new FileRows(source);
    for (const number of this.#file.withSpecialFormulas) this.#registerSpecialFormulas(number);
  }

  get isChanged(): boolean {
    return this.#changed.size > 0;
  }

  /** Row numbers that the file holds or that were written, ascending. */
  get rowNumbers(): number[] {
    const { numbers } = this.#file;
    const added = [...this.#changed.keys()].filter((number) => !this.#file.has(number));
    return added.length === 0 ? numbers : [...numbers, ...added].sort((a, b) => a - b);
  }

  get arrays(): SpecialFormulas["arrays"] {
    return this.#special.arrays;
  }

  /** For reading; undefined for a row that the sheet does not mention. */
  row(number: number): StoredRow | undefined {
    const known = this.#changed.get(number) ?? this.#cache.get(number);
    if (known) return known;
    const xml = this.#file.xml(number);
    if (xml === undefined) return undefined;
    const row = readRow(xml, number, this);
    if (this.#cache.size >= CACHED_ROWS) this.#cache.clear();
    this.#cache.set(number, row);
    return row;
  }

  cell(row: number, column: number): StoredCell | undefined {
    const cells = this.row(row)?.cells;
    return cells?.[findCell(cells, column)];
  }

  /** For writing; the row counts as changed from here on. */
  changeRow(number: number): StoredRow {
    const present = this.#changed.get(number);
    if (present) return present;
    // Rows without a number would move when one comes before them, so all of them are written anew.
    if (this.#file.hasUnnumberedRows && !this.isChanged) for (const other of this.rowNumbers) this.#change(other);
    return this.#change(number);
  }

  #change(number: number): StoredRow {
    const row = this.row(number) ?? { number, attributes: "", cells: [], tail: "" };
    const changed = { ...row, cells: [...row.cells] };
    this.#cache.delete(number);
    this.#changed.set(number, changed);
    return changed;
  }

  /**
   * Replaces value and formula of a cell; see CellContent. A cell that a formula spilled into cannot be emptied, as Excel has
   * it, but written to: then the formula is blocked. Throws partOfArray inside of a legacy array formula.
   */
  setCell(row: number, column: number, content: CellContent, emptyStyle: number): void {
    checkCellPlace(row, column);
    checkValue(content.value);
    if (content.formula !== undefined) checkFormula(content.formula);
    const array = this.#special.arrayOver(row, column);
    if (array && isFilled(array, row, column) && content.value === null && content.formula === undefined) {
      if (content.style !== undefined) this.setStyle(row, column, content.style);
      return;
    }
    this.#leaveArray(row, column, array);
    const present = this.cell(row, column);
    if (present?.shared !== undefined) this.#expandShared(present.shared);
    const style = content.style ?? present?.style ?? emptyStyle;
    this.#put(row, { column, style, value: content.value, ...this.#formulaOf(row, column, content) });
  }

  /** Replaces the cached result of a formula, which itself stays as it was; on a cell without one the value. */
  setResult(row: number, column: number, value: CellValue): void {
    checkValue(value);
    const present = this.cell(row, column);
    if (present?.value === value) return;
    this.#put(row, { column, style: 0, ...present, value, xml: undefined });
  }

  /** See Sheet.spill. */
  spill(
    row: number,
    column: number,
    block: readonly (readonly CellValue[])[],
    emptyStyle: (row: number, column: number) => number,
  ): void {
    const anchor = this.cell(row, column);
    if (anchor?.array?.isDynamic !== true) throw new Error(`${cellName(row, column)} has no spilling formula`);
    block.flat().forEach(checkValue);
    const area = { row, column, rows: block.length, columns: block[0]?.length ?? 1 };
    checkCellPlace(row + area.rows - 1, column + area.columns - 1);
    this.#emptyCells(anchor.array.area);
    const array = { area, isDynamic: true };
    this.#special.setArray(row, column, array);
    const formulaXml = anchor.formulaXml?.replace(/\sref="[^"]*"/, ` ref="${areaName(area)}"`);
    // An error of the new kinds is told by the value's metadata, which the new value has not.
    const otherAttributes = anchor.otherAttributes?.replace(/\svm="[^"]*"/, "");
    block.forEach((values, r) =>
      values.forEach((value, c) => {
        const present = this.cell(row + r, column + c);
        const style = present?.style ?? emptyStyle(row + r, column + c);
        const own = r + c === 0 ? { ...anchor, array, formulaXml, otherAttributes, xml: undefined } : {};
        this.#put(row + r, { ...own, column: column + c, style, value });
      }),
    );
  }

  setStyle(row: number, column: number, style: number): void {
    checkCellPlace(row, column);
    const present = this.cell(row, column);
    if (present?.style === style) return;
    this.#put(row, this.#withStyle(present, row, column, style));
  }

  /** Exchanges styles, row by row; `emptyStyle` is the one that a missing cell of the row has. */
  restyle(area: Area, restyled: Restyled, emptyStyle: EmptyStyle): void {
    checkCellPlace(area.row + area.rows - 1, area.column + area.columns - 1);
    for (let number = area.row; number < area.row + area.rows; number++) {
      const present = this.row(number);
      const cells = this.#restyledCells(number, present?.cells ?? [], area, restyled, emptyStyle(present));
      if (cells) this.changeRow(number).cells = cells;
    }
  }

  /** All cells of the row, those of the area with another style; undefined where none gets another. */
  #restyledCells(
    number: number,
    present: readonly StoredCell[],
    { column: left, columns }: Area,
    restyled: Restyled,
    emptyStyle: (column: number) => number,
  ): StoredCell[] | undefined {
    let cells: StoredCell[] | undefined;
    let next = firstCellFrom(present, left);
    for (let column = left; column < left + columns; column++) {
      const cell = present[next]?.column === column ? present[next] : undefined;
      const old = cell?.style ?? emptyStyle(column);
      const style = restyled(old, number, column);
      if (style !== old) (cells ??= present.slice(0, next)).push(this.#withStyle(cell, number, column, style));
      else if (cell) cells?.push(cell);
      if (cell) next++;
    }
    cells?.push(...present.slice(next));
    return cells;
  }

  #withStyle(cell: StoredCell | undefined, row: number, column: number, style: number): StoredCell {
    if (!cell) return { column, value: null, style };
    return withStyle(cell, style, cell.xml && restyledXml(cell.xml, style, this.prefix, cellName(row, column)));
  }

  /** Drops cells altogether, style included. */
  removeCells(area: Area): void {
    for (const number of this.rowNumbers) {
      if (number < area.row || number >= area.row + area.rows) continue;
      const isInside = ({ column }: StoredCell): boolean =>
        column >= area.column && column < area.column + area.columns;
      if (!this.row(number)?.cells.some(isInside)) continue;
      for (const cell of this.row(number)?.cells.filter(isInside) ?? []) {
        this.#leaveArray(number, cell.column, this.arrayOver(number, cell.column));
        if (cell.shared !== undefined) this.#expandShared(cell.shared);
      }
      const row = this.changeRow(number);
      row.cells = row.cells.filter((cell) => !isInside(cell));
    }
  }

  /** Smallest area that holds every cell, or every cell with a value or formula; undefined for an empty sheet. */
  usedArea(valuesOnly: boolean): Area | undefined {
    let top = -1;
    let bottom = -1;
    let left = Infinity;
    let right = -1;
    for (const number of this.rowNumbers) {
      const [first, last] = this.#columnsOf(number, valuesOnly);
      if (last < 0) continue;
      if (top < 0) top = number;
      bottom = number;
      left = Math.min(left, first);
      right = Math.max(right, last);
    }
    return top < 0 ? undefined : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** The cells with a formula, row by row. */
  *formulas(): Iterable<{ readonly row: number; readonly cell: StoredCell }> {
    for (const row of this.#file.hasFormulas ? this.rowNumbers : this.#changedRows) {
      for (const cell of this.row(row)?.cells ?? []) if (cell.formula !== undefined) yield { row, cell };
    }
  }

  get #changedRows(): readonly number[] {
    return [...this.#changed.keys()].sort((a, b) => a - b);
  }

  /** Replaces formulas; rows whose XML cannot concern the change stay bytes, and results stay as they are. */
  mapFormulas(map: (formula: string) => string, mayConcern: (xml: string) => boolean): void {
    for (const number of this.#file.hasFormulas ? this.rowNumbers : this.#changedRows) {
      if (!this.#changed.has(number) && !mayConcern(this.#file.xml(number) ?? "")) continue;
      const withFormula = this.row(number)?.cells.filter(({ formula }) => formula !== undefined) ?? [];
      for (const { column } of withFormula) this.#mapFormula(number, column, map);
    }
  }

  #mapFormula(row: number, column: number, map: (formula: string) => string): void {
    const old = this.cell(row, column);
    if (old?.formula === undefined) return;
    const formula = map(old.formula);
    if (formula === old.formula) return;
    if (old.shared !== undefined) this.#expandShared(old.shared);
    const present = this.cell(row, column) ?? old;
    const formulaXml = present.formulaXml?.replace(/>[^<]*</, () => `>${escapeXml(formula)}<`);
    this.#put(row, { ...present, formula, formulaXml, xml: undefined });
  }

  /** The array formula that fills this cell: its first cell and its area. */
  arrayOver(row: number, column: number): SpecialFormulas["arrays"][number] | undefined {
    return this.#special.arrayOver(row, column);
  }

  /** Content of sheetData: runs of untouched rows are copied as one piece of bytes. */
  toBytes(context: WriteContext, rewrote?: RewroteRow): Uint8Array {
    const { bytes, from, to } = this.source;
    if (!this.isChanged) return bytes.subarray(from, to);
    const chunks: Uint8Array[] = [];
    const encoder = new TextEncoder();
    let copied = from;
    for (const number of this.#changedRows) {
      const row = this.#changed.get(number);
      const [start, end] = this.#file.extent(number);
      chunks.push(bytes.subarray(copied, Math.max(copied, start)));
      const written = encoder.encode(row ? writeRow(row, context) : "");
      rewrote?.(bytes.subarray(start, end), written);
      chunks.push(written);
      copied = Math.max(copied, end);
    }
    chunks.push(bytes.subarray(copied, to));
    return joined(chunks);
  }

  sharedString(index: number): string {
    return this.surroundings.sharedString(index);
  }

  sharedFormula(index: number, row: number, column: number): string | undefined {
    return this.#special.sharedText(index, row, column);
  }

  arrayFormula(row: number, column: number): ReturnType<SpecialFormulas["arrayAt"]> {
    return this.#special.arrayAt(row, column);
  }

  #put(row: number, written: StoredCell): void {
    // Excel knows no negative zero.
    const cell = Object.is(written.value, -0) ? { ...written, value: 0 } : written;
    const { cells } = this.changeRow(row);
    const at = findCell(cells, cell.column);
    if (at >= 0) cells[at] = cell;
    else cells.splice(-at - 1, 0, cell);
  }

  #formulaOf(row: number, column: number, { formula, array }: CellContent): Partial<StoredCell> {
    if (formula === undefined) return {};
    const space = /^\s|\s$/.test(formula) ? ' xml:space="preserve"' : "";
    const kind = array ? ` t="array" ref="${areaName(array.area)}"` : "";
    const formulaXml = `<${this.prefix}f${kind}${space}>${escapeXml(formula)}</${this.prefix}f>`;
    if (!array) return { formula, formulaXml };
    this.#special.setArray(row, column, array);
    const otherAttributes = array.isDynamic ? ` cm="${this.surroundings.dynamicArrayMetadata()}"` : "";
    return { formula, formulaXml, array, otherAttributes };
  }

  /**
   * Overwriting the first cell of an array formula ends it, and what it had filled becomes empty. Overwriting another one
   * blocks a spilling formula.
   */
  #leaveArray(row: number, column: number, array: SpecialFormulas["arrays"][number] | undefined): void {
    if (!array) return;
    if (isFilled(array, row, column)) {
      this.spill(array.row, array.column, [[{ error: "#SPILL!" }]], () => 0);
      return;
    }
    if (array.row !== row || array.column !== column) {
      throw new XlsxError({ code: "partOfArray", address: cellName(row, column) });
    }
    this.#special.forgetArray(row, column);
    this.#emptyCells(array.area);
  }

  #emptyCells({ row, column, rows, columns }: Area): void {
    for (let r = row; r < row + rows; r++) {
      for (const cell of [...(this.row(r)?.cells ?? [])]) {
        if (cell.column < column || cell.column >= column + columns) continue;
        this.#put(r, { column: cell.column, style: cell.style, value: null });
      }
    }
  }

  /** Gives every cell of a shared formula its own text, so that one of them can change. */
  #expandShared(index: number): void {
    const area = this.#special.sharedArea(index);
    for (const number of this.rowNumbers) {
      if (area && (number < area.row || number >= area.row + area.rows)) continue;
      for (const cell of [...(this.row(number)?.cells ?? [])]) {
        if (cell.shared !== index) continue;
        const own = this.#formulaOf(number, cell.column, { value: null, formula: cell.formula });
        this.#put(number, { ...cell, shared: undefined, xml: undefined, formulaXml: undefined, ...own });
      }
    }
    this.#special.forgetShared(index);
  }

  #registerSpecialFormulas(number: number): void {
    for (const cell of readRow(this.#file.xml(number) ?? "", number, this).cells) {
      const metadata = /\scm="(\d+)"/.exec(cell.otherAttributes ?? "")?.[1];
      const isDynamic = metadata !== undefined && this.surroundings.isDynamicArray(Number(metadata));
      if (cell.formulaXml) this.#special.register(cell.formulaXml, number, cell.column, isDynamic);
    }
  }

  /** First and last column with a cell; [_, -1] where there is none. */
  #columnsOf(number: number, valuesOnly: boolean): readonly [number, number] {
    const cells = valuesOnly
      ? this.row(number)?.cells.filter(({ value, formula }) => value !== null || formula !== undefined)
      : this.#changed.get(number)?.cells;
    const columns = cells ? undefined : this.#file.columns(number);
    if (columns) return columns;
    const read = cells ?? this.row(number)?.cells;
    return [read?.[0]?.column ?? 0, read?.at(-1)?.column ?? -1];
  }
}

/** Told of a row's XML before, empty for a new one, and after. */
export type RewroteRow = (before: Uint8Array, after: Uint8Array) => void;

/** The style that a cell gets instead of its present one. */
export type Restyled = (style: number, row: number, column: number) => number;

/** Styles of the cells that a row does not mention, by column. */
export type EmptyStyle = (row: StoredRow | undefined) => (column: number) => number;

/** Whether a spilling formula put its value there, whose own cell is another one. */
const isFilled = (array: SpecialFormulas["arrays"][number], row: number, column: number): boolean =>
  array.isDynamic && (array.row !== row || array.column !== column);

const findCell = (cells: readonly StoredCell[], column: number): number =>
  placeOf(column, cells.length, (i) => cells[i]?.column ?? 0);

/** Index of the first cell in this column or to the right of it. */
export function firstCellFrom(cells: readonly StoredCell[], column: number): number {
  const at = findCell(cells, column);
  return at < 0 ? -at - 1 : at;
}

/** A style change leaves everything else of the cell's XML alone. */
function restyledXml(xml: string, style: number, prefix: string, reference: string): string {
  const tagEnd = xml.indexOf(">");
  const tag = xml.slice(0, tagEnd).replace(/\ss=(?:"[^"]*"|'[^']*')/, "");
  const placed = tag.includes(" r=") ? tag : tag.replace(`<${prefix}c`, `<${prefix}c r="${reference}"`);
  return placed.replace(/ r=(?:"[^"]*"|'[^']*')/, (place) => `${place} s="${style}"`) + xml.slice(tagEnd);
}
