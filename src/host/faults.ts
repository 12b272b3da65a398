import { ExcelError, type ExcelErrorCode } from "./excelError";
import type { Interruption } from "./wire/dispatcher";

/** What Excel on the web takes in one request or response, in bytes. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** What goes wrong on purpose. Syncs are counted from 1, the next one; the client's housekeeping batches do not count. */
export class Faults {
  /** Larger requests and responses are refused, in bytes. */
  payloadLimit = PAYLOAD_LIMIT;

  private syncs = 0;
  private readonly failures = new Map<number, Failure>();
  private readonly interludes = new Map<number, () => unknown>();
  private readonly deniedSheets = new Set<string>();
  private editing = false;
  private waiting: (() => void)[] = [];

  /** The n-th sync fails; nothing of it is done, or only its first actions, whose effects stay. */
  failSync(n: number, code: ExcelErrorCode = "GeneralException", afterActions = 0): void {
    this.failures.set(this.syncs + n, { code, afterActions });
  }

  /** How many syncs are still to fail. */
  get pendingFailures(): number {
    return this.pending(this.failures);
  }

  /** How many syncs something is still to happen before. */
  get pendingInterludes(): number {
    return this.pending(this.interludes);
  }

  private pending(planned: ReadonlyMap<number, unknown>): number {
    return [...planned.keys()].filter((sync) => sync > this.syncs).length;
  }

  /** Runs before the n-th sync is processed: the place for another user's edit. */
  beforeSync(n: number, interlude: () => unknown): void {
    this.interludes.set(this.syncs + n, interlude);
  }

  /** Whatever writes to this sheet is answered AccessDenied. */
  denySheet(name: string): void {
    this.deniedSheets.add(name.toLowerCase());
  }

  allowSheet(name: string): void {
    this.deniedSheets.delete(name.toLowerCase());
  }

  isDenied(sheetName: string): boolean {
    return this.deniedSheets.has(sheetName.toLowerCase());
  }

  /** @throws AccessDenied */
  mustAllow(sheetName: string): void {
    if (this.isDenied(sheetName)) throw new ExcelError("AccessDenied", sheetName);
  }

  /** While the user edits a cell, batches fail; those sent with `delayForCellEdit` wait. */
  get cellEditMode(): boolean {
    return this.editing;
  }

  set cellEditMode(editing: boolean) {
    this.editing = editing;
    if (editing) return;
    const released = this.waiting;
    this.waiting = [];
    for (const go of released) go();
  }

  clear(): void {
    this.failures.clear();
    this.interludes.clear();
    this.deniedSheets.clear();
    this.payloadLimit = PAYLOAD_LIMIT;
    this.cellEditMode = false;
  }

  /** Called by the session for each sync; answers how this one is to break off. */
  async nextSync(canWait: boolean): Promise<Interruption | undefined> {
    this.syncs += 1;
    const sync = this.syncs;
    if (this.editing && canWait) await new Promise<void>((resolve) => this.waiting.push(resolve));
    if (this.editing) return { afterActions: 0, error: new ExcelError("InvalidOperationInCellEditMode") };
    await this.interludes.get(sync)?.();
    const failure = this.failures.get(sync);
    return failure && { afterActions: failure.afterActions, error: new ExcelError(failure.code, "fault injected") };
  }
}

interface Failure {
  readonly code: ExcelErrorCode;
  readonly afterActions: number;
}
