import { reversed } from "../../src/domain/finding";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Measure } from "../../src/domain/audit";
import type { ColumnId } from "../../src/domain/tables";
import type { Host } from "../../src/host/node";
import { openHost } from "../../src/host/node";
import { excelCommands } from "../../src/taskpane/excelCommands";
import type { AuditView } from "../../src/taskpane/paneCommands";
import { withWorkbook } from "../../src/workbook/withWorkbook";

const PROTOCOL = new Uint8Array(readFileSync(path.resolve(__dirname, "../../samples/protokoll-altena-2013.txt")));

let host: Host;
beforeEach(async () => {
  host = await openHost();
});
afterEach(() => host.close());

async function altena(): Promise<AuditView> {
  await excelCommands.importProtocol(PROTOCOL);
  const view = await excelCommands.checkAudit();
  if (view === undefined) throw new Error("The workbook has no audit tables.");
  return view;
}

const selectedCell = (): Promise<string> =>
  withWorkbook(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load("address");
    await context.sync();
    return cell.address;
  });

/** Somebody names the first field of action anew. */
const rename = (client: typeof Excel, name: string): Promise<void> =>
  client.run(async (context) => {
    context.workbook.tables.getItem("tblHandlungsfelder").getDataBodyRange().getCell(0, 1).values = [[name]];
    await context.sync();
  });

/** Somebody types into a measure's row. */
async function writeInto(measure: Measure | undefined, column: ColumnId<"measures">, text: string): Promise<void> {
  const view = await excelCommands.checkAudit();
  const target = measure && view?.locate({ ...measure.place, column });
  if (target === undefined) throw new Error("The cell is not there.");
  await withWorkbook(async (context) => {
    context.workbook.worksheets.getItem(target.sheet).getRange(target.cell).values = [[text]];
    await context.sync();
  });
}

describe("the pane in front of a workbook", () => {
  test("finds no audit in an empty one", async () => {
    await expect(excelCommands.checkAudit()).resolves.toBeUndefined();
  });

  test("makes the tables of the template", async () => {
    await excelCommands.createTables();
    const view = await excelCommands.checkAudit();
    expect(view?.figures.total.measures).toBe(0);
  });

  test("reads a protocol from the bytes of its file", async () => {
    const { figures, asOf } = await altena();
    expect(figures.total).toMatchObject({ goals: 14, measures: 20, done: 17, notDone: 2, unassessed: 1, needs: 23 });
    expect(asOf).toBe("2013-11-21");
  });

  test("previews what the import then brings", async () => {
    const { placed, structural, unplaced, lines, tables } = await excelCommands.previewProtocol(PROTOCOL);
    expect(placed + structural + unplaced.length).toBe(lines);
    expect(tables).toContainEqual({ table: "measures", rows: 20 });
  });

  test("leads to a finding's cell in one round trip", async () => {
    const { findings } = await altena();
    const location = findings.find(({ finding }) => finding.rule === "status.doubtful")?.location;
    if (location === undefined) throw new Error("The doubtful status has no cell.");
    const before = host.traffic.roundTrips;
    await excelCommands.select(location);
    expect(host.traffic.roundTrips - before).toBeLessThanOrEqual(2);
    expect(await selectedCell()).toBe(`${location.sheet}!${location.cell}`);
  });

  test("settles a status and takes it back", async () => {
    const { audit } = await altena();
    const measure = audit.measures.find(({ status }) => status === "unassessed");
    if (measure === undefined) throw new Error("Nothing to settle.");
    const { applied, skipped } = await excelCommands.settleStatus({ measure, status: "notDone", basis: "statement" });
    expect(skipped).toEqual([]);
    const settled = await excelCommands.checkAudit();
    expect(settled?.figures.total).toMatchObject({ done: 17, notDone: 3, unassessed: 0 });
    await excelCommands.applyFixes(applied.map(reversed));
    const undone = await excelCommands.checkAudit();
    expect(undone?.audit.measures.find(({ number }) => number === measure.number)).toEqual(measure);
  });

  test("settles a status whose cell holds outer spaces", async () => {
    const open = (await altena()).audit.measures.find(({ status }) => status === "unassessed");
    await writeInto(open, "status", "läuft ");
    const again = (await excelCommands.checkAudit())?.audit.measures.find(({ number }) => number === open?.number);
    if (again === undefined) throw new Error("The measure is gone.");
    await expect(excelCommands.settleStatus({ measure: again, status: "partly" })).resolves.toMatchObject({
      applied: [{ cells: [{ before: "läuft ", after: "teilweise realisiert" }] }],
      skipped: [],
    });
  });

  test("does not settle a row that holds another measure by now", async () => {
    const { audit } = await altena();
    const measure = audit.measures.find(({ status }) => status === "unassessed");
    if (measure === undefined) throw new Error("Nothing to settle.");
    await writeInto(measure, "measure", "Eine andere Maßnahme");
    const { applied, skipped } = await excelCommands.settleStatus({ measure, status: "done" });
    expect(applied).toEqual([]);
    expect(skipped).toHaveLength(1);
    expect((await excelCommands.checkAudit())?.figures.total).toMatchObject({ done: 17, unassessed: 1 });
  });

  test("hears of edits in the tables, by the user and by somebody else, until it stops listening", async () => {
    await altena();
    let edits = 0;
    const stop = await excelCommands.watchTables(() => edits++);
    await rename(host.Excel, "Steuerung");
    await settle();
    expect(edits).toBe(1);
    await rename(host.coauthor(), "Steuerung und Vernetzung");
    await settle();
    expect(edits).toBe(2);
    await stop();
    await rename(host.Excel, "Steuerung");
    await settle();
    expect(edits).toBe(2);
  });

  test("generates the chosen sheets only", async () => {
    await altena();
    const steps: string[] = [];
    const outcome = await excelCommands.generateBalance(
      { asOf: "2013-11-21", sheets: ["overview", "balance"] },
      { onProgress: ({ what }) => steps.push(what) },
    );
    expect(outcome).toMatchObject({ isCancelled: false, sheets: [{ title: "Übersicht" }, { title: "Gesamtbilanz" }] });
    expect(steps).toEqual(["Übersicht", "Gesamtbilanz"]);
  });

  test("stops between two sheets, and the finished one stays", async () => {
    await altena();
    const stop = new AbortController();
    const outcome = await excelCommands.generateBalance(
      { asOf: "2013-11-21", sheets: ["overview", "balance", "outlook"] },
      { signal: stop.signal, onProgress: ({ done }) => done === 1 && stop.abort() },
    );
    expect(outcome.isCancelled).toBe(true);
    expect(outcome.sheets.length).toBeGreaterThan(0);
  });
});

/** Events arrive after the sync that caused them. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));
