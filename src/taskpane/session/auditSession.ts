import { workbookProblemOf } from "../../commands/workbookProblemOf";
import type { WorkbookProblem } from "../../domain/workbookProblem";
import type { AuditView, PaneCommands } from "../paneCommands";

/** What the pane knows of the workbook's audit: what the last reading found that went well. */
export type AuditState = (
  | { readonly kind: "unread" }
  | { readonly kind: "noTables" }
  | { readonly kind: "ready"; readonly view: AuditView }
  | { readonly kind: "broken"; readonly error: unknown }
) & {
  /** What stood in the way of the latest reading: what is known is from an earlier one. */
  readonly problem?: WorkbookProblem;
  readonly isReading: boolean;
  /** The tables may have changed since they were read. */
  readonly isStale: boolean;
  /** Changes of the tables are noticed without asking. */
  readonly isFollowing: boolean;
};

/** How long the tables must rest before they are read again, in milliseconds. */
const REST = 800;

/**
 * Keeps the audit as the pane shows it in step with the workbook.
 *
 * An event says no more than that something may have changed: the tables are read again once they rest. Readings never
 * overlap; a wish that comes during one is answered by another after it. While a task of the user runs, nothing is read.
 */
export class AuditSession {
  #state: AuditState = { kind: "unread", isReading: false, isStale: false, isFollowing: false };
  #reading: Promise<void> | undefined;
  #isAskedAgain = false;
  #tasks = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #listeners = new Set<() => void>();

  constructor(private readonly commands: PaneCommands) {}

  readonly state = (): AuditState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Reads the audit and follows the tables from then on, until the returned function is called. */
  open(): () => void {
    const closing = new AbortController();
    void this.refresh().then(() => this.#follow(closing.signal));
    return () => {
      clearTimeout(this.#timer);
      closing.abort();
    };
  }

  /** Reads the audit now; resolves when what is shown is no older than this call. */
  refresh(): Promise<void> {
    if (this.#reading !== undefined) {
      this.#isAskedAgain = true;
      return this.#reading;
    }
    this.#reading = this.#readUntilSettled().finally(() => (this.#reading = undefined));
    return this.#reading;
  }

  /** Says that the tables may have changed. */
  markStale(): void {
    this.#put({ ...this.#state, isStale: true });
    this.#refreshAfterRest();
  }

  /** Runs a task of the user's, which may write; afterwards the audit is read anew. */
  async during<T>(task: () => Promise<T>): Promise<T> {
    this.#tasks++;
    try {
      return await task();
    } finally {
      this.#tasks--;
      await this.refresh();
    }
  }

  /** Excel may refuse events; then the figures follow only when somebody asks, and the pane does not claim otherwise. */
  async #follow(closing: AbortSignal): Promise<void> {
    try {
      const stop = await this.commands.watchTables(() => this.markStale());
      if (closing.aborted) return await stop();
      closing.addEventListener("abort", () => void stop());
      this.#put({ ...this.#state, isFollowing: true });
    } catch (error) {
      if (workbookProblemOf(error) === undefined) this.#put({ ...this.#state, kind: "broken", error });
    }
  }

  #refreshAfterRest(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#tasks === 0) void this.refresh();
    }, REST);
  }

  async #readUntilSettled(): Promise<void> {
    do {
      this.#isAskedAgain = false;
      this.#put({ ...this.#state, isReading: true, isStale: false });
      this.#put(await this.#read());
    } while (this.#isAskedAgain);
  }

  /** The edge where the workbook's refusals become something to show. A bug goes on to the error boundary. */
  async #read(): Promise<AuditState> {
    try {
      const view = await this.commands.checkAudit();
      const rest = this.#rest();
      return view === undefined ? { kind: "noTables", ...rest } : { kind: "ready", view, ...rest };
    } catch (error) {
      const problem = workbookProblemOf(error);
      if (problem === undefined) return { kind: "broken", error, ...this.#rest() };
      return { ...this.#state, problem, isReading: false };
    }
  }

  /** Taken after the reading: an event may have come during it. */
  #rest(): Pick<AuditState, "isReading" | "isStale" | "isFollowing"> {
    return { isReading: false, isStale: this.#state.isStale, isFollowing: this.#state.isFollowing };
  }

  #put(state: AuditState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
