import { changeAxes, changeSeriesKind } from "../../xlsx/charts/changeKind";
import {
  groupOf,
  groupsIn,
  idOf,
  isSecondary,
  freeNumber,
  axesOf,
  numberIn,
  plottedIn,
  seriesIn,
  spotOf,
} from "../../xlsx/charts/chartGroups";
import { readKind, type ChartKind } from "../../xlsx/charts/chartKind";
import { seriesParts } from "../../xlsx/charts/chartOrder";
import {
  keptValues,
  referenceOf,
  writeName,
  writeOne,
  writeReference,
  type SeriesData,
} from "../../xlsx/charts/seriesData";
import { addPart, ensurePart, type Spot } from "../../xlsx/charts/spot";
import { childNamed, copyOf, removeElement, setAttributes, type Element } from "../../xlsx/xml/dom";
import { ExcelError } from "../excelError";
import type { Chart } from "./chart";
import { rangeOfReference, textAt } from "./chartData";
import { calculatedText, calculatedValues } from "./cells";

/** A series of a chart, known by the number that it keeps whatever its place. */
export class ChartSeries {
  constructor(
    readonly chart: Chart,
    readonly id: number,
  ) {}

  get spot(): Spot {
    const find = (root: Element): Element | undefined => seriesIn(root).find((series) => idOf(series) === this.id);
    return spotOf(this.chart.spot, find);
  }

  /** @throws ItemNotFound when it was deleted */
  get element(): Element {
    return this.spot.find() ?? gone();
  }

  /** What is said of all series that are drawn as the same kind against the same axes. */
  get group(): Spot {
    return spotOf(this.chart.spot, (root) => {
      const series = seriesIn(root).find((one) => idOf(one) === this.id);
      return series && groupOf(series);
    });
  }

  get kind(): ChartKind | undefined {
    return readKind(groupOf(this.element));
  }

  changeKind(kind: ChartKind): void {
    changeSeriesKind(this.chart.edit(), this.element, kind);
  }

  get isSecondary(): boolean {
    const root = this.chart.spot.find();
    return root !== undefined && isSecondary(root, groupOf(this.element));
  }

  set isSecondary(isSecondary: boolean) {
    changeAxes(this.chart.edit(), this.element, isSecondary);
  }

  /** The reference to the cell that holds the name; undefined where the name is the series' own. */
  get nameReference(): string | undefined {
    return referenceOf(this.element, "tx");
  }

  get shownName(): string {
    const { nameReference, element } = this;
    if (nameReference !== undefined) return textAt(this.chart.sheet, nameReference);
    return keptValues(element, "tx")[0] ?? `Datenreihe${this.place + 1}`;
  }

  set name(name: string) {
    this.chart.edit();
    writeName(this.element, name);
  }

  /** Where it stands among the series of its group. */
  get place(): number {
    return plottedIn(groupOf(this.element)).findIndex((series) => idOf(series) === this.id);
  }

  set place(place: number) {
    const others = plottedIn(groupOf(this.element)).filter((series) => idOf(series) !== this.id);
    if (place < 0 || place > others.length) throw new ExcelError("InvalidArgument", `there is no place ${place}`);
    this.chart.edit();
    const wanted = [...others.slice(0, place), this.element, ...others.slice(place)];
    const numbers = wanted.map((series) => numberIn(series, "order")).sort((a, b) => a - b);
    wanted.forEach((series, i) => setAttributes(ensurePart(series, "order"), { val: numbers[i] }));
  }

  /** By the words of its kind: "cat" and "val" are "xVal" and "yVal" of a series that is drawn between numbers. */
  dataNamed(data: "cat" | "val" | "bubbleSize"): SeriesData {
    const parts = seriesParts(groupOf(this.element).localName ?? "");
    const name =
      data === "bubbleSize"
        ? data
        : (([data, data === "cat" ? "xVal" : "yVal"] as const).find((one) => parts.includes(one)) ?? data);
    if (!parts.includes(name)) throw new ExcelError("InvalidArgument", "only bubbles have sizes");
    return name;
  }

  reference(data: "cat" | "val" | "bubbleSize"): string | undefined {
    return referenceOf(this.element, this.dataNamed(data));
  }

  refer(data: "cat" | "val" | "bubbleSize" | "tx", formula: string): void {
    this.chart.edit();
    writeReference(this.element, data === "tx" ? data : this.dataNamed(data), formula);
  }

  /** What it shows of its cells, as text; what it keeps itself where it shows no cells. */
  texts(data: "cat" | "val" | "bubbleSize"): string[] {
    const formula = this.reference(data);
    const range = formula === undefined ? undefined : rangeOfReference(this.chart.sheet, formula);
    return range === undefined ? keptValues(this.element, this.dataNamed(data)) : calculatedText(range).flat();
  }

  /** The values themselves; null for a cell that holds no number. */
  get numbers(): (number | null)[] {
    const formula = this.reference("val");
    const range = formula === undefined ? undefined : rangeOfReference(this.chart.sheet, formula);
    const values =
      range === undefined
        ? keptValues(this.element, this.dataNamed("val")).map(Number)
        : calculatedValues(range).flat();
    return values.map((value) => (typeof value === "number" ? value : null));
  }

  delete(): void {
    const root = this.chart.edit();
    const series = this.element;
    const group = groupOf(series);
    removeElement(series);
    if (plottedIn(group).length > 0 || groupsIn(root).length === 1) return;
    const lonely = axesOf(root, group).filter(
      (axis) => !groupsIn(root).some((other) => other !== group && axesOf(root, other).includes(axis)),
    );
    removeElement(group);
    lonely.forEach(removeElement);
  }
}

const gone = (): never => {
  throw new ExcelError("ItemNotFound", "the series was deleted");
};

export function seriesOfChart(chart: Chart): ChartSeries[] {
  const root = chart.spot.find();
  return root === undefined ? [] : seriesIn(root).map((series) => new ChartSeries(chart, idOf(series)));
}

/** What a new series takes over from those beside it, so that it is drawn as they are. */
const TAKEN_OVER = ["invertIfNegative", "marker", "smooth", "bubble3D"];

/** A series without cells yet: it shows one value, 1. */
export function addSeries(chart: Chart): ChartSeries {
  const root = chart.edit();
  const beside = seriesIn(root);
  const last = beside.at(-1);
  const group = last === undefined ? groupsIn(root)[0] : groupOf(last);
  if (group === undefined) {
    throw new ExcelError("InvalidOperation", "the chart has no series that a new one could be like");
  }
  const id = freeNumber(beside, "idx");
  const series = addPart(group, "ser");
  addPart(series, "idx", { val: id });
  addPart(series, "order", { val: freeNumber(beside, "order") });
  for (const name of last === undefined ? [] : TAKEN_OVER) {
    const present = childNamed(last, name);
    if (present && !isOwnMarker(present)) series.appendChild(copyOf(present));
  }
  const added = new ChartSeries(chart, id);
  writeOne(series, added.dataNamed("val") as "val" | "yVal");
  return added;
}

/** Only that there are no signs is the kind's; how they look is the series'. */
const isOwnMarker = (part: Element): boolean =>
  part.localName === "marker" && childNamed(part, "symbol")?.getAttribute("val") !== "none";
