import { serveWorkbench } from "../../scripts/workbenchServer";
import { RUNNING } from "./server";

/** Its address goes to the tests as WORKBENCH_URL. One that is set already names a workbench that runs. */
export default async function startWorkbench(): Promise<void> {
  if (process.env.WORKBENCH_URL !== undefined) return;
  RUNNING.server = await serveWorkbench();
  process.env.WORKBENCH_URL = RUNNING.server.url;
}
