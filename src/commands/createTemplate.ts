import { createTables } from "../workbook/tables/createTables";

/**
 * Adds the empty tables of the template to the open workbook.
 *
 * @throws WorkbookError tablesFilled where the tables already hold an audit
 */
export const createTemplate = (): Promise<void> =>
  Excel.run(async (context) => {
    await createTables(context, {});
  });
