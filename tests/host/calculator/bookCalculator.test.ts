import { UnknownSheetError, type CellContent, type CellValue } from "../../../src/host/calculator/calculator";
import { createCalculator } from "../../../src/host/calculator/bookCalculator";
import { calculatorOf, CLOCK, sheetOf, table, type Written } from "./sheets";

/** A calculator over sheets that can be written to as a host does: content first, then the message. */
function live(written: Written) {
  const contents = new Map(Object.entries(written.sheets).map(([name, rows]) => [name, sheetOf(rows)]));
  const calculator = createCalculator(CLOCK);
  for (const [name, content] of contents) calculator.setSheet(name, content);
  calculator.setTables(written.tables ?? []);
  calculator.setNames(Object.entries(written.names ?? {}).map(([name, formula]) => ({ name, formula })));
  const write = (sheet: string, row: number, column: number, ...cells: CellContent[]) => {
    const rows = contents.get(sheet)!.rows;
    rows[row] ??= [];
    cells.forEach((cell, at) => (rows[row]![column + at] = cell));
    calculator.setCells(sheet, row, column, [cells]);
  };
  return { calculator, contents, write };
}

const f = (formula: string, cached?: CellValue, isFixed?: true) => ({ formula, cached, ...(isFixed && { isFixed }) });

describe("a formula with a cached value", () => {
  test("keeps it, whatever its cells say", () =>
    expect(calculatorOf({ sheets: { A: [[1, f("=A1*2", 99)]] } }).valueOf("A", 0, 1)).toBe(99));

  test("is calculated once a cell that it reads has changed", () => {
    const { calculator, write } = live({ sheets: { A: [[1, f("=A1*2", 99)]] } });
    write("A", 0, 0, 5);
    expect(calculator.valueOf("A", 0, 1)).toBe(10);
  });

  test("keeps the digits in which it was written where a new calculation only differs beyond those that Excel shows", () => {
    const { calculator, write } = live({ sheets: { A: [[1, f("=A1/3+25", 25.396666666666672)]] } });
    write("A", 0, 0, 1.19);
    expect(calculator.recalculated()).toEqual([]);
  });

  test("and so are those that read it, across sheets", () => {
    const { calculator, write } = live({
      sheets: { A: [[1, f("=A1*2", 99)]], B: [[f("=SUM(A!B1:B9)", 98), f("=A1+1", 97)]] },
    });
    write("A", 0, 0, 5);
    expect([calculator.valueOf("B", 0, 0), calculator.valueOf("B", 0, 1)]).toEqual([10, 11]);
  });

  test("stays when another cell has changed", () => {
    const { calculator, write } = live({ sheets: { A: [[1, f("=A1*2", 99), 0]] } });
    write("A", 0, 2, 5);
    expect(calculator.valueOf("A", 0, 1)).toBe(99);
  });

  test("is taken by those that have none", () =>
    expect(calculatorOf({ sheets: { A: [[1, f("=A1*2", 99), "=B1+1"]] } }).valueOf("A", 0, 2)).toBe(100));

  test("given anew with another cached value shows that one", () => {
    const { calculator, write } = live({ sheets: { A: [[1, f("=A1*2", 99)]] } });
    write("A", 0, 1, f("=A1*3", 3));
    expect(calculator.valueOf("A", 0, 1)).toBe(3);
  });
});

