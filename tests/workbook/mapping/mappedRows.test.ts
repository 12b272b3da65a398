import type { CellValue, ColumnId } from "../../../src/domain/tables";
import type { FieldSource } from "../../../src/workbook/mapping/fieldSource";
import type { ReadCell } from "../../../src/workbook/mapping/mappedRows";
import { mappedRows } from "../../../src/workbook/mapping/mappedRows";

type Fields = Partial<Record<ColumnId, FieldSource>>;

const cell = (value: CellValue): ReadCell => ({ value });
const rowsOf = (fields: Fields, body: readonly (readonly (CellValue | ReadCell)[])[], sheet = "Soziales") =>
  mappedRows(
    { table: "measures", head: { id: "1", name: "tblX", sheet, headings: [] }, fields },
    body.map((row) => row.map((value) => (typeof value === "object" && value !== null ? value : cell(value)))),
  );

const column = (index: number): FieldSource => ({ kind: "column", column: index });

test("a column gives its value", () =>
  expect(rowsOf({ measure: column(1) }, [["1", "Runder Tisch"]])).toEqual([{ measure: "Runder Tisch" }]));

test("a day becomes an ISO text, a time of day a clock, an error nothing", () =>
  expect(
    rowsOf({ measure: column(0), dueDate: column(1), owner: column(2), result: column(3) }, [
      ["M", { value: 41_599, isDate: true }, { value: 0.5, isClock: true }, { value: "#REF!", error: "#REF!" }],
    ]),
  ).toEqual([{ measure: "M", dueDate: "2013-11-21", owner: "12:00" }]));

test("a constant holds for every row that has content", () =>
  expect(
    rowsOf({ measure: column(0), fieldOfAction: { kind: "constant", value: "3" } }, [["M"], [null], ["N"]]),
  ).toEqual([{ measure: "M", fieldOfAction: "3" }, {}, { measure: "N", fieldOfAction: "3" }]));

describe("a sheet's title", () => {
  test.each([
    ["gives the field's number", "Handlungsfeld 4 (neu)", "", "4"],
    ["gives what the pattern catches", "HF 12 Soziales", "HF * Soziales", "12"],
    ["is taken whole where the pattern does not fit", "Soziales", "HF *", "Soziales"],
    ["is taken whole where it has no number", "Soziales", "", "Soziales"],
  ])("%s", (_, title, pattern, expected) =>
    expect(rowsOf({ measure: column(0), fieldOfAction: { kind: "sheetTitle", pattern } }, [["M"]], title)).toEqual([
      { measure: "M", fieldOfAction: expected },
    ]),
  );
});

test("a group row speaks for the rows below it and is no record itself", () =>
  expect(
    rowsOf({ number: column(0), measure: column(1), fieldOfAction: { kind: "groupRow", column: 1, pattern: "" } }, [
      ["0", "vor jeder Gruppe"],
      [null, "Handlungsfeld 1: Steuerung"],
      ["1.1.1", "Runder Tisch"],
      [null, "Handlungsfeld 2: Bildung"],
      ["2.1.1", "Lesepaten"],
    ]),
  ).toEqual([
    { number: "0", measure: "vor jeder Gruppe" },
    {},
    { number: "1.1.1", measure: "Runder Tisch", fieldOfAction: "1" },
    {},
    { number: "2.1.1", measure: "Lesepaten", fieldOfAction: "2" },
  ]));

test("crosses give the word of the crossed column", () =>
  expect(
    rowsOf(
      {
        measure: column(0),
        status: {
          kind: "crosses",
          choices: [
            { column: 1, word: "realisiert" },
            { column: 2, word: "nicht realisiert" },
          ],
        },
      },
      [
        ["eins", "x", ""],
        ["zwei", null, "X"],
        ["drei", "-", "nein"],
        ["vier", "x", "x"],
      ],
    ).map(({ status }) => status),
  ).toEqual(["realisiert", "nicht realisiert", undefined, "realisiert / nicht realisiert"]));

test("thresholds give the word of the highest step reached", () =>
  expect(
    rowsOf(
      {
        measure: column(0),
        status: {
          kind: "thresholds",
          column: 1,
          steps: [
            { from: 1, word: "realisiert" },
            { from: 0.01, word: "teilweise realisiert" },
            { from: 0, word: "nicht realisiert" },
          ],
        },
      },
      [
        ["ganz", 1],
        ["halb", 0.5],
        ["als Text", "75 %"],
        ["nichts", 0],
        ["unter allem", -1],
        ["Wort", "läuft"],
        ["leer", null],
      ],
    ).map(({ status }) => status),
  ).toEqual([
    "realisiert",
    "teilweise realisiert",
    "teilweise realisiert",
    "nicht realisiert",
    -1,
    "läuft",
    undefined,
  ]));
