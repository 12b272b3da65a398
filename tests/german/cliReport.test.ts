import { figuresOf } from "../../src/domain/figures";
import { auditOf } from "../../src/german/auditOf";
import { figureLines, findingLines, protocolLines, sheetLines } from "../../src/german/cliReport";

const MOST = { mustClarify: 2, pleaseCheck: 1, note: 0 };

test("a measure without a valid field of action is told below the fields", () => {
  const audit = auditOf({
    fieldsOfAction: [{ number: "eins", name: "Steuerung" }],
    measures: [{ number: "9.1.1", fieldOfAction: 9, measure: "Ein Vorhaben", status: "realisiert" }],
  });
  const lines = figureLines(["Stadt Musterstadt", ""], "2013-11-21", figuresOf(audit));
  expect(lines.slice(0, 4)).toEqual([
    "Stadt Musterstadt · Stand: 21.11.2013",
    "",
    "eins Steuerung: keine Angabe",
    "    ohne gültiges Handlungsfeld: 1 von 1",
  ]);
});

test("of each severity some findings are told and the rest counted", () => {
  const finding = (severity: keyof typeof MOST, sentence: string, cell?: string) => ({
    severity,
    sentence,
    ...(cell === undefined ? {} : { cell }),
  });
  const lines = findingLines(
    [
      finding("mustClarify", "Eins.", "Ziele!A2"),
      finding("mustClarify", "Zwei."),
      finding("mustClarify", "Drei."),
      finding("note", "Vier."),
    ],
    MOST,
  );
  expect(lines.slice(1)).toEqual([
    "",
    "Muss geklärt werden:",
    "  Ziele!A2: Eins.",
    "  Zwei.",
    "  … und 1 weitere; alle stehen im Blatt Prüfliste.",
  ]);
});

test("a line that went nowhere is told with its number", () => {
  const unplaced = [{ line: 7, text: "Wer kommt?" }];
  expect(protocolLines({ lines: 3, placed: 1, structural: 1, unplaced })[1]).toBe(
    "  Zeile 7, nicht zugeordnet: Wer kommt?",
  );
});

test("a sheet edited by hand is told with the title that it was kept under", () => {
  expect(sheetLines([{ title: "Ausblick" }, { title: "Prozess", kept: "Prozess (alt)" }])).toEqual([
    "Erzeugt: Ausblick, Prozess.",
    "„Prozess“ war von Hand geändert; der bisherige Stand ist aufgehoben als „Prozess (alt)“.",
  ]);
});

test.each([
  [1, "Achtung: 1 Formel zeigt etwas anderes, als gezählt wurde (D5: „0“ statt „1“)."],
  [2, "Achtung: 2 Formeln zeigen etwas anderes, als gezählt wurde (D5: „0“ statt „1“ …)."],
])("a sheet with %s formulas that do not show what was counted is named", (count, beginning) => {
  const deviations = Array.from({ length: count }, () => ({ cell: "D5", expected: 1, found: 0 }));
  const [, line] = sheetLines([{ title: "Übersicht", deviations }]);
  expect(line).toBe(
    `„Übersicht“: ${beginning} Bitte die Befunde der Prüfliste zu diesen Zeilen beheben und neu erzeugen.`,
  );
});
