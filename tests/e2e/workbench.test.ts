import type { Locator } from "playwright-core";
import { Workbook } from "../../src/xlsx/workbook";
import { valuesIn } from "../judges/sheetValues";
import { eventually } from "./eventually";
import { workbenchForEachTest } from "./workbenchPage";

const workbench = workbenchForEachTest();

type Box = Awaited<ReturnType<Locator["boundingBox"]>>;

const rightEdgeOf = (box: Box): number => (box?.x ?? NaN) + (box?.width ?? NaN);

const GENERATED = ["Übersicht", "Gesamtbilanz", "Ausblick", "Prozess", "Prüfliste", "Rechenweg"];

test("the workbench comes up with the model case, and the pane beside it has counted it", async () => {
  const { page, pane } = workbench.current;
  await pane.getByRole("heading", { name: "17 von 20 Maßnahmen realisiert (85 %)" }).waitFor();
  await page.getByRole("tab", { name: "Maßnahmen" }).waitFor();
});

test("three clicks lead to the generated balance, in the workbook and in the saved file", async () => {
  const { page, pane } = workbench.current;
  await pane.getByRole("button", { name: "Bilanz", exact: true }).click();
  await pane.getByRole("button", { name: "Bilanz erzeugen" }).click();
  await pane.getByRole("button", { name: "Gesamtbilanz" }).click();
  const tab = page.getByRole("tab", { name: "Gesamtbilanz", selected: true });
  await tab.waitFor();
  await eventually(async () => {
    const [place, strip] = await Promise.all([tab.boundingBox(), page.getByRole("tablist").boundingBox()]);
    // Scrolling goes by whole pixels.
    return rightEdgeOf(place) < rightEdgeOf(strip) + 1;
  }, true);
  const saved = await workbench.current.save();
  const sheets = Workbook.open(saved).sheets.map(({ name }) => name);
  expect(sheets).toEqual(expect.arrayContaining(GENERATED));
  expect(Object.values(valuesIn(saved).Übersicht ?? {})).toContain("17 von 20 (85 %), höchstens 18 (90 %)");
});

test("a ribbon button brings the pane to what it asks for", async () => {
  const { pane } = workbench.current;
  await workbench.current.ribbon("Prüfen").click();
  await pane.getByRole("button", { name: "Prüfen", exact: true }).and(pane.locator("[aria-current=page]")).waitFor();
});

test("another workbook begins a new conversation, and the closed one can be taken back as it was left", async () => {
  const { page, pane } = workbench.current;
  await workbench.current.ribbon("Bilanz erzeugen").click();
  await pane.getByText("6 Blätter sind fertig.").waitFor();
  await workbench.current.ribbon("Neu").click();
  await pane.getByRole("heading", { name: "Willkommen" }).waitFor();
  await page.getByRole("button", { name: "Wieder öffnen" }).click();
  await pane.getByRole("heading", { name: "17 von 20 Maßnahmen realisiert (85 %)" }).waitFor();
  await page.getByRole("tab", { name: "Gesamtbilanz" }).waitFor();
});

test("a saved workbook can be opened again", async () => {
  const { page, pane } = workbench.current;
  const saved = await workbench.current.save();
  await workbench.current.ribbon("Neu").click();
  await pane.getByRole("heading", { name: "Willkommen" }).waitFor();
  await workbench.current.openFile("zweite.xlsx", saved);
  await page.getByRole("heading", { name: "zweite.xlsx" }).waitFor();
  await pane.getByRole("heading", { name: "17 von 20 Maßnahmen realisiert (85 %)" }).waitFor();
});

test("a file that is no workbook leaves the workbook open and says why", async () => {
  const { page } = workbench.current;
  await workbench.current.openFile("brief.xlsx", new TextEncoder().encode("kein Zip"));
  await page.getByText("Die Datei ist keine Excel-Arbeitsmappe (.xlsx).").waitFor();
  await page.getByRole("heading", { name: "altena-2013.xlsx" }).waitFor();
});

test("a closed pane answers the ribbon, and comes back", async () => {
  const { page, pane } = workbench.current;
  await page.getByRole("button", { name: "Aufgabenbereich schließen" }).click();
  await pane.getByRole("main").waitFor({ state: "hidden" });
  await workbench.current.ribbon("Prüfen").click();
  await pane.locator("[aria-current=page]", { hasText: "Prüfen" }).waitFor();
});
