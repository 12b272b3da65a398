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
    ["hat sich durch den Neubau erledigt", ["dropped", "hat sich durch den Neubau erledigt"]],
    // Only the words alone are certain: not with a question, a year, a part or an empty box.
    ["umgesetzt?", ["done", "umgesetzt"]],
    ["2025 umgesetzt", ["done", "umgesetzt"]],
    ["50 % umgesetzt", ["partly", "50 % umgesetzt"]],
    ["zu 100 % umgesetzt", ["done", "umgesetzt"]],
    ["1/2 umgesetzt", ["done", "umgesetzt"]],
    ["☐ erledigt", ["done", "erledigt"]],
    // A negation may stand before the thing instead of the verb, or behind the verb.
    ["Es wurde keine Stelle eingerichtet.", ["notDone", "keine Stelle eingerichtet"]],
    ["Es wurde noch keine Stelle eingerichtet.", ["notDone", "noch keine Stelle eingerichtet"]],
    [
      "Weder Flyer noch Internetseite wurden umgesetzt.",
      ["notDone", "Weder Flyer noch Internetseite wurden umgesetzt"],
    ],
    ["Nie umgesetzt", ["notDone", "Nie umgesetzt"]],
    ["Noch nichts umgesetzt.", ["notDone", "Noch nichts umgesetzt"]],
    ["Eine Umsetzung erfolgte nicht.", ["notDone", "erfolgte nicht"]],
    ["Keine Realisierung", ["notDone", "Keine Realisierung"]],
    ["Nicht nur umgesetzt, sondern übertroffen", ["done", "umgesetzt"]],
    ["Es gibt keine Warteliste mehr, alle Plätze sind eingerichtet.", ["done", "eingerichtet"]],
    // What is to come, in all its forms.
    ["Umsetzung erfolgt im 1. Quartal 2025", ["notDone", "Umsetzung erfolgt im 1. Quartal 2025"]],
    ["Die Umsetzung erfolgt ab dem 1. Januar 2025.", ["notDone", "Umsetzung erfolgt ab dem 1. Januar 2025"]],
    ["Umsetzung erfolgt am 01.03.2025", ["notDone", "Umsetzung erfolgt am 01.03.2025"]],
    ["Die Umsetzung erfolgt nächstes Jahr", ["notDone", "Umsetzung erfolgt nächstes"]],
    ["Die Umsetzung ist 2012 erfolgt.", ["done", "ist 2012 erfolgt"]],
    ["Umsetzung ist noch nicht erfolgt.", ["notDone", "noch nicht erfolgt"]],
    ["würde umgesetzt, wenn Geld da wäre", ["notDone", "würde umgesetzt"]],
    ["Mit dem Bau wird 2024 begonnen.", ["notDone", "wird 2024 begonnen"]],
    ["Die Planung ist abgeschlossen, die Umsetzung folgt", ["partly", "abgeschlossen … Umsetzung folgt"]],
    ["Früher als geplant abgeschlossen", ["done", "abgeschlossen"]],
    // What goes on is no announcement.
    ["wird seit 2012 jährlich durchgeführt", ["partly", "wird seit 2012 jährlich durchgeführt"]],
    ["Die Kurse werden fortlaufend durchgeführt.", ["partly", "werden fortlaufend durchgeführt"]],
    ["wird ab Mai jährlich durchgeführt", ["notDone", "wird ab Mai jährlich durchgeführt"]],
    ["wird nicht mehr regelmäßig durchgeführt", ["notDone", "wird nicht mehr regelmäßig durchgeführt"]],
    // Parts.
    ["z. T. umgesetzt", ["partly", "z. T. umgesetzt"]],
    ["tlw. umgesetzt", ["partly", "tlw. umgesetzt"]],
    ["zur Hälfte umgesetzt", ["partly", "zur Hälfte umgesetzt"]],
    ["so gut wie abgeschlossen", ["partly", "so gut wie abgeschlossen"]],
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
