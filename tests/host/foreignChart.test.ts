import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { openHost } from "../../src/host/node";
import { hostForEachTest, onSheet, write } from "./onHost";

const host = hostForEachTest();

const NAMESPACES = [
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:c14="http://schemas.microsoft.com/office/drawing/2007/8/2/chart"',
].join(" ");

const axis = (name: string, id: number, other: number, more: string): string =>
  `<c:${name}><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${name === "catAx" ? "b" : "l"}"/>` +
  `<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${other}"/><c:crosses val="autoZero"/>${more}</c:${name}>`;

const series = (index: number, column: string, more: string): string =>
  `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${more}<c:val><c:numRef><c:f>Tabelle1!$${column}$1:$${column}$2</c:f>` +
  `<c:numCache><c:formatCode>#,##0 "€"</c:formatCode><c:ptCount val="2"/><c:pt idx="0"><c:v>7</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser>`;

/** A chart as a town's Excel may have left it: two kinds, and much that nobody here has a word for. */
const TOWNS_CHART =
  `<c:chartSpace ${NAMESPACES}><c:date1904 val="0"/><c:lang val="de-DE"/><c:roundedCorners val="0"/>` +
  `<mc:AlternateContent><mc:Choice Requires="c14"><c14:style val="134"/></mc:Choice><mc:Fallback><c:style val="34"/></mc:Fallback></mc:AlternateContent>` +
  `<c:clrMapOvr bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent2" accent2="accent1" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>` +
  `<c:chart><c:title><c:tx><c:rich><a:bodyPr spcFirstLastPara="1"/><a:lstStyle/><a:p><a:pPr><a:defRPr spc="300"/></a:pPr><a:r><a:rPr lang="de-DE" cap="small"/><a:t>Haushalt</a:t></a:r></a:p></c:rich></c:tx></c:title>` +
  `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>` +
  `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>` +
  series(0, "A", `<c:spPr><a:gradFill><a:gsLst><a:gs pos="0"><a:schemeClr val="accent1"/></a:gs><a:gs pos="100000"><a:schemeClr val="bg1"/></a:gs></a:gsLst></a:gradFill></c:spPr><c:invertIfNegative val="0"/>`) +
  `<c:gapWidth val="80"/><c:serLines/><c:axId val="1"/><c:axId val="2"/></c:barChart>` +
  `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>` +
  series(1, "B", `<c:marker><c:symbol val="none"/></c:marker>`) +
  `<c:dropLines/><c:marker val="1"/><c:axId val="1"/><c:axId val="2"/></c:lineChart>` +
  axis("catAx", 1, 2, `<c:auto val="1"/><c:extLst><c:ext uri="{FREMD}"/></c:extLst>`) +
  axis("valAx", 2, 1, "") +
  `<c:spPr><a:pattFill prst="dkUpDiag"><a:fgClr><a:schemeClr val="accent3"/></a:fgClr></a:pattFill></c:spPr></c:plotArea>` +
  `<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
  `<c:printSettings><c:headerFooter/><c:pageMargins b="1" l="1" r="1" t="1" header="0" footer="0"/></c:printSettings>` +
  `<c:extLst><c:ext uri="{NOCH-FREMDER}"><c14:pivotOptions/></c:ext></c:extLst></c:chartSpace>`; // prettier-ignore

const CHART = "xl/charts/chart1.xml";

/** Opens the town's chart, changes it and answers its XML as it is saved. */
async function afterChange(use: (chart: Excel.Chart) => unknown): Promise<string> {
  await write("A1", [
    [7, 2],
    ["", 3],
  ]);
  await onSheet(async (sheet, context) => {
    sheet.charts.add("ColumnClustered", sheet.getRange("A1:B2"));
    await context.sync();
  });
  const parts = unzipSync(host.current.toBytes());
  const town = await openHost(zipSync({ ...parts, [CHART]: strToU8(TOWNS_CHART) }));
  await onSheet(async (sheet, context) => {
    use(sheet.charts.getItemAt(0));
    await context.sync();
  });
  const saved = unzipSync(town.toBytes())[CHART];
  town.close();
  return strFromU8(saved ?? new Uint8Array()).replace(/^<\?xml.*\?>\n/, "");
}

/** The values that the chart keeps are those of the cells now; the town's had only one of them. */
const KEPT_B = '<c:ptCount val="2"/><c:pt idx="0"><c:v>2</c:v></c:pt><c:pt idx="1"><c:v>3</c:v></c:pt>';
const refreshed = TOWNS_CHART.replace(
  /(\$B\$2<\/c:f><c:numCache><c:formatCode>#,##0 "€"<\/c:formatCode>).*?(<\/c:numCache>)/,
  (_, before: string, after: string) => `${before}${KEPT_B}${after}`,
);

test.each<[string, (chart: Excel.Chart) => unknown, (xml: string) => string]>([
  ["the title", (chart) => (chart.title.text = "Etat"), (xml) => xml.replace("<a:t>Haushalt</a:t>", "<a:t>Etat</a:t>")],
  ["the largest value", (chart) => (chart.axes.valueAxis.maximum = 9), (xml) => xml.replace(/(<c:valAx>.*?<c:orientation val="minMax"\/>)/, '$1<c:max val="9"/>')],
  ["the colour of a series", (chart) => chart.series.getItemAt(0).format.fill.setSolidColor("#112233"), (xml) => xml.replace(/<a:gradFill>.*<\/a:gradFill>/, '<a:solidFill><a:srgbClr val="112233"/></a:solidFill>')],
  ["labels of the line", (chart) => (chart.series.getItemAt(1).hasDataLabels = true), (xml) => xml.replace('<c:symbol val="none"/></c:marker>', '<c:symbol val="none"/></c:marker><c:dLbls><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>')],
  ["the size of the title", (chart) => (chart.title.format.font.size = 20), (xml) => xml.replace('<a:defRPr spc="300"/>', '<a:defRPr spc="300" sz="2000"/>').replace('cap="small"/>', 'cap="small" sz="2000"/>')],
  ["the legend, which comes in its place", (chart) => (chart.legend.visible = true), (xml) => xml.replace("</c:plotArea>", '</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>')],
])("of a town's chart only %s changes", async (_, use, expected) => {
  expect(await afterChange(use)).toBe(expected(refreshed));
}); // prettier-ignore

test("a town's chart of two kinds tells both, and may become one of one kind", async () => {
  let kinds: string[] = [];
  const xml = await afterChange(async (chart) => {
    chart.chartType = "LineMarkers";
    chart.series.load("items/chartType");
    await chart.context.sync();
    kinds = chart.series.items.map(({ chartType }) => chartType);
  });
  expect(kinds).toEqual(["LineMarkers", "LineMarkers"]);
  expect(xml.match(/<c:(?:bar|line)Chart>/g)).toEqual(["<c:lineChart>"]);
  expect(xml).toContain("<a:gradFill>");
  expect(xml).toContain('<c:ext uri="{FREMD}"/>');
});

test("a chart that is only looked at keeps its bytes", async () => {
  const xml = await afterChange((chart) => {
    chart.load("chartType,style,plotBy");
    chart.title.load();
    chart.axes.valueAxis.load();
    chart.series.load();
    chart.series.getItemAt(0).points.load();
    chart.dataLabels.load();
    chart.plotArea.load();
  });
  expect(xml).toBe(TOWNS_CHART);
});
