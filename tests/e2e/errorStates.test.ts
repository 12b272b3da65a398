import type { Locator } from "playwright-core";
import { withFilter } from "../workbooks/withFilter";
import { faultsInEveryLook } from "./everyLook";
import { workbenchForEachTest } from "./workbenchPage";

const workbench = workbenchForEachTest();

interface ErrorState {
  readonly name: string;
  readonly reach: () => Promise<void>;
  /** What is said. */
  readonly sentence: string | RegExp;
  /** The buttons that lead out. */
  readonly waysOut: readonly string[];
}

const press = (name: string | RegExp): Promise<void> =>
  workbench.current.pane.getByRole("button", { name }).first().click();
const fault = (label: string): Locator => workbench.current.page.getByLabel(label, { exact: true });

const choice = (label: string): Locator => workbench.current.page.getByRole("combobox", { name: label });

async function chooseWhile(label: string): Promise<void> {
  await workbench.current.page.getByRole("tab", { name: "Maßnahmen", exact: true }).click();
  await fault(label).check();
  await press("1 Status klären");
  await press(/^\[1\]/);
}

async function checkWithFailure(code: string): Promise<void> {
  await choice("Fehler").selectOption(code);
  await workbench.current.page.getByRole("button", { name: "Vormerken" }).click();
  await workbench.current.ribbon("Prüfen").click();
}

/** Prüfen at the preview of the one correction that "Erledigt" calls for. */
async function aboutToCorrect(): Promise<void> {
  await workbench.current.typeInto("Maßnahmen", "G6", "Erledigt");
  await workbench.current.goTo("Prüfen");
  await press("Beheben …");
}

const ERROR_STATES: readonly ErrorState[] = [
  {
    name: "a protected sheet",
    reach: () => chooseWhile("Blattschutz"),
    sentence: "Das Blatt „Maßnahmen“ ist geschützt.",
    waysOut: ["Blatt „Maßnahmen“ zeigen", "Erneut versuchen"],
  },
  {
    name: "a workbook that may only be read",
    reach: () => chooseWhile("Änderungen verweigern"),
    sentence: "Excel lässt die Änderung nicht zu.",
    waysOut: ["Erneut versuchen"],
  },
  {
    name: "an active filter",
    reach: async () => {
      const { page, pane } = workbench.current;
      await workbench.current.typeInto("Maßnahmen", "G6", "Erledigt");
      await workbench.current.openFile("gefiltert.xlsx", withFilter(await workbench.current.save(), "tblMassnahmen"));
      await page.getByRole("heading", { name: "gefiltert.xlsx" }).waitFor();
      await pane.getByRole("heading", { name: /^16 von 20/ }).waitFor();
      await workbench.current.goTo("Prüfen");
      await press("Beheben …");
      await press("1 Zelle ändern");
    },
    sentence: "ist ein Filter gesetzt; Excel würde in falsche Zeilen schreiben.",
    waysOut: ["Erneut versuchen", "1 Zelle ändern", "Abbrechen"],
  },
  {
    name: "another window in front",
    reach: () => checkWithFailure("Anderes Fenster im Vordergrund"),
    sentence: "Die Arbeitsmappe liegt nicht im Vordergrund.",
    waysOut: ["Erneut versuchen"],
  },
  {
    name: "an error of Excel's own",
    reach: () => checkWithFailure("Allgemeiner Fehler"),
    sentence: "Excel hat die Arbeit mit einem Fehler abgebrochen (GeneralException).",
    waysOut: ["Erneut versuchen"],
  },
  {
    name: "a version of Excel that is too old",
    reach: async () => {
      await choice("Gespielte Fassung von Excel").selectOption({ label: "Excel 2019, zu alt" });
    },
    sentence: "Diese Excel-Version ist zu alt für Auditbilanz.",
    waysOut: [],
  },
  {
    name: "more data than Excel hands over at once",
    reach: async () => {
      await choice("Größte Datenmenge je Aufruf").selectOption("10 kB");
      await workbench.current.ribbon("Prüfen").click();
    },
    sentence: "Die Tabellen sind zu groß, um sie auf einmal zu lesen.",
    waysOut: ["Erneut versuchen"],
  },
  {
    name: "a vanished table",
    reach: async () => {
      await workbench.current.goTo("Prüfen");
      await workbench.current.page.getByRole("tab", { name: "Maßnahmen", exact: true }).click();
      await workbench.current.page.getByRole("button", { name: "Jetzt" }).last().click();
    },
    sentence: /^Die Tabelle tblMassnahmen fehlt\./,
    waysOut: ["Erneut prüfen"],
  },
  {
    name: "a sheet that has gone since it was written",
    reach: async () => {
      await workbench.current.ribbon("Bilanz erzeugen").click();
      await workbench.current.pane.getByText("6 Blätter sind fertig.").waitFor();
      await workbench.current.page.getByRole("tab", { name: "Ausblick" }).click();
      await workbench.current.page.getByRole("button", { name: "Jetzt" }).last().click();
      await press("Ausblick");
    },
    sentence: "Das Blatt „Ausblick“ gibt es nicht mehr.",
    waysOut: ["Erneut erzeugen"],
  },
  {
    name: "a cell that is being edited",
    reach: async () => {
      await fault("Eine Zelle wird gerade bearbeitet").check();
      await workbench.current.ribbon("Prüfen").click();
    },
    sentence: "Excel antwortet noch nicht.",
    waysOut: [],
  },
  {
    name: "a row that somebody else has just changed",
    reach: async () => {
      await workbench.current.selectCell("Maßnahmen", "F2");
      await press("1 Status klären");
      await workbench.current.page.getByRole("button", { name: "Vor dem nächsten Aufruf" }).first().click();
      await press(/^\[1\]/);
    },
    sentence: "Sie wurde nicht überschrieben",
    waysOut: ["Überspringen ›"],
  },
  {
    name: "a correction that was left out",
    reach: async () => {
      await aboutToCorrect();
      await workbench.current.selectCell("Maßnahmen", "G6");
      await workbench.current.page.getByRole("button", { name: "Vor dem nächsten Aufruf" }).first().click();
      await press("1 Zelle ändern");
    },
    sentence: "1 Zelle hat sich inzwischen geändert und wurde ausgelassen.",
    waysOut: ["Zurück"],
  },
  {
    name: "a balance that takes its time",
    reach: async () => {
      await fault("Eine Zelle wird gerade bearbeitet").check();
      await workbench.current.ribbon("Bilanz erzeugen").click();
    },
    sentence: "Excel antwortet noch nicht.",
    waysOut: ["Abbrechen"],
  },
];

