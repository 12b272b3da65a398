import { readProtocol } from "../../src/protocol/readProtocol";
import { goalsOf, measuresOf, readingOf } from "./readingOf";

const FIELD = "Handlungsfeld 1: Bildung";

describe("labels of a goal block", () => {
  test.each<[string, string[], string]>([
    [
      "number before",
      ["1.1 Ziel\tLesen", "1.1.1 Maßnahme\tBücherei", "Ergebnis:\terledigt"],
      "1.1.1|1.1|Bücherei||erledigt|done",
    ],
    [
      "number behind",
      ["Ziel 1.1: Lesen", "Maßnahme 1.1.1: Bücherei", "Ergebnis: erledigt"],
      "1.1.1|1.1|Bücherei||erledigt|done",
    ],
    [
      "number and a space",
      ["1.1 Ziel Lesen", "1.1.1 Maßnahme Bücherei", "Ergebnis: erledigt"],
      "1.1.1|1.1|Bücherei||erledigt|done",
    ],
    [
      "number in its own cell",
      ["| 1.1 | Ziel | Lesen |", "| 1.1.1 | Maßnahme | Bücherei |", "| Ergebnis | erledigt |"],
      "1.1.1|1.1|Bücherei||erledigt|done",
    ],
    [
      "number behind in its own cell",
      ["Ziel\t1.1\tLesen", "Maßnahme\t1.1.1\tBücherei", "Ergebnis\terledigt"],
      "1.1.1|1.1|Bücherei||erledigt|done",
    ],
    ["dash", ["Ziel – Lesen", "Maßnahme – Bücherei", "Status – erledigt"], "1.1.1*|1.1*|Bücherei||erledigt|done"],
    [
      "aside",
      ["Ziel (2010): Lesen", "Maßnahme(n): Bücherei", "Ergebnis (Stand 2013): erledigt"],
      "1.1.1*|1.1*|Bücherei||erledigt|done",
    ],
    ["capitals", ["ZIEL: Lesen", "MASSNAHME: Bücherei", "ERGEBNIS: erledigt"], "1.1.1*|1.1*|Bücherei||erledigt|done"],
    [
      "bullets",
      ["- Ziel: Lesen", "- Maßnahme: Bücherei", "- Ergebnis: erledigt"],
      "1.1.1*|1.1*|Bücherei||erledigt|done",
    ],
    [
      "Markdown headings",
      ["### Ziel 1.1: Lesen", "#### Maßnahme", "Bücherei", "**Ergebnis:** erledigt"],
      "1.1.1*|1.1|Bücherei||erledigt|done",
    ],
    ["all in one row", ["Ziel\tLesen\tMaßnahme\tBücherei\tErgebnis\terledigt"], "1.1.1*|1.1*|Bücherei||erledigt|done"],
    [
      "HTML cells",
      ["<td>Ziel</td><td>Lesen</td>", "<td>Maßnahme</td><td>Bücherei</td>"],
      "1.1.1*|1.1*|Bücherei|||unassessed",
    ],
    ["a letter as number", ["Ziel A: Lesen", "Maßnahme: Bücherei"], "1.1.1*|1.1|Bücherei|||unassessed"],
    [
      "Roman numbers",
      ["Ziel I.1: Lesen", "Maßnahme I.1.b: Bücherei", "Umsetzungsstand: erledigt"],
      "1.1.2|1.1|Bücherei||erledigt|done",
    ],
    ["a Roman number alone", ["Ziel II: Lesen", "Maßnahme: Bücherei"], "1.2.1*|1.2|Bücherei|||unassessed"],
    [
      "a field's letter",
      ["Leitziel A.1", "Lesen", "Aktivität A1.2: Bücherei", "Kennziffer: 10", "Umsetzungsgrad: erledigt"],
      "1.1.2|1.1|Bücherei|10|erledigt|done",
    ],
    ["their own letter", ["Ziel Z1: Lesen", "Maßnahme M1.1: Bücherei"], "1.1|1|Bücherei|||unassessed"],
    ["a letter alone", ["ZIEL B", "Lesen", "MASSNAHME B.1", "Bücherei"], "1.2.1|1.2|Bücherei|||unassessed"],
    [
      "semicolons",
      ["Ziel 1.1; Lesen", "Maßnahme; Bücherei", "Indikator; 10", "Ergebnis; erledigt"],
      "1.1.1*|1.1|Bücherei|10|erledigt|done",
    ],
    [
      "two words of one meaning",
      ["Ziel: Lesen", "Vereinbarte Maßnahme: Bücherei", "Ergebnis/Stand: erledigt"],
      "1.1.1*|1.1*|Bücherei||erledigt|done",
    ],
    [
      "other words",
      ["Ziel: Lesen", "Maßnahme/n: Bücherei", "Erfolgsindikatoren: 10", "Sachstand: erledigt"],
      "1.1.1*|1.1*|Bücherei|10|erledigt|done",
    ],
    [
      "the year of its state",
      ["Ziel: Lesen", "Maßnahme: Bücherei", "Stand 2016: im Bau"],
      "1.1.1*|1.1*|Bücherei||2016: im Bau|unassessed",
    ],
    [
      "the measure named at its result",
      ["Ziel 1: Lesen", "Maßnahme 1: Bücherei", "Maßnahme 2: Kurs", "Ergebnis zu Maßnahme 1: erledigt"],
      "1.1|1|Bücherei||erledigt|done",
    ],
  ])("with %s are read", (_, lines, expected) => expect(measuresOf(readingOf(FIELD, "", ...lines))[0]).toBe(expected));

  test.each([
    "Ziel/Maßnahme: beides",
    "Ziel 1 wurde erreicht.",
    "Ziel ist die Förderung des Ehrenamts.",
    "2 Ziele wurden umgesetzt.",
    "Maßnahmen gab es viele.",
    "Ziel- und Maßnahmenplanung: siehe Anlage",
    "Ziel. Text",
  ])("are not seen in prose: %s", (line) => {
    const { goals, measures, passages, claims } = readingOf(FIELD, "", line);
    expect([...goals, ...measures]).toEqual([]);
    expect(passages.length + claims.length).toBe(1);
  });
});

