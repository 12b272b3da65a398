import { axisIn, groupsIn, spotOf, type AxisRole } from "../../xlsx/charts/chartGroups";
import { changeKind } from "../../xlsx/charts/changeKind";
import { readKind, type ChartKind } from "../../xlsx/charts/chartKind";
import type { ChartModel } from "../../xlsx/charts/chartModel";
import type { Chart as FileChart } from "../../xlsx/charts/charts";
import { readFormula, readText, writeText, writeWordLook, type WordLook } from "../../xlsx/charts/chartWords";
import { checkLimit } from "../../xlsx/limits";
import { Spot } from "../../xlsx/charts/spot";
import type { Element } from "../../xlsx/xml/dom";
import { ExcelError } from "../excelError";
import { textAt } from "./chartData";
import { seriesOfChart } from "./chartSeries";
import { EVENT, type EventType } from "./events";
import type { Sheet } from "./sheet";

/** What Excel writes above a chart of several series that got no title yet. */
const TITLE_TO_COME = "Diagrammtitel";
const TITLE_LOOK: WordLook = { size: 14, isBold: false };

/** A chart of a sheet. It is changed in its XML, place by place: what this host does not know of it stays. */
export class Chart {
  constructor(
    readonly sheet: Sheet,
    readonly file: FileChart,
  ) {}

  get id(): string {
    return `${this.sheet.id}${this.file.id}`;
  }

  get spot(): Spot {
    const { spot } = this.file;
    return new Spot(spot.find, () => {
      this.sheet.book.changedCharts.add(this.file, this.sheet);
      return spot.make();
    });
  }

  /** The root of the chart's XML, for changes that concern more than one place. */
  edit(): Element {
    return this.spot.make();
  }

  /** The chart as data for who draws it; undefined for a kind that ChartModel does not know. */
  get drawable(): ChartModel | undefined {
    return this.file.model;
  }

  get titleSpot(): Spot {
    return this.spot.at("chart/title");
  }

  /** What stands above the chart; undefined where nothing does. */
  get title(): string | undefined {
    const { titleSpot } = this;
    if (!titleSpot.exists) return undefined;
    const formula = readFormula(titleSpot);
    if (formula !== undefined) return textAt(this.sheet, formula);
    const series = seriesOfChart(this);
    return readText(titleSpot) ?? (series.length === 1 ? series[0]?.shownName : TITLE_TO_COME);
  }

  /** undefined takes the title away. */
  set title(title: string | undefined) {
    this.spot.at("chart/autoTitleDeleted").value = title === undefined;
    if (title === undefined) {
      this.titleSpot.remove();
      return;
    }
    checkLimit("chart title", title.length, 255);
    if (!this.titleSpot.exists) this.showTitleToCome();
    writeText(this.titleSpot, title);
  }

  /** The title that a new chart has, in Excel's look: the name of its only series, or a placeholder. */
  showTitleToCome(): void {
    this.spot.at("chart/autoTitleDeleted").value = false;
    this.titleSpot.at("overlay").value = false;
    writeWordLook(this.titleSpot, TITLE_LOOK);
  }

  /** Of the first group of series; undefined for what this host does not know. */
  get kind(): ChartKind | undefined {
    const root = this.spot.find();
    const [group] = root === undefined ? [] : groupsIn(root);
    return group && readKind(group);
  }

  changeKind(kind: ChartKind): void {
    mustSuit(kind, seriesOfChart(this).length);
    changeKind(this.edit(), kind);
  }

  /** @throws ItemNotFound for an axis that the chart does not have */
  axisSpot(role: AxisRole, isSecondary: boolean): Spot {
    const spot = spotOf(this.spot, (root) => axisIn(root, role, isSecondary));
    if (!spot.exists) throw new ExcelError("ItemNotFound", `${this.file.name} has no such axis`);
    return spot;
  }

  activate(): void {
    this.sheet.book.activeChart.activate(this);
  }

  /** Tells those who listen to the chart or to the charts of its sheet. */
  raise(type: EventType): void {
    const message = { chartId: this.id, worksheetId: this.sheet.id };
    this.sheet.book.events.raise({ type, targets: [this.id, this.sheet.id], message });
  }

  delete(): void {
    this.raise(EVENT.chartDeleted);
    this.sheet.book.activeChart.forget(this);
    this.sheet.file.charts.remove(this.file);
    this.sheet.book.changedCharts.forget(this.file);
  }
}

/** Charts of shares show what each day's dealing began with, its highest and lowest price, and what it ended with. */
export function mustSuit({ group, hasOpening }: ChartKind, seriesCount: number): void {
  const wanted = hasOpening === true ? 4 : 3;
  if (group !== "stockChart" || seriesCount === wanted) return;
  throw new ExcelError("InvalidArgument", `a chart of shares of this kind has ${wanted} series`);
}
