import type { Book } from "../book/book";
import { EVENT, isUnregistered, type EventEntry } from "../book/events";
import type { Faults } from "../faults";
import { WorkbookModel } from "../model/workbookModel";
import { Session, utf8Length } from "../session";
import { answerBatch } from "../wire/dispatcher";
import type { Batch } from "../wire/messages";
import { AddinServices, type AddinFrame } from "./addinServices";
import { appContextOf, type Surroundings } from "./appContext";
import { DONE, FAILURE, HOST_ACTION, METHOD, type DdaAnswer, type DdaArguments, type DdaMethod } from "./dda";
import { DocumentFile } from "./documentFile";
import { ACTION_TYPE, RESPONSE, requestIn, responseTo, type Envelope } from "./envelope";
import { FunctionCommands, type CommandEnd } from "./functionCommands";
import { Registrations } from "./registrations";
import { Settings } from "./settings";

export interface DoorOptions extends Surroundings {
  readonly faults: Faults;
  /** Never used before by a page of this origin: office.js keeps things in sessionStorage under its name. */
  readonly conversation: string;
  /** Posts a text to the add-in's window. */
  readonly send: (text: string) => void;
  /** The pane was shown or hidden, by the add-in or by showPane. */
  readonly onPaneShown?: (isShown: boolean) => void;
  /** The tab key leads out of the add-in: 1 behind its last control, -1 before its first. */
  readonly onTabExit?: (step: 1 | -1) => void;
  /** Esc leads out of the add-in, back to the workbook. */
  readonly onEscape?: () => void;
  /** Something was asked that this host does not answer; the client gets an error without its name. */
  readonly onUnanswered?: (what: string) => void;
}

/**
 * The browser's door: the page that holds it plays Excel on the web for an add-in's page in a frame. Microsoft's own office.js in
 * there posts its requests; what is received is answered on top of the workbook.
 */
export class BrowserDoor {
  readonly session: Session;
  private readonly model: WorkbookModel;
  private readonly registrations: Registrations;
  private readonly commands: FunctionCommands;
  private readonly services: AddinServices;
  private readonly frame: AddinFrame;
  private readonly settings: Settings;
  private readonly methods: Readonly<Record<number, DdaMethod>>;
  private isOpen = true;

  constructor(
    book: Book,
    private readonly options: DoorOptions,
  ) {
    this.settings = new Settings(book.settings);
    this.model = new WorkbookModel(book, (entries) => this.announce(entries));
    this.session = new Session(this.model, options.faults);
    this.registrations = new Registrations(options.origin, (text) => this.send(text));
    this.commands = new FunctionCommands(this.registrations);
    this.frame = this.makeFrame();
    this.services = new AddinServices(this.frame);
    const file = new DocumentFile(() => book.toBytes());
    this.methods = {
      [METHOD.batch]: (args) => this.batch(args),
      [METHOD.readSettings]: () => this.settings.read(),
      [METHOD.writeSettings]: (args) => this.settings.write(args),
      [METHOD.openFile]: (args) => file.open(args),
      [METHOD.readSlice]: (args) => file.slice(args),
      [METHOD.closeFile]: (args) => file.close(args),
      [METHOD.fileProperties]: () => ({ Error: 0, 0: { 1: `${options.origin}/${options.fileName}` } }),
      [METHOD.commandCompleted]: (args) => this.commands.completed(args),
    };
  }

  /** The page's address with what office.js needs to find this door; its separators must not be encoded. */
  addressOf(page: string): string {
    const { conversation, language, origin } = this.options;
    const host = `_host_Info=Excel$Web$16.01$${language}$telemetry$$$0`;
    return `${page}?${host}#&_serializer_version=1&_xdm_Info=${conversation}|${conversation}|${origin}`;
  }

  /** Takes what the add-in's window has posted. Rejects where the host itself is at fault; the client is answered all the same. */
  async receive(text: string): Promise<void> {
    const request = requestIn(text, this.options.conversation);
    if (request === undefined || !this.isOpen) return;
    switch (request._actionType) {
      case ACTION_TYPE.register: {
        const isKnown = this.registrations.add(request);
        this.conclude(request, isKnown ? DONE : this.unanswered(request._actionName));
        return;
      }
      case ACTION_TYPE.unregister:
        this.registrations.remove(request);
        this.conclude(request, DONE);
        return;
      default:
        return this.invoke(request);
    }
  }

  /** Runs the function behind a ribbon button; resolves when the add-in says that it is through. */
  runCommand(functionName: string, buttonId: string): Promise<CommandEnd> {
    return this.commands.run(functionName, buttonId);
  }

