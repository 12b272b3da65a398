import { escapeAttribute, escapeXml } from "../xml/escape";
import type { ChartFont, ChartLabels, ChartModel, ChartSeries } from "./chartModel";
import type { CachedValues } from "./seriesData";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const CATEGORY_AXIS = 111_111_111;
const VALUE_AXIS = 222_222_222;

/** The XML of a chart part. */
export function chartXml(model: ChartModel, cached: CachedValues): string {
  return (
    `<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}"><c:roundedCorners val="0"/><c:chart>` +
    `${titleXml(model.title, model.titleFont)}<c:autoTitleDeleted val="${model.title === undefined ? 1 : 0}"/><c:plotArea><c:layout/>` +
    `${groupXml(model, cached)}${hasAxes(model) ? axesXml(model) : ""}</c:plotArea>` +
    legendXml(model) +
    `<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
  );
}

/** Circles have no axes. */
const hasAxes = ({ type }: ChartModel): boolean => type !== "pie" && type !== "doughnut";
const AXES = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;

function groupXml(model: ChartModel, cached: CachedValues): string {
  const series = model.series.map((one, i) => seriesXml(model, one, i, cached)).join("");
  const grouping = `<c:grouping val="${model.grouping === "clustered" ? "standard" : model.grouping}"/>`;
  switch (model.type) {
    case "line":
      return `<c:lineChart>${grouping}<c:varyColors val="0"/>${series}<c:marker val="1"/>${AXES}</c:lineChart>`;
    case "area":
      return `<c:areaChart>${grouping}<c:varyColors val="0"/>${series}${AXES}</c:areaChart>`;
    case "pie":
      return `<c:pieChart><c:varyColors val="1"/>${series}<c:firstSliceAng val="0"/></c:pieChart>`;
    case "doughnut": {
      const hole = `<c:firstSliceAng val="0"/><c:holeSize val="${model.holeSize ?? 75}"/>`;
      return `<c:doughnutChart><c:varyColors val="1"/>${series}${hole}</c:doughnutChart>`;
    }
    case "scatter": {
      const style = model.joins === "smooth" ? "smoothMarker" : "lineMarker";
      return `<c:scatterChart><c:scatterStyle val="${style}"/><c:varyColors val="0"/>${series}${AXES}</c:scatterChart>`;
    }
    default:
      return (
        `<c:barChart><c:barDir val="${model.type === "bar" ? "bar" : "col"}"/><c:grouping val="${model.grouping}"/>` +
        `<c:varyColors val="0"/>${series}<c:gapWidth val="${model.gapWidth}"/>` +
        `${model.grouping === "clustered" ? "" : '<c:overlap val="100"/>'}${AXES}</c:barChart>`
      );
  }
}

function titleXml(title: string | undefined, font: ChartFont = {}): string {
  if (title === undefined) return "";
  const look = fontXml({ size: 12, isBold: true, ...font });
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr${look}</a:defRPr></a:pPr>` +
    `<a:r><a:rPr lang="de-DE"${look}</a:rPr><a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx>` +
    `<c:overlay val="0"/></c:title>`
  );
}

/** Attributes and content of a run's properties, from behind the element's name to before its end. */
function fontXml({ size, isBold, isItalic, color }: ChartFont): string {
  const flag = (name: string, on: boolean | undefined): string => (on === undefined ? "" : ` ${name}="${on ? 1 : 0}"`);
  const points = size === undefined ? "" : ` sz="${Math.round(size * 100)}"`;
  return `${points}${flag("b", isBold)}${flag("i", isItalic)}>${color === undefined ? "" : solidXml(color)}`;
}

/** How the words of a part look; nothing where they look as they come. */
function textXml(font: ChartFont): string {
  const isPlain = Object.values(font).every((value) => value === undefined);
  return isPlain
    ? ""
    : `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr${fontXml(font)}</a:defRPr></a:pPr><a:endParaRPr lang="de-DE"/></a:p></c:txPr>`;
}

