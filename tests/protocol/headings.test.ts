import { readProtocol } from "../../src/protocol/readProtocol";
import { readingOf } from "./readingOf";

const namesOf = (...lines: string[]): readonly string[] =>
  readingOf(...lines).fieldsOfAction.map(({ numberText, name, formerName }) =>
    [numberText, name, formerName].filter((text) => text !== "").join("|"),
  );

describe("the heading of a field of action", () => {
  test.each<[string, string]>([
    ["Handlungsfeld 2: Bildung und Erziehung", "2|Bildung und Erziehung"],
    ["Handlungsfeld 2 Bildung und Erziehung", "2|Bildung und Erziehung"],
    ["5.2 Handlungsfeld 2 – Bildung", "2|Bildung"],
    ["HF2: Bildung", "2|Bildung"],
    ["HF Nr. 2 | Bildung", "2|Bildung"],
    ["| Handlungsfeld 2 | Bildung |", "2|Bildung"],
    ["Handlungsfeld 2\tBildung", "2|Bildung"],
    ["Handlungsfeld IV: Bildung", "4|Bildung"],
    ["Handlungsfeld B: Bildung", "2|Bildung"],
    ["Handlungsfeld 2 (Bildung)", "2|Bildung"],
    ["2. Handlungsfeld: Bildung", "2|Bildung"],
    ["Handlungsfeld: Bildung", "1|Bildung"],
    ["# Handlungsfeld 2: Bildung #", "2|Bildung"],
    ["HANDLUNGSFELD 2: BILDUNG", "2|BILDUNG"],
    ["Handlungsfeld 2 „Bildung“", "2|Bildung"],
    ["Handlungsfeld 2: Bildung (bisher: Lernen für alle)", "2|Bildung|Lernen für alle"],
    ["HF 2 – BILDUNG (ALT: LERNEN)", "2|BILDUNG|LERNEN"],
    ["HF 2 – Bildung, ehemals „Lernen“", "2|Bildung|Lernen"],
  ])("is read from %s", (heading, expected) => expect(namesOf(heading, "Ziel: A", "Maßnahme: a")).toEqual([expected]));

  test.each([
    "Handlungsfeld 2 wurde bearbeitet",
    "Handlungsfeld 2 Frau Muster ist zuständig",
    "Handlungsfeld 2: Alle Ziele wurden erreicht.",
    "Handlungsfeld XX: Bildung",
    "Handlungsfeld E-Mobilität",
    "Handlungsfeld 0: Bildung",
    "- Handlungsfeld 2: Bildung",
    "Handlungsfeld 2 und mehr",
    "2.1 Handlungsfeld 2\t14",
  ])("is not seen in: %s", (line) => expect(namesOf(line)).toEqual([]));

  test("may have its name in the line below", () => {
    expect(namesOf("Handlungsfeld 1", "Bildung und Erziehung", "", "Ziel: A")).toEqual(["1|Bildung und Erziehung"]);
    expect(namesOf("Handlungsfeld 1", "Ziel: A", "Handlungsfeld 1: Bildung")).toEqual(["1|Bildung"]);
    expect(namesOf("Handlungsfeld 1", "Vereinbart:", "Ziel: A")).toEqual(["1"]);
    expect(namesOf("Handlungsfeld 1", "", "Hier wurde viel erreicht.")).toEqual(["1"]);
  });

  test("may be broken within its name", () =>
    expect(namesOf("Handlungsfeld 1: Kinder-, Jugend- und", "Familienhilfe", "Ziel: A")).toEqual([
      "1|Kinder-, Jugend- und Familienhilfe",
    ]));

  test("without a number is found again by its name", () =>
    expect(
      namesOf(
        "Handlungsfeld: Bildung",
        "Ziel: A",
        "Handlungsfeld: Wohnen",
        "Ziel: B",
        "Handlungsfeld: Bildung",
        "Ziel: C",
      ),
    ).toEqual(["1|Bildung", "2|Wohnen"]));

  test("may be its name alone, new or old, once a table has told the names", () => {
    const reading = readingOf(
      "Nr.\tBisherige Benennung\tNeue Benennung",
      "1.\tBildungschancen\tBildung",
      "2.\tMiteinander\tGenerationen",
      "3.\tohne neuen Namen",
      "",
      "5.1 Bildung",
      "",
      "Ziel: A",
      "",
      "MITEINANDER",
      "",
      "Ziel: B",
    );
    expect(reading.goals.map(({ fieldText, text }) => fieldText + text)).toEqual(["1A", "2B"]);
    expect(reading.fieldsOfAction.map(({ name, formerName }) => `${formerName}→${name}`)).toEqual([
      "Bildungschancen→Bildung",
      "Miteinander→Generationen",
      "ohne neuen Namen→",
    ]);
  });

  test("over several fields belongs to none of them alone", () => {
    const { passages } = readingOf(
      "Handlungsfeld 1: A",
      "Handlungsfeld 2: B",
      "Handlungsfeld 3: C",
      "Handlungsfelder 2 und 3",
      "Es gab viel zu tun.",
    );
    expect(passages).toMatchObject([{ scopeText: "2, 3" }]);
  });

  test("may have the former name in the line below", () =>
    expect(
      namesOf("Handlungsfeld 1: Bildung", "(bisher: Lernen)", "Ziel: A", "Handlungsfeld 1: Bildung (alt: Lehren)"),
    ).toEqual(["1|Bildung|Lernen"]));

  test("that differs from the table of names is noted", () => {
    const { report } = readProtocol(
      "Nr\tHandlungsfeld\n1\tBildung\n\nHandlungsfeld 1: Schule\n\nHandlungsfeld 2: Wohnen\n\nHandlungsfeld: Wege",
    );
    expect(report.notes).toEqual([
      { kind: "otherFieldName", fieldOfAction: 1, name: "Schule", line: 4 },
      { kind: "fieldNumberGiven", fieldOfAction: 3, line: 8 },
    ]);
  });

  test("in a list of names gives the fields and their names", () => {
    const lines = [
      "1. Benennung der Handlungsfelder",
      "",
      "- Handlungsfeld 1: Bildung",
      "- Handlungsfeld 2: Wohnen",
      "- Handlungsfeld 1: Anderes",
      "- Und Weiteres",
      "",
      "2. Bilanz",
      "",
      "Handlungsfeld 1",
    ];
    expect(namesOf(...lines)).toEqual(["1|Bildung", "2|Wohnen"]);
    expect(readingOf(...lines).passages.map(({ text }) => text)).toEqual(["Handlungsfeld 1: Anderes", "Und Weiteres"]);
  });
});

