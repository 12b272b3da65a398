import { contains, type Area } from "../../xlsx/address";
import type { Cell, CellContent } from "../../xlsx/cells/value";
import { withCopiedReferences, withTransposedReferences } from "../../xlsx/formula/shift";
import { areaOf, encloses, intersectionOf, isWholeColumns, isWholeRows } from "./area";
import type { CellRange } from "./cellRange";
import { copiedAreas } from "./copiedAreas";
import { copyValidations } from "./copyValidations";
import type { Sheet } from "./sheet";
import { isSpilledInto, spillAt, spillLike } from "./spills";

export const COPY_WHAT = ["All", "Formulas", "Values", "Formats"] as const;
export type CopyWhat = (typeof COPY_WHAT)[number];

export interface Copy {
  readonly source: CellRange;
  readonly target: CellRange;
  readonly what: CopyWhat;
  /** Empty cells of the source leave the target as it is. */
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

/**
 * Copies as Excel pastes: relative references move along, and a target that holds the source several times is filled with
 * copies. The source is read first, so that it may overlap the target.
 */
export function copyCells({ source, target, what, skipBlanks, transpose }: Copy): void {
  const from = limited(source);
  if (from === undefined) return;
  const cells = contentsOf(source.sheet, from, what);
  const block = transpose ? transposed(cells) : cells;
  const area = pastedArea(target.area, block);
  target.sheet.mustBeWritable(area);
  for (let r = 0; r < area.rows; r += 1) {
    for (let c = 0; c < area.columns; c += 1) {
      const cell = block[r % block.length]?.[c % (block[0]?.length ?? 1)];
      if (cell !== undefined) paste(target.sheet, area.row + r, area.column + c, cell, { what, skipBlanks, transpose });
    }
  }
  if (what === "All" && !transpose) {
    copyMerges(source.sheet, target.sheet, from, area);
    copyValidations({ sheet: source.sheet, area: from }, { sheet: target.sheet, area });
  }
  if ((what === "All" || what === "Formats") && !transpose) {
    target.sheet.file.conditionalFormats.copyTo(area, source.sheet.file.conditionalFormats, (formatted) =>
      copiedAreas(formatted, from, area),
    );
  }
  if (what === "Formats") target.sheet.looksChanged(area);
  else target.sheet.contentChanged(area);
}

/** A cell on its way, with the place that its relative references speak from. */
interface Copied extends Cell {
  readonly row: number;
  readonly column: number;
}

function contentsOf(sheet: Sheet, area: Area, what: CopyWhat): Copied[][] {
  return sheet.read(area).map((cells, r) =>
    cells.map((cell, c) => {
      const [row, column] = [area.row + r, area.column + c];
      // A formula that comes along spills anew where it is pasted.
      const spill = what === "Values" ? undefined : spillAt(sheet, row, column);
      const isRepeated = spill && isSpilledInto(sheet, row, column) && contains(area, spill.row, spill.column);
      if (isRepeated) return { ...cell, value: null, row, column };
      const value = what === "Values" ? sheet.book.calculation.valueOf(sheet, row, column, cell) : cell.value;
      return { ...cell, value, row, column };
    }),
  );
}

/** Whole columns and rows are copied as far as they are used. */
function limited({ sheet, area }: CellRange): Area | undefined {
  if (!isWholeColumns(area) && !isWholeRows(area)) return area;
  const used = sheet.file.usedArea();
  return (
    used && intersectionOf({ row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns }, area)
  );
}

const transposed = (cells: readonly (readonly Copied[])[]): Copied[][] =>
  (cells[0] ?? []).map((_, c) => cells.flatMap((row) => row[c] ?? []));

/** The target, if it holds the block a whole number of times; else a single block at its first cell. */
function pastedArea(target: Area, block: readonly (readonly Copied[])[]): Area {
  const rows = block.length;
  const columns = block[0]?.length ?? 1;
  const isMultiple = target.rows % rows === 0 && target.columns % columns === 0;
  const isLimited = !isWholeColumns(target) && !isWholeRows(target);
  return isMultiple && isLimited ? target : areaOf(target.row, target.column, rows, columns);
}

function paste(
  sheet: Sheet,
  row: number,
  column: number,
  cell: Copied,
  { what, skipBlanks, transpose }: Pick<Copy, "what" | "skipBlanks" | "transpose">,
): void {
  if (skipBlanks && cell.value === null && cell.formula === undefined) return;
  if (what === "Formats") {
    sheet.file.setStyle(row, column, cell.style);
    return;
  }
  const style = what === "All" ? { style: cell.style } : {};
  sheet.put(row, column, { ...contentOf(cell, { row, column }, { what, transpose }), ...style });
}

function contentOf(
  copied: Copied,
  to: { readonly row: number; readonly column: number },
  { what, transpose }: Pick<Copy, "what" | "transpose">,
): CellContent {
  const { value, formula } = copied;
  if (formula === undefined || what === "Values") return { value };
  return {
    value: null,
    ...spillLike(copied, to.row, to.column),
    formula: transpose
      ? withTransposedReferences(formula, copied, to)
      : withCopiedReferences(formula, to.row - copied.row, to.column - copied.column),
  };
}

/** Into each of the copies that the target holds. */
function copyMerges(source: Sheet, target: Sheet, from: Area, to: Area): void {
  const { merges } = target.file;
  for (const merged of source.file.merges.list().filter((area) => encloses(from, area))) {
    const [row, column] = [merged.row - from.row + to.row, merged.column - from.column + to.column];
    for (let down = 0; down < to.rows; down += from.rows) {
      for (let right = 0; right < to.columns; right += from.columns) {
        const copy = { ...merged, row: row + down, column: column + right };
        merges.remove(copy);
        merges.add(copy);
      }
    }
  }
}
