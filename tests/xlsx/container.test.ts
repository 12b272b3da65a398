import { deflateSync, strToU8, zipSync } from "fflate";
import fc from "fast-check";
import type { XlsxProblem } from "../../src/xlsx/error";
import { Package } from "../../src/xlsx/opc/package";
import { relativeTarget, resolveTarget } from "../../src/xlsx/opc/partNames";
import { Workbook } from "../../src/xlsx/workbook";
import { pack, unpack } from "../../src/xlsx/zip/entry";
import { readZip, ZIP_LIMITS } from "../../src/xlsx/zip/readZip";
import { writeZip } from "../../src/xlsx/zip/writeZip";
import { FOREIGN, partsOf, reopened, sheetOf } from "./foreign";
import { problemOf } from "./problem";

/** A compound file whose directory has a stream of this name. */
function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(2_048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((letter, i) => (bytes[1_024 + 2 * i] = letter.charCodeAt(0)));
  return bytes;
}

function foreignWith(changes: Readonly<Record<string, string | undefined>>): Uint8Array {
  const parts = partsOf(FOREIGN);
  for (const [name, content] of Object.entries(changes)) {
    if (content === undefined) delete parts[name];
    else parts[name] = strToU8(content);
  }
  return zipSync(parts);
}

const textIn = (part: string): string => new TextDecoder().decode(partsOf(FOREIGN)[part]);

test("a tab that names no part is kept as it is, and counts for no worksheet", () => {
  const tab = `<sheet name="Module1" sheetId="77" state="veryHidden" r:id=""/>`;
  const workbook = Workbook.open(
    foreignWith({ "xl/workbook.xml": textIn("xl/workbook.xml").replace("</sheets>", `${tab}</sheets>`) }),
  );
  expect(workbook.sheetNamed("Module1")?.kind).toBe("other");
  workbook.sheetNamed("Intern")?.setCell(0, 0, { value: "neu" });
  workbook.renameSheet(workbook.sheetNamed("Intern")?.id ?? 0, "Innen");
  workbook.removeSheet(workbook.addSheet("Weg").id);
  const again = Workbook.open(workbook.toBytes());
  expect(again.sheets.map(({ name }) => name)).toEqual(workbook.sheets.map(({ name }) => name));
  expect(again.sheetNamed("Innen")?.cell(0, 0).value).toBe("neu");
  again.removeSheet(again.sheetNamed("Module1")?.id ?? 0);
  expect(Workbook.open(again.toBytes()).sheetNamed("Module1")).toBeUndefined();
});

