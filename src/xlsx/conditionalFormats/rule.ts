import type { Comparison } from "../sheet/comparison";
import type { Color } from "../styles/color";

export const TEXT_COMPARISONS = ["containsText", "notContainsText", "beginsWith", "endsWith"] as const;
export type TextComparison = (typeof TEXT_COMPARISONS)[number];

export const CELL_STATES = ["containsBlanks", "notContainsBlanks", "containsErrors", "notContainsErrors"] as const;
export type CellState = (typeof CELL_STATES)[number];

export type Period =
  | "yesterday"
  | "today"
  | "tomorrow"
  | "last7Days"
  | "lastWeek"
  | "thisWeek"
  | "nextWeek"
  | "lastMonth"
  | "thisMonth"
  | "nextMonth";

/** What a conditional format looks at. Formulas are in file form, relative to the first cell of its areas. */
export type ConditionalRule =
  | { readonly type: "cellIs"; readonly operator: Comparison; readonly formulas: readonly string[] }
  | { readonly type: "expression"; readonly formula: string }
  | { readonly type: TextComparison; readonly text: string }
  | { readonly type: CellState }
  | { readonly type: "timePeriod"; readonly period: Period }
  | AverageRule
  | { readonly type: "uniqueValues" | "duplicateValues" }
  | { readonly type: "top10"; readonly rank: number; readonly isPercent: boolean; readonly isBottom: boolean }
  | ColorScale
  | DataBar
  | IconSet;

export interface AverageRule {
  readonly type: "aboveAverage";
  readonly isAbove: boolean;
  /** Whether the average itself counts. */
  readonly includesAverage: boolean;
  /** How many standard deviations away from the average; 0 for the average itself. */
  readonly deviations: number;
}

export interface Threshold {
  readonly type: "num" | "percent" | "percentile" | "formula" | "min" | "max" | "autoMin" | "autoMax";
  /** A number or a formula; undefined for the ends. */
  readonly value?: string | undefined;
  /** Icons only: what equals the threshold does not reach it. */
  readonly isExclusive?: boolean | undefined;
}

export interface ColorScale {
  readonly type: "colorScale";
  /** Two or three, from low to high. */
  readonly points: readonly { readonly threshold: Threshold; readonly color: Color }[];
}

export interface DataBar {
  readonly type: "dataBar";
  readonly low: Threshold;
  readonly high: Threshold;
  readonly color: Color;
  readonly border?: Color | undefined;
  readonly isGradient: boolean;
  /** Of bars below zero; undefined where they look like the others. */
  readonly negativeColor?: Color | undefined;
  readonly negativeBorder?: Color | undefined;
  readonly axis: "automatic" | "none" | "middle";
  readonly axisColor?: Color | undefined;
  readonly direction: "context" | "leftToRight" | "rightToLeft";
  readonly showsValue: boolean;
  /** Shares of the cell's width in percent. */
  readonly minLength: number;
  readonly maxLength: number;
}

export interface IconSet {
  readonly type: "iconSet";
  /** As the file calls it: "3Arrows", "5Boxes" … */
  readonly set: string;
  /** One for each icon, from low to high; the first counts for nothing. */
  readonly thresholds: readonly Threshold[];
  /** Icons put together from several sets, one for each threshold. */
  readonly icons?: readonly Icon[] | undefined;
  readonly isReversed: boolean;
  readonly showsValue: boolean;
}

/** "NoIcons" is the set of the icon that is none. */
export interface Icon {
  readonly set: string;
  readonly index: number;
}
