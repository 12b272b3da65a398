/**
 * What an audit costs: reading it, checking and counting, generating the sheets, saving. Every size is a process of its
 * own, so that its peak memory is its own. `tsx bench/audit.ts [measures …]`
 */
import { execFileSync } from "node:child_process";
import { performance } from "node:perf_hooks";
import { balanceAudit } from "../src/commands/balanceAudit";
import { inspectionOf } from "../src/commands/inspection";
import type { Host } from "../src/host/node";
import { openHost } from "../src/host/node";
import { readAudit } from "../src/workbook/read/readAudit";
import { createTables } from "../src/workbook/tables/createTables";
import { withWorkbook } from "../src/workbook/withWorkbook";
import { syntheticAudit } from "./syntheticAudit";

/** Times in milliseconds, traffic and memory in bytes; the balance is left out where only reading is asked for. */
interface AuditCost {
  readonly measures: number;
  readonly open: number;
  readonly readTrips: number;
  readonly read: number;
  readonly checkAndFigures: number;
  readonly balance?: BalanceCost;
  readonly peakMemory: number;
}

interface BalanceCost {
  readonly trips: number;
  readonly sent: number;
  readonly received: number;
  readonly generate: number;
  readonly save: number;
}

const STAND = { asOf: "2013-11-21", today: "2013-11-21" };

/** From this size on only reading is measured: no council balances so many measures. */
const READ_ONLY_FROM = 50_000;

async function costOf(measures: number): Promise<AuditCost> {
  const bytes = await workbookWith(measures);
  const [host, open] = await timed(() => openHost(bytes));
  const [reading, read] = await timed(() => withWorkbook(readAudit));
  const readTrips = host.traffic.roundTrips;
  const checkAndFigures = await fastestOf(5, () => inspectionOf(reading, STAND));
  const balance = measures < READ_ONLY_FROM ? { balance: await balanceCost(host) } : {};
  host.close();
  const peakMemory = process.resourceUsage().maxRSS * 1024;
  return { measures, open, readTrips, read, checkAndFigures, ...balance, peakMemory };
}

async function balanceCost(host: Host): Promise<BalanceCost> {
  host.traffic.reset();
  const [, generate] = await timed(() => balanceAudit(STAND));
  const { roundTrips: trips, requestBytes: sent, responseBytes: received } = host.traffic;
  const [, save] = await timed(() => host.toBytes());
  return { trips, sent, received, generate, save };
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

async function fastestOf(runs: number, work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) times.push((await timed(work))[1]);
  return Math.min(...times);
}

function costApart(measures: number): AuditCost {
  const script = process.argv[1] ?? "";
  const output = execFileSync(process.execPath, [...process.execArgv, script, "--only", String(measures)], {
    encoding: "utf8",
  });
  return JSON.parse(output) as AuditCost;
}

const milliseconds = (time: number | undefined): string => (time === undefined ? "–" : `${time.toFixed(0)} ms`);
const megabytes = (bytes: number | undefined): string => (bytes === undefined ? "–" : `${(bytes / 1e6).toFixed(1)} MB`);

function printTable(sizes: readonly number[]): void {
  console.log("\nAn audit through the embedded host (check + figures: fastest of 5)\n");
  console.table(
    Object.fromEntries(
      sizes.map(costApart).map(({ measures, open, readTrips, read, checkAndFigures, balance, peakMemory }) => [
        measures,
        {
          "open file": milliseconds(open),
          read: `${milliseconds(read)}, ${String(readTrips)} trips`,
          "check + figures": milliseconds(checkAndFigures),
          "whole balance": balance ? `${milliseconds(balance.generate)}, ${String(balance.trips)} trips` : "–",
          sent: megabytes(balance?.sent),
          received: megabytes(balance?.received),
          save: milliseconds(balance?.save),
          "peak memory": megabytes(peakMemory),
        },
      ]),
    ),
  );
}

const [first, ...rest] = process.argv.slice(2);
if (first === "--only") void costOf(Number(rest[0])).then((cost) => console.log(JSON.stringify(cost)));
else printTable(first === undefined ? [100, 1_000, 10_000, 100_000] : [first, ...rest].map(Number));
