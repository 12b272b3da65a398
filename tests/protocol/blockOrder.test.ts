import { goalsOf, measuresOf, readingOf } from "./readingOf";

const FIELD = "Handlungsfeld 1: Bildung";

describe("the order of a block", () => {
  test.each<[string, string[], string[]]>([
    [
      "measure, goal, criterion, result",
      [
        "Maßnahme: Kita",
        "Ziel: A",
        "Kriterium: k",
        "Ergebnis: erledigt",
        "Maßnahme: Hort",
        "Ziel: A",
        "Kriterium: l",
        "Maßnahme: Chor",
        "Ziel: B",
        "Ergebnis: offen",
      ],
      ["1.1.1*|1.1*|Kita|k|erledigt|done", "1.1.2*|1.1*|Hort|l||unassessed", "1.2.1*|1.2*|Chor||offen|unassessed"],
    ],
    [
      "result, measure, goal",
      [
        "Ergebnis: erledigt",
        "Zuständig: Amt 4",
        "Maßnahme: Kita",
        "Ziel: A",
        "",
        "Ergebnis: in Arbeit",
        "Maßnahme: Hort",
        "Ziel: A",
      ],
      ["1.1.1*|1.1*|Kita||erledigt|done", "1.1.2*|1.1*|Hort||in Arbeit|partly"],
    ],
    [
      "result, measure below a common goal",
      ["Ziel: A", "Status: erledigt", "Maßnahme: Kita", "Status: in Arbeit", "Maßnahme: Hort"],
      ["1.1.1*|1.1*|Kita||erledigt|done", "1.1.2*|1.1*|Hort||in Arbeit|partly"],
    ],
    [
      "criterion, measure, result below a common goal",
      ["Ziel: A", "Kriterium: k", "Maßnahme: Kita", "Ergebnis: erledigt", "Kriterium: l", "Maßnahme: Hort"],
      ["1.1.1*|1.1*|Kita|k|erledigt|done", "1.1.2*|1.1*|Hort|l||unassessed"],
    ],
  ])("may be %s", (_, lines, expected) => {
    const reading = readingOf(FIELD, ...lines);
    expect(measuresOf(reading)).toEqual(expected);
    expect(reading.unplaced).toEqual([]);
  });

  test("names a goal as often as it has measures, and it is one goal", () =>
    expect(
      goalsOf(readingOf(FIELD, "Maßnahme: a", "Ziel: A", "Maßnahme: b", "Ziel 1.2: B", "Maßnahme: c", "Ziel: A")),
    ).toEqual(["1|1.1*|A", "1|1.2|B"]));

  test("is the usual one where a measure hangs before the first goal", () => {
    const reading = readingOf(FIELD, "Maßnahme: a", "Ergebnis: offen", "Ziel: A", "Maßnahme: b", "Maßnahme: c");
    expect(measuresOf(reading)).toEqual([
      "||a||offen|unassessed",
      "1.1.1*|1.1*|b|||unassessed",
      "1.1.2*|1.1*|c|||unassessed",
    ]);
  });

  test("that nobody knows leaves a criterion and a result to the report", () => {
    const reading = readingOf(FIELD, "Ziel: A", "Kriterium: k", "Ergebnis: erledigt", "Maßnahme: b", "Maßnahme: c");
    expect(measuresOf(reading)).toEqual(["1.1.1*|1.1*|b|||unassessed", "1.1.2*|1.1*|c|||unassessed"]);
    expect(reading.unplaced).toEqual(["3 criterionWithoutMeasure", "4 resultWithoutMeasure"]);
  });
});

describe("the order of a table's columns", () => {
  test("may be any, and a goal that comes again is no other one", () => {
    const reading = readingOf(
      "| Status | Maßnahme | Ziel | Kriterium | HF |",
      "| erledigt | Kita | Lesen | k | 1 Bildung |",
      "| offen | Wege | Lesen | | 2 Wohnen |",
      "| in Arbeit | Hort | Lesen | l | 1 Bildung |",
    );
    expect(goalsOf(reading)).toEqual(["1|1.1*|Lesen", "2|2.1*|Lesen"]);
    expect(measuresOf(reading)).toEqual([
      "1.1.1*|1.1*|Kita|k|erledigt|done",
      "2.1.1*|2.1*|Wege||offen|unassessed",
      "1.1.2*|1.1*|Hort|l|in Arbeit|partly",
    ]);
  });

  test("parts goals of one wording by their numbers", () =>
    expect(
      goalsOf(
        readingOf(
          FIELD,
          "Nr\tZiel\tMaßnahme",
          "1.1.1\tLesen\tKita",
          "1.2.1\tLesen\tHort",
          "\tLesen\tChor",
          "1.1.2\tLesen\tFest",
        ),
      ),
    ).toEqual(["1|1.1|Lesen", "1|1.2|Lesen"]));
});