describe("numbers", () => {
  test("that count anew in each field are completed by the field", () => {
    const reading = readingOf(
      FIELD,
      "Ziel 1: A",
      "Maßnahme 1: a",
      "Maßnahme 2: b",
      "Handlungsfeld 2: Wohnen",
      "Ziel 1: B",
      "Maßnahme 1.1: c",
    );
    expect(goalsOf(reading)).toEqual(["1|1.1|A", "2|2.1|B"]);
    expect(measuresOf(reading).map((measure) => measure.slice(0, 12))).toEqual([
      "1.1.1|1.1|a|",
      "1.1.2|1.1|b|",
      "2.1.1|2.1|c|",
    ]);
  });

  test("that go on through the fields are kept", () =>
    expect(
      goalsOf(readingOf(FIELD, "Ziel 1: A", "Maßnahme: a", "Handlungsfeld 2: Wohnen", "Ziel 2: B", "Maßnahme: b")),
    ).toEqual(["1|1|A", "2|2|B"]));

  test("that are missing get the next free one of their field", () =>
    expect(goalsOf(readingOf(FIELD, "Ziel: A", "Ziel 1.1: B", "Ziel: C", "Ziel 1.3: D", "Ziel: E"))).toEqual([
      "1|1.2*|A",
      "1|1.1|B",
      "1|1.4*|C",
      "1|1.3|D",
      "1|1.5*|E",
    ]));

  test("of measures name their goal, even where they stand under another", () =>
    expect(
      measuresOf(readingOf(FIELD, "Ziel 1.1: A", "Ziel 1.2: B", "Maßnahme 1.1.1: a", "Maßnahme 7.7.1: b")),
    ).toEqual(["1.1.1|1.1|a|||unassessed", "7.7.1|1.2|b|||unassessed"]));

  test("of goals without a text keep their measures together", () => {
    const lines = [
      FIELD,
      "Ziel 1.1: A",
      "Maßnahme 1.1.1: a",
      "Ziel 1.2",
      "Maßnahme: b",
      "Maßnahme: c",
      "Ziel 1.1",
      "Maßnahme: d",
      "Ziel 1.3",
    ];
    const reading = readingOf(...lines);
    const { goals = [] } = readProtocol(lines.join("\n")).tables;
    expect(goals.map(({ number, goal }) => [number, goal])).toEqual([
      ["1.1", "A"],
      ["1.2", null],
    ]);
    expect(reading.measures.map(({ number, goal }) => `${number} ${goal}`)).toEqual([
      "1.1.1 1.1",
      "1.2.1* 1.2",
      "1.2.2* 1.2",
      "1.1.2* 1.1",
    ]);
    expect(reading.unplaced).toEqual([]);
  });

  test("of measures without any goal are kept as they are", () =>
    expect(measuresOf(readingOf(FIELD, "", "Maßnahme 3: Bücherei", "Ergebnis: erledigt"))).toEqual([
      "3||Bücherei||erledigt|done",
    ]));

  test("of three parts are a measure's, even without words and goal", () =>
    expect(measuresOf(readingOf(FIELD, "", "1.1.1 Bücherei", "Ergebnis: erledigt"))).toEqual([
      "1.1.1||Bücherei||erledigt|done",
    ]));

  test("without the words are goals and measures where a measure follows", () => {
    const reading = readingOf(
      FIELD,
      "",
      "1.1 Lesen fördern",
      "1.1.1 Bücherei öffnen",
      "Ergebnis: erledigt",
      "1.1.2 Lesepaten",
      "1.2 Rechnen fördern",
      "Maßnahme: Mathekurs",
      "1.9 Das war es.",
    );
    expect(goalsOf(reading)).toEqual(["1|1.1|Lesen fördern", "1|1.2|Rechnen fördern"]);
    expect(reading.measures.map(({ number }) => number)).toEqual(["1.1.1", "1.1.2", "1.2.1*"]);
    expect(reading.passages.map(({ text }) => text)).toContain("1.9 Das war es.");
  });
});

