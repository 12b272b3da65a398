import { germanFormula } from "../../src/sheets/germanFormula";
import { tokensOf } from "../../src/sheets/formulaTokens";
import { literal } from "../../src/german/liveText";
import { formulaFaults } from "./formulaFaults";

describe("forms that every Excel, LibreOffice and locale read alike", () => {
  test.each([
    '=COUNTIFS(tblM[Handlungsfeld],$A5,tblM[Maßnahme],"?*")',
    '=SUMPRODUCT((tblS[Status]="realisiert")*COUNTIFS(tblM[Status],tblS[Wort]))',
    '=SUMPRODUCT(ISNUMBER(MATCH(tblZ[Nr]&"|1",tblM[Ziel]&"|"&ISNUMBER(MATCH(tblM[Status],{"realisiert"},0))*1,0))*1)',
    "=IF(SUM(C5:C10)=0,0,MIN(99,MAX(1,INT((200*B5+C5)/(2*C5)))))",
    '=IF(SUMPRODUCT((tblM[[Pflicht/freiwillig]]<>"")*1)>0,"ja","nein")',
    "=HYPERLINK(\"#'Stadt ''Rat'''!G12\",\"Maßnahmen!G12\")",
    "='Stadt ''Rat'''!G12+1.5%-2^3/4",
  ])("%s", (formula) => expect(formulaFaults(formula)).toEqual([]));
});

describe("forms that get an @, spill or depend on the locale", () => {
  test.each([
    ['=TEXT(A1,"0")', "TEXT is not among the allowed functions"],
    ["=INDEX(tblM[Nr],1)", "INDEX is not among the allowed functions"],
    ["=tblM[Nr]", "the range tblM[Nr] stands where one value belongs"],
    ["=IF(tblM[Nr]=1,1,0)", "the range tblM[Nr] stands where one value belongs"],
    ["=SUMPRODUCT(IF(A1:A3>1,1,0))", "the range A1:A3 stands where one value belongs"],
    ["=COUNTIFS(tblM[Status],tblS[Wort])", "the range tblS[Wort] stands where one value belongs"],
    ["=ISNUMBER(MATCH(A1,{1,2},0))", "the array {1,2} stands outside SUMPRODUCT"],
    ['=COUNTIFS(tblM[Stand],"1.1")', 'the criterion "1.1" would be read by the user\'s locale'],
    ['=COUNTIFS(tblZ[Nr],"x")', "COUNTIFS compares the numbers of tblZ[Nr]"],
    ["SUM(A1:A2)", "not a formula: SUM(A1:A2)"],
    ["=1;2", "not a formula: =1;2"],
    ["=(1", "a parenthesis too few"],
    ["=1)", "a parenthesis too many"],
    [`=${"(".repeat(66)}1${")".repeat(66)}`, "nested too deeply"],
    [`="${"x".repeat(256)}"`, "a string literal of 256 characters"],
    [`=${"1+".repeat(4100)}1`, "a formula of 8202 characters"],
  ])("%.40s", (formula, fault) => expect(formulaFaults(formula, new Set(["tblZ[Nr]"]))).toContain(fault));
});

test("a quote within a literal is doubled and read back", () => {
  expect(literal('Stand "neu"')).toBe('"Stand ""neu"""');
  expect(tokensOf(`=${literal('Stand "neu"')}`)).toEqual([{ kind: "literal", raw: '"Stand ""neu"""' }]);
  expect(formulaFaults(`=${literal('"'.repeat(255))}`)).toEqual([]);
});

test("a German Excel shows German names, semicolons and dots between constants", () => {
  expect(germanFormula('=IF(SUMPRODUCT(ISNUMBER(MATCH(tblM[Status],{"a","b"},0))*1)=0,"a, b",A1)')).toBe(
    '=WENN(SUMMENPRODUKT(ISTZAHL(VERGLEICH(tblM[Status];{"a"."b"};0))*1)=0;"a, b";A1)',
  );
});
