import { Book, cellKey, type Sheet } from "./book";
import { Blocks, calculate } from "./calculation";
import {
  isCellError,
  isFormula,
  type CalculatedCell,
  type Calculator,
  type CellContent,
  type CellValue,
  type DefinedName,
  type FormulaContent,
  type SheetContent,
  type Spilled,
  type TableShape,
} from "./calculator";
import { sameNumber, type Clock } from "./coercion";
import { Formula } from "./formula";
import { Readers } from "./readers";
import { readsOf, sameReads } from "./reads";
import type { Matrix, Reference, Scalar } from "./values";

const SYSTEM_CLOCK: Clock = { now: () => new Date() };

/** Functions that leave hidden rows out. */
const LOOKS_AT_ROWS = /subtotal/i;

/** @param clock what TODAY and dates without a year are taken from */
export const createCalculator = (clock: Clock = SYSTEM_CLOCK): Calculator => new BookCalculator(clock);

/**
 * Calculates formulas of its own accord only where nobody has: those without a cached value, and those that read, directly or
 * through others, a cell that has changed since they were given.
 */
class BookCalculator implements Calculator {
  private readonly book = new Book();
  private readonly blocks = new Blocks();
  private due = new Set<Formula>();
  private changes: Reference[] = [];
  /** Spilling formulas that were calculated since somebody asked for them. */
  private readonly spills = new Set<Formula>();
  /** While a workbook is being given, a new table is no change of anything. From the first question on, it is. */
  private isLive = false;
  /** Sheets, tables or names have changed since the last question. */
  private isRestructured = false;

  constructor(private readonly clock: Clock) {}

  setSheet(name: string, content: SheetContent): void {
    this.restructured(() => {
      const sheet = this.book.setSheet(name, content);
      if (this.isLive) this.changes.push(wholeSheet(sheet));
      for (const formula of sheet.formulas.values()) this.added(formula);
    });
  }

  removeSheet(name: string): void {
    this.restructured(() => this.changes.push(wholeSheet(this.book.removeSheet(name))));
  }

  renameSheet(from: string, to: string): void {
    this.book.renameSheet(from, to);
  }

  setTables(tables: readonly TableShape[]): void {
    this.restructured(() => this.book.setTables(tables));
  }

  setNames(names: readonly DefinedName[]): void {
    this.restructured(() => this.book.setNames(names));
  }

  setCells(name: string, row: number, column: number, block: readonly (readonly CellContent[])[]): void {
    this.isLive = true;
    const sheet = this.book.sheet(name);
    block.forEach((cells, down) =>
      cells.forEach((content, right) => this.setFormula(sheet, row + down, column + right, content)),
    );
    const width = Math.max(0, ...block.map((cells) => cells.length));
    if (width === 0) return;
    this.changes.push({
      sheet: sheet.number,
      top: row,
      left: column,
      bottom: row + block.length - 1,
      right: column + width - 1,
    });
  }

  visibilityChanged(): void {
    for (const formula of this.book.formulas()) {
      if (!LOOKS_AT_ROWS.test(formula.text)) continue;
      this.due.add(formula);
      this.changes.push(placeOf(formula));
    }
  }

  valueOf(name: string, row: number, column: number): CellValue {
    const sheet = this.book.sheet(name);
    const formula = sheet.formulas.get(cellKey(row, column));
    if (!formula) return sheet.content.valueAt(row, column);
    this.settle();
    return formula.value ?? null;
  }

  recalculated(): readonly CalculatedCell[] {
    this.settle();
    return [...this.book.formulas()].flatMap(({ sheet, row, column, value, cached }) =>
      value === undefined || (cached !== undefined && sameValue(value, cached))
        ? []
        : [{ sheet: this.book.sheetNumbered(sheet)?.name ?? "", row, column, value }],
    );
  }

  spilled(): readonly Spilled[] {
    this.settle();
    const found = [...this.spills].filter((formula) => this.isHeld(formula));
    this.spills.clear();
    return found.flatMap(({ sheet, row, column, result }) =>
      result ? [{ sheet: this.book.sheetNumbered(sheet)?.name ?? "", row, column, block: rowsOf(result) }] : [],
    );
  }

