import { openHost, type Host } from "../../src/host/node";

let host: Host;
beforeEach(async () => (host = await openHost()));
afterEach(() => host.close());

test("what is written is read back", async () => {
  const values = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2");
    range.values = [
      ["a", 1],
      [true, ""],
    ];
    range.load("values,address");
    await context.sync();
    return [range.values, range.address];
  });
  expect(values).toEqual([
    [
      ["a", 1],
      [true, ""],
    ],
    "Tabelle1!A1:B2",
  ]);
});

test("what is written is in the file", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("Ziele").getRange("B2").values = [["öffentlich"]];
    await context.sync();
  });
  const copy = await openHost(host.toBytes());
  const found = await copy.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("Ziele").getRange("B2").load("values");
    await context.sync();
    return cell.values;
  });
  copy.close();
  expect(found).toEqual([["öffentlich"]]);
});

test("a property that was not loaded cannot be read", async () => {
  const reading = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    await context.sync();
    // eslint-disable-next-line office-addins/load-object-before-read -- the client's refusal is what is tested
    return sheet.name;
  });
  await expect(reading).rejects.toMatchObject({ code: "PropertyNotLoaded" });
});

test("a missing sheet is a null object, and what is asked of it is null too", async () => {
  const nulls = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject("keins");
    const used = sheet.getUsedRangeOrNullObject();
    await context.sync();
    sheet.delete();
    const later = sheet.getUsedRangeOrNullObject();
    await context.sync();
    return [sheet.isNullObject, used.isNullObject, later.isNullObject];
  });
  expect(nulls).toEqual([true, true, true]);
});

test("an error says where it happened", async () => {
  const asking = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("keins").load("name");
    await context.sync();
  });
  await expect(asking).rejects.toMatchObject({
    code: "ItemNotFound",
    debugInfo: { errorLocation: "WorksheetCollection.getItem" },
  });
});

test("a member that the host lacks is named", async () => {
  const asking = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().slicers.load("items/name");
    await context.sync();
  });
  await expect(asking).rejects.toMatchObject({
    code: "ApiNotFound",
    message: expect.stringContaining("Worksheet.slicers") as string,
  });
});

test("a name that the client does not know either is passed over when loaded", async () => {
  const found = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load("name,colour");
    const range = sheet.getRange("A1:B1").load("values,format/fill/shade");
    await context.sync();
    return [sheet.name, range.values, "colour" in sheet];
  });
  expect(found).toEqual(["Tabelle1", [["", ""]], false]);
});

test("blocks of more than 1500 cells arrive whole", async () => {
  const block = Array.from({ length: 400 }, (_, r) => Array.from({ length: 10 }, (_cell, c) => r * 10 + c));
  const values = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:J400");
    range.values = block;
    range.load("values");
    await context.sync();
    return range.values as number[][];
  });
  expect(values).toEqual(block);
});

test("round trips are counted without the client's housekeeping", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("values");
    await context.sync();
    range.values = [[1]];
    await context.sync();
  });
  expect(host.traffic).toMatchObject({ roundTrips: 2, releases: 1 });
  expect(host.traffic.requestBytes).toBeGreaterThan(500);
});
