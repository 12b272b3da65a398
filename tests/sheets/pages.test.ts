import { keepHeadings } from "../../src/sheets/pages";
import type { PlanRow } from "../../src/sheets/plan";

const COLUMNS = [100, 600];
/** At full size A4 on its side leaves 493 points, 20 of them to the repeated header. */
const header = row("head", 20);

function row(style: string, height: number, more: Partial<PlanRow> = {}): PlanRow {
  return { cells: [{ value: "", style }, null], height, ...more };
}

const rows = (count: number): readonly PlanRow[] => Array.from({ length: count }, () => row("cell", 50));

/** Indexes of the rows that begin a page by our will. */
function breaks(
  given: readonly PlanRow[],
  { columns = COLUMNS, repeated = [1, 1] as readonly [number, number] } = {},
): readonly number[] {
  const kept = keepHeadings(given, { columns, repeated });
  expect(kept.map(({ height, cells }) => ({ height, cells }))).toEqual(
    given.map(({ height, cells }) => ({ height, cells })),
  );
  return kept.flatMap(({ pageBreakBefore }, index) => (pageBreakBefore ? [index] : []));
}

describe("a heading", () => {
  test("stays where a row of what it leads to has room below it", () => {
    expect(breaks([header, ...rows(7), row("goal", 30), ...rows(3)])).toEqual([]);
  });

  test("moves to the next page where it would stand alone at the foot of its page", () => {
    expect(breaks([header, ...rows(8), row("goal", 30), ...rows(3)])).toEqual([9]);
  });

  test("moves with the headings above it", () => {
    const given = [header, ...rows(7), row("subheading", 40), row("goal", 30), ...rows(3)];
    expect(breaks(given)).toEqual([8]);
  });

  test("on a later page has less room, as the header row is repeated there", () => {
    // The second page begins with the header and nine rows less one: 20 + 8 × 50 + 30 + 50 > 493.
    expect(breaks([header, ...rows(9 + 8), row("goal", 30), ...rows(1)])).toEqual([18]);
    expect(breaks([header, ...rows(9 + 7), row("goal", 30), ...rows(1)])).toEqual([]);
  });

  test("has less room the more rows are repeated", () => {
    const given = [row("title", 40), header, ...rows(8 + 7), row("goal", 30), ...rows(1)];
    expect(breaks(given, { repeated: [1, 2] })).toEqual([17]);
    expect(breaks(given, { repeated: [2, 2] })).toEqual([]);
  });

  test("before a row that is taller than a page stays where it is", () => {
    expect(breaks([header, ...rows(8), row("goal", 80), row("cell", 400), ...rows(1)])).toEqual([]);
  });

  test("has more room where the sheet is printed smaller", () => {
    expect(breaks([header, ...rows(8), row("goal", 30), ...rows(3)], { columns: [500, 500] })).toEqual([]);
  });
});

test("rows that belong together stay together, where a page holds them", () => {
  const together = rows(3).map((row) => ({ ...row, keepWithNext: true as const }));
  expect(breaks([header, ...rows(7), ...together, ...rows(1)])).toEqual([8]);
  expect(breaks([header, ...rows(5), ...together, ...rows(1)])).toEqual([]);
  expect(breaks([header, ...rows(7), ...together, ...together, ...together, ...rows(1)])).toEqual([]);
});

test("a heading is kept from the foot of a page in programs that print smaller, too", () => {
  // Nine rows fit a page of 493 points and ten one of 524: there the goal comes below nine others, here below one.
  const given = [header, ...rows(19), row("goal", 30), ...rows(1)];
  expect(breaks(given, { columns: [400, 373] })).toEqual([20]);
});

test("breaks that are there stay and begin a new page", () => {
  const given = [header, ...rows(5), row("heading", 30, { pageBreakBefore: true }), ...rows(6), row("goal", 30)];
  expect(breaks([...given, ...rows(1)])).toEqual([6]);
  expect(breaks([...given, ...rows(3)])).toEqual([6]);
  expect(breaks([...given.slice(0, -1), ...rows(2), row("goal", 30), ...rows(1)])).toEqual([6, 15]);
});

test("a sheet gets no more breaks than Excel takes", () => {
  const page = [...rows(8), row("goal", 30)];
  expect(breaks([header, ...Array.from({ length: 1200 }, () => page).flat()])).toHaveLength(1000);
});
