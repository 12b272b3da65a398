import type { WorkbenchServer } from "../../scripts/workbenchServer";

/** The server that runs during the tests; setup and teardown are modules of their own in the same process. */
export const RUNNING: { server?: WorkbenchServer } = {};
