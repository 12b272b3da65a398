import { Book } from "../host/book/book";
import { Faults } from "../host/faults";
import { WorkbookModel } from "../host/model/workbookModel";

/** The workbook that the workbench shows, as one store: whoever draws it subscribes, whoever changes it says so through it. */
export class OpenWorkbook {
  readonly book: Book;
  readonly faults = new Faults();
  private readonly other: WorkbookModel;
  private changes = 0;

  /**
   * @param bytes an .xlsx file; a new workbook with one empty sheet where missing.
   * @throws XlsxError for a file that cannot be read.
   */
  constructor(
    readonly fileName: string,
    bytes?: Uint8Array,
  ) {
    this.book = Book.open(bytes, { name: fileName, faults: this.faults });
    this.book.whenSettled(() => (this.changes += 1));
    this.other = new WorkbookModel(this.book, () => undefined);
  }

  /** Calls back after everything that may have changed a cell, a look, a sheet or the selection. */
  readonly subscribe = (listener: () => void): (() => void) => this.book.whenSettled(listener);

  /** Another number after every change: what `useSyncExternalStore` compares. */
  readonly revision = (): number => this.changes;

  /**
   * Does something as the person at the screen, whose events reach the add-in as local ones.
   *
   * @throws ExcelError what Excel would refuse, such as writing into a protected sheet.
   */
  act<T>(deed: () => T): T {
    try {
      return deed();
    } finally {
      this.book.settle();
    }
  }

  /** Does something as a second person who has the same workbook open: the add-in hears of it as remote. */
  actAsOther<T>(deed: () => T): T {
    return this.other.during(deed);
  }

  /** The file as it stands, with all results. */
  toBytes(): Uint8Array {
    return this.book.toBytes();
  }
}
