import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { answerTo } from "../../src/cli/answer";
import { failureOf } from "../../src/cli/failure";
import { foreignWorkbook } from "../workbooks/foreignWorkbook";

/** A compound file as Office made before 2007, its directory naming one stream. */
function compoundFile(stream: string): Uint8Array {
  const file = Buffer.alloc(512 * 4);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(file);
  file.writeUInt16LE(0x3e, 24);
  file.writeUInt16LE(3, 26);
  file.writeUInt16LE(0xfffe, 28);
  file.writeUInt16LE(9, 30);
  file.writeUInt16LE(6, 32);
  file.writeUInt32LE(1, 44);
  file.writeUInt32LE(1, 48);
  file.write(stream, 1024, "utf16le");
  file.writeUInt16LE((stream.length + 1) * 2, 1024 + 64);
  return file;
}

const without = (part: string): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(unzipSync(foreignWorkbook())).filter(([name]) => name !== part)));

const withPart = (part: string, content: string): Uint8Array =>
  zipSync({ ...unzipSync(foreignWorkbook()), [part]: strToU8(content) });

/** As Excel for Mac once made them: its dates would be read four years too early. */
function countingFrom1904(): Uint8Array {
  const part = "xl/workbook.xml";
  const xml = strFromU8(unzipSync(foreignWorkbook())[part] ?? new Uint8Array());
  return withPart(part, xml.replace(/<workbookPr\b[^>]*\/>/, '<workbookPr date1904="1"/>'));
}

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "auditbilanz-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe.each(["check", "balance"])("%s refuses with a sentence and writes nothing", (command) => {
  test.each<[string, () => Uint8Array, string, RegExp]>([
    ["an empty file", () => new Uint8Array(), "empty", /leer/],
    ["a text", () => strToU8("Nr;Ziel;Maßnahme"), "notAZip", /keine Excel-Arbeitsmappe/],
    ["an old .xls", () => compoundFile("Workbook"), "legacyXls", /\.xls/],
    ["an encrypted workbook", () => compoundFile("EncryptionInfo"), "encrypted", /Kennwort/],
    ["another Office file", () => zipSync({ "word/document.xml": strToU8("<w/>") }), "notAWorkbook", /keine Excel/],
    ["a workbook without its sheet", () => without("xl/worksheets/sheet1.xml"), "missingPart", /sheet1\.xml/],
    ["a malformed part", () => withPart("xl/workbook.xml", "<workbook><sheets>"), "malformedPart", /workbook\.xml/],
    ["a zip bomb", () => withPart("xl/worksheets/sheet1.xml", " ".repeat(2 ** 26)), "zipBomb", /nicht gelesen/],
    ["a workbook that counts days from 1904", countingFrom1904, "days1904", /1904.*vier Jahre/],
    ["a workbook without audit tables", foreignWorkbook, "tableMissing", /tblHandlungsfelder/],
  ])("%s", async (_, content, code, sentence) => {
    const input = join(folder, "a.xlsx");
    const bytes = content();
    await writeFile(input, bytes);
    const words = command === "check" ? [command, input] : [command, input, "-o", join(folder, "b.xlsx")];
    const failure = await answerTo(words, () => undefined).then(
      () => undefined,
      (error: unknown) => failureOf(error),
    );
    expect(failure).toMatchObject({ code, sentence: expect.stringMatching(sentence) as string });
    expect(await readdir(folder)).toEqual(["a.xlsx"]);
    expect(new Uint8Array(await readFile(input))).toEqual(new Uint8Array(bytes));
  });
});

test.each<[string, () => Uint8Array]>([
  ["a Word document", () => zipSync({ "word/document.xml": strToU8("<w/>") })],
  ["an old Word document", () => compoundFile("WordDocument")],
  ["a PDF", () => strToU8("%PDF-1.7\n1 0 obj")],
  ["a text with formats of its own", () => strToU8("{\\rtf1\\ansi Ziel 1.1}")],
])("import refuses %s with a sentence and writes nothing", async (_, content) => {
  const input = join(folder, "protokoll");
  await writeFile(input, content());
  const failure = await answerTo(["import", input, "-o", join(folder, "b.xlsx")], () => undefined).then(
    () => undefined,
    (error: unknown) => failureOf(error),
  );
  expect(failure).toMatchObject({
    code: "protocolNotText",
    sentence: expect.stringMatching(/keinen reinen Text/) as string,
  });
  expect(await readdir(folder)).toEqual(["protokoll"]);
});

test("an error that nobody foresaw is reported in full", () => {
  const failure = failureOf(new TypeError("x is not a function"));
  expect(failure.code).toBe("unexpected");
  expect(failure.report).toContain("x is not a function");
});
