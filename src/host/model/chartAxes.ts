import { crossingAxis, plotAreaOf, spotOf, type AxisRole } from "../../xlsx/charts/chartGroups";
import { changeAxisSort } from "../../xlsx/charts/changeKind";
import type { Spot } from "../../xlsx/charts/spot";
import type { Element } from "../../xlsx/xml/dom";
import { chartReference } from "../book/chartData";
import { seriesOfChart } from "../book/chartSeries";
import type { Chart } from "../book/chart";
import { ExcelError } from "../excelError";
import { between, flag, integer, number, oneOf, withDefault } from "../wire/readers";
import { method, objectType, writable, type HostObject } from "../wire/objectType";
import { range } from "./arguments";
import { axisTitleType } from "./chartAxisTitle";
import { unmeasured } from "./chartLayout";
import { LOOKS } from "./chartLooks";
import { textOrientation } from "./chartText";
import {
  automaticAt,
  flagNotAt,
  linkNumberFormat,
  numberAt,
  numberFormat,
  partAt,
  presence,
  wordAt,
  type ChartPart,
} from "./chartValues";
import { nameOf, namesOf } from "./words";

interface Axis extends ChartPart {
  readonly role: AxisRole;
  readonly isSecondary: boolean;
}

const axisOf = (chart: Chart, role: AxisRole, isSecondary = false): HostObject =>
  axisType({ chart, role, isSecondary, spot: chart.axisSpot(role, isSecondary) });

const ROLES = { Category: "category", Value: "value", Series: "series" } as const;

export const axesType: (chart: Chart) => HostObject = objectType<Chart>({
  name: "ChartAxes",
  objects: {
    categoryAxis: (chart) => axisOf(chart, "category"),
    valueAxis: (chart) => axisOf(chart, "value"),
    seriesAxis: (chart) => axisOf(chart, "series"),
  },
  methods: {
    getItem: method(
      [oneOf(...namesOf(ROLES)), withDefault(oneOf("Primary", "Secondary"), "Primary")],
      (chart, role, group) => axisOf(chart, ROLES[role], group === "Secondary"),
    ),
  },
});

const TICKS = { None: "none", Cross: "cross", Inside: "in", Outside: "out" } as const;
const TIMES = { Days: "days", Months: "months", Years: "years" } as const;
const UNITS = {
  Hundreds: "hundreds",
  Thousands: "thousands",
  TenThousands: "tenThousands",
  HundredThousands: "hundredThousands",
  Millions: "millions",
  TenMillions: "tenMillions",
  HundredMillions: "hundredMillions",
  Billions: "billions",
  Trillions: "trillions",
} as const;

/** What a logarithmic axis begins with. */
const USUAL_BASE = 10;

