import { performance } from "node:perf_hooks";
import { balanceAudit } from "../src/commands/balanceAudit";
import { inspectionOf } from "../src/commands/inspection";
import { openHost } from "../src/host/node";
import { readAudit } from "../src/workbook/read/readAudit";
import { createTables } from "../src/workbook/tables/createTables";
import { withWorkbook } from "../src/workbook/withWorkbook";
import { syntheticAudit } from "./syntheticAudit";

/** What one size costs; times in milliseconds, traffic and memory in bytes. Printed as one line of JSON. */
export interface AuditCost {
  readonly measures: number;
  readonly readTrips: number;
  readonly balanceTrips: number;
  readonly sent: number;
  readonly received: number;
  readonly open: number;
  readonly read: number;
  readonly checkAndFigures: number;
  readonly balance: number;
  readonly save: number;
  readonly peakMemory: number;
}

const STAND = { asOf: "2013-11-21", today: "2013-11-21" };

async function costOf(measures: number): Promise<AuditCost> {
  const bytes = await workbookWith(measures);
  const [host, open] = await timed(() => openHost(bytes));
  const [reading, read] = await timed(() => withWorkbook(readAudit));
  const readTrips = host.traffic.roundTrips;
  const [, checkAndFigures] = await fastestOf(5, () => inspectionOf(reading, STAND));
  host.traffic.reset();
  const [, balance] = await timed(() => balanceAudit(STAND));
  const { roundTrips: balanceTrips, requestBytes: sent, responseBytes: received } = host.traffic;
  const [, save] = await timed(() => host.toBytes());
  host.close();
  const peakMemory = process.resourceUsage().maxRSS * 1024;
  return { measures, readTrips, balanceTrips, sent, received, open, read, checkAndFigures, balance, save, peakMemory };
}

async function workbookWith(measures: number): Promise<Uint8Array> {
  const host = await openHost();
  await withWorkbook((context) => createTables(context, syntheticAudit(measures), { replaceBlankSheet: true }));
  const bytes = host.toBytes();
  host.close();
  return bytes;
}

async function timed<T>(work: () => T | Promise<T>): Promise<readonly [T, number]> {
  const start = performance.now();
  const outcome = await work();
  return [outcome, performance.now() - start];
}

async function fastestOf<T>(runs: number, work: () => T): Promise<readonly [T, number]> {
  const [outcome, first] = await timed(work);
  return runs === 1 ? [outcome, first] : [outcome, Math.min(first, (await fastestOf(runs - 1, work))[1])];
}

void costOf(Number(process.argv[2])).then((cost) => process.stdout.write(`${JSON.stringify(cost)}\n`));
