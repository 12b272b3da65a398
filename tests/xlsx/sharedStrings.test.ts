import { strToU8, zipSync } from "fflate";
import fc from "fast-check";
import { Workbook } from "../../src/xlsx/workbook";
import { openXmlFaults } from "../judges/openXml";
import { FOREIGN, changedParts, openForeign, partsOf, reopened, sheetOf, textOf } from "./foreign";

/** Each call of the validator is a process of its own. */
jest.setTimeout(60_000);

const STRINGS = "xl/sharedStrings.xml";
const itemsOf = (file: Uint8Array): string[] => textOf(file, STRINGS).match(/<si>.*?<\/si>|<si\/>/gs) ?? [];
const textsOf = (file: Uint8Array): string[] => itemsOf(file).map((item) => item.replaceAll(/<[^>]*>/g, ""));

function workbookWith(texts: readonly string[]): Workbook {
  const workbook = Workbook.create("Liste");
  texts.forEach((value, row) => sheetOf(workbook, "Liste").setCell(row, 0, { value }));
  return reopened(workbook);
}

describe("a shared text", () => {
  test("that no cell shows any more leaves the file, and its neighbours stay where they are", async () => {
    const workbook = workbookWith(["Ziel", "Frau Ilse Beispiel", "Maßnahme"]);
    sheetOf(workbook, "Liste").setCell(1, 0, { value: "Frau N." });
    const file = workbook.toBytes();
    expect(textsOf(file)).toEqual(["Ziel", "", "Maßnahme", "Frau N."]);
    expect(textOf(file, "xl/worksheets/sheet1.xml")).toContain('<c r="A3" t="s"><v>2</v></c>');
    expect(await openXmlFaults(file)).toEqual([]);
  });

  test("that another cell shows stays, on whatever sheet that is", () => {
    const workbook = workbookWith(["Ziel", "Maßnahme", "Maßnahme"]);
    workbook.addSheet("Zweites");
    sheetOf(workbook, "Zweites").setCell(0, 0, { value: sheetOf(workbook, "Liste").cell(0, 0).value });
    const again = reopened(workbook);
    sheetOf(again, "Liste").removeCells({ row: 0, column: 0, rows: 2, columns: 1 });
    expect(textsOf(again.toBytes())).toEqual(["Ziel", "Maßnahme"]);
  });

  test("is added once, however often a workbook is written anew", () => {
    const texts = ["Ziel", "Maßnahme & Träger", " Rand ", "Zeile\nZeile"];
    let workbook = workbookWith(texts);
    for (const generation of [1, 2, 3]) {
      texts.forEach((_, row) => sheetOf(workbook, "Liste").setCell(row, generation, { value: null }));
      texts.forEach((_, row) => sheetOf(workbook, "Liste").setCell(row, 0, { value: null }));
      texts.forEach((value, row) => sheetOf(workbook, "Liste").setCell(row, generation, { value }));
      workbook = reopened(workbook);
    }
    expect(itemsOf(workbook.toBytes())).toHaveLength(texts.length);
  });

  test("goes with its sheet", () => {
    const workbook = workbookWith(["Ziel", "Herr Beispiel"]);
    workbook.addSheet("Bleibt");
    sheetOf(workbook, "Bleibt").setCell(0, 0, { value: sheetOf(workbook, "Liste").cell(0, 0).value });
    const again = reopened(workbook);
    again.removeSheet(sheetOf(again, "Liste").id);
    expect(textsOf(again.toBytes())).toEqual(["Ziel"]);
  });

  test("that was written and taken back between two savings is not in the second file", () => {
    const workbook = workbookWith(["Ziel"]);
    sheetOf(workbook, "Liste").setCell(0, 0, { value: "Herr Beispiel" });
    workbook.toBytes();
    sheetOf(workbook, "Liste").setCell(0, 0, { value: "Maßnahme" });
    expect(textsOf(workbook.toBytes())).toEqual(["", "", "Maßnahme"]);
    expect(sheetOf(reopened(workbook), "Liste").cell(0, 0).value).toBe("Maßnahme");
  });

  test("with formats of its own lends its place to no plain one", () => {
    const rich = `<si><r><rPr><b/></rPr><t>fett</t></r></si>`;
    const workbook = workbookWith(["plain"]);
    const file = workbook.toBytes();
    const parts = { ...partsOf(file), [STRINGS]: strToU8(textOf(file, STRINGS).replace(/<si>.*<\/si>/, rich)) };
    const edited = Workbook.open(zipSync(parts));
    expect(sheetOf(edited, "Liste").cell(0, 0).value).toBe("fett");
    sheetOf(edited, "Liste").setCell(1, 0, { value: "fett" });
    expect(itemsOf(edited.toBytes())).toEqual([rich, "<si><t>fett</t></si>"]);
  });

  test.each([
    `<c r="A1" t ="s"><v>0</v></c>`,
    `<c r='A1' t='s'><v xml:space="preserve">0</v></c>`,
    `<c r="A1" t="s"><f>"Ziel"</f><v>0</v></c>`,
    `<c\nt="s"\nr="A1"><v> 0 </v></c>`,
  ])("is seen in %j", (cell) => {
    const file = workbookWith(["Ziel", "Ziel"]).toBytes();
    const sheet = textOf(file, "xl/worksheets/sheet1.xml").replace(/<c r="A1".*?<\/c>/, cell);
    const workbook = Workbook.open(zipSync({ ...partsOf(file), "xl/worksheets/sheet1.xml": strToU8(sheet) }));
    sheetOf(workbook, "Liste").setCell(1, 0, { value: 2 });
    expect(textsOf(workbook.toBytes())).toEqual(["Ziel"]);
    expect(sheetOf(reopened(workbook), "Liste").cell(0, 0).value).toBe("Ziel");
  });

  test("of a present file stays whatever is written beside it, when no cell lost one", () => {
    const workbook = openForeign();
    sheetOf(workbook, "Intern").setCell(30, 5, { value: 4 });
    expect(changedParts(FOREIGN, workbook.toBytes())).not.toContain(STRINGS);
  });
});

test("the file holds the texts that its cells show and no others, whatever was written in between", () =>
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(4), fc.constantFrom("a", "b", "c", "d", null), fc.boolean()), { maxLength: 20 }),
      (edits) => {
        let workbook = workbookWith(["a", "b", "a", "c", "e"]);
        for (const [row, value, isSaved] of edits) {
          sheetOf(workbook, "Liste").setCell(row, 0, { value });
          if (isSaved) workbook = reopened(workbook);
        }
        const shown = [0, 1, 2, 3, 4].map((row) => sheetOf(workbook, "Liste").cell(row, 0).value);
        const file = workbook.toBytes();
        const read = sheetOf(Workbook.open(file), "Liste");
        expect([0, 1, 2, 3, 4].map((row) => read.cell(row, 0).value)).toEqual(shown);
        expect(new Set(textsOf(file).filter((text) => text !== ""))).toEqual(
          new Set(shown.filter((text) => text !== null)),
        );
      },
    ),
    { numRuns: 60 },
  ));
