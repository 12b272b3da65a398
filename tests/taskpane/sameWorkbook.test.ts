import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { answerTo } from "../../src/cli/answer";
import { openHost } from "../../src/host/node";
import { SHEET_MARKERS } from "../../src/german/sheetWords";
import type { SheetId } from "../../src/sheets/plan";
import { excelCommands } from "../../src/taskpane/excelCommands";
import { afterWork } from "../workbooks/afterWork";
import { foreignWorkbook } from "../workbooks/foreignWorkbook";

const PROTOCOL = path.resolve(__dirname, "../../samples/protokoll-altena-2013.txt");
const ALL_SHEETS = Object.keys(SHEET_MARKERS) as SheetId[];
const STAND = "2013-11-21";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "auditbilanz-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function throughCommandLine(start: Uint8Array): Promise<Uint8Array> {
  const [before, tables, balance] = ["before", "tables", "balance"].map((name) => path.join(folder, `${name}.xlsx`));
  if (before === undefined || tables === undefined || balance === undefined) throw new Error("Three files are named.");
  await writeFile(before, start);
  await answerTo(["import", PROTOCOL, "--into", before, "-o", tables], () => undefined);
  await answerTo(["balance", tables, "-o", balance, "--stand", STAND], () => undefined);
  return new Uint8Array(await readFile(balance));
}

/** Two sittings, as the command line has them: the workbook is saved and opened again in between. */
async function throughPane(start: Uint8Array): Promise<Uint8Array> {
  const protocol = new Uint8Array(await readFile(PROTOCOL));
  const tables = await afterWork(start, () => excelCommands.importProtocol(protocol));
  return afterWork(tables, () => excelCommands.generateBalance({ asOf: STAND, sheets: ALL_SHEETS }));
}

/** Every part of the package as text. */
const partsOf = (workbook: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(workbook)).map(([name, bytes]) => [name, strFromU8(bytes, true)]));

test.each([
  ["an empty workbook", async () => (await openHost()).toBytes()],
  ["a town's own workbook", () => Promise.resolve(foreignWorkbook())],
])("the pane makes of %s the very file that the command line makes", async (_, start) => {
  const before = await start();
  const [pane, commandLine] = [partsOf(await throughPane(before)), partsOf(await throughCommandLine(before))];
  expect(Object.keys(pane).sort()).toEqual(Object.keys(commandLine).sort());
  for (const [name, content] of Object.entries(commandLine)) {
    expect({ name, content: pane[name] }).toEqual({ name, content });
  }
});