describe("a title right above a goal as a field's heading", () => {
  const goalsBelow = (...lines: string[]): readonly string[] =>
    readingOf(...lines).goals.map(({ fieldText, number }) => `${fieldText}|${number}`);

  test.each<[string, string[], string[]]>([
    ["in Roman numbers", ["I. Bildung", "Ziel 1: A", "Maßnahme: a", "", "II. Wohnen", "Ziel 1: B"], ["1|1.1", "2|2.1"]],
    ["in letters", ["A. Bildung", "Ziel: A", "", "B. Wohnen", "Ziel: B"], ["1|1.1*", "2|2.1*"]],
    ["below a chapter's number", ["2.1 Bildung", "", "Ziel: A", "", "2.2 Wohnen", "Ziel: B"], ["1|1.1*", "2|2.1*"]],
    ["in Markdown", ["### Bildung", "Ziel: A", "### Wohnen", "| Ziel | Maßnahme |", "| B | b |"], ["1|1.1*", "2|2.1*"]],
    [
      "is counted as its goals are",
      ["4. Bildung", "", "Ziel 2.1: A", "", "5. Wohnen", "(bisher: Leben)", "Ziel 3.1: B"],
      ["2|2.1", "3|3.1"],
    ],
    [
      "is counted in order where it counts on from other chapters",
      ["3. Bildung", "Ziel: A", "", "4. Wohnen", "Ziel: B"],
      ["1|1.1*", "2|2.1*"],
    ],
    ["alone is any chapter's", ["3. Bildung", "", "Ziel: A", "Maßnahme: a"], ["|1*"]],
    [
      "that does not count on is none",
      ["I. Bildung", "Ziel: A", "Maßnahme: a", "", "V. Wohnen", "Ziel: B", "Maßnahme: b"],
      ["|1*", "|2*"],
    ],
    [
      "is none where other headings say that they are fields",
      ["Handlungsfeld 1: Leben", "Ziel: C", "", "I. Bildung", "Ziel: A", "", "II. Wohnen", "Ziel: B"],
      ["1|1.1*"],
    ],
  ])("%s", (_, lines, expected) => expect(goalsBelow("Protokoll", "", ...lines)).toEqual(expected));

  test("is found again by its name", () =>
    expect(
      readingOf(
        "Protokoll",
        "",
        "I. Bildung",
        "Ziel: A",
        "",
        "II. Wohnen",
        "Ziel: B",
        "",
        "Künftige Bedarfe",
        "",
        "II. Wohnen",
        "- Wege",
      ).needs.map(({ fieldText, text }) => fieldText + text),
    ).toEqual(["2Wege"]));
});

