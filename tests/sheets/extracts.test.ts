import type { Tables } from "../../src/domain/tables";
import { checksumIn, checksumLine } from "../../src/german/sheetWords";
import { columnName } from "../../src/sheets/addresses";
import { printed } from "../../src/sheets/frame";
import { planOutlook } from "../../src/sheets/outlook";
import { nameMask } from "../../src/german/nameMask";
import { planProcess } from "../../src/sheets/process";
import { planSheets } from "../../src/sheets/planSheets";
import { structuredReference } from "../../src/sheets/references";
import { printable } from "../../src/sheets/rows";
import { rangesOf } from "../../src/sheets/sourceRows";
import { drawn } from "./drawn";
import { EMPTY_TOWN, inputOf, SMALL_TOWN } from "./fixtures";
import { templateReferences } from "./templateReferences";

const BUSY_TOWN: Tables = {
  ...SMALL_TOWN,
  events: [
    { kind: "Künftig", wording: "im Herbst", event: "Zweiter Runder Tisch" },
    { kind: "Künftig", begin: "2014-03-04", event: "Strategieworkshop", details: "Ziele\nMit Frau Dr. Muster-Probe" },
    { kind: "Prozess", begin: "2009-04-03", event: "Ratsbeschluss" },
    { kind: "Prozess", begin: "2009-06-01", end: "2009-11-30", event: "Beteiligung" },
    { kind: "Prozess", begin: "2014-01-14", event: "Vorbereitung" },
    { kind: "Prozess", end: "2010-02-22", event: "Abstimmung" },
  ],
  agenda: [{ time: "16.00 Uhr", item: "Begrüßung", speaker: "Dr. Muster" }],
  claims: [
    { claim: "Alle Ziele sind erreicht, sagt Anna Beispiel.", scope: "2, 3", source: "Zeile 7" },
    { claim: "Ein großer Erfolg." },
  ],
  activities: [
    { kind: "Neuregelung", activity: "Kibiz" },
    { kind: "Arbeitsergebnis", activity: "Flyer", belongsTo: "Netzwerk" },
  ],
  feedback: [{ number: "1", feedback: "Gut so." }],
  attachments: [{ title: "Dokumentation", date: "2013-10-15", scope: "2" }],
  participants: [
    { number: "1", name: "Anna Beispiel", institution: "SPD", group: "Politik" },
    { number: "2", name: "Bert Beispiel", institution: "SPD", group: "Politik" },
    { number: "3", name: "Cora", institution: "", group: "" },
    { number: "4", name: "Dora Muster", institution: "Verein", group: "Audit" },
  ],
};

test("the Ausblick says what continues what, and which dates lie ahead of the Stand", () =>
  expect(drawn(planOutlook(inputOf(BUSY_TOWN)))).toMatchInlineSnapshot(`
   " 1 Ausblick · Stadt Neustadt & Umland · Audit Familiengerechte Kommune · Stand: 21.11.2013
    2 (Bilanzierungsworkshop)
    3 =Auszug zum Stand: 5 Ziele, 6 Maßnahmen, 3 Handlungsbedarfe.
    4 Nr | Handlungsbedarf | Bezug | Führt fort | Priorität und Ressourcen | Zuständig, Frist, Entscheidung
    5
    6 Handlungsfeld 1: Steuerung
    7 1 | Netzwerk aufbauen | Bezug: Handlungsfelder 2 und 3 | Ziel 1.1: Die Zuständigkeit ist geklärt. |  |
    8
    9 Handlungsfeld 2: Arbeitswelt
   10 1 | Ferienbetreuung ausbauen |  |  | Priorität: hoch |
   11
   12 Handlungsfeld 3: Wohnumfeld
   13 Wie es weitergeht: kein Handlungsbedarf benannt. Im Wortlaut: „Keine weiteren Bedarfe benannt“
   14
   15 Handlungsfeldübergreifend
   16 1 | Öffentlichkeitsarbeit verstärken |  |  |  |
   17
   18 Künftige Termine
   19  | Termin | Wann | Inhalte
   20  | Vorbereitung | 14. Januar 2014 |
   21  | Strategieworkshop | 4. März 2014 | Ziele⏎Mit [Name]
   22  | Zweiter Runder Tisch | im Herbst |
   23 Namen von Personen stehen nicht hier ([Name]), sondern in den Tabellen.
   24"
  `));

