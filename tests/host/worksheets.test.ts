import { failureOf, hostForEachTest, onSheet, valuesOf, write } from "./onHost";

const host = hostForEachTest({ name: "Altena.xlsx" });

const names = (): Promise<string[]> =>
  Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    return sheets.items.map(({ name }) => name);
  });

test("sheets are added at the end, moved, renamed and deleted", async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.add("Ziele");
    worksheets.add().position = 0;
    await context.sync();
    worksheets.getItem("Ziele").name = "Maßnahmen";
    worksheets.getItem("Tabelle1").delete();
    await context.sync();
  });
  expect(await names()).toEqual(["Tabelle2", "Maßnahmen"]);
});

test.each([
  ["the same name in another case", "TABELLE1", "ItemAlreadyExists"],
  ["more than 31 characters", "x".repeat(32), "InvalidArgument"],
  ["a forbidden character", "a/b", "InvalidArgument"],
])("a sheet cannot be called by %s", async (_, name, code) => {
  const error = await failureOf(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    }),
  );
  expect(error).toMatchObject({ code, debugInfo: { errorLocation: "WorksheetCollection.add" } });
});

test.each<[string, (sheet: Excel.Worksheet) => unknown]>([
  ["deleted", (sheet) => sheet.delete()],
  ["hidden", (sheet) => (sheet.visibility = "Hidden")],
])("the last visible sheet cannot be %s", async (_, change) => {
  const error = await failureOf(() =>
    onSheet(async (sheet, context) => {
      change(sheet);
      await context.sync();
    }),
  );
  expect(error).toMatchObject({ code: "InvalidOperation" });
});

test("a deleted sheet is gone for those who hold it", async () => {
  const error = await failureOf(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Weg").load("name");
      await context.sync();
      sheet.delete();
      await context.sync();
      sheet.getRange("A1").load("values");
      await context.sync();
    }),
  );
  expect(error).toMatchObject({ code: "ItemNotFound" });
});

test("hidden sheets are skipped where only visible ones are asked for", async () => {
  const found = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.add("Versteckt").visibility = "VeryHidden";
    worksheets.add("Drittes");
    const first = worksheets.getFirst();
    const next = first.getNext(true).load("name");
    const hidden = first.getNext().load("name,visibility");
    const last = worksheets.getLast().load("name");
    const previous = last.getPrevious(true).load("name");
    const none = last.getNextOrNullObject();
    const counts = [worksheets.getCount(), worksheets.getCount(true)];
    await context.sync();
    return [
      next.name,
      hidden.name,
      hidden.visibility,
      previous.name,
      none.isNullObject,
      counts.map(({ value }) => value),
    ];
  });
  expect(found).toEqual(["Drittes", "Versteckt", "VeryHidden", "Tabelle1", true, [3, 2]]);
});

test("looks of a sheet are read back", async () => {
  const looks = await onSheet(async (sheet, context) => {
    sheet.tabColor = "#FF0000";
    sheet.showGridlines = false;
    sheet.showHeadings = false;
    sheet.standardWidth = 12;
    sheet.freezePanes.freezeAt(sheet.getRange("A1:B2"));
    const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
    sheet.load("tabColor,showGridlines,showHeadings,standardWidth");
    await context.sync();
    sheet.freezePanes.unfreeze();
    const none = sheet.freezePanes.getLocationOrNullObject();
    await context.sync();
    return [
      sheet.tabColor,
      sheet.showGridlines,
      sheet.showHeadings,
      sheet.standardWidth,
      frozen.address,
      none.isNullObject,
    ];
  });
  expect(looks).toEqual(["#FF0000", false, false, 12, "Tabelle1!A1:B2", true]);
});

