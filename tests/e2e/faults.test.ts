import { workbenchForEachTest } from "./workbenchPage";

const workbench = workbenchForEachTest();

beforeEach(() => workbench.current.ribbon("Störungen").click());

test("while a cell is edited the pane says after a second why nothing happens, and goes on afterwards", async () => {
  const { page, pane } = workbench.current;
  await page.getByLabel("Eine Zelle wird gerade bearbeitet").check();
  await workbench.current.ribbon("Prüfen").click();
  await pane.getByText("Excel antwortet noch nicht.").waitFor();
  await page.getByLabel("Eine Zelle wird gerade bearbeitet").uncheck();
  await pane.getByText("Excel antwortet noch nicht.").waitFor({ state: "hidden" });
  await pane.getByRole("button", { name: "Erneut prüfen" }).and(pane.locator(":enabled")).waitFor();
});

test.each([
  ["Allgemeiner Fehler", "Excel hat die Arbeit mit einem Fehler abgebrochen (GeneralException)."],
  ["Anderes Fenster im Vordergrund", "Die Arbeitsmappe liegt nicht im Vordergrund."],
])("a call that fails (%s) is told in German", async (fault, sentence) => {
  const { page, pane } = workbench.current;
  await page.getByRole("combobox", { name: "Fehler" }).selectOption(fault);
  await page.getByRole("button", { name: "Vormerken" }).click();
  await page.getByText("1 Fehler steht aus.").waitFor();
  await workbench.current.ribbon("Prüfen").click();
  await pane.getByText(sentence).waitFor();
  await page.getByText("1 Fehler steht aus.").waitFor({ state: "detached" });
});

test("a version of Excel that is too old gets a notice instead of the pane", async () => {
  const { page, pane } = workbench.current;
  await page.getByLabel("Gespielte Fassung von Excel").selectOption({ label: "Excel 2019, zu alt" });
  await pane.getByRole("heading", { name: "Diese Excel-Version ist zu alt für Auditbilanz." }).waitFor();
  await page.getByLabel("Gespielte Fassung von Excel").selectOption({ label: "aktuell" });
  await pane.getByRole("heading", { name: "17 von 20 Maßnahmen realisiert (85 %)" }).waitFor();
});

test("what a second person changes reaches the figures by itself", async () => {
  const { page, pane } = workbench.current;
  await workbench.current.selectCell("Maßnahmen", "G3");
  await page.getByLabel("schreibt").fill("realisiert");
  await page.getByRole("button", { name: "Jetzt" }).first().click();
  await pane.getByRole("heading", { name: "18 von 20 Maßnahmen realisiert (90 %)" }).waitFor();
});

test("a protected sheet and a sheet that denies changes can be taken back together", async () => {
  const { page } = workbench.current;
  await page.getByLabel("Blattschutz").check();
  await page.getByLabel("Änderungen verweigern").check();
  await page.getByRole("button", { name: "Jetzt" }).first().click();
  await page.getByText("Excel lässt das auch die zweite Person nicht tun.").waitFor();
  await page.getByRole("button", { name: "Alle Störungen beenden" }).click();
  expect(await page.getByLabel("Blattschutz").isChecked()).toBe(false);
  expect(await page.getByLabel("Änderungen verweigern").isChecked()).toBe(false);
});

test("a small limit of data per call is told by the pane", async () => {
  const { page, pane } = workbench.current;
  await page.getByLabel("Größte Datenmenge je Aufruf").selectOption("10 kB");
  await workbench.current.ribbon("Prüfen").click();
  await pane.getByText("Die Tabellen sind zu groß, um sie auf einmal zu lesen.").waitFor();
});
