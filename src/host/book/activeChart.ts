import type { Chart } from "./chart";
import { EVENT } from "./events";

/** The chart that is being worked on, until cells or another chart are. */
export class ActiveChart {
  private chart: Chart | undefined;

  activate(chart: Chart): void {
    if (this.chart?.id === chart.id) return;
    this.leave();
    chart.sheet.book.activate(chart.sheet);
    this.chart = chart;
    chart.raise(EVENT.chartActivated);
  }

  leave(): void {
    const { chart } = this;
    this.chart = undefined;
    if (chart !== undefined && !chart.sheet.isDeleted) chart.raise(EVENT.chartDeactivated);
  }

  /** To be called when a chart goes: it is left without a word. */
  forget({ id }: Chart): void {
    if (this.chart?.id === id) this.chart = undefined;
  }
}
