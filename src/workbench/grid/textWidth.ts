import type { CSSProperties } from "react";

/** Of a character, in parts of the font's size, where there is no screen to measure on. */
const USUAL_WIDTH = 0.5;
const PIXELS_PER_POINT = 4 / 3;

const screen = typeof OffscreenCanvas === "undefined" ? null : new OffscreenCanvas(1, 1).getContext("2d");
const known = new Map<string, Map<string, number>>();

/** How wide a line of text is, in pixels: the sum of its characters, which is close enough and quickly known. */
export function textWidth(text: string, { fontStyle, fontWeight, fontSize, fontFamily }: CSSProperties): number {
  const font = [fontStyle, fontWeight, fontSize ?? "11pt", fontFamily ?? "sans-serif"].filter(Boolean).join(" ");
  let widths = known.get(font);
  if (widths === undefined) known.set(font, (widths = new Map<string, number>()));
  let total = 0;
  for (const character of text) {
    let width = widths.get(character);
    if (width === undefined) widths.set(character, (width = measured(character, font)));
    total += width;
  }
  return total;
}

function measured(character: string, font: string): number {
  if (screen === null) return parseFloat(/([\d.]+)pt/.exec(font)?.[1] ?? "11") * PIXELS_PER_POINT * USUAL_WIDTH;
  screen.font = font;
  return screen.measureText(character).width;
}
