import { auditOf } from "../../src/german/auditOf";
import { importNoteText } from "../../src/german/importNotes";
import { goalsOf, measuresOf } from "./readingOf";
import { readSample } from "./samples";

describe("the protocol of Musterstadt: Markdown tables under headings in capitals", () => {
  const { tables, report } = readSample("protokoll-musterstadt-2016.md");
  const audit = auditOf(tables);

  test("gives its goals, numbered by field where they count anew", () =>
    expect(goalsOf(audit)).toEqual([
      "1|1.1|Die Stadt berichtet regelmäßig über die Lage der Familien.",
      "1|1.2|Die Träger arbeiten zusammen.",
      "2|2.1|Jedes Kind hat einen Betreuungsplatz.",
      "2|2.2|Übergänge gelingen.",
      "3|3.1|Ältere nehmen am Leben der Stadt teil.",
    ]));

  test("gives its measures with criterion, result and what the result says for certain", () =>
    expect(measuresOf(audit)).toEqual([
      "1.1.1|1.1|Familienbericht alle zwei Jahre|Bericht liegt dem Rat vor|umgesetzt|done",
      "1.1.2|1.1|Online-Portal für Familien\n- Kitaplätze\n- Ferienangebote|Portal ist erreichbar|in Arbeit|partly",
      "1.2.1|1.2|Runder Tisch Familie||Daueraufgabe|unassessed",
      "2.1.1|2.1|Neubau der Kita Am Bach||erledigt|done",
      "2.1.2|2.1|Randzeiten in allen Kitas||nicht umgesetzt|notDone",
      "2.2.1|2.2|Patenschaften zwischen Kita und Grundschule|||unassessed",
      "3.1.1*|3.1|Mittagstisch im Quartier||Die Maßnahme wurde gemeinsam mit Handlungsfeld 1 umgesetzt.|unassessed",
    ]));

  test("takes owner, due date and what was realised within another field", () => {
    expect(audit.measures[0]).toMatchObject({ owner: "Fachbereich Jugend", dueDate: { day: "2015-12-31" } });
    expect(audit.measures.map(({ realisedThrough }) => realisedThrough)).toEqual([
      ...Array<undefined>(6).fill(undefined),
      1,
    ]);
  });

  test("gives its needs, with those that a field has none of", () => {
    expect(audit.needs.map(({ fieldText, text, referenceText }) => [fieldText, text, referenceText].join("|"))).toEqual(
      [
        "1|Portal um eine Elternbefragung ergänzen (siehe Handlungsfeld 2)|2",
        "1|Familienbericht mit dem Sozialbericht zusammenführen\n• gemeinsame Datenbasis\n• gemeinsamer Zeitplan|",
        "2|Randzeiten gemeinsam mit den Trägern neu planen|",
        "übergreifend|Öffentlichkeitsarbeit verstetigen|",
      ],
    );
    expect(audit.fieldsOfAction[2]?.noNeedReason).toBe("In diesem Handlungsfeld wird kein Handlungsbedarf gesehen.");
  });

  test("fills every other table", () =>
    expect({
      agenda: audit.agenda.map(({ time, speaker }) => `${time} ${speaker}`.trim()),
      events: audit.events.map(({ kind, wording }) => `${kind} ${wording}`),
      participants: audit.participants.map(({ group }) => group),
      feedback: audit.feedback.length,
      attachments: audit.attachments.length,
      lead: audit.profile.entries.find(({ label }) => label === "Projektleitung")?.value,
    }).toEqual({
      agenda: ["14:00 Uhr Bürgermeisterin Muster", "14:15 Uhr Gesa Beispiel", "15:30 Uhr", "16:00 Uhr Henrik Vorlage"],
      events: [
        "process 14.02.2012",
        "process 3. bis 4. September 2012",
        "process 11.12.2012",
        "process Frühjahr 2013",
        "future 21.06.2016",
        "future Herbst 2016",
      ],
      participants: ["Verwaltung", "Verwaltung", "Politik", "Träger/Verbände", "Audit"],
      feedback: 2,
      attachments: 2,
      lead: "Gesa Beispiel, Fachbereich Jugend",
    }));

  test("leaves no line without a place", () => expect(report.unplaced).toEqual([]));
});

describe("the protocol of Hinterwald: Windows-1252, wrapped lines, page numbers, fields from III on", () => {
  const { tables, report } = readSample("protokoll-hinterwald-2019.txt");
  const audit = auditOf(tables);

  test("gives its fields, goals and measures", () => {
    expect(audit.fieldsOfAction.map(({ number, name }) => `${String(number)} ${name}`)).toEqual([
      "3 Wohnen und Lebensumfeld",
      "4 Bildung",
    ]);
    expect(audit.goals.map(({ number, attainment }) => `${number} ${attainment}`)).toEqual([
      "3.1 undetermined",
      "3.2 undetermined",
      "4.1 partlyAttained",
      "4.2* undetermined",
    ]);
    expect(measuresOf(audit)).toEqual([
      "3.1.1|3.1|Bauland für Genossenschaften ausweisen und dabei Grundstücke in der Orts-mitte bevorzugen|Zwei Grundstücke sind vergeben|Realisiert|done",
      "3.1.2|3.1|Beratung zum Umbau von Bauernhäusern||Ein Faltblatt liegt vor. Sprechstunden gibt es bislang keine.|unassessed",
      "3.1.3|3.1|Spielstraßen|||unassessed",
      "3.2.1*|3.2|- Schulwegplan\n- Tempo 30 vor der Schule\n- Querungshilfe an der Landstraße||teilweise umgesetzt|partly",
      "4.1.1|4.1|Längere Öffnungszeiten||erledigt|done",
      "4.1.2|4.1|Lesepaten\n• in der Grundschule\n• im Seniorenheim||läuft|unassessed",
      "4.2.1*|4.2*|Zweigstelle||Umgesetzt. Siehe Handlungsfeld III.|unassessed",
    ]);
  });

  test("reports what it is not sure of, with its line", () =>
    expect(report.unplaced).toEqual([
      { line: 69, text: "Unklare Zeile\tmit Tabulator\tohne Kopf", reason: "unknownTable" },
      { line: 75, text: "und weitere", reason: "unreadRow" },
    ]));

  test("says what it derived, completed and bundled", () =>
    expect(report.notes.filter(({ kind }) => kind !== "numbersCompleted").map(importNoteText)).toEqual([
      "Maßnahme 3.2.1* fasst mehrere Aufzählungspunkte zusammen, wie sie im Protokoll stehen. Bitte prüfen, ob sie einzeln zählen.",
      "Im Protokoll ohne Nummer, hier vergeben und mit * gekennzeichnet: Ziel 4.2*; Maßnahmen 3.2.1*, 4.2.1*.",
      "„Realisiert über“ Handlungsfeld 3 ist aus dieser Zeile abgeleitet: Maßnahmen 4.1.1, 4.1.2, 4.2.1*.",
    ]));

  test("tells coming days from prose and list", () =>
    expect(audit.events.map(({ kind, begin }) => `${kind} ${begin ?? ""}`)).toEqual([
      "future 2019-11-05",
      "future 2020-03-12",
    ]));
});