describe("chapters", () => {
  const chapterOf = (...lines: string[]): string | undefined =>
    readingOf(...lines, "", "Ein Satz.").passages.at(-1)?.chapter;

  test.each<[string, string[], string]>([
    ["numbered", ["1. Begrüßung", "", "x.", "", "2. Rückblick"], "2. Rückblick"],
    ["as items of an agenda", ["TOP 1: Begrüßung"], "TOP 1: Begrüßung"],
    ["in Roman numbers", ["I. Begrüßung", "", "x.", "", "II. Rückblick"], "II. Rückblick"],
    ["in Markdown", ["## Rückblick der Stadt ##"], "Rückblick der Stadt"],
    ["in HTML", ["<h2>R&uuml;ckblick der Stadt</h2>"], "Rückblick der Stadt"],
    [
      "as answers to an agenda",
      ["Zu 1. Begrüßung", "", "x.", "", "Zu TOP 2 – Rückblick", "- y"],
      "Zu TOP 2 – Rückblick",
    ],
    ["that could be labels", ["1 Teilnehmende", "", "2 Stand der Umsetzung"], "2 Stand der Umsetzung"],
    ["that close the meeting", ["1. Begrüßung", "", "x.", "", "Verabschiedung"], "Verabschiedung"],
    ["in one way of counting", ["TOP 1: Begrüßung", "", "II. Bildung"], "TOP 1: Begrüßung"],
    [
      "in capitals behind another chapter",
      ["1. Begrüßung", "", "x.", "", "RÜCKBLICK DER STADT"],
      "RÜCKBLICK DER STADT",
    ],
    ["with a tab", ["1.\tBegrüßung"], "1.\tBegrüßung"],
  ])("%s are found", (_, lines, expected) => expect(chapterOf(...lines)).toBe(expected));

  test.each<[string, string[]]>([
    ["the points of a list", ["1. Erster Punkt", "2. Zweiter Punkt"]],
    ["a date", ["1. Januar 2013 Beginn der Umsetzung"]],
    ["a sentence", ["1. Wir fangen an."]],
    ["capitals on the title page", ["STADT MUSTERHAUSEN AN DER LIPPE"]],
  ])("%s are none", (_, lines) => expect(chapterOf(...lines) ?? "").toBe(""));

  test("are found where the text has lost its empty lines, and numbered measures are none", () => {
    const reading = readingOf(
      "1. Begrüßung",
      "Guten Tag.",
      "2. Bilanz",
      "HF 1: Bildung",
      "Ziel 1: A",
      "1. Kita",
      "Ergebnis: erledigt",
      "2. Schule",
      "Ergebnis: offen",
      "3. Hort",
      "Ergebnis: erledigt",
      "HF 2: Wohnen",
      "Ziel 1: B",
      "Maßnahme: Wege",
      "Ergebnis: läuft",
      "3. Künftige Handlungsbedarfe",
      "HF 1: Bildung",
      "- Lesen",
      "4. Rückmeldungen",
      "- Gut.",
    );
    expect(reading.measures.map(({ text, result }) => `${text} ${result}`)).toEqual([
      "Kita erledigt",
      "Schule offen",
      "Hort erledigt",
      "Wege läuft",
    ]);
    expect(reading.needs.map(({ text }) => text)).toEqual(["Lesen"]);
    expect(reading.feedback.map(({ text }) => text)).toEqual(["Gut."]);
    expect(reading.passages[0]).toMatchObject({ chapter: "1. Begrüßung", text: "Guten Tag." });
  });

  test("of a table of contents are no chapters, and what stands below it is not lost", () => {
    const { passages, unplaced } = readingOf(
      "Inhaltsverzeichnis",
      "1. Begrüßung ..... 2",
      "2. Bilanz\t3",
      "Dieses Protokoll ist ein Entwurf.",
      "",
      "1. Begrüßung",
      "",
      "Guten Tag.",
    );
    expect(passages.map(({ text }) => text)).toEqual(["Dieses Protokoll ist ein Entwurf.", "Guten Tag."]);
    expect(unplaced).toEqual([]);
  });
});

describe("lines without content", () => {
  test("of a printer's page are structure: numbers, rules and repeated headers", () => {
    const page = (number: number): string[] => ["Protokoll der Stadt Musterstadt", `Seite ${String(number)} von 4`];
    const { report, tables } = readProtocol(
      [
        "Handlungsfeld 1: A",
        "Ziel: Die Stadt fördert Familien mit",
        ...page(1),
        "kleinen Kindern",
        "- 2 -",
        "[3]",
        "4/9",
        "====",
        "-",
        "Maßnahme: Feste",
        ...page(2),
        "Ergebnis: erledigt",
        ...page(3),
      ].join("\n"),
    );
    expect(tables.goals?.[0]?.goal).toBe("Die Stadt fördert Familien mit kleinen Kindern");
    expect(report.ledger.flatMap((entry) => (entry.kind === "structural" ? entry.reason : []))).toEqual([
      "runningHeader",
      "pageNumber",
      "pageNumber",
      "pageNumber",
      "pageNumber",
      "rule",
      "rule",
      "runningHeader",
      "pageNumber",
      "runningHeader",
      "pageNumber",
    ]);
  });

  test("are not seen in a result that ends each page", () => {
    const block = ["Ziel: A", "Maßnahme", "Fest", "Ergebnis", "Läuft seit 2012.", "Seite 1 von 9"];
    const { measures } = readingOf("Handlungsfeld 1: A", ...block, ...block, ...block);
    expect(measures.map(({ result }) => result)).toEqual(Array(3).fill("Läuft seit 2012."));
  });

  test("hold only markup", () => {
    const { report } = readProtocol("<p>\n</p>\n\u00AD\n&nbsp;\nText.");
    expect(report).toMatchObject({ lines: 5, structural: 4, placed: 1 });
  });
});
