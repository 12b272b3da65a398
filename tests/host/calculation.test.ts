import { openHost, type Host } from "../../src/host/node";

let host: Host | undefined;
afterEach(() => host?.close());

const run = <T>(use: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Excel.run((context) => use(context.workbook.worksheets.getFirst(), context));

const write = (address: string, formulas: unknown[][]): Promise<void> =>
  run(async (sheet, context) => {
    sheet.getRange(address).formulas = formulas;
    await context.sync();
  });

const valueAt = (address: string): Promise<unknown> =>
  run(async (sheet, context) => {
    const cell = sheet.getRange(address).load("values");
    await context.sync();
    return cell.values[0]?.[0] as unknown;
  });

/** A workbook that was saved with its results and opened again. */
async function reopened(): Promise<void> {
  const bytes = host?.toBytes();
  host?.close();
  host = await openHost(bytes);
}

beforeEach(async () => {
  host = await openHost();
  await write("A1:B2", [
    [1, "=A1*2"],
    [2, "=B1+A2"],
  ]);
  await reopened();
});

test("a formula of a saved file follows a change of its input", async () => {
  await write("A1", [[10]]);
  expect(await valueAt("B2")).toBe(22);
});

test("results of changed inputs are in the saved file", async () => {
  await write("A1", [[10]]);
  await reopened();
  expect(await valueAt("B2")).toBe(22);
});

test("a formula that loses its sheet becomes #REF!", async () => {
  await run(async (sheet, context) => {
    context.workbook.worksheets.add("Weg").getRange("A1").values = [[5]];
    sheet.getRange("C1").formulas = [["=Weg!A1+1"]];
    await context.sync();
  });
  expect(await valueAt("C1")).toBe(6);
  await run(async (_sheet, context) => {
    context.workbook.worksheets.getItem("Weg").delete();
    await context.sync();
  });
  expect(await valueAt("C1")).toBe("#REF!");
});

test("formulas follow a renamed sheet, table and column after they were calculated", async () => {
  await run(async (sheet, context) => {
    sheet.getRange("E1:E3").values = [["Wert"], [1], [2]];
    const table = sheet.tables.add("E1:E3", true);
    table.name = "tblAlt";
    sheet.getRange("G1").formulas = [["=SUM(tblAlt[Wert])"]];
    await context.sync();
  });
  expect(await valueAt("G1")).toBe(3);
  await run(async (sheet, context) => {
    const table = context.workbook.tables.getItem("tblAlt");
    table.name = "tblNeu";
    table.columns.getItem("Wert").name = "Zahl";
    sheet.name = "Umbenannt";
    sheet.getRange("E2").values = [[10]];
    await context.sync();
  });
  expect(await valueAt("G1")).toBe(12);
});

test("rows inserted above move cells, formulas, names and kept ranges", async () => {
  const moved = await run(async (sheet, context) => {
    context.workbook.names.add("Basis", sheet.getRange("A1"));
    const kept = sheet.getRange("B2");
    kept.load("address");
    await context.sync();
    sheet.getRange("1:2").insert("Down");
    kept.load("address,formulas,values");
    const basis = context.workbook.names.getItem("Basis").load("formula");
    await context.sync();
    return [kept.address, kept.formulas, kept.values, basis.formula] as unknown[];
  });
  expect(moved).toEqual(["Tabelle1!B4", [["=B3+A4"]], [[4]], "=Tabelle1!$A$3"]);
});

test("deleted rows leave #REF! behind", async () => {
  await run(async (sheet, context) => {
    sheet.getRange("1:1").delete("Up");
    await context.sync();
  });
  const left = await run(async (sheet, context) => {
    const cell = sheet.getRange("B1").load("formulas,values");
    await context.sync();
    return [cell.formulas, cell.values];
  });
  expect(left).toEqual([[["=#REF!+A1"]], [["#REF!"]]]);
});
