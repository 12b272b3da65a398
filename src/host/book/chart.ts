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

  /** @throws UnsupportedOperation for a kind of chart that this host cannot draw */
  get model(): ChartModel {
    const { model } = this.file;
    if (model === undefined)
      throw new ExcelError("UnsupportedOperation", `${this.file.name} is no bar or column chart`);
    return model;
  }

  change(change: Partial<ChartModel>): void {
    this.file.rewrite({ ...this.model, ...change }, this.sheet.file);
    this.sheet.book.redrawOnSave(this);
  }

  changeSeries(index: number, change: Partial<ChartSeries>): void {
    this.change({ series: this.model.series.map((series, i) => (i === index ? { ...series, ...change } : series)) });
  }

  delete(): void {
    this.sheet.file.charts.remove(this.file);
    this.sheet.book.chartDeleted(this);
  }

  /** Gives the cells' present values to those who draw without calculating. */
  redraw(): void {
    this.change({});
  }
}
