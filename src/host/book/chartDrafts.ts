import type { ChartModel } from "../../xlsx/charts/chartModel";
import type { Chart as FileChart } from "../../xlsx/charts/charts";
import type { Sheet } from "./sheet";

interface Draft {
  readonly file: FileChart;
  readonly sheet: Sheet;
  readonly model: ChartModel;
}

/**
 * Charts are changed property by property, and drawing one anew reads all of its cells. So changes are gathered, and drawn when the
 * batch ends, or before references in the file are rewritten.
 */
export class ChartDrafts {
  private readonly drafts = new Map<string, Draft>();
  /** Every chart changed since the workbook was opened: the values it keeps for viewers have to be those of the saved file. */
  private readonly changed = new Map<string, Pick<Draft, "file" | "sheet">>();

  /** The chart as it will be drawn; undefined where it is no bar or column chart. */
  modelOf(file: FileChart): ChartModel | undefined {
    return this.drafts.get(file.part)?.model ?? file.model;
  }

  put(draft: Draft): void {
    this.drafts.set(draft.file.part, draft);
    this.changed.set(draft.file.part, draft);
  }

  forget({ part }: FileChart): void {
    this.drafts.delete(part);
    this.changed.delete(part);
  }

  draw(): void {
    for (const { file, sheet, model } of this.drafts.values()) if (!sheet.isDeleted) file.rewrite(model, sheet.file);
    this.drafts.clear();
  }

  /** Gives the cells' present values to those who show the file without calculating. */
  drawForSaving(): void {
    this.draw();
    for (const { file, sheet } of this.changed.values()) {
      const model = sheet.isDeleted ? undefined : file.model;
      if (model !== undefined) file.rewrite(model, sheet.file);
    }
  }
}
