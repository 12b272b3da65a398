import { withWorkbook } from "../../src/workbook/withWorkbook";

/** What a user would find in the open workbook: sheets in the order of their tabs with all cells, and the names. */
export interface LiveWorkbook {
  readonly sheets: ReadonlyMap<string, string>;
  readonly names: readonly string[];
}

/** Looks at the live workbook through the same client as any add-in. Cells are compared as text: one line per row. */
export const liveWorkbook = (): Promise<LiveWorkbook> =>
  withWorkbook(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load("items/name");
    names.load("items/name,items/formula");
    await context.sync();
    const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject());
    for (const range of used) range.load("address,formulas");
    await context.sync();
    const contents = used.map((range) =>
      range.isNullObject ? "" : `${local(range.address)}\n${rowsOf(range.formulas)}`,
    );
    return {
      sheets: new Map(worksheets.items.map(({ name }, index) => [name, contents[index] ?? ""])),
      names: names.items.map(({ name, formula }) => `${name} ${String(formula)}`).sort(),
    };
  });

/** The address without its sheet: a sheet under a working title has the same content. */
const local = (address: string): string => address.slice(address.lastIndexOf("!") + 1);

const rowsOf = (formulas: readonly (readonly unknown[])[]): string =>
  formulas.map((row) => JSON.stringify(row)).join("\n");
