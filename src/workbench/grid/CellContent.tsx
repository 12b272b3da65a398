import { memo } from "react";
import type { CellImage } from "./sheetImage";

/** The inside of a cell. A text that runs on over its neighbours lies above them; the cell below keeps its own look. */
export const CellContent = memo(function CellContent({ image }: { readonly image: CellImage }) {
  const { text, css, columns, width } = image;
  return (
    <div className={css.backgroundColor === undefined ? "cell-content" : "cell-content filled"} style={css}>
      {columns === 1 ? (
        text
      ) : (
        <span className="running-text" style={{ inlineSize: width, paddingInlineStart: css.paddingInlineStart }}>
          {text}
        </span>
      )}
    </div>
  );
});
