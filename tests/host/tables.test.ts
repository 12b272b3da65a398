import { openHost, type Host } from "../../src/host/node";

let host: Host;
beforeEach(async () => {
  host = await openHost();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:C3").values = [
      ["Nr", "Maßnahme", "Status"],
      [1, "Kita", "realisiert"],
      [2, "Hort", ""],
    ];
    const table = sheet.tables.add("A1:C3", true);
    table.name = "tblMassnahmen";
    await context.sync();
  });
});
afterEach(() => host.close());

const onTable = <T>(use: (table: Excel.Table, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Excel.run((context) => use(context.workbook.tables.getItem("tblMassnahmen"), context));

const valuesOf = (address: string): Promise<unknown[][]> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange(address).load("values");
    await context.sync();
    return range.values;
  });

test("a table knows its parts", async () => {
  const parts = await onTable(async (table, context) => {
    const ranges = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()];
    for (const range of ranges) range.load("address");
    table.load("name,style,showTotals,showFilterButton");
    table.columns.load("items/name,items/index");
    table.rows.load("count");
    await context.sync();
    return {
      addresses: ranges.map(({ address }) => address),
      columns: table.columns.items.map(({ name }) => name),
      rows: table.rows.count,
      style: table.style,
    };
  });
  expect(parts).toEqual({
    addresses: ["Tabelle1!A1:C3", "Tabelle1!A1:C1", "Tabelle1!A2:C3"],
    columns: ["Nr", "Maßnahme", "Status"],
    rows: 2,
    style: "TableStyleMedium2",
  });
});

test("rows added at the end push what stands below down", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A4").values = [["darunter"]];
    await context.sync();
  });
  await onTable(async (table, context) => {
    table.rows.add(undefined, [[3, "Bus", "offen"]]);
    await context.sync();
  });
  expect(await valuesOf("A4:C5")).toEqual([
    [3, "Bus", "offen"],
    ["darunter", "", ""],
  ]);
});

test("a heading written into its cell is the column's name, and formulas follow", async () => {
  const formula = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const count = sheet.getRange("F1");
    count.formulas = [["=COUNTA(tblMassnahmen[Maßnahme])"]];
    sheet.getRange("B1").values = [["Vorhaben"]];
    count.load("formulas,values");
    await context.sync();
    return [count.formulas, count.values];
  });
  expect(formula).toEqual([[["=COUNTA(tblMassnahmen[Vorhaben])"]], [[2]]]);
});

test("tables are found by name in any case and by id", async () => {
  const found = await onTable(async (table, context) => {
    table.load("id");
    await context.sync();
    const byId = context.workbook.tables.getItemOrNullObject(table.id).load("name");
    const byName = context.workbook.tables.getItemOrNullObject("TBLMASSNAHMEN").load("name");
    const missing = context.workbook.tables.getItemOrNullObject("tblZiele");
    await context.sync();
    return [byId.name, byName.name, missing.isNullObject];
  });
  expect(found).toEqual(["tblMassnahmen", "tblMassnahmen", true]);
});

test("a live formula has its value, in the answer and in the file", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("E1").formulas = [
      ['=COUNTIFS(tblMassnahmen[Status],"realisiert")'],
    ];
    await context.sync();
  });
  expect(await valuesOf("E1")).toEqual([[1]]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("C3").values = [["realisiert"]];
    await context.sync();
  });
  expect(await valuesOf("E1")).toEqual([[2]]);
  const again = await openHost(host.toBytes());
  expect(await valuesOf("E1")).toEqual([[2]]);
  again.close();
});

test("formats are read back, null where cells differ", async () => {
  const formats = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:C3");
    range.format.fill.color = "#D9E1F2";
    range.getRow(0).format.font.bold = true;
    range.numberFormat = "@" as unknown as string[][];
    range.format.columnWidth = 60;
    range.load("numberFormat,format/columnWidth,format/fill/color,format/font/bold,format/font/name");
    await context.sync();
    return [range.format.fill.color, range.format.font.bold, range.format.columnWidth, range.numberFormat[0]];
  });
  expect(formats).toEqual(["#D9E1F2", null, 60, ["@", "@", "@"]]);
});

test("a table on a sheet made after another was deleted is a table of its own", async () => {
  const names = await Excel.run(async (context) => {
    const { worksheets, tables } = context.workbook;
    const gone = worksheets.add("Erst");
    gone.tables.add("Erst!A1:B2", true).name = "tblErst";
    await context.sync();
    gone.delete();
    const later = worksheets.add("Dann");
    later.tables.add("Dann!A1:B2", true).name = "tblDann";
    tables.load("items/name");
    await context.sync();
    return tables.items.map(({ name }) => name);
  });
  expect(names).toEqual(["tblMassnahmen", "tblDann"]);
});

test.each([
  ["before anything was calculated", false],
  ["after something was calculated", true],
])("a new sheet is renamed %s, and formulas follow", async (_, calculated) => {
  const values = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    if (calculated) {
      const early = sheet.getRange("F1");
      early.formulas = [["=1+1"]];
      early.load("values");
      await context.sync();
    }
    const other = context.workbook.worksheets.add("Neu");
    other.getRange("A1").values = [[7]];
    sheet.getRange("E1").formulas = [["=Neu!A1*2"]];
    other.name = "Anders";
    const result = sheet.getRange("E1");
    result.load("values,formulas");
    await context.sync();
    return [result.values, result.formulas];
  });
  expect(values).toEqual([[[14]], [["=Anders!A1*2"]]]);
});
