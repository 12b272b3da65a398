import { MAX_COLUMNS, MAX_ROWS } from "../formula/address";
import { cellKey, type Book } from "./book";
import type { Size } from "./calculator";
import type { Clock } from "./coercion";
import { evaluate } from "./evaluate";
import { valuesOf, type Surroundings } from "./surroundings";
import type { Formula } from "./formula";
import { inOrder } from "./order";
import { overlap } from "./reads";
import { resolved } from "./resolve";
import { errorOf, isMatrix, type Matrix, type Reference, type Scalar } from "./values";

/** Gives each formula its value. Blocks that several of them read are read once, and not again before their sheet changes. */
export function calculate(due: ReadonlySet<Formula>, book: Book, blocks: Blocks, clock: Clock): void {
  for (const { sheet } of due) blocks.forget(sheet);
  const calculation = new Calculation(book, blocks, clock);
  const { order, circular } = inOrder(due);
  for (const formula of circular) {
    if (formula.spills) formula.spill(0);
    else formula.value = formula.cached ?? 0;
  }
  for (const formula of order) if (!circular.has(formula)) calculation.calculate(formula);
}

/** Blocks as they were read, until somebody says that their sheet has changed. */
export class Blocks {
  private readonly bySheet = new Map<number, Map<string, Matrix>>();

  read({ sheet, top, left, bottom, right }: Reference, block: () => Matrix): Matrix {
    const known = this.bySheet.get(sheet) ?? new Map<string, Matrix>();
    this.bySheet.set(sheet, known);
    const place = `${top} ${left} ${bottom} ${right}`;
    const matrix = known.get(place) ?? block();
    known.set(place, matrix);
    return matrix;
  }

  forget(sheet: number): void {
    this.bySheet.delete(sheet);
  }
}

class Calculation {
  private readonly work = new Map<string, unknown>();

  constructor(
    private readonly book: Book,
    private readonly blocks: Blocks,
    private readonly clock: Clock,
  ) {}

  /** What is not known, or fills more than its cell though it does not spill, keeps its cached value. */
  calculate(formula: Formula): void {
    if (!formula.tree || !formula.reads?.isKnown) {
      formula.value = formula.cached;
      return;
    }
    const around = this.around(formula);
    const value = valuesOf(evaluate(formula.tree, around), around);
    if (formula.spills) formula.spill(isMatrix(value) ? this.placed(formula, value) : value);
    else formula.value = isMatrix(value) ? formula.cached : (value ?? 0);
  }

  /** A block where it can stand: one that would cover what it is made of is a circle, and 0. */
  private placed({ sheet, row, column, reads }: Formula, block: Matrix): Matrix | Scalar {
    const { rows, columns } = block;
    const area = { sheet, top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
    if (reads?.areas.some((read) => overlap(read, area))) return 0;
    return this.hasRoom(area, block) ? block : errorOf("#SPILL!");
  }

  private hasRoom({ sheet, top, left }: Reference, size: Size): boolean {
    return this.book.sheetNumbered(sheet)?.content.hasRoom?.(top, left, size) ?? true;
  }

  private around(formula: Formula): Surroundings {
    return {
      clock: this.clock,
      sheet: formula.sheet,
      row: formula.row,
      column: formula.column,
      resolved: (node) => resolved(node, formula, this.book) ?? { type: "literal", value: errorOf("#NAME?") },
      matrix: (reference) => this.matrix(reference),
      shown: (reference, withoutHandHidden) => this.shown(reference, withoutHandHidden),
      shared: (key, make) => this.shared(key, make),
    };
  }

  private shared<T>(key: string, make: () => T): T {
    if (!this.work.has(key)) this.work.set(key, make());
    return this.work.get(key) as T;
  }

  private matrix(reference: Reference): Matrix {
    const { sheet, top, left, bottom, right } = reference;
    if (top === bottom && left === right) return { rows: 1, columns: 1, cells: [this.cell(sheet, top, left)] };
    return this.blocks.read(reference, () => this.block(reference));
  }

  private shown(reference: Reference, withoutHandHidden: boolean): Reference | Matrix {
    const content = this.book.sheetNumbered(reference.sheet)?.content;
    const { rows, columns, cells } = this.matrix(reference);
    const isLeftOut = Array.from({ length: rows }, (_, down) => {
      const reason = content?.hiddenBy?.(reference.top + down);
      return reason === "filter" || (withoutHandHidden && reason === "hand");
    });
    if (!isLeftOut.includes(true)) return reference;
    return {
      rows,
      columns,
      cells: cells.map((cell, i) => (isLeftOut[Math.floor(i / columns)] === true ? null : cell)),
    };
  }

  private block({ sheet, top, left, bottom, right }: Reference): Matrix {
    const content = this.book.sheetNumbered(sheet)?.content;
    const last = bottom === MAX_ROWS - 1 ? Math.max(top, (content?.rowCount ?? 0) - 1) : bottom;
    const end = right === MAX_COLUMNS - 1 ? Math.max(left, (content?.columnCount ?? 0) - 1) : right;
    const cells: Scalar[] = [];
    for (let row = top; row <= last; row++) {
      for (let column = left; column <= end; column++) cells.push(this.cell(sheet, row, column));
    }
    return { rows: last - top + 1, columns: end - left + 1, cells };
  }

  private cell(sheet: number, row: number, column: number): Scalar {
    const found = this.book.sheetNumbered(sheet);
    const formula = found?.formulas.get(cellKey(row, column));
    return formula ? (formula.value ?? null) : (found?.content.valueAt(row, column) ?? null);
  }
}
