import { hostForEachTest, onSheet, write } from "./onHost";

const host = hostForEachTest();

/** Lets the client deliver what the host has sent. */
const delivered = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

test("a changed cell is told to its sheet, to all sheets and to its table", async () => {
  const heard: string[] = [];
  await write("A1", [["Nr"], [1]]);
  await onSheet(async (sheet, context) => {
    const table = sheet.tables.add("A1:A2", true);
    sheet.onChanged.add(({ address, source }) => Promise.resolve(void heard.push(`sheet ${address} ${source}`)));
    context.workbook.worksheets.onChanged.add(({ address }) => Promise.resolve(void heard.push(`sheets ${address}`)));
    table.onChanged.add(({ address }) => Promise.resolve(void heard.push(`table ${address}`)));
    await context.sync();
  });
  await write("A2", [[2]]);
  await delivered();
  expect(heard.sort()).toEqual(["sheet A2 Local", "sheets A2", "table A2"]);
});

test("another user's change is remote", async () => {
  const sources: string[] = [];
  await onSheet(async (sheet, context) => {
    sheet.onChanged.add(({ source }) => Promise.resolve(void sources.push(source)));
    await context.sync();
  });
  await host.current.coauthor().run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("A1").values = [["fremd"]];
    await context.sync();
  });
  await delivered();
  expect(sources).toEqual(["Remote"]);
});

test("sheets tell when they come, go and are activated", async () => {
  const heard: string[] = [];
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(() => Promise.resolve(void heard.push("added")));
    worksheets.onDeleted.add(() => Promise.resolve(void heard.push("deleted")));
    worksheets.onActivated.add(() => Promise.resolve(void heard.push("activated")));
    worksheets.onDeactivated.add(() => Promise.resolve(void heard.push("deactivated")));
    await context.sync();
    const sheet = worksheets.add("Neu");
    sheet.activate();
    await context.sync();
    sheet.delete();
    await context.sync();
  });
  await delivered();
  expect(heard).toEqual(["added", "deactivated", "activated", "deleted"]);
});

test("the selection is told to the sheet and to the workbook", async () => {
  const heard: string[] = [];
  await onSheet(async (sheet, context) => {
    sheet.onSelectionChanged.add(({ address }) => Promise.resolve(void heard.push(address)));
    context.workbook.onSelectionChanged.add(() => Promise.resolve(void heard.push("workbook")));
    await context.sync();
    sheet.getRange("B2:C3").select();
    await context.sync();
  });
  await delivered();
  expect(heard.sort()).toEqual(["B2:C3", "workbook"]);
});

test("tables tell when they come and go", async () => {
  const heard: string[] = [];
  await onSheet(async (sheet, context) => {
    context.workbook.tables.onAdded.add(() => Promise.resolve(void heard.push("added")));
    context.workbook.tables.onDeleted.add(() => Promise.resolve(void heard.push("deleted")));
    await context.sync();
    const table = sheet.tables.add("A1:B2", false);
    await context.sync();
    table.convertToRange();
    await context.sync();
  });
  await delivered();
  expect(heard).toEqual(["added", "deleted"]);
});

test("who has stopped listening hears nothing", async () => {
  const heard: string[] = [];
  const handler = await onSheet(async (sheet, context) => {
    const added = sheet.onChanged.add(({ address }) => Promise.resolve(void heard.push(address)));
    await context.sync();
    return added;
  });
  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  await write("A1", [["x"]]);
  await delivered();
  expect(heard).toEqual([]);
});