describe("numbered texts below a label in the plural", () => {
  test("are what the label says", () => {
    const reading = readingOf(
      FIELD,
      "",
      "Ziele",
      "1.1 Lesen",
      "1.2 Rechnen",
      "Maßnahmen",
      "1.1.1 Bücherei",
      "1.2.1 Kurs",
    );
    expect(goalsOf(reading)).toEqual(["1|1.1|Lesen", "1|1.2|Rechnen"]);
    expect(reading.measures.map(({ number, goal }) => `${number} ${goal}`)).toEqual(["1.1.1 1.1", "1.2.1 1.2"]);
  });

  test("are measures where they count on from their goal", () => {
    const reading = readingOf(
      FIELD,
      "Ziel 1",
      "Lesen",
      "",
      "1.1 Bücherei",
      "Ergebnis: erledigt",
      "1.2 Kurs",
      "",
      "Maßnahme B: Fest",
    );
    expect(measuresOf(reading)).toEqual([
      "1.1|1|Bücherei||erledigt|done",
      "1.2|1|Kurs|||unassessed",
      "1.2|1|Fest|||unassessed",
    ]);
  });
});

describe("texts below a label", () => {
  test("behind an empty line are the label's, a result's only where all are written so", () => {
    const apart = readingOf(
      FIELD,
      "",
      "Ziel",
      "",
      "Lesen",
      "",
      "Maßnahme",
      "",
      "Folgendes:",
      "",
      "- eins",
      "- zwei",
      "",
      "Ergebnis",
      "",
      "erledigt",
    );
    expect(measuresOf(apart)).toEqual(["1.1.1*|1.1*|Folgendes:\n- eins\n- zwei||erledigt|done"]);
    const beside = readingOf(
      FIELD,
      "",
      "Ziel: Lesen",
      "Maßnahme: Bücherei",
      "Ergebnis:",
      "",
      "Das Feld ist der Stadt wichtig.",
    );
    expect(measuresOf(beside)).toEqual(["1.1.1*|1.1*|Bücherei|||unassessed"]);
    expect(beside.passages[0]?.text).toBe("Das Feld ist der Stadt wichtig.");
  });

  test("in a list stay one measure with lines, nested bullets indented", () =>
    expect(
      readingOf(FIELD, "Ziel: Lesen", "Maßnahme: Aktionen", "- Kita", "  - klein", "- Schule").measures[0]?.text,
    ).toBe("Aktionen\n- Kita\n  - klein\n- Schule"));

  test("of the plural are a measure each, unless one result stands for all", () => {
    const each = readingOf(
      FIELD,
      "Ziel: Lesen",
      "Maßnahmen:",
      "1. Kita",
      "  - klein",
      "2. Schule",
      "",
      "Ziel: Rechnen",
    );
    expect(each.measures.map(({ number, text }) => `${number} ${text}`)).toEqual([
      "1.1.1* Kita\n- klein",
      "1.1.2* Schule",
    ]);
    const common = readingOf(FIELD, "Ziel: Lesen", "Maßnahmen:", "- Kita", "- Schule", "Ergebnis: erledigt");
    expect(measuresOf(common)).toEqual(["1.1.1*|1.1*|- Kita\n- Schule||erledigt|done"]);
  });

  test("are joined where the margin broke them, and keep a hyphen at the break", () =>
    expect(
      readingOf(
        FIELD,
        "Ziel: Kinder-",
        "und Jugendarbeit sowie Familien-",
        "berichte in der ganzen Stadt mit allen Trägern und Ver\u00AD",
        "einen",
      ).goals[0]?.text,
    ).toBe("Kinder- und Jugendarbeit sowie Familien-berichte in der ganzen Stadt mit allen Trägern und Vereinen"));
});