describe("a file that is no workbook is refused by name", () => {
  test.each<[string, Uint8Array, XlsxProblem]>([
    ["nothing at all", new Uint8Array(), { code: "empty" }],
    ["a text", strToU8("Nr;Maßnahme"), { code: "notAZip" }],
    ["a zip's first bytes alone", strToU8("PK\u0003\u0004"), { code: "notAZip" }],
    ["half a zip", FOREIGN.slice(0, FOREIGN.length / 2), { code: "notAZip" }],
    ["a workbook behind a password", compoundFile("EncryptionInfo"), { code: "encrypted" }],
    ["an Excel 97 workbook", compoundFile("Workbook"), { code: "legacyXls" }],
    ["an Excel 95 workbook", compoundFile("Book"), { code: "legacyXls" }],
    ["another compound file", compoundFile("WordDocument"), { code: "notAZip" }],
    ["a zip of pictures", zipSync({ "a.png": strToU8("x") }), { code: "notAWorkbook" }],
    [
      "a text document",
      foreignWith({
        "[Content_Types].xml": textIn("[Content_Types].xml").replace(
          "spreadsheetml.sheet.main",
          "wordprocessingml.document.main",
        ),
      }),
      { code: "notAWorkbook" },
    ],
    [
      "a package without an office document",
      foreignWith({ "_rels/.rels": `<Relationships xmlns="x"/>` }),
      { code: "notAWorkbook" },
    ],
    [
      "a binary workbook",
      foreignWith({
        "[Content_Types].xml": textIn("[Content_Types].xml").replace(
          /[^"]*spreadsheetml.sheet.main\+xml/,
          "application/vnd.ms-excel.sheet.binary.macroEnabled.main",
        ),
      }),
      { code: "unsupported", feature: "binary workbook (.xlsb)" },
    ],
    [
      "a workbook without its workbook part",
      foreignWith({ "xl/workbook.xml": undefined }),
      { code: "missingPart", part: "xl/workbook.xml" },
    ],
    [
      "a workbook without one of its sheets",
      foreignWith({ "xl/worksheets/sheet2.xml": undefined }),
      { code: "missingPart", part: "xl/worksheets/sheet2.xml" },
    ],
    ["another root in the workbook part", foreignWith({ "xl/workbook.xml": "<other/>" }), { code: "notAWorkbook" }],
  ])("%s", (_, bytes, problem) => {
    expect(problemOf(() => Workbook.open(bytes))).toEqual(problem);
  });

  test.each([
    ["half a tag", "<workbook"],
    ["tags that do not match", "<workbook><sheets></workbook>"],
    ["a document type", `<!DOCTYPE workbook [<!ENTITY a "b">]><workbook/>`],
  ])("%s in the workbook part is malformed", (_, xml) => {
    const problem = problemOf(() => Workbook.open(foreignWith({ "xl/workbook.xml": xml })));
    expect(problem).toMatchObject({ code: "malformedPart", part: "xl/workbook.xml" });
  });

  test("bytes that are no UTF-8 are malformed", () => {
    const parts = { ...partsOf(FOREIGN), "xl/workbook.xml": new Uint8Array([60, 0xff, 0xfe, 62]) };
    expect(problemOf(() => Workbook.open(zipSync(parts)))).toMatchObject({
      code: "malformedPart",
      reason: "not UTF-8",
    });
  });

  test.each([
    ["no sheetData", `<worksheet/>`, "no <sheetData>"],
    ["an open sheetData", `<worksheet><sheetData>`, "<sheetData> does not end"],
    [
      "rows out of order",
      `<worksheet><sheetData><row r="2"/><row r="1"/></sheetData></worksheet>`,
      "row 1 is out of order",
    ],
    [
      "a row in a row",
      `<worksheet><sheetData><row r="1"><row r="2"/></row></sheetData></worksheet>`,
      "row 2 is out of order",
    ],
    [
      "cells out of order",
      `<worksheet><sheetData><row r="1"><c r="B1"/><c r="A1"/></row></sheetData></worksheet>`,
      "cells of row 1 are out of order",
    ],
    [
      "a cell that does not end",
      `<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></row></sheetData></worksheet>`,
      "a cell does not end",
    ],
    [
      "a value that does not end",
      `<worksheet><sheetData><row r="1"><c r="A1"><v>1</c></row></sheetData></worksheet>`,
      "<v> does not end",
    ],
    ["a comment that does not end", `<worksheet><sheetData><!-- </sheetData></worksheet>`, "a comment does not end"],
    [
      "a number that is none",
      `<worksheet><sheetData><row r="1"><c r="A1"><v>eins</v></c></row></sheetData></worksheet>`,
      `"eins" is no number`,
    ],
    [
      "a column that does not exist",
      `<worksheet><sheetData><row r="1"><c r="ZZZZ1"/></row></sheetData></worksheet>`,
      `column of <c r="ZZZZ1"/>`,
    ],
  ])("a sheet with %s is malformed when it is read", (_, xml, reason) => {
    const workbook = Workbook.open(foreignWith({ "xl/worksheets/sheet2.xml": xml }));
    const problem = problemOf(() => workbook.sheetNamed("Übersicht")?.cell(0, 0));
    expect(problem).toEqual({ code: "malformedPart", part: "xl/worksheets/sheet2.xml", reason });
  });

  test("a shared string that is not there is malformed, and so is a workbook without shared strings", () => {
    const sheet = `<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>99</v></c></row></sheetData></worksheet>`;
    const workbook = Workbook.open(foreignWith({ "xl/worksheets/sheet2.xml": sheet }));
    expect(problemOf(() => workbook.sheetNamed("Übersicht")?.cell(0, 0))).toMatchObject({
      part: "xl/sharedStrings.xml",
    });
    const rels = textIn("xl/_rels/workbook.xml.rels").replace(/<Relationship Id="rId8"[^>]*>/, "");
    const without = Workbook.open(foreignWith({ "xl/_rels/workbook.xml.rels": rels }));
    expect(problemOf(() => without.sheetNamed("Übersicht")?.cell(0, 0))).toMatchObject({ code: "missingPart" });
  });
});

describe("a zip bomb", () => {
  const bomb = (size: number): Uint8Array => zipSync({ "xl/workbook.xml": new Uint8Array(size) }, { level: 9 });

  test("is refused by what its directory promises", () => {
    expect(problemOf(() => readZip(bomb(40 * 2 ** 20)))).toMatchObject({ code: "zipBomb", part: "xl/workbook.xml" });
    const limits = { ...ZIP_LIMITS, total: 1_000 };
    expect(problemOf(() => Workbook.open(FOREIGN, { zipLimits: limits }))).toMatchObject({
      code: "zipBomb",
      limit: 1_000,
    });
  });

  test("that lies in its directory is refused by what it inflates to", () => {
    const packed = deflateSync(new Uint8Array(5_000_000));
    const liar = { name: "xl/a.xml", method: 8 as const, crc: 0, size: 100, packed };
    expect(problemOf(() => unpack(liar))).toEqual({ code: "zipBomb", part: "xl/a.xml", bytes: 101, limit: 100 });
  });
});

describe("the zip container", () => {
  test("a part with a flipped bit is malformed", () => {
    const entry = pack("a.xml", strToU8("<a>Maßnahme</a>".repeat(20)));
    const packed = entry.packed.slice();
    packed[8] = (packed[8] ?? 0) ^ 0xff;
    expect(problemOf(() => unpack({ ...entry, packed }))).toMatchObject({ code: "malformedPart", part: "a.xml" });
  });

  test("what is written is read again, names in any script, folders left out", () =>
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-zäöü]{1,8}$/), fc.uint8Array({ maxLength: 500 })), (files) => {
        const entries = Object.entries(files).map(([name, bytes]) => pack(name, bytes));
        const read = readZip(writeZip(entries));
        expect(Object.fromEntries(read.map((entry) => [entry.name, [...unpack(entry)]]))).toEqual(
          Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, [...bytes]])),
        );
      }),
      { numRuns: 50 },
    ));

  test("backslashes are taken for slashes, folders are no entries", () => {
    const zip = zipSync({ "xl\\workbook.xml": strToU8("x"), "xl/": new Uint8Array() });
    expect(readZip(zip).map(({ name }) => name)).toEqual(["xl/workbook.xml"]);
  });

  test("encrypted entries and unknown methods are not supported", () => {
    const zip = writeZip([pack("a.xml", strToU8("a"))]);
    const directory = zip.length - 22 - 46 - 5;
    const encrypted = zip.slice();
    encrypted[directory + 8] = 1;
    expect(problemOf(() => readZip(encrypted))).toEqual({ code: "unsupported", feature: "encrypted entry a.xml" });
    const other = zip.slice();
    other[directory + 10] = 99;
    expect(problemOf(() => readZip(other))).toEqual({ code: "unsupported", feature: "compression method 99 of a.xml" });
  });

  test("sizes that stand in a zip64 field are found", () => {
    const content = strToU8("<a/>".repeat(50));
    const { packed, crc, size } = pack("a", content);
    const zip = zip64(packed, crc, size);
    expect(readZip(zip).map((entry) => [entry.name, new TextDecoder().decode(unpack(entry))])).toEqual([
      ["a", "<a/>".repeat(50)],
    ]);
  });
});

