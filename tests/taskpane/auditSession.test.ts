import { WorkbookError } from "../../src/workbook/workbookError";
import type { PaneCommands } from "../../src/taskpane/paneCommands";
import { AuditSession } from "../../src/taskpane/session/auditSession";
import { tablesWith, viewOf } from "./auditViews";

const VIEW = viewOf(tablesWith([{ measure: "a" }]));

/** Answers readings one by one, when the test says so. */
class SlowWorkbook {
  readonly pending: ((view: typeof VIEW) => void)[] = [];
  watcher: (() => void) | undefined;
  stopped = 0;
  readonly commands = {
    checkAudit: () => new Promise<typeof VIEW>((resolve) => this.pending.push(resolve)),
    watchTables: (onChange: () => void) => {
      this.watcher = onChange;
      return Promise.resolve(() => {
        this.stopped++;
        return Promise.resolve();
      });
    },
  } as unknown as PaneCommands;

  async answer(): Promise<void> {
    this.pending.shift()?.(VIEW);
    await jest.advanceTimersByTimeAsync(0);
  }
}

const opened = async (): Promise<{ workbook: SlowWorkbook; session: AuditSession; close: () => void }> => {
  const workbook = new SlowWorkbook();
  const session = new AuditSession(workbook.commands);
  const close = session.open();
  await workbook.answer();
  return { workbook, session, close };
};

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe("the audit beside the user", () => {
  test("is read once the tables have rested, however many edits there were", async () => {
    const { workbook, session } = await opened();
    for (let edit = 0; edit < 5; edit++) {
      workbook.watcher?.();
      await jest.advanceTimersByTimeAsync(300);
    }
    expect(workbook.pending).toHaveLength(0);
    expect(session.state().isStale).toBe(true);
    await jest.advanceTimersByTimeAsync(800);
    expect(workbook.pending).toHaveLength(1);
    await workbook.answer();
    expect(session.state()).toMatchObject({ kind: "ready", isStale: false, isReading: false });
  });

  test("stays stale when somebody edits while it is read", async () => {
    const { workbook, session } = await opened();
    void session.refresh();
    workbook.watcher?.();
    await workbook.answer();
    expect(session.state().isStale).toBe(true);
  });

  test("is never read twice at once; a wish during a reading is answered by one more", async () => {
    const { workbook, session } = await opened();
    void session.refresh();
    void session.refresh();
    void session.refresh();
    expect(workbook.pending).toHaveLength(1);
    await workbook.answer();
    expect(workbook.pending).toHaveLength(1);
    await workbook.answer();
    expect(workbook.pending).toHaveLength(0);
  });

  test("is left alone while a task of the user's runs, and read when it ends", async () => {
    const { workbook, session } = await opened();
    let finish: () => void = () => undefined;
    const task = session.during(() => new Promise<void>((resolve) => (finish = resolve)));
    workbook.watcher?.();
    await jest.advanceTimersByTimeAsync(5000);
    expect(workbook.pending).toHaveLength(0);
    finish();
    await jest.advanceTimersByTimeAsync(0);
    expect(workbook.pending).toHaveLength(1);
    await workbook.answer();
    await task;
  });

  test("is watched no longer after closing", async () => {
    const { workbook, close } = await opened();
    close();
    await jest.advanceTimersByTimeAsync(0);
    expect(workbook.stopped).toBe(1);
  });
});

describe("a workbook that cannot be read", () => {
  const read = async (error: Error): Promise<AuditSession> => {
    const commands = { checkAudit: () => Promise.reject(error) } as unknown as PaneCommands;
    const session = new AuditSession(commands);
    await session.refresh();
    return session;
  };

  test("is a problem to show when we know why", async () => {
    const session = await read(new WorkbookError({ code: "answerTooLarge" }));
    expect(session.state()).toMatchObject({ kind: "unread", problem: { code: "answerTooLarge" } });
  });

  test("stays known as it was read before, until it is read again", async () => {
    const answers = [
      () => Promise.resolve(VIEW),
      () => Promise.reject(new WorkbookError({ code: "windowInactive" })),
      () => Promise.resolve(undefined),
    ];
    const session = new AuditSession({ checkAudit: () => answers.shift()!() } as unknown as PaneCommands);
    await session.refresh();
    await session.refresh();
    expect(session.state()).toMatchObject({ kind: "ready", view: VIEW, problem: { code: "windowInactive" } });
    await session.refresh();
    expect(session.state()).toMatchObject({ kind: "noTables" });
    expect(session.state().problem).toBeUndefined();
  });

  test("is a bug of ours when we do not", async () => {
    const session = await read(new TypeError("x is undefined"));
    expect(session.state()).toMatchObject({ kind: "broken", error: { message: "x is undefined" } });
  });

  test("does not claim to follow the tables where Excel gives no events", async () => {
    const commands = {
      checkAudit: () => Promise.resolve(VIEW),
      watchTables: () => Promise.reject(new WorkbookError({ code: "unsupported", member: "Tables.onChanged" })),
    } as unknown as PaneCommands;
    const session = new AuditSession(commands);
    session.open();
    await jest.advanceTimersByTimeAsync(0);
    expect(session.state()).toMatchObject({ kind: "ready", isFollowing: false });
  });
});
