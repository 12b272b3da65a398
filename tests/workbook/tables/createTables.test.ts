import type { Tables } from "../../../src/domain/tables";
import type { Host } from "../../../src/host/node";
import { readAudit } from "../../../src/workbook/read/readAudit";
import { createTables } from "../../../src/workbook/tables/createTables";
import { Workbook } from "../../../src/xlsx/workbook";
import { BREAKS, addTable, bookWith, codeOf, openBook, run, stateOf, tripsOf } from "../openBook";

const AUDIT: Tables = {
  profile: [
    { label: "Kommune", value: "Stadt Altena" },
    { label: "Bilanzierungsworkshop", value: "2013-11-21" },
    { label: "Eigene Angabe", value: "'bleibt" },
  ],
  fieldsOfAction: [{ number: "1", name: "Steuerung" }],
  goals: [{ number: "1.10*", fieldOfAction: "1", goal: "Familie ist Thema", attainment: "nicht festgestellt" }],
  measures: [
    {
      number: "1.10.1*",
      fieldOfAction: "1",
      goal: "1.10*",
      measure: "=Runder Tisch",
      result: "3-5 Treffen,\n10 %",
      status: "realisiert",
      dueDate: "2014-06-30",
    },
    { number: "1.10.2", fieldOfAction: "eins", measure: "+49 ist eine Vorwahl", dueDate: "4/2014" },
  ],
  claims: [{ claim: "Viel erreicht", scope: "Gesamt", source: "Zeile 7" }],
};

let emptyTemplate: Uint8Array | undefined;

/** How the sheets of three tables look down to the sixth row: heights, looks and the lists offered, cell by cell. */
function looksOf(host: Host) {
  const { sheets, styles } = Workbook.open(host.toBytes());
  const ofTables = sheets.filter(({ name }) => ["Handlungsfelder", "Ziele", "Maßnahmen"].includes(name));
  return ofTables.map((sheet) => ({
    name: sheet.name,
    rows: [1, 2, 3, 4, 5].map((row) => ({
      height: sheet.rows.get(row).height,
      cells: sheet
        .readRange(row, 0, 1, 16)
        .flat()
        .map(({ style }, column) => ({
          ...styles.resolve(style),
          choice: sheet.validations.at(row, column)?.formula1,
        })),
    })),
  }));
}

const TEMPLATE = ["Stammdaten", "Handlungsfelder", "Ziele", "Maßnahmen", "Handlungsbedarfe", "Auswahl", "Zuordnung"];

test("an empty template has the first five sheets, Auswahl and Zuordnung", async () => {
  const { host } = await bookWith({});
  const { sheets, names } = await stateOf(host);
  expect(Object.keys(sheets)).toEqual(TEMPLATE);
  expect(names).toEqual([]);
});

test("what is written is read back the same", async () => {
  const { host } = await bookWith(AUDIT);
  const { tables } = await run(host, readAudit);
  expect(tables.goals).toEqual([{ ...AUDIT.goals?.[0], fieldOfAction: 1 }]);
  expect(tables.measures).toEqual([{ ...AUDIT.measures?.[0], fieldOfAction: 1 }, AUDIT.measures?.[1]]);
  expect(tables.claims).toEqual(AUDIT.claims);
  expect(tables.profile?.filter((row) => "value" in row)).toEqual(AUDIT.profile);
});

test("tables without rows come only with the template", async () => {
  const { created } = await bookWith(AUDIT);
  expect(created.map(({ name }) => name)).toEqual([
    "tblStammdaten",
    "tblHandlungsfelder",
    "tblZiele",
    "tblMassnahmen",
    "tblHandlungsbedarfe",
    "tblAuswahl",
    "tblAussagen",
    "tblZuordnung",
    "tblStatuswoerter",
  ]);
});

test("a town's own table of the name of ours, with headings of its own, is left alone: ours takes the next name", async () => {
  const host = await openBook();
  const cells = [
    ["Raum", "Quelle"],
    ["Saal", "Muster"],
  ];
  await addTable(host, { sheet: "Zuordnung", name: "tblZuordnung", cells });
  const created = await run(host, (context) => createTables(context, AUDIT));
  expect(created.find(({ table }) => table === "mapping")).toMatchObject({
    name: "tblZuordnung_2",
    sheet: "Zuordnung (Audit)",
  });
  expect((await stateOf(host)).sheets.Zuordnung).toEqual(cells);
  expect((await run(host, readAudit)).tables.goals).toHaveLength(1);
});