  /** The person at the screen shows or hides the pane; the add-in runs on either way. */
  showPane(isShown: boolean): void {
    this.frame.isPaneShown = isShown;
  }

  close(): void {
    this.isOpen = false;
    this.model.close();
  }

  private async invoke(request: Envelope): Promise<void> {
    switch (request._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        this.answer(request, appContextOf(this.options.conversation, this.options, this.settings));
        return;
      case "ContextActivationManager_notifyHost":
        // Focus and telemetry; the client expects no answer.
        this.noticed(request._data as readonly [id: string, action: number]);
        return;
      case "executeMethod":
        return this.execute(request, request._data as DdaRequest);
      default:
        this.conclude(request, this.unanswered(request._actionName));
    }
  }

  private noticed([, action]: readonly [id: string, action: number]): void {
    if (action === HOST_ACTION.tabExit) this.options.onTabExit?.(1);
    if (action === HOST_ACTION.tabExitShift) this.options.onTabExit?.(-1);
    if (action === HOST_ACTION.escExit) this.options.onEscape?.();
  }

  private async execute(request: Envelope, args: DdaRequest): Promise<void> {
    const { DispatchId } = args.DdaMethod;
    const method = this.methods[DispatchId];
    if (method === undefined) {
      this.conclude(request, this.unanswered(`DispatchId ${DispatchId}`));
      return;
    }
    let answer: DdaAnswer = { Error: FAILURE.internalError };
    try {
      answer = await method(args);
    } finally {
      this.conclude(request, answer);
    }
  }

  private unanswered(what: string): DdaAnswer {
    this.options.onUnanswered?.(what);
    return { Error: FAILURE.operationNotSupported };
  }

  /** `ArrayData: [customData, "POST", "ProcessQuery", headers, body, 0, flags, …]` → `Data: [status, headers, body]` */
  private async batch({ ArrayData }: DdaArguments): Promise<DdaAnswer> {
    const [customData, , , , body, , flags] = ArrayData as readonly unknown[];
    const batch = JSON.parse(body as string) as Batch;
    if (customData === FOR_THE_FRAME) return succeeded(JSON.stringify(answerBatch(this.services, batch)));
    const reply = await this.session.reply(batch, Number(flags), utf8Length(body as string));
    if (reply.ok) return succeeded(reply.text);
    return { Error: REFUSALS[reply.code] ?? FAILURE.internalError };
  }

  private makeFrame(): AddinFrame {
    const { registrations, commands, options } = this;
    let isPaneShown = true;
    return {
      actionsReady: () => commands.ready(),
      startsWithDocument: false,
      get isPaneShown() {
        return isPaneShown;
      },
      set isPaneShown(shown) {
        isPaneShown = shown;
        options.onPaneShown?.(shown);
        const message = JSON.stringify({ visibility: shown ? "Visible" : "Hidden" });
        registrations.fire("richApiMessage", { ArrayData: [[CATEGORY, PANE_VISIBILITY, "", message, 0, false]] });
      },
    };
  }

  /** Of the events of the older kind, each of which travels apart from the rest, the door knows the selection's. */
  private announce(entries: readonly EventEntry[]): void {
    const rest = entries.filter(([, type]) => !isUnregistered(type));
    const isSelected = entries.some(([, type]) => type === EVENT.selectionChangedInWorkbook);
    if (isSelected) this.registrations.fire("documentSelectionChanged", {});
    if (rest.length > 0) this.registrations.fire("richApiMessage", { ArrayData: rest.map((e) => [...e, false]) });
  }

  private conclude(request: Envelope, answer: DdaAnswer): void {
    this.answer(request, { Version: 1, ...answer });
  }

  private answer(request: Envelope, data: object): void {
    this.send(responseTo(request, RESPONSE.answer, this.options.origin, data));
  }

  private send(text: string): void {
    if (this.isOpen) this.options.send(text);
  }
}

interface DdaRequest extends DdaArguments {
  readonly DdaMethod: { readonly DispatchId: number };
}

/** Custom data of the batches that Excel's frame answers. */
const FOR_THE_FRAME = "WacPartition";

const CATEGORY = 65_536;
const PANE_VISIBILITY = 65_539;

const REFUSALS: Readonly<Record<string, (typeof FAILURE)[keyof typeof FAILURE]>> = {
  RequestPayloadSizeLimitExceeded: FAILURE.requestTooLarge,
  ResponsePayloadSizeLimitExceeded: FAILURE.responseTooLarge,
};

const succeeded = (text: string): DdaAnswer => ({ Error: 0, Data: [200, [], text] });
