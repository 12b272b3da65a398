import { spawnSync } from "node:child_process";
import path from "node:path";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { launchBrowser } from "./browser";
import { serveWorkbench } from "./workbenchServer";

/** Takes the pictures of the manual from the workbench as it is now; what is kept of them lies in docs/bilder. */
const FOLDER = path.join("docs", "bilder");

type Look = Parameters<Page["emulateMedia"]>[0] & object;
const LIGHT: Look = { colorScheme: "light" };
const DARK: Look = { colorScheme: "dark" };
const FORCED: Look = { colorScheme: "dark", forcedColors: "active" };

interface Picture {
  readonly name: string;
  readonly look: Look;
  /** Of the pane, in pixels. */
  readonly width: 450 | 320;
  readonly reach: (pane: FrameLocator) => Promise<void>;
}

const press =
  (name: string | RegExp) =>
  (pane: FrameLocator): Promise<void> =>
    pane.getByRole("button", { name }).first().click();

const PICTURES: readonly Picture[] = [
  { name: "ueberblick", look: LIGHT, width: 450, reach: () => Promise.resolve() },
  { name: "status-klaeren", look: LIGHT, width: 450, reach: press("1 Status klären") },
  { name: "pruefen", look: LIGHT, width: 320, reach: press("Prüfen") },
  { name: "pruefen-dunkel", look: DARK, width: 450, reach: press("Prüfen") },
  { name: "status-klaeren-kontrast", look: FORCED, width: 320, reach: press("1 Status klären") },
  {
    name: "bilanz",
    look: LIGHT,
    width: 450,
    reach: async (pane) => {
      await pane.getByRole("button", { name: "Bilanz", exact: true }).click();
      await pane.getByRole("button", { name: "Bilanz erzeugen" }).click();
      await pane.getByText("6 Blätter sind fertig.").waitFor();
    },
  },
];

async function main(): Promise<void> {
  const server = await serveWorkbench();
  const browser = await launchBrowser();
  try {
    for (const picture of PICTURES) await take(browser, server.url, picture);
  } finally {
    await browser.close();
    server.stop();
  }
}

async function take(browser: Browser, url: string, { name, look, width, reach }: Picture): Promise<void> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: "de-DE", ...look });
  const page = await context.newPage();
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(url);
  const pane = page.frameLocator("iframe");
  await pane.getByRole("button", { name: "1 Status klären" }).waitFor();
  await page.getByRole("button", { name: `${String(width)} Pixel breit` }).click();
  await reach(pane);
  // Until Fluent's transitions have ended.
  await page.waitForTimeout(500);
  const file = path.join(FOLDER, `${name}.png`);
  await page.locator("aside", { has: page.locator("iframe") }).screenshot({ path: file });
  await context.close();
  shrink(file);
}

/** A quarter of the size for the same look; ImageMagick is no must. */
function shrink(file: string): void {
  const { error } = spawnSync("convert", [file, "-strip", "+dither", "-colors", "32", file], { stdio: "inherit" });
  if (error) console.error(`${file} stays as large as it is: ${error.message}`);
}

void main();
