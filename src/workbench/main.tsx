import "./workbench.css";
import { createRoot } from "react-dom/client";
import { WORKBENCH_FRAME_WORDS as WORDS } from "../german/workbenchFrameWords";
import { Desk } from "./desk";
import type { WorkbookFile } from "./files/workbookFile";
import { OpenWorkbook } from "./openWorkbook";
import { addinManifestOf } from "./ribbon/addinManifest";
import { Workbench } from "./Workbench";

/** Where the add-in lies, as it ships, and the workbook to begin with: both are put beside this page when it is served. */
const ADDIN = "pane/";
const START_FILE = "altena-2013.xlsx";

const addressOf = (path: string): string => ADDIN + path;

async function start(container: HTMLElement): Promise<void> {
  const [manifestText, file] = await Promise.all([textAt(addressOf("manifest.xml")), fileAt(START_FILE)]);
  const manifest = addinManifestOf(manifestText);
  const workbook = new OpenWorkbook(file?.name ?? WORDS.newFileName, file?.bytes);
  const desk = new Desk(addressOf(manifest.page), workbook, file === undefined ? WORDS.startFileMissing : undefined);
  // A host that fails has answered the add-in already; the person at the screen learns of it here.
  window.addEventListener("unhandledrejection", () => desk.tell({ text: WORDS.broken }));
  window.addEventListener("error", () => desk.tell({ text: WORDS.broken }));
  createRoot(container).render(<Workbench desk={desk} manifest={manifest} addressOf={addressOf} />);
}

async function textAt(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${String(response.status)}`);
  return response.text();
}

async function fileAt(address: string): Promise<WorkbookFile | undefined> {
  const response = await fetch(address);
  return response.ok ? { name: address, bytes: new Uint8Array(await response.arrayBuffer()) } : undefined;
}

const container = document.getElementById("workbench");
if (container === null) throw new Error("The page has no element for the workbench.");
container.textContent = WORDS.loading;
void start(container);
