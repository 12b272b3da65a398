import { COLORS, FONT } from "../../sheets/styles";
import { TABLE_HEADING, TABLE_TEXT } from "./tableHeights";

/** Named by Excel; what it draws is drawn again cell by cell, since other programs leave table styles out. */
const TABLE_STYLE = "TableStyleLight9";

const LINES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;
const LINE_COLOR = "#A6A6A6";

/**
 * Makes a table look like one wherever it is opened.
 *
 * @param centered columns of the table, from 0, whose cells are short numbers
 */
export function dressTable(table: Excel.Table, range: Excel.Range, centered: readonly number[]): void {
  table.style = TABLE_STYLE;
  const { format } = range;
  format.font.name = FONT;
  format.font.size = TABLE_TEXT.size;
  format.font.color = COLORS.ink;
  format.wrapText = TABLE_TEXT.wrap;
  format.verticalAlignment = "Top";
  format.horizontalAlignment = "Left";
  for (const line of LINES) {
    const edge = format.borders.getItem(line);
    edge.style = "Continuous";
    edge.weight = "Thin";
    edge.color = LINE_COLOR;
  }
  for (const column of centered) range.getColumn(column).format.horizontalAlignment = "Center";
  dressHeadings(range.getRow(0).format);
}

function dressHeadings(format: Excel.RangeFormat): void {
  format.fill.color = COLORS.blue;
  format.font.color = COLORS.white;
  format.font.bold = TABLE_HEADING.bold;
  format.horizontalAlignment = "Left";
  format.verticalAlignment = "Center";
}
