import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import vm from "node:vm";
import type { Person } from "../xlsx/comments/persons";
import { Book } from "./book/book";
import { Faults } from "./faults";
import { NODE_CODEC } from "./nodeCodec";
import { WorkbookModel } from "./model/workbookModel";
import { Session, utf8Length } from "./session";
import type { Traffic } from "./traffic";
import type { Batch } from "./wire/messages";

/**
 * The Node door: Microsoft's own client library runs in a context of its own and talks to the workbook through the channel that
 * it has for native hosts. While a host is open, `Excel` and `OfficeExtension` are global, as in an add-in's page.
 *
 * @param bytes an .xlsx file; a new workbook with one empty sheet where missing.
 * @throws what xlsx/ throws for a file that cannot be read.
 */
// eslint-disable-next-line @typescript-eslint/require-await -- the browser's door has to wait for its pane; callers must not know which door it is
export async function openHost(bytes?: Uint8Array, options: HostOptions = {}): Promise<Host> {
  const faults = new Faults();
  const book = Book.open(bytes, { faults, name: options.name ?? "Workbook.xlsx", codec: NODE_CODEC });
  const first = new Client(book, faults, options.user);
  const globals = exposed(first);
  const clients = [first];
  return {
    Excel: first.Excel,
    faults,
    traffic: first.session.traffic,
    coauthor() {
      const other = new Client(book, new Faults(), COAUTHOR);
      clients.push(other);
      return other.Excel;
    },
    toBytes: () => book.toBytes(),
    countsDaysFrom1904: book.file.isDate1904,
    get openedBeside() {
      return book.createdBeside.opened;
    },
    get isClosed() {
      return book.isClosed;
    },
    close() {
      for (const client of clients) client.close();
      globals.restore();
    },
  };
}

export interface HostOptions {
  /** File name as `workbook.name` tells it. */
  readonly name?: string;
  /** Whose comments those are that the add-in writes. */
  readonly user?: Person;
}

const COAUTHOR: Person = { name: "Zweite Person", email: "" };

export interface Host {
  /** The namespace of Microsoft's client, which is also on globalThis. */
  readonly Excel: typeof Excel;
  readonly faults: Faults;
  readonly traffic: Traffic;
  /** A second user's client on the same workbook, for edits that happen meanwhile. */
  coauthor(): typeof Excel;
  /** The workbook as it stands, formulas calculated. */
  toBytes(): Uint8Array;
  /** Whether day 0 of the workbook lies in 1904, as in files of old Macs. The host counts from 1900 alone. */
  readonly countsDaysFrom1904: boolean;
  /** The workbooks that add-in code made and opened beside this one, as files. */
  readonly openedBeside: readonly Uint8Array[];
  /** Whether add-in code closed the workbook. */
  readonly isClosed: boolean;
  close(): void;
}

interface BridgeRequest {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly body: Batch };
}

/** One instance of Microsoft's library, connected to the workbook. */
class Client {
  readonly session: Session;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  private readonly model: WorkbookModel;
  private onMessageFromHost: (text: string) => void = () => undefined;

  constructor(book: Book, faults: Faults, user: Person | undefined) {
    this.model = new WorkbookModel(
      book,
      (entries) => this.onMessageFromHost(JSON.stringify({ type: 3, message: { entries } })),
      user,
      (typeName, member) => this.knows(typeName, member),
    );
    this.session = new Session(this.model, faults);
    const bridge = { sendMessageToHost: (text: string) => void this.receive(text) };
    const library = vm.createContext(windowFor(bridge)) as LibraryWindow;
    libraryScript().runInContext(library);
    this.Excel = library.Excel;
    this.OfficeExtension = library.OfficeExtension;
    this.onMessageFromHost = (text) => library._richApiNativeBridge.onMessageFromHost(text);
  }

  close(): void {
    this.model.close();
    this.onMessageFromHost = () => undefined;
  }

  /** Types that the library does not name are left to the host's own tables. */
  private knows(typeName: string, member: string): boolean {
    const type = (this.Excel as unknown as Readonly<Record<string, { readonly prototype?: object } | undefined>>)[
      typeName
    ];
    return type?.prototype === undefined || member in type.prototype;
  }

  private async receive(text: string): Promise<void> {
    const { id, flags, message } = JSON.parse(text) as BridgeRequest;
    const reply = await this.session.reply(message.body, flags, utf8Length(text));
    const head = `{"id":${id},"type":2,"message":{"headers":{},`;
    this.onMessageFromHost(
      reply.ok
        ? `${head}"statusCode":200,"body":${reply.text}}}`
        : `${head}"statusCode":${reply.httpStatusCode},"body":${JSON.stringify({ error: { code: reply.code, message: reply.message } })}}}`,
    );
  }
}

interface LibraryWindow {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly _richApiNativeBridge: { onMessageFromHost(text: string): void };
}

let compiled: vm.Script | undefined;

/** Compiled once per process: opening another host then costs only the library's own start. */
function libraryScript(): vm.Script {
  if (compiled === undefined) {
    const filename = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist", "excel-web-16.00.js");
    compiled = new vm.Script(readFileSync(filename, "utf8"), { filename });
  }
  return compiled;
}

/**
 * What the library finds of a browser. JSON, Error, Date and Promise are those of the caller, so that arrays, errors and dates
 * that cross the border are `instanceof` what the caller expects, as they are in a page.
 */
function windowFor(bridge: object): object {
  const window = {
    ...{ JSON, Error, Date, Promise, setTimeout, clearTimeout, setInterval, clearInterval },
    console,
    navigator: { userAgent: "node" },
    location: { href: "http://localhost/", search: "" },
    document: { getElementsByTagName: () => [], createElement: () => ({}), addEventListener: nothing, cookie: "" },
    addEventListener: nothing,
    removeEventListener: nothing,
    _richApiNativeBridge: bridge,
  };
  return Object.assign(window, { window, self: window });
}

const nothing = (): void => undefined;

/** Puts the client's namespaces where add-in code expects them, and can take them away again. */
function exposed({ Excel, OfficeExtension }: Client): { restore(): void } {
  const globals = globalThis as { Excel?: unknown; OfficeExtension?: unknown };
  const before = { Excel: globals.Excel, OfficeExtension: globals.OfficeExtension };
  Object.assign(globals, { Excel, OfficeExtension });
  return {
    restore() {
      if (globals.Excel === Excel) Object.assign(globals, before);
    },
  };
}
