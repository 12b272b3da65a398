/**
 * How fast a workbook of 100,000 × 12 cells is read, changed in one cell and written, beside other libraries.
 * Every run is a process of its own, so that none lives off another's warm code, and its peak memory is its own.
 * `npm run bench -- [rows] [runs]`
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CANDIDATES } from "./candidates";
import { largeWorkbook } from "./largeWorkbook";
import { machine } from "./machine";
import { inOwnProcess } from "./ownProcess";

interface Run {
  /** Milliseconds. */
  readonly load: number;
  readonly edit: number;
  readonly save: number;
  /** Of the three above. */
  readonly total: number;
  readonly readAll: number;
  /** Mebibytes. */
  readonly peak: number;
}

const STEPS = ["load", "edit", "save", "total", "readAll"] as const;

async function measure(name: string, file: string): Promise<Run> {
  const candidate = await CANDIDATES[name]?.();
  if (!candidate) throw new Error(`no candidate ${name}`);
  const bytes = new Uint8Array(readFileSync(file));
  const marks = [performance.now()];
  const loaded = await candidate.load(bytes);
  marks.push(performance.now());
  await candidate.edit(loaded);
  marks.push(performance.now());
  await candidate.save(loaded);
  marks.push(performance.now());
  const peak = process.resourceUsage().maxRSS / 1_024;
  candidate.readAll(loaded);
  marks.push(performance.now());
  const [start = 0, afterLoad = 0, afterEdit = 0, afterSave = 0, end = 0] = marks;
  return {
    load: afterLoad - start,
    edit: afterEdit - afterLoad,
    save: afterSave - afterEdit,
    total: afterSave - start,
    readAll: end - afterSave,
    peak,
  };
}

const runApart = (name: string, file: string): Run => JSON.parse(inOwnProcess("--only", name, file)) as Run;

function compare(rows: number, runs: number): void {
  const folder = mkdtempSync(join(tmpdir(), "auditbilanz-bench-"));
  try {
    const file = join(folder, "large.xlsx");
    writeFileSync(file, largeWorkbook(rows));
    console.log(`${rows.toLocaleString("en")} rows × 12 columns, ${runs} runs each; ${machine()}`);
    console.log("milliseconds: smallest / median; total is load + edit + save, × its multiple of bare unzip + zip\n");
    const totals = new Map<string, number>();
    console.log(line(["", ...STEPS, "× bare zip", "peak MiB"]));
    for (const name of Object.keys(CANDIDATES)) {
      const measured = Array.from({ length: runs }, () => runApart(name, file));
      totals.set(name, Math.min(...measured.map(({ total }) => total)));
      const cells = STEPS.map((step) => spread(measured.map((run) => run[step])));
      const peak = Math.max(...measured.map((run) => run.peak)).toFixed(0);
      console.log(line([name, ...cells, multiple(totals, name, BARE), peak]));
    }
    console.log(
      `\n${OURS}: ${multiple(totals, OURS, BARE)} × bare unzip + zip (aim: 2.86, which is 4 s where that takes 1.4 s); ` +
        PEERS.map((peer) => `${multiple(totals, peer, OURS)} × as fast as ${peer}`).join(", "),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const [BARE = "", OURS = "", ...PEERS] = Object.keys(CANDIDATES);

const multiple = (totals: ReadonlyMap<string, number>, of: string, unit: string): string =>
  ((totals.get(of) ?? 0) / (totals.get(unit) ?? 1)).toFixed(2);

const line = (cells: readonly string[]): string =>
  cells.map((cell, i) => (i === 0 ? cell.padEnd(34) : cell.padStart(17))).join("");

const spread = (values: readonly number[]): string =>
  `${Math.min(...values).toFixed(0)} / ${median(values).toFixed(0)}`;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

const [first, second, third] = process.argv.slice(2);
if (first === "--only") void measure(second ?? "", third ?? "").then((run) => console.log(JSON.stringify(run)));
else compare(Number(first ?? 100_000), Number(second ?? 3));
