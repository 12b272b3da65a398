import { nearestHeading } from "../../../src/domain/findings/nearestHeading";

describe("the heading nearest to the wanted one", () => {
  test.each<[string, string, string[], string | undefined]>([
    ["is it in the plural", "Ergebnis", ["Ergebnisse", "Status"], "Ergebnisse"],
    [
      "is it with an addition",
      "Status",
      ["Status der Umsetzung zum Stichtag", "Stand"],
      "Status der Umsetzung zum Stichtag",
    ],
    ["is it with fewer words", "Stand vom heutigen Tag", ["Stand"], "Stand"],
    ["is it with other signs", "Maß-nahme", ["Mass nahme"], "Mass nahme"],
    ["is it misspelt", "Messkriterium", ["Meßkriterien"], "Meßkriterien"],
    ["is the nearest of several", "Frist", ["Fristen", "Frist!"], "Frist!"],
    ["is the first of equals", "Frist", ["Fristen", "Fristet"], "Fristen"],
    ["is it between any other signs", "Frist", ["*** Frist ***"], "*** Frist ***"],
    ["is it with an addition from four letters on", "Ziel", ["Zielbeschreibung"], "Zielbeschreibung"],
    ["is none where letters at both ends differ", "xdatum", ["datumab"], undefined],
    ["is none where all are far", "Frist", ["Zuständig", "Beleg"], undefined],
    ["is none for a short beginning", "Zielgruppe", ["Zie"], undefined],
    ["is none where there are none", "Frist", [], undefined],
    ["is none without letters", "!", ["?"], undefined],
    ["may differ in two letters of five", "abcde", ["abcxy"], "abcxy"],
    ["counts each letter too many", "abcdef", ["abcvwxyz"], undefined],
    ["may not differ in three of five", "abcde", ["abxyz"], undefined],
  ])("%s", (_, wanted, headings, nearest) => expect(nearestHeading(wanted, headings)).toBe(nearest));
});
