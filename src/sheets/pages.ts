import type { PlanRow } from "./plan";

/** Centimetres, as Excel's page setup takes them. */
export const PAGE_MARGINS = { top: 2, bottom: 1.6, left: 1.2, right: 1.2, header: 0.9, footer: 0.8 } as const;

const POINTS_PER_CM = 72 / 2.54;
/** What A4 on its side leaves to the cells, in points. */
const PAGE_WIDTH = (29.7 - PAGE_MARGINS.left - PAGE_MARGINS.right) * POINTS_PER_CM;
const PAGE_HEIGHT = (21 - PAGE_MARGINS.top - PAGE_MARGINS.bottom) * POINTS_PER_CM;

/** Programs round heights each in its own way: what fits by less than this part of the page may not. */
const RESERVE = 0.02;
/**
 * By how much programs make columns of the same width wider: LibreOffice does not round the width of a digit to pixels as
 * Excel does. A sheet of wider columns is printed smaller, and its pages end at other rows.
 */
const WIDENINGS = [1, 1.06] as const;
/** Excel knows 1,026 breaks on a sheet; some are left to the user. */
const MOST_BREAKS = 1000;

/** Looks of rows that say what comes below them. */
const LEADING = new Set(["heading", "subheading", "goal", "head"]);

interface Page {
  /** Widths in points. */
  readonly columns: readonly number[];
  /** The rows that are repeated on every page, first and last, counted from 1. */
  readonly repeated: readonly [number, number];
}

/**
 * Breaks pages before headings, and before goals, that would stand alone at the foot of a page, away from what they
 * lead to, whichever program prints. All other breaks are left to that program: rows stay whole by themselves.
 */
export function keepHeadings(rows: readonly PlanRow[], { columns, repeated: [first, last] }: Page): readonly PlanRow[] {
  const repeated = heightOf(rows.slice(first - 1, last));
  const pages = WIDENINGS.map((widening) => ({ capacity: capacityOf(columns, widening), used: 0 }));
  let breaks = rows.filter(({ pageBreakBefore }) => pageBreakBefore).length;
  return rows.map((row, index) => {
    const group = leads(row) ? groupHeight(rows, index) : row.height;
    const isTorn = pages.some(
      ({ capacity, used }) => used + group > capacity * (1 - RESERVE) && repeated + group < capacity,
    );
    const isBroken =
      isTorn && group > row.height && row.pageBreakBefore !== true && !isLed(rows, index) && breaks < MOST_BREAKS;
    if (isBroken) breaks += 1;
    for (const page of pages) {
      const isOnNext = isBroken || row.pageBreakBefore === true || page.used + row.height > page.capacity;
      page.used = (isOnNext ? repeated : page.used) + row.height;
    }
    return isBroken ? { ...row, pageBreakBefore: true as const } : row;
  });
}

/** Whether the rows fit on one page, whichever program prints. */
export const fitOnPage = (rows: readonly PlanRow[], columns: readonly number[]): boolean =>
  WIDENINGS.every((widening) => heightOf(rows) <= capacityOf(columns, widening) * (1 - RESERVE));

const heightOf = (rows: readonly PlanRow[]): number => rows.reduce((sum, { height }) => sum + height, 0);

/** How many points of rows a page holds, the columns as wide as the page. */
const capacityOf = (columns: readonly number[], widening: number): number =>
  (100 * PAGE_HEIGHT) / printScale(columns, widening);

/** The whole percent at which columns of these widths, in points, are no wider than the page; never enlarged. */
export const printScale = (columns: readonly number[], widening = 1): number =>
  Math.min(100, Math.floor((100 * PAGE_WIDTH) / columns.reduce((sum, width) => sum + width * widening, 0)));

const leads = (row: PlanRow | undefined): boolean =>
  row?.keepWithNext === true || LEADING.has(row?.cells[0]?.style ?? "");

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