test("the Prozess tells how it went and names nobody", () =>
  expect(drawn(planProcess(inputOf(BUSY_TOWN)))).toMatchInlineSnapshot(`
   " 1 Prozess · Stadt Neustadt & Umland · Audit Familiengerechte Kommune · Stand: 21.11.2013 (Bilanzierungsworkshop)
    2 =Auszug zum Stand: 5 Ziele, 6 Maßnahmen, 3 Handlungsbedarfe.
    3
    4 Termine des Prozesses
    5 Wann | Termin
    6 3. April 2009 | Ratsbeschluss
    7 1. Juni 2009 bis 30. November 2009 | Beteiligung
    8 bis 22. Februar 2010 | Abstimmung
    9
   10 Tagesordnung des Bilanzierungsworkshops
   11 Uhrzeit | Punkt
   12 16.00 Uhr | Begrüßung
   13
   14 Namen der Handlungsfelder
   15 Nr | Handlungsfeld | Bisherige Bezeichnung
   16 1 | Steuerung | Gemeinsames Ziel
   17 2 | Arbeitswelt |
   18 3 | Wohnumfeld |
   19
   20 Aussagen und was gezählt wurde
   21 Bereich | Aussage | Gezählt | Fundstelle
   22 2, 3 | Alle Ziele sind erreicht, sagt [Name]. | Umsetzung: 4 von 4. Zielerreichung: bei 1 von 3 Zielen festgestellt. | Zeile 7
   23 Gesamt | Ein großer Erfolg. | Umsetzung: 4 von 6 (67 %), höchstens 5 (83 %). Zielerreichung: bei 2 von 5 Zielen festgestellt. |
   24
   25 Tätigkeiten: Neuregelung (1)
   26 Nr | Tätigkeit
   27 1 | Kibiz
   28
   29 Tätigkeiten: Arbeitsergebnis (1)
   30 Nr | Tätigkeit | Gehört zu
   31 1 | Flyer | Netzwerk
   32
   =====
   33 Rückmeldungen
   34 Nr | Rückmeldung
   35 1 | Gut so.
   36
   37 Anlagen
   38 Datum | Bezeichnung | Bereich
   39 15.10.2013 | Dokumentation | 2
   40
   41 Teilnehmende nach Gruppen: 4 Teilnehmende, ohne Auditorin oder Auditor 3
   42 Anzahl | Gruppe | Institutionen
   43 2 | Politik | SPD
   44 1 | ohne Gruppe |
   45 1 | Audit | Verein
   46
   47 Namen von Personen stehen nicht hier ([Name]), sondern in den Tabellen."
  `));

test("a town without rows gets an Ausblick that says so", () => {
  expect(drawn(planOutlook(inputOf(EMPTY_TOWN)))).toContain("Es sind keine Handlungsbedarfe benannt.");
});

test("a need continues the goal of its number, with or without the star of a number that we gave", () => {
  const tables: Tables = {
    ...SMALL_TOWN,
    goals: [
      { number: "1.1*", fieldOfAction: 1, goal: "Netz knüpfen" },
      { number: "1.1", fieldOfAction: 1, goal: "Ein zweites derselben Nummer" },
    ],
    needs: [{ number: "1", fieldOfAction: 1, need: "Netz ausbauen", continues: "1.1" }],
  };
  expect(drawn(planOutlook(inputOf(tables)))).toContain("Ziel 1.1: Netz knüpfen");
});

test("the paper number is found however its label is spaced and written", () => {
  const profile = [...(SMALL_TOWN.profile ?? []), { label: "vorlagen-nr. ", value: "12/2014" }];
  expect(planOutlook(inputOf({ ...SMALL_TOWN, profile })).print.header.right).toBe("Anlage zur Vorlage 12/2014");
});

test("the auditor is counted apart however the group is written", () => {
  const participants = [
    { name: "Anna Beispiel", group: "Verwaltung" },
    { name: "Rita Muster", group: "audit" },
  ];
  expect(drawn(planProcess(inputOf({ ...SMALL_TOWN, participants })))).toContain(
    "2 Teilnehmende, ohne Auditorin oder Auditor 1",
  );
});

