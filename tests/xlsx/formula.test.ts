import fc from "fast-check";
import { quotedSheetName, withSheetRenamed } from "../../src/xlsx/formula/sheetNames";
import { shiftedRun, withCopiedReferences, withShiftedReferences } from "../../src/xlsx/formula/shift";
import { withColumnRenamed, withTableRenamed } from "../../src/xlsx/formula/tableNames";
import { formulaPieces, formulaTokens, referenceText } from "../../src/xlsx/formula/tokens";
import {
  absoluteAreaName,
  areaName,
  columnIndex,
  columnName,
  parseArea,
  subtract,
  tryParseArea,
} from "../../src/xlsx/address";
import { problemOf } from "./problem";

const referencesIn = (formula: string): string[] =>
  formulaTokens(formula).flatMap((token) => (typeof token === "string" ? [] : [referenceText(token)]));

describe("the references of a formula", () => {
  test.each([
    ["A1+$B$2*C$3", ["A1", "$B$2", "C$3"]],
    ["SUM(A1:B2,C:C,3:4)", ["A1:B2", "C:C", "3:4"]],
    ["LOG10(2)+TRUE+1E5", []],
    [`"A1"&A1&"sagt ""B2"""`, ["A1"]],
    ["Tabelle1!A1+'Meine Tabelle'!B2+'It''s'!C3", ["Tabelle1!A1", "'Meine Tabelle'!B2", "'It''s'!C3"]],
    ["SUM(Jan:Dez!A1)", ["Jan:Dez!A1"]],
    ["[1]Extern!A1+'[1]Ex tern'!B2", ["Extern!A1", "'[1]Ex tern'!B2"]],
    ["tblX[A1]+tblX[[#This Row],[B2]]", []],
    ["tblX['[A1']]+A1", ["A1"]],
    ["#REF!A1+#REF!", ["A1"]],
    ["A1_Name+abc1.x+A1(2)", []],
    ["Übersicht!Budget", ["Übersicht!"]],
    ["IF(A1=#N/A,1,B1)", ["A1", "B1"]],
    ["A1:INDEX(B:B,2)", ["A1", "B:B"]],
  ])("%s", (formula, expected) => {
    expect(referencesIn(formula)).toEqual(expected);
  });

  test("cut and joined again, any text is what it was", () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            "A1",
            "$B$2:C3",
            "'a''b'!",
            "S1!",
            '"x""y"',
            "[",
            "]",
            "'",
            '"',
            "#",
            "SUM(",
            ")",
            "tbl[a]",
            "1.5",
            ",",
          ),
        ),
        (parts) => {
          const formula = parts.join("");
          const join = (pieces: ReturnType<typeof formulaPieces>): string =>
            pieces.map((piece) => (typeof piece === "string" ? piece : referenceText(piece))).join("");
          expect(join(formulaTokens(formula))).toBe(formula);
          expect(join(formulaPieces(formula))).toBe(formula);
        },
      ),
    ));
});

describe("a formula that is copied", () => {
  test.each([
    ["A1+$A1+A$1+$A$1", 2, 1, "B3+$A3+B$1+$A$1"],
    ["SUM(A:A)+SUM(2:$3)", 1, 1, "SUM(B:B)+SUM(3:$3)"],
    ["SUM($1:$2)+SUM($A:B)", 1, 1, "SUM($1:$2)+SUM($A:C)"],
    ["S1!A1:B2", 1, 0, "S1!A2:B3"],
    ["A1", -1, 0, "#REF!"],
    ["S1!XFD1", 0, 1, "S1!#REF!"],
    ["Übersicht!Budget", 5, 5, "Übersicht!Budget"],
  ])("%s by %s rows and %s columns is %s", (formula, rows, columns, expected) => {
    expect(withCopiedReferences(formula, rows, columns)).toBe(expected);
  });
});

describe("rows that come and go", () => {
  test.each([
    [2, 5, { axis: "row", at: 0, count: 3 }, [5, 8]],
    [2, 5, { axis: "row", at: 3, count: 3 }, [2, 8]],
    [2, 5, { axis: "row", at: 6, count: 3 }, [2, 5]],
    [2, 5, { axis: "row", at: 0, count: -2 }, [0, 3]],
    [2, 5, { axis: "row", at: 3, count: -1 }, [2, 4]],
    [2, 5, { axis: "row", at: 0, count: -4 }, [0, 1]],
    [2, 5, { axis: "row", at: 4, count: -9 }, [2, 3]],
    [2, 5, { axis: "row", at: 2, count: -4 }, undefined],
  ] as const)("lines %s to %s after %j are %j", (first, last, shift, expected) => {
    expect(shiftedRun(first, last, shift)).toEqual(expected);
  });

  test.each([
    ["A5+S2!A5+A1", { axis: "row", at: 2, count: 2 }, "A7+S2!A5+A1"],
    ["SUM(A2:A9)", { axis: "row", at: 4, count: -2 }, "SUM(A2:A7)"],
    ["SUM(A9:A2)", { axis: "row", at: 4, count: 1 }, "SUM(A10:A2)"],
    ["A5", { axis: "row", at: 4, count: -1 }, "#REF!"],
    ["C1+B:D", { axis: "column", at: 1, count: 1 }, "D1+C:E"],
    ["SUM(B:D)", { axis: "row", at: 1, count: 1 }, "SUM(B:D)"],
  ] as const)("%s after %j is %s", (formula, shift, expected) => {
    expect(withShiftedReferences(formula, shift, ({ sheet }) => sheet === undefined)).toBe(expected);
  });
});

