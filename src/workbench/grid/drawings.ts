import type { Position } from "../../xlsx/charts/chartModel";
import type { DrawnObject } from "../../xlsx/charts/drawing";
import { areaName, type Area } from "../../xlsx/address";
import { Chart } from "../../host/book/chart";
import type { Sheet } from "../../host/book/sheet";
import { WORKBENCH_WORDS } from "../../german/workbenchWords";

/** Something that lies over the cells. */
export interface DrawingBox {
  readonly kind: DrawnObject["kind"];
  /** The title of a chart, else the object's name. */
  readonly title: string;
  /** The cells that it touches. */
  readonly area: Area;
  readonly position: Position;
  /** Charts only. */
  readonly chart: Chart | undefined;
}

export function drawingsOn(sheet: Sheet): DrawingBox[] {
  const charts = new Map(sheet.file.charts.list().map((file) => [file.anchor, new Chart(sheet, file)]));
  return sheet.file.drawnObjects.flatMap(({ kind, name, position, anchor }) => {
    const chart = charts.get(anchor);
    return position === undefined
      ? []
      : [{ kind, title: chart?.title ?? name, area: areaUnder(position), position, chart }];
  });
}

/** A drawing that ends where a cell begins does not touch that cell. */
function areaUnder({ from, to }: Position): Area {
  const lastRow = to.y > 0 ? to.row : to.row - 1;
  const lastColumn = to.x > 0 ? to.column : to.column - 1;
  return {
    row: from.row,
    column: from.column,
    rows: Math.max(1, lastRow - from.row + 1),
    columns: Math.max(1, lastColumn - from.column + 1),
  };
}

/** "Kreisdiagramm", "Bild" … */
export function kindWord({ kind, chart }: DrawingBox): string {
  const { drawings, chartKinds } = WORKBENCH_WORDS;
  return chartKinds[chart?.file.kind ?? ""] ?? drawings[kind];
}

/** One sentence about all of them, for those who do not see them; undefined where there is nothing. */
export function sentenceOn(drawings: readonly DrawingBox[]): string | undefined {
  if (drawings.length === 0) return undefined;
  const { drawnAt, overTheCells } = WORKBENCH_WORDS;
  return overTheCells(drawings.map((drawing) => drawnAt(kindWord(drawing), drawing.title, areaName(drawing.area))));
}
