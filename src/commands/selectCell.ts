import { atEdge } from "../workbook/edge";

/**
 * Leads the user to a cell: its sheet comes to the front and the cell is selected. One round trip.
 *
 * @throws WorkbookError notFound when the sheet has gone meanwhile
 */
export const selectCell = ({ sheet, cell }: { readonly sheet: string; readonly cell: string }): Promise<void> =>
  atEdge(() =>
    Excel.run(async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      worksheet.activate();
      worksheet.getRange(cell).select();
      await context.sync();
    }),
  );
