import type { Area } from "../../xlsx/address";
import type { Cell, CellContent } from "../../xlsx/cells/value";
import type { Sheet as FileSheet, Visibility as FileVisibility } from "../../xlsx/sheet";
import { rgbColor } from "../../xlsx/styles/color";
import { ExcelError } from "../excelError";
import { addressOf } from "./address";
import type { Book } from "./book";
import { structureMustBeFree } from "./bookProtection";
import { SheetFormats } from "./conditionalFormats";
import { CellChanges } from "./cellChanges";
import { EVENT, WORKBOOK_TARGET, type BookEvent, type EventType } from "./events";

export const VISIBILITIES = ["Visible", "Hidden", "VeryHidden"] as const;
export type Visibility = (typeof VISIBILITIES)[number];

const IN_FILE: Record<Visibility, FileVisibility> = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" };

/** A worksheet of the open workbook. */
export class Sheet {
  isDeleted = false;
  readonly conditionalFormats = new SheetFormats(this);
  private readonly changes = new CellChanges(this);
  readonly id: string;

  constructor(
    readonly book: Book,
    /** The sheet without what its formulas may have to spill since it was changed. */
    readonly stored: FileSheet,
  ) {
    this.id = `{00000000-0001-0000-${stored.id.toString(16).padStart(4, "0")}-000000000000}`.toUpperCase();
  }

  get file(): FileSheet {
    this.book.calculation.settleSpills();
    return this.stored;
  }

  get name(): string {
    this.mustExist();
    return this.stored.name;
  }

  rename(name: string): void {
    const before = this.name;
    structureMustBeFree(this.book);
    this.book.calculation.sheetToBeRenamed();
    this.book.file.renameSheet(this.file.id, name);
    this.book.calculation.sheetRenamed(before, name);
    this.raise(EVENT.sheetRenamed, { nameBefore: before, nameAfter: name });
  }

  get position(): number {
    return this.book.sheets.all.indexOf(this);
  }

  get visibility(): Visibility {
    return VISIBILITIES.find((visibility) => IN_FILE[visibility] === this.stored.visibility) ?? "Visible";
  }

  setVisibility(visibility: Visibility): void {
    const before = this.visibility;
    this.mustExist();
    structureMustBeFree(this.book);
    this.file.visibility = IN_FILE[visibility];
    if (visibility === before) return;
    this.raise(EVENT.sheetVisibilityChanged, { visibilityBefore: before, visibilityAfter: visibility });
  }

  get frozen(): { readonly rows: number; readonly columns: number } {
    return this.file.view.frozen;
  }

  freeze(rows: number, columns: number): void {
    this.file.view.frozen = { rows, columns };
  }

  get showsHeadings(): boolean {
    return this.file.view.showsHeadings;
  }

  showHeadings(shown: boolean): void {
    this.file.view.showsHeadings = shown;
  }

  get showsGridlines(): boolean {
    return this.file.view.showsGridlines;
  }

  showGridlines(shown: boolean): void {
    this.file.view.showsGridlines = shown;
  }

  /** "#RRGGBB", or "" for none. */
  get tabColor(): string {
    const color = this.file.view.tabColor;
    return color?.kind === "rgb" ? color.rgb : "";
  }

  setTabColor(color: string): void {
    this.file.view.tabColor = color === "" ? undefined : rgbColor(color);
  }

  /** @throws AccessDenied */
  mustBeWritable(area: Area): void {
    this.mustExist();
    this.book.faults.mustAllow(this.name);
    if (this.isProtected && this.hasLockedCell(area)) throw new ExcelError("AccessDenied", `${this.name} is protected`);
  }

  get isProtected(): boolean {
    return this.file.isProtected;
  }

  private hasLockedCell(area: Area): boolean {
    const { styles } = this.book.file;
    return this.read(area).some((cells) => cells.some(({ style }) => styles.resolve(style).protection.isLocked));
  }

  /** The cells of an area, row by row. */
  read({ row, column, rows, columns }: Area): Cell[][] {
    this.mustExist();
    return this.file.readRange(row, column, rows, columns);
  }

  put(row: number, column: number, content: CellContent): void {
    this.changes.note(row, column, content);
    this.file.setCell(row, column, content);
  }

  /** @throws ItemNotFound once the sheet is deleted */
  mustExist(): void {
    if (this.isDeleted) throw new ExcelError("ItemNotFound", "the sheet was deleted");
  }

  /** To be called after cells got other content: headings, results and listeners follow. */
  contentChanged(area: Area): void {
    this.book.isDirty = true;
    this.book.calculation.cellsChanged(this, area);
    const details = this.changes.takeDetails();
    this.book.tables.cellsChanged(this, area, details);
    this.raiseChanged(area, "RangeEdited", details);
    this.book.bindings.cellsChanged(this, area);
    const formulaDetails = this.changes.takeFormulas();
    if (formulaDetails.length > 0) this.raise(EVENT.sheetFormulaChanged, { formulaDetails });
  }

  /** To be called after cells got another look. */
  looksChanged(area: Area): void {
    this.book.isDirty = true;
    this.raise(EVENT.sheetFormatChanged, whereabouts(this, area));
  }

  /** Name of the table in which a cell stands, for formulas that speak of "their" table. */
  tableNameAt(row: number, column: number): string | undefined {
    return this.book.tables.at(this, row, column)?.name;
  }

  raiseChanged(area: Area, changeType: string, details: Readonly<Record<string, unknown>> = {}): void {
    this.raise(EVENT.sheetChanged, {
      ...{ changeType, triggerSource: "Unknown", shiftDirection: "None" },
      ...whereabouts(this, area),
      ...details,
    });
  }

  /** Tells those who listen to the sheet or to all sheets. */
  raise(type: EventType, details: Readonly<Record<string, unknown>>): void {
    const { targets, message } = this.asTarget();
    this.book.events.raise({ type, targets, message: { ...message, ...details } });
  }

  /** How events speak of the sheet. */
  asTarget(): Pick<BookEvent, "targets" | "message"> {
    return { targets: [this.id, WORKBOOK_TARGET], message: { worksheetId: this.id } };
  }
}

/** Where something happened, with the reference by which a listener asks for the cells. */
export function whereabouts({ id }: Sheet, area: Area): { readonly address: string; readonly referenceId: string } {
  const address = addressOf(area);
  return { address, referenceId: `${id}!${address}` };
}