describe("a sheet that is renamed", () => {
  test.each([
    ["Alt!A1+alt!B1", "Neu!A1+Neu!B1"],
    ["'Alt'!A1", "Neu!A1"],
    [`"Alt!A1"&Alt2!A1`, `"Alt!A1"&Alt2!A1`],
    ["SUM(Alt:Ende!A1)", "SUM(Neu:Ende!A1)"],
    ["[1]Alt!A1+'[1]Alt'!A1", "[1]Alt!A1+'[1]Alt'!A1"],
    ["Alt!Budget", "Neu!Budget"],
  ])("turns %s into %s", (formula, expected) => {
    expect(withSheetRenamed(formula, "Alt", "Neu")).toBe(expected);
  });

  test("and is gone is #REF!", () => expect(withSheetRenamed("Alt!A1+B1", "Alt", undefined)).toBe("#REF!A1+B1"));

  test.each([
    ["Übersicht", "Übersicht"],
    ["Meine Tabelle", "'Meine Tabelle'"],
    ["It's", "'It''s'"],
    ["A1", "'A1'"],
    ["2024", "'2024'"],
    ["R1C1", "'R1C1'"],
    ["a-b", "'a-b'"],
  ])("%s is written %s", (name, quoted) => {
    expect(quotedSheetName(name)).toBe(quoted);
    expect(withSheetRenamed("Alt!A1", "Alt", name)).toBe(`${quoted}!A1`);
    expect(withSheetRenamed(`${quoted}!A1`, name, "Alt")).toBe("Alt!A1");
  });

  test("three-dimensional references are quoted as one", () =>
    expect(withSheetRenamed("SUM(Alt:Ende!A1)", "Alt", "Mein Jahr")).toBe("SUM('Mein Jahr:Ende'!A1)"));
});

describe("a table that is renamed", () => {
  test.each([
    [`SUM(tblAlt[Nr])&"tblAlt"`, `SUM(tblNeu[Nr])&"tblAlt"`],
    ["tblX[tblAlt]+TBLALT", "tblX[tblAlt]+tblNeu"],
    ["tblAlt2[Nr]", "tblAlt2[Nr]"],
    ["tblAlt(1)", "tblAlt(1)"],
  ])("turns %s into %s", (formula, expected) => {
    expect(withTableRenamed(formula, "tblAlt", "tblNeu")).toBe(expected);
  });

  test.each([
    ["SUM(tblX[Nr])+tblY[Nr]", "SUM(tblX[Num '[1']])+tblY[Nr]"],
    ["tblX[[#This Row],[nr]]", "tblX[[#This Row],[Num '[1']]]"],
    ["A1&tblX[Nr.]", "A1&tblX[Nr.]"],
  ])("a new heading turns %s into %s", (formula, expected) => {
    expect(withColumnRenamed(formula, "tblX", "Nr", "Num [1]")).toBe(expected);
  });
});

describe("addresses", () => {
  test("columns have names in both directions", () => {
    expect(["A", "Z", "AA", "XFD"].map(columnIndex)).toEqual([0, 25, 26, 16_383]);
    fc.assert(fc.property(fc.nat(16_383), (column) => columnIndex(columnName(column)) === column));
  });

  test.each([
    ["B2", "$B$2"],
    ["B2:C9", "$B$2:$C$9"],
  ])("%s is %s in a name", (name, absolute) => {
    expect(areaName(parseArea(name))).toBe(name);
    expect(absoluteAreaName(parseArea(name))).toBe(absolute);
  });

  test("whole rows and columns stay so in names", () => {
    expect([parseArea("$1:$2"), parseArea("C:A")].map(absoluteAreaName)).toEqual(["$1:$2", "$A:$C"]);
  });

  test.each(["", "A", "1", "A1:B", "A:1", "XFE1", "A1048577", "A1:B2:C3", "Budget", "A0"])(
    "%s is no address",
    (text) => {
      expect(tryParseArea(text)).toBeUndefined();
      expect(problemOf(() => parseArea(text)).code).toBe("invalidValue");
    },
  );

  test("what is left when a hole is cut covers the rest, each cell once", () => {
    const area = fc.record({
      row: fc.nat(5),
      column: fc.nat(5),
      rows: fc.integer({ min: 1, max: 5 }),
      columns: fc.integer({ min: 1, max: 5 }),
    });
    const cells = ({ row, column, rows, columns }: ReturnType<typeof parseArea>): string[] =>
      Array.from({ length: rows * columns }, (_, i) => `${row + Math.floor(i / columns)},${column + (i % columns)}`);
    fc.assert(
      fc.property(area, area, (whole, hole) => {
        const inHole = new Set(cells(hole));
        const left = subtract(whole, hole).flatMap(cells);
        expect(left.sort()).toEqual(
          cells(whole)
            .filter((cell) => !inHole.has(cell))
            .sort(),
        );
      }),
    );
  });
});
