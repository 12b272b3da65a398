import { escapeXml } from "../xml/escape";
import type { SeriesCells } from "./chartModel";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const ACROSS = 111_111_111;
const UP = 222_222_222;

/** What a chart shows when it is made. */
export interface ChartContent {
  readonly series: readonly SeriesCells[];
  /** Points between numbers; else columns over categories. What else it may become `changeKind` knows. */
  readonly isBetweenNumbers: boolean;
  /** At the bottom. */
  readonly hasLegend: boolean;
}

/** The XML of a new chart, without the values that it keeps of its cells. */
export function chartXml({ series, isBetweenNumbers, hasLegend }: ChartContent): string {
  const legend = hasLegend ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : "";
  const all = series.map((one, i) => seriesXml(one, i, isBetweenNumbers)).join("");
  return (
    `<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}"><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>` +
    `<c:plotArea><c:layout/>${isBetweenNumbers ? pointsXml(all) : columnsXml(all)}</c:plotArea>${legend}` +
    `<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
  );
}

const AXES = `<c:axId val="${ACROSS}"/><c:axId val="${UP}"/>`;

const columnsXml = (series: string): string =>
  `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}<c:gapWidth val="150"/>${AXES}</c:barChart>` +
  axisXml("catAx", '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/>') +
  axisXml("valAx", '<c:crossBetween val="between"/>');

const pointsXml = (series: string): string =>
  `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${series}${AXES}</c:scatterChart>` +
  axisXml("valAx", '<c:crossBetween val="midCat"/>', true) +
  axisXml("valAx", '<c:crossBetween val="midCat"/>');

function axisXml(name: "catAx" | "valAx", end: string, isAcross = name === "catAx"): string {
  const [id, other, position] = isAcross ? [ACROSS, UP, "b"] : [UP, ACROSS, "l"];
  return (
    `<c:${name}><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${position}"/>` +
    `${isAcross ? "" : "<c:majorGridlines/>"}<c:numFmt formatCode="General" sourceLinked="${isAcross ? 0 : 1}"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${isAcross ? "low" : "nextTo"}"/>` +
    `<c:crossAx val="${other}"/><c:crosses val="autoZero"/>${end}</c:${name}>`
  );
}

function seriesXml({ name, categories, values }: SeriesCells, index: number, isBetweenNumbers: boolean): string {
  const tx = "text" in name ? `<c:v>${escapeXml(name.text)}</c:v>` : referenceXml("str", name.formula);
  const [across, up] = isBetweenNumbers ? ["xVal", "yVal"] : ["cat", "val"];
  const labels = referenceXml(isBetweenNumbers ? "num" : "str", categories ?? "");
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${tx}</c:tx>` +
    `${categories === undefined ? "" : `<c:${across}>${labels}</c:${across}>`}<c:${up}>${referenceXml("num", values)}</c:${up}></c:ser>`
  );
}

const referenceXml = (kind: "str" | "num", formula: string): string =>
  `<c:${kind}Ref><c:f>${escapeXml(formula)}</c:f></c:${kind}Ref>`;
