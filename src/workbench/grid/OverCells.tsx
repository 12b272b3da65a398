import { memo, type CSSProperties, type ReactNode } from "react";
import type { Area } from "../../xlsx/address";
import { CellContent } from "./CellContent";
import { DrawingView } from "./DrawingView";
import type { DrawingBox } from "./drawings";
import type { Geometry } from "./geometry";
import { gridPlace } from "./gridPlace";
import type { SheetImage } from "./sheetImage";

interface OverCellsProps {
  readonly geometry: Geometry;
  readonly image: SheetImage;
  readonly selection: Area;
  readonly drawings: readonly DrawingBox[];
}

/** What is seen over the cells and not touched: clicks go to the cells below, and reading aids find everything there. */
export const OverCells = memo(function OverCells({ geometry, image, selection, drawings }: OverCellsProps) {
  const isOneCell = selection.rows === 1 && selection.columns === 1;
  return (
    <>
      {image.merges.map((merge) => {
        const place = merge.rows > 1 ? gridPlace(geometry, merge) : undefined;
        return place && <MergedBox key={`${merge.row} ${merge.column}`} merge={merge} image={image} place={place} />;
      })}
      {drawings.map((drawing, i) => (
        <DrawingView key={i} drawing={drawing} geometry={geometry} />
      ))}
      {!isOneCell && <div className="selection-frame" aria-hidden="true" style={gridPlace(geometry, selection)} />}
    </>
  );
});

interface MergedBoxProps {
  readonly merge: Area;
  readonly image: SheetImage;
  readonly place: CSSProperties;
}

/** Merged cells of several rows, which the grid component knows only one by one. */
function MergedBox({ merge, image, place }: MergedBoxProps) {
  return (
    <div className="merged-box" aria-hidden="true" style={place}>
      <CellContent image={image.cell(merge.row, merge.column)} />
    </div>
  );
}

/** Something over a cell that takes keys and clicks: for reading aids another row of the grid, with one cell. */
export function OverCell({ place, children }: { readonly place: CSSProperties; readonly children: ReactNode }) {
  return (
    <div role="row" className="over-cell" style={place}>
      <div role="gridcell">{children}</div>
    </div>
  );
}
