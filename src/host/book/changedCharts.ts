import type { Chart as FileChart } from "../../xlsx/charts/charts";
import type { Sheet } from "./sheet";

/** Every chart changed since the workbook was opened: the values it keeps for viewers have to be those of the saved file. */
export class ChangedCharts {
  private readonly changed = new Map<string, { readonly file: FileChart; readonly sheet: Sheet }>();

  add(file: FileChart, sheet: Sheet): void {
    this.changed.set(file.part, { file, sheet });
  }

  forget({ part }: FileChart): void {
    this.changed.delete(part);
  }

  /** A copy of a changed chart keeps no better values than its source does. */
  sheetCopied(from: Sheet, copy: Sheet): void {
    const copies = copy.file.charts.list();
    from.file.charts.list().forEach(({ part }, i) => {
      const file = copies[i];
      if (file !== undefined && this.changed.has(part)) this.add(file, copy);
    });
  }

  /** Gives the cells' present values to those who show the file without calculating. */
  refreshCaches(): void {
    for (const { file, sheet } of this.changed.values()) if (!sheet.isDeleted) file.refreshCaches(sheet.file);
  }
}
