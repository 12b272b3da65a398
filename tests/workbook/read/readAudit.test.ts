import type { Tables } from "../../../src/domain/tables";
import { readAudit } from "../../../src/workbook/read/readAudit";
import { addTable, bookWith, codeOf, openBook, run, tripsOf } from "../openBook";

const measures = (count: number, text = "Maßnahme"): NonNullable<Tables["measures"]> =>
  Array.from({ length: count }, (_, row) => ({
    number: `1.1.${row + 1}`,
    fieldOfAction: "1",
    goal: "1.1",
    measure: `${text} ${row + 1}`,
    status: "realisiert",
  }));

describe("round trips", () => {
  test.each([
    ["an empty workbook", () => openBook()],
    ["the empty template", async () => (await bookWith({})).host],
    ["a thousand measures", async () => (await bookWith({ measures: measures(1000) })).host],
    ["every table filled", async () => (await bookWith(EVERY_TABLE)).host],
  ])("two for %s", async (_, open) => {
    const { trips } = await tripsOf(await open(), readAudit);
    expect(trips).toBeLessThanOrEqual(2);
  });

  test("beyond one answer, one more for each further 4 MB", async () => {
    const { host } = await bookWith({ measures: measures(6000, "x".repeat(1500)) });
    const before = host.traffic.responseBytes;
    const { trips, outcome } = await tripsOf(host, readAudit);
    expect(outcome.audit.measures).toHaveLength(6000);
    expect(outcome.audit.measures.at(-1)?.number).toBe("1.1.6000");
    const megabytes = (host.traffic.responseBytes - before) / 4e6;
    expect(trips).toBeLessThanOrEqual(2 + Math.ceil(megabytes));
  });
});

const EVERY_TABLE: Tables = {
  fieldsOfAction: [{ number: "1", name: "Steuerung" }],
  goals: [{ number: "1.1", fieldOfAction: "1", goal: "Ziel" }],
  measures: measures(3),
  needs: [{ number: "1", fieldOfAction: "übergreifend", need: "Bedarf" }],
  events: [{ kind: "Prozess", begin: "2013-11-21", event: "Workshop" }],
  agenda: [{ time: "10:00", item: "Begrüßung" }],
  activities: [{ kind: "Neuregelung", activity: "U3-Ausbau" }],
  claims: [{ claim: "Viel erreicht" }],
  passages: [{ chapter: "Vorwort", text: "Text" }],
  attachments: [{ title: "Anlage", date: "2013-11-21" }],
  feedback: [{ number: "1", feedback: "gut" }],
  participants: [{ number: "1", name: "Erika Muster", group: "Politik" }],
  contacts: [{ role: "Projektleitung", name: "Max Muster" }],
  statusWords: [{ word: "läuft", status: "realisiert" }],
};

test("the town's own status words are read with the measures", async () => {
  const { host } = await bookWith({
    ...EVERY_TABLE,
    measures: [{ number: "1.1.1", measure: "Kita", status: "läuft" }],
  });
  const { audit } = await run(host, readAudit);
  expect(audit.measures.map(({ status }) => status)).toEqual(["done"]);
});

describe("Excel's traps show in the sources", () => {
  test("a number that became a day or a decimal, an error, a day as text", async () => {
    const host = await openBook();
    await addTable(host, {
      sheet: "Maßnahmen",
      name: "tblMassnahmen",
      cells: [
        ["Nr", "Maßnahme", "Frist", "Ergebnis"],
        [41_275, "Kita", "21.11.2013", "=1/0"],
        [2.1, "Hort", 41_599, "gut"],
      ],
      formats: [
        ["General", "General", "@", "General"],
        ["dd.mm.yyyy", "General", "@", "General"],
        ["General", "General", "dd.mm.yyyy", "General"],
      ],
    });
    const { sources, tables } = await run(host, readAudit);
    expect(sources[0]?.rows).toEqual([
      [
        { value: 41_275, isDate: true },
        { value: "Kita" },
        { value: "21.11.2013" },
        { value: "#DIV/0!", error: "#DIV/0!" },
      ],
      [{ value: 2.1 }, { value: "Hort" }, { value: 41_599, isDate: true }, { value: "gut" }],
    ]);
    expect(tables.measures).toEqual([
      { number: "2013-01-01", measure: "Kita", dueDate: "21.11.2013" },
      { number: 2.1, measure: "Hort", dueDate: "2013-11-21", result: "gut" },
    ]);
  });

  test("a locked sheet, a renamed heading", async () => {
    const { host } = await bookWith({ measures: measures(3) });
    await run(host, async (context) => {
      const sheet = context.workbook.worksheets.getItem("Maßnahmen");
      sheet.getRange("F1").values = [["Resultat"]];
      sheet.protection.protect();
      await context.sync();
    });
    const { sources } = await run(host, readAudit);
    const source = sources.find(({ table }) => table === "measures");
    expect(source).toMatchObject({ filterActive: false, protected: true, derived: [] });
    expect(source?.columns).not.toHaveProperty("result");
    expect(source?.headings).toContain("Resultat");
  });
});

