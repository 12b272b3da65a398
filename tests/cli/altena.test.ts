import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { answerTo } from "../../src/cli/answer";
import { valuesIn } from "../judges/sheetValues";
import expected from "../../samples/erwartung-altena-2013.json";

const PROTOCOL = join(__dirname, "../../samples/protokoll-altena-2013.txt");

interface FiguresOut {
  readonly fields: readonly CountsOut[];
  readonly total: CountsOut;
  readonly withoutField: number;
}

interface CountsOut {
  readonly nr: number | null;
  readonly name: string;
  readonly goals: number;
  readonly goalsAllDone: number;
  readonly measures: number;
  readonly done: number;
  readonly notDone: number;
  readonly unassessed: number;
  readonly withCriterion: number;
  readonly needs: number;
  readonly rate: number | null;
  readonly upTo: number | null;
  readonly assessed: number | null;
}

interface Output {
  readonly figures: FiguresOut;
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly cell: string | null;
    readonly sentence: string;
  }[];
  readonly sheets: readonly { readonly title: string; readonly kept: string | null }[];
  readonly import: {
    readonly lines: number;
    readonly placed: number;
    readonly structural: number;
    readonly unplaced: readonly unknown[];
    readonly tables: Readonly<Record<string, number>>;
  };
}

let folder: string;
const inFolder = (name: string): string => join(folder, name);
const run = async (...words: string[]): Promise<{ readonly output: Output; readonly exitCode: number }> => {
  const { output, exitCode } = await answerTo([...words, "--json"], () => undefined);
  return { output: JSON.parse(output) as Output, exitCode };
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "auditbilanz-"));
  imported = await run("import", PROTOCOL, "-o", inFolder("tables.xlsx"));
  balanced = await run("balance", inFolder("tables.xlsx"), "-o", inFolder("balance.xlsx"));
});
afterAll(() => rm(folder, { recursive: true }));
let imported: Awaited<ReturnType<typeof run>>;
let balanced: Awaited<ReturnType<typeof run>>;

/** The model case counted by hand, in the words of the output. */
const expectedFields = expected.handlungsfelder.map((field) => ({
  nr: field.nr,
  name: field.neu,
  goals: field.ziele,
  goalsAllDone: field.zieleAlleMassnahmenRealisiert,
  measures: field.massnahmen,
  done: field.realisiert,
  partly: 0,
  notDone: field.nichtRealisiert,
  dropped: 0,
  unassessed: field.nichtBewertet,
  withCriterion: field.mitMesskriterium,
  needs: field.handlungsbedarfe,
}));

describe("the model case on the command line", () => {
  test.each(["import", "balance"])("%s counts what was counted by hand", (command) => {
    const { figures } = (command === "import" ? imported : balanced).output;
    expect(figures.fields).toMatchObject(expectedFields);
    expect(figures.total).toMatchObject({
      goals: expected.gesamt.ziele,
      goalsAllDone: expected.gesamt.zieleAlleMassnahmenRealisiert,
      measures: expected.gesamt.massnahmen,
      done: expected.gesamt.realisiert,
      notDone: expected.gesamt.nichtRealisiert,
      unassessed: expected.gesamt.nichtBewertet,
      rate: expected.gesamt.umsetzungsquote,
      upTo: expected.gesamt.bandbreiteBis,
      assessed: expected.gesamt.bewertungsquote,
      evidenced: null,
      withCriterion: expected.gesamt.mitMesskriterium,
      needs: expected.gesamt.handlungsbedarfe + expected.gesamt.handlungsbedarfeUebergreifend,
    });
    expect(figures.withoutField).toBe(0);
  });

  test("import fills every table and accounts for every line", () => {
    const { lines, placed, structural, unplaced, tables } = imported.output.import;
    expect(placed + structural + unplaced.length).toBe(lines);
    expect(tables).toMatchObject({
      tblHandlungsfelder: 6,
      tblZiele: expected.gesamt.ziele,
      tblMassnahmen: expected.gesamt.massnahmen,
      tblHandlungsbedarfe: expected.gesamt.handlungsbedarfe + expected.gesamt.handlungsbedarfeUebergreifend,
      tblTermine: expected.prozesstermine + expected.kuenftigeTermine,
      tblTagesordnung: expected.tagesordnungspunkte,
      tblRueckmeldungen: expected.rueckmeldungen,
      tblTeilnehmende: expected.teilnehmende,
      tblKontakte: expected.kontakte,
      // Empty: the blank row that every table has is none.
      tblStatuswoerter: 0,
    });
  });

  test("the one doubtful result stays unassessed, with a suggestion and its reason", () => {
    const doubtful = balanced.output.findings.filter(({ sentence }) => sentence.includes("Unsicherer Vorschlag"));
    expect(doubtful).toHaveLength(1);
    expect(doubtful[0]?.cell).toMatch(/^Maßnahmen!/);
    expect(doubtful[0]?.sentence).toMatch(/1\.1\.1\*.*nicht realisiert.*„noch keinen“/);
  });

  test("balance says which sheets it wrote", () =>
    expect(balanced.output.sheets).toEqual(
      ["Übersicht", "Gesamtbilanz", "Ausblick", "Prozess", "Prüfliste", "Rechenweg"].map((title) => ({
        title,
        kept: null,
      })),
    ));

  test("check finds in the balanced workbook what balance found", async () => {
    const checked = await run("check", inFolder("balance.xlsx"));
    expect(checked.output).toEqual({ findings: balanced.output.findings, figures: balanced.output.figures });
    expect(checked.exitCode).toBe(0);
  });

  test("a second balance of the same workbook writes the same cells", async () => {
    const again = await run("balance", inFolder("balance.xlsx"), "-o", inFolder("again.xlsx"));
    expect(again.output).toEqual(balanced.output);
    expect(valuesIn(await readFile(inFolder("again.xlsx")))).toEqual(
      valuesIn(await readFile(inFolder("balance.xlsx"))),
    );
  });

  test("an audit that is there already is not imported over", async () => {
    const before = await readdir(folder);
    await expect(
      answerTo(["import", PROTOCOL, "--into", inFolder("tables.xlsx"), "-o", inFolder("twice.xlsx")], () => undefined),
    ).rejects.toMatchObject({ code: "tablesFilled" });
    expect(await readdir(folder)).toEqual(before);
  });

  test("the workbook that was read is changed only in place", async () => {
    const content = await readFile(inFolder("tables.xlsx"));
    await writeFile(inFolder("own.xlsx"), content);
    await expect(
      answerTo(["balance", inFolder("own.xlsx"), "-o", inFolder("own.xlsx")], () => undefined),
    ).rejects.toMatchObject({ code: "outputIsInput" });
    expect(await readFile(inFolder("own.xlsx"))).toEqual(content);
    await run("balance", inFolder("own.xlsx"), "--in-place");
    expect((await run("check", inFolder("own.xlsx"))).output.figures).toEqual(balanced.output.figures);
  });
});
