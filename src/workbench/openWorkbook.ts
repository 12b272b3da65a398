import { Book } from "../host/book/book";
import { Faults } from "../host/faults";
import { WorkbookModel } from "../host/model/workbookModel";

/** A workbook on the workbench, with what may go wrong in it on purpose and with a second person who has it open too. */
export class OpenWorkbook {
  readonly id = crypto.randomUUID();
  readonly faults = new Faults();
  readonly book: Book;
  private readonly other: WorkbookModel;

  /**
   * @param bytes an .xlsx file; a new workbook with one empty sheet where missing.
   * @throws XlsxError for a file that cannot be read.
   */
  constructor(
    readonly fileName: string,
    bytes?: Uint8Array,
  ) {
    this.book = Book.open(bytes, { name: fileName, faults: this.faults });
    this.other = new WorkbookModel(this.book, () => undefined);
  }

  /** Does something as the second person: the add-in hears of it as remote. */
  actAsOther<T>(deed: () => T): T {
    return this.other.during(deed);
  }
}
