import fc from "fast-check";
import { arialWidth } from "../../src/sheets/arialWidths";
import { heightOfLines, innerWidth, linesThatFit, textWidth, wrappedLines } from "../../src/sheets/textMetrics";

const NINE = { size: 9 };

describe("Arial's widths", () => {
  test.each([
    ["i", false, 222],
    ["W", false, 944],
    ["W", true, 944],
    ["ß", true, 611],
    ["ä", false, 556],
    ["Ü", true, 722],
    ["●", false, 604],
    ["漢", false, 1000],
  ])("%s, bold %s, takes %d thousandths", (character, bold, width) => {
    expect(arialWidth(character.charCodeAt(0), bold)).toBe(width);
  });

  test("a text is as wide as its characters at that size", () => {
    expect(textWidth("Maß", { size: 10 })).toBeCloseTo(10 * (0.833 + 0.556 + 0.611));
    expect(textWidth("Ziel", { size: 10, bold: true })).toBeGreaterThan(textWidth("Ziel", { size: 10 }));
  });
});

describe("wrapping", () => {
  test("breaks at spaces and keeps line feeds", () => {
    expect(wrappedLines("eins zwei drei\nvier", NINE, 45)).toEqual(["eins zwei ", "drei\n", "vier"]);
  });

  test("breaks a word that is wider than the column between its characters", () => {
    expect(wrappedLines("Familienberichterstattung", NINE, 60)).toEqual(["Familienberich", "terstattung"]);
  });

  test.each([
    ["www.stadt.de/familie/bericht", ["www.stadt.de/", "familie/bericht"]],
    ['SUMME([Maßnahme];"?*";[Status])', ["SUMME([Maßn", 'ahme];"?', '*";[Status])']],
    ["SUMME(Eins)+SUMME(Zwei)", ["SUMME(Eins)", "+SUMME(Zwei)"]],
  ])("breaks the wide word %s at its seams first, as some programs do", (text, lines) => {
    expect(wrappedLines(text, NINE, 65)).toEqual(lines);
  });

  test("takes no further line for spaces at a line's end", () => {
    expect(wrappedLines("eins zwei   \ndrei", NINE, 38)).toEqual(["eins zwei   \n", "drei"]);
  });

  test("an empty text is one line", () => expect(wrappedLines("", NINE, 60)).toEqual([""]));

  test("the lines joined are the text, and none is wider than the column", () =>
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), fc.integer({ min: 20, max: 200 }), (text, width) => {
        const lines = wrappedLines(text, NINE, width);
        expect(lines.join("")).toBe(text);
        for (const line of lines) {
          const visible = line.trimEnd();
          expect([...visible].length === 1 || textWidth(visible, NINE) <= width).toBe(true);
        }
      }),
    ));
});

describe("a row's height", () => {
  test.each([
    [1, 8, 13.25],
    [1, 9, 14],
    [3, 9, 38],
    [2, 10, 27.5],
    [1, 14, 20],
  ])("%d lines of size %d take %d points", (lines, size, height) => {
    expect(heightOfLines(lines, { size })).toBe(height);
  });

  test.each([8, 9, 10, 12, 14])("leaves a tenth more than lines of size %d need, in quarters of a point", (size) => {
    const height = heightOfLines(20, { size });
    expect(height).toBeGreaterThan(20 * size * 1.15 * 1.1);
    expect(height % 0.25).toBe(0);
  });
});

test("as many lines fit a row as its height holds", () =>
  fc.assert(
    fc.property(fc.constantFrom(8, 9, 10, 12, 14), fc.integer({ min: 20, max: 400 }), (size, height) => {
      const lines = linesThatFit({ size }, height);
      expect(lines === 1 || heightOfLines(lines, { size }) <= height + 0.25).toBe(true);
    }),
  ));

test("padding and indents take room from the text", () => {
  expect(innerWidth(60, { size: 9 })).toBe(56);
  expect(innerWidth(60, { size: 9, indent: 2 })).toBe(42);
  expect(innerWidth(1, { size: 9 })).toBe(9);
});
