import { chromium, type Browser } from "playwright-core";
import { browserPath } from "./requiredPrograms";

/** Chromium as this machine has it. Its own sandbox does not work for root, as whom containers run. */
export const launchBrowser = (args: readonly string[] = []): Promise<Browser> =>
  chromium.launch({ executablePath: browserPath(), args: ["--no-sandbox", ...args] });
