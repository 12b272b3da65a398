import type { Tables } from "../../src/domain/tables";
import type { Host } from "../../src/host/node";
import { openHost } from "../../src/host/node";
import type { CreatedTable } from "../../src/workbook/tables/createTables";
import { createTables } from "../../src/workbook/tables/createTables";

/** Work done on an open workbook. */
export type Work<T> = (context: Excel.RequestContext) => Promise<T>;

const opened: Host[] = [];

afterEach(() => {
  for (const host of opened.splice(0)) {
    host.close();
  }
});

/** A workbook on the embedded host: an empty one, or the one whose bytes are given. Closed after the test. */
export async function openBook(bytes?: Uint8Array): Promise<Host> {
  const host = await openHost(bytes);
  opened.push(host);
  return host;
}

export const run = <T>(host: Host, work: Work<T>): Promise<T> => host.Excel.run(work);

/** A workbook with the audit tables of the template and the given rows. */
export async function bookWith(tables: Tables): Promise<{ host: Host; created: readonly CreatedTable[] }> {
  const host = await openBook();
  const created = await run(host, (context) => createTables(context, tables, { replaceBlankSheet: true }));
  return { host, created };
}

/** A table that a town has made itself: at A1 of a sheet of its own, number formats as given. */
export async function addTable(
  host: Host,
  { sheet, name, cells, formats }: { sheet: string; name: string; cells: (string | number)[][]; formats?: string[][] },
): Promise<void> {
  await run(host, async (context) => {
    const added = context.workbook.worksheets.add(sheet);
    const range = added.getRangeByIndexes(0, 0, cells.length, cells[0]?.length ?? 1);
    if (formats !== undefined) {
      range.numberFormat = formats;
    }
    range.values = cells;
    added.tables.add(range, true).name = name;
    await context.sync();
  });
}

/** What the workbook holds: its sheets with their cells, its tables and names. */
export interface BookState {
  readonly sheets: Readonly<Record<string, readonly (readonly unknown[])[]>>;
  readonly tables: readonly string[];
  readonly names: readonly string[];
}

export const stateOf = (host: Host): Promise<BookState> =>
  run(host, async (context) => {
    const { worksheets, tables, names } = context.workbook;
    worksheets.load("items/name");
    tables.load("items/name");
    names.load("items/name,items/formula");
    await context.sync();
    const used = worksheets.items.map((sheet) => {
      const range = sheet.getUsedRangeOrNullObject(true);
      range.load("formulas");
      return range;
    });
    await context.sync();
    return {
      sheets: Object.fromEntries(
        worksheets.items.map(({ name }, index) => {
          const range = used[index];
          return [name, range === undefined || range.isNullObject ? [] : (range.formulas as unknown[][])];
        }),
      ),
      tables: tables.items.map(({ name }) => name).sort(),
      names: names.items.map(({ name, formula }) => `${name} ${String(formula)}`).sort(),
    };
  });

/** How far into a batch a failing sync gets: not at all, a little, about halfway. */
export const BREAKS = [0, 7, 60] as const;

/** The code of the WorkbookError that the work ends in; "none" when it ends well. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "none";
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : `bug: ${String(error)}`;
  }
}

/** Runs the work and says how many round trips it took. */
export async function tripsOf<T>(host: Host, work: Work<T>): Promise<{ readonly trips: number; readonly outcome: T }> {
  const before = host.traffic.roundTrips;
  const outcome = await run(host, work);
  return { trips: host.traffic.roundTrips - before, outcome };
}
