import { withWorkbook } from "../workbook/withWorkbook";

/**
 * Leads the user to a cell: its sheet comes to the front and the cell is selected. One round trip.
 *
 * @throws WorkbookError notFound when the sheet has gone meanwhile
 */
export const selectCell = ({ sheet, cell }: { readonly sheet: string; readonly cell: string }): Promise<void> =>
  withWorkbook(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(cell).select();
    await context.sync();
  });