describe("a text at the end of a page", () => {
  const measureWith = (last: string, next: string): string | undefined =>
    readingOf(FIELD, "Ziel: A", "Maßnahme: Kita", "Ergebnis:", last, "", "Seite 2", "", next).measures[0]?.result;
  const LONG = "Es fanden elf Kurse statt. Für die Nachfrage in der Nordstadt wurde im";

  test.each<[string, string, string, string]>([
    ["before small letters", "Die Kita ist", "gebaut.", "Die Kita ist gebaut."],
    ["behind a word that ends nothing", "Eröffnet am", "Marktplatz", "Eröffnet am Marktplatz"],
    ["where its last sentence fills the line", `${LONG} Jahr`, "Januar erweitert.", `${LONG} Jahr Januar erweitert.`],
  ])("goes on %s", (_, last, next, expected) => expect(measureWith(last, next)).toBe(expected));

  test.each<[string, string]>([
    ["is over", "Die Kita ist offen."],
    ["is short", "Erledigt. Siehe Anlage"],
    ["has one line", "Bau der Kita mit Bücherei und Räumen für Vereine und Feste"],
  ])("ends where it %s", (_, last) => expect(measureWith(last, "Das Feld ist der Stadt wichtig.")).toBe(last));
});

describe("a list of measures", () => {
  const textsOf = (...lines: string[]): readonly string[] =>
    readingOf(FIELD, ...lines).measures.map(({ text, criterion, result }) => [text, criterion, result].join("|"));

  test.each<[string, string[], string[]]>([
    [
      "may have a result below each",
      ["Ziel: A", "Maßnahmen:", "a) Kita", "Ergebnis: erledigt", "b) Schule", "Ergebnis:", "c) Hort", "  Stand: offen"],
      ["Kita||erledigt", "Schule||", "Hort||offen"],
    ],
    [
      "may have an empty line between them",
      [
        "Ziel: A",
        "Maßnahmen:",
        "- Kita",
        "  Kriterium: k",
        "  - laut",
        "",
        "- Schule",
        "  - klein",
        "  Ergebnis: offen",
      ],
      ["Kita|k\n- laut|", "Schule\n- klein||offen"],
    ],
    [
      "needs no word where each has a result",
      ["Ziel: A", "- Kita", "  Ergebnis: erledigt", "- Schule", "  Ergebnis: offen"],
      ["Kita||erledigt", "Schule||offen"],
    ],
    [
      "may stand apart from its goal",
      [
        "Ziel: A",
        "",
        "1. Kita",
        "  - klein",
        "  Kriterium: k",
        "  Ergebnis: erledigt",
        "2. Schule",
        "  Ergebnis: offen",
      ],
      ["Kita\n- klein|k|erledigt", "Schule||offen"],
    ],
    [
      "is none behind a measure that has a label",
      ["Ziel: A", "Maßnahme: Kita", "", "- Fest", "Ergebnis: offen"],
      ["Kita||offen"],
    ],
    [
      "may have lists of the same length beside it",
      [
        "Ziel: A",
        "Maßnahmen",
        "• Kita",
        "• Schule",
        "",
        "Kriterien",
        "• k",
        "• l",
        "",
        "Ergebnisse",
        "• erledigt",
        "• offen",
      ],
      ["Kita|k|erledigt", "Schule|l|offen"],
    ],
    [
      "stays together where the lists beside it have other lengths",
      ["Ziel: A", "Maßnahmen", "• Kita", "• Schule", "Ergebnisse", "• eins", "• zwei", "• drei"],
      ["• Kita\n• Schule||• eins\n• zwei\n• drei"],
    ],
    [
      "stays together where one criterion follows",
      ["Ziel: A", "Maßnahmen", "- Kita", "- Schule", "Kriterium: k"],
      ["- Kita\n- Schule|k|"],
    ],
    ["of one needs no bullet", ["Ziel: A", "Maßnahmen", "- Kita", "Ergebnis", "- erledigt"], ["Kita||erledigt"]],
    [
      "may say whose measures it holds",
      ["Ziel 1.1: A", "Maßnahmen zu Ziel 1.1:", "1.1.1 Kita", "1.1.2 Hort"],
      ["Kita||", "Hort||"],
    ],
    [
      "ends before a list of another kind",
      ["Ziel: A", "Maßnahmen:", "- Kita", "Ergebnis: erledigt", "", "- Danke"],
      ["Kita||erledigt"],
    ],
    [
      "is none where the bullets belong to the result",
      ["Ziel: A", "Maßnahmen:", "- Kita", "Ergebnis: Folgendes:", "- gebaut"],
      ["Kita||Folgendes:\n- gebaut"],
    ],
    [
      "is none below a goal whose bullets have no result",
      ["Ziel: A", "- Kita", "Kriterium: k", "Maßnahme: m"],
      ["m|k|"],
    ],
  ])("%s", (_, lines, expected) => expect(textsOf(...lines)).toEqual(expected));
});

