import { answersMeasure } from "../../src/german/answersMeasure";
import { auditOf } from "../../src/german/auditOf";
import { dateCellOf, textOf, wholeNumberOf } from "../../src/german/cellText";
import { fieldNumbersIn } from "../../src/german/fieldNumbers";

describe("numbers of fields of action in a text", () => {
  test.each<[string, number[]]>([
    ["4 und 6", [4, 6]],
    ["Handlungsfelder 2–4", [2, 3, 4]],
    ["2 - 4, 3", [2, 3, 4]],
    ["6 bis 8", [6, 7, 8]],
    ["10, 9", [9, 10]],
    ["4-2", []],
    ["alle", []],
    ["HF 2 (siehe Protokoll 2013)", [2]],
    ["Handlungsfeld 2, Ziel 4.1", [2]],
    ["HF 3,5.", [3, 5]],
    ["Beschluss vom 21.11.2013", []],
    ["2012-2014", []],
  ])("%p", (text, numbers) => expect(fieldNumbersIn(text)).toEqual(numbers));
});

describe("a cell", () => {
  test.each([
    [null, ""],
    [undefined, ""],
    [" A ", " A "],
    [1.5, "1.5"],
    [true, "WAHR"],
    [false, "FALSCH"],
  ])("%p is the text %p", (value, text) => expect(textOf(value)).toBe(text));
  test.each<[string | number | null, number | undefined]>([
    [3, 3],
    [" 03 ", 3],
    [0, undefined],
    ["1.5", undefined],
    [1.5, undefined],
    [-1, undefined],
    ["1234567", undefined],
    ["2a", undefined],
    ["a2", undefined],
    [null, undefined],
  ])("%p is the whole number %p", (value, number) => expect(wholeNumberOf(value)).toBe(number));
  test("is a date with its day, in wording without, or nothing", () => {
    expect(dateCellOf("2013-11-21")).toEqual({ text: "21.11.2013", day: "2013-11-21" });
    expect(dateCellOf(" im Mai ")).toEqual({ text: "im Mai" });
    expect(dateCellOf(" ")).toBeUndefined();
  });
});

describe("a result answers its measure", () => {
  test.each<[string, string, string, string, boolean]>([
    [
      "with a word of the criterion",
      "Der Tisch ist eingerichtet.",
      "Akteure gewinnen",
      "Runder Tisch ist eingerichtet.",
      true,
    ],
    ["with a part of a compound", "Der neue Bericht liegt vor.", "Familienbericht erstellen", "", true],
    ["with a compound of a word", "Der Familienbericht liegt vor.", "Berichte erstellen", "", true],
    ["with no noun of its own", "Ist so gemacht worden.", "Rat geben", "", true],
    ["with a noun that says nothing", "Dazu gab es eine Maßnahme im Jahr darauf.", "Rat geben", "", true],
    ["with the capital of a sentence alone", "Ausschuss: Gespräche – Termine.\nTreffen", "Rat geben", "", true],
    [
      "not with another thing",
      "Bisher gibt es noch keinen familienpolitischen Ausschuss.",
      "Direkte Ansiedlung beim Bürgermeister der Stadt Altena",
      "Die Familienpolitik in Altena wird wahr genommen.",
      false,
    ],
    ["with what it leaves out", "Eröffnet im Mai, betrieben von der Caritas.", "Kita Am Bach bauen", "", true],
    ["with a figure of its own", "Der Rohbau steht, 2014 ist Einzug.", "Kita Am Bach bauen", "", true],
    ["with a word that points back", "Der Verein Waldzwerge betreibt ihn gern.", "Waldkindergarten", "", true],
    ["with a word that loses its ending", "In den Weihnachtsferien gab es keine Nachfrage.", "Ferien", "", true],
    ["not with another subject", "Die Feuerwehr hat ein neues Auto.", "Familienbüro einrichten", "", false],
    ["not with short words alone", "Hier gab es kein Geld.", "es gab Rat hier", "", false],
    ["with nothing", "", "Rat geben", "", true],
  ])("%s", (_, result, measure, criterion, answers) =>
    expect(answersMeasure(result, measure, criterion)).toBe(answers),
  );
});

describe("a former name is used as a name", () => {
  const uses = (goal: string, formerName = "Leben und Lernen", name = "Bildung") =>
    auditOf({ fieldsOfAction: [{ number: 1, name, formerName }], goals: [{ goal }] }).formerNameUses;
  test.each<[string, string, boolean]>([
    ["in quotation marks", "siehe „Leben und Lernen“", true],
    ["behind its kind", "im Handlungsfeld Leben und Lernen", true],
    ["behind its kind and number", "des Handlungsfeldes 3: Leben und Lernen.", true],
    ["not inside a sentence", "wie Leben und Lernen gelingt", false],
    ["not as a part of a word", "Handlungsfeld Leben und Lernende", false],
  ])("%s", (_, goal, isUse) => expect(uses(goal)).toHaveLength(isUse ? 1 : 0));

  test("and told with its place and the name of today", () =>
    expect(uses("„Leben und Lernen“")).toEqual([
      { place: { table: "goals", row: 0, column: "goal" }, formerName: "Leben und Lernen", name: "Bildung" },
    ]));
  test("whatever signs it has", () => expect(uses("„Wo (wie?) + was“", " Wo (wie?) + was ")).toHaveLength(1));
  test("not where it is still the name, or part of it", () => {
    expect(uses("„Bildung“", "Bildung", "Bildung und Erziehung")).toEqual([]);
    expect(uses("„“", " ")).toEqual([]);
  });
  test("in measures and needs too", () => {
    const fieldsOfAction = [{ number: 1, name: "Bildung", formerName: "Lernen" }];
    const { formerNameUses } = auditOf({
      fieldsOfAction,
      measures: [{ measure: "„Lernen“" }],
      needs: [{ need: "„Lernen“" }],
    });
    expect(formerNameUses.map(({ place }) => place.column)).toEqual(["measure", "need"]);
  });
});
