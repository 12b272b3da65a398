import fc from "fast-check";
import { serialOfIsoDate } from "../../src/xlsx/cells/isoDate";
import type { CellContent, CellValue } from "../../src/xlsx/cells/value";
import { LIMITS } from "../../src/xlsx/limits";
import { Workbook } from "../../src/xlsx/workbook";
import { openXmlFaults } from "../judges/openXml";
import { openForeign, reopened, sheetOf, textOf } from "./foreign";
import { problemOf } from "./problem";
import type { Sheet } from "../../src/xlsx/sheet";

/** Each call of the validator is a process of its own. */
jest.setTimeout(60_000);

const firstSheet = (workbook: Workbook): Sheet => sheetOf(workbook, workbook.sheets[0]?.name ?? "");

const text = fc
  .string({ unit: "grapheme", maxLength: 40 })
  .filter((value) => !/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(value)); // eslint-disable-line no-control-regex -- what cells refuse
const value: fc.Arbitrary<CellValue> = fc.oneof(
  text,
  fc.constantFrom("_x000D_", "a\r\nb", " Rand ", "<&>\"'", "Zeile\nZeile", "=keine Formel"),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom("#N/A", "#DIV/0!", "#NAME?").map((error) => ({ error })),
);
const place = fc.record({ row: fc.nat(30), column: fc.nat(40) });
const same = (a: CellValue, b: CellValue): void => expect(a).toEqual(Object.is(b, -0) ? 0 : b);

describe("a cell that is written", () => {
  test("is read back as it is, before and after saving, and no other cell changes", () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(place, value), { maxLength: 12 }), (edits) => {
        const workbook = openForeign();
        const sheet = sheetOf(workbook, "Auswertung");
        const untouched = sheetOf(openForeign(), "Auswertung");
        const expected = new Map<string, CellValue>();
        for (const [{ row, column }, written] of edits) {
          sheet.setCell(row, column, { value: written });
          expected.set(`${row},${column}`, written);
        }
        const saved = sheetOf(reopened(workbook), "Auswertung");
        for (let row = 0; row <= 30; row++) {
          saved.readRange(row, 0, 1, 41)[0]?.forEach((cell, column) => {
            const key = `${row},${column}`;
            const wanted = expected.has(key) ? (expected.get(key) ?? null) : untouched.cell(row, column).value;
            same(sheet.cell(row, column).value, wanted);
            same(cell.value, wanted);
          });
        }
      }),
      { numRuns: 40 },
    ));

  test("keeps its style unless one is given, and an unmentioned one has that of its row, else its column", () => {
    const sheet = sheetOf(openForeign(), "Maßnahmen");
    sheet.setCell(5, 3, { value: 1 });
    expect(sheet.cell(5, 3).style).toBe(4);
    expect(sheet.cell(50, 1).style).toBe(4);
    sheet.rows.set(50, { style: 2 });
    expect(sheet.cell(50, 1).style).toBe(2);
    sheet.setCell(50, 1, { value: 1 });
    expect(sheet.cell(50, 1).style).toBe(2);
    sheet.setCell(50, 1, { value: 1, style: 3 });
    expect(sheet.cell(50, 1).style).toBe(3);
  });

  test("can be restyled without touching its rich text, formula or neighbours", () => {
    const workbook = openForeign();
    const sheet = sheetOf(workbook, "Maßnahmen");
    sheet.setStyle(0, 0, 2);
    sheet.setStyle(3, 7, 2);
    sheet.setStyle(30, 30, 2);
    const xml = textOf(workbook.toBytes(), sheet.part);
    expect(xml).toContain(`<c r="A1" s="2" t="s"><v>0</v></c>`);
    expect(xml).toContain(`<c r="H4" s="2"><f t="shared" ref="H4:H9" si="0">E4*2</f><v>24000</v></c>`);
    expect(xml).toContain(`<row r="31"><c r="AE31" s="2"/></row>`);
  });

  test("can be taken away altogether", () => {
    const sheet = sheetOf(openForeign(), "Listen");
    sheet.removeCells({ row: 0, column: 1, rows: 2, columns: 2 });
    expect(sheet.readRange(0, 0, 3, 3).map((row) => row.map((cell) => cell.value))).toEqual([
      ["erledigt", null, null],
      ["läuft", null, null],
      ["offen", 3, null],
    ]);
    expect(sheet.usedArea()).toEqual({ row: 0, column: 0, rows: 3, columns: 2 });
  });

  test("counts as used with a format alone, unless only values are asked for", () => {
    const sheet = firstSheet(Workbook.create());
    expect(sheet.usedArea()).toBeUndefined();
    sheet.setCell(2, 3, { value: "x" });
    sheet.setStyle(9, 9, 0);
    sheet.setCell(4, 1, { value: null, formula: "A1" });
    expect(sheet.usedArea()).toEqual({ row: 2, column: 1, rows: 8, columns: 9 });
    expect(sheet.usedArea({ valuesOnly: true })).toEqual({ row: 2, column: 1, rows: 3, columns: 3 });
  });
});

