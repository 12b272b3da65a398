import { balanceAudit } from "../../src/commands/balanceAudit";
import { importProtocol } from "../../src/commands/importProtocol";
import type { Host } from "../../src/host/node";
import { openHost } from "../../src/host/node";
import { withWorkbook } from "../../src/workbook/withWorkbook";
import { SMALL_PROTOCOL, STAND } from "./smallAudit";

let host: Host;
beforeEach(async () => {
  host = await openHost();
  await importProtocol(SMALL_PROTOCOL, { ...STAND, isNewWorkbook: true });
  await balanceAudit(STAND);
});
afterEach(() => host.close());

const TALK = "Einen Runden Tisch bilden";
const REMARK = "Im Sozialausschuss am 3.12. beraten";

type Cells = readonly (readonly unknown[])[];

const cellsOf = (sheet: string): Promise<Cells> =>
  withWorkbook(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRange();
    used.load("values");
    await context.sync();
    return used.values as Cells;
  });

const write = (sheet: string, address: string, value: string | number): Promise<void> =>
  withWorkbook(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });

/** Row, 1-based, of the first row of the sheet with this text in a cell. */
const rowOf = (cells: Cells, text: string): number => cells.findIndex((row) => row.includes(text)) + 1;

const remarkBeside = (cells: Cells, text: string): unknown => cells[rowOf(cells, text) - 1]?.at(-1);

const lastColumn = (cells: Cells): string => String.fromCharCode("A".charCodeAt(0) + (cells[0]?.length ?? 1) - 1);

async function remarkOn(text: string, remark: string): Promise<void> {
  const cells = await cellsOf("Gesamtbilanz");
  await write("Gesamtbilanz", `${lastColumn(cells)}${String(rowOf(cells, text))}`, remark);
}

/** Changes the measure's row in the source table. */
async function changeMeasure(measure: string, column: string, value: string): Promise<void> {
  const cells = await cellsOf("Maßnahmen");
  const letter = String.fromCharCode("A".charCodeAt(0) + (cells[0] ?? []).indexOf(column));
  await write("Maßnahmen", `${letter}${String(rowOf(cells, measure))}`, value);
}

describe("a remark of the town's in the Gesamtbilanz", () => {
  beforeEach(() => remarkOn(TALK, REMARK));

  test("is no hand edit and stays beside its measure", async () => {
    const { sheets } = await balanceAudit(STAND);
    expect(sheets.map(({ kept }) => kept)).toEqual(sheets.map(() => undefined));
    expect(remarkBeside(await cellsOf("Gesamtbilanz"), TALK)).toBe(REMARK);
  });

  test("follows its measure to another number", async () => {
    await changeMeasure(TALK, "Nr", "1.1.9");
    await balanceAudit(STAND);
    expect(remarkBeside(await cellsOf("Gesamtbilanz"), TALK)).toBe(REMARK);
  });

  test("stays with the number of a reworded measure, marked for a look", async () => {
    const reworded = "Einen großen Runden Tisch bilden";
    await changeMeasure(TALK, "Maßnahme", reworded);
    await balanceAudit(STAND);
    expect(remarkBeside(await cellsOf("Gesamtbilanz"), reworded)).toMatch(
      /Im Sozialausschuss.*Zuordnung prüfen|Zuordnung prüfen.*Im Sozialausschuss/s,
    );
  });

  test("is listed below with its old number and text when its measure is gone", async () => {
    await changeMeasure(TALK, "Maßnahme", "");
    await balanceAudit(STAND);
    const cells = await cellsOf("Gesamtbilanz");
    const below = cells.slice(rowOf(cells, "Anmerkungen ohne Zeile")).flat().join("\n");
    expect(rowOf(cells, "Anmerkungen ohne Zeile")).toBeGreaterThan(0);
    expect(below).toContain(REMARK);
    expect(below).toContain(TALK);
  });
});

test("remarks stay when the town calls their column otherwise, and none beside the title is lost", async () => {
  await remarkOn(TALK, REMARK);
  await write("Gesamtbilanz", "F1", "Für den Rat");
  await write("Gesamtbilanz", "F3", "Bemerkung der Verwaltung");
  await balanceAudit(STAND);
  const cells = await cellsOf("Gesamtbilanz");
  expect(remarkBeside(cells, TALK)).toBe(REMARK);
  expect(cells.slice(rowOf(cells, "Anmerkungen ohne Zeile")).flat()).toContain("Für den Rat");
});

test("a sheet edited by hand is kept as a copy beside the new one", async () => {
  await write("Gesamtbilanz", "A1", "Von Hand");
  const { sheets } = await balanceAudit({ ...STAND, asOf: "2014-01-31" });
  const kept = sheets.find(({ id }) => id === "balance")?.kept;
  expect(kept).toBe("Gesamtbilanz (alt 31.01.2014)");
  expect((await cellsOf(kept ?? ""))[0]?.[0]).toBe("Von Hand");
  expect((await cellsOf("Gesamtbilanz"))[0]?.[0]).not.toBe("Von Hand");
});

test("a formula of the town's that points to the Übersicht still points there", async () => {
  await write("Auswahl", "H1", "='Übersicht'!A1");
  await balanceAudit(STAND);
  const formula = await withWorkbook(async (context) => {
    const cell = context.workbook.worksheets.getItem("Auswahl").getRange("H1");
    cell.load("formulas,values");
    await context.sync();
    return [cell.formulas, cell.values];
  });
  expect(formula).toEqual([[["='Übersicht'!A1"]], [[(await cellsOf("Übersicht"))[0]?.[0]]]]);
});

test("a council member's figures follow the tables: a status changed by hand shows in the Übersicht at once", async () => {
  const total = async (): Promise<unknown> => {
    const cells = await cellsOf("Übersicht");
    return cells[rowOf(cells, "Gesamt") - 1]?.find((cell) => typeof cell === "string" && cell.includes(" von "));
  };
  expect(await total()).toBe("1 von 3, höchstens 2");
  await changeMeasure(TALK, "Status", "realisiert");
  expect(await total()).toBe("2 von 3, höchstens 3");
});

test("an extract says when the tables have changed since its Stand", async () => {
  const warned = async (): Promise<boolean> =>
    (await cellsOf("Gesamtbilanz"))
      .flat()
      .some((cell) => String(cell).startsWith("Achtung: Die Tabellen wurden seit dem Stand geändert"));
  expect(await warned()).toBe(false);
  await changeMeasure(TALK, "Status", "realisiert");
  expect(await warned()).toBe(true);
});

test("work that is cancelled leaves the sheets that are finished and starts no other", async () => {
  const controller = new AbortController();
  const { sheets } = await balanceAudit({
    ...STAND,
    signal: controller.signal,
    onProgress: ({ done }) => {
      if (done === 1) controller.abort();
    },
  });
  expect(sheets.map(({ title }) => title)).toEqual(["Übersicht", "Gesamtbilanz"]);
});

test("reading takes two round trips and a balance as many for six findings as for none", async () => {
  host.traffic.reset();
  await balanceAudit(STAND);
  const few = host.traffic.roundTrips;
  for (const measure of [TALK, "Gemeinsame Fortbildungen anbieten"]) await changeMeasure(measure, "Nr", "x");
  host.traffic.reset();
  await balanceAudit(STAND);
  expect(host.traffic.roundTrips).toBe(few);
});
