import { workbenchForEachTest } from "./workbenchPage";

const workbench = workbenchForEachTest();

test("a value chosen from a cell's list is counted in the pane", async () => {
  const { page, pane } = workbench.current;
  await workbench.current.selectCell("Maßnahmen", "G2");
  await page.getByRole("button", { name: "Auswahlliste für G2 öffnen" }).click();
  await page.getByRole("listbox", { name: "Werte für G2" }).getByRole("option", { name: "realisiert" }).first().click();
  await pane.getByRole("heading", { name: "18 von 20 Maßnahmen realisiert (90 %)" }).waitFor();
});

test("a finding leads to its cell, which comes into view and is the one that keys edit", async () => {
  const { page, pane } = workbench.current;
  await pane.getByRole("button", { name: "Prüfen", exact: true }).click();
  await pane
    .getByRole("button", { name: /Maßnahmen!F2$/ })
    .first()
    .click();
  const cell = page.locator('[role="gridcell"][aria-selected="true"]');
  await cell.getByText("Bisher gibt es noch keinen familienpolitischen Ausschuss.").waitFor();
  const box = await cell.boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  await cell.dblclick();
  await page.getByRole("textbox", { name: "Zelle F2 bearbeiten" }).waitFor();
});

test("while a cell is edited the pane waits and says so, and goes on when the entry is made", async () => {
  const { page, pane } = workbench.current;
  await workbench.current.selectCell("Maßnahmen", "G2");
  await page.locator('[role="gridcell"][aria-selected="true"]').click();
  await page.keyboard.type("realisiert");
  await pane.getByRole("button", { name: "Neu zählen" }).click();
  await pane.getByText("Excel antwortet noch nicht.").waitFor();
  await page.getByRole("textbox", { name: "Zelle G2 bearbeiten" }).press("Enter");
  await pane.getByRole("heading", { name: "18 von 20 Maßnahmen realisiert (90 %)" }).waitFor();
});

test("a cell ten thousand rows below is reached, edited and left again", async () => {
  const { page } = workbench.current;
  await workbench.current.selectCell("Ziele", "A10000");
  const cell = page.locator('[role="gridcell"][aria-selected="true"]');
  await cell.click();
  await page.keyboard.type("unten");
  await page.keyboard.press("Enter");
  await page.getByRole("gridcell", { name: "unten" }).waitFor();
  await page.keyboard.press("Control+Home");
  await page.getByRole("gridcell", { name: "Nr" }).first().waitFor();
});
