import { createCalculator } from "../../../src/host/calculator/bookCalculator";
import { maySpill } from "../../../src/host/calculator/spilling";
import { CLOCK, sheetOf } from "./sheets";

const CELLS = [
  ["Apfel", 3, true],
  ["birne", 1, false],
  ["APFEL", 2, true],
  [null, 3, false],
];

/** The block that a spilling formula comes to over these cells, its errors as texts. */
function blockOf(formula: string): unknown[][] {
  const calculator = createCalculator(CLOCK);
  calculator.setSheet("D", sheetOf(CELLS));
  calculator.setSheet("F", sheetOf([[{ formula, spills: { rows: 1, columns: 1 } }]]));
  const [found] = calculator.spilled();
  return (found?.block ?? []).map((row) =>
    row.map((cell) => (typeof cell === "object" && cell !== null ? cell.error : cell)),
  );
}

test.each([
  [
    "=FILTER(D!A1:B4,D!C1:C4)",
    [
      ["Apfel", 3],
      ["APFEL", 2],
    ],
  ],
  [
    '=FILTER(D!A1:B4,D!A1:A4="Apfel","nichts")',
    [
      ["Apfel", 3],
      ["APFEL", 2],
    ],
  ],
  ['=FILTER(D!A1:B4,D!B1:B4>9,"nichts")', [["nichts"]]],
  ["=FILTER(D!A1:B4,D!B1:B4>9)", [["#CALC!"]]],
  ["=FILTER(D!A1:B4,D!B1:B3>1)", [["#VALUE!"]]],
  ["=FILTER(D!A1:B4,1/(D!B1:B4-1)>0)", [["#DIV/0!"]]],
  [
    "=FILTER(D!A1:C2,{1,0,1})",
    [
      ["Apfel", true],
      ["birne", false],
    ],
  ],
  ["=FILTER({1,2,3},{1,0,1})", [[1, 3]]],
  ["=SORT(D!B1:B4)", [[1], [2], [3], [3]]],
  [
    "=SORT(D!A1:B4)",
    [
      ["Apfel", 3],
      ["APFEL", 2],
      ["birne", 1],
      [0, 3],
    ],
  ],
  [
    "=SORT(D!A1:B4,2,-1)",
    [
      ["Apfel", 3],
      [0, 3],
      ["APFEL", 2],
      ["birne", 1],
    ],
  ],
  [
    "=SORT(D!A1:B4,,-1)",
    [
      ["birne", 1],
      ["Apfel", 3],
      ["APFEL", 2],
      [0, 3],
    ],
  ],
  [
    "=SORT(D!A1:B3,{1,2},{1,1})",
    [
      ["APFEL", 2],
      ["Apfel", 3],
      ["birne", 1],
    ],
  ],
  ["=SORT({3,1,2},1,1,TRUE)", [[1, 2, 3]]],
  ["=SORT(D!A1:B4,3)", [["#VALUE!"]]],
  ["=SORT(D!A1:B4,1,2)", [["#VALUE!"]]],
  ["=SORTBY(D!A1:A3,D!B1:B3)", [["birne"], ["APFEL"], ["Apfel"]]],
  ["=SORTBY(D!A1:A4,D!C1:C4,-1,D!B1:B4,1)", [["APFEL"], ["Apfel"], ["birne"], [0]]],
  ["=SORTBY(D!A1:A3,D!B1:B4)", [["#VALUE!"]]],
  ["=UNIQUE(D!A1:A3)", [["Apfel"], ["birne"]]],
  ["=UNIQUE(D!A1:A3,,TRUE)", [["birne"]]],
  ["=UNIQUE({1,1,2},TRUE)", [[1, 2]]],
  ["=UNIQUE({1;1},,TRUE)", [["#CALC!"]]],
  [
    "=SEQUENCE(2,3)",
    [
      [1, 2, 3],
      [4, 5, 6],
    ],
  ],
  ["=SEQUENCE(3,,0,-2)", [[0], [-2], [-4]]],
  ["=SEQUENCE(0)", [["#CALC!"]]],
  ["=SEQUENCE(-1)", [["#VALUE!"]]],
  [
    "=TRANSPOSE(D!A1:B2)",
    [
      ["Apfel", "birne"],
      [3, 1],
    ],
  ],
  ["=D!B1:B3*D!B1:B3", [[9], [1], [4]]],
  [
    "=D!B1:B2&{1,2}",
    [
      ["31", "32"],
      ["11", "12"],
    ],
  ],
  ['=IF(D!C1:C3,D!A1:A3,"-")', [["Apfel"], ["-"], ["APFEL"]]],
  ["=INDEX(D!A1:B3,2,0)", [["birne", 1]]],
  ["=INDEX(D!A1:B3,2)", [["birne", 1]]],
  ['=VLOOKUP({"birne","Apfel"},D!A1:B3,2,FALSE)', [[1, 3]]],
  ["=ROW(D!A1:A3)", [[1], [2], [3]]],
])("%s is %j", (formula, block) => {
  expect(blockOf(formula)).toEqual(block);
  expect(maySpill(formula, () => undefined)).toBe(true);
});