describe("a formula that the calculator does not know", () => {
  test.each([
    ["a function", "=CUBEVALUE(A1)"],
    ["a name", "=Unbekannt+A1"],
    ["a relative name", "=Links+A1"],
    ["a table", "=SUM(tblFremd[Nr])+A1"],
    ["another file", "=[1]Blatt!A1+A1"],
    ["several sheets", "=SUM(A:B!A1)+A1"],
    ["an intersection", "=A1:B1 A1:A2"],
    ["an operator of old", "=@A1:A3"],
    ["a union", "=SUM((A1,A2))"],
    ["nonsense", '=A1+"offen'],
    ["no end", "=SUM(A1"],
    ["no operand", "=A1+"],
    ["a ragged array", "=SUM({1,2;3})+A1"],
    ["an open array", "=SUM({1,2"],
    ["an array of formulas", "=SUM({A1})"],
    ["a broken table part", "=SUM(t[#Nichts])+A1"],
  ])("keeps its cached value: %s", (_, formula) => {
    const { calculator, write } = live({
      sheets: { A: [[1, f(formula, "alt")]], B: [[1]] },
      names: { Links: "=A!A1" },
    });
    write("A", 0, 0, 5);
    expect(calculator.valueOf("A", 0, 1)).toBe("alt");
    expect(calculator.recalculated()).toEqual([]);
  });

  test("has no value where nobody has calculated it, and its readers take it for empty", () => {
    const calculator = calculatorOf({ sheets: { A: [["=CUBEVALUE(1)", "=A1+1"]] } });
    expect([calculator.valueOf("A", 0, 0), calculator.valueOf("A", 0, 1)]).toEqual([null, 1]);
    expect(calculator.recalculated()).toEqual([{ sheet: "A", row: 0, column: 1, value: 1 }]);
  });
});

describe("a formula that fills several cells", () => {
  test("is left as the file has it when it is marked so", () => {
    const { calculator, write } = live({ sheets: { A: [[1, f("=A1*2", 99, true)]] } });
    write("A", 0, 0, 5);
    expect(calculator.valueOf("A", 0, 1)).toBe(99);
  });

  test("and keeps its cached value when only its result shows it", () => {
    const { calculator, write } = live({ sheets: { A: [[1, f("=A1:A3*2", 99)], [2], [3]] } });
    write("A", 0, 0, 5);
    expect(calculator.valueOf("A", 0, 1)).toBe(99);
  });
});

describe("formulas in a chain", () => {
  test("may be as long as a sheet and stand in any order", () => {
    const rows = Array.from({ length: 20_000 }, (_, at): CellContent[] => [at === 19_999 ? 1 : `=A${at + 2}+1`]);
    expect(calculatorOf({ sheets: { A: rows } }).valueOf("A", 0, 0)).toBe(20_000);
  });

  test("in a circle keep their cached values, or are 0; those beside it are calculated", () => {
    const calculator = calculatorOf({ sheets: { A: [["=B1", "=A1+1", "=C1", "=A1+5"]] } });
    expect([0, 1, 2, 3].map((column) => calculator.valueOf("A", 0, column))).toEqual([0, 0, 0, 5]);
  });
});

test("what is recalculated is told, and only that", () => {
  const { calculator, write } = live({
    sheets: { A: [[1, f("=A1*2", 2), f("=A1*0", 0), f("=1/A1", 1), f("=5", 5), "=A1+1"]] },
  });
  write("A", 0, 0, 0);
  expect(calculator.recalculated()).toEqual([
    { sheet: "A", row: 0, column: 1, value: 0 },
    { sheet: "A", row: 0, column: 3, value: { error: "#DIV/0!" } },
    { sheet: "A", row: 0, column: 5, value: 1 },
  ]);
});

