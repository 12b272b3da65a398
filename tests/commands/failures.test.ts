import { afterWork } from "../workbooks/afterWork";
import { balanceAudit } from "../../src/commands/balanceAudit";
import { checkAudit } from "../../src/commands/checkAudit";
import { importProtocol } from "../../src/commands/importProtocol";
import { settleStatus } from "../../src/commands/settleStatus";
import type { Host } from "../../src/host/node";
import { openHost } from "../../src/host/node";
import { withWorkbook } from "../../src/workbook/withWorkbook";
import type { LiveWorkbook } from "./liveWorkbook";
import { liveWorkbook } from "./liveWorkbook";
import { SMALL_PROTOCOL, STAND } from "./smallAudit";

/** After how many actions of a batch it breaks off: before it, early, and late in a long one. */
const BREAKS = [0, 3, 40];

async function inHost<T>(content: Uint8Array | undefined, work: (host: Host) => Promise<T>): Promise<T> {
  const host = await openHost(content);
  try {
    return await work(host);
  } finally {
    host.close();
  }
}

const stateOf = (content: Uint8Array): Promise<LiveWorkbook> => inHost(content, liveWorkbook);

const syncsOf = (content: Uint8Array | undefined, work: () => Promise<unknown>): Promise<number> =>
  inHost(content, async (host) => {
    await work();
    return host.traffic.roundTrips;
  });

/** Every sync of the work fails once in every way; `inspect` looks at the live workbook after each failure. */
async function failEverywhere(
  content: Uint8Array | undefined,
  work: () => Promise<unknown>,
  inspect: (live: LiveWorkbook, where: string) => Promise<void> | void,
): Promise<number> {
  const syncs = await syncsOf(content, work);
  let failures = 0;
  for (let sync = 1; sync <= syncs; sync++) {
    for (const afterActions of BREAKS) {
      await inHost(content, async (host) => {
        host.faults.failSync(sync, "GeneralException", afterActions);
        const failed = await work().then(
          () => false,
          () => true,
        );
        host.faults.clear();
        if (failed) failures++;
        await inspect(
          await liveWorkbook(),
          `sync ${String(sync)} of ${String(syncs)} after ${String(afterActions)} actions`,
        );
      });
    }
  }
  return failures;
}

const importSmall = () => importProtocol(SMALL_PROTOCOL, { ...STAND, isNewWorkbook: true });

/** One sheet of each kind: one that was edited by hand and has a chart, one with remarks, and one that is not there yet. */
const firstBalance = () => balanceAudit({ ...STAND, sheets: ["overview", "balance"] });
const balance = () => balanceAudit({ ...STAND, sheets: ["overview", "balance", "outlook"] });

/** Decides the one measure that the protocol leaves open. */
async function settleOpenMeasure(): Promise<void> {
  const { reading } = await checkAudit(STAND);
  const open = reading.audit.measures.find(({ status }) => status === "unassessed");
  if (open === undefined) throw new Error("every measure is assessed");
  await settleStatus({ measure: open, status: "done", basis: "statement" });
}

/** What the town writes beside a measure, and a number that it types over in our Übersicht. */
const REMARK = "Im Sozialausschuss am 3.12. beraten";
const TYPED_OVER = "Von Hand überschrieben";
const writeByHand = (): Promise<void> =>
  withWorkbook(async (context) => {
    const balanceSheet = context.workbook.worksheets.getItem("Gesamtbilanz");
    const used = balanceSheet.getUsedRange();
    used.load("values");
    await context.sync();
    const rows = used.values as unknown[][];
    const row = rows.findIndex((cells) => cells.includes("Einen Runden Tisch bilden"));
    const column = (rows[0]?.length ?? 0) - 1;
    balanceSheet.getCell(row, column).values = [[REMARK]];
    context.workbook.worksheets.getItem("Übersicht").getRange("A1").values = [[TYPED_OVER]];
    await context.sync();
  });

describe("an import that fails at any sync", () => {
  test("leaves the workbook as it was, and the next run leaves nothing of it behind", async () => {
    const wanted = await stateOf(await afterWork(undefined, importSmall));
    const empty = await inHost(undefined, liveWorkbook);
    const failures = await failEverywhere(undefined, importSmall, async (live, where) => {
      expect([where, live]).toEqual([where, live.sheets.size === 1 ? empty : wanted]);
      if (live.sheets.size === 1) await importSmall();
      expect([where, await liveWorkbook()]).toEqual([where, wanted]);
    });
    expect(failures).toBeGreaterThan(0);
  });
});

describe("a balance that fails at any sync", () => {
  interface Aftermath {
    readonly where: string;
    readonly failed: LiveWorkbook;
    readonly afterNextRun: LiveWorkbook;
  }
  const aftermaths: Aftermath[] = [];
  let old: LiveWorkbook;
  let wanted: LiveWorkbook;
  let failures: number;

  beforeAll(async () => {
    const balanced = await afterWork(await afterWork(undefined, importSmall), firstBalance);
    const standing = await afterWork(balanced, async () => {
      await writeByHand();
      await settleOpenMeasure();
    });
    old = await stateOf(standing);
    wanted = await stateOf(await afterWork(standing, balance));
    failures = await failEverywhere(standing, balance, async (failed, where) => {
      await balance();
      aftermaths.push({ where, failed, afterNextRun: await liveWorkbook() });
    });
  });

  test("holds every sheet complete, old or new, and keeps remarks and hand edits", () => {
    expect(failures).toBeGreaterThan(0);
    for (const { where, failed } of aftermaths) {
      const contents = new Set(failed.sheets.values());
      for (const [title, content] of old.sheets) {
        const complete = contents.has(content) || contents.has(wanted.sheets.get(title) ?? "");
        expect([where, title, complete]).toEqual([where, title, true]);
      }
      const kept = [REMARK, TYPED_OVER].filter((text) => [...contents].some((content) => content.includes(text)));
      expect([where, ...kept]).toEqual([where, REMARK, TYPED_OVER]);
    }
  });

  test("is finished by the next run, which leaves nothing of the failed one", () => {
    for (const { where, afterNextRun } of aftermaths) {
      for (const [title, content] of wanted.sheets) {
        expect([where, title, afterNextRun.sheets.get(title)]).toEqual([where, title, content]);
      }
      expect([where, [...afterNextRun.sheets.keys()]]).toEqual([where, [...wanted.sheets.keys()]]);
      expect([where, afterNextRun.names]).toEqual([where, wanted.names]);
    }
  });
});

test("a decision that fails at any sync changes the row whole or not at all", async () => {
  const imported = await afterWork(undefined, importSmall);
  const [old, wanted] = [await stateOf(imported), await stateOf(await afterWork(imported, settleOpenMeasure))];
  expect(wanted).not.toEqual(old);
  const failures = await failEverywhere(imported, settleOpenMeasure, (live, where) => {
    expect([old.sheets.get("Maßnahmen"), wanted.sheets.get("Maßnahmen")]).toContain(live.sheets.get("Maßnahmen"));
    expect([where, live.names]).toEqual([where, old.names]);
  });
  expect(failures).toBeGreaterThan(0);
});

test("checking never changes the workbook", async () => {
  const imported = await afterWork(undefined, importSmall);
  const old = await stateOf(imported);
  await failEverywhere(
    imported,
    () => checkAudit(STAND),
    (live, where) => expect([where, live]).toEqual([where, old]),
  );
});