function seriesXml(model: ChartModel, series: ChartSeries, index: number, cached: CachedValues): string {
  const { name, categories, values, labels } = series;
  const isScatter = model.type === "scatter";
  const tx =
    "text" in name
      ? `<c:tx><c:v>${escapeXml(name.text)}</c:v></c:tx>`
      : `<c:tx><c:strRef>${referenceXml(name.formula, cached, "str")}</c:strRef></c:tx>`;
  const [across, up] = isScatter ? ["xVal", "yVal"] : ["cat", "val"];
  const kind = isScatter ? "num" : "str";
  const cat = categories
    ? `<c:${across}><c:${kind}Ref>${referenceXml(categories, cached, kind)}</c:${kind}Ref></c:${across}>`
    : "";
  const isBars = model.type === "bar" || model.type === "column";
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${tx}${shapeXml(model, series)}` +
    (isBars ? '<c:invertIfNegative val="0"/>' : markerXml(model)) +
    `${pointsXml(series, isBars)}${labels ? labelsXml(labels) : ""}${trendlinesXml(series)}${cat}` +
    `<c:${up}><c:numRef>${referenceXml(values, cached, "num")}</c:numRef></c:${up}>` +
    `${isScatter || model.type === "line" ? `<c:smooth val="${model.joins === "smooth" ? 1 : 0}"/>` : ""}</c:ser>`
  );
}

/** A scatter chart without lines says so of each of its series. */
function shapeXml({ type, joins }: ChartModel, { fill, outline }: ChartSeries): string {
  if (type === "scatter" && joins === "none") return `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>`;
  return fill || outline ? `<c:spPr>${fill ? solidXml(fill) : ""}${outline ? outlineXml(outline) : ""}</c:spPr>` : "";
}

/** Where nothing is said, Excel draws signs. */
const markerXml = ({ type, hasMarkers }: ChartModel): string =>
  (type === "line" || type === "scatter") && hasMarkers !== true ? '<c:marker><c:symbol val="none"/></c:marker>' : "";

function pointsXml({ pointFills = {} }: ChartSeries, isBars: boolean): string {
  const inverted = isBars ? '<c:invertIfNegative val="0"/>' : "";
  return Object.entries(pointFills)
    .map(
      ([at, fill]) =>
        `<c:dPt><c:idx val="${at}"/>${inverted}<c:bubble3D val="0"/><c:spPr>${solidXml(fill)}</c:spPr></c:dPt>`,
    )
    .join("");
}

/** A polynomial of the second degree and a mean of two values are what Excel draws first. */
function trendlinesXml({ trendlines = [] }: ChartSeries): string {
  const more: Partial<Record<string, string>> = { poly: '<c:order val="2"/>', movingAvg: '<c:period val="2"/>' };
  return trendlines
    .map(
      (kind) =>
        `<c:trendline><c:trendlineType val="${kind}"/>${more[kind] ?? ""}<c:dispRSqr val="0"/><c:dispEq val="0"/></c:trendline>`,
    )
    .join("");
}

function labelsXml({ numberFormat, ...font }: ChartLabels): string {
  const format =
    numberFormat === undefined ? "" : `<c:numFmt formatCode="${escapeAttribute(numberFormat)}" sourceLinked="0"/>`;
  return (
    `<c:dLbls>${format}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textXml(font)}<c:showLegendKey val="0"/><c:showVal val="1"/>` +
    `<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`
  );
}

function referenceXml(formula: string, cached: CachedValues, kind: "str" | "num"): string {
  const values = cached(formula);
  const points = values.flatMap((value, i) =>
    value === null || (kind === "num" && typeof value !== "number")
      ? []
      : [`<c:pt idx="${i}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`],
  );
  const format = kind === "num" ? "<c:formatCode>General</c:formatCode>" : "";
  const cache = `<c:${kind}Cache>${format}<c:ptCount val="${values.length}"/>${points.join("")}</c:${kind}Cache>`;
  return `<c:f>${escapeXml(formula)}</c:f>${values.length === 0 ? "" : cache}`;
}

function axesXml(model: ChartModel): string {
  const { type, hasReversedCategories, hasGridlines, showsValues, categoryTitle, valueTitle } = model;
  const [category, value] = type === "bar" ? ["l", "b"] : ["b", "l"];
  const first = type === "scatter" ? "valAx" : "catAx";
  const end =
    type === "scatter"
      ? '<c:crossBetween val="midCat"/></c:valAx>'
      : `<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`;
  const number = (name: string, bound: number | undefined): string =>
    bound === undefined ? "" : `<c:${name} val="${bound}"/>`;
  return (
    `<c:${first}><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${hasReversedCategories ? "maxMin" : "minMax"}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${category}"/>${titleXml(categoryTitle, AXIS_FONT)}` +
    `<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>` +
    `<c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/>${end}` +
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${number("max", model.maximum)}${number("min", model.minimum)}` +
    `</c:scaling><c:delete val="${showsValues ? 0 : 1}"/>` +
    `<c:axPos val="${value}"/>${hasGridlines ? "<c:majorGridlines/>" : ""}${titleXml(valueTitle, AXIS_FONT)}` +
    `<c:numFmt formatCode="General" sourceLinked="0"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${CATEGORY_AXIS}"/>` +
    `<c:crosses val="${hasReversedCategories ? "max" : "autoZero"}"/>${number("majorUnit", model.majorUnit)}</c:valAx>`
  );
}

const AXIS_FONT: ChartFont = { size: 10 };

function legendXml({ legend, legendFill, legendFont = {} }: ChartModel): string {
  if (!legend) return "";
  const fill = legendFill ? `<c:spPr>${solidXml(legendFill)}</c:spPr>` : "";
  return `<c:legend><c:legendPos val="${legend[0]}"/><c:overlay val="0"/>${fill}${textXml(legendFont)}</c:legend>`;
}

/** Three quarters of a point wide. */
const outlineXml = (rgb: string): string => `<a:ln w="9525">${solidXml(rgb)}</a:ln>`;

const solidXml = (rgb: string): string => `<a:solidFill><a:srgbClr val="${rgb.slice(1).toUpperCase()}"/></a:solidFill>`;
