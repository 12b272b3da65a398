import { strToU8, zipSync } from "fflate";
import { Workbook } from "../../src/xlsx/workbook";
import { openXmlFaults } from "../judges/openXml";
import { changedParts, FOREIGN, openForeign, partsOf, sheetOf, textOf } from "./foreign";

/** Each call of the validator is a process of its own. */
jest.setTimeout(60_000);

const SHEET_1 = "xl/worksheets/sheet1.xml";
const rowsOf = (xml: string): string[] => xml.match(/<row [\s\S]*?<\/row>/g) ?? [];

describe("what nobody touches", () => {
  test("leaves as it came, packed as it was", () => {
    expect(changedParts(FOREIGN, openForeign().toBytes())).toEqual([]);
  });

  test("stays untouched while everything is read", () => {
    const workbook = openForeign();
    for (const sheet of workbook.sheets) {
      const { rows, columns } = sheet.usedArea() ?? { rows: 1, columns: 1 };
      sheet.readRange(0, 0, rows + 2, columns + 2);
      expect([sheet.view.frozen, sheet.page.layout, sheet.tables.list(), sheet.charts.list()]).toHaveLength(4);
      expect(
        sheet.validations.list().length +
          sheet.threads.list().length +
          sheet.notes.list().length +
          sheet.hyperlinks.list().length,
      ).toBeGreaterThanOrEqual(0);
    }
    workbook.styles.resolve(1);
    workbook.names.list();
    expect(changedParts(FOREIGN, workbook.toBytes())).toEqual([]);
  });

  test("is everything but the sheet, the strings and the calculation when one cell changes", async () => {
    const workbook = openForeign();
    sheetOf(workbook, "Maßnahmen").setCell(5, 3, { value: "verschoben" });
    const file = workbook.toBytes();
    expect(changedParts(FOREIGN, file)).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/calcChain.xml",
      "xl/sharedStrings.xml",
      "xl/workbook.xml",
      SHEET_1,
    ]);
    expect(await openXmlFaults(file)).toEqual([]);
  });

  test("is every other row of the sheet, and everything around the rows", () => {
    const workbook = openForeign();
    sheetOf(workbook, "Maßnahmen").setCell(5, 3, { value: 1 });
    const [before, after] = [textOf(FOREIGN, SHEET_1), textOf(workbook.toBytes(), SHEET_1)];
    expect(rowsOf(after).filter((row, i) => row !== rowsOf(before)[i])).toHaveLength(1);
    expect(after.slice(0, after.indexOf("<sheetData>"))).toBe(before.slice(0, before.indexOf("<sheetData>")));
    expect(after.slice(after.indexOf("</sheetData>"))).toBe(before.slice(before.indexOf("</sheetData>")));
  });

  test("is every other cell of the row", () => {
    const workbook = openForeign();
    sheetOf(workbook, "Maßnahmen").setCell(0, 4, { value: 1 });
    const row = rowsOf(textOf(workbook.toBytes(), SHEET_1))[0];
    expect(row).toBe(
      `<row r="1" ht="24" customHeight="1" x14ac:dyDescent="0.25"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1"/><c r="C1" s="1"/>` +
        `<c r="D1" s="1"/><c r="E1" s="1"><v>1</v></c><c r="F1" s="1"/></row>`,
    );
  });

  test("is the present shared strings, rich ones included: new ones follow them", () => {
    const workbook = openForeign();
    sheetOf(workbook, "Intern").setCell(0, 1, { value: "neu" });
    const [before, after] = [
      textOf(FOREIGN, "xl/sharedStrings.xml"),
      textOf(workbook.toBytes(), "xl/sharedStrings.xml"),
    ];
    const items = before.slice(before.indexOf("<si>"), before.indexOf("</sst>"));
    expect(after.slice(after.indexOf("<si>"))).toBe(`${items}<si><t>neu</t></si></sst>`);
    expect(after).toContain(`uniqueCount="21"`);
  });

  test("survives a change of the frame: extensions, links, printer settings, unknown attributes", async () => {
    const workbook = openForeign();
    const sheet = sheetOf(workbook, "Maßnahmen");
    sheet.view.frozen = { rows: 3, columns: 1 };
    sheet.page.change({ orientation: "portrait" });
    const file = workbook.toBytes();
    expect(changedParts(FOREIGN, file)).toEqual([SHEET_1]);
    const xml = textOf(file, SHEET_1);
    for (const piece of [
      "x14:sparkline",
      "x14:dataBar",
      'x14ac:dyDescent="0.25"',
      "mc:Ignorable",
      "x14:dataValidation",
    ]) {
      expect(xml).toContain(piece);
    }
    expect(rowsOf(xml)).toEqual(rowsOf(textOf(FOREIGN, SHEET_1)));
    expect(await openXmlFaults(file)).toEqual([]);
  });

  test("is the file of a workbook that is written twice", () => {
    const workbook = openForeign();
    sheetOf(workbook, "Übersicht").setCell(9, 0, { value: "Text", formula: undefined });
    expect(Buffer.from(workbook.toBytes()).equals(workbook.toBytes())).toBe(true);
  });
});

