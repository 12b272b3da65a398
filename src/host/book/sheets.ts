import { isSameName } from "../../xlsx/formula/sheetNames";
import { LIMITS } from "../../xlsx/limits";
import type { Workbook } from "../../xlsx/workbook";
import { ExcelError } from "../excelError";
import type { Book } from "./book";
import { structureMustBeFree } from "./bookProtection";
import { EVENT } from "./events";
import { Sheet } from "./sheet";

export type CopyPlace = "None" | "Before" | "After" | "Beginning" | "End";

/** The worksheets in the order of their tabs. */
export class Sheets {
  private readonly byId = new Map<number, Sheet>();

  constructor(readonly book: Book) {}

  /** Chart sheets and the like are no worksheets. */
  get all(): Sheet[] {
    return this.book.file.sheets.filter(({ kind }) => kind === "worksheet").map(({ id }) => this.byFileId(id));
  }

  listed(visibleOnly: boolean): Sheet[] {
    return visibleOnly ? this.all.filter(({ visibility }) => visibility === "Visible") : this.all;
  }

  byFileId(id: number): Sheet {
    const known = this.byId.get(id);
    if (known !== undefined) return known;
    const sheet = new Sheet(this.book, this.book.file.sheet(id));
    this.byId.set(id, sheet);
    return sheet;
  }

  /** By name in any case, or by id. */
  find(key: unknown): Sheet | undefined {
    if (typeof key !== "string") throw new ExcelError("InvalidArgument", "a sheet's name or id expected");
    const wanted = key.toLowerCase();
    return this.all.find(({ name, id }) => name.toLowerCase() === wanted || id.toLowerCase() === wanted);
  }

  /** @throws ItemNotFound */
  byKey(key: unknown): Sheet {
    const sheet = this.find(key);
    if (sheet === undefined) throw new ExcelError("ItemNotFound", `there is no sheet ${String(key)}`);
    return sheet;
  }

  named(name: string): Sheet {
    return this.byKey(name);
  }

  /** At the end; the name is the first free "TabelleN" where none is given, as in a German Excel. */
  add(name = this.freeName()): Sheet {
    structureMustBeFree(this.book);
    const sheet = this.byFileId(this.book.file.addSheet(name).id);
    this.added(sheet);
    return sheet;
  }

  /** Beside or around another sheet; with its cells, formats, tables, charts and the names that belong to it. */
  copy(source: Sheet, place: CopyPlace, relativeTo: Sheet | undefined): Sheet {
    source.mustExist();
    structureMustBeFree(this.book);
    const at = this.copyPosition(place, relativeTo);
    const name = this.copyName(source.name);
    const copied = this.book.file.copySheet(source.file.id, name, at);
    const copy = this.byFileId(copied.id);
    this.book.changedCharts.sheetCopied(source, copy);
    this.book.tables.changed();
    this.book.calculation.namesChanged();
    this.added(copy);
    return copy;
  }

  /**
   * Worksheets of another workbook, by name or all of them, in its order; names that are taken here get a number.
   * @throws ItemNotFound for a name that the other workbook has not
   */
  insert(from: Workbook, names: readonly string[], place: CopyPlace, relativeTo: Sheet | undefined): Sheet[] {
    structureMustBeFree(this.book);
    const sources = from.sheets.filter(({ kind }) => kind === "worksheet");
    const missing = names.find((name) => !sources.some((source) => isSameName(source.name, name)));
    if (missing !== undefined) throw new ExcelError("ItemNotFound", `the file has no sheet ${missing}`);
    const chosen = sources.filter(({ name }) => names.length === 0 || names.some((one) => isSameName(one, name)));
    const given = new Set<string>();
    const wanted = chosen.map((source) => {
      const name = this.insertedName(source.name, given);
      given.add(name.toLowerCase());
      return { source, name };
    });
    const at = this.copyPosition(place, relativeTo);
    const sheets = this.book.file.insertSheets(from, wanted, at).map(({ id }) => this.byFileId(id));
    this.book.tables.changed();
    this.book.calculation.namesChanged();
    sheets.forEach((sheet) => this.added(sheet));
    return sheets;
  }

  /** Its own name where that is free. */
  private insertedName(name: string, given: ReadonlySet<string>): string {
    const isFree = (candidate: string): boolean =>
      this.find(candidate) === undefined && !given.has(candidate.toLowerCase());
    return isFree(name) ? name : this.copyName(name, isFree);
  }

  move(sheet: Sheet, position: number): void {
    sheet.mustExist();
    structureMustBeFree(this.book);
    if (position < 0 || position >= this.all.length) throw new ExcelError("InvalidArgument", `position ${position}`);
    const before = sheet.position;
    this.book.file.moveSheet(sheet.file.id, position);
    const { position: after } = sheet;
    if (after === before) return;
    this.book.isDirty = true;
    sheet.raise(EVENT.sheetMoved, { positionBefore: before, positionAfter: after });
  }

  delete(sheet: Sheet): void {
    sheet.mustExist();
    structureMustBeFree(this.book);
    this.book.faults.mustAllow(sheet.name);
    const target = sheet.asTarget();
    const wasActive = this.book.activeSheet === sheet;
    this.book.calculation.sheetToBeRemoved(sheet);
    this.book.file.removeSheet(sheet.file.id);
    this.byId.delete(sheet.file.id);
    sheet.isDeleted = true;
    this.book.tables.changed();
    if (wasActive) {
      this.book.events.raise({ ...target, type: EVENT.sheetDeactivated });
      this.book.events.raise({ ...this.book.activeSheet.asTarget(), type: EVENT.sheetActivated });
    }
    this.book.events.raise({ ...target, type: EVENT.sheetDeleted });
  }

  private added(sheet: Sheet): void {
    this.book.isDirty = true;
    this.book.calculation.sheetChanged(sheet);
    this.book.events.raise({ type: EVENT.sheetAdded, ...sheet.asTarget() });
  }

  private copyPosition(place: CopyPlace, relativeTo: Sheet | undefined): number {
    if (place === "Beginning") return 0;
    if (place !== "Before" && place !== "After") return this.book.file.sheets.length;
    if (relativeTo === undefined) throw new ExcelError("InvalidArgument", `${place} needs a sheet`);
    return relativeTo.position + (place === "After" ? 1 : 0);
  }

  private freeName(): string {
    for (let n = 1; ; n += 1) if (this.find(`Tabelle${n}`) === undefined) return `Tabelle${n}`;
  }

  /** "Ziele" → "Ziele (2)", shortened where the tab would become too long. */
  private copyName(name: string, isFree = (candidate: string) => this.find(candidate) === undefined): string {
    for (let n = 2; ; n += 1) {
      const suffix = ` (${n})`;
      const candidate = name.slice(0, LIMITS.sheetName - suffix.length) + suffix;
      if (isFree(candidate)) return candidate;
    }
  }
}