/** A container of one deflated entry "a" whose sizes, and whose directory, are only told by zip64 records. */
function zip64(packed: Uint8Array, crc: number, size: number): Uint8Array {
  const plain = writeZip([{ name: "a", method: 8, crc, size, packed }]);
  const local = plain.subarray(0, 31 + packed.length);
  const central = new Uint8Array(46 + 1 + 28);
  central.set(plain.subarray(local.length, local.length + 47));
  const view = new DataView(central.buffer);
  view.setUint32(20, 0xffffffff, true);
  view.setUint32(24, 0xffffffff, true);
  view.setUint32(42, 0xffffffff, true);
  view.setUint16(30, 28, true);
  view.setUint16(47, 1, true);
  view.setUint16(49, 24, true);
  view.setBigUint64(51, BigInt(size), true);
  view.setBigUint64(59, BigInt(packed.length), true);
  view.setBigUint64(67, 0n, true);
  const end = new Uint8Array(56 + 20 + 22);
  const endView = new DataView(end.buffer);
  endView.setUint32(0, 0x06064b50, true);
  endView.setBigUint64(32, 1n, true);
  endView.setBigUint64(48, BigInt(local.length), true);
  endView.setUint32(56, 0x07064b50, true);
  endView.setBigUint64(64, BigInt(local.length + central.length), true);
  endView.setUint32(76, 0x06054b50, true);
  return new Uint8Array([...local, ...central, ...end]);
}

