import { failureOf, hostForEachTest, onSheet, write } from "./onHost";

hostForEachTest();

const onBindings = <T>(
  use: (bindings: Excel.BindingCollection, context: Excel.RequestContext) => Promise<T>,
): Promise<T> => Excel.run((context) => use(context.workbook.bindings, context));

/** Lets the client deliver what the host has sent. */
const delivered = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

test("a binding is found by its id, from cells, an address, a name and the selection", async () => {
  await write("A1", [["Nr"], [1]]);
  const found = await onSheet(async (sheet, context) => {
    const { bindings, names } = context.workbook;
    const table = sheet.tables.add("A1:A2", true);
    names.add("Stelle", sheet.getRange("C3:D4"));
    bindings.add(table.getRange(), "Table", "Liste");
    bindings.add("Tabelle1!A2", "Text", "Zahl");
    bindings.addFromNamedItem("Stelle", "Range", "Benannt");
    sheet.getRange("F6").select();
    bindings.addFromSelection("Range", "Gewählt");
    await context.sync();
    bindings.load("count,items/id,items/type");
    const words = bindings.getItem("Zahl").getText();
    const ofTable = bindings.getItem("Liste").getTable().load("name");
    const ranges = ["Liste", "Benannt", "Gewählt"].map((id) => bindings.getItem(id).getRange().load("address"));
    const none = bindings.getItemOrNullObject("keine");
    const last = bindings.getItemAt(3).load("id");
    await context.sync();
    return [
      [bindings.count, ...bindings.items.map(({ id, type }) => `${id} ${type}`)],
      // eslint-disable-next-line office-addins/load-object-before-read -- the result of a call needs no load
      [words.value, ofTable.name, ...ranges.map(({ address }) => address), none.isNullObject, last.id],
    ];
  });
  expect(found).toEqual([
    [4, "Liste Table", "Zahl Text", "Benannt Range", "Gewählt Range"],
    ["1", "Tabelle1", "Tabelle1!A1:A2", "Tabelle1!C3:D4", "Tabelle1!F6", true, "Gewählt"],
  ]);
});

test("it follows its cells, and its listeners hear what is written and selected in it", async () => {
  const heard: string[] = [];
  await onBindings(async (bindings, context) => {
    const binding = bindings.add("Tabelle1!B2:C9", "Range", "Block");
    binding.load("id");
    await context.sync();
    binding.onDataChanged.add(({ binding: { id } }) => Promise.resolve(void heard.push(`data ${id}`)));
    binding.onSelectionChanged.add(({ startRow, startColumn, rowCount, columnCount }) =>
      Promise.resolve(void heard.push(`selected ${startRow},${startColumn} ${rowCount}×${columnCount}`)),
    );
    await context.sync();
  });
  await write("B3", [["drin"]]);
  await onSheet(async (sheet, context) => {
    sheet.getRange("A4:B12").select();
    sheet.getRange("1:1").insert("Down");
    await context.sync();
  });
  await write("B2", [["jetzt darüber"]]);
  await delivered();
  const address = await onBindings(async (bindings, context) => {
    const range = bindings.getItem("Block").getRange().load("address");
    await context.sync();
    bindings.getItem("Block").delete();
    await context.sync();
    return range.address;
  });
  expect([heard, address]).toEqual([["data Block", "selected 2,0 6×1"], "Tabelle1!B3:C10"]);
  expect(
    await onBindings(async (bindings, context) => {
      const count = bindings.getCount();
      await context.sync();
      // eslint-disable-next-line office-addins/load-object-before-read -- the result of a call needs no load
      return count.value;
    }),
  ).toBe(0);
});

test("who has closed its ears hears nothing of bindings either", async () => {
  const heard: string[] = [];
  await onBindings(async (bindings, context) => {
    const binding = bindings.add("Tabelle1!A1", "Range", "Zelle");
    await context.sync();
    binding.onDataChanged.add(() => Promise.resolve(void heard.push("data")));
    context.runtime.enableEvents = false;
    await context.sync();
  });
  await write("A1", [[1]]);
  await delivered();
  expect(heard).toEqual([]);
});

test.each<[string, string, (bindings: Excel.BindingCollection) => unknown]>([
  ["to an address without a sheet", "InvalidArgument", (bindings) => bindings.add("A1", "Range", "x")],
  ["without a name", "InvalidArgument", (bindings) => bindings.add("Tabelle1!A1", "Range", "")],
  ["of several cells as a text", "InvalidArgument", (bindings) => bindings.add("Tabelle1!A1:B1", "Text", "x")],
  ["of cells that are no table", "InvalidArgument", (bindings) => bindings.add("Tabelle1!A1:B1", "Table", "x")],
  ["to a name that there is not", "ItemNotFound", (bindings) => bindings.addFromNamedItem("keiner", "Range", "x")],
  ["whose table is none", "InvalidOperation", (bindings) => bindings.add("Tabelle1!A1", "Range", "x").getTable().load("name")], // prettier-ignore
  ["whose text is cells", "InvalidOperation", (bindings) => bindings.add("Tabelle1!A1", "Range", "x").getText()],
  ["whose cells are a text", "InvalidOperation", (bindings) => bindings.add("Tabelle1!A1", "Text", "x").getRange().load("address")], // prettier-ignore
  ["beyond the last", "InvalidArgument", (bindings) => bindings.getItemAt(0).load("id")],
  ["that is not there", "ItemNotFound", (bindings) => bindings.getItem("x").load("id")],
])("a binding %s is refused", async (_, code, use) => {
  const error = await failureOf(() =>
    onBindings(async (bindings, context) => {
      use(bindings);
      await context.sync();
    }),
  );
  expect(error?.code).toBe(code);
});