describe("what hangs in the air goes to the report", () => {
  test.each<[string, string[], string[]]>([
    ["a result without measure", ["Ziel: A", "Ergebnis: erledigt"], ["3 resultWithoutMeasure"]],
    [
      "a second result",
      ["Ziel: A", "Maßnahme: a", "Ergebnis: erledigt", "Ergebnis: offen"],
      ["5 resultWithoutMeasure"],
    ],
    [
      "a criterion before two measures",
      ["Ziel: A", "Kriterium: k", "Maßnahme: a", "Maßnahme: b"],
      ["3 criterionWithoutMeasure"],
    ],
    ["a table that nobody knows", ["Kita\tPlätze", "Nord\t20"], ["2 unknownTable", "3 unknownTable"]],
  ])("%s", (_, lines, expected) => expect(readingOf(FIELD, ...lines).unplaced).toEqual(expected));

  test("a goal outside of all fields, unless a measure follows", () => {
    expect(readingOf("1. Begrüßung", "", "Ziel: Bilanz ziehen", "", "Es ging los.").unplaced).toEqual([
      "3 goalOutsideField",
    ]);
    const { goals, measures } = readingOf("Ziel: Lesen", "Kriterium: k", "Maßnahme: Bücherei");
    expect(goals.map(({ number, fieldText }) => [number, fieldText])).toEqual([["1*", ""]]);
    expect(measures[0]).toMatchObject({ number: "1.1*", criterion: "k" });
  });
});

describe("a label that no column is for", () => {
  test("is no part of the text above it", () => {
    const { measures, passages } = readingOf(FIELD, "Ziel: A", "Maßnahme: Fest", "Kosten: 500 €", "Ergebnis: erledigt");
    expect(measures).toMatchObject([{ text: "Fest", result: "erledigt" }]);
    expect(passages[0]).toMatchObject({ text: "Kosten: 500 €", scopeText: "1" });
  });

  test.each<[string, string[], string]>([
    [
      "is, where the margin broke the text",
      [`${"Ausbau der Angebote in der ganzen Stadt und im Umland"}`, "Nord: ja"],
      "Umland Nord: ja",
    ],
    ["is, where it stands further in", ["Ausbau", "    Nord: ja"], "Ausbau\nNord: ja"],
    ["is, where the text itself is a list of such", ["Nord: ja", "Ost: nein"], "Nord: ja\nOst: nein"],
  ])("%s", (_, [first = "", second = ""], expected) =>
    expect(readingOf(FIELD, "Ziel: A", `Maßnahme: ${first}`, second).measures[0]?.text).toContain(expected),
  );
});

