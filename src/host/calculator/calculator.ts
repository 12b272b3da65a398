/**
 * What the host asks of a calculation engine, and nothing an engine would put into it.
 *
 * A formula that comes with a cached value keeps it until a cell that it reads has changed: files saved by Excel are right as
 * they are, and no engine knows every function of Excel. A formula that the engine does not know keeps its cached value for
 * good; those that depend on it are calculated from that value.
 *
 * Rows and columns count from 0. Sheet, table and defined names are compared as Excel does, ignoring case. Nothing is
 * calculated before a value is asked for.
 */
export interface Calculator {
  /** Adds the sheet, or replaces all of its content. */
  setSheet(sheet: string, content: SheetContent): void;
  removeSheet(sheet: string): void;
  /** Formulas and names that the calculator holds follow the new name, as they do in Excel. */
  renameSheet(from: string, to: string): void;
  /** Cells of the sheet whose content changed, formulas included; the area's size is that of the block. */
  setCells(sheet: string, row: number, column: number, block: readonly (readonly CellContent[])[]): void;
  /** Rows were hidden or shown: what counts only those that are shown comes to something else. */
  visibilityChanged(): void;
  /** All tables of the workbook, replacing those given before. */
  setTables(tables: readonly TableShape[]): void;
  /** All defined names of the workbook, replacing those given before. */
  setNames(names: readonly DefinedName[]): void;
  /**
   * The value of a cell, calculated if need be; null for an empty cell and for a formula that can be neither calculated nor
   * taken from a cached value.
   * @throws UnknownSheetError
   */
  valueOf(sheet: string, row: number, column: number): CellValue;
  /** What spilling formulas came to since this was last asked. Their cells are the caller's to fill, and to tell of with setCells. */
  spilled(): readonly Spilled[];
  /** The formula cells whose value is not the cached one they came with: what a file has to be told when it is saved. */
  recalculated(): readonly CalculatedCell[];
}

/** What stands in a cell; null is an empty one. Dates are serial numbers. */
export type CellValue = string | number | boolean | null | CellError;

/** An error value such as #N/A, which is not the text "#N/A". */
export interface CellError {
  readonly error: ErrorCode;
}

export const ERROR_CODES = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

export const isCellError = (value: CellValue | FormulaContent): value is CellError =>
  typeof value === "object" && value !== null && "error" in value;

/** A formula as Excel's API writes it ("=SUM(tblZiele[Nr],1.5)"): English names, commas, no _xlfn. prefixes. */
export interface FormulaContent {
  readonly formula: string;
  /** What the file says it comes to; undefined where nobody has calculated it yet. */
  readonly cached?: CellValue | undefined;
  /** The formula fills several cells as those entered with Ctrl+Shift+Enter do: it keeps its cached value and is never calculated. */
  readonly isFixed?: true;
  /** The formula may fill cells to the right and below, and this many it fills now. No other formula spills. */
  readonly spills?: Size | undefined;
}

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

export type CellContent = CellValue | FormulaContent;

export const isFormula = (content: CellContent): content is FormulaContent =>
  typeof content === "object" && content !== null && "formula" in content;

/** A sheet as the host holds it. It is read late and only where formulas need it, and has to answer with its present content. */
export interface SheetContent {
  /** Number of rows and columns from A1 to the last used cell. */
  readonly rowCount: number;
  readonly columnCount: number;
  formulas(): Iterable<FormulaCell>;
  /** The value of a cell; for a formula its cached value. */
  valueAt(row: number, column: number): CellValue;
  /** What hides a row, if anything does; no row is hidden where missing. */
  hiddenBy?(row: number): "filter" | "hand" | undefined;
  /** Whether a formula of this cell could spill over so many cells; always where missing. */
  hasRoom?(row: number, column: number, size: Size): boolean;
}

export interface FormulaCell extends FormulaContent {
  readonly row: number;
  readonly column: number;
}

export interface CalculatedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** A spilling formula's cell and the values that it comes to, row by row; a single one where it fills just its cell. */
export interface Spilled {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly block: readonly (readonly CellValue[])[];
}

export interface TableShape {
  readonly name: string;
  readonly sheet: string;
  /** The whole table, header and totals row included. */
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
  /** Headings from left to right, as they stand in the cells. */
  readonly columns: readonly string[];
}

export interface DefinedName {
  readonly name: string;
  /** What it stands for, API form: "=Ziele!$A$1:$B$9", "=0.19". */
  readonly formula: string;
  /** The sheet that it belongs to; undefined for the workbook. */
  readonly sheet?: string | undefined;
}

/** Somebody asked for a cell of a sheet that the calculator was never given. */
export class UnknownSheetError extends Error {
  override readonly name = "UnknownSheetError";
  constructor(readonly sheet: string) {
    super(`The calculator has no sheet "${sheet}".`);
  }
}
