import { sentencesOf } from "../../src/protocol/sentences";
import { fieldReferencesIn } from "../../src/protocol/fieldReferences";
import { readingOf } from "./readingOf";

describe("sentences", () => {
  test.each<[string, string[]]>([
    ["Eins. Zwei! Drei?", ["Eins.", "Zwei!", "Drei?"]],
    [
      "Am 3. April kam z. B. Herr Dr. Muster. Danach nicht.",
      ["Am 3. April kam z. B. Herr Dr. Muster.", "Danach nicht."],
    ],
    ["„Gut so.“ Sagte sie.", ["„Gut so.“", "Sagte sie."]],
    ["", []],
  ])("of %j", (text, expected) => expect(sentencesOf(text)).toEqual(expected));
});

describe("fields of action that a text names", () => {
  test.each<[string, number[]]>([
    ["siehe Handlungsfelder 4 und 6)", [4, 6]],
    ["Handlungsfelder 2 bis 4, HF 6", [2, 3, 4, 6]],
    ["Handlungsfeld II sowie Handlungsfeldes IV", [2, 4]],
    ["Handlungsfeldern I, II und III", [1, 2, 3]],
    ["Handlungsfeld 3, 2013 beschlossen", [3]],
    ["die 6 Handlungsfelder", []],
    ["Handlungsfelder B und D", [2, 4]],
    ["Handlungsfeld E-Mobilität", []],
    ["Handlungsfeld XX", []],
    ["Handlungsfelder II und XIV", [2, 14]],
  ])("%s", (text, expected) => expect(fieldReferencesIn(text)).toEqual(expected));
});

describe("prose", () => {
  test("that judges goals and measures is a claim, what is only wanted is none", () => {
    const { claims, passages } = readingOf(
      "1. Rückblick",
      "",
      "Die Ziele wurden erreicht.",
      "",
      "Die Maßnahmen sollen umgesetzt werden.",
      "",
      "Die Maßnahmen sind umgesetzt. Danke an alle.",
    );
    expect(claims.map(({ text, source }) => `${source}: ${text}`)).toEqual([
      "Zeile 3: Die Ziele wurden erreicht.",
      "Zeile 7: Die Maßnahmen sind umgesetzt.",
    ]);
    expect(passages.map(({ text }) => text)).toEqual([
      "Die Maßnahmen sollen umgesetzt werden.",
      "Die Maßnahmen sind umgesetzt. Danke an alle.",
    ]);
  });

  test("about other fields ends what is said about the field it stands under", () => {
    const { passages } = readingOf(
      "Handlungsfeld 2: B",
      "",
      "Handlungsfeld 1: A",
      "",
      "Zum Feld.",
      "",
      "Im Handlungsfeld 2 war es anders.",
      "",
      "Und sonst auch.",
    );
    expect(passages.map(({ scopeText }) => scopeText)).toEqual(["1", "2", "Gesamt"]);
  });

  test("may announce what the list below it holds", () => {
    const { activities, passages } = readingOf(
      "1. Rückblick",
      "",
      "Aufgaben, die neben dem Audit zu leisten waren:",
      "- Kita-Ausbau",
      "  - Nord",
      "Es gab neue gesetzliche Regelungen:",
      "• Kinderschutzgesetz",
      "Folgende Konzepte wurden erarbeitet:",
      "1. Lesekonzept",
      "Sonst noch:",
      "- Sommerfest",
    );
    expect(activities.map(({ kind, text, belongsTo }) => [kind, text, belongsTo].join("|"))).toEqual([
      "besideAudit|Kita-Ausbau|",
      "besideAudit|Nord|Kita-Ausbau",
      "newRegulation|Kinderschutzgesetz|",
      "workResult|1. Lesekonzept|",
    ]);
    expect(passages.at(-1)?.text).toBe("Sommerfest");
  });

  test("tells of attachments with their day", () => {
    const { attachments } = readingOf(
      "1. Rückblick",
      "",
      "Zudem wurde der Bericht vom 3. Mai 2013 versandt und ist als Anlage beigefügt.",
      "",
      "Siehe Fotos im Anhang.",
      "",
      "Anlagen:",
      "1. Bericht zu Handlungsfeld 2",
      "- Liste vom 1.2.2013",
    );
    expect(attachments.map(({ title, date, scopeText }) => [title, date.day ?? "", scopeText].join("|"))).toEqual([
      "Zudem wurde der Bericht vom 3. Mai 2013 versandt und ist als Anlage beigefügt.|2013-05-03|Gesamt",
      "Siehe Fotos im Anhang.||Gesamt",
      "Bericht zu Handlungsfeld 2||2",
      "Liste vom 1.2.2013|2013-02-01|Gesamt",
    ]);
  });

  test("of participants is feedback, in bullets or in quotation marks", () => {
    const feedbackOf = (...lines: string[]): readonly string[] =>
      readingOf("Rückmeldungen", "", ...lines).feedback.map(({ number, text }) => `${number} ${text}`);
    expect(feedbackOf("Die Runde sagte:", "", "- Gut.", "- Sehr gut.")).toEqual(["1 Gut.", "2 Sehr gut."]);
    expect(feedbackOf("Die Runde sagte:", "", "„Gut.“", "", "Danke.")).toEqual(["1 „Gut.“"]);
  });
});

