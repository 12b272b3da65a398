import type { Area } from "../../xlsx/address";
import type { Cell } from "../../xlsx/cells/value";
import type {
  CellContent,
  DefinedName,
  FormulaCell,
  FormulaContent,
  SheetContent,
  TableShape,
} from "../calculator/calculator";
import { apiFormulaOf } from "../formula/apiForm";
import type { Book } from "./book";
import type { Sheet } from "./sheet";
import { calculatorValue } from "./cellValue";
import { hasRoomToSpill } from "./spills";

/** The workbook as the calculation engine wants to be told of it. */

export function sheetContentFor(sheet: Sheet): SheetContent {
  const used = sheet.stored.usedArea({ valuesOnly: true });
  return {
    rowCount: used ? used.row + used.rows : 0,
    columnCount: used ? used.column + used.columns : 0,
    formulas: () => formulasIn(sheet),
    valueAt: (row, column) => calculatorValue(sheet.stored.cell(row, column).value),
    hiddenBy: (row) => {
      if (sheet.stored.rows.get(row).isHidden !== true) return undefined;
      return filteredAreas(sheet).some((area) => row >= area.row && row < area.row + area.rows) ? "filter" : "hand";
    },
    hasRoom: (row, column, size) => hasRoomToSpill(sheet, row, column, size),
  };
}

/** Lists of which a filter shows a part. */
function filteredAreas({ stored: file }: Sheet): readonly Area[] {
  const { area, columns } = file.filter;
  const tables = file.tables.list().filter(({ isFiltered }) => isFiltered);
  return [...(area && columns.size > 0 ? [area] : []), ...tables.map((table) => table.area)];
}

function* formulasIn(sheet: Sheet): Generator<FormulaCell> {
  for (const { row, cell } of sheet.stored.formulas()) {
    const { column, formula } = cell;
    if (formula !== undefined) yield { row, column, ...formulaContent(sheet, row, column, cell, formula) };
  }
}

export function blockFor(sheet: Sheet, area: Area): CellContent[][] {
  return sheet
    .read(area)
    .map((cells, r) =>
      cells.map((cell, c) =>
        cell.formula === undefined
          ? calculatorValue(cell.value)
          : formulaContent(sheet, area.row + r, area.column + c, cell, cell.formula),
      ),
    );
}

function formulaContent(sheet: Sheet, row: number, column: number, cell: Cell, formula: string): FormulaContent {
  return {
    formula: apiFormulaOf(formula, sheet.book.tables.at(sheet, row, column)?.name),
    cached: cell.value === null ? undefined : calculatorValue(cell.value),
    ...(cell.array && (cell.array.isDynamic ? { spills: cell.array.area } : { isFixed: true })),
  };
}

export function tablesFor(book: Book): TableShape[] {
  return book.tables.all.map(({ name, sheet, area, hasHeaders, hasTotals, columns }) => ({
    name,
    sheet: sheet.name,
    row: area.row,
    column: area.column,
    rowCount: area.rows,
    hasHeaders,
    hasTotals,
    columns: columns.map((column) => column.name),
  }));
}

export function namesFor(book: Book): DefinedName[] {
  return [undefined, ...book.sheets.all].flatMap((sheet) =>
    book.names.of(sheet).map(({ name, formula }) => ({ name, formula, sheet: sheet?.name })),
  );
}
