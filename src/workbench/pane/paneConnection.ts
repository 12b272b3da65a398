import { BrowserDoor } from "../../host/browser/browserDoor";
import type { CommandEnd } from "../../host/browser/functionCommands";
import type { OpenWorkbook } from "../openWorkbook";
import { focusCells } from "../grid/focusCells";
import { tabStopBeside } from "./tabStops";

export interface PaneOptions {
  /** The add-in's page, relative to this one. */
  readonly page: string;
  readonly excelApi: string;
  readonly onPaneShown: (isShown: boolean) => void;
  /** The add-in asked for something that the host does not answer. */
  readonly onUnanswered: (what: string) => void;
}

/** An open workbook and the add-in's page in a frame, talking to each other. Each connection is a conversation of its own. */
export class PaneConnection {
  /** A name that no earlier page of this origin has used. */
  readonly conversation = crypto.randomUUID();
  readonly address: string;
  private readonly door: BrowserDoor;
  private frame: HTMLIFrameElement | undefined;

  constructor(
    readonly workbook: OpenWorkbook,
    { page, ...options }: PaneOptions,
  ) {
    const { origin } = window.location;
    this.door = new BrowserDoor(workbook.book, {
      ...options,
      faults: workbook.faults,
      fileName: workbook.fileName,
      origin,
      language: "de-DE",
      conversation: this.conversation,
      send: (text) => this.frame?.contentWindow?.postMessage(text, origin),
      onTabExit: (step) => this.frame && tabStopBeside(this.frame, step)?.focus(),
      onEscape: () => focusCells(document),
    });
    this.address = this.door.addressOf(page);
  }

  /** Lets the page in the frame talk to the workbook, until the returned function is called. */
  attach(frame: HTMLIFrameElement): () => void {
    this.frame = frame;
    const receive = ({ source, origin, data }: MessageEvent): void => {
      const isFromPane = source === frame.contentWindow && origin === window.location.origin;
      if (isFromPane && typeof data === "string") void this.door.receive(data);
    };
    window.addEventListener("message", receive);
    return () => {
      window.removeEventListener("message", receive);
      this.frame = undefined;
    };
  }

  showPane(isShown: boolean): void {
    this.door.showPane(isShown);
  }

  runCommand(functionName: string, buttonId: string): Promise<CommandEnd> {
    return this.door.runCommand(functionName, buttonId);
  }

  close(): void {
    this.door.close();
  }
}
