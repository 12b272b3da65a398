import { workbenchForEachTest } from "./workbenchPage";

const workbench = workbenchForEachTest();

/** Presses a key until something is focused: its accessible name as the browser gives it. Answers how often that took. */
async function pressUntil(key: string, isThere: (focused: string) => boolean): Promise<number> {
  const frame = await workbench.current.paneFrame();
  const visited: string[] = [];
  for (let presses = 1; presses <= 60; presses++) {
    await workbench.current.page.keyboard.press(key);
    const focused = await frame.evaluate(() => {
      const element = document.activeElement;
      return element === null ? "" : (element.getAttribute("aria-label") ?? element.textContent).trim();
    });
    if (isThere(focused)) return presses;
    visited.push(focused.slice(-40));
  }
  throw new Error(`${key} leads only to ${JSON.stringify(visited)}`);
}

const tabTo = (name: string): Promise<number> => pressUntil("Tab", (focused) => focused.startsWith(name));

/** Excel leads into the pane with F6; here it is the next stop of the tab key. */
beforeEach(async () => {
  await workbench.current.pane.getByRole("button", { name: "1 Status klären" }).waitFor();
  await workbench.current.page.getByRole("button", { name: "Aufgabenbereich schließen" }).focus();
});

test("the open status is settled and the balance generated without a mouse", async () => {
  const { page, pane } = workbench.current;
  await tabTo("1 Status klären");
  await page.keyboard.press("Enter");
  await pane.getByText("Unsicherer Vorschlag: nicht realisiert").waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.press("z");
  await page.getByRole("tab", { name: "Maßnahmen", selected: true }).waitFor();
  expect(await workbench.current.selection()).toBe("Maßnahmen!G2");
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
  await page.getByRole("tab", { name: "Maßnahmen", selected: true }).waitFor();
  expect(await workbench.current.selection()).toBe("Maßnahmen!F2");
});

test("whatever has the focus shows it", async () => {
  const { page } = workbench.current;
  const frame = await workbench.current.paneFrame();
  const unmarked = (): Promise<string> =>
    frame.evaluate(() => {
      const element = document.activeElement ?? document.body;
      const { outlineStyle, boxShadow } = getComputedStyle(element);
      return outlineStyle === "none" && boxShadow === "none" ? element.textContent : "";
    });
  for (let stop = 0; stop < 10; stop++) {
    await page.keyboard.press("Tab");
    // Fluent's ring comes a moment later.
    for (let patience = 20; patience > 0 && (await unmarked()) !== ""; patience--) await page.waitForTimeout(50);
    expect(await unmarked()).toBe("");
  }
});
