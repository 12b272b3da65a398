import type { CSSProperties } from "react";
import type { BorderLine, BorderStyle } from "../../xlsx/styles/cellStyle";
import type { ColorOf } from "./cellLook";

/** CSS width and style of Excel's lines. */
const LINES: Readonly<Record<string, string>> = {
  hair: "1px dotted",
  dotted: "1px dotted",
  dashed: "1px dashed",
  dashDot: "1px dashed",
  dashDotDot: "1px dashed",
  thin: "1px solid",
  medium: "2px solid",
  mediumDashed: "2px dashed",
  mediumDashDot: "2px dashed",
  mediumDashDotDot: "2px dashed",
  slantDashDot: "2px dashed",
  thick: "3px solid",
  double: "3px double",
};

export interface Surroundings {
  readonly own: BorderStyle;
  readonly rightNeighbour: BorderStyle;
  readonly neighbourBelow: BorderStyle;
  /** Nobody else draws the outer lines of the first column and the first row. */
  readonly isFirstColumn: boolean;
  readonly isFirstRow: boolean;
}

/**
 * A cell draws the lines at its right and at its bottom, whether they are its own or its neighbour's: so no line is drawn
 * twice. Where there is neither, the stylesheet puts the gridline.
 */
export function bordersCss(surroundings: Surroundings, colorOf: ColorOf): CSSProperties {
  const { own, rightNeighbour, neighbourBelow, isFirstColumn, isFirstRow } = surroundings;
  const right = lineCss(stronger(own.right, rightNeighbour.left), colorOf);
  const bottom = lineCss(stronger(own.bottom, neighbourBelow.top), colorOf);
  const left = isFirstColumn ? lineCss(own.left, colorOf) : undefined;
  const top = isFirstRow ? lineCss(own.top, colorOf) : undefined;
  return {
    ...(right && { borderRight: right }),
    ...(bottom && { borderBottom: bottom }),
    ...(left && { borderLeft: left }),
    ...(top && { borderTop: top }),
  };
}

const stronger = (one: BorderLine, other: BorderLine): BorderLine => (one.style === "none" ? other : one);

function lineCss({ style, color }: BorderLine, colorOf: ColorOf): string | undefined {
  const line = LINES[style];
  return line && `${line} ${colorOf(color) ?? "#000000"}`;
}
