import "@testing-library/jest-dom";
import { act, configure, getConfig, render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Tables } from "../../src/domain/tables";
import type { WorkbookProblem } from "../../src/domain/workbookProblem";
import { App } from "../../src/taskpane/App";
import { Inbox } from "../../src/taskpane/inbox";
import type { FixOutcome } from "../../src/commands/applyFixes";
import type { CellAddress, PaneCommands } from "../../src/taskpane/paneCommands";
import type { RibbonRequest } from "../../src/taskpane/ribbon";
import { WorkbookError } from "../../src/workbook/workbookError";
import { viewOf } from "./auditViews";

// Screens are loaded when they are opened; a busy machine takes its time over that.
configure({ asyncUtilTimeout: 10_000 });

// What React has put off when an action or a wait ends, such as drawing a list that has just been measured, belongs to it.
const config = getConfig();
const wrapped = config.asyncWrapper.bind(config) as (work: () => Promise<unknown>) => Promise<unknown>;
configure({
  asyncWrapper: async (work) => {
    const outcome = await wrapped(work);
    await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
    return outcome;
  },
});

jest.setTimeout(60_000);

/** A workbook in memory that answers the pane: what tests look at is what the pane asks and shows. */
export class FakeWorkbook implements PaneCommands {
  tables: Tables | undefined;
  readonly selected: CellAddress[] = [];
  readonly written: { readonly command: string; readonly input: unknown }[] = [];
  reads = 0;
  #watchers: (() => void)[] = [];
  #refusal: WorkbookProblem | undefined;

  constructor(tables?: Tables) {
    this.tables = tables;
  }

  /** Somebody types into a table. */
  edit(tables: Tables): void {
    this.tables = tables;
    act(() => this.#watchers.forEach((watcher) => watcher()));
  }

  /** Excel refuses the readings that follow, or hands the tables over again. */
  refuseReading(problem: WorkbookProblem | undefined): void {
    this.#refusal = problem;
    act(() => this.#watchers.forEach((watcher) => watcher()));
  }

  checkAudit: PaneCommands["checkAudit"] = () => {
    this.reads++;
    if (this.#refusal !== undefined) return Promise.reject(new WorkbookError(this.#refusal));
    return Promise.resolve(this.tables && viewOf(this.tables));
  };
  createTables: PaneCommands["createTables"] = () => this.#write("createTables", undefined);
  previewProtocol: PaneCommands["previewProtocol"] = () =>
    Promise.resolve({ lines: 0, placed: 0, structural: 0, unplaced: [], tables: [] });
  importProtocol: PaneCommands["importProtocol"] = (source) => this.#write("importProtocol", source);
  settleStatus: PaneCommands["settleStatus"] = async (decision) => {
    await this.#write("settleStatus", decision);
    return NOTHING_DONE;
  };
  applyFixes: PaneCommands["applyFixes"] = async (fixes) => {
    await this.#write("applyFixes", fixes);
    return { applied: fixes, skipped: [] };
  };
  generateBalance: PaneCommands["generateBalance"] = async (request) => {
    await this.#write("generateBalance", request);
    return { sheets: request.sheets.map((id) => ({ id, title: id })), isCancelled: false };
  };
  select: PaneCommands["select"] = (location) => {
    this.selected.push(location);
    return Promise.resolve();
  };
  watchTables: PaneCommands["watchTables"] = (onChange) => {
    this.#watchers.push(onChange);
    return Promise.resolve(() => {
      this.#watchers = this.#watchers.filter((watcher) => watcher !== onChange);
      return Promise.resolve();
    });
  };

  #write(command: string, input: unknown): Promise<void> {
    this.written.push({ command, input });
    return Promise.resolve();
  }
}

const NOTHING_DONE: FixOutcome = { applied: [], skipped: [] };

/** Opens the pane beside the workbook. */
export function openPane(workbook: PaneCommands): {
  readonly user: ReturnType<typeof userEvent.setup>;
  readonly inbox: Inbox<RibbonRequest>;
  readonly container: HTMLElement;
} {
  fillGaps();
  const inbox = new Inbox<RibbonRequest>();
  const { container } = render(<App commands={workbook} inbox={inbox} surroundings="Auditbilanz test" />);
  return { user: userEvent.setup(), inbox, container };
}

/** What jsdom lacks: media queries, and any layout at all, without which no list is drawn. */
export function fillGaps(): void {
  window.matchMedia = () => Object.assign(new EventTarget(), { matches: false }) as unknown as MediaQueryList;
  window.ResizeObserver = class {
    observe(): void {
      return;
    }
    unobserve(): void {
      return;
    }
    disconnect(): void {
      return;
    }
  };
  Element.prototype.scroll = () => undefined;
  const sizes = { clientHeight: 600, clientWidth: 350, offsetHeight: 24, offsetWidth: 350 };
  for (const [name, value] of Object.entries(sizes)) {
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, value });
  }
}
