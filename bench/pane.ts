/**
 * What the pane costs in a browser, on the workbench. The embedded host runs in the page around it and shares its thread, so every
 * figure has the host's part in it; the second column says how long the pane waited for the host's answers.
 */
import type { Frame, Page } from "playwright-core";
import type { Tables } from "../src/domain/tables";
import { openHost } from "../src/host/node";
import { createTables } from "../src/workbook/tables/createTables";
import { withWorkbook } from "../src/workbook/withWorkbook";
import { launchBrowser } from "../scripts/browser";
import { serveWorkbench } from "../scripts/workbenchServer";
import { syntheticAudit } from "./syntheticAudit";

const MEASURES = 10_000;
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Times in milliseconds since the pane's page began to load. */
interface Marks {
  readonly officeReady: number;
  readonly firstContent: number;
  readonly overview: number;
  readonly waited: number;
}

declare global {
  interface Window {
    /** Missing until the page's first script has run. */
    marks?: Record<string, number>;
    batches: number;
    askedAt: number;
  }
}

async function main(): Promise<void> {
  const server = await serveWorkbench();
  const browser = await launchBrowser();
  try {
    const page = await (await browser.newContext({ ignoreHTTPSErrors: true, locale: "de-DE" })).newPage();
    await page.addInitScript(watch);
    await page.goto(server.url);
    await page.waitForFunction(isOverviewOf, "altena-2013.xlsx");
    const small = await marksOf(page);
    await open(page, "gross.xlsx", MEASURES_AUDIT);
    const large = await marksOf(page);
    await open(page, "ungeprüft.xlsx", withFindings(MEASURES_AUDIT));
    const { trips, findings, frames } = await checksCost(page);
    console.log("\nThe pane in Chromium, on the workbench (the host in the same thread)\n");
    console.table({
      "first content after office.js is ready": { time: ms(small.firstContent - small.officeReady) },
      "Überblick of 20 measures after opening": { time: ms(small.overview), "waiting for the host": ms(small.waited) },
      [`Überblick of ${String(MEASURES)} measures after opening`]: {
        time: ms(large.overview),
        "waiting for the host": ms(large.waited),
      },
      [`frames while scrolling through ${String(findings)} findings and their headings`]: {
        time: `median ${ms(frames[Math.floor(frames.length / 2)] ?? 0)}, worst ${ms(frames.at(-1) ?? 0)}`,
      },
      "click on a finding until its cell is selected": { time: `${String(trips)} round trips` },
    });
  } finally {
    await browser.close();
    server.stop();
  }
}

/** Runs in both pages before their own scripts: the workbench's notes requests, the pane's their answers and when things appear. */
function watch(): void {
  if (window.parent === window) {
    window.batches = 0;
    window.askedAt = 0;
    window.addEventListener("message", ({ data }) => {
      if (!String(data).includes("ProcessQuery")) return;
      window.batches++;
      window.askedAt = performance.timeOrigin + performance.now();
    });
    return;
  }
  const marks: Record<string, number> = (window.marks = { waited: 0 });
  const mark = (name: string): void => void (marks[name] ??= performance.now());
  window.addEventListener("message", () => {
    const { askedAt } = window.parent;
    window.parent.askedAt = 0;
    if (askedAt === 0 || marks.overview !== undefined) return;
    marks.waited = (marks.waited ?? 0) + performance.timeOrigin + performance.now() - askedAt;
  });
  window.addEventListener("DOMContentLoaded", () => {
    void Office.onReady(() => mark("officeReady"));
    new MutationObserver((_, observer) => {
      mark("firstContent");
      if (!/Maßnahmen? realisiert/.test(document.querySelector("h2")?.textContent ?? "")) return;
      mark("overview");
      observer.disconnect();
    }).observe(document.getElementById("pane") ?? document.body, {
      childList: true,
      subtree: true,
      characterData: true,
    });
  });
}

async function paneOf(page: Page): Promise<Frame> {
  const frame = await (await page.locator("iframe").elementHandle())?.contentFrame();
  if (!frame) throw new Error("The workbench shows no pane.");
  return frame;
}

const marksOf = async (page: Page): Promise<Marks> =>
  (await (await paneOf(page)).evaluate(() => window.marks)) as unknown as Marks;

const MEASURES_AUDIT = syntheticAudit(MEASURES);

/** The same audit with something to find in each measure. */
const withFindings = ({ measures = [], ...rest }: Tables): Tables => ({
  ...rest,
  measures: measures.map((measure) => ({ ...measure, result: `${String(measure.result)} ` })),
});

/** Opens a workbook with these tables and waits for the overview. */
async function open(page: Page, name: string, tables: Tables): Promise<void> {
  const host = await openHost();
  await withWorkbook((context) => createTables(context, tables, { replaceBlankSheet: true }));
  const buffer = Buffer.from(host.toBytes());
  host.close();
  await page.locator("input[type=file]").setInputFiles({ name, mimeType: XLSX, buffer });
  // Asks for a mark only: looking for a heading in the page would take time from what is measured.
  await page.waitForFunction(isOverviewOf, name, { timeout: 120_000 });
}

/** Runs in the workbench: whether it shows this file, and the pane its overview. */
function isOverviewOf(name: string): boolean {
  const isShown = document.querySelector("h1")?.textContent.includes(name) === true;
  const pane = document.querySelector("iframe")?.contentWindow;
  return isShown && pane?.marks?.overview !== undefined;
}

interface ChecksCost {
  readonly trips: number;
  readonly findings: number;
  /** In milliseconds, ascending. */
  readonly frames: readonly number[];
}

async function checksCost(page: Page): Promise<ChecksCost> {
  const pane = page.frameLocator("iframe");
  await pane.getByRole("button", { name: "Prüfen", exact: true }).click();
  // The screen before stays until this one is there, and has lists too; the long one alone says its role by itself.
  await pane.locator('[role="list"]').waitFor();
  // Rules with many findings start folded; the last is opened first, or it would be out of sight.
  for (let folded = pane.getByRole("button", { expanded: false }); (await folded.count()) > 0;) {
    await folded.last().click();
  }
  const findings = Number(await pane.getByRole("listitem").first().getAttribute("aria-setsize"));
  const frame = await paneOf(page);
  const before = await page.evaluate(() => window.batches);
  const address = page.getByLabel("Adresse der Auswahl");
  const selected = await address.inputValue();
  await pane
    .getByRole("button", { name: /![A-Z]+\d+$/ })
    .first()
    .click();
  while ((await address.inputValue()) === selected) await page.waitForTimeout(20);
  const trips = (await page.evaluate(() => window.batches)) - before;
  const frames = await frame.evaluate(scrolledFrames);
  return { trips, findings, frames };
}

/** Runs in the pane: scrolls from the first finding to the last in 300 frames, and answers how long they took. */
async function scrolledFrames(): Promise<number[]> {
  const scroller = document.querySelector('[role="list"]')?.parentElement;
  const step = (scroller?.scrollHeight ?? 0) / 300;
  const frames: number[] = [];
  let last = performance.now();
  for (let frame = 0; frame < 300; frame++) {
    scroller?.scrollBy(0, step);
    await new Promise(requestAnimationFrame);
    const now = performance.now();
    frames.push(now - last);
    last = now;
  }
  return frames.sort((a, b) => a - b);
}

const ms = (time: number): string => `${time.toFixed(0)} ms`;

void main();