describe("a place is found", () => {
  test("as the cell of its row and column, and with its heading", async () => {
    const { host } = await bookWith({ measures: measures(3) });
    const { locate } = await run(host, readAudit);
    expect(locate({ table: "measures", row: 2, column: "measure" })).toEqual({
      sheet: "Maßnahmen",
      cell: "D4",
      row: 4,
      tableName: "tblMassnahmen",
      heading: "Maßnahme",
    });
    expect(locate({ table: "measures" })).toMatchObject({ cell: "A1", row: 1 });
    expect(locate({ table: "measures", column: "status" })).toMatchObject({ cell: "G1", heading: "Status" });
    expect(locate({ table: "measures", row: 1 })).toMatchObject({ cell: "A3" });
  });

  test("not where there is none", async () => {
    const { host } = await bookWith({ measures: measures(3) });
    const { locate } = await run(host, readAudit);
    expect(locate({ table: "measures", row: 3 })).toBeUndefined();
    expect(locate({ table: "measures", row: -1 })).toBeUndefined();
    expect(locate({ table: "contacts" })).toBeUndefined();
  });
});

describe("formulas refer to the source tables", () => {
  test("by the names and headings that they have", async () => {
    const { host } = await bookWith({ measures: measures(3) });
    const { references } = await run(host, readAudit);
    expect(references.column("measures", "status")).toBe("tblMassnahmen[Status]");
    expect(references.column("contacts", "name")).toBeUndefined();
    expect(references.sheet("measures")).toBe("Maßnahmen");
    expect(references.heading("measures", "asOf")).toBe("Stand vom");
    expect(references.row("measures", 2)).toBe(4);
    expect(references.row("measures", 3)).toBeUndefined();
  });

  test("not where several tables feed one kind, and not to a column that is put together", async () => {
    const host = await openBook();
    for (const sheet of ["A", "B"]) {
      await addTable(host, {
        sheet,
        name: `tbl${sheet}`,
        cells: [
          ["Maßnahme", "ja"],
          [`Kita ${sheet}`, "x"],
        ],
      });
    }
    await addMapping(host, [
      ["Maßnahmen", "Tabelle", "tblA", ""],
      ["Maßnahmen", "Tabelle", "tblB", ""],
    ]);
    const { references } = await run(host, readAudit);
    expect(references.column("measures", "measure")).toBeUndefined();
    expect(references.sheet("measures")).toBe("A");
  });
});

