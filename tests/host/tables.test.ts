/* eslint-disable office-addins/load-object-before-read -- the rule takes results of calls for properties */
import { openHost, type Host } from "../../src/host/node";
import { failureOf } from "./onHost";

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

const parts = (table: Excel.Table): Excel.Range[] => [
  table.getRange(),
  table.getHeaderRowRange(),
  table.getDataBodyRange(),
];

describe("columns", () => {
  const headings = (): Promise<unknown> =>
    onTable(async (table, context) => {
      const header = table.getHeaderRowRange().load("values");
      table.columns.load("items/name,count");
      await context.sync();
      expect(table.columns.items.map(({ name }) => name)).toEqual(header.values[0]);
      return header.values[0] as unknown;
    });

  test.each<[string, number | undefined, unknown[]]>([
    ["at the end", undefined, ["Nr", "Maßnahme", "Status", "Frist"]],
    ["in the middle", 1, ["Nr", "Frist", "Maßnahme", "Status"]],
    ["in front", 0, ["Frist", "Nr", "Maßnahme", "Status"]],
  ])("are added %s, and what stands beside moves away", async (_, index, expected) => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("D2").values = [["daneben"]];
      await context.sync();
    });
    await onTable(async (table, context) => {
      table.columns.add(index, [["Frist"], [1], [2]]);
      await context.sync();
    });
    expect(await headings()).toEqual(expected);
    expect(await valuesOf("E2")).toEqual([["daneben"]]);
  });

  test("can be added empty, with a name", async () => {
    await onTable(async (table, context) => {
      table.columns.add(undefined, undefined, "Beleg");
      table.columns.add();
      await context.sync();
    });
    expect(await headings()).toEqual(["Nr", "Maßnahme", "Status", "Beleg", "Spalte5"]);
  });

  test("are deleted with their cells, and the file stays whole", async () => {
    await onTable(async (table, context) => {
      table.columns.getItem("Maßnahme").delete();
      await context.sync();
    });
    expect(await headings()).toEqual(["Nr", "Status"]);
    host.close();
    host = await openHost(host.toBytes());
    expect(await headings()).toEqual(["Nr", "Status"]);
  });

  test("know their parts and are found by name, id and place", async () => {
    const found = await onTable(async (table, context) => {
      const column = table.columns.getItem("STATUS").load("id,index,name,values");
      const ranges = [column.getRange(), column.getHeaderRowRange(), column.getDataBodyRange()];
      for (const range of ranges) range.load("address");
      await context.sync();
      const again = table.columns.getItem(column.id).load("name");
      const third = table.columns.getItemAt(2).load("name");
      const missing = table.columns.getItemOrNullObject("Farbe");
      const count = table.columns.getCount();
      await context.sync();
      return {
        addresses: ranges.map(({ address }) => address),
        values: column.values,
        names: [again.name, third.name, missing.isNullObject, count.value],
      };
    });
    expect(found).toEqual({
      addresses: ["Tabelle1!C1:C3", "Tabelle1!C1", "Tabelle1!C2:C3"],
      values: [["Status"], ["realisiert"], [""]],
      names: ["Status", "Status", true, 3],
    });
  });

  test("headings stay different: a doubled or empty one gets a number", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1:C1").values = [["Status", "", 7]];
      await context.sync();
    });
    expect(await headings()).toEqual(["Status2", "Spalte2", "7"]);
  });
});

