import { readingOf } from "./readingOf";

const HEAD = ["Protokoll des Bilanzierungsworkshops am 12. Mai 2016", "Auditorin: Ina Prüfer, Büro Prüfer", ""];

const eventsOf = (title: string, ...lines: string[]): readonly string[] =>
  readingOf(...HEAD, title, "", ...lines).events.map(({ kind, begin = "", end = "", wording, event, details }) =>
    [kind, begin, end, wording, event, details].join("|"),
  );

describe("dates", () => {
  test.each<[string, string]>([
    ["3. April 2009\tBeschluss", "process|2009-04-03||3. April 2009|Beschluss|"],
    ["1\t03.04.2009\tBeschluss\tRat", "process|2009-04-03||03.04.2009|Beschluss|Rat"],
    ["- 3.4.2009: Beschluss", "process|2009-04-03||3.4.2009|Beschluss|"],
    ["3. April 2009 – Beschluss", "process|2009-04-03||3. April 2009|Beschluss|"],
    ["3. April 2009   Beschluss", "process|2009-04-03||3. April 2009|Beschluss|"],
    ["• 3. April 2009 Beschluss", "process|2009-04-03||3. April 2009|Beschluss|"],
    ["12. bis 14. März 2012\tTage", "process|2012-03-12|2012-03-14|12. bis 14. März 2012|Tage|"],
    ["30.05. - 02.06.2012\tTage", "process|2012-05-30|2012-06-02|30.05. - 02.06.2012|Tage|"],
    ["1. Juni 2011 bis 3. Juli 2012\tPhase", "process|2011-06-01|2012-07-03|1. Juni 2011 bis 3. Juli 2012|Phase|"],
    ["Juni bis November\tPhase", "process|||Juni bis November|Phase|"],
    ["Februar 2010 bis heute\tPhase", "process|||Februar 2010 bis heute|Phase|"],
    ["31. Februar 2012\tSitzung", "process|||31. Februar 2012|Sitzung|"],
    ["1. Juni 2016\tFest", "future|2016-06-01||1. Juni 2016|Fest|"],
  ])("%s", (line, expected) => expect(eventsOf("# Bisheriger Prozess", line)).toEqual([expected]));

  test("to come are told with what belongs to them", () =>
    expect(
      eventsOf(
        "1. Weiteres Verfahren",
        "- Die Lenkungsgruppe tagt am 3. Juni 2016 um 18.00 Uhr. Sie bereitet vor.",
        "  - Zielvereinbarung",
        "- Zur Lenkungsgruppe wird eingeladen.",
        "- Der Rat beschließt später.",
        "- Im Herbst 2016 folgt ein Fest.",
      ),
    ).toEqual([
      "future|2016-06-03||3. Juni 2016 um 18.00 Uhr|Die Lenkungsgruppe tagt am 3. Juni 2016 um 18.00 Uhr.|Sie bereitet vor.\n- Zielvereinbarung\nZur Lenkungsgruppe wird eingeladen.",
      "future|||Herbst 2016|Im Herbst 2016 folgt ein Fest.|",
    ]));

  test("in prose about the next steps count only where they come after the workshop", () =>
    expect(eventsOf("1. Ausblick", "Am 12. Mai 2016 war der Workshop. Am 3. Juni 2016 tagt der Rat.")).toEqual([
      "future|2016-06-03||3. Juni 2016|Am 3. Juni 2016 tagt der Rat.|",
    ]));
});

describe("an agenda", () => {
  const agendaOf = (...lines: string[]): readonly string[] =>
    readingOf(...HEAD, "Tagesordnung", ...lines).agenda.map(({ time, item, speaker }) =>
      [time, item, speaker].join("|"),
    );

  test.each<[string, string]>([
    ["- 16.00 Uhr Begrüßung", "16.00 Uhr|Begrüßung|"],
    ["16:00 - 16:30 Uhr: Begrüßung (Herr Dr. Muster)", "16:00 - 16:30 Uhr|Begrüßung|Herr Dr. Muster"],
    ["| 16 Uhr | Begrüßung | Rat |", "16 Uhr|Begrüßung|Rat"],
    ["16.00\tBegrüßung", "16.00|Begrüßung|"],
    ["- ab 16.00 Uhr Bilanz, Ina Prüfer", "ab 16.00 Uhr|Bilanz|Ina Prüfer"],
    ["- 16.00 Uhr Bilanz, Offene Fragen", "16.00 Uhr|Bilanz, Offene Fragen|"],
    ["- 16.00 Uhr Bilanz, Frau A-Stadt und Herr Vom", "16.00 Uhr|Bilanz|Frau A-Stadt und Herr Vom"],
  ])("%s", (line, expected) => expect(agendaOf(line)).toEqual([expected]));

  test("has headings that are structure, and rows that are none of its own go to the report", () => {
    const { agenda, unplaced } = readingOf(
      "Tagesordnung",
      "Uhrzeit\tPunkt",
      "16.00 Uhr\tBegrüßung",
      "später\tFest",
      "| nur das |",
    );
    expect(agenda).toHaveLength(1);
    expect(unplaced).toEqual(["4 unknownTable", "5 unknownTable"]);
  });
});
