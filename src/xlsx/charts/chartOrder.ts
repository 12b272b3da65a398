const words = (text: string): readonly string[] => text.split(" ");

const AXIS = "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt"; // prettier-ignore
const SHOWS = "numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator"; // prettier-ignore
const GROUP = "grouping varyColors ser dLbls";
const FILL = "noFill solidFill gradFill blipFill pattFill grpFill";
const RUN = `ln ${FILL} effectLst effectDag highlight uLnTx uLn uFillTx uFill latin ea cs sym hlinkClick hlinkMouseOver rtl extLst`;

/** What may stand in the elements of a chart that are edited, in the order that the schema demands. */
const SEQUENCES: Readonly<Record<string, readonly string[]>> = {
  chartSpace: words("date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart spPr txPr externalData printSettings userShapes extLst"), // prettier-ignore
  chart: words("title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs showDLblsOverMax extLst"), // prettier-ignore
  plotArea: words("layout areaChart area3DChart lineChart line3DChart stockChart radarChart scatterChart pieChart pie3DChart doughnutChart barChart bar3DChart ofPieChart surfaceChart surface3DChart bubbleChart valAx catAx dateAx serAx dTable spPr extLst"), // prettier-ignore
  dTable: words("showHorzBorder showVertBorder showOutline showKeys spPr txPr extLst"),
  title: words("tx layout overlay spPr txPr extLst"),
  legend: words("legendPos legendEntry layout overlay spPr txPr extLst"),
  legendEntry: words("idx delete txPr extLst"),
  layout: words("manualLayout extLst"),
  manualLayout: words("layoutTarget xMode yMode wMode hMode x y w h extLst"),
  tx: words("strRef rich v"),
  strRef: words("f strCache extLst"),
  numRef: words("f numCache extLst"),

  areaChart: words(`${GROUP} dropLines axId extLst`),
  area3DChart: words(`${GROUP} dropLines gapDepth axId extLst`),
  barChart: words(`barDir ${GROUP} gapWidth overlap serLines axId extLst`),
  bar3DChart: words(`barDir ${GROUP} gapWidth gapDepth shape axId extLst`),
  bubbleChart: words("varyColors ser dLbls bubble3D bubbleScale showNegBubbles sizeRepresents axId extLst"),
  doughnutChart: words("varyColors ser dLbls firstSliceAng holeSize extLst"),
  lineChart: words(`${GROUP} dropLines hiLowLines upDownBars marker smooth axId extLst`),
  line3DChart: words(`${GROUP} dropLines gapDepth axId extLst`),
  ofPieChart: words("ofPieType varyColors ser dLbls gapWidth splitType splitPos custSplit secondPieSize serLines extLst"), // prettier-ignore
  pieChart: words("varyColors ser dLbls firstSliceAng extLst"),
  pie3DChart: words("varyColors ser dLbls extLst"),
  radarChart: words("radarStyle varyColors ser dLbls axId extLst"),
  scatterChart: words("scatterStyle varyColors ser dLbls axId extLst"),
  stockChart: words("ser dLbls dropLines hiLowLines upDownBars axId extLst"),
  surfaceChart: words("wireframe ser bandFmts axId extLst"),
  surface3DChart: words("wireframe ser bandFmts axId extLst"),

  /** Of all kinds of series; which of them has what says `seriesParts`. */
  ser: words("idx order tx spPr invertIfNegative pictureOptions marker explosion dPt dLbls trendline errBars cat xVal val yVal bubbleSize shape smooth bubble3D extLst"), // prettier-ignore
  dPt: words("idx invertIfNegative marker bubble3D explosion spPr pictureOptions extLst"),
  marker: words("symbol size spPr extLst"),
  dLbls: words(`dLbl delete ${SHOWS} showLeaderLines leaderLines extLst`),
  dLbl: words(`idx delete layout tx ${SHOWS} extLst`),
  trendline: words("name spPr trendlineType order period forward backward intercept dispRSqr dispEq trendlineLbl extLst"), // prettier-ignore
  trendlineLbl: words("layout tx numFmt spPr txPr extLst"),
  errBars: words("errDir errBarType errValType noEndCap plus minus val spPr extLst"),

  catAx: words(`${AXIS} auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl extLst`),
  dateAx: words(`${AXIS} auto lblOffset baseTimeUnit majorUnit majorTimeUnit minorUnit minorTimeUnit extLst`),
  valAx: words(`${AXIS} crossBetween majorUnit minorUnit dispUnits extLst`),
  serAx: words(`${AXIS} tickLblSkip tickMarkSkip extLst`),
  scaling: words("logBase orientation max min extLst"),
  majorGridlines: words("spPr"),
  minorGridlines: words("spPr"),
  dispUnits: words("custUnit builtInUnit dispUnitsLbl extLst"),
  dispUnitsLbl: words("layout tx spPr txPr"),

  spPr: words(`xfrm custGeom prstGeom ${FILL} ln effectLst effectDag scene3d sp3d extLst`),
  ln: words("noFill solidFill gradFill pattFill prstDash custDash round bevel miter headEnd tailEnd extLst"),
  txPr: words("bodyPr lstStyle p"),
  rich: words("bodyPr lstStyle p"),
  p: words("pPr r br fld endParaRPr"),
  pPr: words("lnSpc spcBef spcAft buClrTx buClr buSzTx buSzPct buSzPts buFontTx buFont buNone buAutoNum buChar buBlip tabLst defRPr extLst"), // prettier-ignore
  r: words("rPr t"),
  rPr: words(RUN),
  defRPr: words(RUN),
};

