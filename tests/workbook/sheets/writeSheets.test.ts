import type { Host } from "../../../src/host/node";
import type { SheetPlan } from "../../../src/sheets/plan";
import { readRemarkCells } from "../../../src/workbook/sheets/readRemarkCells";
import type { WriteOptions } from "../../../src/workbook/sheets/writeSheets";
import { writeSheets } from "../../../src/workbook/sheets/writeSheets";
import type { BookState, Work } from "../openBook";
import { BREAKS, codeOf, openBook, run, stateOf, tripsOf } from "../openBook";
import { CHART, CHART_OF_TWO, smallPlan } from "./smallPlan";

const write = (host: Host, plans: readonly SheetPlan[], options: Partial<WriteOptions> = {}) =>
  run(host, (context) => writeSheets(context, plans, { asOf: "2013-11-21", ...options }));

const edit = (host: Host, work: (context: Excel.RequestContext) => void): Promise<void> =>
  run(host, async (context) => {
    work(context);
    await context.sync();
  });

const written = (note: string) => [
  ["Nr", "Was", "Zahl", "Anmerkung"],
  ["1.10", `=${note}`, 3, ""],
  ["1.2", "-zwei\nZeilen", 4, ""],
  ["Summe", "", "=SUM(C2:C3)", '=IF(C4>5," viel ","wenig")'],
  [
    expect.stringMatching(/^Erzeugt mit Auditbilanz 0\.1\.0 · Stand 21\.11\.2013 · Prüfsumme [0-9A-F]{4}-[0-9A-F]{4}$/),
    "",
    "",
    "",
  ],
];

const MARKER = "Auditbilanz_Gesamtbilanz =Gesamtbilanz!$A$1";

describe("a sheet that is not there yet", () => {
  test("is made, marked, and ends in its checksum", async () => {
    const host = await openBook();
    const outcomes = await write(host, [smallPlan("balance", "neu")]);
    expect(outcomes).toEqual([{ id: "balance", title: "Gesamtbilanz", deviations: [] }]);
    const { sheets, names } = await stateOf(host);
    expect(sheets.Gesamtbilanz).toEqual(written("neu"));
    expect(Object.keys(sheets)).toHaveLength(2);
    expect(names).toEqual([MARKER]);
  });

  test("takes a free title where the town has a sheet of that name", async () => {
    const host = await openBook();
    await edit(host, ({ workbook }) => {
      workbook.worksheets.add("Gesamtbilanz").getRange("A1").values = [["eigenes"]];
    });
    const [outcome] = await write(host, [smallPlan("balance", "neu")]);
    expect(outcome?.title).toBe("Gesamtbilanz (Audit)");
    const { sheets } = await stateOf(host);
    expect(sheets.Gesamtbilanz).toEqual([["eigenes"]]);
    expect(sheets["Gesamtbilanz (Audit)"]).toEqual(written("neu"));
  });

  test("looks and prints as planned", async () => {
    const host = await openBook();
    await write(host, [smallPlan("overview", "neu", { charts: [CHART_OF_TWO] })]);
    const found = await run(host, async (context) => {
      const sheet = context.workbook.worksheets.getItem("Übersicht");
      const head = sheet.getRange("A1");
      head.load("numberFormat,format/fill/color,format/font/bold,format/font/name,format/rowHeight,format/columnWidth");
      const count = sheet.getRange("C2");
      count.load("numberFormat,format/horizontalAlignment,format/font/bold");
      const empty = sheet.getRange("B5");
      empty.load("format/fill/color");
      sheet.load("position,showGridlines");
      const { pageLayout, horizontalPageBreaks } = sheet;
      pageLayout.load("orientation,paperSize,zoom");
      const page = pageLayout.headersFooters.defaultForAllPages;
      page.load("leftHeader");
      const breaks = horizontalPageBreaks.getCount();
      const frozen = sheet.freezePanes.getLocationOrNullObject();
      sheet.charts.load("items/name,items/series/items/name");
      await context.sync();
      return {
        head: [head.numberFormat[0]?.[0], head.format.fill.color, head.format.font.bold, head.format.font.name],
        size: [head.format.rowHeight, head.format.columnWidth],
        count: [count.numberFormat[0]?.[0], count.format.horizontalAlignment, count.format.font.bold],
        empty: empty.format.fill.color,
        sheet: [sheet.position, sheet.showGridlines],
        page: [pageLayout.orientation, pageLayout.paperSize, pageLayout.zoom],
        header: page.leftHeader,
        // eslint-disable-next-line office-addins/load-object-before-read -- the answer of a call comes without load
        breaks: breaks.value,
        isFrozen: !frozen.isNullObject,
        charts: sheet.charts.items.map(({ name, series }) => [name, series.items.map((one) => one.name)]),
      };
    });
    expect(found).toEqual({
      head: ["@", "#17406B", true, "Arial"],
      size: [15, expect.closeTo(60, 0)],
      count: ["0", "Center", false],
      empty: "#FFFFFF",
      sheet: [0, false],
      page: ["Landscape", "A4", expect.objectContaining({ horizontalFitToPages: 1 })],
      header: "Stadt && Land",
      breaks: 1,
      isFrozen: true,
      charts: [["Auditbilanz Verlauf", ["Zahl", "Noch einmal"]]],
    });
  });
});