describe("a table", () => {
  const columns = ["Nr", "Wert", "Doppelt"];
  const rows = [columns, ["a", 1, "=[@Wert]*2"], ["b", 2, "=t[@Wert]*2"], ["c", 3, "=t[[#This Row],[Wert]]*2"]];
  const other = ["=SUM(t[Doppelt])", "=COUNTA(t[#All])", "=t[[#Headers],[Wert]]", "=SUM(t[[Nr]:[Wert]])", "=COUNTA(t)"];
  const written = {
    sheets: { T: rows, A: [other, ["=t[@Wert]", "=t[Fehlt]", "=t[#Totals]"]] },
    tables: [table("t", "T", columns, 3)],
  };

  test("is read by its parts", () => {
    const calculator = calculatorOf(written);
    expect(other.map((_, column) => calculator.valueOf("A", 0, column))).toEqual([12, 12, "Wert", 6, 9]);
  });

  test("has for each row its own cell", () => expect(calculatorOf(written).valueOf("A", 1, 0)).toBe(1));

  test("has no row outside, no unknown column and no totals that it lacks", () => {
    const calculator = calculatorOf({ ...written, sheets: { ...written.sheets, B: [["=t[@Wert]"]] } });
    expect([calculator.valueOf("B", 0, 0), calculator.valueOf("A", 1, 1), calculator.valueOf("A", 1, 2)]).toEqual(
      ["#VALUE!", "#REF!", "#REF!"].map((error) => ({ error })),
    );
  });

  test("that grows is read to its new end, also by formulas with cached values", () => {
    const { calculator, write } = live({
      ...written,
      sheets: { T: rows.slice(0, 3), A: [[f("=SUM(t[Wert])", 3), f("=1+1", 7)]] },
      tables: [table("t", "T", columns, 2)],
    });
    expect(calculator.valueOf("A", 0, 0)).toBe(3);
    write("T", 3, 0, "d", 40);
    expect(calculator.valueOf("A", 0, 0)).toBe(3);
    calculator.setTables([table("t", "T", columns, 3)]);
    expect([calculator.valueOf("A", 0, 0), calculator.valueOf("A", 0, 1)]).toEqual([43, 7]);
  });

  test("with a totals row and without a header is read between them", () => {
    const shape = { ...table("t", "T", ["Wert"], 2), hasHeaders: false, hasTotals: true };
    const sheets = {
      T: [[1], [2], [30]],
      A: [["=SUM(t[Wert])", "=t[#Totals]", "=t[#Headers]", "=SUM(t[[#Data],[#Totals]])"]],
    };
    const calculator = calculatorOf({ sheets, tables: [shape] });
    expect([0, 1, 2, 3].map((column) => calculator.valueOf("A", 0, column))).toEqual([3, 30, { error: "#REF!" }, 33]);
  });

  test("without a row for data has none", () => {
    const calculator = calculatorOf({
      sheets: { T: [["Wert"]], A: [["=SUM(t[Wert])"]] },
      tables: [table("t", "T", ["Wert"], 0)],
    });
    expect(calculator.valueOf("A", 0, 0)).toEqual({ error: "#REF!" });
  });
});

describe("a sheet", () => {
  test("renamed takes formulas, tables and names along without calculating anything", () => {
    const { calculator, write } = live({
      sheets: { Ziele: [["Nr"], [1]], A: [[f("=Ziele!A2*2", 99), f("=SUM(t[Nr])", 98), f("=Erste*3", 97)]] },
      tables: [table("t", "Ziele", ["Nr"], 1)],
      names: { Erste: "=Ziele!$A$2" },
    });
    calculator.valueOf("A", 0, 0);
    calculator.renameSheet("ziele", "Ziele 2013");
    expect(calculator.recalculated()).toEqual([]);
    write("A", 1, 0, f("='Ziele 2013'!A2"));
    expect(calculator.valueOf("A", 1, 0)).toBe(1);
    calculator.setCells("Ziele 2013", 1, 0, [[1]]);
    expect([0, 1, 2].map((column) => calculator.valueOf("A", 0, column))).toEqual([2, 1, 3]);
    expect(() => calculator.valueOf("Ziele", 0, 0)).toThrow(UnknownSheetError);
  });

  test("removed leaves #REF! in what read it", () => {
    const { calculator } = live({ sheets: { A: [[f("=B!A1", 1), f("=5", 5)]], B: [[1]] } });
    expect(calculator.valueOf("A", 0, 0)).toBe(1);
    calculator.removeSheet("B");
    expect([calculator.valueOf("A", 0, 0), calculator.valueOf("A", 0, 1)]).toEqual([{ error: "#REF!" }, 5]);
  });

  test("added later is found by formulas that waited for it", () => {
    const { calculator } = live({ sheets: { A: [["=B!A1"]] } });
    expect(calculator.valueOf("A", 0, 0)).toEqual({ error: "#REF!" });
    calculator.setSheet("B", sheetOf([[7, "=A1*2"]]));
    expect([calculator.valueOf("A", 0, 0), calculator.valueOf("B", 0, 1)]).toEqual([7, 14]);
  });

  test("given anew has only its new formulas", () => {
    const { calculator } = live({ sheets: { A: [["=B!A1*2"]], B: [["=1+1"]] } });
    expect(calculator.valueOf("A", 0, 0)).toBe(4);
    calculator.setSheet("B", sheetOf([[10]]));
    expect(calculator.valueOf("A", 0, 0)).toBe(20);
  });

  test("that nobody gave is an error of the caller", () =>
    expect(() => createCalculator().setCells("Fehlt", 0, 0, [[1]])).toThrow('no sheet "Fehlt"'));
});

