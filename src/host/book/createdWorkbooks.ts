import { Workbook } from "../../xlsx/workbook";
import { ExcelError } from "../excelError";

/** Workbooks that add-in code makes beside the one that it works in. Excel opens them in windows of their own. */
export class CreatedWorkbooks {
  private readonly made = new Map<string, Uint8Array>();
  private readonly files: Uint8Array[] = [];

  /** Those that were opened, as files, in the order of their opening. */
  get opened(): readonly Uint8Array[] {
    return this.files;
  }

  /**
   * @returns what the workbook is opened by
   * @throws what xlsx/ throws for a file that cannot be read
   */
  make(content: Uint8Array | undefined): string {
    const id = String(this.made.size + 1);
    const file = content === undefined ? Workbook.create() : Workbook.open(content);
    this.made.set(id, file.toBytes());
    return id;
  }

  open(id: string): void {
    const file = this.made.get(id);
    if (file === undefined) throw new ExcelError("ItemNotFound");
    this.files.push(file);
  }
}
