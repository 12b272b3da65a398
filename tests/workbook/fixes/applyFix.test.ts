import type { Fix, FixedCell } from "../../../src/domain/finding";
import { sourceRowAt } from "../../../src/domain/source";
import type { CellValue, Place, Tables } from "../../../src/domain/tables";
import type { Host } from "../../../src/host/node";
import { applyFix } from "../../../src/workbook/fixes/applyFix";
import type { AuditReading } from "../../../src/workbook/read/readAudit";
import { readAudit } from "../../../src/workbook/read/readAudit";
import { addTable, bookWith, codeOf, openBook, run, stateOf, tripsOf } from "../openBook";
import { withFilter } from "../../workbooks/withFilter";

const AUDIT: Tables = {
  measures: ["1.1.1", "1.1.2", "1.1.3"].map((number) => ({
    number,
    fieldOfAction: "1",
    measure: `Maßnahme ${number}`,
    status: "Realisiert ",
    dueDate: "2014-06-30",
  })),
};

const cell = (row: number, column: Place["column"] & string, before: CellValue, after: CellValue): FixedCell => ({
  place: { table: "measures", row, column },
  before,
  after,
});

/** One fix for each cell, as found in a reading. */
const fixesOf = ({ sources }: AuditReading, cells: readonly FixedCell[]): readonly Fix[] =>
  cells.map((fixed) => ({ cells: [fixed], row: sourceRowAt(sources, fixed.place) ?? { cells: [], columns: {} } }));

const fix = (host: Host, cells: readonly FixedCell[]) =>
  run(host, async (context) => {
    const reading = await readAudit(context);
    return applyFix(context, reading, fixesOf(reading, cells));
  });

const measuresOf = async (host: Host) => (await run(host, readAudit)).tables.measures ?? [];

test("a confirmed correction changes its cell and no other", async () => {
  const { host } = await bookWith(AUDIT);
  const before = await stateOf(host);
  expect(await fix(host, [cell(1, "status", "Realisiert ", "realisiert")])).toEqual({ applied: 1, skipped: [] });
  const after = await stateOf(host);
  const rows = before.sheets.Maßnahmen?.map((row, index) =>
    index === 2 ? row.map((value) => (value === "Realisiert " ? "realisiert" : value)) : row,
  );
  expect(after).toEqual({ ...before, sheets: { ...before.sheets, Maßnahmen: rows } });
});

test.each<[string, Place["column"] & string, CellValue, CellValue, CellValue | undefined]>([
  ["a number with dots stays text", "number", "1.1.2", "1.10", "1.10"],
  ["a day becomes a day", "dueDate", "2014-06-30", "2014-12-31", "2014-12-31"],
  ["a wording in a day's cell becomes text", "dueDate", "2014-06-30", "4/2014", "4/2014"],
  ["a text like a formula stays text", "measure", "Maßnahme 1.1.2", "=1+1", "=1+1"],
  ["a number becomes a number", "fieldOfAction", 1, 2, 2],
  ["nothing empties the cell", "status", "Realisiert ", null, undefined],
])("%s", async (_, column, before, after, found) => {
  const { host } = await bookWith(AUDIT);
  expect(await fix(host, [cell(1, column, before, after)])).toEqual({ applied: 1, skipped: [] });
  const [, row] = await measuresOf(host);
  expect((row as Record<string, CellValue> | undefined)?.[column]).toBe(found);
});

test("many cells are written in three round trips after reading", async () => {
  const rows = Array.from({ length: 500 }, (_, row) => ({ number: `1.1.${row}`, measure: "M ", status: "x" }));
  const { host } = await bookWith({ measures: rows });
  const reading = await run(host, readAudit);
  const fixes = rows.flatMap((_, row) => [cell(row, "measure", "M ", "M"), cell(row, "status", "x", "realisiert")]);
  const { trips, outcome } = await tripsOf(host, (context) => applyFix(context, reading, fixesOf(reading, fixes)));
  expect(outcome.applied).toBe(1000);
  expect(trips).toBe(3);
});