describe("a status beside a result", () => {
  test.each<[string, string, string]>([
    ["erledigt", "realisiert", "done"],
    ["läuft", "läuft", "unassessed"],
  ])("%s is never lost", (word, statusText, status) =>
    expect(readingOf(FIELD, "Ziel: A", "Maßnahme: m", `Status: ${word}`, "Ergebnis: 20 Gäste").measures).toMatchObject([
      { result: "20 Gäste", statusText, status },
    ]),
  );

  test("without any measure is prose", () =>
    expect(readingOf("Stand: 12.03.2014").passages.map(({ text }) => text)).toEqual(["Stand: 12.03.2014"]));
});

describe("further texts of a block", () => {
  const reading = readingOf(
    FIELD,
    "Ziel: Lesen",
    "Zielerreichung: teilweise erreicht.",
    "Maßnahme 1: Bücherei",
    "Maßnahme 2: Lesepaten",
    "Ergebnis 1: erledigt",
    "Ergebnis 2:",
    "Zuständig: Stadtbücherei",
    "Frist: 31.12.2015",
    "Beleg: Jahresbericht",
    "Beleg: noch einer",
    "Handlungsbedarf: Öffnungszeiten (siehe Handlungsfeld II und IV)",
    "Anmerkung: Die Zahlen sind vorläufig.",
    "Zielerreichung: Das Ziel wurde fast erreicht.",
    "Ziel:",
  );

  test("go to their columns", () => {
    expect(reading.goals.map(({ attainment }) => attainment)).toEqual(["partlyAttained"]);
    expect(reading.measures.map(({ result }) => result)).toEqual(["erledigt", ""]);
    expect(reading.measures[1]).toMatchObject({
      owner: "Stadtbücherei",
      dueDate: { day: "2015-12-31" },
      evidence: "Jahresbericht",
    });
    expect(reading.needs).toMatchObject([{ fieldOfAction: 1, references: [2, 4] }]);
  });

  test("may be a time that is no day, or a label without a text", () => {
    const { measures, needs, unplaced } = readingOf(
      FIELD,
      "Ziel: Lesen",
      "Maßnahme: Bücherei",
      "Ergebnis: erledigt",
      "Frist: bald",
      "Handlungsbedarf:",
    );
    expect(measures.map(({ dueDate }) => dueDate)).toEqual([{ text: "bald" }]);
    expect(needs).toEqual([]);
    expect(unplaced).toEqual([]);
  });

  test("stay prose where no column is theirs, and claims where they judge", () => {
    expect(reading.passages.map(({ text }) => text)).toEqual(
      expect.arrayContaining(["Beleg: noch einer", "Anmerkung: Die Zahlen sind vorläufig."]),
    );
    expect(reading.claims.map(({ text }) => text)).toEqual(["Zielerreichung: Das Ziel wurde fast erreicht."]);
  });
});