  private setFormula(sheet: Sheet, row: number, column: number, content: CellContent): void {
    const key = cellKey(row, column);
    const former = sheet.formulas.get(key);
    // The file need not know yet what the formula came to since.
    if (former && isFormula(content) && isUnchanged(former, content)) return;
    if (former) {
      this.due.delete(former);
      sheet.formulas.delete(key);
    }
    if (!isFormula(content)) return;
    const formula = new Formula(sheet.number, row, column, content);
    sheet.formulas.set(key, formula);
    this.added(formula);
  }

  private added(formula: Formula): void {
    if (formula.cached === undefined && !formula.isFixed) this.due.add(formula);
    // What it comes to here may be another error, for those that read it as well.
    if (formula.mayBeBlocked) this.changes.push(placeOf(formula));
  }

  /** Runs a change of sheets, tables or names. What formulas read before the first of several such changes is kept for comparison. */
  private restructured(change: () => void): void {
    if (this.isLive && !this.isRestructured) this.workOutReads();
    this.isRestructured = this.isLive;
    change();
  }

  /** Formulas that read elsewhere since sheets, tables or names changed become due. */
  private compareReads(): void {
    this.isRestructured = false;
    for (const formula of this.book.formulas()) {
      const before = formula.reads;
      if (!before || (before.isFixed && before.areas.every(({ sheet }) => this.book.sheetNumbered(sheet)))) continue;
      formula.reads = readsOf(formula, this.book);
      if (!sameReads(before, formula.reads)) this.due.add(formula);
    }
  }

  private workOutReads(): void {
    for (const formula of this.book.formulas()) this.workOutReadsOf(formula);
  }

  private workOutReadsOf(formula: Formula): void {
    if (!formula.reads || formula.reads.followsSpills) formula.reads = readsOf(formula, this.book);
  }

  private settle(): void {
    this.isLive = true;
    if (this.isRestructured || this.changes.length > 0) this.retryBlocked();
    if (this.isRestructured) this.compareReads();
    if (this.changes.length > 0) this.markReaders();
    if (this.due.size === 0) return;
    const due = new Set([...this.due].filter((formula) => this.isHeld(formula)));
    for (const formula of due) this.workOutReadsOf(formula);
    this.due = new Set();
    calculate(due, this.book, this.blocks, this.clock);
    for (const formula of due) if (formula.spills) this.spills.add(formula);
  }

  /** What stood in the way may be gone. */
  private retryBlocked(): void {
    for (const formula of this.book.formulas()) if (formula.mayBeBlocked) this.due.add(formula);
  }

  /** Formulas of a sheet that was removed or replaced are gone. */
  private isHeld(formula: Formula): boolean {
    return this.book.sheetNumbered(formula.sheet)?.formulas.get(cellKey(formula.row, formula.column)) === formula;
  }

  /** What reads a changed cell is due, and what reads that, and so on. */
  private markReaders(): void {
    this.workOutReads();
    const readers = new Readers(this.book.formulas());
    const open = [...this.changes, ...[...this.due].map(placeOf)];
    for (const { sheet } of this.changes) this.blocks.forget(sheet);
    this.changes = [];
    for (let changed = open.pop(); changed; changed = open.pop()) {
      for (const formula of readers.readersOf(changed)) {
        if (this.due.has(formula)) continue;
        this.due.add(formula);
        open.push(placeOf(formula));
      }
    }
  }
}

const isUnchanged = (former: Formula, { formula, cached, spills }: FormulaContent): boolean =>
  cached !== undefined &&
  former.cached !== undefined &&
  former.text === formula &&
  former.spills?.rows === spills?.rows &&
  former.spills?.columns === spills?.columns &&
  sameValue(former.cached, cached);

const rowsOf = ({ rows, columns, cells }: Matrix): Scalar[][] =>
  Array.from({ length: rows }, (_, row) => cells.slice(row * columns, (row + 1) * columns));

const placeOf = ({ sheet, row, column }: Formula): Reference => ({
  sheet,
  top: row,
  left: column,
  bottom: row,
  right: column,
});

/** The used part, and what may have been used before. */
const wholeSheet = ({ number }: Sheet): Reference => ({
  sheet: number,
  top: 0,
  left: 0,
  bottom: 1_048_575,
  right: 16_383,
});

/** A number that differs in no digit that Excel keeps is left as Excel wrote it. */
const sameValue = (one: CellValue, other: CellValue): boolean =>
  one === other ||
  (typeof one === "number" && typeof other === "number" && sameNumber(one, other)) ||
  (isCellError(one) && isCellError(other) && one.error === other.error);
