import { readingOf } from "./readingOf";

const needsOf = (...lines: string[]): readonly string[] =>
  readingOf(...lines).needs.map(({ fieldText, number, text, referenceText }) =>
    [fieldText, number, text, referenceText].join("|"),
  );

const FIELDS = [
  "Handlungsfeld 1: Bildung",
  "Ziel: A",
  "Maßnahme: a",
  "Handlungsfeld 2: Wohnen",
  "Ziel: B",
  "Maßnahme: b",
  "",
];

describe("needs", () => {
  test("stand under their field, each bullet one, nested ones as its lines", () =>
    expect(
      needsOf(
        "1. Handlungsbedarfe",
        "",
        "Handlungsfeld 1: Bildung",
        "Die Gruppe nannte:",
        "- Lesen",
        "  - Kita",
        "- Rechnen (siehe Handlungsfelder 2 bis 4)",
        "Handlungsfeld 2: Wohnen",
        "1.1 Wohnraum",
      ),
    ).toEqual(["1|1|Lesen\n- Kita|", "1|2|Rechnen (siehe Handlungsfelder 2 bis 4)|2, 3, 4", "2|1|Wohnraum|"]));

  test("without bullets are the paragraphs", () =>
    expect(
      needsOf(
        ...FIELDS,
        "Künftige Handlungsbedarfe",
        "",
        "Handlungsfeld 1: Bildung",
        "",
        "Lesen fördern",
        "",
        "Handlungsfeldübergreifende Handlungsbedarfe:",
        "",
        "Presse",
      ),
    ).toEqual(["1|1|Lesen fördern|", "übergreifend|1|Presse|"]));

  test("may stand inside their field's own section", () =>
    expect(
      needsOf(
        "Handlungsfeld 1: Bildung",
        "Ziel: A",
        "Maßnahme: a",
        "",
        "Handlungsbedarfe:",
        "- Lesen",
        "",
        "Handlungsfeld 2: Wohnen",
        "Ziel: B",
        "Handlungsbedarf: Wohnraum",
        "Künftiger Handlungsbedarf",
        "- Wege",
      ),
    ).toEqual(["1|1|Lesen|", "2|1|Wohnraum|", "2|2|Wege|"]));

  test("may name their field themselves, or none", () =>
    expect(
      needsOf(...FIELDS, "1. Handlungsbedarfe", "", "- Handlungsfeld 2: Wege", "- Presse", "- Handlungsfeld 9: fern"),
    ).toEqual(["2|1|Handlungsfeld 2: Wege|", "|1|Presse|", "|2|Handlungsfeld 9: fern|9"]));

  test("stand below a field's name alone, or below the word for all fields", () =>
    expect(
      needsOf(
        ...FIELDS,
        "1. Handlungsbedarfe",
        "",
        "Wohnen",
        "- Wege",
        "",
        "BILDUNG:",
        "- Lesen",
        "",
        "Übergreifend",
        "- Presse",
      ),
    ).toEqual(["2|1|Wege|", "1|1|Lesen|", "übergreifend|1|Presse|"]));

  test("with a label are needs, any other label there goes to the report", () => {
    const reading = readingOf(
      "1. Handlungsbedarfe",
      "",
      "Handlungsfeld 1: Bildung",
      "Handlungsbedarf 1: Lesen",
      "Handlungsbedarf:",
      "Ziel: C",
      "Handlungsfelder 1 und 2",
      "- Alles",
    );
    expect(reading.needs.map(({ fieldText, text }) => fieldText + text)).toEqual(["1Lesen", "übergreifendAlles"]);
    expect(reading.unplaced).toEqual(["6 labelWithoutBlock"]);
  });

  test("may stand beside the field's number", () => {
    const { needs, fieldsOfAction } = readingOf(
      ...FIELDS,
      "Künftige Bedarfe",
      "HF 1: Lesen",
      "HF 2: – Wege",
      "      – Bus",
      "",
      "HF 1-2: keine weiteren",
      "ÜBERGREIFEND: Presse",
    );
    expect(needs.map(({ fieldText, text }) => fieldText + text)).toEqual([
      "1Lesen",
      "2Wege",
      "2Bus",
      "übergreifendPresse",
    ]);
    expect(fieldsOfAction.map(({ noNeedReason }) => noNeedReason)).toEqual(["keine weiteren", "keine weiteren"]);
  });

  test("beside a field that has none stay with their own", () => {
    const { needs, fieldsOfAction } = readingOf(
      ...FIELDS,
      "Künftige Bedarfe",
      "",
      "Handlungsfeld 1: Lesen",
      "Handlungsfeld 2: Hier wird kein Bedarf gesehen.",
      "",
      "Übergreifend: Presse",
      "HF 1: keine",
    );
    expect(needs.map(({ fieldText, text }) => fieldText + text)).toEqual(["1Lesen", "übergreifendPresse"]);
    expect(fieldsOfAction.map(({ noNeedReason }) => noNeedReason)).toEqual(["keine", "Hier wird kein Bedarf gesehen."]);
  });

  test("below a heading that names the field otherwise are still below a heading", () =>
    expect(needsOf(...FIELDS, "Künftige Bedarfe", "", "HF 1: Schule", "- Lesen")).toEqual(["1|1|Lesen|"]));

  test("may be announced by a sentence, in a chapter of their own or not", () => {
    const announced = ["Zu Handlungsfeld 2 wurde folgender Bedarf genannt:", "- Wege", "- Bus"];
    expect(needsOf(...FIELDS, "1. Handlungsbedarfe", "", ...announced, "", "Danke an alle.")).toEqual([
      "2|1|Wege|",
      "2|2|Bus|",
    ]);
    expect(needsOf(...FIELDS, "1. Sonstiges", "", ...announced)).toEqual(["2|1|Wege|", "2|2|Bus|"]);
    expect(needsOf(...FIELDS, "1. Handlungsbedarfe", "", "Für alle Handlungsfelder gilt:", "- Presse")).toEqual([
      "übergreifend|1|Presse|",
    ]);
  });

  test("below the fields of an outlook are needs", () =>
    expect(
      needsOf(...FIELDS, "3. Ausblick", "", "Handlungsfeld 1: Bildung", "- Lesen", "Handlungsfeld 2: Wohnen", "keine"),
    ).toEqual(["1|1|Lesen|"]));

  test("behind the last of several fields belong to it only where the others had their own", () => {
    const needs = ["Handlungsbedarfe:", "- Wege"];
    const fields = [...needs, "Handlungsfeld 2: B", "Ziel: B"];
    expect(needsOf("Handlungsfeld 1: A", "Ziel: A", ...fields, "", ...needs)).toEqual(["1|1|Wege|", "2|1|Wege|"]);
    expect(needsOf(...FIELDS, "", ...needs)).toEqual(["|1|Wege|"]);
    expect(needsOf("## Handlungsfeld 1: A", "Ziel: A", "## Handlungsbedarfe", "- Wege")).toEqual(["|1|Wege|"]);
  });

  test("end before a title of its own", () => {
    const { needs, passages } = readingOf(
      "Handlungsfeld 1: Bildung",
      "Ziel: A",
      "Handlungsbedarfe:",
      "- Lesen",
      "",
      "Vereinbarungen",
      "- Protokoll an alle",
    );
    expect(needs.map(({ text }) => text)).toEqual(["Lesen"]);
    expect(passages.slice(0, 2).map(({ text }) => text)).toEqual(["Vereinbarungen", "Protokoll an alle"]);
  });

  test("may be the rows of a table", () => {
    const { needs, fieldsOfAction, unplaced } = readingOf(
      ...FIELDS,
      "# Handlungsbedarfe",
      "| Handlungsfeld | Handlungsbedarf | Priorität | Verweis | Frist |",
      "|---|---|---|---|---|",
      "| 1 – Bildung | Lesen | hoch | | 31.12.2016 |",
      "| | - Rechnen<br>- Schreiben | | HF 2 | bald |",
      "| Wohnen | kein Bedarf | | | |",
      "| HF 9 | Wege | | | |",
      "| übergreifend | Presse | | | |",
      "| 1 | | | | |",
    );
    expect(
      needs.map(({ fieldText, text, priority, referenceText }) => [fieldText, text, priority, referenceText].join("|")),
    ).toEqual(["1|Lesen|hoch|", "1|Rechnen||HF 2", "1|Schreiben||HF 2", "|Wege||", "übergreifend|Presse||"]);
    expect(fieldsOfAction[1]?.noNeedReason).toBe("kein Bedarf");
    expect(unplaced).toEqual(["16 unknownTable"]);
  });

  test("may be rows below the heading of their field, which is a row as well", () =>
    expect(
      needsOf(
        ...FIELDS,
        "# Handlungsbedarfe",
        "| Bedarf | Priorität |",
        "|---|---|",
        "| Handlungsfeld 2: Wohnen | |",
        "| Wege | hoch |",
        "| Übergreifend | |",
        "| Presse | |",
      ),
    ).toEqual(["2|1|Wege|", "übergreifend|1|Presse|"]));

  test.each([
    "Es wurden keine weiteren Handlungsbedarfe benannt.",
    "- Hier gibt es derzeit keinen Handlungsbedarf",
    "keine neuen Bedarfe",
  ])("are none where the text says so: %s", (line) => {
    const { needs, fieldsOfAction } = readingOf("1. Handlungsbedarfe", "", "Handlungsfeld 1: Bildung", line, "", line);
    const reason = line.replace("- ", "");
    expect(needs).toEqual([]);
    expect(fieldsOfAction[0]?.noNeedReason).toBe(`${reason}\n${reason}`);
  });
});

