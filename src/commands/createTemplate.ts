import { createTables } from "../workbook/tables/createTables";
import { withWorkbook } from "../workbook/withWorkbook";

/**
 * Adds the empty tables of the template to the open workbook.
 *
 * @throws WorkbookError tablesFilled where the tables already hold an audit
 */
export const createTemplate = (): Promise<void> =>
  withWorkbook(async (context) => {
    await createTables(context, {});
  });
