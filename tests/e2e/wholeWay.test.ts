import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { answerTo } from "../../src/cli/answer";
import { openXmlFaults } from "../judges/openXml";
import { valuesIn } from "../judges/sheetValues";
import { workbenchForEachTest } from "./workbenchPage";

const workbench = workbenchForEachTest();

const PROTOCOL = "samples/protokoll-altena-2013.txt";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "auditbilanz-"));
});
afterAll(() => rm(folder, { recursive: true }));

test("an empty workbook becomes a balance that the command line would have made too", async () => {
  const { page, pane } = workbench.current;

  await workbench.current.ribbon("Neu").click();
  await pane.getByRole("heading", { name: "Willkommen" }).waitFor();
  await pane.getByRole("button", { name: "Protokoll einlesen" }).click();
  await pane.getByLabel("Text des Protokolls").fill(await readFile(PROTOCOL, "utf8"));
  await pane.getByRole("button", { name: "Vorschau" }).click();
  await pane.getByText("287 Zeilen: 247 übernommen, 40 Überschriften und Trennlinien, 0 nicht zugeordnet.").waitFor();
  expect(await page.getByRole("tab").allTextContents()).toEqual(["Tabelle1"]);
  await pane.getByRole("button", { name: "In die Arbeitsmappe schreiben" }).click();

  await pane.getByRole("heading", { name: "17 von 20 Maßnahmen realisiert (85 %)" }).waitFor();
  await pane.getByText("Höchstens 18 von 20 (90 %): 1 Maßnahme ist noch nicht bewertet.").waitFor();

  await pane.getByRole("button", { name: "1 Status klären" }).click();
  await pane.getByText("Unsicherer Vorschlag: nicht realisiert").waitFor();
  await pane.getByRole("button", { name: /realisiert dann 18 von 20 \(90 %\)$/ }).click();
  await pane.getByText("Alle Ergebnisse sind bewertet: 18 von 20 (90 %).").waitFor();
  await pane.getByRole("button", { name: "Letzte Entscheidung zurücknehmen" }).click();
  await pane.getByText("Die letzte Entscheidung ist zurückgenommen.").waitFor();
  await pane.getByRole("button", { name: /nicht realisiert dann 17 von 20 \(85 %\)$/ }).click();
  await pane.getByText("Alle Ergebnisse sind bewertet: 17 von 20 (85 %).").waitFor();

  await workbench.current.typeInto("Maßnahmen", "G6", "Erledigt ");
  await workbench.current.goTo("Prüfen");
  const finding = pane.getByRole("button", { name: /Maßnahmen!G6$/ }).first();
  await finding.waitFor();
  await workbench.current.selectCell("Stammdaten", "A1");
  await finding.click();
  await workbench.current.untilSelected("Maßnahmen!G6");
  await pane.getByRole("button", { name: "Beheben …" }).first().click();
  await pane.getByText("Maßnahmen!G6: Erledigt  → realisiert").waitFor();
  await pane.getByRole("button", { name: "1 Zelle ändern" }).click();
  await pane.getByText("1 Zelle geändert.").waitFor();
  await workbench.current.untilContent("realisiert");

  const tables = await workbench.current.save();
  await workbench.current.goTo("Bilanz");
  await pane.getByRole("button", { name: "Bilanz erzeugen" }).click();
  await pane.getByText("6 Blätter sind fertig.").waitFor();
  const saved = await workbench.current.save();

  expect(await openXmlFaults(saved)).toEqual([]);
  expect(valuesIn(saved)).toEqual(valuesIn(await balanceOf(tables)));
  expect(await figuresOf(saved)).toMatchObject({ measures: 20, done: 17, unassessed: 0, rate: 0.85, assessed: 1 });
});

/** The workbook that the command line makes of one with the tables alone. */
async function balanceOf(tables: Uint8Array): Promise<Uint8Array> {
  const [before, after] = [path.join(folder, "tables.xlsx"), path.join(folder, "balance.xlsx")];
  await writeFile(before, tables);
  await answerTo(["balance", before, "-o", after], () => undefined);
  return readFile(after);
}

/** The totals that the command line counts in a workbook. */
async function figuresOf(workbook: Uint8Array): Promise<unknown> {
  const file = path.join(folder, "saved.xlsx");
  await writeFile(file, workbook);
  const { output } = await answerTo(["check", file, "--json"], () => undefined);
  return (JSON.parse(output) as { readonly figures: { readonly total: unknown } }).figures.total;
}
