import { readProtocol } from "../../src/protocol/readProtocol";
import { goalsOf, measuresOf, readingOf } from "./readingOf";

describe("a protocol in one line of HTML", () => {
  test("gives its fields, goals and measures, whatever elements hold them", () => {
    const reading = readingOf(
      "<h2>Bilanz</h2><p>Handlungsfeld 1: Familie</p><p>Ziel 1.1: Lesen</p><p>Maßnahme: Bücherei<br>Messkriterium: 10" +
        "<br>Ergebnis: erledigt</p><p>Ziel 1.2: Rechnen</p><p>Maßnahmen:</p><ul><li>Kurs<ul><li>klein</li></ul></li><li>Fest</li></ul>" +
        "<h3>Handlungsfeld 2: Wohnen</h3><table><tr><td>Ziel</td><td>Ruhe</td></tr><tr><td>Maßnahme</td><td>Wege<br>Plätze</td></tr></table>",
    );
    expect(reading.fieldsOfAction.map(({ name }) => name)).toEqual(["Familie", "Wohnen"]);
    expect(goalsOf(reading)).toEqual(["1|1.1|Lesen", "1|1.2|Rechnen", "2|2.1*|Ruhe"]);
    expect(measuresOf(reading)).toEqual([
      "1.1.1*|1.1|Bücherei|10|erledigt|done",
      "1.2.1*|1.2|Kurs\n- klein|||unassessed",
      "1.2.2*|1.2|Fest|||unassessed",
      "2.1.1*|2.1*|Wege\nPlätze|||unassessed",
    ]);
  });

  test("has a table with a heading", () =>
    expect(
      measuresOf(
        readingOf(
          "<p>Handlungsfeld 1: Familie</p><table><thead><tr><th>Ziel</th><th>Maßnahme</th><th>Ergebnis</th></tr></thead>" +
            "<tbody><tr><td>1.1 Lesen</td><td>Bücherei</td><td>erledigt</td></tr>" +
            "<tr><td></td><td>Kurs</td><td>offen</td></tr></tbody></table>",
        ),
      ),
    ).toEqual(["1.1.1*|1.1|Bücherei||erledigt|done", "1.1.2*|1.1|Kurs||offen|unassessed"]));

  test("is one line of the report, and tells what of it has no place", () => {
    const html = (...texts: string[]) => readProtocol(texts.map((text) => `<p>${text}</p>`).join("")).report;
    expect(html("Handlungsfeld 1: Familie", "Ziel: Lesen")).toMatchObject({ lines: 1, placed: 1 });
    expect(html("Ergebnis: erledigt", "Handlungsfeld 1: Familie", "Ergebnis: <b>offen</b>")).toMatchObject({
      lines: 1,
      placed: 0,
      unplaced: [{ line: 1, text: "Ergebnis: erledigt Ergebnis: offen", reason: "resultWithoutMeasure" }],
    });
    expect(html("Bilanz:", "1. Rückblick").ledger).toHaveLength(1);
  });

  test("has empty lines where a paragraph is empty", () =>
    expect(
      readingOf(
        "<p>Handlungsfeld 1: Familie</p><p>Ziel: Lesen</p><p>Maßnahme: Fest</p>",
        "<p>Ergebnis: erledigt</p><p>&nbsp;</p><p>Das Feld ist der Stadt wichtig.</p>",
      ).measures[0]?.result,
    ).toBe("erledigt"));
});