describe("where Excel passes over that a sheet is to print one page wide", () => {
  const wide = smallPlan("balance", "breit", { columns: [60, 400, 300, 120] });
  const zoomed = (host: Host, titles: readonly string[], scale?: number) =>
    host.coauthor().run(async (context) => {
      const sheets = titles.map((title) => context.workbook.worksheets.getItemOrNullObject(title));
      for (const { pageLayout } of sheets) pageLayout.load("zoom");
      await context.sync();
      const layouts = sheets.filter(({ isNullObject }) => !isNullObject).map(({ pageLayout }) => pageLayout);
      if (scale !== undefined) for (const layout of layouts) layout.zoom = { scale };
      await context.sync();
      return layouts.map(({ zoom }) => zoom);
    });

  test.each([
    ["a new one is scaled to the page", 0],
    ["so is one that stands", 1],
  ])("%s", async (_, earlier) => {
    const host = await openBook();
    for (let time = 0; time < earlier; time++) await write(host, [wide]);
    // Before each round trip the setting is as if it had not been taken.
    for (let sync = 1; sync < 30; sync++) {
      host.faults.beforeSync(sync, () => zoomed(host, ["Gesamtbilanz", "Gesamtbilanz (neu)"], 100));
    }
    await write(host, [wide]);
    host.faults.clear();
    expect(await zoomed(host, ["Gesamtbilanz"])).toEqual([{ scale: 87 }]);
  });
});

