import type { CSSProperties } from "react";
import type { Area } from "../../xlsx/address";
import type { CellPlace } from "./cellMove";
import { placesOf, sum, type Geometry } from "./geometry";

/** The first row of the grid holds the letters of the columns, its first column the numbers of the rows. */
export const HEADER_HEIGHT = 22;
export const ROW_HEADER_WIDTH = 44;
const HEADERS = 1;

/** What is pinned lies over what scrolls; the stylesheet has the same numbers. */
const LAYER = { cells: 1, pinnedLeft: 2, pinnedAbove: 4 };

/** The cell whose element this is, or is within; undefined outside of the cells. */
export function cellUnder(element: Element, { rows, columns }: Geometry): CellPlace | undefined {
  const cell = element.closest(".rdg-cell");
  const [row, column] = [
    rows.shown[indexIn(cell?.parentElement, "aria-rowindex")],
    columns.shown[indexIn(cell, "aria-colindex")],
  ];
  return row === undefined || column === undefined ? undefined : { row, column };
}

/** The attributes count from 1, and the headers first. */
const indexIn = (element: Element | null | undefined, name: string): number =>
  Number(element?.getAttribute(name)) - 1 - HEADERS;

/**
 * Where something lies that covers an area of cells, by the lines of the CSS grid: so it scrolls with the cells, and stays
 * where they stay. Undefined where all its rows or columns are hidden.
 */
export function gridPlace({ rows, columns }: Geometry, area: Area): CSSProperties | undefined {
  const down = placesOf(rows, area.row, area.rows);
  const across = placesOf(columns, area.column, area.columns);
  if (down.count === 0 || across.count === 0) return undefined;
  const [isPinnedAbove, isPinnedLeft] = [
    down.first + down.count <= rows.frozen,
    across.first + across.count <= columns.frozen,
  ];
  return {
    gridRow: `${down.first + 1 + HEADERS} / span ${down.count}`,
    gridColumn: `${across.first + 1 + HEADERS} / span ${across.count}`,
    zIndex: isPinnedAbove ? LAYER.pinnedAbove : isPinnedLeft ? LAYER.pinnedLeft : LAYER.cells,
    ...((isPinnedAbove || isPinnedLeft) && { position: "sticky" as const }),
    ...(isPinnedAbove && { insetBlockStart: HEADER_HEIGHT + sum(rows.sizes.slice(0, down.first)) }),
    ...(isPinnedLeft && { insetInlineStart: ROW_HEADER_WIDTH + sum(columns.sizes.slice(0, across.first)) }),
  };
}
