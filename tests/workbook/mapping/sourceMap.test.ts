import type { CellValue } from "../../../src/domain/tables";
import { mappingEntryOf } from "../../../src/workbook/mapping/entry";
import { mappedTables, tableNames, wantedHeadings } from "../../../src/workbook/mapping/sourceMap";

const table = (name: string, ...headings: string[]) => ({ id: name, name, sheet: name, headings });
const entries = (...rows: CellValue[][]) => rows.flatMap((row) => mappingEntryOf(row) ?? []);

test("without a mapping, the template's table is read by the template's headings", () => {
  const [goals] = mappedTables([table("tblZiele", "Ziel", "Eigenes", "Nr")], []);
  expect(goals).toMatchObject({
    table: "goals",
    fields: { goal: { kind: "column", column: 0 }, number: { kind: "column", column: 2 } },
  });
  expect(goals?.fields).not.toHaveProperty("attainment");
});

test("case, spaces and soft hyphens make no other heading", () => {
  const [goals] = mappedTables([table("TBLZIELE", "Ziel\u00aderreichung ", "  nr", "ziel")], []);
  expect(Object.keys(goals?.fields ?? {})).toEqual(["number", "goal", "attainment"]);
});

test("a similar heading is no match", () => {
  const [goals] = mappedTables([table("tblZiele", "Ziele", "Nummer")], []);
  expect(goals?.fields).toEqual({});
});

test("three tables may feed one kind of record, each with its own constant", () => {
  const mapped = mappedTables(
    [table("tblA", "Maßnahme"), table("tblB", "Was"), table("tblC", "Maßnahme")],
    entries(
      ["Maßnahmen", "Tabelle", "tblA", ""],
      ["Maßnahmen", "Tabelle", "tblB", ""],
      ["Maßnahmen", "Tabelle", "tblC", ""],
      ["Maßnahmen: Maßnahme", "Spalte", "tblB[Was]", ""],
      ["Maßnahmen: Handlungsfeld", "fester Wert", "tblA", "1"],
      ["Maßnahmen: Handlungsfeld", "fester Wert", "tblB", "2"],
      ["Maßnahmen: Status", "fester Wert", "", "realisiert"],
    ),
  );
  expect(mapped.map(({ head, fields }) => [head.name, fields.measure, fields.fieldOfAction, fields.status])).toEqual([
    [
      "tblA",
      { kind: "column", column: 0 },
      { kind: "constant", value: "1" },
      { kind: "constant", value: "realisiert" },
    ],
    [
      "tblB",
      { kind: "column", column: 0 },
      { kind: "constant", value: "2" },
      { kind: "constant", value: "realisiert" },
    ],
    ["tblC", { kind: "column", column: 0 }, undefined, { kind: "constant", value: "realisiert" }],
  ]);
});

test("crosses, thresholds, group rows and sheet titles are found by their headings", () => {
  const [mapped] = mappedTables(
    [table("tblA", "Maßnahme", "ja", "nein", "Stand %")],
    entries(
      ["Maßnahmen: Status", "Kreuz", "tblA[ja]", "realisiert"],
      ["Maßnahmen: Status", "Kreuz", "tblA[nein]", ""],
      ["Maßnahmen: Status", "Kreuz", "tblA[gibt es nicht]", "entfallen"],
      ["Maßnahmen: Ergebnis", "Schwelle", "tblA[Stand %]", "ab 50 %: halb; ab 100 %: ganz"],
      ["Maßnahmen: Ergebnis", "Schwelle", "tblA[Stand %]", "ab 0,5 %: etwas"],
      ["Maßnahmen: Handlungsfeld", "Gruppenzeile", "tblA[Maßnahme]", "HF *"],
      ["Maßnahmen: Ziel", "Blattname", "tblA", "Ziel *"],
      ["Maßnahmen: Beleg", "Schwelle", "tblA[fehlt]", "ab 1: eins"],
    ),
  );
  expect(mapped?.fields).toEqual({
    measure: { kind: "column", column: 0 },
    status: {
      kind: "crosses",
      choices: [
        { column: 1, word: "realisiert" },
        { column: 2, word: "nein" },
      ],
    },
    result: {
      kind: "thresholds",
      column: 3,
      steps: [
        { from: 1, word: "ganz" },
        { from: 0.5, word: "halb" },
        { from: 0.005, word: "etwas" },
      ],
    },
    fieldOfAction: { kind: "groupRow", column: 0, pattern: "HF *" },
    goal: { kind: "sheetTitle", pattern: "Ziel *" },
  });
});

test("a mapped table that is gone is left out", () =>
  expect(mappedTables([table("tblMassnahmen", "Maßnahme")], entries(["Maßnahmen", "Tabelle", "tblWeg", ""]))).toEqual(
    [],
  ));

test("the tables of a kind are named once each", () =>
  expect(
    tableNames("measures", entries(["Maßnahmen", "Tabelle", "tblA", ""], ["Maßnahmen: Nr", "Spalte", "TBLA[Nr]", ""])),
  ).toEqual(["TBLA"]));

test("a field is looked for under the mapping's heading, else the template's, and under none where no column gives it", () => {
  const wanted = wantedHeadings(
    "measures",
    table("tblB", "Was"),
    entries(
      ["Maßnahmen: Maßnahme", "Spalte", "tblB[Was]", ""],
      ["Maßnahmen: Handlungsfeld", "fester Wert", "tblB", "2"],
      ["Ziele: Nr", "Spalte", "tblZ[Zahl]", ""],
    ),
  );
  expect(wanted).toMatchObject({ measure: "Was", number: "Nr", result: "Ergebnis" });
  expect(wanted).not.toHaveProperty("fieldOfAction");
});
