import type { Area } from "../../xlsx/address";
import type { Cell } from "../../xlsx/cells/value";
import { text } from "../wire/readers";
import { ExcelError } from "../excelError";
import { apiFormulaOf } from "../formula/apiForm";
import { fileFormulaOf } from "../formula/fileForm";
import { fromR1C1, toR1C1 } from "../formula/r1c1";
import { maySpill } from "../calculator/spilling";
import { formattedText } from "../text/formattedText";
import { cellCountOf, isUnbounded } from "./area";
import { fillCalculatedColumns } from "./calculatedColumns";
import type { CellRange } from "./cellRange";
import { apiValue, calculatorValue, valueTypeOf, type ValueType } from "./cellValue";
import { entryOf, type Entry } from "./entry";
import { restyle } from "./looks";
import type { Sheet } from "./sheet";
import { spillFrom } from "./spills";

type ApiValue = string | number | boolean;

/** Excel on the web refuses larger reads. */
const MAX_CELLS_READ = 5_000_000;

export function calculatedValues(range: CellRange): ApiValue[][] {
  return mapped(range, (cell, row, column) =>
    apiValue(range.sheet.book.calculation.valueOf(range.sheet, row, column, cell)),
  );
}

export function valueTypesOf(range: CellRange): ValueType[][] {
  return mapped(range, (cell, row, column) =>
    valueTypeOf(range.sheet.book.calculation.valueOf(range.sheet, row, column, cell)),
  );
}

/** Formulas with "=", constants as they are. */
export function formulasOf(range: CellRange): ApiValue[][] {
  return mapped(range, (cell, row, column) =>
    cell.formula === undefined
      ? apiValue(cell.value)
      : apiFormulaOf(cell.formula, range.sheet.tableNameAt(row, column)),
  );
}

/** Formulas in R1C1 notation, constants as they are. */
export function r1c1FormulasOf(range: CellRange): ApiValue[][] {
  const { area } = range;
  return formulasOf(range).map((row, r) =>
    row.map((formula, c) =>
      typeof formula === "string" && formula.startsWith("=") ? toR1C1(formula, area.row + r, area.column + c) : formula,
    ),
  );
}

/** As writeContents, for formulas in R1C1 notation. */
export function writeR1C1(range: CellRange, given: unknown): void {
  const { area } = range;
  mustBeBounded(area);
  const block = Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, (): unknown => null));
  eachInput(range, given, (row, column, entry) => {
    const isFormula = typeof entry === "string" && entry.startsWith("=");
    const cells = block[row - area.row];
    if (cells) cells[column - area.column] = isFormula ? fromR1C1(entry, row, column) : entry;
  });
  writeContents(range, block);
}

/** What the cells show in a German Excel, their columns being wide enough. */
export function calculatedText(range: CellRange): string[][] {
  const { styles } = range.sheet.book.file;
  return mapped(range, (cell, row, column) =>
    formattedText(
      calculatorValue(range.sheet.book.calculation.valueOf(range.sheet, row, column, cell)),
      styles.resolve(cell.style).numberFormat,
    ),
  );
}

export function numberFormatsOf(range: CellRange): string[][] {
  const { styles } = range.sheet.book.file;
  return mapped(range, ({ style }) => styles.resolve(style).numberFormat);
}

function mapped<T>({ sheet, area }: CellRange, map: (cell: Cell, row: number, column: number) => T): T[][] {
  if (cellCountOf(area) > MAX_CELLS_READ) throw new ExcelError("ResponsePayloadSizeLimitExceeded");
  return sheet.read(area).map((cells, r) => cells.map((cell, c) => map(cell, area.row + r, area.column + c)));
}

/**
 * Writes values and formulas alike, as Excel does for both properties: one for all cells, or a block of the range's size.
 * Texts are read as if typed in an English Excel; null leaves a cell as it is.
 */
export function writeContents(range: CellRange, input: unknown): void {
  const { sheet, area } = range;
  mustBeBounded(area);
  sheet.mustBeWritable(area);
  eachInput(range, input, (row, column, entry) => {
    if (entry === null) return;
    writeEntry(sheet, row, column, (numberFormat) => entryOf(entry, numberFormat));
  });
  sheet.contentChanged(area);
  fillCalculatedColumns(sheet, area);
}

