import type { Color } from "./color";

/** How a cell looks, resolved from the tables of the styles part. */
export interface CellStyle {
  readonly font: FontStyle;
  readonly fill: FillStyle;
  readonly border: BorderStyle;
  readonly alignment: AlignmentStyle;
  /** Format code in en-US notation, "General" by default. */
  readonly numberFormat: string;
  readonly protection: { readonly isLocked: boolean; readonly isHidden: boolean };
  /** The cell's text was typed behind an apostrophe. */
  readonly hasQuotePrefix: boolean;
}

export interface FontStyle {
  readonly name: string;
  /** Points. */
  readonly size: number;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isStruck: boolean;
  readonly underline: "none" | "single" | "double" | "singleAccounting" | "doubleAccounting";
  readonly verticalAlign: "baseline" | "superscript" | "subscript";
  readonly color?: Color | undefined;
}

export interface FillStyle {
  /** "none", "solid", "gray125" …; "gradient" for one that only its own XML describes. */
  readonly pattern: string;
  /** The colour of a solid fill, else that of the pattern's lines. */
  readonly color?: Color | undefined;
  /** Behind the lines of a pattern. */
  readonly background?: Color | undefined;
}

export interface BorderLine {
  /** "none", "thin", "medium", "thick", "hair", "dashed", "dotted", "double" … */
  readonly style: string;
  readonly color?: Color | undefined;
}

export interface BorderStyle {
  readonly left: BorderLine;
  readonly right: BorderLine;
  readonly top: BorderLine;
  readonly bottom: BorderLine;
  readonly diagonal: BorderLine;
  readonly isDiagonalUp: boolean;
  readonly isDiagonalDown: boolean;
}

export interface AlignmentStyle {
  /** "general", "left", "center", "right", "fill", "justify", "centerContinuous", "distributed" */
  readonly horizontal: string;
  /** "top", "center", "bottom", "justify", "distributed" */
  readonly vertical: string;
  readonly isWrapped: boolean;
  readonly isShrunk: boolean;
  readonly indent: number;
  /** 0…90 upwards, 91…180 downwards, 255 stacked, as in the file. */
  readonly rotation: number;
  /** 0 by context, 1 left to right, 2 right to left. */
  readonly readingOrder: number;
  /** Whether distributed text fills its last line too. */
  readonly isLastLineSpread: boolean;
}

/** What is given changes, what is left out stays; a colour given as undefined goes. */
export interface StyleChange {
  readonly font?: Partial<FontStyle>;
  readonly fill?: FillStyle;
  readonly border?: Partial<BorderStyle>;
  readonly alignment?: Partial<AlignmentStyle>;
  readonly numberFormat?: string;
  readonly protection?: Partial<CellStyle["protection"]>;
  readonly hasQuotePrefix?: boolean;
}
