import { RULES } from "../../src/domain/findings/registry";
import { FILE_PROBLEM_SENTENCES } from "../../src/german/fileProblems";
import { sentenceOf } from "../../src/german/findingSentences";
import { RULE_GROUP_WORDS, RULE_WORDS } from "../../src/german/ruleWords";
import { SEVERITY_ORDER, SEVERITY_WORDS } from "../../src/german/severityWords";
import type { Finding } from "../../src/domain/finding";

const say = (rule: Finding["rule"], details: Finding["details"]): string =>
  sentenceOf({ rule, severity: "note", place: { table: "measures" }, details });

/** Every rule with details of every shape that its sentence knows. */
const CASES: [Finding["rule"], Finding["details"], string][] = [
  [
    "table.missing",
    { table: "goals" },
    "Die Tabelle tblZiele fehlt. Bitte anlegen oder in der Zuordnung angeben, welche Tabelle sie ersetzt.",
  ],
  [
    "column.missing",
    { table: "tblX", column: "status", wanted: "", nearest: "" },
    "In der Tabelle tblX fehlt die Spalte „Status“. Bitte ergänzen oder in der Zuordnung angeben, welche Spalte gemeint ist.",
  ],
  [
    "column.missing",
    { table: "tblX", column: "status", wanted: "Stand", nearest: "Stände" },
    "In der Tabelle tblX fehlt die Spalte „Stand“. Vielleicht heißt sie jetzt „Stände“: Bitte umbenennen oder in der Zuordnung angeben.",
  ],
  [
    "column.renamed",
    { table: "tblX", column: "basis", wanted: "", nearest: "Grundlagen" },
    "In der Tabelle tblX fehlt die Spalte „Grundlage“; „Grundlagen“ sieht danach aus. Bitte umbenennen oder in der Zuordnung angeben.",
  ],
  [
    "column.leftOut",
    { table: "tblX", columns: "owner,eigene" },
    "In der Tabelle tblX fehlen die Spalten „Zuständig“, „eigene“. Was dort stünde, fehlt auch in den Bilanzblättern; die Zahlen stimmen trotzdem.",
  ],
  [
    "heading.doubled",
    { table: "tblX", heading: " Status " },
    "In der Tabelle tblX gibt es die Spalte „Status“ doppelt. Gelesen wird nur eine davon: Bitte zusammenführen oder umbenennen.",
  ],
  [
    "heading.empty",
    { table: "tblX", heading: "", position: 3 },
    "In der Tabelle tblX hat die Spalte Nr. 3 keine Überschrift. Bitte benennen oder löschen.",
  ],
  [
    "heading.empty",
    { table: "tblX", heading: "Spalte1", position: 3 },
    "In der Tabelle tblX hat die Spalte Nr. 3 („Spalte1“) keine Überschrift. Bitte benennen oder löschen.",
  ],
  [
    "table.merged",
    { table: "tblX", areas: "A1:B2" },
    "In der Tabelle tblX sind Zellen verbunden (A1:B2). Bitte die Verbindung aufheben, sonst lassen sich Zeilen nicht sicher lesen und sortieren.",
  ],
  [
    "field.numberInvalid",
    { number: "", name: "Bildung" },
    "Das Handlungsfeld „Bildung“ hat keine Nummer. Bitte eine ganze Zahl ab 1 eintragen.",
  ],
  [
    "field.numberInvalid",
    { number: "2a", name: "Bildung" },
    "„2a“ ist keine Nummer für ein Handlungsfeld. Bitte eine ganze Zahl ab 1 eintragen.",
  ],
  [
    "field.numberGap",
    { numbers: "2" },
    "Die Nummern der Handlungsfelder haben Lücken: Es fehlt 2. Bitte prüfen, ob ein Handlungsfeld vergessen wurde.",
  ],
  [
    "field.numberGap",
    { numbers: "2, 4" },
    "Die Nummern der Handlungsfelder haben Lücken: Es fehlen 2, 4. Bitte prüfen, ob ein Handlungsfeld vergessen wurde.",
  ],
  [
    "field.withoutGoal",
    { number: "3", name: "" },
    "Zu Handlungsfeld 3 gibt es kein Ziel. Bitte prüfen, ob das so vereinbart ist.",
  ],
  [
    "measure.fieldUnknown",
    { field: "HF 1", number: "1.1.1" },
    "„HF 1“ ist nicht die Nummer eines Handlungsfeldes. Maßnahme 1.1.1 zählt deshalb zu keinem Handlungsfeld. Bitte die Nummer des Handlungsfeldes eintragen.",
  ],
  [
    "measure.goalUnknown",
    { number: "1.1.1", goal: "Ziel 7" },
    "Maßnahme 1.1.1 nennt das Ziel „Ziel 7“, das es nicht gibt. Bitte die Nummer des Ziels berichtigen.",
  ],
  [
    "status.open",
    { number: "1.1.1", result: "missing" },
    "Maßnahme 1.1.1 ist noch nicht bewertet, und ein Ergebnis ist nicht eingetragen. Bitte den Status klären.",
  ],
  [
    "status.unknownWord",
    { status: "Nicht\u00A0realisiert", word: "nicht realisiert", certainty: "certain", reason: "" },
    "„Nicht\u00A0realisiert“ enthält besondere oder doppelte Leerzeichen und ist so kein Status; die Maßnahme gilt als noch nicht bewertet. Vorschlag: nicht realisiert.",
  ],
  [
    "date.impossible",
    { kind: "day", text: "1905-07-12" },
    "Das Datum 12.07.1905 kann nicht stimmen; vielleicht steht in der Zelle nur ein Jahr. Bitte berichtigen.",
  ],
  [
    "date.impossible",
    { kind: "number", text: "44000" },
    "„44000“ ist eine Zahl und kein Datum. Bitte als Datum eingeben.",
  ],
  [
    "profile.standUnread",
    { label: "Stichtag", value: "31.02.2020", asOf: "2019-05-12" },
    "„31.02.2020“ bei „Stichtag“ ist kein Tag, der sich lesen lässt; die Bilanz gilt deshalb für den 12.05.2019. Bitte als Datum eingeben.",
  ],
  [
    "profile.standUnread",
    { label: "Stichtag", value: "bald", asOf: "" },
    "„bald“ bei „Stichtag“ ist kein Tag, der sich lesen lässt. Bitte als Datum eingeben.",
  ],
  [
    "value.formulaError",
    { error: "#N/A" },
    "Die Formel ergibt einen Fehler (#NV); die Zelle zählt als leer. Bitte die Formel berichtigen.",
  ],
  [
    "text.nearLimit",
    { characters: 32767 },
    "Der Text hat 32.767 Zeichen; in eine Zelle passen 32.767. Bitte kürzen oder auf mehrere Zeilen verteilen.",
  ],
  [
    "word.spaces",
    { text: "realisiert" },
    "Vor oder hinter „realisiert“ stehen Leerzeichen; die Formeln der Übersicht zählen die Zelle deshalb nicht richtig mit. Bitte entfernen.",
  ],
  [
    "goal.numberMissing",
    { goal: "Sehr lang ".repeat(10) },
    "Das Ziel „Sehr lang Sehr lang Sehr lang Sehr lang Sehr lang Sehr la …“ hat keine Nummer; so lässt sich ihm keine Maßnahme zuordnen. Bitte eine Nummer wie 1.1 eintragen.",
  ],
  [
    "number.converted",
    { kind: "date", first: "1.1", second: "" },
    "Excel hat die Nummer in ein Datum verwandelt. Gemeint war wohl 1.1. Bitte die Zelle als Text formatieren und die Nummer neu eingeben.",
  ],
  [
    "number.converted",
    { kind: "decimal", first: "2.1", second: "2.10" },
    "Excel hat die Nummer in eine Dezimalzahl verwandelt. Gemeint war wohl 2.1 oder 2.10. Bitte die Zelle als Text formatieren und die Nummer neu eingeben.",
  ],
  [
    "number.converted",
    { kind: "decimal", first: "", second: "" },
    "Excel hat die Nummer in eine Dezimalzahl verwandelt. Bitte die Zelle als Text formatieren und die Nummer neu eingeben.",
  ],
  [
    "number.given",
    { goals: 2, measures: 12 },
    "2 Ziele und 12 Maßnahmen ohne eigene Nummer haben eine bekommen; sie ist mit * gekennzeichnet. Bitte mit der Zielvereinbarung abgleichen.",
  ],
  [
    "number.given",
    { goals: 0, measures: 1 },
    "1 Maßnahme ohne eigene Nummer hat eine bekommen; sie ist mit * gekennzeichnet. Bitte mit der Zielvereinbarung abgleichen.",
  ],
  [
    "number.given",
    { goals: 1, measures: 0 },
    "1 Ziel ohne eigene Nummer hat eine bekommen; sie ist mit * gekennzeichnet. Bitte mit der Zielvereinbarung abgleichen.",
  ],
  [
    "goal.fieldUnknown",
    { field: "", number: "" },
    "Das Handlungsfeld fehlt. Dieses Ziel zählt deshalb zu keinem Handlungsfeld. Bitte die Nummer des Handlungsfeldes eintragen.",
  ],
  [
    "goal.fieldUnknown",
    { field: "9", number: "9.1" },
    "Ein Handlungsfeld „9“ gibt es nicht. Ziel 9.1 zählt deshalb zu keinem Handlungsfeld. Bitte die Nummer des Handlungsfeldes eintragen.",
  ],
  [
    "measure.fieldUnknown",
    { field: "9", number: "" },
    "Ein Handlungsfeld „9“ gibt es nicht. Diese Maßnahme zählt deshalb zu keinem Handlungsfeld. Bitte die Nummer des Handlungsfeldes eintragen.",
  ],
  [
    "goal.notContinued",
    { number: "1.2", measures: 1 },
    "Zu Ziel 1.2 ist 1 Maßnahme nicht oder nur teilweise realisiert, aber kein Handlungsbedarf führt das Ziel fort. Bitte bei einem Handlungsbedarf unter „Führt fort“ eintragen oder bewusst so lassen.",
  ],
  [
    "goal.notContinued",
    { number: "1.2", measures: 2 },
    "Zu Ziel 1.2 sind 2 Maßnahmen nicht oder nur teilweise realisiert, aber kein Handlungsbedarf führt das Ziel fort. Bitte bei einem Handlungsbedarf unter „Führt fort“ eintragen oder bewusst so lassen.",
  ],
  [
    "criterion.missing",
    { field: 3, missing: 9, measures: 9 },
    "Im Protokoll ist zu 9 von 9 Maßnahmen kein Messkriterium genannt. Bitte aus der Zielvereinbarung nachtragen.",
  ],
  [
    "measure.resultOffThePoint",
    { number: "" },
    "Das Ergebnis von dieser Maßnahme nennt nichts von dem, was in Maßnahme und Messkriterium steht. Bitte prüfen, ob es hierher gehört, und ergänzen, was aus der Maßnahme wurde.",
  ],
  [
    "text.doubled",
    { kind: "goal", first: "1.1" },
    "Das gleiche Ziel steht schon unter Nr. 1.1. Bitte prüfen, ob doppelt gezählt wird.",
  ],
  [
    "text.doubled",
    { kind: "measure", first: "" },
    "Die gleiche Maßnahme steht schon weiter oben. Bitte prüfen, ob doppelt gezählt wird.",
  ],
  [
    "text.doubled",
    { kind: "need", first: "2" },
    "Der gleiche Handlungsbedarf steht schon unter Nr. 2. Bitte prüfen, ob doppelt gezählt wird.",
  ],
  [
    "status.unknownWord",
    { number: "1", status: "prima", word: "", certainty: "", evidence: "", reason: "" },
    "„prima“ ist kein Status; die Maßnahme gilt als noch nicht bewertet. Bitte einen Status aus der Liste wählen.",
  ],
  [
    "status.unknownWord",
    { number: "1", status: "erledigt", word: "realisiert", certainty: "certain", evidence: "erledigt", reason: "R." },
    "„erledigt“ ist kein Status; die Maßnahme gilt als noch nicht bewertet. Vorschlag: realisiert.",
  ],
  [
    "status.unknownWord",
    { number: "1", status: "läuft", word: "realisiert", certainty: "doubtful", evidence: "läuft", reason: "Darum." },
    "„läuft“ ist kein Status; die Maßnahme gilt als noch nicht bewertet. Unsicherer Vorschlag: realisiert. Darum. Bitte entscheiden Sie selbst.",
  ],
  [
    "status.doubtful",
    {
      number: "1.1.1*",
      status: "",
      word: "nicht realisiert",
      certainty: "doubtful",
      evidence: "noch keinen",
      reason: "Darum.",
    },
    "Maßnahme 1.1.1* ist noch nicht bewertet. Unsicherer Vorschlag: nicht realisiert, wegen „noch keinen“. Darum. Bitte entscheiden Sie selbst.",
  ],
  [
    "measure.overdue",
    { number: "1.1.1", dueDate: "2013-01-02", asOf: "2013-11-21" },
    "Die Frist von Maßnahme 1.1.1 war am 02.01.2013 und ist am Stichtag 21.11.2013 verstrichen. Bitte den Stand oder die Frist aktualisieren.",
  ],
  [
    "measure.overdue",
    { number: "", dueDate: "2013-01-02", asOf: "2013-11-21" },
    "Die Frist von dieser Maßnahme war am 02.01.2013 und ist am Stichtag 21.11.2013 verstrichen. Bitte den Stand oder die Frist aktualisieren.",
  ],
  [
    "text.hyphenation",
    { found: "A-b", joined: "Ab" },
    "„A-b“ ist eine übrig gebliebene Worttrennung. Bitte zusammenschreiben: „Ab“.",
  ],
  ["text.hyphenation", { found: "", joined: "" }, "Der Text enthält unsichtbare Trennstriche. Bitte entfernen."],
];