test("a copied sheet has its own cells, tables and formulas", async () => {
  await write("A1", [["Nr"], [1], [2]]);
  const copied = await onSheet(async (sheet, context) => {
    sheet.tables.add("A1:A3", true).name = "tblNr";
    sheet.getRange("C1").formulas = [["=SUM(A2:A3)"]];
    const copy = sheet.copy("Before", sheet).load("name,position");
    copy.getRange("A2").values = [[10]];
    copy.tables.load("items/name");
    const sum = copy.getRange("C1").load("values");
    await context.sync();
    return [copy.name, copy.position, copy.tables.items.length, sum.values];
  });
  expect(copied).toEqual(["Tabelle1 (2)", 0, 1, [[12]]]);
});

test("names stand for ranges, constants and formulas, and follow their cells", async () => {
  await write("A1", [[1], [2]]);
  const found = await onSheet(async (sheet, context) => {
    const { names: all } = context.workbook;
    all.add("Bereich", sheet.getRange("A1:A2"), "wozu");
    all.add("Satz", "=0.19");
    sheet.names.add("Bereich", "=Tabelle1!$B$1");
    all.add("Weg", "=#REF!");
    await context.sync();
    sheet.getRange("1:1").insert("Down");
    const range = all.getItem("Bereich").load("name,formula,type,scope,comment,value,visible");
    const satz = all.getItem("satz").load("type,value");
    const lost = all.getItem("Weg").load("type,formula");
    const lostRange = all.getItem("Weg").getRangeOrNullObject();
    const own = sheet.names.getItem("Bereich").load("formula,scope");
    const missing = all.getItemOrNullObject("fehlt");
    const target = all.getItem("Bereich").getRange().load("address");
    await context.sync();
    return {
      range: range.toJSON(),
      satz: [satz.type, satz.value as unknown],
      lost: [lost.type, lost.formula as unknown, lostRange.isNullObject],
      own: [own.formula as unknown, own.scope],
      missing: missing.isNullObject,
      target: target.address,
    };
  });
  expect(found).toEqual({
    range: {
      name: "Bereich",
      formula: "=Tabelle1!$A$2:$A$3",
      type: "Range",
      scope: "Workbook",
      comment: "wozu",
      value: "Tabelle1!$A$2:$A$3",
      visible: true,
    },
    satz: ["Double", 0.19],
    lost: ["Error", "=#REF!", true],
    own: ["=Tabelle1!$B$2", "Worksheet"],
    missing: true,
    target: "Tabelle1!A2:A3",
  });
});

test("a name can be changed and deleted, and is given only once", async () => {
  const error = await failureOf(() =>
    Excel.run(async (context) => {
      const name = context.workbook.names.add("Marke", "=Tabelle1!$A$1");
      await context.sync();
      name.formula = "=Tabelle1!$B$2";
      name.visible = false;
      name.load("formula,visible");
      await context.sync();
      expect([name.formula, name.visible]).toEqual(["=Tabelle1!$B$2", false]);
      context.workbook.names.add("MARKE", "=1");
      await context.sync();
    }),
  );
  expect(error).toMatchObject({ code: "ItemAlreadyExists" });
  const left = await Excel.run(async (context) => {
    context.workbook.names.getItem("Marke").delete();
    const count = context.workbook.names.getCount();
    await context.sync();
    // eslint-disable-next-line office-addins/load-object-before-read -- the result of a call needs no load
    return count.value;
  });
  expect(left).toBe(0);
});

test("a range can be asked for by its name", async () => {
  await write("A1", [["x"]]);
  await onSheet(async (sheet, context) => {
    context.workbook.names.add("Bezeichnung", sheet.getRange("A1"));
    await context.sync();
  });
  expect(await valuesOf("Bezeichnung")).toEqual([["x"]]);
});

test("the workbook tells its name and whether it was changed", async () => {
  const ask = (): Promise<[string, boolean]> =>
    Excel.run(async (context) => {
      context.workbook.load("name,isDirty");
      await context.sync();
      return [context.workbook.name, context.workbook.isDirty];
    });
  expect(await ask()).toEqual(["Altena.xlsx", false]);
  await write("A1", [["x"]]);
  expect(await ask()).toEqual(["Altena.xlsx", true]);
  host.current.toBytes();
  expect(await ask()).toEqual(["Altena.xlsx", false]);
});
