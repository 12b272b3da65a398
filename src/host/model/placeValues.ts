import type { Corner, Position } from "../../xlsx/charts/chartModel";
import type { Sheet } from "../book/sheet";
import { heightOf, widthOf } from "../book/sizes";
import { ExcelError } from "../excelError";
import { number } from "../wire/readers";
import { writable, type WritableValue } from "../wire/objectType";

const EMU_PER_POINT = 12_700;

/** What lies over the cells of a sheet: a chart, a shape. */
export interface Placed {
  readonly sheet: Sheet;
  readonly file: { readonly name: string; position: Position | undefined };
  /** A line may have no width or no height. */
  readonly isLine?: boolean;
}

export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Puts something where nothing was said of its place yet. */
export function putAt(placed: Placed, { left, top, width, height }: Frame): void {
  place(placed, "column", left, left + width);
  place(placed, "row", top, top + height);
}

/** Where something lies, in points from the sheet's first cell. */
export const placeValues: Readonly<Record<"left" | "top" | "width" | "height", WritableValue<Placed>>> = {
  left: writable(
    number,
    (placed) => x(placed, "from"),
    (placed, left) => place(placed, "column", left, left + x(placed, "to") - x(placed, "from")),
  ),
  top: writable(
    number,
    (placed) => y(placed, "from"),
    (placed, top) => place(placed, "row", top, top + y(placed, "to") - y(placed, "from")),
  ),
  width: writable(number, widthIn, (placed, width) =>
    place(placed, "column", x(placed, "from"), x(placed, "from") + width),
  ),
  height: writable(number, heightIn, (placed, height) =>
    place(placed, "row", y(placed, "from"), y(placed, "from") + height),
  ),
};

/** In points. */
export function widthIn(placed: Placed): number {
  return x(placed, "to") - x(placed, "from");
}

export function heightIn(placed: Placed): number {
  return y(placed, "to") - y(placed, "from");
}

const x = (placed: Placed, corner: keyof Position): number =>
  pointsBefore(positionOf(placed)[corner].column, (column) => widthOf(placed.sheet, column)) +
  positionOf(placed)[corner].x / EMU_PER_POINT;

const y = (placed: Placed, corner: keyof Position): number =>
  pointsBefore(positionOf(placed)[corner].row, (row) => heightOf(placed.sheet, row)) +
  positionOf(placed)[corner].y / EMU_PER_POINT;

function positionOf({ file }: Placed): Position {
  const { position } = file;
  if (position === undefined) {
    throw new ExcelError("UnsupportedOperation", `${file.name} does not lie between two cells`);
  }
  return position;
}

function pointsBefore(count: number, sizeOf: (line: number) => number): number {
  let points = 0;
  for (let line = 0; line < count; line += 1) points += sizeOf(line);
  return points;
}

function place(placed: Placed, axis: "row" | "column", start: number, end: number): void {
  if (start < 0 || end < start || (end === start && placed.isLine !== true)) {
    throw new ExcelError("InvalidArgument", "it lies on its sheet and has a size");
  }
  const { from, to } = positionOf(placed);
  placed.file.position = { from: cornerAt(placed.sheet, from, axis, start), to: cornerAt(placed.sheet, to, axis, end) };
}

/** The corner with another row or column, and how far into it. */
function cornerAt(sheet: Sheet, corner: Corner, axis: "row" | "column", points: number): Corner {
  let line = 0;
  let rest = points;
  for (let size = sizeAt(sheet, axis, line); rest >= size; size = sizeAt(sheet, axis, line)) {
    rest -= size;
    line += 1;
  }
  const inside = Math.round(rest * EMU_PER_POINT);
  return axis === "row" ? { ...corner, row: line, y: inside } : { ...corner, column: line, x: inside };
}

const sizeAt = (sheet: Sheet, axis: "row" | "column", line: number): number =>
  axis === "row" ? heightOf(sheet, line) : widthOf(sheet, line);
