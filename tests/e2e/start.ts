import { serveBrowser } from "../../scripts/browser";
import { serveWorkbench } from "../../scripts/workbenchServer";
import { RUNNING } from "./running";

/** What a browser asks of the network by itself is none of ours. */
const QUIET = ["--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/**
 * One browser and one workbench for all tests, which learn their addresses as BROWSER_URL and WORKBENCH_URL. A WORKBENCH_URL
 * that is set already names a workbench that runs.
 */
export default async function start(): Promise<void> {
  RUNNING.browser = await serveBrowser(QUIET);
  process.env.BROWSER_URL = RUNNING.browser.wsEndpoint();
  if (process.env.WORKBENCH_URL !== undefined) return;
  RUNNING.workbench = await serveWorkbench();
  process.env.WORKBENCH_URL = RUNNING.workbench.url;
}
