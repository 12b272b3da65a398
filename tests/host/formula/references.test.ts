import { areaOf, columnLetters, columnNumber, cornersOf, writtenSheet } from "../../../src/host/formula/address";
import { withRenamedSheet } from "../../../src/host/formula/renameSheet";
import { apiBrackets, fileBrackets, tablePartOf } from "../../../src/host/formula/structured";

describe("a sheet renamed from Ziele to Ziele 2013", () => {
  test.each([
    ["=Ziele!A1+SUM(ziele!A:A)", "='Ziele 2013'!A1+SUM('Ziele 2013'!A:A)"],
    ['=ZieleAlt!A1&"Ziele!A1"', '=ZieleAlt!A1&"Ziele!A1"'],
    ["=SUM(Ziele:Ende!A1)", "=SUM('Ziele 2013:Ende'!A1)"],
    ["=[1]Ziele!A1", "=[1]Ziele!A1"],
    ["=A1", "=A1"],
  ])("%s → %s", (formula, renamed) => expect(withRenamedSheet(formula, "Ziele", "Ziele 2013")).toBe(renamed));

  test("a name without need of quotes loses them", () =>
    expect(withRenamedSheet("='A b'!A1", "A b", "Ab")).toBe("=Ab!A1"));
  test("several sheets keep one pair of quotes only where needed", () =>
    expect(withRenamedSheet("=SUM('A b:D'!A1)", "A b", "B")).toBe("=SUM(B:D!A1)"));
});

test.each([
  ["Ziele", "Ziele"],
  ["Maßnahmen", "Maßnahmen"],
  ["Mein Blatt", "'Mein Blatt'"],
  ["O'Neill", "'O''Neill'"],
  ["2013", "'2013'"],
  ["AB12", "'AB12'"],
  ["R1C1", "'R1C1'"],
])("the sheet %s is written %s", (sheet, written) => expect(writtenSheet(sheet)).toBe(written));

describe("addresses", () => {
  test.each([
    ["A1", { top: 0, left: 0, bottom: 0, right: 0 }],
    ["$C$5:B2", { top: 1, left: 1, bottom: 4, right: 2 }],
    ["B:C", { top: 0, left: 1, bottom: 1_048_575, right: 2 }],
    ["3:2", { top: 1, left: 0, bottom: 2, right: 16_383 }],
  ])("%s", (text, area) => expect(areaOf(text)).toEqual(area));

  test.each(["XFE1", "A1048577", "A0", "A1:B2:C3", "", "Rate_1", "A1:"])("%j is none", (text) =>
    expect(cornersOf(text)).toBeUndefined(),
  );

  test.each([
    ["A", 0],
    ["Z", 25],
    ["AA", 26],
    ["XFD", 16_383],
  ])("column %s is number %d from 0", (letters, number) => {
    expect(columnNumber(letters)).toBe(number);
    expect(columnLetters(number)).toBe(letters);
  });
});

describe("structured references", () => {
  test.each([
    ["[Nr]", { items: [], columns: ["Nr", "Nr"] }, "[Nr]", "[Nr]"],
    ["[]", { items: [], columns: undefined }, "[]", "[]"],
    ["[#All]", { items: ["#All"], columns: undefined }, "[#All]", "[#All]"],
    ["[[#Headers],[Nr]]", { items: ["#Headers"], columns: ["Nr", "Nr"] }, "[[#Headers],[Nr]]", "[[#Headers],[Nr]]"],
    [
      "[[#headers], [#Data]]",
      { items: ["#Headers", "#Data"], columns: undefined },
      "[[#Headers],[#Data]]",
      "[[#Headers],[#Data]]",
    ],
    ["[[A]:[B]]", { items: [], columns: ["A", "B"] }, "[[A]:[B]]", "[[A]:[B]]"],
    ["[@Nr]", { items: ["#This Row"], columns: ["Nr", "Nr"] }, "[@Nr]", "[[#This Row],[Nr]]"],
    ["[@[A b]]", { items: ["#This Row"], columns: ["A b", "A b"] }, "[@[A b]]", "[[#This Row],[A b]]"],
    ["[@]", { items: ["#This Row"], columns: undefined }, "[@]", "[#This Row]"],
    [
      "[Stand (kurz) '[FB 1'], '#''s '@]",
      { items: [], columns: ["Stand (kurz) [FB 1], #'s @", "Stand (kurz) [FB 1], #'s @"] },
      "[Stand (kurz) '[FB 1'], '#''s '@]",
      "[Stand (kurz) '[FB 1'], '#''s '@]",
    ],
  ])("%s", (brackets, part, inApi, inFile) => {
    expect(tablePartOf(brackets)).toEqual(part);
    expect(apiBrackets(tablePartOf(brackets)!)).toBe(inApi);
    expect(fileBrackets(tablePartOf(brackets)!)).toBe(inFile);
  });

  test.each(["[#Nichts]", "[[A],[B]]", "[[A]:[B]:[C]]", "[[A] B]", "[[#All]:[A]]", "[[A]:[#All]]"])(
    "%s is none",
    (brackets) => expect(tablePartOf(brackets)).toBeUndefined(),
  );
});
