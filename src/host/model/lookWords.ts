import { oneOf } from "../wire/readers";
import type { Reader } from "../wire/objectType";
import { nameOf, namesOf } from "./words";

/** How the API calls what a look holds, and what the style says. */
export const HORIZONTAL = {
  General: "general",
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
} as const;

export const VERTICAL = {
  Top: "top",
  Center: "center",
  Bottom: "bottom",
  Justify: "justify",
  Distributed: "distributed",
} as const;

export const UNDERLINE = {
  None: "none",
  Single: "single",
  Double: "double",
  SingleAccountant: "singleAccounting",
  DoubleAccountant: "doubleAccounting",
} as const;

export const FILL_PATTERN = {
  None: "none",
  Solid: "solid",
  Gray50: "mediumGray",
  Gray75: "darkGray",
  Gray25: "lightGray",
  Horizontal: "darkHorizontal",
  Vertical: "darkVertical",
  Down: "darkDown",
  Up: "darkUp",
  Checker: "darkGrid",
  SemiGray75: "darkTrellis",
  LightHorizontal: "lightHorizontal",
  LightVertical: "lightVertical",
  LightDown: "lightDown",
  LightUp: "lightUp",
  Grid: "lightGrid",
  CrissCross: "lightTrellis",
  Gray16: "gray125",
  Gray8: "gray0625",
} as const;

export const READING_ORDER = { Context: 0, LeftToRight: 1, RightToLeft: 2 } as const;

/** Reads one of the API's words, and finds the word for what a style says; null where there is none. */
export function choiceReader<K extends string>(
  words: Readonly<Record<K, string | number>>,
): { readonly read: Reader<K>; readonly wordFor: (value: string | number) => K | null } {
  return { read: oneOf(...namesOf(words)), wordFor: (value) => nameOf(words, value) ?? null };
}

const STACKED_IN_FILE = 255;
const STACKED = 180;

/** The API counts −90…90 upwards, 180 is stacked; the file has downward angles as 91…180. */
export function orientationOf(rotation: number): number {
  if (rotation === STACKED_IN_FILE) return STACKED;
  return rotation > 90 ? 90 - rotation : rotation;
}

export function rotationOf(degrees: number): number {
  if (degrees === STACKED) return STACKED_IN_FILE;
  return degrees < 0 ? 90 - degrees : degrees;
}
