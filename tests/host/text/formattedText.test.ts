import { formattedText } from "../../../src/host/text/formattedText";

describe("what a German Excel shows", () => {
  test.each([
    ["General", 1234.5, "1234,5"],
    ["General", 1 / 3, "0,333333333"],
    ["General", 123456789012, "1,23457E+11"],
    ["", 12, "12"],
    ["0.00%", 0.1234, "12,34%"],
    ["0", 17.5, "18"],
    ['#,##0.00 "€"', 1234.5, "1.234,50 €"],
    ["dd.mm.yyyy", 41600, "22.11.2013"],
    ["m/d/yyyy", 41600, "22.11.2013"],
    ["m/d/yy h:mm", 41600.5, "22.11.2013 12:00"],
    ["d. mmmm yyyy", 41334, "1. März 2013"],
    ["ddd dd. mmm", 41600, "Fr 22. Nov"],
    ["[$-F800]dddd, mmmm dd, yyyy", 41600, "Freitag, 22. November 2013"],
    ["[$-F400]h:mm:ss AM/PM", 0.5, "12:00:00"],
    ["[h]:mm", 1.5, "36:00"],
    ["dd.mm.yyyy", -1, "########"],
    ["dd.mm.yyyy", 3_000_000, "########"],
    ["@", "1.1", "1.1"],
    ['0;-0;0;"Text: "@', "abc", "Text: abc"],
    ["General", null, ""],
    ["General", true, "WAHR"],
    ["0.00", false, "FALSCH"],
    ["General", { error: "#N/A" as const }, "#NV"],
    ["General", { error: "#VALUE!" as const }, "#WERT!"],
    ["General", { error: "#DIV/0!" as const }, "#DIV/0!"],
  ])("%s of %j is %j", (code, value, shown) => expect(formattedText(value, code)).toBe(shown));
});

describe("a format in German notation, as TEXT takes it", () => {
  test.each([
    ["TT.MM.JJJJ", 41600, "22.11.2013"],
    ["T. MMMM JJJJ", 41600, "22. November 2013"],
    ["MM/JJ", 41600, "11/13"],
    ["hh:mm", 0.5, "12:00"],
    ["0,0%", 0.5, "50,0%"],
    ["#.##0,00", 1234.5, "1.234,50"],
    ['"Nr. "0,0', 1.5, "Nr. 1,5"],
    ["Standard", 1.5, "1,5"],
  ])("%s of %d is %j", (code, value, shown) => expect(formattedText(value, code, "german")).toBe(shown));
});