describe("Excel's limits", () => {
  const refuse = (content: CellContent): unknown =>
    problemOf(() => firstSheet(Workbook.create()).setCell(0, 0, content));

  test.each([
    ["a text of 32,768 characters", { value: "x".repeat(32_768) }, { code: "limit", limit: LIMITS.cellText }],
    ["254 line feeds", { value: "\n".repeat(254) }, { code: "limit", limit: LIMITS.lineFeeds }],
    ["a control character", { value: "a\u0001b" }, { code: "invalidValue", reason: "control character" }],
    ["half a surrogate pair", { value: "a\ud800" }, { code: "invalidValue", reason: "half a surrogate pair" }],
    ["infinity", { value: Infinity }, { code: "invalidValue", what: "number" }],
    ["no number", { value: NaN }, { code: "invalidValue", what: "number" }],
    ["an error value that is none", { value: { error: "Fehler" } }, { code: "invalidValue", what: "error value" }],
    ["an empty formula", { value: 1, formula: "" }, { code: "invalidValue", what: "formula" }],
    [
      "a formula of 8,193 characters",
      { value: 1, formula: "1+".repeat(4_096) + "1" },
      { code: "limit", what: "formula" },
    ],
    [
      "a text of 256 characters in a formula",
      { value: 1, formula: `"${"x".repeat(256)}"` },
      { code: "limit", limit: 255 },
    ],
  ])("%s is refused", (_, content, problem) => {
    expect(refuse(content)).toMatchObject(problem);
  });

  test("the longest text, formula literal and sheet are accepted", () => {
    const sheet = firstSheet(Workbook.create());
    sheet.setCell(0, 0, { value: "x".repeat(32_767) });
    sheet.setCell(0, 1, { value: 1, formula: `'${"it''s".repeat(4)}'!A1&"${'""'.repeat(255)}"` });
    sheet.setCell(LIMITS.rows - 1, LIMITS.columns - 1, { value: 1 });
    expect(sheet.usedArea()).toEqual({ row: 0, column: 0, rows: LIMITS.rows, columns: LIMITS.columns });
  });

  test.each([
    [LIMITS.rows, 0],
    [0, LIMITS.columns],
    [-1, 0],
    [0, 0.5],
  ])("row %s, column %s lies outside of the sheet", (row, column) => {
    expect(["limit", "invalidValue"]).toContain(
      problemOf(() => firstSheet(Workbook.create()).setCell(row, column, { value: 1 })).code,
    );
  });
});

