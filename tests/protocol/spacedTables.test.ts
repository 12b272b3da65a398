import { goalsOf, measuresOf, readingOf } from "./readingOf";

const FIELD = "Handlungsfeld 1: Dorfleben";

describe("a table whose columns spaces align", () => {
  test("is read with the lines on which its cells go on", () => {
    const audit = readingOf(
      FIELD,
      "",
      "Ziel                     Maßnahme                    Ergebnis",
      "Das Dorf bleibt jung     Bauplätze für Familien      umgesetzt",
      "                         Dorfladen                   nicht umgesetzt",
      "Alle machen mit          Dorfkonferenz einmal        in Arbeit",
      "                         im Jahr",
      "",
      "Handlungsfeld 2: Natur",
      "",
      "Ziel                     Maßnahme                    Ergebnis",
      "Natur erleben            Waldtage der Kita           erledigt",
    );
    expect(goalsOf(audit)).toEqual(["1|1.1*|Das Dorf bleibt jung", "1|1.2*|Alle machen mit", "2|2.1*|Natur erleben"]);
    expect(measuresOf(audit)).toEqual([
      "1.1.1*|1.1*|Bauplätze für Familien||umgesetzt|done",
      "1.1.2*|1.1*|Dorfladen||nicht umgesetzt|notDone",
      "1.2.1*|1.2*|Dorfkonferenz einmal im Jahr||in Arbeit|partly",
      "2.1.1*|2.1*|Waldtage der Kita||erledigt|done",
    ]);
    expect(audit.unplaced).toEqual([]);
  });

  test("tells its rows by their numbers where it has such a column", () => {
    const audit = readingOf(
      FIELD,
      "Nr.    Maßnahme                Stand",
      "1.1.1  Fahrdienst für Ältere   Der Verein fährt,",
      "       Kinder und Kranke       Ehrenamt gesucht",
      "",
      "1.1.2  Dorfladen               nicht umgesetzt",
      "",
      "Die Versammlung dankt allen, die im Jahr der Dorferneuerung geholfen haben.",
    );
    expect(measuresOf(audit)).toEqual([
      "1.1.1||Fahrdienst für Ältere\nKinder und Kranke||Der Verein fährt, Ehrenamt gesucht|unassessed",
      "1.1.2||Dorfladen||nicht umgesetzt|notDone",
    ]);
    expect(audit.passages.map(({ text }) => text)).toEqual([
      "Die Versammlung dankt allen, die im Jahr der Dorferneuerung geholfen haben.",
    ]);
  });

  test("ends where a line runs across its columns, or stands apart in the first", () => {
    const audit = readingOf(
      FIELD,
      "Ziel             Maßnahme         Ergebnis",
      "Wir reden        Runder Tisch     umgesetzt",
      "Danach wurde lange über die Zukunft gesprochen.",
    );
    expect(measuresOf(audit)).toEqual(["1.1.1*|1.1*|Runder Tisch||umgesetzt|done"]);
    expect(audit.passages[0]?.text).toBe("Danach wurde lange über die Zukunft gesprochen.");
    const apart = readingOf(
      FIELD,
      "Ziel             Maßnahme         Ergebnis",
      "Wir reden        Runder Tisch     umgesetzt",
      "",
      "Ausklang",
    );
    expect(measuresOf(apart)).toEqual(["1.1.1*|1.1*|Runder Tisch||umgesetzt|done"]);
    expect(goalsOf(apart)).toEqual(["1|1.1*|Wir reden"]);
  });

  test("is none where no row has two cells", () => {
    const audit = readingOf(FIELD, "Ziel:    Maßnahme:", "Es wurde viel gesprochen.");
    expect(audit.measures).toEqual([]);
  });
});
