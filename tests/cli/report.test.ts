import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { answerTo } from "../../src/cli/answer";
import { cellReference } from "../../src/cli/cellReference";
import { CliError } from "../../src/cli/cliError";
import { failureOf } from "../../src/cli/failure";
import type { LocatedFinding } from "../../src/commands/inspection";
import product from "../../package.json";
import { SMALL_PROTOCOL } from "../commands/smallAudit";

let folder: string;
const inFolder = (name: string): string => join(folder, name);
const run = (...words: string[]) => answerTo(words, (step) => steps.push(step));
const steps: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "auditbilanz-"));
  await writeFile(inFolder("p.txt"), SMALL_PROTOCOL);
  await writeFile(inFolder("twice.txt"), SMALL_PROTOCOL.replace("2.1 Ziel", "1.1 Ziel"));
});
afterAll(() => rm(folder, { recursive: true }));

test.each([
  ["--help", "Aufruf: auditbilanz <Befehl> <Datei> [Angaben]"],
  ["--version", product.version],
])("%s is answered", async (word, expected) => {
  const { output, exitCode } = await run(word);
  expect(output).toContain(expected);
  expect(exitCode).toBe(0);
});

describe("the report in the terminal", () => {
  test("of an import accounts for the lines, counts, and names the file", async () => {
    const { output, exitCode } = await run("import", inFolder("p.txt"), "-o", inFolder("a.xlsx"));
    expect(output).toContain(
      "Protokoll gelesen: 16 Zeilen mit Text, davon 14 in die Tabellen übernommen, 2 Überschriften und Gliederung, 0 nicht zugeordnet.",
    );
    expect(output).toContain("Stadt Musterstadt · Familiengerechte Kommune · Stand: 21.11.2013");
    expect(output).toContain("  1 Steuerung: 1 von 2\n");
    expect(output).toContain("Gesamt (2 Ziele, 3 Maßnahmen) realisiert: 1 von 3, höchstens 2");
    expect(output).toMatch(/Geprüft\. Muss geklärt werden: 0 · Bitte prüfen: \d+ · Hinweis: \d+\n/);
    expect(output).toContain(`Geschrieben: ${inFolder("a.xlsx")}\n`);
    expect(exitCode).toBe(0);
  });

  test("speaks of the day that was asked for, which then stands in the Stammdaten", async () => {
    const imported = await run("import", inFolder("p.txt"), "-o", inFolder("b.xlsx"), "--stand", "2014-01-31");
    expect(imported.output).toContain("Stand: 31.01.2014");
    expect((await run("check", inFolder("b.xlsx"))).output).toContain("Stand: 31.01.2014");
    const balanced = await run("balance", inFolder("b.xlsx"), "--stand", "2014-02-28", "--in-place");
    expect(balanced.output).toContain("Stand: 28.02.2014");
  });

  test("of a balance names the sheets; which one is being written is told meanwhile", async () => {
    await run("import", inFolder("p.txt"), "-o", inFolder("c.xlsx"));
    const { output, exitCode } = await run("balance", inFolder("c.xlsx"), "-o", inFolder("d.xlsx"));
    expect(output).toContain("Erzeugt: Übersicht, Gesamtbilanz, Ausblick, Prozess, Prüfliste, Rechenweg.\n");
    expect(output).toContain(`Geschrieben: ${inFolder("d.xlsx")}\n`);
    expect(exitCode).toBe(0);
    expect(steps).toContain("Blatt „Gesamtbilanz“ wird erzeugt");
  });

  test("of a check tells the cell of each finding; exit 1 where something must be clarified", async () => {
    await run("import", inFolder("twice.txt"), "-o", inFolder("e.xlsx"));
    const { output, exitCode } = await run("check", inFolder("e.xlsx"));
    expect(output).toMatch(/\nMuss geklärt werden:\n {2}Ziele!A\d: /);
    expect(exitCode).toBe(1);
  });
});

describe("a finding's cell", () => {
  const at = (sheet: string) => ({ location: { sheet, cell: "G12" } }) as LocatedFinding;
  test.each([
    ["Maßnahmen", "Maßnahmen!G12"],
    ["Ziele 2013", "'Ziele 2013'!G12"],
    ["Kita's", "'Kita''s'!G12"],
    ["2013", "'2013'!G12"],
  ])("on the sheet %s is named as Excel does", (sheet, expected) => expect(cellReference(at(sheet))).toBe(expected));

  test("is left out where the finding concerns no cell", () =>
    expect(cellReference({} as LocatedFinding)).toBeUndefined());
});

describe("a failure", () => {
  test("of the call itself is one sentence", () =>
    expect(failureOf(new CliError("unknownCommand", { command: "mend" }))).toEqual({
      code: "unknownCommand",
      sentence: "Den Befehl „mend“ gibt es nicht. Möglich sind import, check und balance (siehe --help).",
    }));

  test.each([
    ["with the place in the code", new TypeError("a bug"), /TypeError: a bug\n\s+at /],
    ["whatever was thrown", "a bug", /^a bug$/],
  ])("of ours is reported %s", (_, thrown, report) =>
    expect(failureOf(thrown)).toMatchObject({ code: "unexpected", report: expect.stringMatching(report) as string }),
  );
});
