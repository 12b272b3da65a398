import { XlsxError } from "../error";

/** Where the rows of a sheet lie in its bytes; the same index in every array is the same row. Ascending row numbers. */
export interface RowIndex {
  readonly count: number;
  /** 0-based row numbers. */
  readonly rows: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Offsets of the first and last cell's tag; equal to `starts` where the row has no cells. */
  readonly firstCells: Uint32Array;
  readonly lastCells: Uint32Array;
  /** Rows (index into these arrays) that hold formulas with attributes: shared, array and data table formulas. */
  readonly withSpecialFormulas: readonly number[];
  /** Some cell holds a formula. */
  readonly hasFormulas: boolean;
  /** Some row does not say its number and only follows the one before it. */
  readonly hasUnnumberedRows: boolean;
}

const LT = 60;
const GT = 62;
const SLASH = 47;
const BANG = 33;
const SPACE = 32;

/**
 * One pass over the bytes of sheetData, from `from` to `to`. It only looks at tags, so it is as fast as a byte loop
 * gets; cells are parsed row by row when somebody asks for them.
 */
export function indexRows(bytes: Uint8Array, from: number, to: number, prefix: string, part: string): RowIndex {
  const index = new GrowingIndex();
  const skip = prefix === "" ? 0 : prefix.length + 1;
  let row = -1;
  let at = from;
  while (at < to) {
    if (bytes[at] !== LT) {
      at++;
      continue;
    }
    const isClosing = bytes[at + 1] === SLASH;
    const name = at + 1 + (isClosing ? 1 : 0) + skip;
    const letter = bytes[name];
    const after = bytes[name + 1] ?? 0;
    if (letter === 99 /* c */ && !isClosing && after <= GT) {
      index.cell(at);
    } else if (letter === 102 /* f */ && !isClosing && (after <= SPACE || after === GT || after === SLASH)) {
      index.formula(after <= SPACE);
    } else if (letter === 114 /* r */ && after === 111 && bytes[name + 2] === 119 && (bytes[name + 3] ?? 0) <= GT) {
      const end = endOfTag(bytes, name, to, part);
      if (isClosing) {
        index.close(end);
      } else {
        const number = rowNumberOf(bytes, name + 3, end);
        if (number === undefined) index.hasUnnumberedRows = true;
        row = number ?? row + 1;
        index.open(row, at, part);
        if (bytes[end - 2] === SLASH) index.close(end);
      }
      at = end;
      continue;
    } else if (bytes[at + 1] === BANG) {
      at = endOfMarkup(bytes, at, to, part);
      continue;
    }
    at = name;
  }
  return index.finished();
}

function endOfTag(bytes: Uint8Array, at: number, to: number, part: string): number {
  while (at < to && bytes[at] !== GT) at++;
  if (at >= to) throw new XlsxError({ code: "malformedPart", part, reason: "a row's tag does not end" });
  return at + 1;
}

/** Behind a comment or CDATA section, whose content is no markup. */
function endOfMarkup(bytes: Uint8Array, at: number, to: number, part: string): number {
  const closing = bytes[at + 2] === 45 /* - */ ? 45 : 93; /* ] */
  for (let i = at + 4; i + 2 < to; i++) {
    if (bytes[i] === closing && bytes[i + 1] === closing && bytes[i + 2] === GT) return i + 3;
  }
  throw new XlsxError({ code: "malformedPart", part, reason: "a comment does not end" });
}

/** The value of r="12" in a row's tag, 0-based. */
function rowNumberOf(bytes: Uint8Array, from: number, to: number): number | undefined {
  for (let at = from; at + 3 < to; at++) {
    const isR = bytes[at] === 114 && bytes[at + 1] === 61 && (bytes[at - 1] ?? 0) <= SPACE;
    if (!isR) continue;
    let number = 0;
    for (let digit = at + 3; (bytes[digit] ?? 0) >= 48 && (bytes[digit] ?? 0) <= 57; digit++) {
      number = number * 10 + (bytes[digit] ?? 0) - 48;
    }
    return number - 1;
  }
  return undefined;
}

class GrowingIndex {
  #capacity = 1_024;
  #count = 0;
  #isOpen = false;
  hasFormulas = false;
  hasUnnumberedRows = false;
  readonly #columns = Array.from({ length: 5 }, () => new Uint32Array(this.#capacity)) as [
    rows: Uint32Array,
    starts: Uint32Array,
    ends: Uint32Array,
    firstCells: Uint32Array,
    lastCells: Uint32Array,
  ];
  readonly #special: number[] = [];

  open(row: number, start: number, part: string): void {
    const last = this.#count - 1;
    if (this.#isOpen || (last >= 0 && row <= (this.#columns[0][last] ?? 0)) || row < 0) {
      throw new XlsxError({ code: "malformedPart", part, reason: `row ${row + 1} is out of order` });
    }
    if (this.#count === this.#capacity) this.#grow();
    const [rows, ...places] = this.#columns;
    rows[this.#count] = row;
    for (const place of places) place[this.#count] = start;
    this.#isOpen = true;
    this.#count++;
  }

  cell(at: number): void {
    const row = this.#count - 1;
    if (this.#columns[3][row] === this.#columns[1][row]) this.#columns[3][row] = at;
    this.#columns[4][row] = at;
  }

  formula(hasAttributes: boolean): void {
    this.hasFormulas = true;
    if (hasAttributes && this.#special.at(-1) !== this.#count - 1) this.#special.push(this.#count - 1);
  }

  close(end: number): void {
    this.#columns[2][this.#count - 1] = end;
    this.#isOpen = false;
  }

  finished(): RowIndex {
    const [rows, starts, ends, firstCells, lastCells] = this.#columns;
    const { hasFormulas, hasUnnumberedRows } = this;
    const places = { count: this.#count, rows, starts, ends, firstCells, lastCells };
    return { ...places, withSpecialFormulas: this.#special, hasFormulas, hasUnnumberedRows };
  }

  #grow(): void {
    this.#capacity *= 2;
    for (let i = 0; i < 5; i++) {
      const wider = new Uint32Array(this.#capacity);
      wider.set(this.#column(i));
      this.#columns[i] = wider;
    }
  }

  #column(i: number): Uint32Array {
    return this.#columns[i]!;
  }
}