describe("a sheet that stands", () => {
  test("gets the new content and stays the same sheet, so that the town's formulas still point to it", async () => {
    const host = await openBook();
    await write(host, [smallPlan("balance", "alt", { charts: [CHART] })]);
    await edit(host, ({ workbook }) => {
      const own = workbook.worksheets.add("Eigenes");
      own.getRange("A1").formulas = [["=Gesamtbilanz!C4*2"]];
      workbook.worksheets.getItem("Gesamtbilanz").name = "Unsere Bilanz";
    });
    const [outcome] = await write(host, [smallPlan("balance", "neu", { charts: [CHART] })]);
    expect(outcome).toEqual({ id: "balance", title: "Unsere Bilanz", deviations: [] });
    const { sheets, names } = await stateOf(host);
    expect(sheets["Unsere Bilanz"]).toEqual(written("neu"));
    expect(sheets.Eigenes).toEqual([["='Unsere Bilanz'!C4*2"]]);
    expect(names).toEqual(["Auditbilanz_Gesamtbilanz ='Unsere Bilanz'!$A$1"]);
    expect(Object.keys(sheets)).toHaveLength(3);
  });

  test("is the same, cell by cell, when it is written twice", async () => {
    const host = await openBook();
    await write(host, [smallPlan("balance", "gleich")]);
    const once = await stateOf(host);
    await write(host, [smallPlan("balance", "gleich")]);
    expect(await stateOf(host)).toEqual(once);
  });

  test("loses rows that the new content does not have", async () => {
    const host = await openBook();
    const long = smallPlan("balance", "lang");
    const rows = [...long.rows.slice(0, 4), ...long.rows.slice(1, 4), ...long.rows.slice(4)];
    await write(host, [{ ...long, rows, checksumRow: 7 }]);
    await write(host, [smallPlan("balance", "kurz")]);
    expect((await stateOf(host)).sheets.Gesamtbilanz).toEqual(written("kurz"));
  });

  test("is refused when it is locked, and nothing is written", async () => {
    const host = await openBook();
    await write(host, [smallPlan("balance", "alt")]);
    await edit(host, ({ workbook }) => workbook.worksheets.getItem("Gesamtbilanz").protection.protect());
    expect(await codeOf(write(host, [smallPlan("overview", "neu"), smallPlan("balance", "neu")]))).toBe(
      "sheetProtected",
    );
    expect(Object.keys((await stateOf(host)).sheets)).toHaveLength(2);
  });

  test("is refused when somebody put a table on it, which nothing is written over", async () => {
    const host = await openBook();
    await write(host, [smallPlan("overview", "alt"), smallPlan("balance", "alt")]);
    await edit(host, ({ workbook }) => {
      const sheet = workbook.worksheets.getItem("Gesamtbilanz");
      sheet.getRange("H2:H3").values = [["Ziel"], ["bleibt"]];
      sheet.tables.add("H2:H3", true).name = "tblZiele";
    });
    const before = await stateOf(host);
    expect(await codeOf(write(host, [smallPlan("overview", "neu"), smallPlan("balance", "neu")]))).toBe(
      "tableOnGeneratedSheet",
    );
    expect(await stateOf(host)).toEqual(before);
  });

  test("shows and prints all of its new content, whatever was filtered, hidden or left out before", async () => {
    const host = await openBook();
    await write(host, [smallPlan("balance", "alt")]);
    await edit(host, ({ workbook }) => {
      const sheet = workbook.worksheets.getItem("Gesamtbilanz");
      sheet.autoFilter.apply("A1:D4", 0, { filterOn: "Values", values: ["1.2"] });
      sheet.getRange("3:3").rowHidden = true;
      sheet.getRange("B:B").columnHidden = true;
      sheet.pageLayout.setPrintArea("A1:B2");
    });
    await write(host, [smallPlan("balance", "neu")]);
    const shown = await run(host, async (context) => {
      const sheet = context.workbook.worksheets.getItem("Gesamtbilanz");
      const cells = sheet.getRange("A1:D5");
      cells.load("rowHidden,columnHidden");
      const { autoFilter } = sheet;
      autoFilter.load("enabled");
      const printed = sheet.pageLayout.getPrintArea();
      printed.load("address");
      await context.sync();
      return [cells.rowHidden, cells.columnHidden, autoFilter.enabled, printed.address];
    });
    expect(shown).toEqual([false, false, false, "Gesamtbilanz!A1:D5"]);
  });
});