describe("a table with a heading", () => {
  test("gives a measure for each row, and a goal where it changes", () => {
    const reading = readingOf(
      FIELD,
      "",
      "| Nr. | Ziel | Maßnahme | Ergebnis | Bemerkung der Stadt |",
      "|---|---|---|---|---|",
      "| 1.1.1 | Lesen | Bücherei | erledigt | x |",
      "| 1.1.2 | Lesen | Lesepaten | | |",
      "| 1.2 | Rechnen | Mathekurs | offen | |",
      "| | | | | nur Rest |",
      "",
      "Danach.",
    );
    expect(goalsOf(reading)).toEqual(["1|1.1|Lesen", "1|1.2|Rechnen"]);
    expect(measuresOf(reading)).toEqual([
      "1.1.1|1.1|Bücherei||erledigt|done",
      "1.1.2|1.1|Lesepaten|||unassessed",
      "1.2.1*|1.2|Mathekurs||offen|unassessed",
    ]);
    expect(reading.unplaced).toEqual(["8 unknownTable"]);
  });

  const tableOf = (...lines: string[]) => readingOf(FIELD, "", ...lines);

  test("keeps what stands in a column that no label is for", () => {
    const { passages } = tableOf("| Ziel | Maßnahme | Kosten | Anmerkung |", "| A | a | 500 € | neu | ja |");
    expect(passages.slice(0, 3).map(({ text }) => text)).toEqual(["Kosten: 500 €", "Anmerkung: neu", "ja"]);
  });

  test("may have its headings spread by more tabs than its rows", () =>
    expect(measuresOf(tableOf("Maßnahme\t\tKriterium\t\tErgebnis", "Kita\tk\terledigt", "Hort\t\toffen"))).toEqual([
      "||Kita|k|erledigt|done",
      "||Hort||offen|unassessed",
    ]));

  test("keeps a result and a criterion that stand beside no measure", () => {
    const { measures, passages } = tableOf("| Ziel | Maßnahme | Kriterium | Ergebnis |", "| A | | k | offen |");
    expect(measures).toEqual([]);
    expect(passages[0]?.text).toContain("offen");
  });

  test("may be saved with semicolons", () =>
    expect(
      measuresOf(
        tableOf(
          "Nr;Ziel;Maßnahme;Kriterium;Ergebnis",
          '1.1.1;A;a;"k; ""l""";erledigt',
          "1.1.2;;b;;",
          "",
          "Danach; nichts.",
        ),
      ),
    ).toEqual(['1.1.1|1.1|a|k; "l"|erledigt|done', "1.1.2|1.1|b|||unassessed"]));

  test("goes on in a row without goal and measure", () => {
    const tabs = tableOf("Ziel\tMaßnahme\tKriterium\tErgebnis", "A\ta\tk\toffen", "\t\tl\tneu", "\t\tm");
    expect(measuresOf(tabs)).toEqual(["1.1.1*|1.1*|a|k\nl\nm|offen\nneu|unassessed"]);
    const late = tableOf("| Ziel | Maßnahme | Ergebnis |", "| A | a | |", "| | | offen |", "| B | | |", "| | | neu |");
    expect(measuresOf(late)).toEqual(["1.1.1*|1.1*|a||offen|unassessed"]);
    expect(late.unplaced).toEqual(["7 resultWithoutMeasure"]);
    const numbered = tableOf("Nr\tMaßnahme\tErgebnis", "1.1.1\ta\toffen", "1.1.2\t\tneu");
    expect(measuresOf(numbered)).toEqual(["1.1.1||a||offen|unassessed"]);
  });

  test("may name the field of action of each row", () => {
    const reading = readingOf(
      "| HF | Ziel | Maßnahme | Ergebnis |",
      "| 1 Bildung | Lesen | Bücherei | erledigt |",
      "| | Rechnen | Kurs | |",
      "| HF II: Wohnen | Wege | Radweg | offen |",
      "| Bildung | Singen | Chor | |",
      "| Verkehr | Bus | Linie 5 | |",
    );
    expect(reading.fieldsOfAction.map(({ numberText, name }) => `${numberText} ${name}`)).toEqual([
      "1 Bildung",
      "2 Wohnen",
      "3 Verkehr",
    ]);
    expect(reading.measures.map(({ fieldText, text }) => `${fieldText} ${text}`)).toEqual([
      "1 Bücherei",
      "1 Kurs",
      "2 Radweg",
      "1 Chor",
      "3 Linie 5",
    ]);
  });

  test.each<[string, string[]]>([
    [
      "with tabs",
      [
        "Nr.\tZiel\tMaßnahme\tErgebnis",
        "Handlungsfeld 1: Bildung",
        "1.1\tLesen\tKita\terledigt",
        "Handlungsfeld 2: Wohnen",
        "2.1\tWege\tRadweg\toffen",
        "\t\tSteg",
      ],
    ],
    [
      "with pipes",
      [
        "| Nr. | Ziel | Maßnahme | Ergebnis |",
        "|---|---|---|---|",
        "| **Handlungsfeld 1: Bildung** | | | |",
        "| 1.1 | Lesen | Kita | erledigt |",
        "| **Handlungsfeld 2: Wohnen** | | | |",
        "| 2.1 | Wege | Radweg | offen |",
        "| | | Steg | |",
      ],
    ],
  ])("goes on below the heading of a field of action that is a row of it, %s", (_, lines) => {
    const reading = readingOf("Bilanz", ...lines, "", "Danach.", "Kita\tPlätze\tOrt\tTräger");
    expect(goalsOf(reading)).toEqual(["1|1.1|Lesen", "2|2.1|Wege"]);
    expect(measuresOf(reading)).toEqual([
      "1.1.1*|1.1|Kita||erledigt|done",
      "2.1.1*|2.1|Radweg||offen|unassessed",
      "2.1.2*|2.1|Steg|||unassessed",
    ]);
    expect(reading.unplaced).toEqual([`${String(lines.length + 4)} unknownTable`]);
  });

  test("holds a measure for each item where measures and results are lists of one length", () =>
    expect(
      measuresOf(
        tableOf(
          "| Nr. | Ziel | Maßnahmen | Kriterien | Ergebnisse |",
          "| 1.1 | A | 1. Kita<br>2. Hort | 1. k<br>2. l | 1. erledigt<br>2. in Arbeit |",
          "| 1.2 | B | - Chor<br>- Fest | | a) erledigt<br>b) offen |",
        ),
      ),
    ).toEqual([
      "1.1.1|1.1|Kita|k|erledigt|done",
      "1.1.2|1.1|Hort|l|in Arbeit|partly",
      "1.2.1*|1.2|Chor||erledigt|done",
      "1.2.2*|1.2|Fest||offen|unassessed",
    ]));

  test.each<[string, string, string]>([
    ["one result stands for all", "| A | 1. Kita<br>2. Hort | erledigt | |", "1. Kita\n2. Hort||erledigt|done"],
    ["there is no result", "| A | 1. Kita<br>2. Hort | | |", "1. Kita\n2. Hort|||unassessed"],
    [
      "one owner stands for all",
      "| A | - Kita<br>- Hort | - offen<br>- in Arbeit | Amt 4 |",
      "- Kita\n- Hort||- offen\n- in Arbeit|unassessed",
    ],
  ])("keeps a list of measures as one where %s", (_, row, expected) =>
    expect(measuresOf(tableOf("| Ziel | Maßnahme | Ergebnis | Zuständig |", row))).toEqual([`1.1.1*|1.1*|${expected}`]),
  );

  test("may hold goals alone, or numbers inside the cells", () => {
    expect(goalsOf(readingOf(FIELD, "Nr\tZiel\tZielerreichung", "1.1\tLesen\terreicht"))).toEqual(["1|1.1|Lesen"]);
    expect(measuresOf(readingOf(FIELD, "Ziel\tMaßnahme", "1.1 Lesen\t1.1.1 Bücherei"))).toEqual([
      "1.1.1|1.1|Bücherei|||unassessed",
    ]);
  });
});

