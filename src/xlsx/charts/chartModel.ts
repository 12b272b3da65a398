/** A chart of a plain kind as data. Formulas are references in file form: "'Übersicht'!$B$5:$B$10". */
export interface ChartModel {
  readonly type: "bar" | "column" | "line" | "area" | "pie" | "doughnut" | "scatter";
  /** Pies, doughnuts and scatter charts know no other than "clustered"; lines and areas side by side are "clustered" too. */
  readonly grouping: "clustered" | "stacked" | "percentStacked";
  /** Signs at the points of lines and scatter charts. */
  readonly hasMarkers?: boolean | undefined;
  /** How the points of a scatter chart are joined; straight for all other lines. */
  readonly joins?: "none" | "straight" | "smooth" | undefined;
  /** Percent of a doughnut that its hole takes. */
  readonly holeSize?: number | undefined;
  readonly title?: string | undefined;
  readonly titleFont?: ChartFont | undefined;
  readonly series: readonly ChartSeries[];
  /** Where the legend stands; undefined for none. */
  readonly legend?: "left" | "right" | "top" | "bottom" | undefined;
  /** "#RRGGBB" behind the legend's words. */
  readonly legendFill?: string | undefined;
  readonly legendFont?: ChartFont | undefined;
  readonly categoryTitle?: string | undefined;
  readonly valueTitle?: string | undefined;
  /** Ends and steps of the axis of values; undefined leaves them to the program. */
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  readonly majorUnit?: number | undefined;
  /** First category on top of a bar chart, where Excel would draw it at the bottom. */
  readonly hasReversedCategories: boolean;
  readonly hasGridlines: boolean;
  /** Whether the axis of values is drawn. */
  readonly showsValues: boolean;
  /** Percent of a bar's width between the bars. */
  readonly gapWidth: number;
}

export interface ChartFont {
  /** Points. */
  readonly size?: number | undefined;
  readonly isBold?: boolean | undefined;
  readonly isItalic?: boolean | undefined;
  /** "#RRGGBB" */
  readonly color?: string | undefined;
}

export const TREND_KINDS = ["linear", "exp", "log", "power", "poly", "movingAvg"] as const;
export type TrendKind = (typeof TREND_KINDS)[number];

export interface ChartSeries {
  /** The name itself, or a reference to the cell that holds it. */
  readonly name: { readonly text: string } | { readonly formula: string };
  /** Reference to the labels of the categories, or to the x values of a scatter chart. */
  readonly categories?: string | undefined;
  readonly values: string;
  /** "#RRGGBB" */
  readonly fill?: string | undefined;
  /** Colour of the line around the bars, "#RRGGBB". */
  readonly outline?: string | undefined;
  /** Colours of single points, "#RRGGBB", by their place. */
  readonly pointFills?: Readonly<Record<number, string>> | undefined;
  readonly trendlines?: readonly TrendKind[] | undefined;
  /** The values written into the bars; none where undefined. Without a format of their own they look like their cells. */
  readonly labels?: ChartLabels | undefined;
}

export interface ChartLabels extends ChartFont {
  readonly numberFormat?: string | undefined;
}

/** A corner of a drawing: a cell and how far into it, in English Metric Units (12,700 to the point). */
export interface Corner {
  readonly row: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
}

export interface Position {
  readonly from: Corner;
  readonly to: Corner;
}
