/**
 * What an audit costs: reading it, checking and counting, generating the sheets, saving. Every figure is what a user gets:
 * each size is measured in a process of its own that has only opened the workbook before, and the whole balance once
 * more through the command line. `node scripts/run.cjs bench/audit.ts [measures …]`
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { balanceAudit } from "../src/commands/balanceAudit";
import { inspectionOf } from "../src/commands/inspection";
import type { Host } from "../src/host/node";
import { openHost } from "../src/host/node";
import { readAudit } from "../src/workbook/read/readAudit";
import { createTables } from "../src/workbook/tables/createTables";
import { withWorkbook } from "../src/workbook/withWorkbook";
import { machine } from "./machine";
import { inOwnProcess } from "./ownProcess";
import { syntheticAudit } from "./syntheticAudit";

/** Times in milliseconds, traffic and memory in bytes; the balance is left out where only reading is asked for. */
interface AuditCost {
  readonly open: number;
  readonly readTrips: number;
  readonly read: number;
  /** The first time in the process, and what a repetition takes, as after each edit in the pane: the middle of many. */
  readonly firstCheck: number;
  readonly check: number;
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

const CHECKS = 30;

/** From this size on only reading is measured: no council balances so many measures. */
const READ_ONLY_FROM = 50_000;

async function writeWorkbook(measures: number, file: string): Promise<void> {
  const host = await openHost();
  await withWorkbook((context) => createTables(context, syntheticAudit(measures), { replaceBlankSheet: true }));
  writeFileSync(file, host.toBytes());
  host.close();
}

async function costOf(measures: number, file: string): Promise<AuditCost> {
  const bytes = new Uint8Array(readFileSync(file));
  const [host, open] = await timed(() => openHost(bytes));
  const [reading, read] = await timed(() => withWorkbook(readAudit));
  const readTrips = host.traffic.roundTrips;
  const checks: number[] = [];
  for (let run = 0; run <= CHECKS; run++) checks.push((await timed(() => inspectionOf(reading, STAND).findings))[1]);
  const [firstCheck = NaN, ...repeated] = checks;
  const check = repeated.sort((a, b) => a - b)[CHECKS / 2] ?? NaN;
  const balance = measures < READ_ONLY_FROM ? { balance: await balanceCost(host) } : {};
  host.close();
  return { open, readTrips, read, firstCheck, check, ...balance, peakMemory: process.resourceUsage().maxRSS * 1024 };
}

async function balanceCost(host: Host): Promise<BalanceCost> {
  host.traffic.reset();
  const [, generate] = await timed(() => balanceAudit(STAND));
  const { roundTrips: trips, requestBytes: sent, responseBytes: received } = host.traffic;
  const [, save] = await timed(() => host.toBytes());
  return { trips, sent, received, generate, save };
}

async function timed<T>(work: () => T | Promise<T>): Promise<readonly [T, number]> {
  const start = performance.now();
  const outcome = await work();
  return [outcome, performance.now() - start];
}

/** Milliseconds of the whole command, from the call to the written file. */
function commandLineTime(file: string, output: string): number {
  const start = performance.now();
  execFileSync("npm", ["run", "-s", "auditbilanz", "--", "balance", file, "-o", output], { stdio: "ignore" });
  return performance.now() - start;
}

const milliseconds = (time: number | undefined): string => (time === undefined ? "–" : `${time.toFixed(0)} ms`);
const megabytes = (bytes: number | undefined): string => (bytes === undefined ? "–" : `${(bytes / 1e6).toFixed(1)} MB`);

function costLine(measures: number, folder: string) {
  const file = join(folder, `${String(measures)}.xlsx`);
  inOwnProcess("--make", String(measures), file);
  const cost = JSON.parse(inOwnProcess("--measure", String(measures), file)) as AuditCost;
  const { balance } = cost;
  return {
    "open file": milliseconds(cost.open),
    read: `${milliseconds(cost.read)}, ${String(cost.readTrips)} trips`,
    "check + figures, first": milliseconds(cost.firstCheck),
    again: milliseconds(cost.check),
    generate: balance ? `${milliseconds(balance.generate)}, ${String(balance.trips)} trips` : "–",
    sent: megabytes(balance?.sent),
    received: megabytes(balance?.received),
    save: milliseconds(balance?.save),
    "peak memory": megabytes(cost.peakMemory),
    "command line": milliseconds(balance && commandLineTime(file, join(folder, "out.xlsx"))),
  };
}

function printTable(sizes: readonly number[]): void {
  console.log(`\nAn audit through the embedded host, by the number of its measures; ${machine()}`);
  console.log(
    "check + figures: the first time in the process, the workbook just read, and again (aim at 10,000: 50 ms)",
  );
  console.log(
    "generate: reads, checks, writes and reads back; command line: `balance` whole, npm's start included (5 s)\n",
  );
  const folder = mkdtempSync(join(tmpdir(), "auditbilanz-bench-"));
  try {
    console.table(Object.fromEntries(sizes.map((measures) => [measures, costLine(measures, folder)])));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const [first, ...rest] = process.argv.slice(2);
const [measures, file = ""] = [Number(rest[0]), rest[1]];
if (first === "--make") void writeWorkbook(measures, file);
else if (first === "--measure") void costOf(measures, file).then((cost) => console.log(JSON.stringify(cost)));
else printTable(first === undefined ? [100, 1_000, 10_000, 100_000] : [first, ...rest].map(Number));
