import type { CSSProperties } from "react";
import type { Area } from "../../xlsx/address";
import { isCellError, type Cell, type CellValue } from "../../xlsx/cells/value";
import type { CellStyle } from "../../xlsx/styles/cellStyle";
import { lastColumn, lastRow } from "../../host/book/area";
import { calculatorValue } from "../../host/book/cellValue";
import type { Sheet } from "../../host/book/sheet";
import { formattedText } from "../../host/text/formattedText";
import { bordersCss } from "./borderLook";
import type { NaturalSide } from "./cellLook";
import { placeOf, type Lines } from "./geometry";
import type { Looks } from "./looks";
import { mergeOver } from "./merging";
import { tableCss } from "./tableLook";
import { textWidth } from "./textWidth";

/** A cell as it is drawn. */
export interface CellImage {
  readonly text: string;
  readonly css: CSSProperties;
  /** How many shown columns a text takes that is too long for its cell: it runs on over empty neighbours. */
  readonly columns: number;
  /** Of these columns together, in pixels. */
  readonly width: number;
}

const PADDING = 5;
/** Pixels of a "#", which stand for a number that does not fit. */
const HASH = 8;
/** Where Office's fonts are missing, others stand in that are a little wider: a number that fits in Excel is made to fit. */
const TOLERANCE = 1.15;
const NO_CELL: CellImage = { text: "", css: {}, columns: 1, width: 0 };

/**
 * What a sheet looks like at one moment. Cells are read when they are asked for, which is when they come into view, and once.
 */
export class SheetImage {
  readonly merges: readonly Area[];
  private readonly images = new Map<string, CellImage>();
  private readonly rows = new Map<number, readonly Cell[]>();

  constructor(
    private readonly sheet: Sheet,
    private readonly columns: Lines,
    private readonly looks: Looks,
  ) {
    this.merges = sheet.file.merges.list();
  }

  cell(row: number, column: number): CellImage {
    const key = `${row} ${column}`;
    const known = this.images.get(key);
    if (known !== undefined) return known;
    const image = this.draw(row, column);
    this.images.set(key, image);
    return image;
  }

  /** A merged area shows what stands in its first cell, between the outer lines of all of them. */
  private draw(row: number, column: number): CellImage {
    const merge = mergeOver(this.merges, row, column);
    if (merge !== undefined && (merge.row !== row || merge.column !== column)) return NO_CELL;
    const cell = this.cellAt(row, column);
    const value = this.sheet.book.calculation.valueOf(this.sheet, row, column, cell);
    const text = formattedText(calculatorValue(value), this.styleAt(row, column).numberFormat);
    const look = this.looks.of(cell.style, sideOf(value));
    const borders = this.bordersOf(merge ?? { row, column, rows: 1, columns: 1 });
    const table = this.sheet.book.tables.at(this.sheet, row, column);
    // The cell's own look lies over that of its table.
    const css = { ...(table && tableCss(table, row, this.looks.colorOf)), ...look.own, ...borders };
    if (merge !== undefined) return { text, css, columns: 1, width: 0 };
    const run = this.runOf(row, column, text, look.whole);
    const shrinks = this.styleAt(row, column).alignment.isShrunk;
    if (typeof value !== "number" && !shrinks) return { text, css, ...run };
    const excess = textWidth(text, look.whole) / (run.width - PADDING);
    if (excess <= 1) return { text, css, ...run };
    if (excess > TOLERANCE && !shrinks) {
      return { text: "#".repeat(Math.max(1, Math.floor(run.width / HASH))), css, ...run };
    }
    return { text, css: { ...css, fontSize: `${parseFloat(String(look.whole.fontSize)) / excess}pt` }, ...run };
  }

  private runOf(row: number, column: number, text: string, look: CSSProperties): { columns: number; width: number } {
    const place = placeOf(this.columns, column);
    let width = this.columns.sizes[place] ?? 0;
    let columns = 1;
    const canRun = look.whiteSpace === "pre" && look.textAlign === "left" && text !== "";
    const needed = canRun ? textWidth(text, look) + PADDING : 0;
    for (; width < needed; columns += 1) {
      const next = this.columns.shown[place + columns];
      if (next === undefined || !this.isFree(row, next)) break;
      width += this.columns.sizes[place + columns] ?? 0;
    }
    return { columns, width };
  }

  private isFree(row: number, column: number): boolean {
    const { value, formula } = this.cellAt(row, column);
    return value === null && formula === undefined && mergeOver(this.merges, row, column) === undefined;
  }

  private bordersOf(area: Area): CSSProperties {
    const [bottom, right] = [lastRow(area), lastColumn(area)];
    return bordersCss(
      {
        own: {
          ...this.styleAt(area.row, area.column).border,
          right: this.styleAt(area.row, right).border.right,
          bottom: this.styleAt(bottom, area.column).border.bottom,
        },
        rightNeighbour: this.styleAt(area.row, right + 1).border,
        neighbourBelow: this.styleAt(bottom + 1, area.column).border,
        isFirstColumn: area.column === 0,
        isFirstRow: area.row === 0,
      },
      this.looks.colorOf,
    );
  }

  private styleAt(row: number, column: number): CellStyle {
    return this.sheet.book.file.styles.resolve(this.cellAt(row, column).style);
  }

  private cellAt(row: number, column: number): Cell {
    let cells = this.rows.get(row);
    if (cells === undefined) {
      // One more than is shown, for the line that the last one's neighbour draws.
      const columns = (this.columns.shown.at(-1) ?? 0) + 2;
      [cells = []] = this.sheet.read({ row, column: 0, rows: 1, columns });
      this.rows.set(row, cells);
    }
    return cells[column] ?? this.sheet.file.cell(row, column);
  }
}

function sideOf(value: CellValue): NaturalSide {
  if (typeof value === "number") return "right";
  return typeof value === "boolean" || isCellError(value) ? "center" : "left";
}
