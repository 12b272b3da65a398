import type { DataBar, Threshold } from "../../xlsx/conditionalFormats/rule";
import { rgbColor, type Color } from "../../xlsx/styles/color";
import type { ConditionalFormat } from "../book/conditionalFormats";
import { ExcelError } from "../excelError";
import { flag, oneOf, required, struct } from "../wire/readers";
import { objectType, writable, type Reader, type WritableValue } from "../wire/objectType";
import { color } from "./colors";
import { formulaText } from "./conditionalFace";
import { END_TYPES, formulaOf, isValueType, typeNameOf, VALUE_TYPES, valueThreshold } from "./conditionalThreshold";
import { nameOf, namesOf } from "./words";

const RED = rgbColor("#FF0000");
const BLACK = rgbColor("#000000");

/** The bars that Excel draws unless it is told otherwise. */
export const USUAL_BAR: DataBar = {
  type: "dataBar",
  low: { type: "autoMin" },
  high: { type: "autoMax" },
  color: rgbColor("#638EC6"),
  isGradient: true,
  negativeColor: RED,
  axis: "automatic",
  axisColor: BLACK,
  direction: "context",
  showsValue: true,
  minLength: 0,
  maxLength: 100,
};

const AXES = { Automatic: "automatic", None: "none", CellMidPoint: "middle" } as const;
const DIRECTIONS = { Context: "context", LeftToRight: "leftToRight", RightToLeft: "rightToLeft" } as const;
const TYPES = { ...VALUE_TYPES, ...END_TYPES, Automatic: "auto" } as const;

const boundRule = struct<{ type: keyof typeof TYPES; formula: string }>({
  type: oneOf(...namesOf(TYPES)),
  formula: formulaText,
});

export const dataBarType = objectType<ConditionalFormat>({
  name: "DataBarConditionalFormat",
  values: {
    showDataBarOnly: writable(
      flag,
      (format) => !barOf(format).showsValue,
      (format, isAlone) => change(format, { showsValue: !isAlone }),
    ),
    barDirection: writable(
      oneOf(...namesOf(DIRECTIONS)),
      (format) => nameOf(DIRECTIONS, barOf(format).direction),
      (format, name) => change(format, { direction: DIRECTIONS[name] }),
    ),
    axisFormat: writable(
      oneOf(...namesOf(AXES)),
      (format) => nameOf(AXES, barOf(format).axis),
      (format, name) => change(format, { axis: AXES[name] }),
    ),
    axisColor: optionalColor("axisColor"),
    lowerBoundRule: bound("low", "autoMin"),
    upperBoundRule: bound("high", "autoMax"),
  },
  objects: {
    positiveFormat: (format) => positiveType(format),
    negativeFormat: (format) => negativeType(format),
  },
});

const positiveType = objectType<ConditionalFormat>({
  name: "ConditionalDataBarPositiveFormat",
  values: {
    fillColor: writable(
      color,
      (format) => rgbIn(format, barOf(format).color),
      (format, rgb) => change(format, { color: rgbColor(rgb) }),
    ),
    borderColor: optionalColor("border"),
    gradientFill: writable(
      flag,
      (format) => barOf(format).isGradient,
      (format, isGradient) => change(format, { isGradient }),
    ),
  },
});

/** A bar below zero that matches the others has their colours. */
const negativeType = objectType<ConditionalFormat>({
  name: "ConditionalDataBarNegativeFormat",
  values: {
    fillColor: writable(
      color,
      (format) => rgbIn(format, barOf(format).negativeColor ?? barOf(format).color),
      (format, rgb) => change(format, { negativeColor: rgbColor(rgb) }),
    ),
    matchPositiveFillColor: writable(
      flag,
      (format) => barOf(format).negativeColor === undefined,
      (format, matches) =>
        change(format, { negativeColor: matches ? undefined : (barOf(format).negativeColor ?? RED) }),
    ),
    borderColor: writable(
      colorOrNone,
      (format) => rgbIn(format, barOf(format).negativeBorder ?? barOf(format).border),
      (format, rgb) => change(format, { negativeBorder: rgb === "" ? undefined : rgbColor(rgb) }),
    ),
    matchPositiveBorderColor: writable(
      flag,
      (format) => barOf(format).negativeBorder === undefined,
      (format, matches) =>
        change(format, { negativeBorder: matches ? undefined : (barOf(format).negativeBorder ?? RED) }),
    ),
  },
});

function bound(end: "low" | "high", automatic: "autoMin" | "autoMax"): WritableValue<ConditionalFormat> {
  return writable(
    boundRule,
    (format) => {
      const threshold = barOf(format)[end];
      return { type: typeNameOf(threshold), formula: formulaOf(threshold) };
    },
    (format, { type, formula }) =>
      change(format, { [end]: thresholdOf(required(type, "type"), formula, end, automatic) }),
  );
}

function thresholdOf(
  type: keyof typeof TYPES,
  formula: string | undefined,
  end: "low" | "high",
  automatic: "autoMin" | "autoMax",
): Threshold {
  if (isValueType(type)) return valueThreshold(type, formula);
  if (type === "Automatic") return { type: automatic };
  const isFitting = type === (end === "low" ? "LowestValue" : "HighestValue");
  if (!isFitting) throw new ExcelError("InvalidArgument", `${type} is the other end`);
  return { type: TYPES[type] };
}

/** "" takes the colour, and with it what it is the colour of, away. */
function optionalColor(name: "axisColor" | "border"): WritableValue<ConditionalFormat> {
  return writable(
    colorOrNone,
    (format) => rgbIn(format, barOf(format)[name]),
    (format, rgb) => change(format, { [name]: rgb === "" ? undefined : rgbColor(rgb) }),
  );
}

function colorOrNone(value: unknown): ReturnType<Reader<string>> {
  return value === "" ? "" : color(value);
}

const barOf = ({ rule }: ConditionalFormat): DataBar => (rule?.type === "dataBar" ? rule : USUAL_BAR);

function change(format: ConditionalFormat, changed: Partial<DataBar>): void {
  format.setRule({ ...barOf(format), ...changed });
}

const rgbIn = ({ sheet }: ConditionalFormat, said: Color | undefined): string => sheet.book.file.styles.rgb(said) ?? "";
