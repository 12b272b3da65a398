import type { Area } from "../../xlsx/address";
import type { Cell, CellValue } from "../../xlsx/cells/value";
import { createCalculator } from "../calculator/bookCalculator";
import type { Calculator, CellValue as CalculatedValue } from "../calculator/calculator";
import { blockFor, namesFor, sheetContentFor, tablesFor } from "./calculatorInput";
import type { Book } from "./book";
import type { Sheet } from "./sheet";

export type CalculationMode = "Automatic" | "AutomaticExceptTables" | "Manual";

/** No sheet can be called so. */
const SCRATCH = ":";

/**
 * Keeps formula results true, late: changes are only noted, and the engine is asked when somebody reads a formula's value or the
 * file is written. A workbook that nobody changes never meets the engine: its cached values are right.
 */
export class Calculation {
  mode: CalculationMode = "Automatic";
  private engine: Calculator | undefined;
  private isDirty = false;
  private readonly changedAreas = new Map<Sheet, Area[]>();
  private readonly changedSheets = new Set<Sheet>();
  private haveTablesChanged = false;
  private haveNamesChanged = false;

  constructor(private readonly book: Book) {}

  cellsChanged(sheet: Sheet, area: Area): void {
    this.isDirty = true;
    const areas = this.changedAreas.get(sheet);
    if (areas === undefined) this.changedAreas.set(sheet, [area]);
    else areas.push(area);
  }

  /** The sheet is new, or its cells moved. */
  sheetChanged(sheet: Sheet): void {
    this.isDirty = true;
    this.changedSheets.add(sheet);
    const used = sheet.file.usedArea();
    this.changedAreas.set(sheet, used ? [used] : []);
  }

  /** The engine knows sheets by their names: what is still to be told must be told under the old one. */
  sheetToBeRenamed(): void {
    if (this.engine !== undefined) this.bringUpToDate();
  }

  sheetRenamed(from: string, to: string): void {
    this.engine?.renameSheet(from, to);
  }

  /** To be called while the sheet is still there. */
  sheetToBeRemoved(sheet: Sheet): void {
    if (this.engine !== undefined) this.bringUpToDate().removeSheet(sheet.name);
    this.isDirty = this.haveNamesChanged = true;
    this.changedAreas.delete(sheet);
    this.changedSheets.delete(sheet);
  }

  /** Formulas got another text that means the same: a table or a column has another name. */
  formulasRewritten(): void {
    this.isDirty = this.haveTablesChanged = this.haveNamesChanged = true;
    for (const sheet of this.book.sheets.all) this.changedSheets.add(sheet);
  }

  /** Cells moved between sheets' lines, or references were rewritten: nothing that the engine knows is sure any more. */
  everythingChanged(): void {
    this.isDirty = this.haveTablesChanged = this.haveNamesChanged = true;
    for (const sheet of this.book.sheets.all) this.sheetChanged(sheet);
  }

  tablesChanged(): void {
    this.isDirty = this.haveTablesChanged = true;
  }

  namesChanged(): void {
    this.isDirty = this.haveNamesChanged = true;
  }

  /** Asked for by the caller: everything is brought up to date at once. */
  calculate(): void {
    this.writeResults();
  }

  /** The present value of a cell. */
  valueOf(sheet: Sheet, row: number, column: number, cell: Cell): CellValue {
    if (cell.formula === undefined || !this.isDirty) return cell.value;
    return this.bringUpToDate().valueOf(sheet.name, row, column);
  }

  /** What a formula comes to that stands in no cell; API form, without "=". */
  evaluate(formula: string): CalculatedValue {
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
    for (const { sheet, row, column, value } of this.bringUpToDate().recalculated()) {
      this.book.sheets.named(sheet).file.setResult(row, column, value);
    }
  }

  private bringUpToDate(): Calculator {
    const engine = this.engine ?? this.start();
    for (const sheet of this.changedSheets) engine.setSheet(sheet.name, sheetContentFor(sheet));
    for (const [sheet, areas] of this.changedAreas) {
      for (const area of areas) engine.setCells(sheet.name, area.row, area.column, blockFor(sheet, area));
    }
    if (this.haveTablesChanged) engine.setTables(tablesFor(this.book));
    if (this.haveNamesChanged) engine.setNames(namesFor(this.book));
    this.changedSheets.clear();
    this.changedAreas.clear();
    this.haveTablesChanged = this.haveNamesChanged = false;
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
