import type { ChartContent } from "../../src/xlsx/charts/chartXml";
import type { Workbook } from "../../src/xlsx/workbook";
import type { Sheet } from "../../src/xlsx/sheet";
import { openXmlFaults } from "../judges/openXml";
import { changedParts, FOREIGN, openForeign, partsOf, reopened, sheetOf, textOf } from "./foreign";
import { problemOf } from "./problem";

/** Each call of the validator is a process of its own. */
jest.setTimeout(60_000);

/** What a sheet says after the workbook was written and read again. */
const reread = (workbook: Workbook, name: string): Sheet => sheetOf(reopened(workbook), name);

/** The same, and the file must be valid. */
async function saved(workbook: Workbook, name: string): Promise<Sheet> {
  expect(await openXmlFaults(workbook.toBytes())).toEqual([]);
  return reread(workbook, name);
}

describe("tables", () => {
  const filled = (): { workbook: Workbook; sheet: Sheet } => {
    const workbook = openForeign();
    const sheet = workbook.addSheet("Ziele");
    [
      ["Nr", "Ziel\n(kurz)", null, 5, "nr"],
      ["1.1", "a", 1, 2, 3],
      ["1.2", "b", 4, 5, 6],
    ].forEach((row, r) => row.forEach((value, c) => sheet.setCell(r, c, { value })));
    return { workbook, sheet };
  };
  const area = { row: 0, column: 0, rows: 3, columns: 5 };

  test("are listed with columns, formulas and style", () => {
    const [table, ...others] = sheetOf(openForeign(), "Maßnahmen").tables.list();
    expect(others).toEqual([]);
    expect(table?.name).toBe("Massnahmenliste");
    expect(table?.area).toEqual({ row: 2, column: 0, rows: 7, columns: 6 });
    expect(table?.body).toEqual({ row: 3, column: 0, rows: 6, columns: 6 });
    expect(table?.columns[5]).toMatchObject({
      id: 6,
      name: "Brutto",
      formula: "Massnahmenliste[[#This Row],[Kosten]]*(1+Umsatzsteuer)",
    });
    expect(table?.style).toMatchObject({ name: "TableStyleLight9", showsRowStripes: true, showsColumnStripes: false });
    expect([table?.hasHeaders, table?.hasTotals, table?.isFiltered, table?.showsFilterButtons]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  test("take their headings from cells, which become texts, unique and never empty", async () => {
    const { workbook, sheet } = filled();
    sheet.tables.add({ area, name: "tblZiele", hasHeaders: true });
    const again = await saved(workbook, "Ziele");
    expect(again.tables.list()[0]?.columns.map(({ name }) => name)).toEqual([
      "Nr",
      "Ziel\n(kurz)",
      "Spalte3",
      "5",
      "nr2",
    ]);
    expect(again.readRange(0, 0, 1, 5)[0]?.map(({ value }) => value)).toEqual([
      "Nr",
      "Ziel\n(kurz)",
      "Spalte3",
      "5",
      "nr2",
    ]);
    expect(again.tables.list()[0]?.id).toBe(2);
  });

  test("without headings number their columns", async () => {
    const { workbook, sheet } = filled();
    sheet.tables.add({ area, name: "tblOhne", hasHeaders: false });
    const [table] = (await saved(workbook, "Ziele")).tables.list();
    expect([table?.hasHeaders, table?.body.rows, table?.columns[0]?.name]).toEqual([false, 3, "Spalte1"]);
  });

  test("grow and shrink, columns keeping their identity", async () => {
    const { workbook, sheet } = filled();
    const table = sheet.tables.add({ area, name: "tblZiele", hasHeaders: true });
    sheet.setCell(0, 5, { value: "Neu" });
    table.resize({ row: 0, column: 1, rows: 10, columns: 5 });
    const [again] = (await saved(workbook, "Ziele")).tables.list();
    expect(again?.columns.map(({ id, name }) => [id, name])).toEqual([
      [2, "Ziel\n(kurz)"],
      [3, "Spalte3"],
      [4, "5"],
      [5, "nr2"],
      [6, "Neu"],
    ]);
    expect(again?.area).toEqual({ row: 0, column: 1, rows: 10, columns: 5 });
    expect(problemOf(() => table.resize({ row: 1, column: 1, rows: 9, columns: 5 })).code).toBe("invalidValue");
    expect(problemOf(() => table.resize({ row: 0, column: 1, rows: 1, columns: 5 })).code).toBe("invalidValue");
  });

  test("get other names and headings, and every formula follows", async () => {
    const workbook = openForeign();
    const [table] = sheetOf(workbook, "Maßnahmen").tables.list();
    table?.rename("tblStadt");
    table?.renameColumn(3, "Stand [1]");
    table?.setColumnFormula(4, "1+1");
    table?.setColumnFormula(4, undefined);
    const overview = await saved(workbook, "Übersicht");
    expect(overview.cell(2, 1).formula).toBe(`COUNTIF(tblStadt[Stand '[1']],"erledigt")`);
    const measures = sheetOf(reopened(workbook), "Maßnahmen");
    expect(measures.cell(3, 5).formula).toBe("tblStadt[[#This Row],[Kosten]]*(1+Umsatzsteuer)");
    expect(measures.cell(2, 3).value).toBe("Stand [1]");
    expect(measures.tables.list()[0]?.columns[5]?.formula).toBe("tblStadt[[#This Row],[Kosten]]*(1+Umsatzsteuer)");
    expect(problemOf(() => table?.renameColumn(0, "kosten"))).toEqual({ code: "nameTaken", name: "kosten" });
    expect(problemOf(() => table?.renameColumn(99, "x")).code).toBe("notFound");
    expect(problemOf(() => table?.setColumnFormula(99, "1")).code).toBe("notFound");
  });

  test("have totals, styles and filter buttons", async () => {
    const { workbook, sheet } = filled();
    const table = sheet.tables.add({ area, name: "tblZiele", hasHeaders: true });
    table.hasTotals = true;
    table.showsFilterButtons = false;
    table.showsFilterButtons = true;
    table.style = {
      name: undefined,
      showsFirstColumn: true,
      showsLastColumn: true,
      showsRowStripes: false,
      showsColumnStripes: true,
    };
    const [again] = (await saved(workbook, "Ziele")).tables.list();
    expect([again?.hasTotals, again?.area.rows, again?.body.rows, again?.showsFilterButtons]).toEqual([
      true,
      4,
      2,
      true,
    ]);
    expect(again?.style).toEqual(table.style);
    table.hasTotals = false;
    expect((await saved(workbook, "Ziele")).tables.list()[0]?.area.rows).toBe(3);
  });

  test("show their rows again when filters end", async () => {
    const workbook = openForeign();
    const sheet = sheetOf(workbook, "Maßnahmen");
    const xml = textOf(FOREIGN, "xl/tables/table1.xml").replace(
      `<autoFilter ref="A3:F9"/>`,
      `<autoFilter ref="A3:F9"><filterColumn colId="3"><filters><filter val="offen"/></filters></filterColumn></autoFilter>`,
    );
    workbook.files.setText("xl/tables/table1.xml", xml);
    sheet.rows.set(3, { isHidden: true });
    const [table] = sheet.tables.list();
    expect(table?.isFiltered).toBe(true);
    table?.clearFilters();
    table?.clearFilters();
    const again = await saved(workbook, "Maßnahmen");
    expect([again.tables.list()[0]?.isFiltered, again.rows.get(3).isHidden]).toEqual([false, false]);
  });

  test("end without touching their cells", async () => {
    const workbook = openForeign();
    const sheet = sheetOf(workbook, "Maßnahmen");
    const [table] = sheet.tables.list();
    if (table) sheet.tables.remove(table);
    const again = await saved(workbook, "Maßnahmen");
    expect([again.tables.list(), again.cell(2, 1).value]).toEqual([[], "Maßnahme"]);
    expect(problemOf(() => table && sheet.tables.remove(table)).code).toBe("notFound");
  });

  test.each([
    ["a taken table name", "massnahmenliste", "nameTaken"],
    ["a taken defined name", "Budget", "nameTaken"],
    ["a cell address", "AB12", "invalidName"],
  ])("cannot have %s", (_, name, code) => {
    const { sheet } = filled();
    expect(problemOf(() => sheet.tables.add({ area, name, hasHeaders: true })).code).toBe(code);
  });

  test("do not overlap tables or merged cells", () => {
    const { sheet } = filled();
    sheet.tables.add({ area, name: "tblZiele", hasHeaders: true });
    sheet.merges.add({ row: 9, column: 0, rows: 2, columns: 2 });
    expect(problemOf(() => sheet.tables.add({ area: { ...area, row: 2 }, name: "tblB", hasHeaders: true })).code).toBe(
      "overlap",
    );
    expect(problemOf(() => sheet.tables.add({ area: { ...area, row: 8 }, name: "tblB", hasHeaders: true })).code).toBe(
      "overlap",
    );
  });
});

describe("charts", () => {
  const content: ChartContent = {
    series: [
      { name: { formula: "Maßnahmen!$E$3" }, categories: "Maßnahmen!$B$4:$B$9", values: "Maßnahmen!$E$4:$E$9" },
      { name: { text: "fest" }, values: "Maßnahmen!$H$4:$H$9" },
    ],
    isBetweenNumbers: false,
    hasLegend: true,
  };
  const position = { from: { row: 10, column: 0, x: 0, y: 12_700 }, to: { row: 25, column: 6, x: 25_400, y: 0 } };

  test("of others are listed and stay bytes while one is added beside them", async () => {
    const workbook = openForeign();
    const sheet = sheetOf(workbook, "Maßnahmen");
    expect(sheet.charts.list().map(({ name, kind, model: read, title }) => [name, kind, read?.type, title])).toEqual([
      ["Kosten", "pieChart", undefined, undefined],
    ]);
    sheet.charts.add({ name: "Segmente", content, position, description: "Balken" });
    const again = await saved(workbook, "Maßnahmen");
    const added = again.charts.list()[1];
    expect([added?.name, added?.id, added?.description, added?.kind, added?.title]).toEqual([
      "Segmente",
      4,
      "Balken",
      "barChart",
      undefined,
    ]);
    expect(added?.model?.series).toMatchObject(content.series);
    expect(added?.model).toMatchObject({ type: "column", grouping: "clustered", legend: "bottom", hasGridlines: true });
    expect(added?.position).toEqual(position);
    expect(changedParts(FOREIGN, workbook.toBytes()).filter((part) => /chart\d|drawing\d/.test(part))).toEqual([
      "xl/charts/chart3.xml",
      "xl/drawings/_rels/drawing1.xml.rels",
      "xl/drawings/drawing1.xml",
    ]);
    expect(textOf(workbook.toBytes(), "xl/charts/chart3.xml")).toContain(`<c:pt idx="1"><c:v>45500</c:v></c:pt>`);
  });

  test("change name, place and text, and keep their content", async () => {
    const workbook = openForeign();
    const sheet = sheetOf(workbook, "Übersicht");
    const [chart] = sheet.charts.list();
    if (!chart) throw new Error("the overview has a chart");
    chart.name = "Neu";
    chart.description = "Text";
    chart.position = position;
    const [again] = (await saved(workbook, "Übersicht")).charts.list();
    expect([again?.name, again?.description, again?.position, again?.model]).toEqual([
      "Neu",
      "Text",
      position,
      chart.model,
    ]);
  });

  test("go with their parts, the drawing with the last of them", async () => {
    const workbook = openForeign();
    const [overview, measures] = [sheetOf(workbook, "Übersicht"), sheetOf(workbook, "Maßnahmen")];
    for (const sheet of [overview, measures]) for (const chart of sheet.charts.list()) sheet.charts.remove(chart);
    expect((await saved(workbook, "Übersicht")).drawnObjects).toEqual([]);
    expect(sheetOf(reopened(workbook), "Maßnahmen").drawnObjects).toMatchObject([{ kind: "picture", name: "Wappen" }]);
    const parts = Object.keys(partsOf(workbook.toBytes()));
    expect(parts.filter((name) => /charts|drawing2/.test(name))).toEqual([]);
    const lone = sheetOf(openForeign(), "Übersicht").charts.list()[0];
    expect(problemOf(() => lone && measures.charts.remove(lone)).code).toBe("notFound");
  });

  test("need values", () => {
    const { charts } = sheetOf(openForeign(), "Listen");
    const series = [{ name: { text: "x" }, values: "" }];
    expect(problemOf(() => charts.add({ name: "D", content: { ...content, series }, position })).code).toBe(
      "invalidValue",
    );
  });
});

describe("what others put on a sheet", () => {
  test("is seen: links, notes, filters, protection", () => {
    const workbook = openForeign();
    const sheet = sheetOf(workbook, "Maßnahmen");
    expect(sheet.hyperlinks.list().map(({ address, location }) => [address, location])).toEqual([
      ["https://rat.example.org/", undefined],
      [undefined, "Übersicht!A1"],
    ]);
    expect(sheet.threads.list().map(({ row, column, first }) => [row, column, first.text])).toEqual([
      [4, 1, "Wer übernimmt das?"],
    ]);
    expect(sheet.notes.list()).toEqual([{ row: 5, column: 4, text: "Schätzung", author: "Erika Beispiel" }]);
    expect(sheet.filter.area).toBeUndefined();
    expect([sheet.isProtected, sheetOf(workbook, "Intern").isProtected]).toEqual([false, true]);
    expect(sheetOf(workbook, "Listen").notes.list()).toEqual([]);
  });

  test("a filter of the sheet says where it is and whether it hides rows", () => {
    const workbook = openForeign();
    const xml = textOf(FOREIGN, "xl/worksheets/sheet4.xml");
    const filter = `<autoFilter ref="A1:B3"><filterColumn colId="0"><filters><filter val="offen"/></filters></filterColumn></autoFilter>`;
    workbook.files.setText("xl/worksheets/sheet4.xml", xml.replace("</sheetData>", `</sheetData>${filter}`));
    const { area, columns } = sheetOf(workbook, "Listen").filter;
    expect(area).toEqual({ row: 0, column: 0, rows: 3, columns: 2 });
    expect([...columns]).toEqual([[0, { kind: "values", values: ["offen"], withBlanks: false, dates: [] }]]);
  });
});
