import type { CSSProperties } from "react";
import type { AlignmentStyle, CellStyle, FillStyle, FontStyle } from "../../xlsx/styles/cellStyle";
import type { Color } from "../../xlsx/styles/color";

/** What a colour of the file looks like, "#RRGGBB"; undefined where the system decides. */
export type ColorOf = (color: Color | undefined) => string | undefined;

/** Where a value goes in a cell that says nothing of its own. */
export type NaturalSide = "left" | "right" | "center";

const INDENT_PIXELS = 9;
const STACKED = 255;

/** How a cell of this style looks in CSS, borders aside: these depend on the neighbours too. */
export function cssOf({ font, fill, alignment }: CellStyle, colorOf: ColorOf, side: NaturalSide): CSSProperties {
  return { ...fontCss(font, colorOf), ...fillCss(fill, colorOf), ...alignmentCss(alignment, side) };
}

function fontCss(font: FontStyle, colorOf: ColorOf): CSSProperties {
  const lines = [font.underline !== "none" && "underline", font.isStruck && "line-through"].filter(Boolean);
  const isRaised = font.verticalAlign !== "baseline";
  return {
    fontFamily: `"${font.name}", ${GENERIC}`,
    fontSize: `${isRaised ? font.size * 0.65 : font.size}pt`,
    color: colorOf(font.color) ?? "#000000",
    ...(font.isBold && { fontWeight: "bold" }),
    ...(font.isItalic && { fontStyle: "italic" }),
    ...(lines.length > 0 && { textDecoration: lines.join(" ") }),
    ...(font.underline.startsWith("double") && { textDecorationStyle: "double" as const }),
  };
}

/** For machines without Office's fonts; Carlito has the widths of Calibri. */
const GENERIC = "Carlito, Arial, Helvetica, sans-serif";

/** A pattern is shown as its background with as much of its colour as the pattern covers. */
const COVERS: Readonly<Record<string, number>> = {
  gray0625: 6,
  gray125: 13,
  lightGray: 25,
  mediumGray: 50,
  darkGray: 75,
};
const COVERS_BY_DEFAULT = 40;

function fillCss({ pattern, color, background }: FillStyle, colorOf: ColorOf): CSSProperties {
  if (pattern === "none") return {};
  if (pattern === "solid") return { backgroundColor: colorOf(color) ?? "#FFFFFF" };
  if (pattern === "gradient") return { backgroundColor: "#EEEEEE" };
  const share = COVERS[pattern] ?? COVERS_BY_DEFAULT;
  const [front, back] = [colorOf(color) ?? "#000000", colorOf(background) ?? "#FFFFFF"];
  return { backgroundColor: `color-mix(in srgb, ${front} ${share}%, ${back})` };
}

const VERTICAL: Readonly<Record<string, string>> = { top: "start", center: "center", bottom: "end" };

function alignmentCss(alignment: AlignmentStyle, side: NaturalSide): CSSProperties {
  const { horizontal, vertical, isWrapped, indent } = alignment;
  return {
    textAlign: textAlignOf(horizontal, side),
    alignContent: VERTICAL[vertical] ?? "start",
    whiteSpace: isWrapped || horizontal === "justify" ? "pre-wrap" : "pre",
    ...(indent > 0 && {
      [horizontal === "right" ? "paddingInlineEnd" : "paddingInlineStart"]: 2 + indent * INDENT_PIXELS,
    }),
    ...rotationCss(alignment.rotation),
  };
}

function textAlignOf(horizontal: string, side: NaturalSide): CSSProperties["textAlign"] {
  switch (horizontal) {
    case "left":
    case "right":
    case "center":
    case "justify":
      return horizontal;
    case "centerContinuous":
      return "center";
    case "distributed":
      return "justify";
    case "fill":
      return "left";
    default:
      return side;
  }
}

/** Only what is upright or upside down turns; slanted text would leave its cell. */
function rotationCss(rotation: number): CSSProperties {
  if (rotation === STACKED) return { writingMode: "vertical-rl", textOrientation: "upright" };
  if (rotation >= 60 && rotation <= 90) return { writingMode: "sideways-lr" };
  return rotation >= 150 && rotation <= 180 ? { writingMode: "vertical-rl" } : {};
}
