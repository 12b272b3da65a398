import { FAILING, FOREIGN, GENERATED, NAMES, SHEETS, TABLES } from "../host/calculator/conformanceCases";
import { libreOfficeValues } from "./libreOffice";
import { minimalWorkbook } from "./minimalWorkbook";
import type { JudgedValue } from "./sheetValues";

jest.setTimeout(180_000);

/** Where LibreOffice 7.4 goes its own way, and why; the table says what Excel does. */
const OTHERWISE_IN_LIBREOFFICE: Readonly<Record<string, string>> = {
  '=COUNTIFS(tM[Handlungsfeld],2,tM[Maßnahme],"?*")': "the number 2 does not find the text 2",
  '=COUNTIFS(tZ[Handlungsfeld],1,tZ[Ziel],"?*")': "the number 1 does not find the text 1",
  '=SUMPRODUCT((tW[Status]="teilweise realisiert")*COUNTIFS(tM[Handlungsfeld],2,tM[Status],tW[Wort]))': "the same",
  "=ROWS(tM[Nr])+ROWS(tM[#All])+COLUMNS(tM[[Nr]:[Ziel]])": "reads no range of columns",
  '=SUM(1,TRUE,"2")': "takes no text, even given directly",
  "=SUM('Mein Blatt'!A1:E1)": "adds logical values in cells",
  '=UPPER("straße ä")&LOWER("ÄB")&PROPER("anna maria")': "knows a capital ß",
  '=CONCATENATE("a",1,TRUE)': "joins TRUE as 1",
  "=SQRT(-1)": "writes its own error numbers as #VALUE!",
  "=INDEX({1,2,3},1,4)": "writes its own error numbers as #VALUE!",
};

const cases = [...GENERATED, ...FOREIGN, ...FAILING].filter(([formula]) => !(formula in OTHERWISE_IN_LIBREOFFICE));

test("LibreOffice comes to the same values as the calculator's table says", async () => {
  const calculation = cases.map(([formula]) => [{ formula }]);
  const judged = await libreOfficeValues(
    { book: minimalWorkbook({ ...SHEETS, Rechnung: calculation }, TABLES, NAMES) },
    "recalculated",
  );
  const values = judged.book?.Rechnung ?? {};
  const found = cases.map(([formula], at): readonly [string, JudgedValue | undefined] => [
    formula,
    values[`A${at + 1}`],
  ]);
  expect(
    found.map(([formula, value]) => [
      formula,
      typeof value === "number" ? Number(value.toPrecision(14)) : (value ?? ""),
    ]),
  ).toEqual(cases);
});
