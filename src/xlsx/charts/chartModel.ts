/** A chart of bars or columns as data, for who draws it. Formulas are references in file form: "'Übersicht'!$B$5:$B$10". */
export interface ChartModel {
  readonly type: "bar" | "column";
  readonly grouping: "clustered" | "stacked" | "percentStacked";
  readonly title?: string | undefined;
  readonly series: readonly ChartSeries[];
  /** Where the legend stands; undefined for none. */
  readonly legend?: "left" | "right" | "top" | "bottom" | undefined;
  /** First category on top of a bar chart, where Excel would draw it at the bottom. */
  readonly hasReversedCategories: boolean;
  readonly hasGridlines: boolean;
  /** Whether the axis of values is drawn. */
  readonly showsValues: boolean;
  /** Percent of a bar's width between the bars. */
  readonly gapWidth: number;
}

/** The cells that a series shows. */
export interface SeriesCells {
  /** The name itself, or a reference to the cell that holds it. */
  readonly name: { readonly text: string } | { readonly formula: string };
  /** Reference to the labels of the categories, or to what lies across where points stand between numbers. */
  readonly categories?: string | undefined;
  readonly values: string;
}

export interface ChartSeries extends SeriesCells {
  /** "#RRGGBB" */
  readonly fill?: string | undefined;
  /** Colour of the line around the bars, "#RRGGBB". */
  readonly outline?: string | undefined;
  /** The values written into the bars; none where undefined. Without a format of their own they look like their cells. */
  readonly labels?: ChartLabels | undefined;
}

export interface ChartLabels {
  readonly numberFormat?: string | undefined;
  /** "#RRGGBB" */
  readonly color?: string | undefined;
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
