import type { Area } from "../../xlsx/address";
import type { Cell, CellContent } from "../../xlsx/cells/value";
import { withCopiedReferences } from "../../xlsx/formula/shift";
import { isDateFormat } from "numfmt";
import { ExcelError } from "../excelError";
import { encloses, lastColumn, lastRow, sameArea } from "./area";
import type { CellRange } from "./cellRange";
import { spillLike } from "./spills";
import { continuation, type FillKind } from "./fillSeries";

/**
 * Fills cells beside a range as dragging its corner does. Each line of the range goes on by itself: formulas as copies, numbers
 * and dates as series, texts with a number behind them counted on, names of days and months in their turn, all else repeated.
 */
export function autoFill(source: CellRange, destination: CellRange, kind: FillKind): void {
  const { sheet } = source;
  const whole = destination.area;
  if (destination.sheet !== sheet || !encloses(whole, source.area) || !isBeside(source.area, whole)) {
    throw new ExcelError("InvalidArgument", "the destination holds the source and goes on in one direction");
  }
  sheet.mustBeWritable(whole);
  const isDown = whole.columns === source.area.columns;
  const cells = sheet.read(source.area);
  const lines = isDown ? transposed(cells) : cells;
  const first = isDown ? source.area.row : source.area.column;
  const start = isDown ? whole.row : whole.column;
  const end = isDown ? lastRow(whole) : lastColumn(whole);
  lines.forEach((line, l) => {
    const next = continuation(
      line.map((cell) => seed(sheet.book.file.styles.resolve(cell.style).numberFormat, cell)),
      kind,
    );
    for (let at = start; at <= end; at += 1) {
      const step = at - first;
      if (step >= 0 && step < line.length) continue;
      const cell = line[mod(step, line.length)];
      if (cell === undefined) continue;
      const [row, column] = isDown ? [at, source.area.column + l] : [source.area.row + l, at];
      const distance = step - mod(step, line.length);
      const [down, right] = isDown ? [distance, 0] : [0, distance];
      if (kind === "FillFormats") sheet.file.setStyle(row, column, cell.style);
      else sheet.put(row, column, { ...filled(cell, kind, next(step), down, right), ...spillLike(cell, row, column) });
    }
  });
  if (kind === "FillFormats") sheet.looksChanged(whole);
  else sheet.contentChanged(whole);
}

function filled(cell: Cell, kind: FillKind, value: Cell["value"], down: number, right: number): CellContent {
  const style = kind === "FillValues" ? {} : { style: cell.style };
  if (cell.formula === undefined) return { value, ...style };
  return { value: null, formula: withCopiedReferences(cell.formula, down, right), ...style };
}

const seed = (numberFormat: string, { value }: Cell) => ({ value, isDate: isDateFormat(numberFormat) });

/** The filled cells lie below, above, left or right of the source, not around a corner. */
function isBeside(source: Area, whole: Area): boolean {
  return sameArea(source, whole) || source.columns === whole.columns || source.rows === whole.rows;
}

const mod = (n: number, by: number): number => ((n % by) + by) % by;

const transposed = (cells: readonly (readonly Cell[])[]): Cell[][] =>
  (cells[0] ?? []).map((_, c) => cells.flatMap((row) => row[c] ?? []));
