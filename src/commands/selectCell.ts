import { selectCell as select } from "../workbook/selectCell";
import { withWorkbook } from "../workbook/withWorkbook";

/**
 * Leads the user to a cell.
 *
 * @throws WorkbookError notFound when the sheet has gone meanwhile
 */
export const selectCell = ({ sheet, cell }: { readonly sheet: string; readonly cell: string }): Promise<void> =>
  withWorkbook((context) => select(context, sheet, cell));