/**
 * Writes what an input makes of a cell, given the cell's number format. Nobody is told: `contentChanged` has to follow.
 * @throws ExcelError, XlsxError for what no cell takes
 */
export function writeEntry(sheet: Sheet, row: number, column: number, entryFor: (numberFormat: string) => Entry): void {
  const { styles } = sheet.book.file;
  const { style } = sheet.file.cell(row, column);
  const look = styles.resolve(style);
  const { value, formula, numberFormat, isQuoted = false } = entryFor(look.numberFormat);
  const restyled = {
    ...(numberFormat !== undefined && { numberFormat }),
    ...(isQuoted !== look.hasQuotePrefix && { hasQuotePrefix: isQuoted }),
  };
  sheet.put(row, column, {
    value,
    ...(formula !== undefined && formulaContent(sheet, row, column, formula)),
    ...(Object.keys(restyled).length > 0 && { style: styles.derive(style, restyled) }),
  });
}

/** A formula that may come to more than one value is marked, so that it spills here and in Excel. */
function formulaContent(sheet: Sheet, row: number, column: number, formula: string) {
  const inFile = fileFormulaOf(formula, sheet.tableNameAt(row, column));
  const named = (name: string): string | undefined => formulaNamed(name, sheet);
  return maySpill(formula, named) ? { formula: inFile, array: spillFrom(row, column) } : { formula: inFile };
}

/** What a name means in a formula of the sheet; a table's name means its data. */
function formulaNamed(name: string, sheet: Sheet): string | undefined {
  const { names, tables } = sheet.book;
  if (tables.all.some((table) => table.name.toLowerCase() === name.toLowerCase())) return `=${name}[]`;
  return (names.find(name, sheet) ?? names.find(name, undefined))?.formula;
}

export function writeNumberFormats(range: CellRange, given: unknown): void {
  const { sheet, area } = range;
  const input = single(given);
  if (!Array.isArray(input)) {
    // As in a larger block, null leaves the format as it is.
    if (input !== null) restyle([range], { numberFormat: text(input) });
    return;
  }
  sheet.mustBeWritable(area);
  checkSize(area, input);
  const rows = input as unknown[][];
  const formatted = formattedStyles(sheet);
  sheet.file.restyle(area, (style, row, column) => {
    const code = rows[row - area.row]?.[column - area.column];
    return code === null ? style : formatted(style, text(code));
  });
  sheet.looksChanged(area);
}

/** Cells share few styles and formats, so each pair is derived once. */
function formattedStyles({ book }: Sheet): (style: number, code: string) => number {
  const known = new Map<string, number>();
  return (style, code) => {
    const key = `${style} ${code}`;
    const formatted = known.get(key) ?? book.file.styles.derive(style, { numberFormat: code });
    known.set(key, formatted);
    return formatted;
  };
}

/** Hands out the input cell by cell. The size is checked before the first cell, so that a wrong block changes nothing. */
function eachInput(
  { area }: CellRange,
  given: unknown,
  use: (row: number, column: number, entry: unknown) => void,
): void {
  const input = single(given);
  if (Array.isArray(input)) checkSize(area, input);
  for (let r = 0; r < area.rows; r += 1) {
    const row: unknown = Array.isArray(input) ? input[r] : undefined;
    for (let c = 0; c < area.columns; c += 1) {
      use(area.row + r, area.column + c, Array.isArray(row) ? (row[c] as unknown) : input);
    }
  }
}

/** A block of one cell is one value for all, however many they are. */
function single(input: unknown): unknown {
  if (!Array.isArray(input) || input.length !== 1) return input;
  const row = (input as readonly unknown[])[0];
  return Array.isArray(row) && row.length === 1 ? (row[0] as unknown) : input;
}

function mustBeBounded(area: Area): void {
  if (isUnbounded(area)) throw new ExcelError("InvalidArgument", "whole rows and columns take no values");
}

function checkSize(area: Area, block: readonly unknown[]): void {
  const fits = block.length === area.rows && block.every((row) => Array.isArray(row) && row.length === area.columns);
  if (!fits) throw sizeMismatch();
}

export const sizeMismatch = (): ExcelError =>
  new ExcelError("InvalidArgument", "the block has not the size of the range");