test.each(CASES)("%s with %p", (rule, details, sentence) => expect(say(rule, details)).toBe(sentence));

describe("every rule", () => {
  /** Details of any rule: every name has a value that some rule gives it. */
  const anything = new Proxy(
    {},
    {
      get: (_, name) =>
        new Map<unknown, string | number>([
          ["kind", "goal"],
          ["goals", 2],
          ["measures", 2],
        ]).get(name) ?? "goals",
    },
  );
  test.each(RULES.map(({ id }) => [id] as const))(
    "%s has a whole sentence, a title and words for a clean check",
    (id) => {
      expect(sentenceOf({ rule: id, severity: "note", place: { table: "goals" }, details: anything })).toMatch(
        /^[„A-ZÄÖÜ0-9].{20,}\.$/su,
      );
      expect(RULE_WORDS[id].title).toMatch(/^[A-ZÄÖÜ].*[^.]$/u);
      expect(RULE_WORDS[id].clean).toMatch(/^[A-ZÄÖÜ].*\.$/u);
    },
  );
  test("has a title of its own", () => {
    const titles = Object.values(RULE_WORDS).map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });
  test("belongs to a group with a name", () => {
    for (const { group } of RULES) expect(RULE_GROUP_WORDS[group]).toMatch(/^[A-Z]/);
  });
});

