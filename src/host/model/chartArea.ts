import type { Chart } from "../book/chart";
import { flag, oneOf } from "../wire/readers";
import { objectType, writable, type HostObject } from "../wire/objectType";
import { LOOKS } from "./chartLooks";
import { sideOf } from "./chartLayout";
import type { ChartPart } from "./chartValues";

/** The look of the chart as a whole; its font is that of all words which have none of their own. */
export const chartFormat = (chart: Chart): HostObject => chartAreaFormatType({ chart, spot: chart.spot });

const chartAreaFormatType = objectType<ChartPart>({
  name: "ChartAreaFormat",
  values: {
    roundedCorners: writable(
      flag,
      ({ spot }) => spot.at("roundedCorners").flag(true),
      ({ spot }, rounded) => (spot.at("roundedCorners").value = rounded),
    ),
  },
  objects: { fill: LOOKS.fill, font: LOOKS.font, border: LOOKS.border },
});

export const plotArea = (chart: Chart): HostObject => plotAreaType({ chart, spot: chart.spot.at("chart/plotArea") });

const plotAreaType = objectType<ChartPart>({
  name: "ChartPlotArea",
  values: {
    left: sideOf("left", "outer"),
    top: sideOf("top", "outer"),
    width: sideOf("width", "outer"),
    height: sideOf("height", "outer"),
    insideLeft: sideOf("left", "inner"),
    insideTop: sideOf("top", "inner"),
    insideWidth: sideOf("width", "inner"),
    insideHeight: sideOf("height", "inner"),
    position: writable(
      oneOf("Automatic"),
      ({ spot }) => (spot.at("layout/manualLayout").exists ? "Custom" : "Automatic"),
      ({ spot }) => spot.at("layout/manualLayout").remove(),
    ),
  },
  objects: { format: (part) => plotAreaFormatType(part) },
});

const plotAreaFormatType = objectType<ChartPart>({
  name: "ChartPlotAreaFormat",
  objects: { fill: LOOKS.fill, border: LOOKS.border },
});
