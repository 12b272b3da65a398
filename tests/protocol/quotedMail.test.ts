import { readingOf } from "./readingOf";

test("a mail that is quoted is read without its marks, and one line behind such a mark stays as it is", () => {
  const { measures, passages } = readingOf(
    "> Handlungsfeld 1: Bildung",
    ">",
    "> Ziel 1.1: Lesen",
    ">> Maßnahme: Kita",
    "> Ergebnis: erledigt",
    ">",
    "> Das Feld ist der Stadt wichtig.",
    "",
    "Maßnahme: Hort",
    "Ergebnis:",
    "> 20 Plätze",
  );
  expect(measures.map(({ text, result }) => `${text}: ${result}`)).toEqual(["Kita: erledigt", "Hort: > 20 Plätze"]);
  expect(passages[0]?.text).toBe("Das Feld ist der Stadt wichtig.");
});