describe("rows", () => {
  const body = (): Promise<unknown[][]> =>
    onTable(async (table, context) => {
      const range = table.getDataBodyRange().load("values");
      await context.sync();
      return range.values;
    });

  test.each<[string, number | undefined, number]>([
    ["at the end", undefined, 2],
    ["in front", 0, 0],
    ["in the middle", 1, 1],
  ])("are added %s", async (_, index, at) => {
    await onTable(async (table, context) => {
      table.rows.add(index, [["neu", "neu", "neu"]]);
      await context.sync();
    });
    const rows = await body();
    expect(rows).toHaveLength(3);
    expect(rows[at]).toEqual(["neu", "neu", "neu"]);
  });

  test("can be empty, and have to be as wide as the table", async () => {
    await onTable(async (table, context) => {
      table.rows.add();
      await context.sync();
    });
    expect(await body()).toHaveLength(3);
    const error = await failureOf(() =>
      onTable(async (table, context) => {
        table.rows.add(undefined, [[1, 2]]);
        await context.sync();
      }),
    );
    expect(error).toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "TableRowCollection.add" } });
  });

  test("are read, changed and deleted one by one", async () => {
    const found = await onTable(async (table, context) => {
      const row = table.rows.getItemAt(1).load("values,index");
      const range = row.getRange().load("address");
      table.rows.load("items/index");
      const count = table.rows.getCount();
      await context.sync();
      const before = [row.values, row.index, range.address, table.rows.items.length, count.value];
      table.rows.getItemAt(1).values = [[9, "Park", "offen"]];
      table.rows.getItemAt(0).delete();
      await context.sync();
      return before;
    });
    expect(found).toEqual([[[2, "Hort", ""]], 1, "Tabelle1!A3:C3", 2, 2]);
    expect(await body()).toEqual([[9, "Park", "offen"]]);
  });

  test("are never all gone: the last one is emptied", async () => {
    await onTable(async (table, context) => {
      table.rows.deleteRowsAt(0, 2);
      await context.sync();
    });
    expect(await body()).toEqual([["", "", ""]]);
  });

  test.each<[string, (rows: Excel.TableRowCollection) => unknown]>([
    ["read", (rows) => rows.getItemAt(7).load("values")],
    ["deleted", (rows) => rows.deleteRowsAt(1, 5)],
    ["added", (rows) => rows.add(9, [[1, 2, 3]])],
  ])("beyond the table cannot be %s", async (_, use) => {
    const error = await failureOf(() =>
      onTable(async (table, context) => {
        use(table.rows);
        await context.sync();
      }),
    );
    expect(error).toMatchObject({ code: "InvalidArgument" });
  });
});

test("looks and switches are read back", async () => {
  const found = await onTable(async (table, context) => {
    table.style = "TableStyleLight1";
    table.showBandedRows = false;
    table.showBandedColumns = true;
    table.highlightFirstColumn = true;
    table.highlightLastColumn = true;
    table.showFilterButton = false;
    table.load(
      "style,showBandedRows,showBandedColumns,highlightFirstColumn,highlightLastColumn,showFilterButton,showHeaders",
    );
    table.autoFilter.load("enabled,isDataFiltered");
    const none = table.autoFilter.getRangeOrNullObject();
    await context.sync();
    table.showFilterButton = true;
    const filtered = table.autoFilter.getRange().load("address");
    table.autoFilter.clearCriteria();
    table.clearFilters();
    await context.sync();
    const { style, showBandedRows, showBandedColumns, highlightFirstColumn, highlightLastColumn, showHeaders } = table;
    return [
      [style, showBandedRows, showBandedColumns, highlightFirstColumn, highlightLastColumn, showHeaders],
      [table.autoFilter.enabled, none.isNullObject, filtered.address],
    ];
  });
  expect(found).toEqual([
    ["TableStyleLight1", false, true, true, true, true],
    [false, true, "Tabelle1!A1:C3"],
  ]);
});

test("a totals row comes below and goes again", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("A4").values = [["darunter"]];
    await context.sync();
  });
  const found = await onTable(async (table, context) => {
    table.showTotals = true;
    const totals = table.getTotalRowRange().load("address");
    const whole = table.getRange().load("address");
    await context.sync();
    table.rows.add(undefined, [[3, "Bus", "offen"]]);
    const after = table.getTotalRowRange().load("address");
    await context.sync();
    table.showTotals = false;
    table.load("showTotals");
    await context.sync();
    return [totals.address, whole.address, after.address, table.showTotals];
  });
  expect(found).toEqual(["Tabelle1!A4:C4", "Tabelle1!A1:C4", "Tabelle1!A5:C5", false]);
  expect(await valuesOf("A4:A6")).toEqual([[3], [""], ["darunter"]]);
});

