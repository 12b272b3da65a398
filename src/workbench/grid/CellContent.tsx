import { memo } from "react";
import type { CellImage } from "./sheetImage";

/** The inside of a cell. */
export const CellContent = memo(function CellContent({ image }: { readonly image: CellImage }) {
  return (
    <div className="cell-content" style={image.css}>
      {image.text}
    </div>
  );
});
