import { hasShadow, writeShadow } from "../../xlsx/charts/chartLooks";
import { readSubstringLook, writeSubstringLook } from "../../xlsx/charts/chartWords";
import { addPart, type Spot } from "../../xlsx/charts/spot";
import type { Element } from "../../xlsx/xml/dom";
import type { Chart } from "../book/chart";
import { numbered } from "../book/chartLabels";
import { seriesOfChart } from "../book/chartSeries";
import { ExcelError } from "../excelError";
import { flag, integer, oneOf, optional, text } from "../wire/readers";
import { method, objectType, writable, type HostObject, type WritableValue } from "../wire/objectType";
import { fontOf, LOOKS } from "./chartLooks";
import { sideOf, unmeasured } from "./chartLayout";
import { alignment, setFormula, textOrientation } from "./chartText";
import { flagAt, presence, type ChartPart } from "./chartValues";
import { nameOf, namesOf } from "./words";

export const showShadow: WritableValue<ChartPart> = writable(
  flag,
  ({ spot }) => hasShadow(spot.at("spPr")),
  ({ spot }, shown) => writeShadow(spot.at("spPr"), shown),
);

export const chartTitleType = (chart: Chart): HostObject => titleType({ chart, spot: chart.titleSpot });

const titleType = objectType<ChartPart>({
  name: "ChartTitle",
  values: {
    text: writable(
      text,
      ({ chart }) => chart.title ?? "",
      ({ chart }, title) => (chart.title = title),
    ),
    visible: writable(
      flag,
      ({ spot }) => spot.exists,
      ({ chart, spot }, visible) => {
        if (!visible) chart.title = undefined;
        else if (!spot.exists) chart.showTitleToCome();
      },
    ),
    overlay: flagAt("overlay", false),
    /** Where it was moved to by hand is a place, not a position. */
    position: writable(
      oneOf("Automatic", "Top"),
      ({ spot }) => (spot.at("layout/manualLayout").exists ? null : "Top"),
      ({ spot }) => spot.at("layout").remove(),
    ),
    showShadow,
    textOrientation,
    ...alignment,
    left: sideOf("left"),
    top: sideOf("top"),
    width: unmeasured,
    height: unmeasured,
  },
  objects: { format: (part) => titleFormatType(part) },
  methods: {
    setFormula,
    getSubstring: method([integer, optional(integer)], (part, start, length) => {
      writeOutTitle(part.chart);
      const { title = "" } = part.chart;
      const count = length ?? title.length - start;
      if (start < 0 || count < 0 || start + count > title.length) {
        throw new ExcelError("InvalidArgument", `the title has ${title.length} characters`);
      }
      return formatStringType({ part, start, length: count });
    }),
  },
});

/** Only words that stand in the chart have a look of their own. */
function writeOutTitle(chart: Chart): void {
  const { title, titleSpot } = chart;
  if (title !== undefined && !titleSpot.at("tx").exists) chart.title = title;
}

const titleFormatType = objectType<ChartPart>({
  name: "ChartTitleFormat",
  objects: { fill: LOOKS.fill, font: LOOKS.font, border: LOOKS.border },
});

interface Substring {
  readonly part: ChartPart;
  readonly start: number;
  readonly length: number;
}

const formatStringType = objectType<Substring>({
  name: "ChartFormatString",
  objects: {
    font: ({ part: { spot }, start, length }) =>
      fontOf({
        look: readSubstringLook(spot, start, length),
        change: (look) => writeSubstringLook(spot, start, length, look),
      }),
  },
});

const POSITIONS = { Top: "t", Bottom: "b", Left: "l", Right: "r", Corner: "tr" } as const;

export const chartLegendType = (chart: Chart): HostObject =>
  legendType({ chart, spot: chart.spot.at("chart/legend").filledBy(fillLegend) });

function fillLegend(legend: Element): void {
  addPart(legend, "legendPos", { val: "b" });
  addPart(legend, "overlay", { val: 0 });
}

const legendType = objectType<ChartPart>({
  name: "ChartLegend",
  values: {
    visible: presence,
    position: writable(
      oneOf(...namesOf(POSITIONS)),
      ({ spot }) => {
        if (!spot.exists) return "Invalid";
        if (spot.at("layout/manualLayout").exists) return "Custom";
        return nameOf(POSITIONS, spot.at("legendPos").value ?? "r") ?? "Invalid";
      },
      ({ spot }, name) => {
        spot.at("layout").remove();
        spot.at("legendPos").value = POSITIONS[name];
      },
    ),
    overlay: flagAt("overlay", false),
    showShadow,
    left: sideOf("left"),
    top: sideOf("top"),
    width: sideOf("width"),
    height: sideOf("height"),
  },
  objects: {
    format: (part) => legendFormatType(part),
    legendEntries: (part) => legendEntriesType(part),
  },
});

const legendFormatType = objectType<ChartPart>({
  name: "ChartLegendFormat",
  objects: { fill: LOOKS.fill, font: LOOKS.font, border: LOOKS.border },
});

interface LegendEntry {
  readonly part: ChartPart;
  readonly at: number;
}

const legendEntriesType = objectType<ChartPart>({
  name: "ChartLegendEntryCollection",
  items: (part) => Array.from({ length: entryCount(part) }, (_, at) => legendEntryType({ part, at })),
  methods: {
    getCount: method([], entryCount),
    getItemAt: method([integer], (part, at) => {
      if (at < 0 || at >= entryCount(part)) {
        throw new ExcelError("InvalidArgument", `there is no legend entry at ${at}`);
      }
      return legendEntryType({ part, at });
    }),
  },
});

/** One for each series; of circles, one for each point. */
function entryCount({ chart, spot }: ChartPart): number {
  if (!spot.exists) return 0;
  const series = seriesOfChart(chart);
  const [first] = series;
  const isCircle = /pie|doughnut/i.test(first?.kind?.group ?? "");
  return isCircle && first !== undefined ? first.texts("val").length : series.length;
}

const legendEntryType: (entry: LegendEntry) => HostObject = objectType<LegendEntry>({
  name: "ChartLegendEntry",
  values: {
    index: ({ at }) => at,
    visible: writable(
      flag,
      (entry) => !entrySpot(entry).at("delete").flag(false),
      (entry, visible) => {
        if (visible) entrySpot(entry).remove();
        else entrySpot(entry).at("delete").value = true;
      },
    ),
    left: unmeasured,
    top: unmeasured,
    width: unmeasured,
    height: unmeasured,
  },
});

const entrySpot = ({ part, at }: LegendEntry): Spot => numbered(part.spot, "legendEntry", at);
