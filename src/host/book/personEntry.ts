import type { Clock } from "../calculator/coercion";
import { apiFormulaOf } from "../formula/apiForm";
import { areaOf } from "./area";
import { fillCalculatedColumns } from "./calculatedColumns";
import type { CellRange } from "./cellRange";
import { apiValue } from "./cellValue";
import { writeEntry } from "./cells";
import type { Sheet } from "./sheet";
import { growBelow } from "./tableRows";
import { typedEntryOf, typingOf } from "./typedEntry";

const CLOCK: Clock = { now: () => new Date() };

/**
 * Enters texts as a person at the screen does, row by row from this cell on. A table whose last row ends right above grows.
 *
 * @throws AccessDenied on a protected sheet, XlsxError for what a cell cannot hold
 */
export function enterTexts(first: CellRange, typed: readonly (readonly string[])[]): void {
  const { sheet, area } = first;
  const columns = Math.max(...typed.map((row) => row.length));
  const block = areaOf(area.row, area.column, typed.length, columns);
  sheet.mustBeWritable(block);
  typed.forEach((texts, r) => {
    const row = block.row + r;
    if (texts.some((text) => text !== "")) growTableAbove(sheet, row, block.column);
    texts.forEach((text, c) =>
      writeEntry(sheet, row, block.column + c, (numberFormat) => typedEntryOf(text, numberFormat, CLOCK)),
    );
  });
  sheet.contentChanged(block);
  fillCalculatedColumns(sheet, block);
}

function growTableAbove(sheet: Sheet, row: number, column: number): void {
  sheet.book.tables.on(sheet).some((table) => growBelow(table, row, column));
}

/** What the formula bar shows of a cell: its formula with English names, or its value as it would be typed. */
export function typedContentOf({ sheet, area: { row, column } }: CellRange): string {
  const cell = sheet.file.cell(row, column);
  if (cell.formula !== undefined) return apiFormulaOf(cell.formula, sheet.tableNameAt(row, column));
  const { numberFormat, hasQuotePrefix } = sheet.book.file.styles.resolve(cell.style);
  return (hasQuotePrefix ? "'" : "") + typingOf(apiValue(cell.value), numberFormat);
}