describe("what stands in the way is told with a way out, and axe has nothing against it in any look and width:", () => {
  beforeEach(() => workbench.current.ribbon("Störungen").click());

  test.each(ERROR_STATES)("$name", async ({ reach, sentence, waysOut }) => {
    const { pane } = workbench.current;
    await reach();
    await pane.getByText(sentence).first().waitFor();
    for (const name of waysOut) {
      await pane.getByRole("button", { name }).and(pane.locator(":enabled")).first().waitFor();
    }
    expect(await faultsInEveryLook(workbench.current)).toEqual({});
  });
});

describe("a bug of ours", () => {
  beforeEach(async () => {
    const frame = await workbench.current.paneFrame();
    await frame.evaluate(() => {
      Excel.run = () => Promise.reject(new TypeError("a bug"));
    });
    await workbench.current.ribbon("Prüfen").click();
    await workbench.current.pane.getByRole("heading", { name: "Da ist etwas schiefgegangen" }).waitFor();
    // React reports it on the console.
    expect(workbench.current.takeComplaints()).not.toEqual([]);
  });

  test("ends in a calm text with its details to unfold, and axe has nothing against either", async () => {
    const { pane } = workbench.current;
    expect(await faultsInEveryLook(workbench.current)).toEqual({});
    await pane.getByText("Einzelheiten", { exact: true }).click();
    await pane.getByText("TypeError: a bug").waitFor();
    expect(await faultsInEveryLook(workbench.current)).toEqual({});
  });

  test("is over when the pane is started anew", async () => {
    const { pane } = workbench.current;
    await pane.getByRole("button", { name: "Neu beginnen" }).click();
    await pane.getByRole("heading", { name: "17 von 20 Maßnahmen realisiert (85 %)" }).waitFor();
  });
});