describe("through the mapping", () => {
  test("measures of three sheets are one list, each row found where it stands", async () => {
    const host = await openBook();
    for (const [sheet, count] of [
      ["HF 1", 2],
      ["HF 2", 1],
      ["HF 3", 3],
    ] as const) {
      const rows = Array.from({ length: count }, (_, row) => [`${sheet} Nr ${row + 1}`]);
      await addTable(host, { sheet, name: `tbl${sheet.replace(" ", "")}`, cells: [["Was"], ...rows] });
    }
    await addMapping(
      host,
      ["tblHF1", "tblHF2", "tblHF3"].flatMap((name) => [
        ["Maßnahmen: Maßnahme", "Spalte", `${name}[Was]`, ""],
        ["Maßnahmen: Handlungsfeld", "Blattname", name, "HF *"],
      ]),
    );
    const { audit, sources, locate } = await run(host, readAudit);
    expect(audit.measures.map(({ fieldOfAction, text }) => `${fieldOfAction}: ${text}`)).toEqual([
      "1: HF 1 Nr 1",
      "1: HF 1 Nr 2",
      "2: HF 2 Nr 1",
      "3: HF 3 Nr 1",
      "3: HF 3 Nr 2",
      "3: HF 3 Nr 3",
    ]);
    expect(
      sources.filter(({ table }) => table === "measures").map(({ firstRow, derived }) => [firstRow, derived]),
    ).toEqual([
      [0, ["fieldOfAction"]],
      [2, ["fieldOfAction"]],
      [3, ["fieldOfAction"]],
    ]);
    expect(locate({ table: "measures", row: 4, column: "measure" })).toMatchObject({ sheet: "HF 3", cell: "A3" });
  });

  test("crosses, percentages, group rows and constants become statuses and fields", async () => {
    const host = await openBook();
    await addTable(host, {
      sheet: "Plan",
      name: "Plan2013",
      cells: [
        ["Vorhaben", "fertig", "offen", "Stand"],
        ["Handlungsfeld 2: Bildung", "", "", ""],
        ["Lesepaten", "x", "", 1],
        ["Musikschule", "", "x", 0.4],
      ],
    });
    await addMapping(host, [
      ["Maßnahmen: Maßnahme", "Spalte", "Plan2013[Vorhaben]", ""],
      ["Maßnahmen: Handlungsfeld", "Gruppenzeile", "Plan2013[Vorhaben]", ""],
      ["Maßnahmen: Status", "Kreuz", "Plan2013[fertig]", "realisiert"],
      ["Maßnahmen: Status", "Kreuz", "Plan2013[offen]", "nicht realisiert"],
      ["Maßnahmen: Ergebnis", "Schwelle", "Plan2013[Stand]", "ab 100 %: fertig; ab 1 %: angefangen"],
      ["Maßnahmen: Grundlage", "fester Wert", "", "Angabe"],
    ]);
    const { audit, sources, locate } = await run(host, readAudit);
    expect(sources.find(({ table }) => table === "measures")?.groupRows).toEqual([0]);
    expect(
      audit.measures.map(({ text, fieldOfAction, status, result, basis }) => [
        text,
        fieldOfAction,
        status,
        result,
        basis,
      ]),
    ).toEqual([
      ["Lesepaten", 2, "done", "fertig", "statement"],
      ["Musikschule", 2, "notDone", "angefangen", "statement"],
    ]);
    const [first] = audit.measures;
    expect(locate({ table: "measures", row: first?.place.row ?? -1, column: "status" })).toMatchObject({ cell: "B3" });
  });

  test("a town's table of the name of ours does not stand in for the mapping", async () => {
    const host = await openBook();
    await addTable(host, {
      sheet: "Eigenes",
      name: "tblZuordnung",
      cells: [
        ["Raum", "Person"],
        ["1", "Muster"],
      ],
    });
    await addTable(host, { sheet: "Plan", name: "tblPlan", cells: [["Was"], ["Kita"]] });
    await addTable(host, {
      sheet: "Zuordnung",
      name: "tblZuordnung_2",
      cells: [
        ["Angabe", "Art der Quelle", "Quelle", "Genauer"],
        ["Maßnahmen: Maßnahme", "Spalte", "tblPlan[Was]", ""],
      ],
    });
    const { audit } = await run(host, readAudit);
    expect(audit.measures.map(({ text }) => text)).toEqual(["Kita"]);
  });
});

test("cell-edit mode is told as what it is", async () => {
  const { host } = await bookWith({});
  host.faults.cellEditMode = true;
  expect(await codeOf(run(host, readAudit))).toBe("cellBeingEdited");
});

const addMapping = (host: Awaited<ReturnType<typeof openBook>>, rows: string[][]): Promise<void> =>
  addTable(host, {
    sheet: "Zuordnung",
    name: "tblZuordnung",
    cells: [["Angabe", "Art der Quelle", "Quelle", "Genauer"], ...rows],
  });