test("a table takes in other cells, but keeps its header row", async () => {
  const addresses = await onTable(async (table, context) => {
    table.resize("A1:D5");
    const whole = table.getRange().load("address");
    await context.sync();
    return whole.address;
  });
  expect(addresses).toBe("Tabelle1!A1:D5");
  const error = await failureOf(() =>
    onTable(async (table, context) => {
      table.resize("A2:D5");
      await context.sync();
    }),
  );
  expect(error).toMatchObject({ code: "InvalidArgument" });
});

test("a table moves with its cells and survives rows deleted around its headings", async () => {
  const addresses = await onTable(async (table, context) => {
    const sheet = table.worksheet;
    sheet.getRange("1:2").insert("Down");
    sheet.getRange("A:A").insert("Right");
    const [whole, header, data] = parts(table);
    for (const range of [whole, header, data]) range?.load("address");
    await context.sync();
    sheet.getRange("4:5").delete("Up");
    const left = table.getRange().load("address");
    await context.sync();
    return [whole?.address, header?.address, data?.address, left.address];
  });
  expect(addresses).toEqual(["Tabelle1!B3:D5", "Tabelle1!B3:D3", "Tabelle1!B4:D5", "Tabelle1!B3:D4"]);
});

test.each<[string, string, "Up" | "Left", string]>([
  ["headings", "A1:C1", "Up", "InvalidOperation"],
  ["part of the columns", "A2:B2", "Up", "InvalidOperation"],
  ["part of the rows", "A2:A2", "Left", "InvalidOperation"],
])("deleting %s of a table is refused", async (_, address, direction, code) => {
  const error = await failureOf(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange(address).delete(direction);
      await context.sync();
    }),
  );
  expect(error).toMatchObject({ code, debugInfo: { errorLocation: "Range.delete" } });
});

test("a table can end with or without its cells", async () => {
  const area = await onTable(async (table, context) => {
    const range = table.convertToRange().load("address");
    await context.sync();
    return range.address;
  });
  expect(area).toBe("Tabelle1!A1:C3");
  expect(await valuesOf("A1")).toEqual([["Nr"]]);
  const counts = await Excel.run(async (context) => {
    const { tables } = context.workbook.worksheets.getFirst();
    const table = tables.add("A1:C3", true);
    const before = tables.getCount();
    await context.sync();
    table.delete();
    const after = tables.getCount();
    await context.sync();
    return [before.value, after.value];
  });
  expect(counts).toEqual([1, 0]);
  expect(await valuesOf("A1")).toEqual([[""]]);
});

test("tables are listed for workbook, sheet and range", async () => {
  const found = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("E1:E2").values = [["Zweite"], [1]];
    sheet.tables.add("E1:E2", true).name = "tblZweite";
    const all = context.workbook.tables.load("items/name,count");
    const inside = sheet.getRange("C1:E9").getTables(true).load("items/name");
    const touched = sheet.getRange("C1:E9").getTables().load("items/name");
    const first = inside.getFirst().load("name");
    const second = context.workbook.tables.getItemAt(1).load("name");
    const sheetOf = second.worksheet.load("name");
    await context.sync();
    return {
      lists: [all, inside, touched].map(({ items }) => items.map(({ name }) => name)),
      single: [first.name, second.name, sheetOf.name],
    };
  });
  expect(found).toEqual({
    lists: [["tblMassnahmen", "tblZweite"], ["tblZweite"], ["tblMassnahmen", "tblZweite"]],
    single: ["tblZweite", "tblZweite", "Tabelle1"],
  });
});

test.each<[string, (context: Excel.RequestContext) => unknown, string]>([
  ["overlapping another", ({ workbook }) => workbook.tables.add("B2:D4", true), "InvalidArgument"],
  [
    "of the same name",
    ({ workbook }) => (workbook.tables.add("F1:G2", true).name = "TBLMASSNAHMEN"),
    "ItemAlreadyExists",
  ],
  ["called like a cell", ({ workbook }) => (workbook.tables.add("F1:G2", true).name = "A1"), "InvalidArgument"],
  ["that does not exist", ({ workbook }) => workbook.tables.getItem("keine").load("name"), "ItemNotFound"],
])("a table %s is refused", async (_, use, code) => {
  const error = await failureOf(() =>
    Excel.run(async (context) => {
      use(context);
      await context.sync();
    }),
  );
  expect(error?.code).toBe(code);
});
