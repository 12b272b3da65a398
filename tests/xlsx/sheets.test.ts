import { Workbook } from "../../src/xlsx/workbook";
import { openXmlFaults } from "../judges/openXml";
import { changedParts, FOREIGN, openForeign, partsOf, reopened, sheetOf, textOf } from "./foreign";
import { problemOf } from "./problem";

/** Each call of the validator is a process of its own. */
jest.setTimeout(60_000);

const names = (workbook: Workbook): string[] => workbook.sheets.map(({ name }) => name);

describe("a new workbook", () => {
  test("has one empty sheet in Arial 10", async () => {
    const workbook = Workbook.create();
    expect(names(workbook)).toEqual(["Tabelle1"]);
    expect(workbook.styles.resolve(0).font).toMatchObject({ name: "Arial", size: 10 });
    expect(workbook.isDate1904).toBe(false);
    expect(await openXmlFaults(workbook.toBytes())).toEqual([]);
  });
});

describe("tabs", () => {
  test("are listed in order, with their visibility", () => {
    expect(openForeign().sheets.map(({ name, id, visibility, kind }) => [name, id, visibility, kind])).toEqual([
      ["Maßnahmen", 1, "visible", "worksheet"],
      ["Übersicht", 4, "visible", "worksheet"],
      ["Auswertung", 7, "visible", "worksheet"],
      ["Listen", 8, "hidden", "worksheet"],
      ["Intern", 9, "veryHidden", "worksheet"],
    ]);
    expect(openForeign().activeSheet.name).toBe("Übersicht");
  });

  test("come where they are wanted, and the active one and the scopes of names stay with their sheets", async () => {
    const workbook = openForeign();
    workbook.addSheet("Ganz vorn", 0);
    workbook.moveSheet(8, 0);
    expect(names(workbook)).toEqual(["Listen", "Ganz vorn", "Maßnahmen", "Übersicht", "Auswertung", "Intern"]);
    const again = reopened(workbook);
    expect(again.activeSheet.name).toBe("Übersicht");
    expect(again.names.get("Budget", 8)?.formula).toBe("Listen!$C$1");
    expect(again.names.get("_xlnm.Print_Titles", 1)?.formula).toBe("Maßnahmen!$3:$3");
    expect(await openXmlFaults(workbook.toBytes())).toEqual([]);
  });

  test("are found whatever their case, and not found by name or id where there are none", () => {
    const workbook = openForeign();
    expect(workbook.sheetNamed("ÜBERSICHT")?.id).toBe(4);
    expect(workbook.sheetNamed("Nirgends")).toBeUndefined();
    expect(problemOf(() => workbook.sheet(99))).toEqual({ code: "notFound", what: "sheet", name: "99" });
  });

  test("change their visibility while another one can be seen", () => {
    const workbook = openForeign();
    sheetOf(workbook, "Intern").visibility = "visible";
    for (const name of ["Maßnahmen", "Übersicht", "Auswertung"]) sheetOf(workbook, name).visibility = "hidden";
    expect(problemOf(() => (sheetOf(workbook, "Intern").visibility = "hidden"))).toEqual({ code: "lastVisibleSheet" });
    expect(reopened(workbook).sheets.map(({ visibility }) => visibility)).toEqual([
      "hidden",
      "hidden",
      "hidden",
      "hidden",
      "visible",
    ]);
  });

  test("one of them is on top, and selected alone", () => {
    const workbook = openForeign();
    workbook.activeSheet = sheetOf(workbook, "Auswertung");
    const again = reopened(workbook);
    expect(again.activeSheet.name).toBe("Auswertung");
    expect(again.sheets.filter(({ view }) => view.isSelected).map(({ name }) => name)).toEqual(["Auswertung"]);
  });

  test.each([
    ["", "invalidName"],
    ["a/b", "invalidName"],
    ["'a", "invalidName"],
    ["History", "invalidName"],
    ["x".repeat(32), "limit"],
    ["a\u0001", "invalidValue"],
    ["maßnahmen", "nameTaken"],
  ])("cannot be called %j", (name, code) => {
    const workbook = openForeign();
    expect(problemOf(() => workbook.addSheet(name)).code).toBe(code);
    expect(problemOf(() => workbook.renameSheet(4, name)).code).toBe(code);
    expect(problemOf(() => workbook.copySheet(4, name)).code).toBe(code);
  });
});