test("our own mapping that lost a heading is told of, not made a second time", async () => {
  const host = await openBook();
  const cells = [["Angabe", "Art der Quelle", "Herkunft", "Genauer"]];
  await addTable(host, { sheet: "Zuordnung", name: "tblZuordnung", cells: [...cells, ["", "", "", ""]] });
  expect(await codeOf(run(host, (context) => createTables(context, AUDIT)))).toBe("columnMissing");
});

test("the default mapping is written into tblZuordnung", async () => {
  const { host } = await bookWith({});
  const { sheets } = await stateOf(host);
  expect(sheets.Zuordnung).toContainEqual(["Maßnahmen: Status", "Spalte", "tblMassnahmen[Status]", "", "", "", ""]);
});

test("the status is chosen from the list on the sheet Auswahl, after a warning anything may be written", async () => {
  const { host } = await bookWith(AUDIT);
  const validation = await run(host, async (context) => {
    const { dataValidation } = context.workbook.worksheets.getItem("Maßnahmen").getRange("G2:G3");
    dataValidation.load("rule,errorAlert,prompt");
    await context.sync();
    return dataValidation.toJSON();
  });
  expect(validation.rule?.list?.source).toMatch(/^='?Auswahl'?!\$B\$2:\$B\$6$/);
  expect(validation.errorAlert?.style).toBe("Warning");
  expect(validation.prompt?.message.length).toBeLessThanOrEqual(255);
});

test("a sheet of a table prints legibly, its headings stand out wherever it is opened", async () => {
  const { host } = await bookWith(AUDIT);
  const look = await run(host, async (context) => {
    const sheet = context.workbook.worksheets.getItem("Maßnahmen");
    const { format: heading } = sheet.getRange("D1");
    const { format: cell } = sheet.getRange("F2");
    const { pageLayout } = sheet;
    const { defaultForAllPages } = pageLayout.headersFooters;
    heading.load("wrapText,fill/color,font/color,font/bold");
    cell.load("rowHeight,verticalAlignment,font/name,font/size");
    pageLayout.load("orientation,paperSize,zoom");
    defaultForAllPages.load("leftHeader,centerHeader,rightFooter");
    await context.sync();
    return {
      heading: heading.toJSON(),
      cell: cell.toJSON(),
      page: pageLayout.toJSON(),
      text: defaultForAllPages.toJSON(),
    };
  });
  expect(look.heading).toMatchObject({
    wrapText: true,
    fill: { color: "#17406B" },
    font: { color: "#FFFFFF", bold: true },
  });
  expect(look.cell).toMatchObject({ rowHeight: 27.5, verticalAlignment: "Top", font: { name: "Arial", size: 10 } });
  expect(look.page).toMatchObject({ orientation: "Landscape", paperSize: "A3", zoom: { horizontalFitToPages: 1 } });
  expect(look.text).toMatchObject({
    leftHeader: "Stadt Altena",
    centerHeader: "Maßnahmen",
    rightFooter: "Seite &P von &N",
  });
});

test("names that the town has taken are left to it, ours are recorded", async () => {
  const host = await openBook();
  await addTable(host, { sheet: "Maßnahmen", name: "tblMassnahmen_2", cells: [["Eigenes"], ["bleibt"]] });
  await run(host, (context) => createTables(context, AUDIT));
  const before = await stateOf(host);
  expect(before.sheets.Maßnahmen).toEqual([["Eigenes"], ["bleibt"]]);
  expect(before.sheets["Maßnahmen (Audit)"]?.[1]).toContain("1.10.1*");
  const reading = await run(host, readAudit);
  expect(reading.audit.measures).toHaveLength(2);
  expect(reading.locate({ table: "measures", row: 1, column: "dueDate" })).toEqual({
    sheet: "Maßnahmen (Audit)",
    cell: "N3",
    row: 3,
    tableName: "tblMassnahmen",
    heading: "Frist",
  });
});

