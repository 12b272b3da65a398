import type { CSSProperties } from "react";
import type { Area } from "../../xlsx/address";
import { isCellError, type Cell, type CellValue } from "../../xlsx/cells/value";
import type { CellStyle } from "../../xlsx/styles/cellStyle";
import { calculatorValue } from "../../host/book/cellValue";
import type { Sheet } from "../../host/book/sheet";
import { formattedText } from "../../host/text/formattedText";
import { bordersCss } from "./borderLook";
import { cssOf, type ColorOf, type NaturalSide } from "./cellLook";

/** A cell as it is drawn. */
export interface CellImage {
  readonly text: string;
  readonly css: CSSProperties;
}

/**
 * What a sheet looks like at one moment. Cells are read when they are asked for, which is when they come into view, and once.
 */
export class SheetImage {
  private readonly images = new Map<string, CellImage>();
  private readonly rows = new Map<number, readonly Cell[]>();
  private readonly looks = new Map<string, CSSProperties>();
  readonly merges: readonly Area[];

  /** @param columns how many columns of the sheet may be asked for */
  constructor(
    private readonly sheet: Sheet,
    private readonly columns: number,
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

  private draw(row: number, column: number): CellImage {
    const cell = this.cellAt(row, column);
    const value = this.sheet.book.calculation.valueOf(this.sheet, row, column, cell);
    const { numberFormat } = this.styleAt(row, column);
    return {
      text: formattedText(calculatorValue(value), numberFormat),
      css: { ...this.lookOf(cell.style, sideOf(value)), ...this.bordersAt(row, column) },
    };
  }

  private lookOf(style: number, side: NaturalSide): CSSProperties {
    const key = `${style} ${side}`;
    const known = this.looks.get(key) ?? cssOf(this.sheet.book.file.styles.resolve(style), this.colorOf, side);
    this.looks.set(key, known);
    return known;
  }

  private bordersAt(row: number, column: number): CSSProperties {
    return bordersCss(
      {
        own: this.styleAt(row, column).border,
        rightNeighbour: this.styleAt(row, column + 1).border,
        neighbourBelow: this.styleAt(row + 1, column).border,
        isFirstColumn: column === 0,
        isFirstRow: row === 0,
      },
      this.colorOf,
    );
  }

  private styleAt(row: number, column: number): CellStyle {
    return this.sheet.book.file.styles.resolve(this.cellAt(row, column).style);
  }

  private cellAt(row: number, column: number): Cell {
    let cells = this.rows.get(row);
    if (cells === undefined) {
      // One more, for the lines that the last column's neighbour draws.
      [cells = []] = this.sheet.read({ row, column: 0, rows: 1, columns: this.columns + 1 });
      this.rows.set(row, cells);
    }
    return cells[column] ?? this.sheet.file.cell(row, column);
  }

  private readonly colorOf: ColorOf = (color) => this.sheet.book.file.styles.rgb(color);
}

function sideOf(value: CellValue): NaturalSide {
  if (typeof value === "number") return "right";
  return typeof value === "boolean" || isCellError(value) ? "center" : "left";
}
