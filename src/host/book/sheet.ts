import type { Area } from "../../xlsx/address";
import type { Cell, CellContent } from "../../xlsx/cells/value";
import type { Sheet as FileSheet, Visibility as FileVisibility } from "../../xlsx/sheet";
import { rgbColor } from "../../xlsx/styles/color";
import { ExcelError } from "../excelError";
import { addressOf } from "./address";
import type { Book } from "./book";
import { structureMustBeFree } from "./bookProtection";
import { SheetFormats } from "./conditionalFormats";
import { EVENT, WORKBOOK_TARGET, type BookEvent } from "./events";

export const VISIBILITIES = ["Visible", "Hidden", "VeryHidden"] as const;
export type Visibility = (typeof VISIBILITIES)[number];

const IN_FILE: Record<Visibility, FileVisibility> = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" };

/** A worksheet of the open workbook. */
export class Sheet {
  isDeleted = false;
  readonly conditionalFormats = new SheetFormats(this);
  readonly id: string;

  constructor(
    readonly book: Book,
    readonly file: FileSheet,
  ) {
    this.id = `{00000000-0001-0000-${file.id.toString(16).padStart(4, "0")}-000000000000}`.toUpperCase();
  }

  get name(): string {
    this.mustExist();
    return this.file.name;
  }

  rename(name: string): void {
    const before = this.name;
    structureMustBeFree(this.book);
    this.book.calculation.sheetToBeRenamed();
    this.book.file.renameSheet(this.file.id, name);
    this.book.calculation.sheetRenamed(before, name);
    const { targets, message } = this.asTarget();
    this.book.events.raise({
      type: EVENT.sheetRenamed,
      targets,
      message: { ...message, nameBefore: before, nameAfter: name },
    });
  }

  get position(): number {
    return this.book.sheets.all.indexOf(this);
  }

  get visibility(): Visibility {
    return VISIBILITIES.find((visibility) => IN_FILE[visibility] === this.file.visibility) ?? "Visible";
  }

  setVisibility(visibility: Visibility): void {
    this.mustExist();
    structureMustBeFree(this.book);
    this.file.visibility = IN_FILE[visibility];
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
    this.book.tables.cellsChanged(this, area);
    this.raiseChanged(area, "RangeEdited");
  }

  /** To be called after cells got another look. */
  looksChanged(area: Area): void {
    this.book.isDirty = true;
    this.book.events.raise({
      type: EVENT.sheetFormatChanged,
      targets: [this.id, WORKBOOK_TARGET],
      message: { address: addressOf(area), worksheetId: this.id },
    });
  }

  /** Name of the table in which a cell stands, for formulas that speak of "their" table. */
  tableNameAt(row: number, column: number): string | undefined {
    return this.book.tables.at(this, row, column)?.name;
  }

  raiseChanged(area: Area, changeType: string): void {
    const message = { changeType, address: addressOf(area), worksheetId: this.id, triggerSource: "Unknown" };
    this.book.events.raise({ type: EVENT.sheetChanged, targets: [this.id, WORKBOOK_TARGET], message });
  }

  /** How events speak of the sheet. */
  asTarget(): Pick<BookEvent, "targets" | "message"> {
    return { targets: [this.id, WORKBOOK_TARGET], message: { worksheetId: this.id } };
  }
}
