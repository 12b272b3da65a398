import { addPart, Spot } from "../../xlsx/charts/spot";
import { attribute, childNamed, childrenNamed, type Element } from "../../xlsx/xml/dom";
import type { ChartSeries } from "../book/chartSeries";
import { ExcelError } from "../excelError";
import { objectType, type HostObject } from "../wire/objectType";
import { LOOKS } from "./chartLooks";
import { flagNotAt, presence, wordAt, type ChartPart } from "./chartValues";

type Direction = "x" | "y";

/** Bars that say how far values may be off; across only where points stand between numbers. */
export function errorBars(series: ChartSeries, direction: Direction): HostObject {
  const isBetweenNumbers = /scatter|bubble/.test(series.kind?.group ?? "");
  const find = (parent: Element | undefined): Element | undefined =>
    parent && childrenNamed(parent, "errBars").find((bars) => directionOf(bars) === direction);
  const spot = new Spot(
    () => find(series.spot.find()),
    () => {
      const parent = series.spot.make();
      return find(parent) ?? newBars(parent, direction, isBetweenNumbers);
    },
  );
  return errorBarsType({ chart: series.chart, spot });
}

function directionOf(bars: Element): string {
  const direction = childNamed(bars, "errDir");
  return (direction && attribute(direction, "val")) ?? "y";
}

/** What Excel draws first: the standard error, to both sides. */
function newBars(series: Element, direction: Direction, isBetweenNumbers: boolean): Element {
  if (direction === "x" && !isBetweenNumbers) throw new ExcelError("InvalidOperation", "categories are never off");
  const bars = addPart(series, "errBars");
  if (isBetweenNumbers) addPart(bars, "errDir", { val: direction });
  addPart(bars, "errBarType", { val: "both" });
  addPart(bars, "errValType", { val: "stdErr" });
  addPart(bars, "noEndCap", { val: 0 });
  return bars;
}

const errorBarsType = objectType<ChartPart>({
  name: "ChartErrorBars",
  values: {
    visible: presence,
    type: wordAt(
      "errValType",
      { FixedValue: "fixedVal", Percent: "percentage", StDev: "stdDev", StError: "stdErr", Custom: "cust" },
      "StError",
    ),
    include: wordAt("errBarType", { Both: "both", MinusValues: "minus", PlusValues: "plus" }, "Both"),
    endStyleCap: flagNotAt("noEndCap", true),
  },
  objects: { format: (bars) => errorBarsFormatType(bars) },
});

const errorBarsFormatType = objectType<ChartPart>({ name: "ChartErrorBarsFormat", objects: { line: LOOKS.line } });
