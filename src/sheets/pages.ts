import type { PlanRow } from "./plan";

/** Centimetres, as Excel's page setup takes them. */
export const PAGE_MARGINS = { top: 2, bottom: 1.6, left: 1.2, right: 1.2, header: 0.9, footer: 0.8 } as const;

const POINTS_PER_CM = 72 / 2.54;
/** What A4 on its side leaves to the cells, in points. */
const PAGE_WIDTH = (29.7 - PAGE_MARGINS.left - PAGE_MARGINS.right) * POINTS_PER_CM;
const PAGE_HEIGHT = (21 - PAGE_MARGINS.top - PAGE_MARGINS.bottom) * POINTS_PER_CM;

/** Programs round heights each in its own way: what fits by less than this part of the page may not. */
const RESERVE = 0.02;
/** Excel knows 1,026 breaks on a sheet; some are left to the user. */
const MOST_BREAKS = 1000;

/** Looks of rows that say what comes below them. */
const LEADING = new Set(["heading", "subheading", "goal", "head"]);

interface Page {
  /** Widths in points. */
  readonly columns: readonly number[];
  /** The row that is repeated on every page, counted from 1. */
  readonly headerRow: number;
}

/**
 * Breaks pages before headings, and before goals, that would stand alone at the foot of a page, away from what they
 * lead to. All other breaks are left to the program that prints: rows stay whole by themselves.
 */
export function keepHeadings(rows: readonly PlanRow[], { columns, headerRow }: Page): readonly PlanRow[] {
  const capacity = (100 * PAGE_HEIGHT) / printScale(columns);
  const repeated = rows[headerRow - 1]?.height ?? 0;
  let breaks = rows.filter(({ pageBreakBefore }) => pageBreakBefore).length;
  let used = 0;
  return rows.map((row, index) => {
    const group = leads(row) ? groupHeight(rows, index) : row.height;
    const isTorn = group > row.height && used + group > capacity * (1 - RESERVE) && repeated + group < capacity;
    const isBroken = isTorn && row.pageBreakBefore !== true && !isLed(rows, index) && breaks < MOST_BREAKS;
    if (isBroken) breaks += 1;
    const isOnNext = isBroken || row.pageBreakBefore === true || used + row.height > capacity;
    used = (isOnNext ? repeated : used) + row.height;
    return isBroken ? { ...row, pageBreakBefore: true as const } : row;
  });
}

/** The whole percent at which columns of these widths, in points, are no wider than the page; never enlarged. */
export const printScale = (columns: readonly number[]): number =>
  Math.min(100, Math.floor((100 * PAGE_WIDTH) / columns.reduce((sum, width) => sum + width, 0)));

const leads = (row: PlanRow | undefined): boolean => LEADING.has(row?.cells[0]?.style ?? "");

/** The row belongs to the group of a heading above it. */
const isLed = (rows: readonly PlanRow[], index: number): boolean => leads(rows[index - 1]);

/** Of the heading, those that follow it, and the first row that they lead to. */
function groupHeight(rows: readonly PlanRow[], first: number): number {
  let height = 0;
  for (let index = first; index < rows.length; index += 1) {
    height += rows[index]?.height ?? 0;
    if (!leads(rows[index])) break;
  }
  return height;
}