describe("what somebody has edited by hand is kept as a copy", () => {
  const EDITS: readonly [string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => void][] = [
    ["a changed cell", (sheet) => void (sheet.getRange("B2").values = [["geändert"]])],
    ["a line below", (sheet) => void (sheet.getRange("A9").values = [["Notiz"]])],
    ["a removed last line", (sheet) => sheet.getRange("A5").clear()],
    ["a chart", (sheet) => void sheet.charts.add("BarStacked", sheet.getRange("C2:C3"))],
  ];

  test.each(EDITS)("%s", async (_, change) => {
    const host = await openBook();
    await write(host, [smallPlan("balance", "alt")]);
    await edit(host, (context) => change(context.workbook.worksheets.getItem("Gesamtbilanz"), context));
    const before = (await stateOf(host)).sheets.Gesamtbilanz;
    const [outcome] = await write(host, [smallPlan("balance", "neu")]);
    expect(outcome?.kept).toBe("Gesamtbilanz (alt 21.11.2013)");
    const { sheets, names } = await stateOf(host);
    expect(sheets["Gesamtbilanz (alt 21.11.2013)"]).toEqual(before);
    expect(sheets.Gesamtbilanz).toEqual(written("neu"));
    expect(names).toEqual([MARKER]);
  });

  test.each<[string, (sheet: Excel.Worksheet) => void]>([
    ["a remark in the town's own column", (sheet) => void (sheet.getRange("D2").values = [["gut so"]])],
    [
      "widths and colours",
      (sheet) => {
        sheet.getRange("A:B").format.columnWidth = 99;
        sheet.getRange("A2").format.fill.color = "#FF0000";
      },
    ],
  ])("%s is no edit", async (_, change) => {
    const host = await openBook();
    await write(host, [smallPlan("balance", "alt")]);
    await edit(host, ({ workbook }) => change(workbook.worksheets.getItem("Gesamtbilanz")));
    const [outcome] = await write(host, [smallPlan("balance", "neu")]);
    expect(outcome).not.toHaveProperty("kept");
  });

  test("a second copy of the same day has a title of its own, and copies are never taken for ours", async () => {
    const host = await openBook();
    for (const note of ["eins", "zwei", "drei"]) {
      await write(host, [smallPlan("balance", note)]);
      await edit(host, ({ workbook }) => {
        workbook.worksheets.getItem("Gesamtbilanz").getRange("B2").values = [[`von Hand ${note}`]];
      });
    }
    expect(Object.keys((await stateOf(host)).sheets).filter((title) => title.startsWith("Gesamtbil"))).toEqual([
      "Gesamtbilanz",
      "Gesamtbilan (alt 21.11.2013, 2)",
      "Gesamtbilanz (alt 21.11.2013)",
    ]);
  });
});

test("a comment and a shape are kept in one copy, with the sheet as it was, and the renewed sheet is ours again", async () => {
  const host = await openBook();
  await write(host, [smallPlan("balance", "alt")]);
  await edit(host, ({ workbook }) => {
    const sheet = workbook.worksheets.getItem("Gesamtbilanz");
    workbook.comments.add("Gesamtbilanz!B2", "Bitte prüfen");
    sheet.shapes.addTextBox("Stempel");
  });
  const [first] = await write(host, [smallPlan("balance", "eins")]);
  const [second] = await write(host, [smallPlan("balance", "zwei")]);
  expect([first?.kept, second?.kept]).toEqual(["Gesamtbilanz (alt 21.11.2013)", undefined]);
  const counts = await run(host, async (context) => {
    const sheets = ["Gesamtbilanz", "Gesamtbilanz (alt 21.11.2013)"].map((title) =>
      context.workbook.worksheets.getItem(title),
    );
    for (const { comments, shapes } of sheets) {
      comments.load("items/content");
      shapes.load("items/id");
    }
    await context.sync();
    return sheets.map(({ comments, shapes }) => [comments.items.map(({ content }) => content), shapes.items.length]);
  });
  expect(counts).toEqual([
    [[], 0],
    [["Bitte prüfen"], 1],
  ]);
});

