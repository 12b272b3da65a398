import { valuesIn } from "../judges/sheetValues";
import { withFilter } from "../workbooks/withFilter";
import { workbenchForEachTest } from "./workbenchPage";

const workbench = workbenchForEachTest();

const fault = (label: string) => workbench.current.page.getByLabel(label, { exact: true });

/** Arms the panel: the n-th call from now on fails after some of its steps. */
async function armFailure(nthCall: number, afterSteps: number): Promise<void> {
  await fault("beim wievielten Aufruf").fill(String(nthCall));
  await fault("nach wie vielen Schritten").fill(String(afterSteps));
  await workbench.current.page.getByRole("button", { name: "Vormerken" }).click();
}

describe("what keeps a decision from being written is told with a way out, and the decision can be taken again", () => {
  const chooseDone = () => workbench.current.pane.getByRole("button", { name: /^\[1\]/ }).click();

  beforeEach(async () => {
    const { page, pane } = workbench.current;
    await workbench.current.ribbon("Störungen").click();
    await page.getByRole("tab", { name: "Maßnahmen", exact: true }).click();
    await pane.getByRole("button", { name: "1 Status klären" }).click();
  });

  test.each([
    ["Blattschutz", "Das Blatt „Maßnahmen“ ist geschützt."],
    ["Änderungen verweigern", "Excel lässt die Änderung nicht zu."],
  ])("%s", async (label, sentence) => {
    const { pane } = workbench.current;
    await fault(label).check();
    await chooseDone();
    await pane.getByText(sentence).waitFor();
    await fault(label).uncheck();
    await pane.getByRole("button", { name: "Erneut versuchen" }).click();
    await chooseDone();
    await pane.getByText("Alle Ergebnisse sind bewertet: 18 von 20 (90 %).").waitFor();
  });

  test("a row that somebody else has just changed is not overwritten", async () => {
    const { page, pane } = workbench.current;
    await workbench.current.selectCell("Maßnahmen", "F2");
    await page.getByRole("button", { name: "Vor dem nächsten Aufruf" }).first().click();
    await chooseDone();
    await pane.getByText("Sie wurde nicht überschrieben").waitFor();
    await workbench.current.untilContent("von jemand anderem");
    await workbench.current.selectCell("Maßnahmen", "G2");
    expect(await workbench.current.content()).not.toBe("realisiert");
  });
});

test("a filter on a table keeps corrections from hitting wrong rows, and the pane says so", async () => {
  const { pane } = workbench.current;
  await workbench.current.typeInto("Maßnahmen", "G6", "Erledigt");
  const filtered = withFilter(await workbench.current.save(), "tblMassnahmen");
  await workbench.current.openFile("gefiltert.xlsx", filtered);
  await pane.getByRole("heading", { name: /^16 von 20/ }).waitFor();
  await workbench.current.goTo("Prüfen");
  await pane.getByRole("button", { name: "Beheben …" }).first().click();
  await pane.getByRole("button", { name: "1 Zelle ändern" }).click();
  await pane.getByText("ist ein Filter gesetzt; Excel würde in falsche Zeilen schreiben.").waitFor();
});

test("a correction whose row somebody else has just changed is left out, and the pane says so", async () => {
  const { page, pane } = workbench.current;
  await workbench.current.typeInto("Maßnahmen", "G6", "Erledigt");
  await workbench.current.goTo("Prüfen");
  await pane.getByRole("button", { name: "Beheben …" }).first().click();
  await workbench.current.ribbon("Störungen").click();
  await workbench.current.selectCell("Maßnahmen", "G6");
  await fault("schreibt").fill("läuft");
  await page.getByRole("button", { name: "Vor dem nächsten Aufruf" }).first().click();
  await pane.getByRole("button", { name: "1 Zelle ändern" }).click();
  await pane.getByText("1 Zelle hat sich inzwischen geändert und wurde ausgelassen.").waitFor();
  await workbench.current.untilContent("läuft");
});

test("a vanished table is told at the next look, and cells that are gone can no longer be reached", async () => {
  const { page, pane } = workbench.current;
  await workbench.current.goTo("Prüfen");
  await workbench.current.ribbon("Störungen").click();
  await page.getByRole("tab", { name: "Maßnahmen", exact: true }).click();
  await page.getByRole("button", { name: "Jetzt" }).last().click();
  await pane
    .getByText(/^Die Tabelle „?tblMassnahmen“? .*fehlt|Maßnahmen.* fehlt/)
    .first()
    .waitFor();
});

describe("generating the balance", () => {
  /** What stands on the sheets that an earlier balance has left, as the saved file has it. */
  const sheets = async () => valuesIn(await workbench.current.save());

  const generate = () => workbench.current.pane.getByRole("button", { name: /^(Bilanz|Erneut) erzeugen$/ }).click();

  beforeEach(async () => {
    await workbench.current.goTo("Bilanz");
    await workbench.current.ribbon("Störungen").click();
  });

  test.each([
    [8, 3],
    [14, 40],
  ])(
    "that breaks off halfway (call %i) leaves the old sheets, and the next try succeeds",
    async (nthCall, afterSteps) => {
      const { pane } = workbench.current;
      await generate();
      await pane.getByText("6 Blätter sind fertig.").waitFor();
      const before = await sheets();
      await armFailure(nthCall, afterSteps);
      await generate();
      await pane.getByText("Excel hat die Arbeit mit einem Fehler abgebrochen (GeneralException).").waitFor();
      // Beside the complete sheets the prepared one may be left; the next run knows it.
      expect(await sheets()).toMatchObject(before);
      await pane.getByRole("button", { name: "Erneut versuchen" }).click();
      await generate();
      await pane.getByText("6 Blätter sind fertig.").waitFor();
      expect(await sheets()).toEqual(before);
    },
  );

  test("waits while a cell is being edited, says why, and goes on by itself", async () => {
    const { pane } = workbench.current;
    await fault("Eine Zelle wird gerade bearbeitet").check();
    await generate();
    await pane.getByText("Excel antwortet noch nicht.").waitFor();
    await fault("Eine Zelle wird gerade bearbeitet").uncheck();
    await pane.getByText("6 Blätter sind fertig.").waitFor();
  });

  test("can be cancelled between two sheets: those that are finished stay, no sheet is half", async () => {
    const { pane } = workbench.current;
    await generate();
    await pane.getByText("6 Blätter sind fertig.").waitFor();
    const before = await sheets();
    await (await workbench.current.paneFrame()).evaluate(cancelAtThirdSheet);
    await generate();
    await pane.getByText("Abgebrochen. 3 Blätter fertig.").waitFor();
    expect(await sheets()).toEqual(before);
  });

  test("gets by with requests of 100 kB", async () => {
    const { page, pane } = workbench.current;
    await page.getByLabel("Größte Datenmenge je Aufruf").selectOption("100 kB");
    await generate();
    await pane.getByText("6 Blätter sind fertig.").waitFor();
  });
});

/** Runs in the pane: presses the button as soon as the third sheet is in hand. */
function cancelAtThirdSheet(): void {
  new MutationObserver((_, observer) => {
    if (!document.body.textContent.includes("(3 von 6)")) return;
    observer.disconnect();
    [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "Abbrechen")?.click();
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}
