import { FILE_PROBLEM_SENTENCES } from "../german/fileProblems";
import { WORKBENCH_FRAME_WORDS as WORDS } from "../german/workbenchFrameWords";
import { fileProblemOf } from "../host/fileProblemOf";
import type { WorkbookFile } from "./files/workbookFile";
import { OpenWorkbook } from "./openWorkbook";
import { NEWEST_VERSION, type ExcelVersion } from "./faults/FaultPanel";
import { PaneConnection } from "./pane/paneConnection";

/** What lies on the workbench. */
export interface DeskState {
  readonly connection: PaneConnection;
  readonly isPaneShown: boolean;
  readonly excelApi: ExcelVersion;
  /** Something that the person at the screen should read. */
  readonly notice?: Notice | undefined;
}

export interface Notice {
  readonly text: string;
  /** The workbook that was closed just now, if that is what it tells of. */
  readonly closed?: OpenWorkbook;
}

/** One workbook and one pane at a time: whatever replaces one of them gives the add-in a fresh page and a fresh conversation. */
export class Desk {
  private state: DeskState;
  private readonly listeners = new Set<() => void>();

  /** @param page address of the add-in's page. */
  constructor(
    private readonly page: string,
    workbook: OpenWorkbook,
    text?: string,
  ) {
    const excelApi = NEWEST_VERSION;
    const notice = text === undefined ? undefined : { text };
    this.state = { connection: this.connectionTo(workbook, excelApi), isPaneShown: true, excelApi, notice };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly current = (): DeskState => this.state;

  /** Opens a file in place of the workbook, or says why it cannot be opened. Without a file: an empty workbook. */
  open(file?: WorkbookFile): void {
    const workbook = this.opened(file);
    if (workbook !== undefined) this.replace(workbook);
  }

  /** Takes a closed workbook back, as it was left. */
  bringBack(workbook: OpenWorkbook): void {
    this.replace(workbook);
  }

  /** Plays another version of Excel: the add-in asks for it only when it starts. */
  playVersion(excelApi: ExcelVersion): void {
    this.reconnect(this.state.connection.workbook, { excelApi });
  }

  showPane(isShown: boolean): void {
    this.state.connection.showPane(isShown);
  }

  async runCommand(functionName: string, buttonId: string): Promise<void> {
    const end = await this.state.connection.runCommand(functionName, buttonId);
    if (end === "unknownFunction") this.tell({ text: WORDS.unknownFunction(functionName) });
  }

  tell(notice: Notice | undefined): void {
    this.change({ notice });
  }

  private opened(file: WorkbookFile | undefined): OpenWorkbook | undefined {
    try {
      return new OpenWorkbook(file?.name ?? WORDS.newFileName, file?.bytes);
    } catch (error) {
      const problem = fileProblemOf(error);
      if (problem === undefined) throw error;
      this.tell({ text: FILE_PROBLEM_SENTENCES[problem.code]({ ...problem }) });
      return undefined;
    }
  }

  private replace(workbook: OpenWorkbook): void {
    const { workbook: before } = this.state.connection;
    const notice = before.book.isDirty ? { text: WORDS.closed(before.fileName), closed: before } : undefined;
    this.reconnect(workbook, { notice });
  }

  private reconnect(workbook: OpenWorkbook, change: Partial<DeskState>): void {
    const { connection: before, excelApi } = this.state;
    before.close();
    const connection = this.connectionTo(workbook, change.excelApi ?? excelApi);
    this.change({ ...change, connection, isPaneShown: true });
  }

  private connectionTo(workbook: OpenWorkbook, excelApi: ExcelVersion): PaneConnection {
    return new PaneConnection(workbook, {
      page: this.page,
      excelApi,
      onPaneShown: (isPaneShown) => this.change({ isPaneShown }),
      onUnanswered: (what) => this.tell({ text: WORDS.unanswered(what) }),
    });
  }

  private change(change: Partial<DeskState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
