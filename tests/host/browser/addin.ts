import { Book } from "../../../src/host/book/book";
import { BrowserDoor, type DoorOptions } from "../../../src/host/browser/browserDoor";
import { Faults } from "../../../src/host/faults";

export const ORIGIN = "https://localhost:3000";

/** An answer or an event as office.js gets it. */
interface Response {
  readonly _actionName: string;
  readonly _correlationId: number;
  readonly _responseType: number;
  readonly _conversationId: string;
  readonly _data: Readonly<Record<string, unknown>>;
}

/** Plays office.js at a door: posts requests and keeps what comes back. */
export class Addin {
  readonly faults = new Faults();
  readonly book = Book.open(undefined, { name: "Mappe.xlsx", faults: this.faults });
  readonly unanswered: string[] = [];
  readonly paneShown: boolean[] = [];
  readonly received: Response[] = [];
  readonly door: BrowserDoor;
  private lastId = 0;

  constructor(options: Partial<DoorOptions> = {}) {
    this.door = new BrowserDoor(this.book, {
      faults: this.faults,
      fileName: "Mappe.xlsx",
      origin: ORIGIN,
      language: "de-DE",
      excelApi: "1.15",
      conversation: "c1",
      send: (text) => void this.received.push(JSON.parse(text) as Response),
      onUnanswered: (what) => void this.unanswered.push(what),
      onPaneShown: (isShown) => void this.paneShown.push(isShown),
      ...options,
    });
  }

  /** Posts a request; what it was answered with, undefined for no answer. */
  async ask(action: string, data: unknown, type = 0, conversation = "c1"): Promise<Response["_data"] | undefined> {
    const id = (this.lastId += 1);
    await this.door.receive(
      JSON.stringify({
        ...{ _messageType: 0, _actionName: action, _actionType: type, _conversationId: conversation },
        ...{ _correlationId: id, _origin: ORIGIN, _data: data },
      }),
    );
    return this.received.find((response) => response._correlationId === id && response._responseType === 0)?._data;
  }

  register(event: string): Promise<unknown> {
    return this.ask(event, { controlId: "c1", targetId: "" }, 1);
  }

  call(dispatchId: number, args: object = {}): Promise<Response["_data"] | undefined> {
    return this.ask("executeMethod", { ...args, DdaMethod: { ControlId: "c1", Version: 1, DispatchId: dispatchId } });
  }

  /** Sends a batch; the answer's parts as the client unpacks them. */
  async batch(actions: readonly object[], paths: Readonly<Record<string, object>>, customData = ""): Promise<unknown> {
    const body = JSON.stringify({ Actions: actions, ObjectPaths: paths });
    const data = await this.call(93, { ArrayData: [customData, "POST", "ProcessQuery", [], body, 0, 0] });
    return data?.Error === 0 ? JSON.parse((data.Data as [number, string[], string])[2]) : data;
  }

  events(name: string): Response["_data"][] {
    return this.received
      .filter(({ _actionName, _responseType }) => _actionName === name && _responseType === 1)
      .map(({ _data }) => _data);
  }
}

/** Object paths that most batches need: the workbook, its sheets, the first of them, a cell. */
export const PATHS = {
  1: { Id: 1, ObjectPathType: 1, Name: "" },
  2: { Id: 2, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 },
  3: { Id: 3, ObjectPathType: 3, Name: "GetFirst", ParentObjectPathId: 2, ArgumentInfo: { Arguments: [null] } },
  4: { Id: 4, ObjectPathType: 3, Name: "GetRange", ParentObjectPathId: 3, ArgumentInfo: { Arguments: ["A1"] } },
} as const;

export const write = (value: unknown): object => ({
  ...{ Id: 11, ActionType: 4, Name: "Values", ObjectPathId: 4 },
  ArgumentInfo: { Arguments: [value] },
});

export const readValues = { Id: 12, ActionType: 2, Name: "", ObjectPathId: 4, QueryInfo: { Select: ["values"] } };

/** A batch for the frame around the add-in: one call on a service object. */
export const serviceCall = (addin: Addin, service: string, name: string, ...args: unknown[]): Promise<unknown> =>
  addin.batch(
    [{ Id: 2, ActionType: 3, Name: name, ObjectPathId: 1, ArgumentInfo: { Arguments: args } }],
    { 1: { Id: 1, ObjectPathType: 2, Name: service } },
    "WacPartition",
  );
