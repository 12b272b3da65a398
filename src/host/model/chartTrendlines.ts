import { addPart, Spot } from "../../xlsx/charts/spot";
import { childrenNamed, type Element } from "../../xlsx/xml/dom";
import type { ChartSeries } from "../book/chartSeries";
import { ExcelError } from "../excelError";
import { between, integer, oneOf, text, withDefault } from "../wire/readers";
import { method, objectType, writable, type HostObject } from "../wire/objectType";
import { LOOKS } from "./chartLooks";
import { alignment, ownText, textOrientation } from "./chartText";
import { automaticAt, flagAt, numberAt, numberFormat, partAt, type ChartPart } from "./chartValues";
import { nameOf, namesOf } from "./words";

const KINDS = {
  Linear: "linear",
  Exponential: "exp",
  Logarithmic: "log",
  MovingAverage: "movingAvg",
  Polynomial: "poly",
  Power: "power",
} as const;
const NAMES = namesOf(KINDS);

interface Trendline extends ChartPart {
  readonly at: number;
}

export const trendlinesType: (series: ChartSeries) => HostObject = objectType<ChartSeries>({
  name: "ChartTrendlineCollection",
  items: (series) => linesOf(series.element).map((_, at) => trendlineOf(series, at)),
  item: (series, key) => lineAt(series, integer(key)),
  methods: {
    add: method([withDefault(oneOf(...NAMES), "Linear")], (series, name) => {
      const at = linesOf(series.element).length;
      const line = addPart(series.spot.make(), "trendline");
      addPart(line, "trendlineType", { val: KINDS[name] });
      fillKind(line, name);
      for (const shown of ["dispRSqr", "dispEq"]) addPart(line, shown, { val: 0 });
      return trendlineOf(series, at);
    }),
    getCount: method([], (series) => linesOf(series.element).length),
    getItem: method([integer], lineAt),
  },
});

const linesOf = (series: Element): Element[] => childrenNamed(series, "trendline");

const trendlineOf = (series: ChartSeries, at: number): HostObject =>
  trendlineType({
    chart: series.chart,
    at,
    spot: new Spot(
      () => linesOf(series.element)[at],
      () => linesOf(series.spot.make())[at] ?? gone(),
    ),
  });

const gone = (): never => {
  throw new ExcelError("ItemNotFound", "the trend line was deleted");
};

/** A polynomial of the second degree and a mean of two values are what Excel draws first. */
function fillKind(line: Element, name: keyof typeof KINDS): void {
  if (name === "Polynomial") addPart(line, "order", { val: 2 });
  if (name === "MovingAverage") addPart(line, "period", { val: 2 });
}

const trendlineType: (line: Trendline) => HostObject = objectType<Trendline>({
  name: "ChartTrendline",
  identity: ({ at }) => ({ _Id: at }),
  values: {
    type: writable(
      oneOf(...NAMES),
      ({ spot }) => nameOf(KINDS, spot.at("trendlineType").value) ?? null,
      ({ spot }, name) => {
        spot.at("trendlineType").value = KINDS[name];
        for (const other of ["order", "period"]) spot.at(other).remove();
        fillKind(spot.make(), name);
      },
    ),
    /** "" until it gets one; the program then names it after its series. */
    name: writable(
      text,
      ({ spot }) => spot.at("name").find()?.textContent ?? "",
      ({ spot }, name) => (spot.at("name").make().textContent = name),
    ),
    polynomialOrder: numberAt("order", 2, between(2, 6, integer)),
    movingAveragePeriod: numberAt("period", 2, between(2, 255, integer)),
    forwardPeriod: numberAt("forward", 0, between(0, Number.MAX_VALUE)),
    backwardPeriod: numberAt("backward", 0, between(0, Number.MAX_VALUE)),
    intercept: automaticAt("intercept"),
    showRSquared: flagAt("dispRSqr", false),
    showEquation: flagAt("dispEq", false),
  },
  objects: {
    format: (line) => trendlineFormatType(line),
    label: (line) => labelType(partAt(line, "trendlineLbl")),
  },
  methods: { delete: method([], ({ spot }) => spot.remove()) },
});

const trendlineFormatType = objectType<ChartPart>({ name: "ChartTrendlineFormat", objects: { line: LOOKS.line } });

/** The label with the equation; the equation itself is calculated by the program that draws it. */
const labelType = objectType<ChartPart>({
  name: "ChartTrendlineLabel",
  values: {
    text: ownText,
    numberFormat,
    textOrientation,
    ...alignment,
  },
  objects: { format: (label) => labelFormatType(label) },
});

const labelFormatType = objectType<ChartPart>({
  name: "ChartTrendlineLabelFormat",
  objects: { fill: LOOKS.fill, font: LOOKS.font, border: LOOKS.border },
});

function lineAt(series: ChartSeries, at: number): HostObject {
  if (linesOf(series.element)[at] === undefined) {
    throw new ExcelError("ItemNotFound", `there is no trend line at ${at}`);
  }
  return trendlineOf(series, at);
}