const axisType: (axis: Axis) => HostObject = objectType<Axis>({
  name: "ChartAxis",
  values: {
    type: ({ role }) => nameOf(ROLES, role) ?? "Invalid",
    axisGroup: ({ isSecondary }) => (isSecondary ? "Secondary" : "Primary"),
    visible: flagNotAt("delete", true),
    minimum: automaticAt("scaling/min"),
    maximum: automaticAt("scaling/max"),
    majorUnit: automaticAt("majorUnit"),
    minorUnit: automaticAt("minorUnit"),
    logBase: numberAt("scaling/logBase", USUAL_BASE, between(2, 1000)),
    scaleType: writable(
      oneOf("Linear", "Logarithmic"),
      ({ spot }) => (spot.at("scaling/logBase").exists ? "Logarithmic" : "Linear"),
      ({ spot }, type) => (spot.at("scaling/logBase").value = type === "Linear" ? undefined : (spot.at("scaling/logBase").number ?? USUAL_BASE)), // prettier-ignore
    ),
    reversePlotOrder: writable(
      flag,
      ({ spot }) => spot.at("scaling/orientation").value === "maxMin",
      ({ spot }, isReversed) => (spot.at("scaling/orientation").value = isReversed ? "maxMin" : "minMax"),
    ),
    majorTickMark: wordAt("majorTickMark", TICKS, "Outside"),
    minorTickMark: wordAt("minorTickMark", TICKS, "None"),
    tickLabelPosition: wordAt(
      "tickLblPos",
      { NextToAxis: "nextTo", High: "high", Low: "low", None: "none" },
      "NextToAxis",
    ),
    tickLabelSpacing: automaticAt("tickLblSkip"),
    tickMarkSpacing: numberAt("tickMarkSkip", 1, between(1, 31_999, integer)),
    alignment: wordAt("lblAlgn", { Center: "ctr", Left: "l", Right: "r" }, "Center"),
    offset: numberAt("lblOffset", 100, between(0, 1000, integer)),
    multiLevel: flagNotAt("noMultiLvlLbl", true),
    numberFormat,
    linkNumberFormat,
    textOrientation,
    categoryType: writable(
      oneOf("Automatic", "TextAxis", "DateAxis"),
      ({ spot }) => (spot.at("auto").flag(true) ? "Automatic" : spot.find()?.localName === "dateAx" ? "DateAxis" : "TextAxis"), // prettier-ignore
      ({ chart, role, spot }, type) => {
        if (role !== "category") throw new ExcelError("InvalidOperation", "only categories may be texts or dates");
        if (type !== "Automatic") changeAxisSort(plotAreaOf(chart.edit()), spot.make(), type === "DateAxis" ? "dateAx" : "catAx"); // prettier-ignore
        spot.at("auto").value = type === "Automatic";
      },
    ),
    baseTimeUnit: wordAt("baseTimeUnit", TIMES, "Days"),
    majorTimeUnitScale: wordAt("majorTimeUnit", TIMES, "Days"),
    minorTimeUnitScale: wordAt("minorTimeUnit", TIMES, "Days"),
    /** Says how the values' axis crosses the categories, so it stands with that one. */
    isBetweenCategories: writable(
      flag,
      (axis) => (other(axis).at("crossBetween").value ?? "between") === "between",
      (axis, isBetween) => (other(axis).at("crossBetween").value = isBetween ? "between" : "midCat"),
    ),
    position: writable(oneOf("Automatic", "Maximum", "Minimum"), positionOf, (axis, position) => {
      other(axis).at("crossesAt").remove();
      other(axis).at("crosses").value = CROSSES[position];
    }),
    positionAt: (axis) => other(axis).at("crossesAt").number ?? null,
    displayUnit: writable(
      oneOf("None", ...namesOf(UNITS)),
      ({ spot }) => {
        if (spot.at("dispUnits/custUnit").exists) return "Custom";
        const unit = spot.at("dispUnits/builtInUnit").value;
        return nameOf(UNITS, unit) ?? "None";
      },
      ({ spot }, unit) => {
        if (unit === "None") spot.at("dispUnits").remove();
        else setUnit(spot, "builtInUnit", UNITS[unit]);
      },
    ),
    customDisplayUnit: ({ spot }) => spot.at("dispUnits/custUnit").number ?? null,
    showDisplayUnitLabel: writable(
      flag,
      ({ spot }) => spot.at("dispUnits/dispUnitsLbl").exists,
      ({ spot }, shown) => {
        const units = spot.at("dispUnits");
        if (!shown) units.at("dispUnitsLbl").remove();
        else if (units.exists) units.at("dispUnitsLbl/layout").make();
      },
    ),
    left: unmeasured,
    top: unmeasured,
    width: unmeasured,
    height: unmeasured,
  },
  objects: {
    format: (axis) => axisFormatType(axis),
    majorGridlines: (axis) => gridlinesType(partAt(axis, "majorGridlines")),
    minorGridlines: (axis) => gridlinesType(partAt(axis, "minorGridlines")),
    title: axisTitleType,
  },
  methods: {
    setCategoryNames: method([range], ({ chart }, names) => {
      for (const series of seriesOfChart(chart)) series.refer("cat", chartReference(names));
    }),
    setCustomDisplayUnit: method([number], ({ spot }, unit) => {
      if (unit <= 0) throw new ExcelError("InvalidArgument", "a unit is more than nothing");
      setUnit(spot, "custUnit", unit);
    }),
    setPositionAt: method([number], (axis, value) => {
      other(axis).at("crosses").remove();
      other(axis).at("crossesAt").value = value;
    }),
  },
});

const CROSSES = { Automatic: "autoZero", Maximum: "max", Minimum: "min" } as const;

function positionOf(axis: Axis): string {
  if (other(axis).at("crossesAt").exists) return "Custom";
  const crosses = other(axis).at("crosses").value;
  return nameOf(CROSSES, crosses) ?? "Automatic";
}

/** The axis that crosses: where it does so stands with it. */
const other = ({ chart, spot }: Axis): Spot =>
  spotOf(chart.spot, (root) => {
    const axis: Element | undefined = spot.find();
    return axis && crossingAxis(root, axis);
  });

/** A unit comes with its label. */
function setUnit(axis: Spot, name: "builtInUnit" | "custUnit", unit: string | number): void {
  const units = axis.at("dispUnits");
  const isNew = !units.exists;
  units.at(name === "custUnit" ? "builtInUnit" : "custUnit").remove();
  units.at(name).value = unit;
  if (isNew) units.at("dispUnitsLbl/layout").make();
}

const axisFormatType = objectType<ChartPart>({
  name: "ChartAxisFormat",
  objects: { fill: LOOKS.fill, font: LOOKS.font, line: LOOKS.line },
});

const gridlinesType = objectType<ChartPart>({
  name: "ChartGridlines",
  values: {
    visible: presence,
  },
  objects: { format: (part) => gridlinesFormatType(part) },
});

const gridlinesFormatType = objectType<ChartPart>({ name: "ChartGridlinesFormat", objects: { line: LOOKS.line } });
