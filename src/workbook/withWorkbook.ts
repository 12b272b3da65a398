import { atEdge } from "./edge";

/**
 * Does the work in the open workbook. While the user edits a cell, Excel waits with it instead of refusing.
 *
 * @throws WorkbookError
 */
export const withWorkbook = <T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  atEdge(() => Excel.run({ delayForCellEdit: true }, work));
