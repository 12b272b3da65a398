import type { Area } from "../../xlsx/address";
import type { Cell, CellContent } from "../../xlsx/cells/value";
import { ExcelError } from "../excelError";
import { apiFormulaOf } from "../formula/apiForm";
import { fileFormulaOf } from "../formula/fileForm";
import { textOf } from "../text/textOf";
import { cellCountOf } from "./area";
import type { CellRange } from "./cellRange";
import { apiValue, valueTypeOf, type ValueType } from "./cellValue";
import { entryOf } from "./entry";
import { restyle } from "./looks";
import type { Sheet } from "./sheet";

type ApiValue = string | number | boolean;

/** Excel on the web refuses larger reads. */
const MAX_CELLS_READ = 5_000_000;

export function calculatedValues(range: CellRange): ApiValue[][] {
  return mapped(range, (sheet, row, column, cell) => apiValue(sheet.book.calculation.valueOf(sheet, row, column, cell)));
}

export function valueTypesOf(range: CellRange): ValueType[][] {
  return mapped(range, (sheet, row, column, cell) => valueTypeOf(sheet.book.calculation.valueOf(sheet, row, column, cell)));
}

/** Formulas with "=", constants as they are. */
export function formulasOf(range: CellRange): ApiValue[][] {
  return mapped(range, (sheet, row, column, cell) =>
    cell.formula === undefined ? apiValue(cell.value) : apiFormulaOf(cell.formula, sheet.tableNameAt(row, column)),
  );
}

/** What the cells show under their number formats. */
export function calculatedText(range: CellRange): string[][] {
  return mapped(range, (sheet, row, column, cell) =>
    textOf(sheet.book.calculation.valueOf(sheet, row, column, cell), sheet.book.looks.numberFormat(cell.style)),
  );
}

export function numberFormatsOf(range: CellRange): string[][] {
  const { looks } = range.sheet.book;
  return mapped(range, (_sheet, _row, _column, { style }) => looks.numberFormat(style));
}

function mapped<T>({ sheet, area }: CellRange, map: (sheet: Sheet, row: number, column: number, cell: Cell) => T): T[][] {
  if (cellCountOf(area) > MAX_CELLS_READ) throw new ExcelError("ResponsePayloadSizeLimitExceeded");
  return sheet.read(area).map((cells, r) => cells.map((cell, c) => map(sheet, area.row + r, area.column + c, cell)));
}

/**
 * Writes values and formulas alike, as Excel does for both properties: one for all cells, or a block of the range's size.
 * Texts are read as if typed in an English Excel; null leaves a cell as it is.
 */
export function writeContents(range: CellRange, input: unknown): void {
  const { sheet, area } = range;
  sheet.mustBeWritable(area);
  eachInput(range, input, (row, column, entry) => {
    if (entry !== null) sheet.put(row, column, contentFor(sheet, row, column, entry));
  });
  sheet.contentChanged(area);
}

export function writeNumberFormats(range: CellRange, input: unknown): void {
  const { sheet, area } = range;
  sheet.mustBeWritable(area);
  if (typeof input === "string") {
    restyle(range, (look) => ({ ...look, numberFormat: input }));
    return;
  }
  eachInput(range, input, (row, column, code) => {
    if (code === null) return;
    if (typeof code !== "string") throw new ExcelError("InvalidArgument", "a number format is a text");
    const { style } = sheet.file.cell(row, column);
    sheet.file.setStyle(row, column, sheet.book.looks.withNumberFormat(style, code));
  });
}

function contentFor(sheet: Sheet, row: number, column: number, input: unknown): CellContent {
  const { style } = sheet.file.cell(row, column);
  const entry = entryOf(input, sheet.book.looks.numberFormat(style));
  return {
    value: entry.value,
    ...(entry.formula !== undefined && { formula: fileFormulaOf(entry.formula, sheet.tableNameAt(row, column)) }),
    ...(entry.numberFormat !== undefined && { style: sheet.book.looks.withNumberFormat(style, entry.numberFormat) }),
  };
}

/** Hands out the input cell by cell. The size is checked before the first cell, so that a wrong block changes nothing. */
function eachInput({ area }: CellRange, input: unknown, use: (row: number, column: number, entry: unknown) => void): void {
  if (Array.isArray(input)) checkSize(area, input);
  for (let r = 0; r < area.rows; r += 1) {
    const row: unknown = Array.isArray(input) ? input[r] : undefined;
    for (let c = 0; c < area.columns; c += 1) {
      use(area.row + r, area.column + c, Array.isArray(row) ? (row[c] as unknown) : input);
    }
  }
}

function checkSize(area: Area, block: readonly unknown[]): void {
  const fits = block.length === area.rows && block.every((row) => Array.isArray(row) && row.length === area.columns);
  if (!fits) throw sizeMismatch();
}

export const sizeMismatch = (): ExcelError =>
  new ExcelError("InvalidArgument", "the block has not the size of the range");
