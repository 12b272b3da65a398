import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openHost, type Host } from "../../src/host/node";
import { failureOf } from "./onHost";

/** One sheet of the foreign workbook that holds something of every collection. */
let host: Host;
beforeEach(async () => {
  host = await openHost(readFileSync(join(__dirname, "../workbooks/foreign.xlsx")));
  await onMeasures(async (sheet, context) => {
    sheet.names.add("Eigen", "=1");
    sheet.horizontalPageBreaks.add("A5");
    sheet.verticalPageBreaks.add("C1");
    const data = sheet.getRange("N1:O3");
    data.values = [
      ["Feld", "Anzahl"],
      ["a", 1],
      ["b", 2],
    ];
    sheet.charts.add("ColumnStacked100", data).name = "Eigenes";
    sheet.getRange("N1").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
    await context.sync();
  });
});
afterEach(() => host.close());

const onMeasures = <T>(use: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Excel.run((context) => use(context.workbook.worksheets.getItem("Maßnahmen"), context));

interface Listed {
  load(names: string): unknown;
  readonly items: readonly { readonly id?: unknown; readonly name?: string }[];
  getItem?(key: never): { load(names: string): unknown };
  getItemAt?(index: number): { load(names: string): unknown };
  getCount?(): OfficeExtension.ClientResult<number>;
  getItemOrNullObject?(key: never): { isNullObject: boolean };
}

const COLLECTIONS: [string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown, string][] = [
  ["worksheets", (_, { workbook }) => workbook.worksheets, "name"],
  ["tables", (sheet) => sheet.tables, "name"],
  ["columns", (sheet) => sheet.tables.getItemAt(0).columns, "name"],
  ["rows", (sheet) => sheet.tables.getItemAt(0).rows, "index"],
  ["names", (sheet) => sheet.names, "name"],
  ["charts", (sheet) => sheet.charts, "name"],
  ["series", (sheet) => sheet.charts.getItem("Eigenes").series, "name"],
  ["shapes", (sheet) => sheet.shapes, "name"],
  ["comments", (sheet) => sheet.comments, "content"],
  ["borders", (sheet) => sheet.getRange("A1").format.borders, "style"],
  ["page breaks", (sheet) => sheet.horizontalPageBreaks, "rowIndex"],
  ["column breaks", (sheet) => sheet.verticalPageBreaks, "columnIndex"],
  ["conditional formats", (sheet) => sheet.getRange("N1").conditionalFormats, "type"],
];

describe.each(COLLECTIONS)("%s", (kind, find, property) => {
  test("are listed, and each item is found again in the next batch", async () => {
    const found = await onMeasures(async (sheet, context) => {
      const collection = find(sheet, context) as Listed;
      collection.load(`items/${property}`);
      await context.sync();
      const [first] = collection.items as unknown as Excel.Worksheet[];
      first?.load(property as never);
      await context.sync();
      return [collection.items.length > 0, (first as unknown as Record<string, unknown>)[property] !== undefined];
    });
    expect(found).toEqual([true, true]);
  });

  test("know their number", async () => {
    const counted = await onMeasures(async (sheet, context) => {
      const collection = find(sheet, context) as Listed;
      const count = collection.getCount?.();
      collection.load(`items/${property}`);
      await context.sync();
      return [count?.value ?? collection.items.length, collection.items.length];
    });
    expect(counted[0]).toBe(counted[1]);
  });

  test("refuse a place beyond the last", async () => {
    const error = await failureOf(() =>
      onMeasures(async (sheet, context) => {
        const collection = find(sheet, context) as Listed;
        const item =
          collection.getItemAt?.(99) ??
          collection.getItem?.((kind === "worksheets" || kind === "names" ? "fehlt" : 99) as never);
        item?.load(property);
        await context.sync();
      }),
    );
    expect(error?.code).toMatch(/InvalidArgument|ItemNotFound/);
  });

  test("say when they do not have what is asked for", async () => {
    const isMissing = await onMeasures(async (sheet, context) => {
      const collection = find(sheet, context) as Listed;
      if (collection.getItemOrNullObject === undefined) return true;
      const missing = collection.getItemOrNullObject("fehlt" as never);
      await context.sync();
      return missing.isNullObject;
    });
    expect(isMissing).toBe(true);
  });
});

test.each<[string, (sheet: Excel.Worksheet) => { load(name: string): unknown }, string]>([
  ["a table", (sheet) => sheet.tables.getItem("fehlt"), "name"],
  ["a column", (sheet) => sheet.tables.getItemAt(0).columns.getItem("fehlt"), "name"],
  ["a shape", (sheet) => sheet.shapes.getItem("fehlt"), "name"],
  ["a comment", (sheet) => sheet.comments.getItem("fehlt"), "content"],
  ["a border", (sheet) => sheet.getRange("A1").format.borders.getItem("Mitte" as Excel.BorderIndex), "style"],
  ["a conditional format", (sheet) => sheet.getRange("A1").conditionalFormats.getItem("fehlt"), "type"],
])("%s that does not exist is refused by key", async (_, find, property) => {
  const error = await failureOf(() =>
    onMeasures(async (sheet, context) => {
      find(sheet).load(property);
      await context.sync();
    }),
  );
  expect(error?.code).toMatch(/InvalidArgument|ItemNotFound/);
});

test("present things are no null objects", async () => {
  const found = await onMeasures(async (sheet, context) => {
    const objects = [
      context.workbook.worksheets.getItemOrNullObject("MASSNAHMEN".replace("SS", "ß")),
      sheet.tables.getItemOrNullObject("massnahmenliste"),
      sheet.names.getItemOrNullObject("EIGEN"),
      sheet.charts.getItemOrNullObject("kosten"),
      sheet.getNextOrNullObject(),
      sheet.autoFilter.getRangeOrNullObject(),
    ];
    await context.sync();
    return objects.map(({ isNullObject }) => isNullObject);
  });
  expect(found).toEqual([false, false, false, false, false, true]);
});

test("a table without a sheet in its address lies on the active one", async () => {
  const sheetName = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Neu");
    sheet.activate();
    const table = context.workbook.tables.add("A1:B2", true);
    const owner = table.worksheet.load("name");
    await context.sync();
    return owner.name;
  });
  expect(sheetName).toBe("Neu");
});

test("rules that others made are listed with their words and can be changed", async () => {
  const found = await onMeasures(async (sheet, context) => {
    const formats = sheet.getUsedRange().conditionalFormats.load("items/type,items/stopIfTrue");
    await context.sync();
    const foreign = formats.items.find(({ type }) => type === "CellValue");
    foreign?.cellValue.load("rule");
    await context.sync();
    const operator = foreign?.cellValue.rule.operator;
    if (foreign) foreign.stopIfTrue = true;
    foreign?.load("stopIfTrue");
    await context.sync();
    return [formats.items.length, operator, foreign?.stopIfTrue];
  });
  expect(found).toEqual([3, "EqualTo", true]);
});
