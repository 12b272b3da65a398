import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openHost, type Host } from "../../src/host/node";
import { failureOf } from "./onHost";

/** A workbook that knows nothing of this host; what is in it says tests/workbooks/README.md. */
const FOREIGN = readFileSync(join(__dirname, "../workbooks/foreign.xlsx"));

let host: Host;
beforeEach(async () => {
  host = await openHost(FOREIGN);
});
afterEach(() => host.close());

const onMeasures = <T>(use: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Excel.run((context) => use(context.workbook.worksheets.getItem("Maßnahmen"), context));

test("what lies over the cells is listed by kind", async () => {
  const found = await onMeasures(async (sheet, context) => {
    sheet.charts.load("items/name,items/chartType");
    sheet.shapes.load("items/name,items/type");
    sheet.comments.load("items/content");
    const location = sheet.comments.getItemAt(0).getLocation().load("address");
    await context.sync();
    return {
      charts: sheet.charts.items.map(({ name, chartType }) => [name, chartType]),
      shapes: sheet.shapes.items.map(({ name, type }) => [name, type]),
      comments: sheet.comments.items.length,
      location: location.address,
    };
  });
  expect(found).toEqual({
    charts: [["Kosten", "Pie"]],
    shapes: [["Wappen", "Image"]],
    comments: 2,
    location: "Maßnahmen!B5",
  });
});

test("a shape can be deleted, and a chart of the town moved and renamed", async () => {
  const found = await onMeasures(async (sheet, context) => {
    sheet.shapes.load("items/id");
    await context.sync();
    sheet.shapes.items[0]?.delete();
    const chart = sheet.charts.getItem("Kosten");
    chart.setPosition("J2", "L9");
    chart.name = "Ausgaben";
    const count = sheet.shapes.getCount();
    sheet.charts.load("items/name");
    await context.sync();
    // eslint-disable-next-line office-addins/load-object-before-read -- the result of a call needs no load
    return [count.value, sheet.charts.items.map(({ name }) => name)];
  });
  expect(found).toEqual([0, ["Ausgaben"]]);
});

test("names of the workbook and of a sheet are told apart, Excel's own are not listed", async () => {
  const found = await onMeasures(async (sheet, context) => {
    const names = context.workbook.names.load("items/name");
    const own = context.workbook.worksheets.getItem("Übersicht").names.load("items/name");
    sheet.names.load("items/name");
    await context.sync();
    return [names, own, sheet.names].map(({ items }) => items.map(({ name }) => name));
  });
  expect(found[0]).toEqual(["Budget", "Statusliste", "Umsatzsteuer"]);
  expect(found.flat().filter((name) => name.startsWith("_xlnm"))).toEqual([]);
});

test("a protected sheet refuses changes, a hidden one takes them", async () => {
  const write = (name: string): Promise<void> =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem(name).getRange("H20").values = [["x"]];
      await context.sync();
    });
  expect(await failureOf(() => write("Intern"))).toMatchObject({ code: "AccessDenied" });
  expect(await failureOf(() => write("Listen"))).toBeUndefined();
});

test("a formula that nobody changed keeps its saved value", async () => {
  const read = (): Promise<unknown> =>
    Excel.run(async (context) => {
      const cells = context.workbook.worksheets.getItem("Übersicht").getUsedRange().load("values");
      await context.sync();
      return cells.values;
    });
  const before = await read();
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("Neu").getRange("A1").values = [["daneben"]];
    await context.sync();
  });
  expect(await read()).toEqual(before);
});

test("a calculated column fills its formula into new rows", async () => {
  const formulas = await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Massnahmenliste");
    const body = table.getDataBodyRange().load("formulas,columnCount");
    await context.sync();
    table.rows.add(undefined, [Array.from({ length: body.columnCount }, () => null)] as never);
    const after = table.getDataBodyRange().getLastRow().load("formulas");
    await context.sync();
    const calculated = body.formulas[0]?.findIndex((cell) => String(cell).startsWith("=")) ?? -1;
    return [body.formulas[0]?.[calculated] as unknown, after.formulas[0]?.[calculated] as unknown];
  });
  expect(formulas[1]).toEqual(formulas[0]);
  expect(String(formulas[0])).toMatch(/^=/);
});