describe("markers", () => {
  test("of two sheets at one, the one that has its title counts, and the other sheet is made anew", async () => {
    const host = await openBook();
    await write(host, [smallPlan("balance", "alt"), smallPlan("process", "alt", { title: "Prozess" })]);
    await edit(host, ({ workbook }) => {
      workbook.worksheets.getItem("Gesamtbilanz").delete();
      workbook.names.getItem("Auditbilanz_Gesamtbilanz").delete();
      workbook.names.add("Auditbilanz_Gesamtbilanz", workbook.worksheets.getItem("Prozess").getRange("A1"));
    });
    await write(host, [smallPlan("balance", "eins"), smallPlan("process", "zwei", { title: "Prozess" })]);
    const { sheets, names } = await stateOf(host);
    expect(sheets.Gesamtbilanz).toEqual(written("eins"));
    expect(sheets.Prozess).toEqual(written("zwei"));
    expect(names).toEqual(["Auditbilanz_Gesamtbilanz =Gesamtbilanz!$A$1", "Auditbilanz_Prozess =Prozess!$A$1"]);
  });

  test("that lead nowhere are deleted, not trusted", async () => {
    const host = await openBook();
    await write(host, [smallPlan("balance", "alt"), smallPlan("overview", "alt")]);
    await edit(host, ({ workbook }) => {
      workbook.worksheets.getItem("Gesamtbilanz").delete();
      workbook.worksheets.getItem("Übersicht").delete();
    });
    const [outcome] = await write(host, [smallPlan("balance", "neu")]);
    expect(outcome?.title).toBe("Gesamtbilanz");
    expect((await stateOf(host)).names).toEqual([MARKER]);
  });

  test("are only those that we give: a town's own name that begins like them stays", async () => {
    const host = await openBook();
    await edit(host, ({ workbook }) => void workbook.names.add("Auditbilanz_Quote", "=0.85"));
    await write(host, [smallPlan("balance", "neu")]);
    expect((await stateOf(host)).names).toEqual([MARKER, "Auditbilanz_Quote =0.85"]);
  });
});

describe("what an earlier run left", () => {
  const leave = async (host: Host, marker: string, title: string): Promise<void> =>
    edit(host, ({ workbook }) => {
      const sheet = workbook.worksheets.add(title);
      sheet.getRange("A1").values = [["von früher"]];
      workbook.names.add(marker, sheet.getRange("A1"));
    });

  test("a draft is deleted", async () => {
    const host = await openBook();
    await leave(host, "Auditbilanz_Entwurf_balance", "Gesamtbilanz (neu)");
    await write(host, [smallPlan("overview", "neu")]);
    const { sheets, names } = await stateOf(host);
    expect(Object.keys(sheets)).not.toContain("Gesamtbilanz (neu)");
    expect(names).toEqual(["Auditbilanz_Uebersicht =Übersicht!$A$1"]);
  });

  test("a finished sheet becomes the sheet where the old one is gone", async () => {
    const host = await openBook();
    await leave(host, "Auditbilanz_Fertig_balance", "Gesamtbilanz (neu)");
    expect(await run(host, readRemarkCells)).toEqual([["von früher"]]);
    await write(host, [smallPlan("overview", "neu")]);
    const { sheets, names } = await stateOf(host);
    expect(sheets.Gesamtbilanz).toEqual([["von früher"]]);
    expect(names).toEqual([MARKER, "Auditbilanz_Uebersicht =Übersicht!$A$1"]);
  });

  test("an empty sheet of that title goes, any other is the town's", async () => {
    const host = await openBook();
    await edit(host, ({ workbook }) => {
      workbook.worksheets.add("Gesamtbilanz (neu)");
      workbook.worksheets.add("Ideen (neu)");
      workbook.worksheets.add("Übersicht (neu)").getRange("A1").values = [["eigene"]];
    });
    await write(host, [smallPlan("balance", "neu")]);
    const titles = Object.keys((await stateOf(host)).sheets);
    expect(titles).not.toContain("Gesamtbilanz (neu)");
    expect(titles).toEqual(expect.arrayContaining(["Ideen (neu)", "Übersicht (neu)"]));
  });
});

