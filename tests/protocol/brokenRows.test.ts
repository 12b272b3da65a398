import { readProtocol } from "../../src/protocol/readProtocol";
import { goalsOf, measuresOf, readingOf } from "./readingOf";

const FIELD = "Handlungsfeld 1: Bildung";

describe("a row of a table that stands on several lines", () => {
  test.each<[string, string[], string[]]>([
    [
      "where Word has copied cells of two paragraphs",
      [
        "Nr.\tZiel\tMaßnahme\tKriterium\tErgebnis",
        "1.1.1\tLesen\tNeubau Kita",
        "mit Bücherei\t80 Plätze\tumgesetzt",
        "1.1.2\t\tHort\t10 Kinder",
        "20 Plätze\tIn Arbeit, weil",
        "Geld fehlt",
        "1.2.1\tRechnen\tKurs für",
        "Eltern\t\terledigt",
      ],
      [
        "1.1.1|1.1|Neubau Kita mit Bücherei|80 Plätze|umgesetzt|done",
        "1.1.2|1.1|Hort|10 Kinder\n20 Plätze|In Arbeit, weil Geld fehlt|unassessed",
        "1.2.1|1.2|Kurs für Eltern||erledigt|done",
      ],
    ],
    [
      "but not where the last cells are missing",
      ["Ziel\tMaßnahme\tErgebnis", "Lesen\tKita", "Rechnen\tHort", "Singen\tChor\toffen"],
      ["1.1.1*|1.1*|Kita|||unassessed", "1.2.1*|1.2*|Hort|||unassessed", "1.3.1*|1.3*|Chor||offen|unassessed"],
    ],
    [
      "in quotation marks, as spreadsheets save it",
      [
        "Ziel;Maßnahme;Kriterium;Ergebnis",
        'Lesen;Kita;"zehn',
        "",
        'Plätze";"nicht ""ganz""',
        'umgesetzt"',
        "Rechnen;Hort;;erledigt",
      ],
      ['1.1.1*|1.1*|Kita|zehn\n\nPlätze|nicht "ganz"\numgesetzt|unassessed', "1.2.1*|1.2*|Hort||erledigt|done"],
    ],
    [
      "in quotation marks, as spreadsheets copy it",
      ["Ziel\tMaßnahme\tErgebnis", 'Lesen\t"- Kita', '- Hort"\terledigt'],
      ["1.1.1*|1.1*|- Kita\n- Hort||erledigt|done"],
    ],
    [
      "between the borders of a drawn table",
      [
        "+-----+---------+---------+-----------+",
        "| Nr. | Ziel    | Maßnahme| Ergebnis  |",
        "+=====+=========+=========+===========+",
        "| 1.1 | Kinder  | Kita im | nicht     |",
        "|     | lesen   | Ort     | umgesetzt |",
        "+-----+---------+---------+-----------+",
        "| 1.2 | Rechnen | Kurs    | erledigt  |",
        "+-----+---------+---------+-----------+",
      ],
      ["1.1.1*|1.1|Kita im Ort||nicht umgesetzt|notDone", "1.2.1*|1.2|Kurs||erledigt|done"],
    ],
    [
      "where each cell of HTML has its own",
      [
        "<table>",
        "<tr>",
        "<th>Ziel</th>",
        "<th>Maßnahme</th><th>Ergebnis</th></tr>",
        "<tr><td>Lesen</td>",
        "<td>Kita",
        "  im Ort</td>",
        "<td><p>erledigt</p></td>",
        "<tr>",
        "<td></td><td>Hort</td><td>offen</td>",
        "</table>",
      ],
      ["1.1.1*|1.1*|Kita im Ort||erledigt|done", "1.1.2*|1.1*|Hort||offen|unassessed"],
    ],
  ])("is one row %s", (_, lines, expected) => expect(measuresOf(readingOf(FIELD, "", ...lines))).toEqual(expected));

  test("is placed with each of its lines, or told with each", () => {
    const { report } = readProtocol(
      [
        FIELD,
        "<table><tr>",
        "<td>Ziel</td>",
        "<td>Lesen</td>",
        "</tr>",
        "<tr>",
        "<td>A</td>",
        "<td>b</td>",
        "</tr></table>",
      ].join("\n"),
    );
    expect(report.ledger.map(({ line, kind }) => `${String(line)} ${kind}`)).toEqual([
      "1 placed",
      "2 placed",
      "3 placed",
      "4 placed",
      "5 placed",
      "6 unplaced",
      "7 unplaced",
      "8 unplaced",
      "9 unplaced",
    ]);
    expect(report.unplaced.map(({ text }) => text)).toContain("<td>b</td>");
  });

  test("is left to the report where it was cut at other places than its heading", () => {
    const reading = readingOf(FIELD, "Nr.\tZiel\tMaßnahme\tErgebnis", "1.1.1\tLesen\tKita", "20 Plätze\tHort\tx\ty");
    expect(goalsOf(reading)).toEqual(["1|1.1|Lesen"]);
    expect(reading.unplaced).toEqual(["4 unknownTable"]);
  });
});

describe("merged cells of HTML", () => {
  test("stand in each row and column that they cover", () =>
    expect(
      measuresOf(
        readingOf(
          "<h2>Handlungsfeld 1: Bildung</h2>",
          "<table><tr><th>Ziel</th><th>Maßnahme</th><th>Kriterium</th><th>Ergebnis</th></tr>",
          '<tr><td rowspan="2">Lesen</td><td>Kita</td><td colspan="2">erledigt</td></tr>',
          "<tr><td>Hort</td><td></td><td>offen</td></tr>",
          "<tr><td>Rechnen</td><td>Kurs</td><td></td><td rowspan=9>offen</td></tr></table>",
        ),
      ),
    ).toEqual([
      "1.1.1*|1.1*|Kita|erledigt||unassessed",
      "1.1.2*|1.1*|Hort||offen|unassessed",
      "1.2.1*|1.2*|Kurs||offen|unassessed",
    ]));
});

describe("what a page of HTML holds beside its text", () => {
  test("is markup, and no text of the protocol", () => {
    const { report, tables } = readProtocol(
      [
        "<title>Bilanz</title>",
        "<style>",
        "p { margin: 0 }",
        "</style>Vorher.",
        "<!-- Word",
        "hat Eigenes",
        "--><p>Nachher.</p>",
        "<script>",
        "Nie zu Ende.",
      ].join("\n"),
    );
    expect(tables.passages?.map(({ text }) => text)).toEqual(["Vorher.", "Nachher.", "<script>", "Nie zu Ende."]);
    expect(report).toMatchObject({ lines: 9, structural: 5, placed: 4 });
  });
});