describe("a status behind its measure", () => {
  const measureOf = (...lines: string[]): string | undefined =>
    measuresOf(readingOf(FIELD, "Ziel 1.1: A", ...lines))[0];

  test.each<[string, string, string]>([
    ["in brackets", "Maßnahme: Kita (neu) (ist realisiert)", "Kita (neu)||ist realisiert|done"],
    ["behind a dash", "Maßnahme: Kita – Hort - in Arbeit", "Kita – Hort||in Arbeit|partly"],
  ])("%s is its result", (_, line, expected) => expect(measureOf(line)).toBe(`1.1.1*|1.1|${expected}`));

  test.each<[string, string[], string]>([
    ["that says more", ["Maßnahme: Kita (realisiert 2012)"], "Kita (realisiert 2012)|||unassessed"],
    ["of more than one sense", ["Maßnahme: Kita – läuft"], "Kita – läuft|||unassessed"],
    ["of the last item alone", ["Maßnahme:", "- Kita", "- Hort (erledigt)"], "- Kita\n- Hort (erledigt)|||unassessed"],
    ["beside a result", ["Maßnahme: Kita (erledigt)", "Ergebnis: offen"], "Kita (erledigt)||offen|unassessed"],
    ["beside a status", ["Maßnahme: Kita (erledigt)", "Status: offen"], "Kita (erledigt)||offen|unassessed"],
    ["that is all", ["Maßnahme: (erledigt)"], "(erledigt)|||unassessed"],
  ])("%s stays where it is", (_, lines, expected) => expect(measureOf(...lines)).toBe(`1.1.1*|1.1|${expected}`));
});
