import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openHost } from "../../src/host/node";
import { Workbook } from "../../src/xlsx/workbook";
import { failureOf, hostForEachTest, onSheet, write } from "./onHost";

const FOREIGN = readFileSync(join(__dirname, "../workbooks/foreign.xlsx"));
const BASE64 = FOREIGN.toString("base64");

const host = hostForEachTest();

/** Inserts sheets of the foreign workbook; answers the names of all tabs. */
const insert = (options: Excel.InsertWorksheetOptions): Promise<string[]> =>
  Excel.run(async (context) => {
    const ids = context.workbook.insertWorksheetsFromBase64(BASE64, options);
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/id");
    await context.sync();
    expect(worksheets.items.filter(({ id }) => ids.value.includes(id)).length).toBe(ids.value.length);
    return worksheets.items.map(({ name }) => name);
  });

const foreign = (): Workbook => Workbook.open(FOREIGN);
const saved = (): Workbook => Workbook.open(host.current.toBytes());

test("all sheets of a file come in their order, at the end", async () => {
  const names = foreign().sheets.filter(({ kind }) => kind === "worksheet").map(({ name }) => name); // prettier-ignore
  expect(await insert({})).toEqual(["Tabelle1", ...names]);
});

test("chosen sheets come where they are wanted, under names that are free", async () => {
  await onSheet(async (sheet, context) => {
    sheet.name = "Maßnahmen";
    await context.sync();
  });
  const options = { sheetNamesToInsert: ["Maßnahmen", "Listen"], positionType: "Before", relativeTo: "Maßnahmen" } as const; // prettier-ignore
  const names = await insert({ ...options, sheetNamesToInsert: [...options.sheetNamesToInsert] });
  expect([...names].sort()).toEqual(["Listen", "Maßnahmen", "Maßnahmen (2)"]);
  expect(names.at(-1)).toBe("Maßnahmen");
});

test("cells keep what they hold and how they look", async () => {
  await insert({});
  for (const source of foreign().sheets.filter(({ kind }) => kind === "worksheet")) {
    const copy = saved().sheetNamed(source.name);
    const area = source.usedArea();
    if (copy === undefined || area === undefined) throw new Error(`${source.name} is there and has cells`);
    const [before, after] = [foreign(), saved()];
    const cells = (book: Workbook) =>
      book.sheetNamed(source.name)?.readRange(area.row, area.column, area.rows, area.columns).flat() ?? [];
    expect(cells(after).map(({ value }) => value)).toEqual(cells(before).map(({ value }) => value));
    const formatted = cells(before).flatMap(({ style }, i) => (style === 0 ? [] : [i]));
    expect(formatted.map((i) => after.styles.resolve(cells(after)[i]?.style ?? 0))).toEqual(
      formatted.map((i) => before.styles.resolve(cells(before)[i]?.style ?? 0)),
    );
    expect(copy.merges.list()).toEqual(source.merges.list());
    expect(copy.validations.list().length).toBe(source.validations.list().length);
    expect(copy.conditionalFormats.list().length).toBe(source.conditionalFormats.list().length);
    expect(copy.drawnObjects.map(({ kind, name }) => [kind, name])).toEqual(
      source.drawnObjects.map(({ kind, name }) => [kind, name]),
    );
  }
});

test("tables come under free names, and formulas follow them", async () => {
  await insert({});
  await insert({});
  const tables = saved().sheets.flatMap((sheet) => sheet.tables.list().map(({ name }) => name));
  expect(new Set(tables).size).toBe(tables.length);
  expect(tables).toContain("Massnahmenliste");
  expect(tables).toContain("Massnahmenliste_2");
  const second = saved().sheetNamed("Maßnahmen (2)");
  const copies = [...(second?.formulas() ?? [])].map(({ cell }) => String(cell.formula)).join(" ");
  expect(copies).not.toBe("");
  expect(copies).not.toMatch(/Massnahmenliste\[/);
});

test("references between sheets that come together stay, others are lost", async () => {
  await write("A1", [[5]]);
  await onSheet(async (sheet, context) => {
    const next = context.workbook.worksheets.add("Zweites");
    next.getRange("A1:A2").formulas = [["=Tabelle1!A1+1"], ["=SUM(Zweites!B1:B3)"]];
    sheet.getRange("B1").formulas = [["=Zweites!A1"]];
    await context.sync();
  });
  const content = Buffer.from(host.current.toBytes()).toString("base64");
  const other = await openHost();
  const formulas = (sheetNamesToInsert: string[], name: string): Promise<unknown[][]> =>
    Excel.run(async (context) => {
      context.workbook.insertWorksheetsFromBase64(content, { sheetNamesToInsert });
      const range = context.workbook.worksheets.getItem(name).getRange("A1:A2").load("formulas");
      await context.sync();
      return range.formulas;
    });
  expect(await formulas(["Zweites"], "Zweites")).toEqual([["=#REF!A1+1"], ["=SUM(Zweites!B1:B3)"]]);
  expect(await formulas([], "Zweites (2)")).toEqual([["='Tabelle1 (2)'!A1+1"], ["=SUM('Zweites (2)'!B1:B3)"]]);
  other.close();
});

test.each<[string, string, Excel.InsertWorksheetOptions, string]>([
  ["a sheet that the file has not", BASE64, { sheetNamesToInsert: ["Fehlt"] }, "ItemNotFound"],
  ["a place beside no sheet", BASE64, { positionType: "After" }, "InvalidArgument"],
  ["what is no workbook", Buffer.from("kein Zip").toString("base64"), {}, "InvalidArgument"],
])("%s is refused", async (_, content, options, code) => {
  const error = await failureOf(() =>
    Excel.run(async (context) => {
      context.workbook.insertWorksheetsFromBase64(content, options);
      await context.sync();
    }),
  );
  expect(error?.code).toBe(code);
});