describe("a macro workbook", () => {
  test("keeps its macros and its kind", () => {
    const parts = partsOf(FOREIGN);
    const types = new TextDecoder().decode(parts["[Content_Types].xml"]);
    const macro = types.replace(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
      "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    );
    const file = zipSync({ ...parts, "[Content_Types].xml": strToU8(macro), "xl/vbaProject.bin": strToU8("macros") });
    const workbook = Workbook.open(file);
    sheetOf(workbook, "Übersicht").setCell(0, 0, { value: 1 });
    const written = workbook.toBytes();
    expect(textOf(written, "xl/vbaProject.bin")).toBe("macros");
    expect(textOf(written, "[Content_Types].xml")).toContain("macroEnabled");
  });
});

describe("another spelling of the same XML", () => {
  /** The overview sheet with every element prefixed, in the namespaces of strict files, encoded in UTF-16, …  */
  function overviewAs(respell: (xml: string) => string, encode: (xml: string) => Uint8Array = strToU8): Workbook {
    const parts = partsOf(FOREIGN);
    const name = "xl/worksheets/sheet2.xml";
    return Workbook.open(zipSync({ ...parts, [name]: encode(respell(new TextDecoder().decode(parts[name]))) }));
  }
  const prefixed = (xml: string): string => xml.replaceAll(/<(\/?)(\w)/g, "<$1x:$2").replace("xmlns=", "xmlns:x=");
  const strict = (xml: string): string =>
    xml.replace(/xmlns="[^"]*"/, 'xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"');
  const utf16 = (xml: string): Uint8Array =>
    new Uint8Array(Buffer.from(`\uFEFF${xml.replace("UTF-8", "UTF-16")}`, "utf16le"));
  const unnumbered = (xml: string): string => xml.replaceAll(/ r="[A-Z]*\d+"/g, "");
  const commented = (xml: string): string => xml.replace("<sheetData>", '<sheetData><!-- <row r="9"/> -->');

  test.each([
    ["prefixed", prefixed, strToU8],
    ["strict", strict, strToU8],
    ["UTF-16", (xml: string) => xml, utf16],
    ["with comments", commented, strToU8],
  ])("%s XML reads and writes the same cells", (_, respell, encode) => {
    const workbook = overviewAs(respell, encode);
    const plain = sheetOf(openForeign(), "Übersicht");
    const sheet = sheetOf(workbook, "Übersicht");
    const seen = (from: typeof sheet): unknown[] =>
      from
        .readRange(0, 0, 6, 7)
        .flat()
        .map(({ value, formula, style, array }) => ({ value, formula, style, array }));
    expect(seen(sheet)).toEqual(seen(plain));
    expect(sheet.usedArea()).toEqual(plain.usedArea());
    sheet.setCell(3, 2, { value: "neu", formula: "A1" });
    plain.setCell(3, 2, { value: "neu", formula: "A1" });
    sheet.rows.set(8, { height: 30 });
    plain.rows.set(8, { height: 30 });
    expect(seen(sheetOf(Workbook.open(workbook.toBytes()), "Übersicht"))).toEqual(seen(plain));
  });

  test.each(["xl/worksheets/sheet2.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "xl/styles.xml"])(
    "%s in UTF-16 is written in the encoding that it declares",
    (name) => {
      const parts = partsOf(FOREIGN);
      const workbook = Workbook.open(zipSync({ ...parts, [name]: utf16(new TextDecoder().decode(parts[name])) }));
      sheetOf(workbook, "Übersicht").setCell(3, 2, {
        value: "neu",
        style: workbook.styles.derive(0, { font: { isBold: true } }),
      });
      workbook.addSheet("Neu");
      expect(textOf(workbook.toBytes(), name)).toMatch(/^<\?xml [^>]*encoding="UTF-8"/);
    },
  );

  test("cells and rows that do not say where they stand keep their place when others come before them", () => {
    const workbook = overviewAs(unnumbered);
    const sheet = sheetOf(workbook, "Übersicht");
    expect(sheet.cell(1, 1).formula).toBe("SUM(Budget)");
    sheet.setCell(1, 0, { value: null });
    sheet.setCell(0, 5, { value: "davor" });
    const again = sheetOf(Workbook.open(workbook.toBytes()), "Übersicht");
    expect(again.cell(1, 1).formula).toBe("SUM(Budget)");
    expect(again.cell(3, 1).value).toBe(600);
    expect(again.usedArea()).toEqual({ row: 0, column: 0, rows: 5, columns: 6 });
  });

  test("dates of strict files are serial numbers", () => {
    const workbook = overviewAs((xml) =>
      xml
        .replace("<v>43</v>", "<v>43</v>")
        .replace(/<c r="B4">.*?<\/c>/, '<c r="B4" t="d"><v>2013-11-21T12:00:00</v></c>'),
    );
    expect(sheetOf(workbook, "Übersicht").cell(3, 1).value).toBe(41_599.5);
  });
});

describe("a file whose metadata serve something else", () => {
  test("gets the dynamic array type beside the others", async () => {
    const parts = partsOf(FOREIGN);
    const metadata =
      `<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><metadataTypes count="1">` +
      `<metadataType name="XLRICHVALUE" minSupportedVersion="120000"/></metadataTypes>` +
      `<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`;
    const workbook = Workbook.open(zipSync({ ...parts, "xl/metadata.xml": strToU8(metadata) }));
    expect(sheetOf(workbook, "Übersicht").cell(1, 5).array?.isDynamic).toBe(false);
    const area = { row: 9, column: 0, rows: 2, columns: 1 };
    sheetOf(workbook, "Listen").setCell(9, 0, {
      value: 1,
      formula: "_xlfn.SEQUENCE(2)",
      array: { area, isDynamic: true },
    });
    const file = workbook.toBytes();
    expect(textOf(file, "xl/metadata.xml")).toContain(
      `<cellMetadata count="2"><bk><rc t="1" v="0"/></bk><bk><rc t="2" v="0"/></bk>`,
    );
    expect(sheetOf(Workbook.open(file), "Listen").cell(9, 0).array?.isDynamic).toBe(true);
    expect(await openXmlFaults(file)).toEqual([]);
  });
});

test("entities, escapes and phonetic hints in shared strings are read as the text they mean", () => {
  const strings =
    `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>&#x4D;&#97;&amp;&lt;&gt;&quot;&apos;&unknown;</t></si>` +
    `<si><r><t>a_x000D_</t></r><r><t xml:space="preserve"> b</t></r><rPh sb="0" eb="1"><t>weg</t></rPh></si><si><t/></si><si/></sst>`;
  const cells = [0, 1, 2, 3].map((i) => `<c t="s"><v>${i}</v></c>`).join("");
  const parts = partsOf(FOREIGN);
  const workbook = Workbook.open(
    zipSync({
      ...parts,
      "xl/sharedStrings.xml": strToU8(strings),
      "xl/worksheets/sheet5.xml": strToU8(`<worksheet><sheetData><row>${cells}</row></sheetData></worksheet>`),
    }),
  );
  const read = (from: Workbook): unknown[] =>
    sheetOf(from, "Intern")
      .readRange(0, 0, 1, 5)[0]
      ?.map(({ value }) => value) ?? [];
  expect(read(workbook)).toEqual([`Ma&<>"'&unknown;`, "a\r b", "", "", null]);
  sheetOf(workbook, "Intern").setCell(0, 4, { value: "fünf" });
  expect(read(Workbook.open(workbook.toBytes()))).toEqual([`Ma&<>"'&unknown;`, "a\r b", "", "", "fünf"]);
});