describe("a name", () => {
  const mask = nameMask(["Anna Beispiel", "Dr. Rita Muster", "Probe"]);
  test.each([
    ["Begrüßung durch Herrn Dr. Musterbürger", "Begrüßung durch [Name]"],
    ["Frau Müller-Lüdenscheidt und Prof. Dr. Anton Meier", "[Name] und [Name]"],
    ["Dank an Frau Erika Mustermann.", "Dank an [Name]."],
    ["mit Frau Dr. Erika Muster-Probe", "mit [Name]"],
    ["Herr A. Muster und Fr. E. Muster", "[Name] und [Name]"],
    ["Herr von der Probe, Frau Anna van Muster", "[Name], [Name]"],
    ["Begrüßung durch Herrn Bürgermeister Muster", "Begrüßung durch [Name]"],
    ["Frau Stadträtin Dr. Erika Muster dankt", "[Name] dankt"],
    ["Herr Burgmeister dankt", "[Name] dankt"],
    ["Frau Muster\nRückblick", "[Name]\nRückblick"],
    ["Anna Beispiel sagt das Beispiel", "[Name] sagt das Beispiel"],
    ["Probe und Vorlage bleiben Wörter", "Probe und Vorlage bleiben Wörter"],
    ["Frauen und Herren bleiben", "Frauen und Herren bleiben"],
  ])("%s", (text, masked) => expect(mask(text)).toBe(masked));
});

describe("header and footer", () => {
  test("carry municipality, title, paper number, Stand and pages, with & as a letter", () => {
    const tables: Tables = {
      ...SMALL_TOWN,
      profile: [...(SMALL_TOWN.profile ?? []), { label: "Vorlagen-Nr.", value: "12/2014" }],
    };
    for (const { print, title } of planSheets(inputOf(tables))) {
      expect(print.header).toEqual({
        left: "Stadt Neustadt && Umland · Audit Familiengerechte Kommune",
        center: title,
        right: "Anlage zur Vorlage 12/2014",
      });
      expect(print.footer).toEqual({
        left: "Stand: 21.11.2013 (Bilanzierungsworkshop)",
        center: "",
        right: "Seite &P von &N",
      });
      expect(print.orientation).toBe("Landscape");
    }
  });

  test("a long text is cut without halving a doubled &", () => {
    expect(printed("x".repeat(100))).toBe(`${"x".repeat(79)}…`);
    expect(printed("&".repeat(60))).toBe(`${"&".repeat(78)}…`);
  });
});

test("every sheet ends with the line that its checksum completes", () => {
  for (const { rows, checksumRow } of planSheets(inputOf(SMALL_TOWN))) {
    expect(rows[checksumRow]?.cells[0]).toEqual({ value: checksumLine("0.1.0", "21.11.2013"), style: "quiet" });
  }
  expect(checksumIn(`${checksumLine("0.1.0", "21.11.2013")}7F3A-91C2`)).toBe("7F3A-91C2");
  expect(checksumIn(checksumLine("0.1.0", "21.11.2013"))).toBeUndefined();
});

test("a sheet takes the title that is free for it", () => {
  const titles = planSheets(inputOf(SMALL_TOWN, { titles: { overview: "Übersicht 2" } })).map(({ title }) => title);
  expect(titles).toEqual(["Übersicht 2", "Gesamtbilanz", "Ausblick", "Prozess", "Prüfliste", "Rechenweg"]);
});

describe("small things", () => {
  test.each([
    ["Status", "tblX[Status]"],
    ["Realisiert über", "tblX[Realisiert über]"],
    ["Pflicht/freiwillig", "tblX[[Pflicht/freiwillig]]"],
    ["Stand (kurz) [FB 1], #", "tblX[[Stand (kurz) '[FB 1'], '#]]"],
  ])("the column %s is written %s", (heading, reference) =>
    expect(structuredReference("tblX", heading)).toBe(reference),
  );

  test("a table that is not there has no references", () => {
    const references = templateReferences(["goals"]);
    expect(references.column("measures", "status")).toBeUndefined();
    expect(references.sheet("measures")).toBeUndefined();
    expect(references.heading("measures", "status")).toBeUndefined();
    expect(references.row("measures", 0)).toBeUndefined();
    expect(references.heading("goals", "goal")).toBe("Ziel");
  });

  test("columns are named as Excel names them", () => {
    expect([0, 25, 26, 701, 702].map(columnName)).toEqual(["A", "Z", "AA", "ZZ", "AAA"]);
  });

  test("neighbouring rows are told as stretches", () => {
    expect(rangesOf([7, 5, 6, 12, 9])).toEqual([
      [5, 7],
      [9, 9],
      [12, 12],
    ]);
  });

  test("control characters become spaces and line ends line feeds", () => {
    expect(printable("a\r\nb\rc\u0007d\te")).toBe("a\nb\nc d e");
  });
});