describe("names of parts", () => {
  test.each([
    ["xl/workbook.xml", "worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"],
    ["xl/drawings/drawing1.xml", "../charts/chart1.xml", "xl/charts/chart1.xml"],
    ["xl/workbook.xml", "/xl/styles.xml", "xl/styles.xml"],
    ["", "xl/workbook.xml", "xl/workbook.xml"],
    ["xl/a.xml", "./b%20%C3%9C.xml", "xl/b Ü.xml"],
  ])("from %s, %s is %s", (source, target, part) => {
    expect(resolveTarget(source, target)).toBe(part);
  });

  test("a relative target leads back to its part", () => {
    for (const [source, target] of [
      ["xl/workbook.xml", "xl/worksheets/sheet1.xml"],
      ["xl/worksheets/sheet1.xml", "xl/tables/table1.xml"],
      ["xl/workbook.xml", "customXml/item1.xml"],
    ] as const) {
      expect(resolveTarget(source, relativeTarget(source, target))).toBe(target);
    }
  });

  test("parts are found whatever their case", () => {
    const files = Package.read(FOREIGN);
    expect(files.has("XL/Workbook.XML")).toBe(true);
    expect(problemOf(() => files.bytes("xl/none.xml"))).toEqual({ code: "missingPart", part: "xl/none.xml" });
  });

  test("parts are written under the name they have, whatever the case in which others speak of them", () => {
    const renamed = Object.entries(partsOf(FOREIGN)).map(([name, bytes]) => [name.toLowerCase(), bytes] as const);
    const workbook = Workbook.open(zipSync(Object.fromEntries(renamed)));
    sheetOf(workbook, "Maßnahmen").setCell(40, 0, { value: "Neu" });
    expect(sheetOf(reopened(workbook), "Maßnahmen").cell(40, 0).value).toBe("Neu");
  });
});

test("a file that names the content type of each of its parts gets one for every part that is added", () => {
  const types = textIn("[Content_Types].xml").replace(/<Default Extension="rels"[^>]*>/, "");
  const workbook = Workbook.open(foreignWith({ "[Content_Types].xml": types }));
  const area = { row: 0, column: 0, rows: 2, columns: 1 };
  workbook.addSheet("Neu").tables.add({ area, name: "tblNeu", hasHeaders: true });
  workbook.copySheet(sheetOf(workbook, "Neu").id, "Kopie");
  const { files } = reopened(workbook);
  expect(files.names.filter((name) => files.contentType(name) === undefined)).toEqual([]);
});
