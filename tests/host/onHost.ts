import { openHost, type Host, type HostOptions } from "../../src/host/node";

/** Opens a host before each test of the file and closes it afterwards. */
export function hostForEachTest(options?: HostOptions): { readonly current: Host } {
  const holder: { current: Host } = { current: undefined as unknown as Host };
  beforeEach(async () => (holder.current = await openHost(undefined, options)));
  afterEach(() => holder.current.close());
  return holder;
}

/** Runs add-in code on the first sheet. */
export const onSheet = <T>(use: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Excel.run((context) => use(context.workbook.worksheets.getFirst(), context));

/** Writes a block whose first cell is given. */
export const write = (firstCell: string, block: readonly (readonly unknown[])[]): Promise<void> =>
  onSheet(async (sheet, context) => {
    const range = sheet.getRange(firstCell).getResizedRange(block.length - 1, (block[0]?.length ?? 1) - 1);
    range.formulas = block as unknown[][];
    await context.sync();
  });

export const valuesOf = (address: string): Promise<unknown[][]> => loaded(address, "values");
export const formulasOf = (address: string): Promise<unknown[][]> => loaded(address, "formulas");

const loaded = (address: string, property: "values" | "formulas"): Promise<unknown[][]> =>
  onSheet(async (sheet, context) => {
    const range = sheet.getRange(address).load(property);
    await context.sync();
    return range[property];
  });

/** Runs add-in code on the workbook as it is when its file is opened again. */
export async function onReopened<T>(host: Host, use: () => Promise<T>): Promise<T> {
  const again = await openHost(host.toBytes());
  try {
    return await use();
  } finally {
    again.close();
  }
}

/** The error by which a piece of add-in code fails; undefined if it does not. */
export async function failureOf(code: () => Promise<unknown>): Promise<OfficeExtension.Error | undefined> {
  try {
    await code();
    return undefined;
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error;
    throw error;
  }
}