describe("a sheet that gets a new name", () => {
  test("takes formulas, names, charts, rules and pivot tables along", async () => {
    const workbook = openForeign();
    workbook.renameSheet(1, "Liste & mehr");
    workbook.renameSheet(8, "Wörter");
    const file = workbook.toBytes();
    const again = Workbook.open(file);
    const formulas = sheetOf(again, "Übersicht")
      .readRange(1, 1, 4, 5)
      .flat()
      .flatMap(({ formula }) => formula ?? []);
    expect(formulas).toEqual([
      "SUM(Budget)",
      "'Liste & mehr'!E4:E6*2",
      "_xlfn.UNIQUE('Liste & mehr'!D4:D9)",
      `COUNTIF(Massnahmenliste[Status],"erledigt")`,
      "Wörter!$C$1+1",
      `VLOOKUP("fehlt",'Liste & mehr'!$B$4:$E$9,4,FALSE)`,
    ]);
    expect(sheetOf(again, "Übersicht").cell(1, 5).array?.isDynamic).toBe(true);
    expect(again.names.get("Budget")?.formula).toBe("'Liste & mehr'!$E$4:$E$9");
    expect(again.names.get("Statusliste")?.formula).toBe("Wörter!$A$1:$A$3");
    expect(sheetOf(again, "Liste & mehr").validations.at(3, 2)?.formula1).toBe("Wörter!$B$1:$B$3");
    expect(textOf(file, "xl/charts/chart1.xml")).toContain("<c:f>'Liste &amp; mehr'!$E$4:$E$9</c:f>");
    expect(textOf(file, "xl/pivotCache/pivotCacheDefinition1.xml")).toContain(`sheet="Liste &amp; mehr"`);
    expect(changedParts(FOREIGN, file)).not.toContain("xl/charts/chart2.xml");
    expect(await openXmlFaults(file)).toEqual([]);
  });

  test("of the same letters changes only their case, and its own name changes nothing", () => {
    const workbook = openForeign();
    workbook.renameSheet(4, "Übersicht");
    expect(changedParts(FOREIGN, workbook.toBytes())).toEqual([]);
    workbook.renameSheet(4, "ÜBERSICHT");
    expect(names(workbook)[1]).toBe("ÜBERSICHT");
  });
});

describe("a sheet that is removed", () => {
  test("leaves #REF! behind, and none of its parts", async () => {
    const workbook = openForeign();
    workbook.removeSheet(1);
    const file = workbook.toBytes();
    const again = Workbook.open(file);
    expect(sheetOf(again, "Übersicht").cell(1, 3).formula).toBe("#REF!E4:E6*2");
    expect(again.names.get("Budget")?.formula).toBe("#REF!$E$4:$E$9");
    expect(again.names.get("Budget", 8)?.formula).toBe("Listen!$C$1");
    expect(again.names.list().some(({ name }) => name === "_xlnm.Print_Titles")).toBe(false);
    const gone = Object.keys(partsOf(FOREIGN)).filter((name) => !(name in partsOf(file)));
    expect(gone.sort()).toEqual([
      "xl/calcChain.xml",
      "xl/charts/chart1.xml",
      "xl/comments1.xml",
      "xl/drawings/_rels/drawing1.xml.rels",
      "xl/drawings/drawing1.xml",
      "xl/drawings/vmlDrawing1.vml",
      "xl/media/image1.png",
      "xl/printerSettings/printerSettings1.bin",
      "xl/tables/table1.xml",
      "xl/threadedComments/threadedComment1.xml",
      "xl/worksheets/_rels/sheet1.xml.rels",
      "xl/worksheets/sheet1.xml",
    ]);
    expect(await openXmlFaults(file)).toEqual([]);
  });

  test("hands the top to another one that can be seen", () => {
    const workbook = openForeign();
    workbook.removeSheet(4);
    expect(reopened(workbook).activeSheet.name).toBe("Maßnahmen");
    workbook.removeSheet(1);
    expect(problemOf(() => workbook.removeSheet(7))).toEqual({ code: "lastVisibleSheet" });
  });
});

