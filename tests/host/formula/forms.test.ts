import fc from "fast-check";
import { apiFormulaOf } from "../../../src/host/formula/apiForm";
import { fileFormulaOf } from "../../../src/host/formula/fileForm";
import { exceededLimit } from "../../../src/host/formula/limits";

describe("a formula in the file and in the API", () => {
  test.each([
    ["SUM(A1:A3,1.5)", "=SUM(A1:A3,1.5)"],
    ["_xlfn.XLOOKUP(1,A:A,B:B)", "=XLOOKUP(1,A:A,B:B)"],
    ["_xlfn._xlws.FILTER(A1:A9,B1:B9>0)", "=FILTER(A1:A9,B1:B9>0)"],
    ["_xlfn._xlws.SORT(_xlfn.UNIQUE(A1:A9))", "=SORT(UNIQUE(A1:A9))"],
    ["_xlfn.LET(_xlpm.x,5,_xlpm.x*2)", "=LET(x,5,x*2)"],
    ["_xlfn.LAMBDA(_xlpm.a,_xlpm.b,_xlpm.a+_xlpm.b)(1,2)", "=LAMBDA(a,b,a+b)(1,2)"],
    ["_xlfn.STDEV.S(A1:A3)", "=STDEV.S(A1:A3)"],
    ["_xlfn.SINGLE(A1:A3)*2", "=@A1:A3*2"],
    ["SUM(_xlfn.ANCHORARRAY(B2))", "=SUM(B2#)"],
    ["tblZiele[[#This Row],[Nr]]&tblZiele[[#This Row],[Stand (kurz)]]", "=[@Nr]&[@[Stand (kurz)]]"],
    ["tblZiele[#This Row]", "=[@]"],
    ["SUM(tblZiele[[#This Row],[A]:[B C]])", "=SUM([@[A]:[B C]])"],
    ["tblMassnahmen[[#This Row],[Nr]]", "=tblMassnahmen[@Nr]"],
    ["SUM(tblMassnahmen[Nr])", "=SUM(tblMassnahmen[Nr])"],
    ["tblMassnahmen[[#Headers],[#Data],[A '[B'] '# '']]", "=tblMassnahmen[[#Headers],[#Data],[A '[B'] '# '']]"],
    ['"_xlfn.XLOOKUP(""x"")"', '="_xlfn.XLOOKUP(""x"")"'],
  ])("%s ↔ %s", (inFile, inApi) => {
    expect(apiFormulaOf(inFile, "tblZiele")).toBe(inApi);
    expect(fileFormulaOf(inApi, "tblZiele")).toBe(inFile);
  });

  test("a column of the own table gets its table's name", () =>
    expect(fileFormulaOf("=SUM([Nr])", "tblZiele")).toBe("SUM(tblZiele[Nr])"));

  test("@ before a call takes the whole call", () =>
    expect(fileFormulaOf("=@INDEX(A1:A3,1)+1")).toBe("_xlfn.SINGLE(INDEX(A1:A3,1))+1"));

  test("a call of several tokens keeps its file name", () =>
    expect(apiFormulaOf("_xlfn.SINGLE(A1+B1)")).toBe("=SINGLE(A1+B1)"));

  test("function names are found in any case", () =>
    expect(fileFormulaOf("=xlookup(1,A:A,B:B)")).toBe("_xlfn.XLOOKUP(1,A:A,B:B)"));

  test("formulas of the first hour pass unchanged", () => {
    const part = fc.constantFrom(
      "SUM(A1)",
      '"a,b"',
      "$B$2:C3",
      "'Mein Blatt'!A1",
      "tbl[X]",
      "+",
      "*",
      "1.5",
      " ",
      "(A1)",
      "#N/A",
      "TRUE",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const formula = parts.join("");
        return fileFormulaOf(apiFormulaOf(formula)) === formula;
      }),
    );
  });
});

describe("Excel's limits", () => {
  test("a formula of 8,192 characters passes, a longer one does not", () => {
    const formula = `=${"1+".repeat(4095)}1`;
    expect(formula).toHaveLength(8192);
    expect(exceededLimit(formula)).toBeUndefined();
    expect(exceededLimit(`${formula}0`)).toEqual({ limit: "formula", length: 8193, allowed: 8192 });
  });

  test("a literal of 255 characters passes, a longer one does not", () => {
    expect(exceededLimit(`="${"a".repeat(254)}"""`)).toBeUndefined();
    expect(exceededLimit(`="${"a".repeat(256)}"`)).toEqual({ limit: "string", length: 256, allowed: 255 });
  });
});
