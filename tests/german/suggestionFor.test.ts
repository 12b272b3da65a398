import fc from "fast-check";
import { STATUS_WORDS } from "../../src/german/statusWords";
import { suggestionFor } from "../../src/german/suggestionFor";

type Expected = readonly [status: string, evidence: string] | undefined;

describe("certain words", () => {
  test.each<[string, Expected]>([
    ["Ist realisiert", ["done", "Ist realisiert"]],
    ["realisiert", ["done", "realisiert"]],
    ["Erledigt.", ["done", "Erledigt"]],
    ["- umgesetzt", ["done", "umgesetzt"]],
    ["wurde bereits vollständig abgeschlossen!", ["done", "wurde bereits vollständig abgeschlossen"]],
    ["Die Maßnahmen sind umgesetzt worden.", ["done", "sind umgesetzt worden"]],
    ["teilweise umgesetzt", ["partly", "teilweise umgesetzt"]],
    ["Ist noch in Arbeit.", ["partly", "Ist noch in Arbeit"]],
    ["begonnen", ["partly", "begonnen"]],
    ["Keine Umsetzung.", ["notDone", "Keine Umsetzung"]],
    ["nicht umgesetzt", ["notDone", "nicht umgesetzt"]],
    ["Maßnahme wurde bisher noch nicht begonnen", ["notDone", "wurde bisher noch nicht begonnen"]],
  ])("%p are a certain suggestion", (text, expected) => {
    const suggestion = suggestionFor(text, "");
    expect(suggestion?.certainty).toBe("certain");
    expect([suggestion?.status, suggestion?.evidence]).toEqual(expected);
    expect(suggestion?.reason).toBe(`„${suggestion?.evidence ?? ""}“ ist eindeutig.`);
  });
});

describe("words of doubt", () => {
  test.each<[string, Expected]>([
    ["Bisher gibt es noch keinen familienpolitischen Ausschuss.", ["notDone", "noch keinen"]],
    ["Umsetzung erfolgt 2025", ["notDone", "Umsetzung erfolgt 2025"]],
    [
      "Die Umsetzung erfolgt voraussichtlich im Herbst 2025.",
      ["notDone", "Umsetzung erfolgt voraussichtlich im Herbst 2025"],
    ],
    ["Umsetzung erfolgte 2012", ["done", "erfolgte"]],
    ["Die Maßnahme wird 2025 umgesetzt.", ["notDone", "wird 2025 umgesetzt"]],
    ["soll abgeschlossen werden", ["notDone", "soll abgeschlossen"]],
    ["Konnte nicht umgesetzt werden", ["notDone", "nicht umgesetzt"]],
    ["Wurde nicht in allen Kitas umgesetzt", ["notDone", "nicht in allen Kitas umgesetzt"]],
    ["Wurde noch nicht vollständig umgesetzt", ["partly", "noch nicht vollständig umgesetzt"]],
    ["noch nicht abgeschlossen", ["partly", "noch nicht abgeschlossen"]],
    ["Keine Umsetzung aus Geldmangel", ["notDone", "Keine Umsetzung"]],
    ["ist in Planung", ["notDone", "in Planung"]],
    ["für 2015 geplant", ["notDone", "geplant"]],
    ["wie geplant eingerichtet", ["done", "eingerichtet"]],
    ["zu 50 % umgesetzt", ["partly", "zu 50 % umgesetzt"]],
    ["Weitgehend erledigt, Rest folgt", ["partly", "Weitgehend erledigt"]],
    ["Die Gespräche sind angelaufen", ["partly", "angelaufen"]],
    ["läuft", ["partly", "läuft"]],
    ["laufend", ["partly", "laufend"]],
    ["Ist Daueraufgabe", ["partly", "Daueraufgabe"]],
    ["offen", ["notDone", "offen"]],
    ["zurückgestellt", ["notDone", "zurückgestellt"]],
    ["Auf 2015 verschoben", ["notDone", "verschoben"]],
    ["gestrichen", ["dropped", "gestrichen"]],
    ["entfällt", ["dropped", "entfällt"]],
    ["Runder Tisch eingerichtet", ["done", "eingerichtet"]],
    ["Umgesetzt: Flyer. Nicht umgesetzt: Internet.", ["partly", "Umgesetzt … Nicht umgesetzt"]],
    ["Flyer umgesetzt, Internet läuft", ["partly", "umgesetzt … läuft"]],
    ["Umgesetzt, später gestrichen", ["done", "Umgesetzt"]],
    ["Gestrichen, obwohl begonnen", ["dropped", "Gestrichen"]],
  ])("%p are a doubtful suggestion", (text, expected) => {
    const suggestion = suggestionFor(text, "");
    expect(suggestion?.certainty).toBe("doubtful");
    expect([suggestion?.status, suggestion?.evidence]).toEqual(expected);
    expect(suggestion?.reason).toMatch(/^.{15,}\.$/);
  });

  test("each have a reason that fits them", () =>
    expect(
      [
        "noch keine",
        "Umsetzung erfolgt 2025",
        "läuft",
        "offen",
        "verschoben",
        "gestrichen",
        "umgesetzt, nicht umgesetzt",
      ].map((text) => suggestionFor(`Es: ${text}`, "")?.reason),
    ).toEqual([
      "Der Text nennt etwas, das es noch nicht gibt; ob das die Maßnahme ist, sagt er nicht.",
      "Der Text kündigt die Umsetzung erst an.",
      "Eine laufende Maßnahme kann realisiert oder teilweise realisiert sein.",
      "„Offen“ kann „nicht realisiert“ oder „noch nicht bewertet“ heißen.",
      "Zurückgestellt oder verschoben heißt nicht entfallen: Entfallen kann eine Maßnahme nur durch Beschluss.",
      "Entfallen ist eine Maßnahme nur mit dem Beschluss, der sie aufhebt.",
      "Der Text spricht von Umgesetztem und von Fehlendem.",
    ]));
});