test("severities are named from the gravest down", () =>
  expect(SEVERITY_ORDER.map((severity) => SEVERITY_WORDS[severity].word)).toEqual([
    "Muss geklärt werden",
    "Bitte prüfen",
    "Hinweis",
  ]));

describe("a file that is no usable workbook", () => {
  test.each(Object.entries(FILE_PROBLEM_SENTENCES))(
    "%s has a whole sentence, with facts and without",
    (_, sentence) => {
      expect(sentence({})).toMatch(/^[A-ZÄÖÜ].{20,}\.$/su);
      expect(
        sentence({ part: "xl/workbook.xml", name: "N", what: "W", address: "A1", feature: "F", limit: 2_000_000 }),
      ).toMatch(/^[A-ZÄÖÜ„].{10,}\.$/su);
    },
  );
  test("names the part that is broken", () =>
    expect(FILE_PROBLEM_SENTENCES.malformedPart({ part: "xl/workbook.xml" })).toContain(
      "„xl/workbook.xml“ ist nicht lesbar",
    ));
  test("names the size that is too much", () => {
    expect(FILE_PROBLEM_SENTENCES.zipBomb({ limit: 2_400_000_000 })).toContain("größer als 2400 MB");
    expect(FILE_PROBLEM_SENTENCES.zipBomb({})).toContain("größer als eine zulässige Größe");
  });
});