const NAMES: Readonly<Record<string, string>> = { Satz: "=0.19", Liste: "=D!$A$1:$A$3", Kreis: "=Kreis" };

test.each([
  "=A1", "=A1*2+B2", '=IF(A1="x",1,2)', "=SUM(A1:A3)", "=SUMPRODUCT((A1:A3=1)*(B1:B3))", "=A1:A1", "=Satz*2", "=Kreis", "=Fremd",
  '=COUNTIFS(A1:A3,"x",B1:B3,C1)', "=INDEX(A1:B3,2,1)", "=INDEX(A1:A3,MATCH(C1,B1:B3,0))", "=VLOOKUP(A1,D!A:B,2,FALSE)",
  "=[@Betrag]*2", "=t[[#This Row],[Betrag]]", "=t[[#Totals],[Betrag]]", "=MATCH(A1,B1:B9,0)", "=AND(A1:A3>1)",
  '=TEXTJOIN(",",TRUE,A1:A3)', '="A1:A3"', "=ROWS(A1:A3)", "=XLOOKUP(A1,B1:B3,C1:C3)", "=VSTACK(A1:A2,B1:B2)", "=1:",
])("%s never spills", (formula) => expect(maySpill(formula, (name) => NAMES[name])).toBe(false)); // prettier-ignore

test.each([
  "=A1:A3", "=Liste", "=Liste&1", "=D!Liste", "=A1#", "=t", "=t[Betrag]", "=t[#Headers]", "=t[@[Nr]:[Betrag]]", "=-A:A", "={1,2}",
  "=COUNTIFS(A1:A3,B1:B3)", "=IFERROR(A1:A3,0)", "=CHOOSE(1,A1:A3)", "=INDEX(t,2)", "=LEN(A1:A3)", "=MATCH(A1:A3,B1:B3,0)", "=sequence(3)",
])("%s may spill", (formula) => expect(maySpill(formula, (name) => (name === "t" ? "=t[]" : NAMES[name]))).toBe(true)); // prettier-ignore

test("a spilling formula that is blocked is calculated again with every change", () => {
  let isFree = false;
  const calculator = createCalculator(CLOCK);
  calculator.setSheet(
    "F",
    Object.assign(sheetOf([[{ formula: "=SEQUENCE(2)", spills: { rows: 1, columns: 1 } }, 1]]), {
      hasRoom: () => isFree,
    }),
  );
  expect(calculator.spilled()[0]?.block).toEqual([[{ error: "#SPILL!" }]]);
  isFree = true;
  calculator.setCells("F", 0, 1, [[2]]);
  expect(calculator.spilled()[0]?.block).toEqual([[1], [2]]);
});
