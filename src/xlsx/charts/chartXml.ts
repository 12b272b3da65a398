import { escapeAttribute, escapeXml } from "../xml/escape";
import type { ChartModel, ChartSeries } from "./chartModel";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const CATEGORY_AXIS = 111_111_111;
const VALUE_AXIS = 222_222_222;

/** What the chart shows of a reference: kept in the file, so that a viewer can draw it without calculating. */
export type CachedValues = (formula: string) => readonly (string | number | null)[];

/** The XML of a chart part. */
export function chartXml(model: ChartModel, cached: CachedValues): string {
  const isStacked = model.grouping !== "clustered";
  return (
    `<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}"><c:roundedCorners val="0"/><c:chart>` +
    `${titleXml(model.title)}<c:autoTitleDeleted val="${model.title === undefined ? 1 : 0}"/><c:plotArea><c:layout/>` +
    `<c:barChart><c:barDir val="${model.type === "bar" ? "bar" : "col"}"/><c:grouping val="${model.grouping}"/>` +
    `<c:varyColors val="0"/>${model.series.map((series, i) => seriesXml(series, i, cached)).join("")}` +
    `<c:gapWidth val="${model.gapWidth}"/>${isStacked ? '<c:overlap val="100"/>' : ""}` +
    `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:barChart>${axesXml(model)}</c:plotArea>` +
    legendXml(model.legend) +
    `<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
  );
}

function titleXml(title: string | undefined): string {
  if (title === undefined) return "";
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr>` +
    `<a:r><a:rPr lang="de-DE" sz="1200" b="1"/><a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx>` +
    `<c:overlay val="0"/></c:title>`
  );
}

function seriesXml(series: ChartSeries, index: number, cached: CachedValues): string {
  const { name, categories, values, fill, outline, labels } = series;
  const tx =
    "text" in name
      ? `<c:tx><c:v>${escapeXml(name.text)}</c:v></c:tx>`
      : `<c:tx><c:strRef>${referenceXml(name.formula, cached, "str")}</c:strRef></c:tx>`;
  const cat = categories ? `<c:cat><c:strRef>${referenceXml(categories, cached, "str")}</c:strRef></c:cat>` : "";
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${tx}` +
    (fill || outline ? `<c:spPr>${fill ? solidXml(fill) : ""}${outline ? outlineXml(outline) : ""}</c:spPr>` : "") +
    `<c:invertIfNegative val="0"/>${labels ? labelsXml(labels) : ""}${cat}` +
    `<c:val><c:numRef>${referenceXml(values, cached, "num")}</c:numRef></c:val></c:ser>`
  );
}

function labelsXml({ color, numberFormat }: NonNullable<ChartSeries["labels"]>): string {
  const format =
    numberFormat === undefined ? "" : `<c:numFmt formatCode="${escapeAttribute(numberFormat)}" sourceLinked="0"/>`;
  const text = color
    ? `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr>${solidXml(color)}</a:defRPr></a:pPr><a:endParaRPr lang="de-DE"/></a:p></c:txPr>`
    : "";
  return (
    `<c:dLbls>${format}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${text}<c:showLegendKey val="0"/><c:showVal val="1"/>` +
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

function axesXml({ type, hasReversedCategories, hasGridlines, showsValues }: ChartModel): string {
  const [category, value] = type === "bar" ? ["l", "b"] : ["b", "l"];
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${hasReversedCategories ? "maxMin" : "minMax"}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${category}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>` +
    `<c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/>` +
    `<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>` +
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="${showsValues ? 0 : 1}"/>` +
    `<c:axPos val="${value}"/>${hasGridlines ? "<c:majorGridlines/>" : ""}<c:numFmt formatCode="General" sourceLinked="0"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${CATEGORY_AXIS}"/>` +
    `<c:crosses val="${hasReversedCategories ? "max" : "autoZero"}"/></c:valAx>`
  );
}

function legendXml(legend: ChartModel["legend"]): string {
  return legend ? `<c:legend><c:legendPos val="${legend[0]}"/><c:overlay val="0"/></c:legend>` : "";
}

/** Three quarters of a point wide. */
const outlineXml = (rgb: string): string => `<a:ln w="9525">${solidXml(rgb)}</a:ln>`;

const solidXml = (rgb: string): string => `<a:solidFill><a:srgbClr val="${rgb.slice(1).toUpperCase()}"/></a:solidFill>`;
