import type { CSSProperties } from "react";
import { barChartOf } from "./barChart";
import { BarChartView } from "./BarChartView";
import { kindWord, type DrawingBox } from "./drawings";
import type { Geometry, Lines } from "./geometry";
import { placeOf, placesOf } from "./geometry";
import { gridPlace } from "./gridPlace";

interface DrawingViewProps {
  readonly drawing: DrawingBox;
  readonly geometry: Geometry;
}

/** A chart, a picture or a shape as a box at its place; charts of bars and columns are drawn. */
export function DrawingView({ drawing, geometry }: DrawingViewProps) {
  const place = gridPlace(geometry, drawing.area);
  if (place === undefined) return null;
  const { chart } = drawing;
  const model = chart?.drawable;
  return (
    <div
      className={model === undefined ? "drawing" : "drawing chart"}
      aria-hidden="true"
      style={{ ...place, ...straddling(drawing, geometry), ...insetsOf(drawing, geometry) }}
    >
      <strong>{drawing.title}</strong>
      {model === undefined || chart === undefined ? (
        <span>{kindWord(drawing)}</span>
      ) : (
        <BarChartView chart={barChartOf(model, chart.sheet)} />
      )}
    </div>
  );
}

/** A drawing that begins on pinned rows and ends below them would be cut by them. */
function straddling({ area }: DrawingBox, { rows }: Geometry): CSSProperties {
  const { first, count } = placesOf(rows, area.row, area.rows);
  return first < rows.frozen && first + count > rows.frozen ? { zIndex: OVER_PINNED_ROWS } : {};
}

const OVER_PINNED_ROWS = 5;

/** English Metric Units at 96 dpi. */
const UNITS_PER_PIXEL = 9525;

/** How far within its first and last cells a drawing begins and ends. */
function insetsOf({ position: { from, to } }: DrawingBox, { rows, columns }: Geometry): CSSProperties {
  return {
    marginBlockStart: from.y / UNITS_PER_PIXEL,
    marginInlineStart: from.x / UNITS_PER_PIXEL,
    ...(to.y > 0 && { marginBlockEnd: sizeOf(rows, to.row) - to.y / UNITS_PER_PIXEL }),
    ...(to.x > 0 && { marginInlineEnd: sizeOf(columns, to.column) - to.x / UNITS_PER_PIXEL }),
  };
}

const sizeOf = (lines: Lines, index: number): number => lines.sizes[placeOf(lines, index)] ?? 0;
