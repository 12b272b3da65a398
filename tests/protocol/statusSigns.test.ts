import { measuresOf, readingOf } from "./readingOf";

const FIELD = "Handlungsfeld 1: Bildung";

describe("a mark before a measure", () => {
  test.each<[string, string[], string[]]>([
    ["where one is a half circle", ["● Kita", "◐ Hort", "○ Chor"], ["Kita||●", "Hort||◐", "Chor||○"]],
    ["where a legend explains it", ["● Kita", "○ Hort", "", "● = umgesetzt, ○ = offen"], ["Kita||●", "Hort||○"]],
    ["where ticks differ", ["- ✓ Kita", "  - klein", "- ☐ Hort"], ["Kita\n- klein||✓", "Hort||☐"]],
    ["before a label", ["🟢 Maßnahme: Kita", "Kriterium: k", "🔴 Maßnahme: Hort"], ["Kita|k|🟢", "Hort||🔴"]],
    ["below the word", ["Maßnahmen:", "✅ Kita", "❌ Hort"], ["Kita||✅", "Hort||❌"]],
  ])("says its status %s", (_, lines, expected) =>
    expect(
      readingOf(FIELD, "Ziel 1.1: A", ...lines).measures.map(({ text, criterion, result }) =>
        [text, criterion, result].join("|"),
      ),
    ).toEqual(expected),
  );

  test("is kept beside a result, as the town's own word", () =>
    expect(readingOf(FIELD, "Ziel: A", "✅ Kita", "❌ Hort", "Ergebnis: fiel aus").measures[1]).toMatchObject({
      text: "Hort",
      result: "fiel aus",
      statusText: "❌",
      status: "unassessed",
    }));

  test("is a bullet where nothing says more", () => {
    const { goals } = readingOf(FIELD, "Ziel: A", "● Kita", "○ klein", "● Hort", "", "Ziel: B", "✓ Chor");
    expect(goals.map(({ text }) => text)).toEqual(["A\n• Kita\n  • klein\n• Hort", "B\n• Chor"]);
  });

  test("is lost nowhere else", () => {
    const reading = readingOf(
      FIELD,
      "🟢 Ziel: A",
      "Maßnahme: Kita",
      "",
      "🔴 Gespräche",
      "",
      "Handlungsbedarfe:",
      "🟡 Wege",
    );
    expect(reading.goals[0]?.text).toBe("🟢 A");
    expect(reading.passages[0]?.text).toBe("🔴 Gespräche");
    expect(reading.needs[0]?.text).toBe("🟡 Wege");
    expect(measuresOf(reading)).toEqual(["1.1.1*|1.1*|Kita|||unassessed"]);
  });
});
