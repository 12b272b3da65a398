import { freeTableName, freeTitle, keptTitle } from "../../../src/workbook/mapping/freeNames";

test.each([
  [[], "Maßnahmen"],
  [["Maßnahmen"], "Maßnahmen (Audit)"],
  [["maßnahmen", "MASSNAHMEN", "Maßnahmen (Audit)"], "Maßnahmen (Audit 2)"],
])("with %j taken, the sheet is called %s", (taken, title) => expect(freeTitle("Maßnahmen", taken)).toBe(title));

test("a table takes the next free number", () =>
  expect(freeTableName("tblZiele", ["TBLZIELE", "tblZiele_2"])).toBe("tblZiele_3"));

describe("a kept copy", () => {
  test("bears the day", () =>
    expect(keptTitle("Gesamtbilanz", "21.11.2013", [])).toBe("Gesamtbilanz (alt 21.11.2013)"));

  test("is cut to what a title may have, and is unique", () => {
    const first = keptTitle("Gesamtbilanz der Stadt Altena", "21.11.2013", []);
    const second = keptTitle("Gesamtbilanz der Stadt Altena", "21.11.2013", [first]);
    expect(first).toBe("Gesamtbilanz (alt 21.11.2013)".slice(0, 31).replace("Gesamtbilanz", "Gesamtbilanz d"));
    expect(second.length).toBeLessThanOrEqual(31);
    expect(second).not.toBe(first);
  });
});
