import type { StyleChange } from "./cellStyle";
import { rgbColor } from "./color";

export interface BuiltInStyle {
  /** By which the file knows the style in every language. */
  readonly id: number;
  readonly look: StyleChange;
}

const filled = (fill: string, font?: string): StyleChange => ({
  fill: { pattern: "solid", color: rgbColor(fill) },
  ...(font !== undefined && { font: { color: rgbColor(font) } }),
});

const bottom = (style: string, color: string): NonNullable<StyleChange["border"]> => ({
  bottom: { style, color: rgbColor(color) },
});

function boxed(style: string, color: string): NonNullable<StyleChange["border"]> {
  const line = { style, color: rgbColor(color) };
  return { left: line, right: line, top: line, bottom: line };
}

const heading = (size: number, border?: StyleChange["border"]): StyleChange => ({
  font: { isBold: true, size, color: rgbColor("#44546A") },
  ...(border && { border }),
});

/** Accents of Office's theme: the colour itself, and mixed with 40, 60 and 80 % white. */
const ACCENTS = [
  ["#4472C4", "#8EA9DB", "#B4C6E7", "#D9E1F2"],
  ["#ED7D31", "#F4B084", "#F8CBAD", "#FCE4D6"],
  ["#A5A5A5", "#C9C9C9", "#DBDBDB", "#EDEDED"],
  ["#FFC000", "#FFD966", "#FFE699", "#FFF2CC"],
  ["#5B9BD5", "#9BC2E6", "#BDD7EE", "#DDEBF7"],
  ["#70AD47", "#A9D08E", "#C6E0B4", "#E2EFDA"],
] as const;

const accents: readonly (readonly [string, BuiltInStyle])[] = ACCENTS.flatMap(([full, p60, p40, p20], i) => {
  const id = 29 + 4 * i;
  return [
    [`Accent${i + 1}`, { id, look: filled(full, "#FFFFFF") }],
    [`20% - Accent${i + 1}`, { id: id + 1, look: filled(p20, "#000000") }],
    [`40% - Accent${i + 1}`, { id: id + 2, look: filled(p40, "#000000") }],
    [`60% - Accent${i + 1}`, { id: id + 3, look: filled(p60, "#FFFFFF") }],
  ] as const;
});

/** The styles that every Excel has, by their English names, in the colours of Office's theme. */
export const BUILT_IN_STYLES: ReadonlyMap<string, BuiltInStyle> = new Map<string, BuiltInStyle>([
  ["Normal", { id: 0, look: {} }],
  ["Comma", { id: 3, look: { numberFormat: '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-' } }],
  ["Currency", { id: 4, look: { numberFormat: '_-* #,##0.00 "€"_-;-* #,##0.00 "€"_-;_-* "-"?? "€"_-;_-@_-' } }],
  ["Percent", { id: 5, look: { numberFormat: "0%" } }],
  ["Comma [0]", { id: 6, look: { numberFormat: '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-' } }],
  ["Currency [0]", { id: 7, look: { numberFormat: '_-* #,##0 "€"_-;-* #,##0 "€"_-;_-* "-" "€"_-;_-@_-' } }],
  ["Hyperlink", { id: 8, look: { font: { underline: "single", color: rgbColor("#0563C1") } } }],
  ["Followed Hyperlink", { id: 9, look: { font: { underline: "single", color: rgbColor("#954F72") } } }],
  ["Note", { id: 10, look: { ...filled("#FFFFCC"), border: boxed("thin", "#B2B2B2") } }],
  ["Warning Text", { id: 11, look: { font: { color: rgbColor("#FF0000") } } }],
  ["Title", { id: 15, look: { font: { size: 18, color: rgbColor("#44546A") } } }],
  ["Heading 1", { id: 16, look: heading(15, bottom("thick", "#4472C4")) }],
  ["Heading 2", { id: 17, look: heading(13, bottom("thick", "#A2B8E1")) }],
  ["Heading 3", { id: 18, look: heading(11, bottom("medium", "#8EA9DB")) }],
  ["Heading 4", { id: 19, look: heading(11) }],
  ["Input", { id: 20, look: { ...filled("#FFCC99", "#3F3F76"), border: boxed("thin", "#7F7F7F") } }],
  ["Output", { id: 21, look: { ...filled("#F2F2F2"), font: { isBold: true, color: rgbColor("#3F3F3F") }, border: boxed("thin", "#3F3F3F") } }],
  ["Calculation", { id: 22, look: { ...filled("#F2F2F2"), font: { isBold: true, color: rgbColor("#FA7D00") }, border: boxed("thin", "#7F7F7F") } }],
  ["Check Cell", { id: 23, look: { ...filled("#A5A5A5"), font: { isBold: true, color: rgbColor("#FFFFFF") }, border: boxed("double", "#3F3F3F") } }],
  ["Linked Cell", { id: 24, look: { font: { color: rgbColor("#FA7D00") }, border: bottom("double", "#FF8001") } }],
  ["Total", { id: 25, look: { font: { isBold: true }, border: { top: { style: "thin", color: rgbColor("#4472C4") }, bottom: { style: "double", color: rgbColor("#4472C4") } } } }],
  ["Good", { id: 26, look: filled("#C6EFCE", "#006100") }],
  ["Bad", { id: 27, look: filled("#FFC7CE", "#9C0006") }],
  ["Neutral", { id: 28, look: filled("#FFEB9C", "#9C5700") }],
  ...accents,
  ["Explanatory Text", { id: 53, look: { font: { isItalic: true, color: rgbColor("#7F7F7F") } } }],
]); // prettier-ignore
