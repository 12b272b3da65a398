import type { Person } from "../../xlsx/comments/persons";
import { NOBODY_IN_PARTICULAR, type Book } from "../book/book";
import { CellRange } from "../book/cellRange";
import type { EventConnection, EventEntry } from "../book/events";
import type { SessionModel } from "../session";
import type { HostObject } from "../wire/objectType";
import { rangeType } from "./range";
import { rangeAreasType } from "./rangeAreas";
import { workbookType } from "./workbook";

/** The object model of one client: the same workbook for all, but each client listens for itself. */
export class WorkbookModel implements SessionModel {
  readonly root: HostObject;
  private readonly events: EventConnection;

  constructor(
    private readonly book: Book,
    onEvents: (entries: readonly EventEntry[]) => void,
    private readonly user: Person = NOBODY_IN_PARTICULAR,
    readonly clientKnows?: SessionModel["clientKnows"],
  ) {
    this.root = workbookType(book);
    this.events = book.events.connect(onEvents);
  }

  referenced(id: string): HostObject {
    const kept = this.book.ranges.get(id);
    return kept instanceof CellRange ? rangeType(kept) : rangeAreasType(kept);
  }

  during<T>(batch: () => T): T {
    this.book.events.author = this.events;
    this.book.user = this.user;
    try {
      return batch();
    } finally {
      this.book.settle();
      this.book.events.author = undefined;
    }
  }

  close(): void {
    this.events.disconnect();
  }
}
