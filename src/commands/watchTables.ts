import { watchTables as watch } from "../workbook/watchTables";
import { withWorkbook } from "../workbook/withWorkbook";

/**
 * Calls back after anything that may have changed a table. Resolves to what ends the watch.
 *
 * @throws WorkbookError when Excel gives no events
 */
export const watchTables = (onChange: () => void): Promise<() => Promise<void>> =>
  withWorkbook((context) => watch(context, onChange));
