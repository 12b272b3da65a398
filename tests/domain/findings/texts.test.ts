import type { RuleId } from "../../../src/domain/findings/registry";
import { found } from "../found";
import { sound, soundWithMeasure } from "../soundAudit";

/** What a rule finds in the text of a measure: its details and what a fix would make of the text. */
function seen(rule: RuleId, text: string): readonly string[] {
  return found(rule, soundWithMeasure({ measure: text })).map((line) =>
    line
      .replace("measures 0 measure", "")
      .replace(`${JSON.stringify(text)} → `, "")
      .replace(/^ \| /, ""),
  );
}

const check = (_: string, rule: RuleId, text: string, expected: string[]): void =>
  expect(seen(rule, text)).toEqual(expected);

describe("remnants of formatting", () => {
  test.each<[string, RuleId, string, string[]]>([
    ["become plain text", "text.formatting", "<p>Rat &amp; Tat</p>", ['"Rat & Tat"']],
    ["may be entities alone", "text.formatting", "M&uuml;tter", ['"Mütter"']],
    ["are no comparison", "text.formatting", "a < b und c > d", []],
    ["are no company's ampersand", "text.formatting", "Müller & Söhne", []],
  ])("%s", check);
});

describe("a torn word", () => {
  test.each<[string, RuleId, string, string[]]>([
    [
      "is joined inside a sentence",
      "text.hyphenation",
      "eine Familienbericht-erstellung der Stadt",
      [
        'found=Familienbericht-erstellung | joined=Familienberichterstellung | "eine Familienberichterstellung der Stadt"',
      ],
    ],
    [
      "is joined over a line break",
      "text.hyphenation",
      "die Familien-\nberichte",
      ['found=Familien-\nberichte | joined=Familienberichte | "die Familienberichte"'],
    ],
    [
      "is joined wherever it stands",
      "text.hyphenation",
      "zur Bericht-erstattung, die Netz-werke",
      ['found=Bericht-erstattung | joined=Berichterstattung | "zur Berichterstattung, die Netzwerke"'],
    ],
    [
      "is joined behind an opening bracket",
      "text.hyphenation",
      "(eine „Netz-werke“) und (Bericht-erstattung)",
      ['found=Netz-werke | joined=Netzwerke | "(eine „Netzwerke“) und (Berichterstattung)"'],
    ],
    [
      "at the start of a sentence may be meant",
      "text.hyphenation",
      "Sozial-emotionale Förderung. Deutsch-französische Woche",
      [],
    ],
    ["left open at the end of a line is meant", "text.hyphenation", "die Kinder-\noder Jugendarbeit", []],
    ["of three words is meant", "text.hyphenation", "ein Second-hand-Laden", []],
    ["of two nouns is meant", "text.hyphenation", "die Ziel-Vereinbarung", []],
    ["left open is meant", "text.hyphenation", "die Kinder- und Jugendhilfe", []],
    ["of small words is meant", "text.hyphenation", "eine face-to-face beratung", []],
    ["with a short ending is meant", "text.hyphenation", "die Mutter-und Kind-Gruppe", []],
    [
      "is joined at a soft hyphen",
      "text.hyphenation",
      "Familien\u00ADbericht",
      ['found=Familien-bericht | joined=Familienbericht | "Familienbericht"'],
    ],
    ["loses a soft hyphen that joins nothing", "text.hyphenation", "1\u00AD2", ['found= | joined= | "12"']],
  ])("%s", check);
});

describe("spaces", () => {
  test.each<[string, RuleId, string, string[]]>([
    ["doubled become one", "text.spaces", "Rat  und \u00A0 Tat", ['"Rat und Tat"']],
    ["around the text go", "text.spaces", " Rat\n", ['"Rat"']],
    ["around the text go with all empty lines", "text.spaces", " \n\n Rat \n \n", ['"Rat"']],
    ["at the end go", "text.spaces", "Rat ", ['"Rat"']],
    ["at the start go", "text.spaces", "\nRat", ['"Rat"']],
    ["before a line break go", "text.spaces", "Rat \nTat", ['"Rat\\nTat"']],
    ["alone are no text", "text.spaces", "   ", []],
    ["between words and lines stay", "text.spaces", "Rat und\nTat", []],
  ])("%s", check);
});

describe("control characters", () => {
  test.each<[string, RuleId, string, string[]]>([
    ["go", "text.controlCharacter", "Rat\u0007 und\u200B Tat\uFEFF\u0085", ['"Rat und Tat"']],
    ["that mean a space become one", "text.controlCharacter", "Rat\tTat", ['"Rat Tat"']],
    [
      "that mean a line break become one",
      "text.controlCharacter",
      "a\r\nb\rc\vd\fe\u2028f\u2029g",
      ['"a\\nb\\nc\\nd\\ne\\nf\\ng"'],
    ],
    ["are no line feeds", "text.controlCharacter", "Rat\nTat", []],
    ["are no letters of other scripts", "text.controlCharacter", "Straße – „Ärzte“ \u{1F600} Σ \uE000 \uFFFD", []],
  ])("%s", check);
});

describe("a text like a formula", () => {
  test.each<[string, RuleId, string, string[]]>([
    ["begins with =", "text.likeFormula", "=SUMME", ["sign=="]],
    ["begins with +", "text.likeFormula", "+49", ["sign=+"]],
    ["begins with @", "text.likeFormula", "@alle", ["sign=@"]],
    ["begins with a dash and a word", "text.likeFormula", "- Rat", ["sign=-"]],
    ["is no dash alone", "text.likeFormula", "- ", []],
    ["is no row of dashes", "text.likeFormula", "-- -", []],
    ["does not have the sign inside", "text.likeFormula", "Rat - Tat = gut", []],
  ])("%s", check);
});

describe("a long text", () => {
  const letters = (count: number): string => "a".repeat(count);
  test.each<[string, RuleId, string, string[]]>([
    ["of 30,000 letters is near the limit", "text.nearLimit", letters(30_000), ["characters=30000"]],
    ["of fewer is not", "text.nearLimit", letters(29_999), []],
    ["of 32 printed lines fits a row", "text.tallerThanRow", letters(32 * 42), []],
    ["of one letter more does not", "text.tallerThanRow", letters(32 * 42 + 1), ["characters=1345"]],
    ["may have many short lines", "text.tallerThanRow", `a${"\na".repeat(32)}`, ["characters=65"]],
    ["may have empty lines", "text.tallerThanRow", `a${"\n".repeat(31)}a`, []],
  ])("%s", check);

  test("of 600 letters in short lines is measured by its lines", () =>
    expect(seen("text.tallerThanRow", `${"a".repeat(43)}\n`.repeat(17).trim())).toEqual(["characters=747"]));
});

test("tables that reach no sheet are not looked at", () =>
  expect(
    found(
      "text.spaces",
      sound({ choices: [{ word: " A" }], statusWords: [{ word: " A" }], mapping: [{ source: " A" }] }),
    ),
  ).toEqual([]));

test("a row is counted through all tables of a kind", () =>
  expect(
    found("text.spaces", sound(), {
      goals: { rows: [[{ value: "A" }], [{ value: " A" }]], columns: { goal: 0 }, firstRow: 4 },
    }),
  ).toEqual(['goals 5 goal | " A" → "A"']));