describe("a cell is left alone", () => {
  test("that somebody has changed meanwhile", async () => {
    const { host } = await bookWith(AUDIT);
    const reading = await run(host, readAudit);
    await run(host, async (context) => {
      context.workbook.worksheets.getItem("Maßnahmen").getRange("G3").values = [["entfallen"]];
      await context.sync();
    });
    const fixes = [cell(0, "status", "Realisiert ", "realisiert"), cell(1, "status", "Realisiert ", "realisiert")];
    const outcome = await run(host, (context) => applyFix(context, reading, fixesOf(reading, fixes)));
    expect(outcome).toEqual({
      applied: 1,
      skipped: [{ place: { table: "measures", row: 1, column: "status" }, reason: "changed" }],
    });
    expect((await measuresOf(host)).map(({ status }) => status)).toEqual(["realisiert", "entfallen", "Realisiert "]);
  });

  test("whose row is another one by now", async () => {
    const { host } = await bookWith(AUDIT);
    const seen = await run(host, readAudit);
    await run(host, async (context) => {
      context.workbook.worksheets.getItem("Maßnahmen").getRange("D3").values = [["Eine andere Maßnahme"]];
      await context.sync();
    });
    const fixes = fixesOf(seen, [
      cell(0, "status", "Realisiert ", "realisiert"),
      cell(1, "status", "Realisiert ", "x"),
    ]);
    const outcome = await run(host, async (context) => applyFix(context, await readAudit(context), fixes));
    expect(outcome).toEqual({
      applied: 1,
      skipped: [{ place: { table: "measures", row: 1, column: "status" }, reason: "changed" }],
    });
  });

  test("by none of the fixes that change the same row together", async () => {
    const { host } = await bookWith(AUDIT);
    const outcome = await fix(host, [
      cell(0, "status", "Realisiert ", "realisiert"),
      cell(0, "measure", "Maßnahme 1.1.1", "Kita"),
    ]);
    expect(outcome).toEqual({ applied: 2, skipped: [] });
  });

  test("that holds a formula", async () => {
    const host = await openBook();
    await addTable(host, {
      sheet: "Maßnahmen",
      name: "tblMassnahmen",
      cells: [
        ["Maßnahme", "Status"],
        ["Kita", '="Reali"&"siert"'],
      ],
    });
    const { applied, skipped } = await fix(host, [cell(0, "status", "Realisiert", "realisiert")]);
    expect([applied, skipped.map(({ reason }) => reason)]).toEqual([0, ["formula"]]);
  });

  test("that is not one cell, or not there", async () => {
    const { host } = await bookWith(AUDIT);
    const places: Place[] = [
      { table: "measures", row: 9, column: "status" },
      { table: "measures", column: "status" },
      { table: "measures", row: 0 },
      { table: "contacts", row: 0, column: "name" },
    ];
    const { applied, skipped } = await fix(
      host,
      places.map((place) => ({ place, before: null, after: "x" })),
    );
    expect(applied).toBe(0);
    expect(skipped).toEqual(places.map((place) => ({ place, reason: "notOneCell" })));
  });
});

describe("nothing is written", () => {
  test("on a locked sheet", async () => {
    const { host } = await bookWith(AUDIT);
    await run(host, async (context) => {
      context.workbook.worksheets.getItem("Maßnahmen").protection.protect();
      await context.sync();
    });
    expect(await codeOf(fix(host, [cell(0, "status", "Realisiert ", "realisiert")]))).toBe("sheetProtected");
  });

  test("into a filtered table, where Excel would hit the wrong rows", async () => {
    const { host } = await bookWith(AUDIT);
    const filtered = await openBook(withFilter(host.toBytes(), "tblMassnahmen"));
    expect(await codeOf(fix(filtered, [cell(0, "status", "Realisiert ", "realisiert")]))).toBe("tableFiltered");
    const { sources } = await run(filtered, readAudit);
    expect(sources.filter(({ filterActive }) => filterActive).map(({ name }) => name)).toEqual(["tblMassnahmen"]);
  });
});

describe("when a sync fails", () => {
  test("the error says so, and making the fix again does what is left", async () => {
    const { host: wanted } = await bookWith(AUDIT);
    const bytes = wanted.toBytes();
    const fixes = [
      cell(0, "status", "Realisiert ", "realisiert"),
      cell(1, "measure", "Maßnahme 1.1.2", "Kita"),
      cell(2, "dueDate", "2014-06-30", "2015-01-01"),
    ];
    await fix(wanted, fixes);
    const after = await stateOf(wanted);
    for (const sync of [3, 4, 5]) {
      for (const afterActions of [0, 5, 12, 20]) {
        const host = await openBook(bytes);
        host.faults.failSync(sync, "GeneralException", afterActions);
        const code = await codeOf(fix(host, fixes));
        host.faults.clear();
        await fix(host, fixes);
        expect({ sync, afterActions, code, state: await stateOf(host) }).toEqual({
          sync,
          afterActions,
          code: "excelFailed",
          state: after,
        });
      }
    }
  });
});
