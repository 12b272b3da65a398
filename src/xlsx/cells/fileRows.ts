import { XlsxError } from "../error";
import { decodePieces } from "../xml/decodePieces";
import { placeOf } from "./ascending";
import { indexRows, type RowIndex } from "./rowIndex";

export interface RowSource {
  /** The sheet's XML; rows lie between `from` and `to`. */
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
  readonly prefix: string;
  readonly part: string;
}

/** Rows that are decoded together: whoever reads one reads its neighbours next. */
const BLOCK = 64;

/** The rows of a sheet as the file holds them. They stay bytes, and only those that somebody reads become text. */
export class FileRows {
  readonly #index: RowIndex;
  #decoded: { readonly first: number; readonly rows: readonly string[] } = { first: 0, rows: [] };

  constructor(private readonly source: RowSource) {
    this.#index = indexRows(source.bytes, source.from, source.to, source.prefix, source.part);
  }

  /** Row numbers, ascending. */
  get numbers(): number[] {
    return [...this.#index.rows.subarray(0, this.#index.count)];
  }

  get hasFormulas(): boolean {
    return this.#index.hasFormulas;
  }

  /** Some row does not say its number and only follows the one before it. */
  get hasUnnumberedRows(): boolean {
    return this.#index.hasUnnumberedRows;
  }

  /** Numbers of the rows with shared, array and data table formulas. */
  get withSpecialFormulas(): readonly number[] {
    return this.#index.withSpecialFormulas.map((i) => this.#index.rows[i] ?? 0);
  }

  has(number: number): boolean {
    return this.#find(number) >= 0;
  }

  /** The XML of a row; undefined where the file does not mention it. Throws malformedPart where it does not end. */
  xml(number: number): string | undefined {
    const i = this.#find(number);
    if (i < 0) return undefined;
    const first = i - (i % BLOCK);
    if (this.#decoded.first !== first || this.#decoded.rows.length === 0) {
      this.#decoded = { first, rows: decodePieces(this.source.bytes, this.#boundsFrom(first), this.source.part) };
    }
    const xml = this.#decoded.rows[i - first] ?? "";
    if (xml === "") {
      throw new XlsxError({ code: "malformedPart", part: this.source.part, reason: "a row does not end" });
    }
    return xml;
  }

  /** Where the bytes of a row begin and end; of one that is not there, where they would stand. */
  extent(number: number): readonly [start: number, end: number] {
    const i = this.#find(number);
    if (i < 0) return [this.#start(-i - 1), this.#start(-i - 1)];
    return [this.#start(i), this.#index.ends[i] ?? this.source.to];
  }

  /**
   * First and last column with a cell, [0, -1] where the row has none; undefined where that takes reading the cells, or the
   * row is not there.
   */
  columns(number: number): readonly [number, number] | undefined {
    const i = this.#find(number);
    if (i < 0) return undefined;
    const first = this.#index.firstCells[i] ?? 0;
    if (first === this.#start(i)) return [0, -1];
    const [left, right] = [this.#columnAt(first), this.#columnAt(this.#index.lastCells[i] ?? 0)];
    return left === undefined || right === undefined ? undefined : [left, right];
  }

  /** Column of the cell whose tag begins here, undefined where it does not say it at once. */
  #columnAt(offset: number): number | undefined {
    const { bytes, prefix } = this.source;
    let at = offset + 3 + (prefix === "" ? 0 : prefix.length + 1);
    if (bytes[at] !== 114 || bytes[at + 1] !== 61) return undefined;
    let column = 0;
    for (at += 3; (bytes[at] ?? 0) > 64; at++) column = column * 26 + ((bytes[at] ?? 0) & 31);
    return column - 1;
  }

  /** Where the rows of a block begin and end in the part. */
  #boundsFrom(first: number): number[] {
    const bounds: number[] = [];
    for (let i = first; i < Math.min(first + BLOCK, this.#index.count); i++) {
      const start = this.#start(i);
      bounds.push(start, this.#index.ends[i] ?? start);
    }
    return bounds;
  }

  /** Where row i begins; behind the last one, where sheetData ends. */
  #start(i: number): number {
    return i < this.#index.count ? (this.#index.starts[i] ?? this.source.to) : this.source.to;
  }

  #find(number: number): number {
    return placeOf(number, this.#index.count, (i) => this.#index.rows[i] ?? 0);
  }
}