describe("a workbook that has the tables already", () => {
  test("is refused when somebody has filled them, and stays as it was", async () => {
    const { host } = await bookWith(AUDIT);
    const before = await stateOf(host);
    expect(await codeOf(run(host, (context) => createTables(context, AUDIT)))).toBe("tablesFilled");
    expect(await stateOf(host)).toEqual(before);
  });

  test("is filled where they are empty", async () => {
    const { host } = await bookWith({});
    await run(host, (context) => createTables(context, AUDIT));
    const filled = await run(host, readAudit);
    const { host: fresh } = await bookWith(AUDIT);
    const made = await run(fresh, readAudit);
    expect(filled.tables).toEqual({ ...made.tables, mapping: filled.tables.mapping });
    expect(filled.tables.mapping).toHaveLength(made.tables.mapping?.length ?? 0);
  });

  test("looks, once filled, as if it had been made with its rows", async () => {
    const { host } = await bookWith({});
    await run(host, (context) => createTables(context, AUDIT));
    expect(looksOf(host)).toEqual(looksOf((await bookWith(AUDIT)).host));
  });

  test("of a town's own look keeps it in the rows that it gets", async () => {
    const { host } = await bookWith({});
    await run(host, async (context) => {
      const { format } = context.workbook.worksheets.getItem("Maßnahmen").getRange("A2:P2");
      format.fill.color = "#FFF2CC";
      format.wrapText = false;
      format.rowHeight = 30;
      await context.sync();
    });
    await run(host, (context) => createTables(context, AUDIT));
    const measures = looksOf(host).find(({ name }) => name === "Maßnahmen");
    const [first, second, below] = measures?.rows ?? [];
    expect([first?.height, second?.height, below?.height]).toEqual([30, 30, undefined]);
    expect(second?.cells[3]).toEqual(first?.cells[3]);
    expect(below?.cells[3]).not.toEqual(first?.cells[3]);
  });

  test("with formulas of the town's own has them in the rows that it gets, and none of these when that fails", async () => {
    const withFormula = async (): Promise<Host> => {
      const { host } = await bookWith({});
      await run(host, async (context) => {
        const sheet = context.workbook.worksheets.getItem("Maßnahmen");
        sheet.getRange("Q1").values = [["Kürzel"]];
        sheet.getRange("Q2").numberFormat = [["General"]];
        sheet.getRange("Q2").formulas = [['=IF(D2="","",LEFT(D2,3))']];
        sheet.tables.getItemAt(0).resize("A1:Q2");
        await context.sync();
      });
      return host;
    };
    const { trips } = await tripsOf(await withFormula(), (context) => createTables(context, AUDIT));
    for (let sync = 1; sync <= trips; sync += 1) {
      const host = await withFormula();
      const before = await stateOf(host);
      host.faults.failSync(sync, "GeneralException", 60);
      if ((await codeOf(run(host, (context) => createTables(context, AUDIT)))) !== "none") {
        expect({ sync, state: await stateOf(host) }).toEqual({ sync, state: before });
        host.faults.clear();
        await run(host, (context) => createTables(context, AUDIT));
      }
      const { sheets } = await stateOf(host);
      expect(sheets.Maßnahmen?.map((row) => row[16])).toEqual([
        "Kürzel",
        '=IF(D2="","",LEFT(D2,3))',
        '=IF(D3="","",LEFT(D3,3))',
      ]);
    }
  });

  test("is refused where a table would grow over other cells", async () => {
    const { host } = await bookWith({});
    await run(host, async (context) => {
      context.workbook.worksheets.getItem("Maßnahmen").getRange("B3").values = [["eigene Notiz"]];
      await context.sync();
    });
    expect(await codeOf(run(host, (context) => createTables(context, AUDIT)))).toBe("spaceTaken");
  });

  test("is refused where a column for the content is gone", async () => {
    const { host } = await bookWith({});
    await run(host, async (context) => {
      context.workbook.worksheets.getItem("Maßnahmen").getRange("F1").values = [["Resultat"]];
      await context.sync();
    });
    const before = await stateOf(host);
    expect(await codeOf(run(host, (context) => createTables(context, AUDIT)))).toBe("columnMissing");
    expect(await stateOf(host)).toEqual(before);
  });
});

test("a run that was cut off while it gave out final names is finished by the next", async () => {
  const { host } = await bookWith(AUDIT);
  const before = await stateOf(host);
  await run(host, async (context) => {
    const { worksheets, tables, names } = context.workbook;
    const [goals, measures] = [worksheets.getItem("Ziele"), worksheets.getItem("Maßnahmen")];
    names.add("Auditbilanz_Neu_goals", goals.getRange("A1"));
    names.add("Auditbilanz_Neu_measures", measures.getRange("A1"));
    measures.name = "Maßnahmen (in Arbeit)";
    tables.getItem("tblMassnahmen").name = "tblMassnahmen_inArbeit";
    await context.sync();
  });
  expect(await codeOf(run(host, (context) => createTables(context, AUDIT)))).toBe("tablesFilled");
  expect(await stateOf(host)).toEqual(before);
});

