import { attribute, childElements, childNamed, type Element } from "../xml/dom";
import type { Color } from "./color";

/** Office's own colours, for files without a theme; in the order by which cells number them. */
const OFFICE_COLORS = [
  "#FFFFFF",
  "#000000",
  "#EEECE1",
  "#1F497D",
  "#4F81BD",
  "#C0504D",
  "#9BBB59",
  "#8064A2",
  "#4BACC6",
  "#F79646",
  "#0000FF",
  "#800080",
];

const INDEXED =
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 " +
  "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF " +
  "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 " +
  "003366 339966 003300 333300 993300 993366 333399 333333";
const INDEXED_COLORS = INDEXED.split(" ").map((hex) => `#${hex}`);

/** Colours of a theme part as cells number them: light before dark, though the part says it the other way round. */
export function themeColors(theme: Element | undefined): readonly string[] {
  const scheme = childNamed(childNamed(theme, "themeElements"), "clrScheme");
  if (!scheme) return OFFICE_COLORS;
  const [dark1, light1, dark2, light2, ...others] = childElements(scheme).map((entry) => {
    const [color] = childElements(entry);
    return `#${(color && (attribute(color, "lastClr") ?? attribute(color, "val"))) ?? "000000"}`;
  });
  return [light1, dark1, light2, dark2, ...others].map((color) => (color ?? "#000000").toUpperCase());
}

/** What a colour looks like, "#RRGGBB"; undefined where the system decides. */
export function rgbOf(color: Color | undefined, theme: readonly string[]): string | undefined {
  switch (color?.kind) {
    case "rgb":
      return color.rgb;
    case "theme":
      return tinted(theme[color.index] ?? "#000000", color.tint);
    case "indexed":
      // 0…7 repeat 8…15; 64 and 65 are the system's colours.
      return INDEXED_COLORS[color.index >= 8 ? color.index - 8 : color.index];
    case "auto":
    case undefined:
      return undefined;
  }
}

/** Moves the luminance towards white (tint > 0) or black (tint < 0); hue and saturation stay. */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  const channels = [1, 3, 5].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255);
  const [high, low] = [Math.max(...channels), Math.min(...channels)];
  const luminance = (high + low) / 2;
  const wanted = tint < 0 ? luminance * (1 + tint) : luminance * (1 - tint) + tint;
  const saturation = high === low ? 0 : (high - low) / (1 - Math.abs(2 * luminance - 1));
  const chroma = (1 - Math.abs(2 * wanted - 1)) * saturation;
  const scale = high === low ? 0 : chroma / (high - low);
  return `#${channels.map((channel) => hexOf(wanted + (channel - luminance) * scale)).join("")}`;
}

const hexOf = (channel: number): string =>
  Math.round(Math.min(1, Math.max(0, channel)) * 255)
    .toString(16)
    .padStart(2, "0")
    .toUpperCase();