describe("the first page", () => {
  const profileOf = (...lines: string[]): Readonly<Record<string, string>> =>
    Object.fromEntries(
      readingOf(...lines, "", "1. Begrüßung", "", "Guten Tag.").profile.entries.flatMap(({ label, value, day }) =>
        value === "" ? [] : [[label, day ?? value]],
      ),
    );

  test.each<[string, string[], Readonly<Record<string, string>>]>([
    [
      "audit and town in one line",
      ["Audit „Familiengerechte Kommune“ für die Gemeinde Hinterwald"],
      { Audit: "Familiengerechte Kommune", Kommune: "Gemeinde Hinterwald" },
    ],
    [
      "town inside the title",
      ["Protokoll des Bilanzierungsworkshops der Stadt Musterstadt am 12. Mai 2016"],
      {
        Kommune: "Stadt Musterstadt",
        Bilanzierungsworkshop: "2016-05-12",
        "Stand der Bilanz (Stichtag)": "2016-05-12",
      },
    ],
    ["town inside a sentence", ["Ergebnisse in der Stadt Musterstadt"], { Kommune: "Stadt Musterstadt" }],
    [
      "labels",
      [
        "Kommune: Musterstadt",
        "Projektleiterin: Lore Vorname",
        "Auditor/in: Ina Prüfer",
        "Datum: 12.5.2016",
        "Protokoll vom 1.6.2016",
      ],
      {
        Kommune: "Musterstadt",
        Projektleitung: "Lore Vorname",
        "Auditor/in": "Ina Prüfer",
        Bilanzierungsworkshop: "2016-05-12",
        "Stand der Bilanz (Stichtag)": "2016-05-12",
        "Protokoll vom": "2016-06-01",
      },
    ],
    [
      "the day below the title",
      ["Niederschrift", "über den Bilanzierungsworkshop", "in der Aula", "Mittwoch, dem 14.10.2015, 15.00 Uhr"],
      { Bilanzierungsworkshop: "2015-10-14", "Stand der Bilanz (Stichtag)": "2015-10-14" },
    ],
    [
      "the day with its weekday",
      ["Stadt Musterstadt", "Datum: Donnerstag, 5. März 2020"],
      {
        Kommune: "Stadt Musterstadt",
        Bilanzierungsworkshop: "2020-03-05",
        "Stand der Bilanz (Stichtag)": "2020-03-05",
      },
    ],
    [
      "audit and town behind a dash, two facts in one line",
      ["Audit „Familiengerechte Kommune“ – Gemeinde Seefeld", "Projektleitung: A B<br>Auditor: C D"],
      { Audit: "Familiengerechte Kommune", Kommune: "Gemeinde Seefeld", Projektleitung: "A B", "Auditor/in": "C D" },
    ],
    [
      "table rows",
      ["| Stadt: | Musterstadt |", "Audit Familiengerechte Kommune"],
      { Kommune: "Musterstadt", Audit: "Familiengerechte Kommune" },
    ],
    [
      "the first of two",
      ["Kreis Musterland", "Kreis Anderland", "Beginn am 3. Mai 2016 ohne alles"],
      { Kommune: "Kreis Musterland" },
    ],
  ])("tells %s", (_, lines, expected) => expect(profileOf(...lines)).toEqual(expected));

  test("leaves what the list of dates tells: resolutions, certificate, workshop", () => {
    const { profile } = readingOf(
      "# Bisheriger Prozess",
      "3.4.2009: Ratsbeschluss zur Teilnahme",
      "4.4.2010: Ratsbeschluss zur Umsetzung",
      "5.5.2010: Verleihung des Zertifikats",
      "6.6.2013: Bilanzierungsworkshop",
      "7.7.2013: Fest",
    );
    expect(profile).toMatchObject({ workshop: "2013-06-06", asOf: "2013-06-06" });
    expect(profile.entries.filter(({ day }) => day !== undefined).map(({ day }) => day)).toEqual([
      "2013-06-06",
      "2013-06-06",
      "2009-04-03",
      "2010-04-04",
      "2010-05-05",
    ]);
  });
});
