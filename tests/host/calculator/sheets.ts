import {
  isFormula,
  type Calculator,
  type CellContent,
  type CellValue,
  type FormulaCell,
  type SheetContent,
  type TableShape,
} from "../../../src/host/calculator/calculator";
import { createCalculator } from "../../../src/host/calculator/bookCalculator";

/** A sheet held as rows of cells; texts beginning with "=" are formulas without a cached value. */
export class RowsSheet implements SheetContent {
  /** How often a value was asked for. */
  reads = 0;
  constructor(readonly rows: CellContent[][]) {}

  get rowCount(): number {
    return this.rows.length;
  }

  get columnCount(): number {
    return Math.max(0, ...this.rows.map((row) => row.length));
  }

  *formulas(): Iterable<FormulaCell> {
    for (const [row, cells] of this.rows.entries()) {
      for (const [column, cell] of cells.entries()) if (isFormula(cell)) yield { row, column, ...cell };
    }
  }

  valueAt(row: number, column: number): CellValue {
    this.reads++;
    const content = this.rows[row]?.[column] ?? null;
    return isFormula(content) ? (content.cached ?? null) : content;
  }
}

export const sheetOf = (rows: readonly (readonly CellContent[])[]): RowsSheet =>
  new RowsSheet(
    rows.map((row) => row.map((cell) => (typeof cell === "string" && cell.startsWith("=") ? { formula: cell } : cell))),
  );

/** The day on which all test calculations take place. */
export const CLOCK = { now: () => new Date(2026, 10, 22, 12) };

export interface Written {
  /** Rows of each sheet, from A1. */
  readonly sheets: Readonly<Record<string, readonly (readonly CellContent[])[]>>;
  readonly tables?: readonly TableShape[];
  readonly names?: Readonly<Record<string, string>>;
}

export function calculatorOf({ sheets, tables = [], names = {} }: Written): Calculator {
  const calculator = createCalculator(CLOCK);
  for (const [name, rows] of Object.entries(sheets)) calculator.setSheet(name, sheetOf(rows));
  calculator.setTables(tables);
  calculator.setNames(Object.entries(names).map(([name, formula]) => ({ name, formula })));
  return calculator;
}

/** A table with its header in the given row, as wide as its headings. */
export const table = (
  name: string,
  sheet: string,
  columns: readonly string[],
  dataRows: number,
  row = 0,
  column = 0,
): TableShape => ({
  name,
  sheet,
  row,
  column,
  rowCount: dataRows + 1,
  hasHeaders: true,
  hasTotals: false,
  columns,
});