/** undefined for an element that is not edited part by part */
export const sequenceOf = (element: string): readonly string[] | undefined =>
  Object.hasOwn(SEQUENCES, element) ? SEQUENCES[element] : undefined;

/** Fills of which a shape or a line has at most one. */
export const FILLS: readonly string[] = words(FILL);

const SERIES_ALL = "idx order tx spPr";
const WITH_CATEGORIES = "dPt dLbls cat val extLst";
const WITH_TRENDS = "dPt dLbls trendline errBars cat val extLst";

/** What a series holds in each kind of group. */
const SERIES_PARTS: Readonly<Record<string, readonly string[]>> = {
  areaChart: words(`${SERIES_ALL} pictureOptions ${WITH_TRENDS}`),
  area3DChart: words(`${SERIES_ALL} pictureOptions ${WITH_TRENDS}`),
  barChart: words(`${SERIES_ALL} invertIfNegative pictureOptions ${WITH_TRENDS} shape`),
  bar3DChart: words(`${SERIES_ALL} invertIfNegative pictureOptions ${WITH_TRENDS} shape`),
  bubbleChart: words(`${SERIES_ALL} invertIfNegative dPt dLbls trendline errBars xVal yVal bubbleSize bubble3D extLst`),
  doughnutChart: words(`${SERIES_ALL} explosion ${WITH_CATEGORIES}`),
  lineChart: words(`${SERIES_ALL} marker ${WITH_TRENDS} smooth`),
  line3DChart: words(`${SERIES_ALL} marker ${WITH_TRENDS} smooth`),
  ofPieChart: words(`${SERIES_ALL} explosion ${WITH_CATEGORIES}`),
  pieChart: words(`${SERIES_ALL} explosion ${WITH_CATEGORIES}`),
  pie3DChart: words(`${SERIES_ALL} explosion ${WITH_CATEGORIES}`),
  radarChart: words(`${SERIES_ALL} marker ${WITH_CATEGORIES}`),
  scatterChart: words(`${SERIES_ALL} marker dPt dLbls trendline errBars xVal yVal smooth extLst`),
  stockChart: words(`${SERIES_ALL} marker ${WITH_TRENDS} smooth`),
  surfaceChart: words(`${SERIES_ALL} cat val extLst`),
  surface3DChart: words(`${SERIES_ALL} cat val extLst`),
};

/** Names of what a series may hold in a group of this kind ("barChart"). */
export const seriesParts = (group: string): readonly string[] => SERIES_PARTS[group] ?? [];