describe("no suggestion", () => {
  test.each([
    "",
    "noch nicht bewertet",
    "Es gab Gespräche.",
    "unerledigt",
    "Die laufenden Kosten",
    "Öffentlichkeitsarbeit",
    "Teilhabe",
  ])("comes from %p", (text) => expect(suggestionFor(text, "")).toBeUndefined());
});

describe("a status cell", () => {
  test("goes before the result", () =>
    expect(suggestionFor("Es läuft.", "erledigt")).toMatchObject({ status: "done", evidence: "erledigt" }));
  test("is certain where the result says nothing", () =>
    expect(suggestionFor("Es gab Gespräche.", "erledigt")).toMatchObject({ status: "done", certainty: "certain" }));
  test("that says nothing leaves it to the result", () =>
    expect(suggestionFor("Ist realisiert", "prima")).toMatchObject({ status: "done" }));
  test("that the result confirms is certain", () =>
    expect(suggestionFor("Ist realisiert", "erledigt")).toMatchObject({ certainty: "certain", evidence: "erledigt" }));
  test("that the result contradicts is doubtful", () =>
    expect(suggestionFor("Keine Umsetzung.", "erledigt")).toEqual({
      status: "done",
      word: "realisiert",
      certainty: "doubtful",
      evidence: "erledigt",
      reason: "Der Status sagt „erledigt“, das Ergebnis „Keine Umsetzung“.",
    }));
  test("in words of doubt keeps its own reason", () =>
    expect(suggestionFor("Keine Umsetzung.", "läuft")?.reason).toMatch(/^Eine laufende/));
});

test("a suggestion names words of the text and the word of its status, whatever the text", () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          "ist",
          "nicht",
          "noch",
          "umgesetzt",
          "ÜBERWIEGEND",
          "läuft",
          "2025",
          "wird",
          "kein",
          ",",
          "erfolgt",
          "İ",
          "Straße",
        ),
      ),
      (words) => {
        const text = words.join(" ");
        const suggestion = suggestionFor(text, "");
        if (suggestion === undefined) return;
        expect(suggestion.word).toBe(STATUS_WORDS[suggestion.status].word);
        expect(suggestion.evidence).not.toBe("");
        if (!text.includes("İ")) for (const part of suggestion.evidence.split(" … ")) expect(text).toContain(part);
      },
    ),
  ));