describe("what was realised within another field", () => {
  const through = (...lines: string[]): readonly (number | undefined)[] =>
    readingOf(
      "Handlungsfeld 2: Wohnen",
      "",
      "Handlungsfeld 1: Bildung",
      "Ziel: A",
      "Maßnahme: a",
      "Ergebnis: erledigt",
      "Maßnahme: b",
      "Ergebnis: nicht umgesetzt",
      "Maßnahme: c",
      ...lines,
    ).measures.map(({ realisedThrough }) => realisedThrough);

  test("fills the measures of the field that are not known to be unrealised", () =>
    expect(through("", "Die Maßnahmen dieses Handlungsfeldes wurden über das Handlungsfeld II umgesetzt.")).toEqual([
      2,
      undefined,
      2,
    ]));

  test("fills nothing in a field where no measure was realised", () =>
    expect(
      readingOf(
        "Handlungsfeld 2: Wohnen",
        "",
        "Handlungsfeld 1: Bildung",
        "Ziel: A",
        "Maßnahme: a",
        "Ergebnis: nicht umgesetzt",
        "",
        "Die Maßnahmen dieses Handlungsfeldes wurden über das Handlungsfeld II umgesetzt.",
      ).measures.map(({ realisedThrough }) => realisedThrough),
    ).toEqual([undefined]));

  test("fills one measure where its result says it", () =>
    expect(through("Ergebnis: Im Rahmen von Handlungsfeld 2 realisiert")).toEqual([undefined, undefined, 2]));

  test.each([
    ["its own field", "In diesem Handlungsfeld wurde alles im Rahmen von Handlungsfeld 1 umgesetzt."],
    ["a field that is not there", "In diesem Handlungsfeld wurde alles im Rahmen von Handlungsfeld 7 umgesetzt."],
    ["something else", "Das Fest wurde im Rahmen von Handlungsfeld 2 umgesetzt."],
  ])("is not derived from a sentence about %s", (_, sentence) =>
    expect(through("", sentence)).toEqual([undefined, undefined, undefined]),
  );
});
