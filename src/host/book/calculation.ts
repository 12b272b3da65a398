import type { Area } from "../../xlsx/address";
import type { Cell, CellValue } from "../../xlsx/cells/value";
import { createCalculator } from "../calculator/bookCalculator";
import type { Calculator, CellValue as CalculatedValue } from "../calculator/calculator";
import { addressOf } from "./address";
import { areaOf, boundingArea } from "./area";
import { EVENT } from "./events";
import { blockFor, namesFor, sheetContentFor, tablesFor } from "./calculatorInput";
import type { Book } from "./book";
import type { Sheet } from "./sheet";
import { Spills } from "./spills";

export type CalculationMode = "Automatic" | "AutomaticExceptTables" | "Manual";

/** No sheet can be called so. */
const SCRATCH = ":";

/** Formulas may spill into what others read before they spill. Those that never come to rest stay as they are after so many rounds. */
const MOST_ROUNDS = 100;

/**
 * Keeps formula results true, late: changes are only noted, and the engine is asked when somebody reads a formula's value or the
 * file is written. A workbook that nobody changes never meets the engine: its cached values are right. Only what formulas spill
 * is brought into the cells before anybody looks at them: without it a cell would not even be known to hold something.
 */
export class Calculation {
  mode: CalculationMode = "Automatic";
  private engine: Calculator | undefined;
  private isDirty = false;
  /** Whether anything changed since listeners were last told of results. */
  private isUntold = false;
  private readonly changedAreas = new Map<Sheet, Area[]>();
  private readonly changedSheets = new Set<Sheet>();
  private haveTablesChanged = false;
  private haveNamesChanged = false;
  private hasVisibilityChanged = false;
  private readonly spills: Spills;
  /** Whether anything changed since spills were brought into the cells. */
  private areSpillsDue = false;
  private isSettlingSpills = false;
  /** Where formulas spilled something else since listeners were last told. */
  private readonly spilled = new Map<Sheet, Area>();

  constructor(private readonly book: Book) {
    this.spills = new Spills(book);
  }

  /** To be called when the workbook is open. */
  opened(): void {
    if (!this.book.file.hasDynamicArrays) return;
    this.spills.remember();
    if (this.spills.mayBeBlocked) this.noteChange();
  }

  /** To be called before cells are looked at. Costs nothing in a workbook without spilling formulas. */
  settleSpills(): void {
    if (!this.areSpillsDue || this.isSettlingSpills || !this.book.file.hasDynamicArrays) return;
    this.isSettlingSpills = true;
    try {
      for (let round = 0; this.areSpillsDue && round < MOST_ROUNDS; round += 1) this.settleOnce();
    } finally {
      this.isSettlingSpills = this.areSpillsDue = false;
    }
  }

  private settleOnce(): void {
    this.spills.noteChanges();
    this.areSpillsDue = false;
    for (const result of this.bringUpToDate().spilled()) {
      const changed = this.spills.place(result);
      if (changed === undefined) continue;
      this.spilled.set(changed.sheet, boundingArea(this.spilled.get(changed.sheet) ?? changed.area, changed.area));
    }
    this.spills.remember();
  }

  cellsChanged(sheet: Sheet, area: Area): void {
    this.noteChange();
    const areas = this.changedAreas.get(sheet);
    if (areas === undefined) this.changedAreas.set(sheet, [area]);
    else areas.push(area);
  }

  /** The sheet is new, or its cells moved. */
  sheetChanged(sheet: Sheet): void {
    this.noteChange();
    this.changedSheets.add(sheet);
    const used = sheet.stored.usedArea();
    this.changedAreas.set(sheet, used ? [used] : []);
  }

  /** The engine knows sheets by their names: what is still to be told must be told under the old one. */
  sheetToBeRenamed(): void {
    this.settleSpills();
    if (this.engine !== undefined) this.bringUpToDate();
  }

  sheetRenamed(from: string, to: string): void {
    this.engine?.renameSheet(from, to);
  }

  /** To be called while the sheet is still there. */
  sheetToBeRemoved(sheet: Sheet): void {
    this.settleSpills();
    if (this.engine !== undefined) this.bringUpToDate().removeSheet(sheet.name);
    this.haveNamesChanged = true;
    this.noteChange();
    this.changedAreas.delete(sheet);
    this.changedSheets.delete(sheet);
  }

