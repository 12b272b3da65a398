import { readFile } from "node:fs/promises";
import type { Locator } from "playwright-core";
import { eventually } from "./eventually";
import { workbenchForEachTest } from "./workbenchPage";

const workbench = workbenchForEachTest();

/** What has the focus in the pane: its accessible name as the browser gives it. */
const focused = async (): Promise<string> =>
  (await workbench.current.paneFrame()).evaluate(() => {
    const element = document.activeElement;
    if (element === null) return "";
    const label = element instanceof HTMLTextAreaElement ? element.labels[0]?.textContent : undefined;
    return (element.getAttribute("aria-label") ?? label ?? element.textContent).trim();
  });

/** Presses a key and waits until the focus has moved; where the key leads nowhere, it stays, and the wait is a short one. */
async function press(key: string): Promise<void> {
  const frame = await workbench.current.paneFrame();
  const before = await frame.evaluateHandle(() => document.activeElement);
  await workbench.current.page.keyboard.press(key);
  const isStill = (): Promise<boolean> => frame.evaluate((element) => element === document.activeElement, before);
  for (let patience = 50; patience > 0 && (await isStill()); patience--) {
    await workbench.current.page.waitForTimeout(20);
  }
}

/** Presses a key until something is focused. */
async function pressUntil(key: string, isThere: (focused: string) => boolean): Promise<void> {
  const visited: string[] = [];
  for (let presses = 1; presses <= 60; presses++) {
    await press(key);
    visited.push(await focused());
    if (isThere(visited.at(-1)!)) return;
  }
  throw new Error(`${key} leads only to ${JSON.stringify(visited.map((name) => name.slice(-40)))}`);
}

const hasFocus = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element === document.activeElement);

const tabTo = (name: string): Promise<void> => pressUntil("Tab", (focused) => focused.startsWith(name));

/** Excel leads into the pane with F6; here it is the next stop of the tab key. */
const goBeforePane = (): Promise<void> =>
  workbench.current.page.getByRole("button", { name: "Aufgabenbereich schließen" }).focus();

beforeEach(goBeforePane);

async function paste(text: string): Promise<void> {
  const { page } = workbench.current;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await (await workbench.current.paneFrame()).evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press("Control+V");
}

test("an empty workbook becomes a balance without a mouse: protocol, open status, sheets", async () => {
  const { page, pane } = workbench.current;
  await workbench.current.ribbon("Neu").press("Enter");
  await pane.getByRole("heading", { name: "Willkommen" }).waitFor();
  await goBeforePane();
  await tabTo("Protokoll einlesen");
  await page.keyboard.press("Enter");
  await pane.getByLabel("Text des Protokolls").waitFor();
  await tabTo("Text des Protokolls");
  await paste(await readFile("samples/protokoll-altena-2013.txt", "utf8"));
  await tabTo("Vorschau");
  await page.keyboard.press("Enter");
  await pane.getByText("287 Zeilen: 247 übernommen, 40 Überschriften und Trennlinien, 0 nicht zugeordnet.").waitFor();
  await tabTo("In die Arbeitsmappe schreiben");
  await page.keyboard.press("Enter");
  await pane.getByRole("heading", { name: "17 von 20 Maßnahmen realisiert (85 %)" }).waitFor();

  await tabTo("1 Status klären");
  await page.keyboard.press("Enter");
  await pane.getByText("Unsicherer Vorschlag: nicht realisiert").waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.press("z");
  await workbench.current.untilSelected("Maßnahmen!G2");
  await pane.getByText("Unsicherer Vorschlag: nicht realisiert").waitFor();
  await page.keyboard.press("3");
  await pane.getByText("Alle Ergebnisse sind bewertet: 17 von 20 (85 %).").waitFor();
  await tabTo("Bilanz erzeugen");
  await page.keyboard.press("Enter");
  await pane.getByText(/^Nur diese Blätter/).waitFor();
  await tabTo("Bilanz erzeugen");
  await page.keyboard.press("Enter");
  await pane.getByText("6 Blätter sind fertig.").waitFor();
  await tabTo("Gesamtbilanz");
  await page.keyboard.press("Enter");
  await page.getByRole("tab", { name: "Gesamtbilanz", selected: true }).waitFor();
});

test("the findings are one stop of the tab key; arrows lead through them and Enter to the cell", async () => {
  const { page, pane } = workbench.current;
  await tabTo("Prüfen");
  await page.keyboard.press("Enter");
  await pane.getByRole("list", { name: "Befunde" }).waitFor();
  await tabTo("▾ Offenes Ziel ohne Handlungsbedarf");
  await pressUntil("ArrowDown", (focused) => focused.endsWith("Maßnahmen!F2"));
  await page.keyboard.press("Enter");
  await workbench.current.untilSelected("Maßnahmen!F2");
});

test("an arrow key that is held down loses no step", async () => {
  const { page, pane } = workbench.current;
  await workbench.current.goTo("Prüfen");
  await pane.getByRole("list", { name: "Befunde" }).waitFor();
  await tabTo("▾ Offenes Ziel ohne Handlungsbedarf");
  for (let step = 0; step < 12; step++) await press("ArrowDown");
  const afterSteps = await focused();
  await press("Home");
  await Promise.all(Array.from({ length: 12 }, () => page.keyboard.down("ArrowDown")));
  await eventually(focused, afterSteps);
});

test("Tab leads from the last control of the pane to the page around it, and Shift+Tab from the first", async () => {
  const { page, pane } = workbench.current;
  const last = pane.getByRole("button", { name: "Neu zählen" });
  await last.focus();
  await page.keyboard.press("Tab");
  await eventually(() => hasFocus(workbench.current.ribbon("Neu")), true);
  await pane.getByRole("navigation").getByRole("button").first().focus();
  await page.keyboard.press("Shift+Tab");
  await eventually(() => hasFocus(page.getByRole("button", { name: "Aufgabenbereich schließen" })), true);
});

test("Esc leads from the pane to the selected cell", async () => {
  const { page, pane } = workbench.current;
  await workbench.current.selectCell("Ziele", "B3");
  await pane.getByRole("button", { name: "Neu zählen" }).focus();
  await page.keyboard.press("Escape");
  await eventually(() => hasFocus(page.locator('[role="gridcell"][aria-selected="true"]')), true);
  await page.keyboard.press("ArrowDown");
  await workbench.current.untilSelected("Ziele!B4");
});

test("whatever has the focus shows it", async () => {
  const { page } = workbench.current;
  const frame = await workbench.current.paneFrame();
  /** The text of what has the focus and does not show it. */
  const unmarked = (): Promise<string> =>
    frame.evaluate(() => {
      const element = document.activeElement ?? document.body;
      const { outlineStyle, boxShadow } = getComputedStyle(element);
      return outlineStyle === "none" && boxShadow === "none" ? element.textContent : "";
    });
  for (let stop = 0; stop < 10; stop++) {
    await page.keyboard.press("Tab");
    // Fluent's ring comes a moment later.
    await eventually(unmarked, "");
  }
});
