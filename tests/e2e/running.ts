import type { BrowserServer } from "playwright-core";
import type { WorkbenchServer } from "../../scripts/workbenchServer";

/** What runs during the tests; setup and teardown are modules of their own in the same process. */
export const RUNNING: { workbench?: WorkbenchServer; browser?: BrowserServer } = {};