describe("defined names", () => {
  test("of a sheet come before those of the workbook", () => {
    const calculator = calculatorOf({ sheets: { A: [["=Satz"]], B: [["=Satz", "=A!Satz"]] } });
    calculator.setNames([
      { name: "Satz", formula: "=0.19" },
      { name: "satz", formula: "=0.07", sheet: "A" },
    ]);
    expect([calculator.valueOf("A", 0, 0), calculator.valueOf("B", 0, 0), calculator.valueOf("B", 0, 1)]).toEqual([
      0.07, 0.19, 0.07,
    ]);
  });

  test("that change make their formulas due", () => {
    const { calculator } = live({ sheets: { A: [[f("=Bereich", 99), 1, 2]] }, names: { Bereich: "=A!$B$1" } });
    expect(calculator.valueOf("A", 0, 0)).toBe(99);
    calculator.setNames([{ name: "Bereich", formula: "=A!$C$1" }]);
    expect(calculator.valueOf("A", 0, 0)).toBe(2);
  });

  test("that stand for themselves are not known", () =>
    expect(
      calculatorOf({ sheets: { A: [[f("=Ewig", 5), "=Ewig"]] }, names: { Ewig: "=Ewig+1" } }).valueOf("A", 0, 1),
    ).toBeNull());

  test("whose parts are relative are not known", () => {
    const names = { R: "=-A!A1", S: "=1+A!$A1", T: "=SUM(A!$A$1,A!A$1)", U: "=$A$1", V: "=SUM(A!$A:$A)+SUM(A!$1:$1,)" };
    const calculator = calculatorOf({ sheets: { A: [[1], ["=R", "=S", "=T", "=U"]], B: [["=V"]] }, names });
    expect([0, 1, 2, 3].map((column) => calculator.valueOf("A", 1, column))).toEqual([null, null, null, null]);
    expect(calculator.valueOf("B", 0, 0)).toBe(2);
  });
});

test("only cells that formulas need are read", () => {
  const wide = sheetOf(
    Array.from({ length: 1000 }, (_, row) => Array.from({ length: 16 }, (_, column) => row * column)),
  );
  const calculator = createCalculator();
  calculator.setSheet("Groß", wide);
  calculator.setSheet(
    "A",
    sheetOf([["=SUM(Groß!B1:B1000)", "=MAX(Groß!B1:B1000)", '=COUNTIFS(Groß!B:B,">5",Groß!C:C,">5")']]),
  );
  expect(wide.reads).toBe(0);
  expect([0, 1, 2].map((column) => calculator.valueOf("A", 0, column))).toEqual([499_500, 999, 994]);
  expect(wide.reads).toBe(3000);
});

test("a block of cells changed at once is one change", () => {
  const { calculator, contents } = live({
    sheets: {
      A: [
        [1, 2, f("=SUM(A1:B2)", 0)],
        [3, 4, f("=B2", 0)],
      ],
    },
  });
  contents.get("A")!.rows[0]![0] = 10;
  contents.get("A")!.rows[1]![1] = 40;
  calculator.setCells("A", 0, 0, [
    [10, 2],
    [3, 40],
  ]);
  calculator.setCells("A", 0, 0, []);
  expect([calculator.valueOf("A", 0, 2), calculator.valueOf("A", 1, 2)]).toEqual([55, 40]);
});

test("a formula overwritten by a value is gone", () => {
  const { calculator, write } = live({ sheets: { A: [["=1+1", "=A1*2"]] } });
  write("A", 0, 0, 5);
  expect([calculator.valueOf("A", 0, 0), calculator.valueOf("A", 0, 1)]).toEqual([5, 10]);
});