describe("remarks", () => {
  test("are read from the sheet that stands", async () => {
    const host = await openBook();
    expect(await run(host, readRemarkCells)).toEqual([]);
    await write(host, [smallPlan("balance", "alt")]);
    await edit(host, ({ workbook }) => {
      workbook.worksheets.getItem("Gesamtbilanz").getRange("D2").values = [["gut so"]];
    });
    expect((await run(host, readRemarkCells))[1]).toEqual(["1.10", "=alt", 3, "gut so"]);
  });
});

describe("what is read back", () => {
  test("must be what was written, else the old sheet stays", async () => {
    const host = await openBook();
    await write(host, [smallPlan("balance", "alt")]);
    const before = await stateOf(host);
    const broken = smallPlan("balance", "neu");
    const rows = broken.rows.map((row, index) =>
      index === 3
        ? { ...row, cells: [...row.cells.slice(0, 2), { formula: "=1/0", expected: 0, style: "goalLive" }, null] }
        : row,
    );
    expect(await codeOf(write(host, [{ ...broken, rows }]))).toBe("writtenWrongly");
    expect(await stateOf(host)).toEqual(before);
  });

  test("tells where a formula and the domain do not agree", async () => {
    const host = await openBook();
    const plan = smallPlan("balance", "neu");
    const rows = plan.rows.map((row, index) =>
      index === 3
        ? {
            ...row,
            cells: [...row.cells.slice(0, 2), { formula: "=SUM(C2:C3)", expected: 8, style: "goalLive" }, null],
          }
        : row,
    );
    const [outcome] = await write(host, [{ ...plan, rows }]);
    expect(outcome?.deviations).toEqual([{ cell: "C4", expected: 8, found: 7 }]);
  });
});

describe("cancelling", () => {
  test("between sheets leaves the finished ones", async () => {
    const host = await openBook();
    const controller = new AbortController();
    const progress: string[] = [];
    const outcomes = await write(host, [smallPlan("overview", "neu"), smallPlan("balance", "neu")], {
      signal: controller.signal,
      onProgress: ({ done, total, title }) => {
        progress.push(`${done}/${total} ${title}`);
        controller.abort();
      },
    });
    expect(outcomes.map(({ title }) => title)).toEqual(["Übersicht"]);
    expect(progress).toEqual(["0/2 Übersicht"]);
    expect(Object.keys((await stateOf(host)).sheets)).not.toContain("Gesamtbilanz");
  });
});

describe("round trips", () => {
  const wide = (rows: number): SheetPlan => {
    const plan = smallPlan("balance", "viel");
    const many = Array.from({ length: rows }, () => plan.rows[1] ?? []).flat();
    return { ...plan, rows: [...plan.rows.slice(0, 1), ...many, ...plan.rows.slice(4)], checksumRow: rows + 1 };
  };
  const trips = async (host: Host, plans: readonly SheetPlan[]): Promise<number> => {
    const work: Work<unknown> = (context) => writeSheets(context, plans, { asOf: "2013-11-21" });
    return (await tripsOf(host, work)).trips;
  };

  test("are three for each new sheet and seven for each that stands, however long it is", async () => {
    const [short, long] = [await openBook(), await openBook()];
    expect(await trips(short, [smallPlan("balance", "kurz")])).toBe(1 + 3);
    expect(await trips(long, [wide(3000)])).toBe(1 + 3);
    expect(await trips(short, [smallPlan("balance", "kurz")])).toBe(3 + 7);
    expect(await trips(long, [wide(3000)])).toBe(3 + 7);
    const two = [smallPlan("balance", "kurz"), smallPlan("overview", "kurz")];
    expect(await trips(short, two)).toBe(3 + 7 + 3);
  });
});