describe("after a run that was cut off while it filled the tables", () => {
  const cutOff = async (): Promise<Host> => {
    const { host } = await bookWith({});
    await run(host, async (context) => {
      const { names, worksheets } = context.workbook;
      names.add("Auditbilanz_Fuellung", worksheets.getItem("Handlungsfelder").getRange("A1"));
      await context.sync();
    });
    return host;
  };

  test("what somebody has written by hand since is not written over", async () => {
    const host = await cutOff();
    await run(host, async (context) => {
      context.workbook.worksheets.getItem("Maßnahmen").getRange("D2").values = [["Von der Stadt eingetragen"]];
      await context.sync();
    });
    const before = await stateOf(host);
    expect(await codeOf(run(host, (context) => createTables(context, AUDIT)))).toBe("tablesFilled");
    expect(await stateOf(host)).toEqual(before);
  });

  test("an entry of the Stammdaten that says something else is not written over", async () => {
    const host = await cutOff();
    await run(host, async (context) => {
      context.workbook.worksheets.getItem("Stammdaten").getRange("B2").values = [["Stadt Neuenrade"]];
      await context.sync();
    });
    expect(await codeOf(run(host, (context) => createTables(context, AUDIT)))).toBe("tablesFilled");
  });

  test("what it had written itself is written over", async () => {
    const host = await cutOff();
    await run(host, async (context) => {
      context.workbook.worksheets.getItem("Stammdaten").getRange("B2").values = [["Stadt Altena"]];
      await context.sync();
    });
    await run(host, (context) => createTables(context, AUDIT));
    const { host: fresh } = await bookWith(AUDIT);
    const [filled, made] = [await run(host, readAudit), await run(fresh, readAudit)];
    expect({ ...filled.tables, mapping: undefined }).toEqual({ ...made.tables, mapping: undefined });
    expect((await stateOf(host)).names).toEqual([]);
  });

  test("its mark goes where there is nothing to fill any more", async () => {
    const host = await cutOff();
    await run(host, (context) => createTables(context, {}));
    expect((await stateOf(host)).names).toEqual([]);
  });
});

describe("round trips", () => {
  test("do not grow with the number of rows", async () => {
    const rows = Array.from({ length: 2000 }, (_, row) => ({ number: `1.1.${row}`, measure: `Maßnahme ${row}` }));
    const few = await tripsOf(await openBook(), (context) => createTables(context, AUDIT));
    const many = await tripsOf(await openBook(), (context) => createTables(context, { ...AUDIT, measures: rows }));
    expect(few.trips).toBeLessThanOrEqual(4);
    expect(many.trips).toBe(few.trips);
  });
});

describe.each([
  ["in a new workbook", () => openBook()],
  ["in an empty template", async () => openBook((emptyTemplate ??= (await bookWith({})).host.toBytes()))],
])("when a sync fails %s", (_, open) => {
  test("nothing of it stays, and the next run does it all", async () => {
    const { trips } = await tripsOf(await open(), (context) => createTables(context, AUDIT));
    const wanted = await open();
    await run(wanted, (context) => createTables(context, AUDIT));
    const complete = await stateOf(wanted);
    for (let sync = 1; sync <= trips; sync += 1) {
      for (const afterActions of BREAKS) {
        const host = await open();
        const before = { ...(await stateOf(host)), looks: looksOf(host) };
        host.faults.failSync(sync, "GeneralException", afterActions);
        const code = await codeOf(run(host, (context) => createTables(context, AUDIT)));
        if (code !== "none") {
          const state = { ...(await stateOf(host)), looks: looksOf(host) };
          expect({ sync, afterActions, code, state }).toEqual({
            sync,
            afterActions,
            code: "excelFailed",
            state: before,
          });
          host.faults.clear();
          await run(host, (context) => createTables(context, AUDIT));
        }
        expect(await stateOf(host)).toEqual(complete);
      }
    }
  });

  test("and the way back fails too, the next run does it all", async () => {
    const wanted = await open();
    const { trips } = await tripsOf(wanted, (context) => createTables(context, AUDIT));
    const complete = await stateOf(wanted);
    for (let sync = 3; sync <= trips; sync += 1) {
      for (const afterActions of BREAKS) {
        const host = await open();
        host.faults.failSync(sync, "GeneralException", afterActions);
        host.faults.failSync(sync + 1);
        const code = await codeOf(run(host, (context) => createTables(context, AUDIT)));
        host.faults.clear();
        if (code === "none") {
          continue;
        }
        // Where nothing had been written yet, there was no way back to fail.
        expect(["leftoversRemain", "excelFailed"]).toContain(code);
        const again = await codeOf(run(host, (context) => createTables(context, AUDIT)));
        const { sheets, names } = await stateOf(host);
        expect({ sync, afterActions, names }).toEqual({ sync, afterActions, names: [] });
        expect(Object.keys(sheets).filter((title) => title.includes("in Arbeit"))).toEqual([]);
        expect(["none", "tablesFilled"]).toContain(again);
        expect(await run(host, readAudit).then(({ tables }) => tables.measures)).toEqual(
          await run(wanted, readAudit).then(({ tables }) => tables.measures),
        );
        expect(Object.keys(sheets)).toEqual(Object.keys(complete.sheets));
      }
    }
  });
});
