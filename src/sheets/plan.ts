/**
 * A generated sheet as plain data: what to write, how it looks, how it prints. Made by pure functions in this folder,
 * written by workbook/, drawn as text in tests.
 */
export interface SheetPlan {
  readonly id: SheetId;
  /** Title of the sheet's tab. */
  readonly title: string;
  /** Workbook-level defined name that marks the sheet as ours, ASCII, pointing to its A1. */
  readonly marker: string;
  /** Column widths in points, left to right; the number of columns is the width of every row. */
  readonly columns: readonly number[];
  readonly rows: readonly PlanRow[];
  /** Rows that stay on screen when scrolling, counted from the top. */
  readonly frozenRows: number;
  readonly print: PrintPlan;
  readonly charts: readonly ChartPlan[];
  /**
   * The column that belongs to the town: its content is carried over, it is not part of the checksum. 0-based.
   * The rows' identities say which remark belongs where.
   */
  readonly ownColumn?: number;
  /**
   * Index into rows of the last line, "Erzeugt mit … · Prüfsumme ". Its first cell lacks the checksum alone: the writer
   * appends it once the sheet has been read back.
   */
  readonly checksumRow: number;
}

export type SheetId = "overview" | "balance" | "outlook" | "process" | "checklist" | "derivation";

export interface PlanRow {
  /** As wide as the plan's columns; null is an empty cell without a format. */
  readonly cells: readonly (PlanCell | null)[];
  /** In points, at most 409. */
  readonly height: number;
  readonly pageBreakBefore?: true;
  /** No page ends between this row and the next, where both fit on one. */
  readonly keepWithNext?: true;
  readonly identity?: RowIdentity;
}

/** "other": a line that is about none of these, known by its wording alone. */
export type RemarkKind = "goal" | "measure" | "fieldOfAction" | "need" | "other";

/** What a balance row is about; by this the town's remarks find their row again. */
export interface RowIdentity {
  readonly kind: RemarkKind;
  readonly number: string;
  readonly text: string;
}

/** Either a value or a formula. Text beginning with = + - @ is still text. */
export type PlanCell = ValueCell | FormulaCell;

export interface ValueCell {
  readonly value: string | number;
  readonly style: StyleId;
}

export interface FormulaCell {
  /** "=SUM(…)", English names, comma separated. */
  readonly formula: string;
  /** What it shows for the rows that the plan was made from, counted by the domain and not by the formula. */
  readonly expected: string | number;
  readonly style: StyleId;
}

/** Key of the table of styles in sheets/styles. */
export type StyleId = string;

export interface CellStyle {
  readonly size: number;
  readonly bold?: true;
  readonly italic?: true;
  /** "#RRGGBB" */
  readonly color?: string;
  readonly fill?: string;
  readonly wrap?: true;
  readonly align?: "Left" | "Center" | "Right";
  readonly vertical?: "Top" | "Center" | "Bottom";
  readonly border?: "thin";
  /** Excel format code in en-US notation, "@" for text; General where missing. */
  readonly numberFormat?: string;
  /** Indent levels. */
  readonly indent?: number;
}

export interface PrintPlan {
  readonly orientation: "Landscape" | "Portrait";
  /** Rows repeated on every page, 1-based, inclusive. */
  readonly titleRows?: readonly [number, number];
  /** Header and footer texts, ready for Excel (& doubled where meant as a letter). */
  readonly header: { readonly left: string; readonly center: string; readonly right: string };
  readonly footer: { readonly left: string; readonly center: string; readonly right: string };
}

/** A stacked bar chart, one bar per category, the first on top; its ranges lie on the plan's own sheet. */
export interface ChartPlan {
  readonly name: string;
  readonly title: string;
  /** A1 address of the category labels. */
  readonly categories: string;
  readonly series: readonly {
    readonly name: string;
    readonly values: string;
    readonly fill: string;
    /** Colour of the counts inside the bar. */
    readonly text: string;
  }[];
  /** Outline of every segment: neighbours stay apart even where a segment between them is empty. */
  readonly outline: string;
  /** Number format of the labels; it leaves out the zeros. */
  readonly labelFormat: string;
  /** The area that the chart covers, A1, "A16:F30". */
  readonly area: string;
}
