/** Numbers by which the client tells events apart. */
export const EVENT = {
  settingsChanged: 1,
  selectionChangedInWorkbook: 2,
  bindingSelectionChanged: 3,
  bindingDataChanged: 4,
  sheetChanged: 10,
  sheetActivated: 11,
  sheetDeactivated: 12,
  sheetAdded: 13,
  sheetSelectionChanged: 14,
  sheetDeleted: 15,
  sheetCalculated: 16,
  sheetFormatChanged: 18,
  rowsSorted: 19,
  columnsSorted: 20,
  sheetSingleClicked: 21,
  sheetRowHidden: 22,
  sheetFormulaChanged: 23,
  sheetProtectionChanged: 24,
  sheetRenamed: 25,
  sheetVisibilityChanged: 26,
  sheetMoved: 27,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  chartAdded: 50,
  chartActivated: 51,
  chartDeactivated: 52,
  chartDeleted: 53,
  commentAdded: 250,
  commentDeleted: 251,
  commentChanged: 252,
  workbookActivated: 2203,
} as const;

export type EventType = (typeof EVENT)[keyof typeof EVENT];

/** Target of events that concern the workbook's collections. */
export const WORKBOOK_TARGET = "Workbook";

/** Target of events that concern no object in particular. */
export const EVERYBODY = "";

/** Events of the older kind: the client keeps its own lists of listeners and does not register. */
export const isUnregistered = (type: number): boolean => type < EVENT.sheetChanged;

export type EventSource = "Local" | "Remote";

export interface BookEvent {
  readonly type: EventType;
  /** Who may listen: ids of sheets or tables, WORKBOOK_TARGET, or EVERYBODY. */
  readonly targets: readonly string[];
  /** What the handler gets; `source` is added for each listener. */
  readonly message: Readonly<Record<string, unknown>>;
}

/** As the client reads it: category, type, target, message, id. */
export type EventEntry = readonly [category: number, type: number, target: string, message: string, id: number];

const CATEGORY = 65_536;

type Listener = (entries: readonly EventEntry[]) => void;

/** Collects what happens during a batch and tells every client once the batch is done. */
export class Events {
  private readonly listeners = new Map<Listener, Map<string, number>>();
  /** How many registrations there are for each type: asked with every cell that is written. */
  private readonly heard = new Map<EventType, number>();
  /** Those that want to hear nothing for a while. */
  private readonly silenced = new Set<Listener>();
  private pending: BookEvent[] = [];
  /** The client whose batch is running; undefined for the person at the screen, who is local to everybody. */
  author: EventConnection | undefined;
  private lastId = 0;

  /** Adds a client; the answer is how it registers, and how it leaves. */
  connect(listener: Listener): EventConnection {
    const registered = new Map<string, number>();
    const { silenced } = this;
    this.listeners.set(listener, registered);
    const count = (type: EventType, target: string, by: number) => {
      const key = keyOf(type, target);
      registered.set(key, (registered.get(key) ?? 0) + by);
      this.heard.set(type, (this.heard.get(type) ?? 0) + by);
    };
    return {
      register: (type, target) => count(type, target, 1),
      unregister: (type, target) => count(type, target, -1),
      disconnect: () => {
        this.listeners.delete(listener);
        for (const [key, times] of registered) count(typeIn(key), targetIn(key), -times);
      },
      get isEnabled() {
        return !silenced.has(listener);
      },
      set isEnabled(isEnabled: boolean) {
        if (isEnabled) silenced.delete(listener);
        else silenced.add(listener);
      },
      isOwn: (other) => other === listener,
    };
  }

  /** Whether anybody listens, so that what an event would tell is worth finding out. */
  isHeard(type: EventType): boolean {
    return (this.heard.get(type) ?? 0) > 0;
  }

  raise(event: BookEvent): void {
    if (this.listeners.size > 0) this.pending.push(event);
  }

  announce(): void {
    const events = this.pending;
    this.pending = [];
    if (events.length === 0) return;
    for (const [listener, registered] of this.listeners) {
      if (this.silenced.has(listener)) continue;
      const source: EventSource = this.author?.isOwn(listener) !== false ? "Local" : "Remote";
      const entries = events.flatMap((event) => this.entriesFor(event, registered, source));
      if (entries.length > 0) listener(entries);
    }
  }

  private entriesFor(event: BookEvent, registered: ReadonlyMap<string, number>, source: EventSource): EventEntry[] {
    return event.targets
      .filter((target) => isUnregistered(event.type) || (registered.get(keyOf(event.type, target)) ?? 0) > 0)
      .map((target) => [
        CATEGORY,
        event.type,
        target,
        JSON.stringify({ ...event.message, source }),
        (this.lastId += 1),
      ]);
  }
}

export interface EventConnection {
  register(type: EventType, target: string): void;
  unregister(type: EventType, target: string): void;
  disconnect(): void;
  /** Whether the client hears anything at all. */
  isEnabled: boolean;
  isOwn(listener: Listener): boolean;
}

const keyOf = (type: EventType, target: string): string => `${type} ${target}`;
const typeIn = (key: string): EventType => Number(key.slice(0, key.indexOf(" "))) as EventType;
const targetIn = (key: string): string => key.slice(key.indexOf(" ") + 1);
