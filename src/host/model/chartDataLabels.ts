import { labelPositions } from "../../xlsx/charts/labelPositions";
import { readFormula, readText, writeFormula, writeText } from "../../xlsx/charts/chartWords";
import { labelOf, labelsOf, showsAnything } from "../book/chartLabels";
import { seriesOfChart, type ChartSeries } from "../book/chartSeries";
import type { Chart } from "../book/chart";
import { calculatorValue } from "../book/cellValue";
import { ExcelError } from "../excelError";
import { formattedText } from "../text/formattedText";
import { together } from "../wire/together";
import { flag, oneOf, text } from "../wire/readers";
import { objectType, writable, type HostObject, type WritableValue } from "../wire/objectType";
import { LOOKS } from "./chartLooks";
import { alignment, shownText, textOrientation } from "./chartText";
import { formatCodeOf, isFormatLinked, linkNumberFormat, numberFormat, type ChartPart } from "./chartValues";
import { nameOf, namesOf } from "./words";

/** Labels of a series or of one of its points. */
interface Labels extends ChartPart {
  readonly series: ChartSeries;
}

interface Label extends Labels {
  readonly at: number;
}

export const seriesLabels = (series: ChartSeries): HostObject =>
  labelsType({ chart: series.chart, series, spot: labelsOf(series) });

export const pointLabel = (series: ChartSeries, at: number): HostObject =>
  labelType({ chart: series.chart, series, at, spot: labelOf(series, at) });

/** The labels of all series at once; of what differs the first series is told. */
export function chartLabels(chart: Chart): HostObject {
  const [first, ...others] = seriesOfChart(chart).map(seriesLabels);
  if (first === undefined) throw new ExcelError("ItemNotFound", "the chart has no series");
  return together(first, others);
}

const shows = (name: string): WritableValue<Labels> =>
  writable(
    flag,
    ({ spot }) => showsAnything(spot) && spot.at(name).flag(false),
    ({ spot }, shown) => {
      spot.make();
      spot.at("delete").remove();
      spot.at(name).value = shown;
    },
  );

const POSITIONS = {
  Center: "ctr",
  InsideEnd: "inEnd",
  InsideBase: "inBase",
  OutsideEnd: "outEnd",
  Left: "l",
  Right: "r",
  Top: "t",
  Bottom: "b",
  BestFit: "bestFit",
} as const;

const LABEL_VALUES: Readonly<Record<string, WritableValue<Labels>>> = {
  showLegendKey: shows("showLegendKey"),
  showValue: shows("showVal"),
  showCategoryName: shows("showCatName"),
  showSeriesName: shows("showSerName"),
  showPercentage: shows("showPercent"),
  showBubbleSize: shows("showBubbleSize"),
  position: writable(
    oneOf(...namesOf(POSITIONS)),
    ({ series, spot }) => {
      const word = spot.at("dLblPos").value ?? (series.kind && labelPositions(series.kind).usual);
      return nameOf(POSITIONS, word) ?? "None";
    },
    ({ series, spot }, name) => {
      const allowed = series.kind === undefined ? [] : labelPositions(series.kind).allowed;
      if (!allowed.includes(POSITIONS[name])) {
        throw new ExcelError("InvalidArgument", `labels of this kind of chart do not stand at ${name}`);
      }
      spot.at("dLblPos").value = POSITIONS[name];
    },
  ),
  separator: writable(
    text,
    ({ spot }) => spot.at("separator").find()?.textContent ?? ", ",
    ({ spot }, separator) => (spot.at("separator").make().textContent = separator),
  ),
  numberFormat,
  linkNumberFormat,
  textOrientation,
  ...alignment,
};

const labelsType = objectType<Labels>({
  name: "ChartDataLabels",
  values: {
    ...LABEL_VALUES,
    /** Words of their own have single labels only. */
    autoText: writable(
      flag,
      ({ spot }) => !spot.at("dLbl/tx").exists,
      ({ series, spot }, isAutomatic) => {
        if (!isAutomatic) return;
        series.texts("val").forEach((_, at) => {
          if (spot.exists && labelOf(series, at).at("tx").exists) labelOf(series, at).at("tx").remove();
        });
      },
    ),
  },
  objects: { format: (labels) => labelFormatType(labels) },
});

const labelType: (label: Label) => HostObject = objectType<Label>({
  name: "ChartDataLabel",
  values: {
    ...(LABEL_VALUES as Readonly<Record<string, WritableValue<Label>>>),
    autoText: writable(
      flag,
      ({ spot }) => !spot.at("tx").exists,
      ({ spot }, isAutomatic) => {
        if (isAutomatic) spot.at("tx").remove();
      },
    ),
    text: writable(
      text,
      (label) => (label.spot.at("tx").exists ? shownText(label) : ownWords(label)),
      ({ spot }, words) => writeText(spot, words),
    ),
    formula: writable(
      text,
      ({ spot }) => {
        const formula = readFormula(spot);
        return formula === undefined ? (readText(spot) ?? "") : `=${formula}`;
      },
      ({ spot }, formula) => writeFormula(spot, formula.replace(/^=/, "")),
    ),
  },
  objects: { format: (label) => labelFormatType(label) },
});

/** What the program writes into a label. */
function ownWords({ series, spot, at }: Label): string {
  const isShown = (name: string): boolean => showsAnything(spot) && spot.at(name).flag(false);
  const value = series.texts("val")[at] ?? "";
  const words = [
    isShown("showSerName") && series.shownName,
    isShown("showCatName") && (series.texts("cat")[at] ?? String(at + 1)),
    isShown("showVal") &&
      (isFormatLinked(spot) ? value : formattedText(calculatorValue(series.numbers[at] ?? null), formatCodeOf(spot))),
    isShown("showPercent") && `${Math.round(share(series.numbers, at) * 100)}%`,
    isShown("showBubbleSize") && (series.texts("bubbleSize")[at] ?? ""),
  ];
  return words.filter((word) => word !== false).join(spot.at("separator").find()?.textContent ?? ", ");
}

function share(numbers: readonly (number | null)[], at: number): number {
  const whole = numbers.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  return whole === 0 ? 0 : (numbers[at] ?? 0) / whole;
}

const labelFormatType = objectType<ChartPart>({
  name: "ChartDataLabelFormat",
  objects: { fill: LOOKS.fill, font: LOOKS.font, border: LOOKS.border },
});
