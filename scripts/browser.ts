import { chromium, type Browser, type BrowserServer } from "playwright-core";
import { browserPath } from "./requiredPrograms";

/** Chromium as this machine has it. Its own sandbox does not work for root, as whom containers run. */
export const launchBrowser = (): Promise<Browser> => chromium.launch(chromiumHere());

/** The same for several programs at once, which connect to its address. It ends with the program that started it. */
export const serveBrowser = (args: readonly string[]): Promise<BrowserServer> =>
  chromium.launchServer(chromiumHere(args));

const chromiumHere = (args: readonly string[] = []) => ({
  executablePath: browserPath(),
  args: ["--no-sandbox", ...args],
});