  /** Formulas got another text that means the same: a table or a column has another name. */
  formulasRewritten(): void {
    this.haveTablesChanged = this.haveNamesChanged = true;
    this.noteChange();
    for (const sheet of this.book.sheets.all) this.changedSheets.add(sheet);
  }

  /** Cells moved between sheets' lines, or references were rewritten: nothing that the engine knows is sure any more. */
  everythingChanged(): void {
    this.haveTablesChanged = this.haveNamesChanged = true;
    this.noteChange();
    for (const sheet of this.book.sheets.all) this.sheetChanged(sheet);
  }

  tablesChanged(): void {
    this.haveTablesChanged = true;
    this.noteChange();
  }

  namesChanged(): void {
    this.haveNamesChanged = true;
    this.noteChange();
  }

  /** To be called after rows were hidden or shown. */
  visibilityChanged(): void {
    this.hasVisibilityChanged = true;
    this.noteChange();
  }

  /** Asked for by the caller: everything is brought up to date at once. */
  calculate(): void {
    this.writeResults();
  }

  /** The present value of a cell. */
  valueOf(sheet: Sheet, row: number, column: number, cell: Cell): CellValue {
    if (cell.formula === undefined || !this.isDirty) return cell.value;
    this.settleSpills();
    return this.bringUpToDate().valueOf(sheet.name, row, column);
  }

  /** What a formula comes to that stands in no cell; API form, without "=". */
  evaluate(formula: string): CalculatedValue {
    this.settleSpills();
    const engine = this.bringUpToDate();
    const content = { row: 0, column: 0, formula: `=${formula}` };
    engine.setSheet(SCRATCH, { rowCount: 1, columnCount: 1, formulas: () => [content], valueAt: () => null });
    try {
      return engine.valueOf(SCRATCH, 0, 0);
    } finally {
      engine.removeSheet(SCRATCH);
    }
  }

  /** Writes the results that changed into the cells of the file. */
  writeResults(): void {
    if (!this.isDirty) return;
    this.settleSpills();
    for (const { sheet, row, column, value } of this.bringUpToDate().recalculated()) {
      this.book.sheets.named(sheet).file.setResult(row, column, value);
    }
  }

  /** Tells those who listen which cells came to another result. Does nothing where nobody listens. */
  announce(): void {
    if (!this.isUntold || !this.book.events.isHeard(EVENT.sheetCalculated)) return;
    this.isUntold = false;
    this.settleSpills();
    const changed = new Map(this.spilled);
    this.spilled.clear();
    for (const { sheet: name, row, column, value } of this.bringUpToDate().recalculated()) {
      const sheet = this.book.sheets.named(name);
      if (isSame(sheet.file.cell(row, column).value, value)) continue;
      sheet.file.setResult(row, column, value);
      const cell = areaOf(row, column, 1, 1);
      changed.set(sheet, boundingArea(changed.get(sheet) ?? cell, cell));
    }
    for (const [sheet, area] of changed) sheet.raise(EVENT.sheetCalculated, { address: addressOf(area) });
  }

  private noteChange(): void {
    this.isDirty = this.isUntold = this.areSpillsDue = true;
  }

  private bringUpToDate(): Calculator {
    const engine = this.engine ?? this.start();
    for (const sheet of this.changedSheets) engine.setSheet(sheet.name, sheetContentFor(sheet));
    for (const [sheet, areas] of this.changedAreas) {
      for (const area of areas) engine.setCells(sheet.name, area.row, area.column, blockFor(sheet, area));
    }
    if (this.haveTablesChanged) engine.setTables(tablesFor(this.book));
    if (this.haveNamesChanged) engine.setNames(namesFor(this.book));
    if (this.hasVisibilityChanged) engine.visibilityChanged();
    this.changedSheets.clear();
    this.changedAreas.clear();
    this.hasVisibilityChanged = this.haveTablesChanged = this.haveNamesChanged = false;
    return engine;
  }

  private start(): Calculator {
    const engine = createCalculator();
    this.engine = engine;
    for (const sheet of this.book.sheets.all) this.changedSheets.add(sheet);
    this.haveTablesChanged = this.haveNamesChanged = true;
    return engine;
  }
}

const isSame = (one: CellValue, other: CellValue): boolean => JSON.stringify(one) === JSON.stringify(other);
