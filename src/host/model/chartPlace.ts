import type { Corner, Position } from "../../xlsx/charts/chartModel";
import type { Chart } from "../book/chart";
import type { Sheet } from "../book/sheet";
import { heightOf, widthOf } from "../book/sizes";
import { ExcelError } from "../excelError";
import { number } from "../wire/readers";
import { writable, type WritableValue } from "../wire/objectType";

const EMU_PER_POINT = 12_700;

/** Where a chart lies, in points from the sheet's first cell. */
export const chartPlace: Readonly<Record<"left" | "top" | "width" | "height", WritableValue<Chart>>> = {
  left: writable(
    number,
    (chart) => x(chart, "from"),
    (chart, left) => place(chart, "column", left, left + x(chart, "to") - x(chart, "from")),
  ),
  top: writable(
    number,
    (chart) => y(chart, "from"),
    (chart, top) => place(chart, "row", top, top + y(chart, "to") - y(chart, "from")),
  ),
  width: writable(number, chartWidth, (chart, width) =>
    place(chart, "column", x(chart, "from"), x(chart, "from") + width),
  ),
  height: writable(number, chartHeight, (chart, height) =>
    place(chart, "row", y(chart, "from"), y(chart, "from") + height),
  ),
};

/** In points. */
export function chartWidth(chart: Chart): number {
  return x(chart, "to") - x(chart, "from");
}

export function chartHeight(chart: Chart): number {
  return y(chart, "to") - y(chart, "from");
}

const x = (chart: Chart, corner: keyof Position): number =>
  pointsBefore(positionOf(chart)[corner].column, (column) => widthOf(chart.sheet, column)) +
  positionOf(chart)[corner].x / EMU_PER_POINT;

const y = (chart: Chart, corner: keyof Position): number =>
  pointsBefore(positionOf(chart)[corner].row, (row) => heightOf(chart.sheet, row)) +
  positionOf(chart)[corner].y / EMU_PER_POINT;

function positionOf({ file }: Chart): Position {
  const { position } = file;
  if (position === undefined)
    throw new ExcelError("UnsupportedOperation", `${file.name} does not lie between two cells`);
  return position;
}

function pointsBefore(count: number, sizeOf: (line: number) => number): number {
  let points = 0;
  for (let line = 0; line < count; line += 1) points += sizeOf(line);
  return points;
}

function place(chart: Chart, axis: "row" | "column", start: number, end: number): void {
  if (start < 0 || end <= start) throw new ExcelError("InvalidArgument", "a chart lies on its sheet and has a size");
  const { from, to } = positionOf(chart);
  chart.file.position = { from: cornerAt(chart.sheet, from, axis, start), to: cornerAt(chart.sheet, to, axis, end) };
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