describe("a copy of a sheet", () => {
  test("holds its cells, rules, names, table, charts, picture and notes", async () => {
    const workbook = openForeign();
    const source = sheetOf(workbook, "Maßnahmen");
    source.setCell(3, 4, { value: 1 });
    source.setCell(0, 7, { value: "noch nicht gespeichert" });
    workbook.copySheet(1, "Maßnahmen (alt)", 1);
    const again = reopened(workbook);
    const copy = sheetOf(again, "Maßnahmen (alt)");
    expect(names(again)[1]).toBe("Maßnahmen (alt)");
    const seen = copy.readRange(0, 0, 9, 8).map((row) => row.map(({ value, style }) => [value, style]));
    expect(seen).toEqual(
      sheetOf(again, "Maßnahmen")
        .readRange(0, 0, 9, 8)
        .map((row) => row.map(({ value, style }) => [value, style])),
    );
    expect(copy.tables.list().map(({ name, area }) => [name, area])).toEqual([
      ["Massnahmenliste_2", parse(2, 0, 7, 6)],
    ]);
    expect(copy.cell(3, 5).formula).toBe("Massnahmenliste_2[[#This Row],[Kosten]]*(1+Umsatzsteuer)");
    expect(copy.drawnObjects.map(({ kind, name }) => [kind, name])).toEqual([
      ["chart", "Kosten"],
      ["picture", "Wappen"],
    ]);
    expect(textOf(workbook.toBytes(), copy.charts.list()[0]?.part ?? "")).toContain("'Maßnahmen (alt)'!$E$4:$E$9");
    expect(copy.notes.list().map(({ text }) => text)).toEqual(["Schätzung"]);
    expect(copy.threads.list().map(({ first }) => first.text)).toEqual(["Wer übernimmt das?"]);
    expect(copy.page.titleRows).toEqual(sheetOf(again, "Maßnahmen").page.titleRows);
    expect(copy.validations.list()).toHaveLength(2);
    expect(copy.conditionalFormats.list()).toHaveLength(2);
    expect(copy.view.isSelected).toBe(false);
    expect(await openXmlFaults(workbook.toBytes())).toEqual([]);
  });

  test("leaves out the pivot table, whose cells stay", async () => {
    const workbook = openForeign();
    workbook.copySheet(7, "Kopie");
    expect(sheetOf(reopened(workbook), "Kopie").cell(6, 1).value).toBe(69_200);
    expect(await openXmlFaults(workbook.toBytes())).toEqual([]);
  });
});

const parse = (row: number, column: number, rows: number, columns: number): object => ({ row, column, rows, columns });

describe("defined names", () => {
  test("are kept apart by scope", () => {
    const { names } = openForeign();
    expect(names.get("budget")?.formula).toBe("Maßnahmen!$E$4:$E$9");
    expect(names.get("Budget", 8)?.formula).toBe("Listen!$C$1");
    expect(names.get("Budget", 1)).toBeUndefined();
    expect(names.get("Umsatzsteuer")).toMatchObject({ formula: "0.19", comment: "Regelsatz", isHidden: false });
  });

  test("come, change and go", async () => {
    const workbook = openForeign();
    workbook.names.set({ name: "Auditbilanz_Uebersicht", formula: "'Übersicht'!$A$1", isHidden: true });
    workbook.names.set({ name: "Budget", scope: 8, formula: "Listen!$C$2" });
    workbook.names.remove("Statusliste");
    expect(
      reopened(workbook)
        .names.list()
        .map(({ name, scope, formula }) => [name, scope, formula]),
    ).toEqual([
      ["_xlnm.Print_Titles", 1, "Maßnahmen!$3:$3"],
      ["Auditbilanz_Uebersicht", undefined, "'Übersicht'!$A$1"],
      ["Budget", undefined, "Maßnahmen!$E$4:$E$9"],
      ["Budget", 8, "Listen!$C$2"],
      ["Umsatzsteuer", undefined, "0.19"],
    ]);
    expect(await openXmlFaults(workbook.toBytes())).toEqual([]);
  });

  test("the last one takes the list with it", async () => {
    const workbook = Workbook.create();
    workbook.names.set({ name: "x_1", formula: "1" });
    workbook.names.remove("x_1");
    expect(await openXmlFaults(workbook.toBytes())).toEqual([]);
    expect(problemOf(() => workbook.names.remove("x_1"))).toMatchObject({ code: "notFound" });
  });

  test.each(["", "A1", "1x", "mit Leerzeichen", "R1C1", "a-b"])("cannot be %j", (name) => {
    expect(problemOf(() => Workbook.create().names.set({ name, formula: "1" })).code).toBe("invalidName");
  });

  test("belong to sheets that there are", () => {
    expect(problemOf(() => Workbook.create().names.set({ name: "Budget", scope: 5, formula: "1" })).code).toBe(
      "notFound",
    );
  });
});
