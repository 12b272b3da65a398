import type { FrameLocator } from "playwright-core";
import { axeFaults } from "./axeFaults";
import { faultsInEveryLook } from "./everyLook";
import type { WorkbenchPage } from "./workbenchPage";
import { workbenchForEachTest } from "./workbenchPage";

const workbench = workbenchForEachTest();

interface Screen {
  readonly name: string;
  readonly reach: (pane: FrameLocator, workbench: WorkbenchPage) => Promise<void>;
  /** Stands on the screen when it is there. */
  readonly sign: string | RegExp;
}

const click = (pane: FrameLocator, ...names: readonly (string | RegExp)[]): Promise<void> =>
  names.reduce(
    (before, name) => before.then(() => pane.getByRole("button", { name }).first().click()),
    Promise.resolve(),
  );

const SCREENS: readonly Screen[] = [
  { name: "Überblick", reach: () => Promise.resolve(), sign: /^Zählt mit/ },
  { name: "a field of action", reach: (pane) => click(pane, /^1 Steuerung/), sign: "0 von 3, höchstens 1" },
  { name: "Status klären", reach: (pane) => click(pane, "1 Status klären"), sign: "Bitte entscheiden Sie selbst." },
  {
    name: "Status klären, about to drop a measure",
    reach: (pane) => click(pane, "1 Status klären", /entfallen/),
    sign: "Für „entfallen“ werden Notiz und Beschluss gebraucht.",
  },
  {
    name: "Status klären, at its end",
    reach: (pane) => click(pane, "1 Status klären", /^\[1\]/),
    sign: /^Alle Ergebnisse sind bewertet/,
  },
  { name: "Prüfen", reach: (_, page) => page.goTo("Prüfen"), sign: /Befunde$/ },
  {
    name: "the preview of a correction",
    reach: async (pane, page) => {
      await page.typeInto("Maßnahmen", "G6", "Erledigt");
      await page.goTo("Prüfen");
      await click(pane, "Beheben …");
    },
    sign: "Diese Zelle wird geändert:",
  },
  { name: "Bilanz", reach: (_, page) => page.goTo("Bilanz"), sign: /^Nur diese Blätter/ },
  {
    name: "Bilanz without day and sheets",
    reach: async (pane, page) => {
      await page.goTo("Bilanz");
      await pane.getByLabel("Stand (Stichtag)").fill("gestern");
      for (const box of await pane.getByRole("checkbox").all()) await box.uncheck();
    },
    sign: "Bitte mindestens ein Blatt auswählen.",
  },
  { name: "the generated balance", reach: (_, page) => page.ribbon("Bilanz erzeugen").click(), sign: /fertig\.$/ },
  { name: "Hilfe", reach: (_, page) => page.goTo("Hilfe"), sign: /^Fassung/ },
  { name: "Start", reach: (_, page) => page.ribbon("Neu").click(), sign: /^In dieser Arbeitsmappe gibt es noch keine/ },
  {
    name: "Überblick of empty tables",
    reach: async (pane, page) => {
      await page.ribbon("Neu").click();
      await click(pane, "Neue Tabellen anlegen");
    },
    sign: "Noch keine Maßnahmen",
  },
  {
    name: "Protokoll einlesen",
    reach: async (pane, page) => {
      await page.ribbon("Neu").click();
      await click(pane, "Protokoll einlesen");
    },
    sign: "Einfügen, oder eine Textdatei hierher ziehen",
  },
  {
    name: "the preview of a protocol",
    reach: async (pane, page) => {
      await page.ribbon("Neu").click();
      await click(pane, "Protokoll einlesen");
      await pane
        .getByLabel("Text des Protokolls")
        .fill("Handlungsfeld 1: Wohnen\nZiel 1.1: Mehr Grün\nEin einzelner Satz.");
      await click(pane, "Vorschau");
    },
    sign: "Was wohin kommt",
  },
];

describe("axe has nothing against a screen, narrow or wide, light, dark or in forced colours, and all of it fits", () => {
  test.each(SCREENS)("$name", async ({ reach, sign }) => {
    await reach(workbench.current.pane, workbench.current);
    await workbench.current.pane.getByText(sign).first().waitFor();
    expect(await faultsInEveryLook(workbench.current)).toEqual({});
  });
});

test("axe has nothing against the page around the pane", async () => {
  expect(await axeFaults(workbench.current.page.mainFrame(), "all")).toEqual([]);
});