describe("formulas that concern several cells", () => {
  test("a shared formula reads in every cell as if it stood there", () => {
    const sheet = sheetOf(openForeign(), "Maßnahmen");
    expect(
      sheet
        .readRange(3, 7, 6, 1)
        .flat()
        .map(({ formula }) => formula),
    ).toEqual(["E4*2", "E5*2", "E6*2", "E7*2", "E8*2", "E9*2"]);
  });

  test.each([
    ["the first", 3],
    ["another", 6],
  ])("changing %s cell of a shared formula leaves the formulas of the others", (_, row) => {
    const workbook = openForeign();
    const sheet = sheetOf(workbook, "Maßnahmen");
    sheet.setCell(row, 7, { value: "frei" });
    const formulas = sheetOf(reopened(workbook), "Maßnahmen")
      .readRange(3, 7, 6, 1)
      .flat()
      .map(({ formula }) => formula);
    expect(formulas).toEqual([4, 5, 6, 7, 8, 9].map((n) => (n === row + 1 ? undefined : `E${n}*2`)));
    expect(sheet.cell(5, 7).value).toBe(600);
  });

  test("a new result leaves the shared formula shared", () => {
    const workbook = openForeign();
    const sheet = sheetOf(workbook, "Maßnahmen");
    sheet.setResult(3, 7, 1);
    sheet.setResult(4, 7, 91_000);
    const xml = textOf(workbook.toBytes(), sheet.part);
    expect(xml).toContain(`<c r="H4"><f t="shared" ref="H4:H9" si="0">E4*2</f><v>1</v></c>`);
    expect(xml).toContain(`<c r="H5"><f t="shared" si="0"/><v>91000</v></c>`);
  });

  test("an array formula says what it fills and whether it spills", () => {
    const sheet = sheetOf(openForeign(), "Übersicht");
    const area = { row: 1, column: 3, rows: 3, columns: 1 };
    expect(sheet.cell(1, 3).array).toMatchObject({ area, isDynamic: false });
    expect(sheet.cell(1, 5).array).toMatchObject({ isDynamic: true });
    expect(sheet.cell(2, 3)).toMatchObject({ value: 91_000 });
    expect(sheet.cell(2, 3).array).toBeUndefined();
    expect(sheet.arrayOver(2, 3)).toMatchObject({ row: 1, column: 3 });
    expect(sheet.arrayOver(9, 9)).toBeUndefined();
  });

  test("no single cell of a Ctrl+Shift+Enter formula can be changed", () => {
    const sheet = sheetOf(openForeign(), "Übersicht");
    expect(problemOf(() => sheet.setCell(2, 3, { value: 1 }))).toEqual({ code: "partOfArray", address: "D3" });
  });

  test("a value may stand in the way of a spilling formula, which then fills no other cell", () => {
    const sheet = sheetOf(openForeign(), "Übersicht");
    sheet.setCell(2, 5, { value: "im Weg" });
    expect(sheet.cell(1, 5)).toMatchObject({
      formula: "_xlfn.UNIQUE(Maßnahmen!D4:D9)",
      value: { error: "#SPILL!" },
      array: { area: { row: 1, column: 5, rows: 1, columns: 1 } },
    });
    expect(sheet.cell(2, 5).value).toBe("im Weg");
  });

  test("what a formula spilled cannot be emptied, only look different", () => {
    const sheet = sheetOf(openForeign(), "Übersicht");
    sheet.spill(1, 5, [["a"], ["b"]]);
    sheet.setCell(2, 5, { value: null, style: 1 });
    expect(sheet.cell(2, 5)).toMatchObject({ value: "b", style: 1 });
  });

  test("a spilling formula fills other cells than before, and the file says so", () => {
    const workbook = openForeign();
    const sheet = sheetOf(workbook, "Übersicht");
    sheet.spill(1, 5, [["a", 1], ["b", 2]]); // prettier-ignore
    sheet.spill(1, 5, [["c", true]]);
    const again = sheetOf(reopened(workbook), "Übersicht");
    expect(again.readRange(1, 5, 2, 2).map((row) => row.map(({ value }) => value))).toEqual([["c", true], [null, null]]); // prettier-ignore
    expect(again.cell(1, 5).array).toMatchObject({ area: { row: 1, column: 5, rows: 1, columns: 2 }, isDynamic: true });
  });

  test("no other formula spills", () => {
    const sheet = sheetOf(openForeign(), "Übersicht");
    expect(() => sheet.spill(1, 3, [[1], [2]])).toThrow("D2 has no spilling formula");
  });

  test("overwriting its first cell ends an array formula and empties what it had filled", () => {
    const sheet = sheetOf(openForeign(), "Übersicht");
    sheet.setCell(1, 3, { value: 5 });
    expect([1, 2, 3].map((row) => sheet.cell(row, 3).value)).toEqual([5, null, null]);
    sheet.setCell(2, 3, { value: 6 });
    expect(sheet.cell(2, 3).value).toBe(6);
  });

  test("new array formulas are written as what they are, in workbooks old and new", async () => {
    for (const workbook of [Workbook.create(), openForeign()]) {
      const sheet = workbook.addSheet("Felder");
      const area = { row: 0, column: 0, rows: 2, columns: 1 };
      sheet.setCell(0, 0, { value: 1, formula: "_xlfn.SEQUENCE(2)", array: { area, isDynamic: true } });
      sheet.setCell(0, 2, { value: 1, formula: "A1:A2*2", array: { area: { ...area, column: 2 }, isDynamic: false } });
      const again = sheetOf(reopened(workbook), "Felder");
      expect(again.cell(0, 0).array).toMatchObject({ area, isDynamic: true });
      expect(again.cell(0, 2).array?.isDynamic).toBe(false);
      expect(await openXmlFaults(workbook.toBytes())).toEqual([]);
    }
  });
});

describe("calculation", () => {
  test("is asked of Excel once a cell has changed, and not before", () => {
    const workbook = openForeign();
    expect(textOf(workbook.toBytes(), "xl/workbook.xml")).not.toContain("fullCalcOnLoad");
    sheetOf(workbook, "Listen").setCell(0, 0, { value: 1 });
    expect(textOf(workbook.toBytes(), "xl/workbook.xml")).toContain(`<calcPr calcId="191029" fullCalcOnLoad="1"/>`);
  });
});

test.each([
  ["2013-11-21", 41_599],
  ["2013-11-21T06:00:00", 41_599.25],
  ["2013-11-21T06:00:00Z", 41_599.25],
  ["morgen", undefined],
])("the ISO date %s is the serial number %s", (iso, serial) => {
  expect(serialOfIsoDate(iso)).toBe(serial);
});
