import fc from "fast-check";
import { TABLE_COLUMNS, type TableId } from "../../src/domain/tables";
import { readProtocol } from "../../src/protocol/readProtocol";
import { numRuns } from "./budget";
import { sampleText } from "./samples";

const altena = sampleText("protokoll-altena-2013.txt").split("\n");

/** Lines that look like something, in any order, broken and doubled: worse than any town writes. */
const fragment = fc.oneof(
  fc.constantFrom(...altena),
  fc.constantFrom(
    "Ziel:",
    "Maßnahme",
    "| Ziel | Maßnahme | Ergebnis |",
    "|---|---|",
    "Ergebnis\t",
    "1.1 x",
    "1. Ziel",
    "<ul> - a - b",
  ),
  fc.constantFrom(
    "Handlungsfeld IV",
    "HF 0: x",
    "Handlungsfelder 2 bis 99",
    "- Handlungsfeld 2: y",
    "12",
    "o",
    "1.",
    "TOP 3 Termine",
  ),
  fc.constantFrom(
    "Teilnehmerliste",
    "Anlagen",
    "Kontakte:",
    "Name:",
    "1.2.2014: x",
    "31. Februar 2014 Sitzung",
    "Handlungsbedarfe:",
  ),
  fc.constantFrom(
    "<p>Handlungsfeld 1: A</p><p>Ziel 1</p><p>Maßnahme: b<br>Ergebnis: c</p>",
    "<p>Ergebnis: x</p><p>&nbsp;</p><h2>2. Bilanz</h2><p>Text.</p>",
    "<ul><li>a<ul><li>b</li></ul><li>",
    "<table><tr><td>Ziel</td><td>Maßnahme</td><td>Ergebnis</td></tr><tr><td></td><td>b<br>c</td>",
    "</td></tr></table>",
    "Ziel 1",
  ),
  fc.string(),
  fc.string({ unit: "binary" }),
);
const anyProtocol = fc.oneof(
  fc
    .array(fragment, { maxLength: 40 })
    .chain((lines) => fc.constantFrom("\n", "\r\n", "\r", "\n\n").map((end) => lines.join(end))),
  fc.string({ unit: "binary", maxLength: 300 }),
);

describe("any text at all", () => {
  test("yields tables and an account of every line, and never an error", () =>
    fc.assert(
      fc.property(anyProtocol, (text) => {
        const { report } = readProtocol(text);
        const filled = text.split(/\r\n|\n|\r/).flatMap((line, index) => (line.trim() === "" ? [] : [index + 1]));
        expect(report.ledger.map(({ line }) => line)).toEqual(filled);
        expect(report.placed + report.structural + report.unplaced.length).toBe(filled.length);
        expect(report.lines).toBe(filled.length);
      }),
      { numRuns },
    ));

  test("fills only columns that the tables have, and names only rows that are there", () =>
    fc.assert(
      fc.property(anyProtocol, (text) => {
        const { tables, report } = readProtocol(text);
        for (const [table, rows] of Object.entries(tables)) {
          const columns: readonly string[] = TABLE_COLUMNS[table as TableId];
          for (const row of rows) expect(columns).toEqual(expect.arrayContaining(Object.keys(row)));
        }
        for (const entry of report.ledger) {
          if (entry.kind === "placed") expect(tables[entry.table]?.[entry.row]).toBeDefined();
        }
      }),
      { numRuns },
    ));

  test("gives each goal its own number, and each measure a goal that is there", () =>
    fc.assert(
      fc.property(anyProtocol, (text) => {
        const { goals = [], measures = [] } = readProtocol(text).tables;
        const given = goals.map(({ number }) => String(number)).filter((number) => number.endsWith("*"));
        expect(new Set(given).size).toBe(given.length);
        const numbers = new Set(goals.map(({ number }) => number));
        for (const { goal } of measures) expect(goal === null || goal === undefined || numbers.has(goal)).toBe(true);
      }),
      { numRuns },
    ));
});

test("a text of fifty thousand lines is read in a few seconds", () => {
  const blocks = Array.from(
    { length: 10_000 },
    (_, at) => `Ziel\tZiel ${String(at)} der Stadt\nMaßnahme\tAusbau\nErgebnis:\tIst realisiert\n- Punkt\n`,
  );
  const { report } = readProtocol(`Handlungsfeld 1: Bildung\n${blocks.join("\n")}`);
  expect(report.placed).toBeGreaterThan(30_000);
}, 5_000);

test.each<[string, (at: number) => string]>([
  [
    "one paragraph",
    (at) => `Ein Satz mit einigen Worten, der bis an den Rand des Blattes reicht und weiter ${String(at)}`,
  ],
  ["bullets below one", (at) => `${at === 0 ? "" : "  "}- Punkt ${String(at)}`],
  ["rows cut at other places than their heading", (at) => (at === 0 ? "Ziel\tMaßnahme\tErgebnis" : "und weiter")],
])(
  "twenty thousand lines of %s are read in a few seconds",
  (_, lineAt) => {
    const { report } = readProtocol(
      ["Handlungsfeld 1: A", "Ziel: A", ...Array.from({ length: 20_000 }, (__, at) => lineAt(at))].join("\n"),
    );
    expect(report.lines).toBe(20_002);
  },
  5_000,
);
