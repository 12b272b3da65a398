import type { Area } from "../../xlsx/address";
import type { Cell, CellContent } from "../../xlsx/cells/value";
import { ExcelError } from "../excelError";
import { apiFormulaOf } from "../formula/apiForm";
import { fileFormulaOf } from "../formula/fileForm";
import { cellCountOf } from "./area";
import type { CellRange } from "./cellRange";
import { apiValue, valueTypeOf, type ValueType } from "./cellValue";
import { entryOf } from "./entry";

type ApiValue = string | number | boolean;

/** Excel on the web refuses larger reads. */
const MAX_CELLS_READ = 5_000_000;

export function calculatedValues(range: CellRange): ApiValue[][] {
  return mapped(range, (cell) => apiValue(range.sheet.book.calculation.valueOf(cell)));
}

export function valueTypesOf(range: CellRange): ValueType[][] {
  return mapped(range, (cell) => valueTypeOf(range.sheet.book.calculation.valueOf(cell)));
}

/** Formulas with "=", constants as they are. */
export function formulasOf(range: CellRange): ApiValue[][] {
  return mapped(range, (cell) => (cell.formula === undefined ? apiValue(cell.value) : apiFormulaOf(cell.formula)));
}

function mapped<T>({ sheet, area }: CellRange, map: (cell: Cell) => T): T[][] {
  if (cellCountOf(area) > MAX_CELLS_READ) throw new ExcelError("ResponsePayloadSizeLimitExceeded");
  return sheet.read(area).map((cells) => cells.map(map));
}

/**
 * Writes values and formulas alike, as Excel does for both properties: one for all cells, or a block of the range's size.
 * Texts are read as if typed in an English Excel; null leaves a cell as it is.
 */
export function writeContents(range: CellRange, input: unknown): void {
  const { sheet, area } = range;
  sheet.mustBeWritable();
  eachInput(range, input, (row, column, entry) => {
    if (entry !== null) sheet.put(row, column, contentFor(entry));
  });
  sheet.contentChanged(area);
}

function contentFor(input: unknown): CellContent {
  const entry = entryOf(input, "General");
  return {
    value: entry.value,
    ...(entry.formula !== undefined && { formula: fileFormulaOf(entry.formula) }),
  };
}

/** Hands out the input cell by cell. The size is checked before the first cell, so that a wrong block changes nothing. */
function eachInput(
  { area }: CellRange,
  input: unknown,
  use: (row: number, column: number, entry: unknown) => void,
): void {
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