describe("when a sync fails", () => {
  const PLANS = (note: string) => [smallPlan("balance", note, { charts: [CHART] })];

  /** A workbook with the sheet, a remark in it and, if wanted, an edit by hand. */
  async function standingBook(edited: boolean): Promise<Uint8Array> {
    const host = await openBook();
    await write(host, PLANS("alt"));
    await edit(host, ({ workbook }) => {
      const sheet = workbook.worksheets.getItem("Gesamtbilanz");
      sheet.getRange("D2").values = [["unsere Anmerkung"]];
      if (edited) {
        sheet.getRange("B3").values = [["von Hand"]];
      }
    });
    return host.toBytes();
  }

  test.each([
    ["while sheets are made", () => Promise.resolve(undefined)],
    ["while sheets are renewed", () => standingBook(false)],
    ["while an edited sheet is renewed", () => standingBook(true)],
  ])("%s, the sheet is complete, old or new, and the next run does the rest", async (_, bytesOf) => {
    const bytes = await bytesOf();
    const wanted = await openBook(bytes);
    const before = await stateOf(wanted);
    const { trips } = await tripsOf(wanted, (context) => writeSheets(context, PLANS("neu"), { asOf: "2013-11-21" }));
    const after = await stateOf(wanted);
    for (let sync = 1; sync <= trips; sync += 1) {
      for (const afterActions of BREAKS) {
        const host = await openBook(bytes);
        host.faults.failSync(sync, "GeneralException", afterActions);
        const code = await codeOf(write(host, PLANS("neu")));
        host.faults.clear();
        const halfway = await stateOf(host);
        const cells = completeVersion(halfway, [before, after]);
        expect({ sync, afterActions, code, cells }).toEqual({ sync, afterActions, code, cells: "complete" });
        await write(host, PLANS("neu"));
        expect({ sync, afterActions, state: await stateOf(host) }).toEqual({ sync, afterActions, state: after });
      }
    }
  });

  test("and fails again, the complete new sheet stands beside and the next run takes it over", async () => {
    const bytes = await standingBook(false);
    const wanted = await openBook(bytes);
    const before = await stateOf(wanted);
    const { trips } = await tripsOf(wanted, (context) => writeSheets(context, PLANS("neu"), { asOf: "2013-11-21" }));
    const after = await stateOf(wanted);
    const codes = new Set<string>();
    for (let sync = 1; sync <= trips; sync += 1) {
      for (const afterActions of BREAKS) {
        const host = await openBook(bytes);
        host.faults.failSync(sync, "GeneralException", afterActions);
        host.faults.failSync(sync + 1);
        host.faults.failSync(sync + 2);
        codes.add(await codeOf(write(host, PLANS("neu"))));
        host.faults.clear();
        const remarks = await run(host, readRemarkCells);
        expect([["unsere Anmerkung"], [""]]).toContainEqual([remarks[1]?.[3]]);
        const halfway = await stateOf(host);
        const cells = completeVersion(halfway, [before, after]);
        expect({ sync, afterActions, cells }).toEqual({ sync, afterActions, cells: "complete" });
        await write(host, PLANS("neu"));
        expect({ sync, afterActions, state: await stateOf(host) }).toEqual({ sync, afterActions, state: after });
      }
    }
    // A batch shorter than the break is not cut off at all, so some of the runs may well end without an error.
    expect([...codes].filter((code) => code !== "none").sort()).toEqual([
      "excelFailed",
      "leftoversRemain",
      "takeOverInterrupted",
    ]);
  });
});

/** "complete" where the sheet, or its finished successor beside it, has all cells of one of the versions. */
function completeVersion({ sheets }: BookState, versions: readonly BookState[]): unknown {
  const candidates = [sheets.Gesamtbilanz, sheets["Gesamtbilanz (neu)"]];
  const wanted = versions.map((version) => JSON.stringify(version.sheets.Gesamtbilanz));
  return candidates.some((cells) => wanted.includes(JSON.stringify(cells))) ? "complete" : candidates;
}
