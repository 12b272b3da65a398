import type { ChartModel, ChartSeries } from "../../xlsx/charts/chartModel";
import type { Chart as FileChart } from "../../xlsx/charts/charts";
import { ExcelError } from "../excelError";
import type { Sheet } from "./sheet";

/** A chart of a sheet. Bar and column charts can be changed; others only named, moved and deleted. */
export class Chart {
  constructor(
    readonly sheet: Sheet,
    readonly file: FileChart,
  ) {}

  get id(): string {
    return `${this.sheet.id}${this.file.id}`;
  }

  /** undefined for a kind of chart that this host cannot draw */
  get drawable(): ChartModel | undefined {
    return this.sheet.book.chartDrafts.modelOf(this.file);
  }

  /** @throws UnsupportedOperation for a kind of chart that this host cannot draw */
  get model(): ChartModel {
    const { drawable } = this;
    if (drawable === undefined) {
      throw new ExcelError("UnsupportedOperation", `${this.file.name} is no bar or column chart`);
    }
    return drawable;
  }

  get title(): string | undefined {
    const { drawable } = this;
    return drawable === undefined ? this.file.title : drawable.title;
  }

  change(change: Partial<ChartModel>): void {
    const { file, sheet, model } = this;
    sheet.book.chartDrafts.put({ file, sheet, model: { ...model, ...change } });
  }

  changeSeries(index: number, change: Partial<ChartSeries>): void {
    this.change({ series: this.model.series.map((series, i) => (i === index ? { ...series, ...change } : series)) });
  }

  delete(): void {
    this.sheet.file.charts.remove(this.file);
    this.sheet.book.chartDrafts.forget(this.file);
  }
}
