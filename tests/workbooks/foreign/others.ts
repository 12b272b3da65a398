import { MAIN, OFFICE, relations, stringIndex } from "./book";

const XDR = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

const corner = (name: string, column: number, row: number): string =>
  `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;

const chartAnchor = (name: string): string =>
  `<xdr:twoCellAnchor>${corner("from", 9, 1)}${corner("to", 15, 14)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="${name}"/>` +
  `<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${CHART}">` +
  `<c:chart xmlns:c="${CHART}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;

const PICTURE =
  `<xdr:oneCellAnchor>${corner("from", 9, 16)}<xdr:ext cx="190500" cy="190500"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="Wappen" descr="Wappen der Stadt"/><xdr:cNvPicPr/></xdr:nvPicPr>` +
  `<xdr:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="190500" cy="190500"/></a:xfrm>` +
  `<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor>`;

const drawing = (content: string): string =>
  `<xdr:wsDr xmlns:xdr="${XDR}" xmlns:a="${DRAWING}" xmlns:r="${OFFICE}">${content}</xdr:wsDr>`;

const PIE =
  `<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}"><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:pieChart><c:varyColors val="1"/>` +
  `<c:ser><c:idx val="0"/><c:order val="0"/><c:cat><c:strRef><c:f>Maßnahmen!$B$4:$B$9</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>Maßnahmen!$E$4:$E$9</c:f></c:numRef></c:val></c:ser>` +
  `</c:pieChart></c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`;

const LINE =
  `<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}"><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>` +
  `<c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>'Übersicht'!$B$2:$B$5</c:f></c:numRef></c:val><c:smooth val="0"/></c:ser><c:axId val="1"/><c:axId val="2"/></c:lineChart>` +
  `<c:catAx><c:axId val="1"/><c:scaling/><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx>` +
  `</c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`;

const sheet = (content: string): string => `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${content}</worksheet>`;

/** Records of the pivot cache: field of action, status (index), costs. */
const RECORDS = [
  [1, 0, 12_000],
  [1, 1, 45_500],
  [2, 2, 300],
  [2, 0, 8_000],
  [3, 0, 2_500],
  [3, 2, 900],
] as const;

/** The town's overview (formulas of every kind), its pivot table, a hidden and a very hidden sheet. */
export const OTHER_PARTS: Readonly<Record<string, string>> = {
  "xl/worksheets/sheet2.xml": sheet(
    `<dimension ref="A1:F5"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData>` +
      `<row r="1"><c r="A1" s="1" t="s"><v>${stringIndex("Übersicht der Stadt")}</v></c></row>` +
      `<row r="2"><c r="A2" t="s"><v>${stringIndex("Summe")}</v></c><c r="B2"><f>SUM(Budget)</f><v>69200</v></c>` +
      `<c r="D2"><f t="array" ref="D2:D4">Maßnahmen!E4:E6*2</f><v>24000</v></c><c r="F2" cm="1" t="str"><f t="array" ref="F2:F4">_xlfn.UNIQUE(Maßnahmen!D4:D9)</f><v>erledigt</v></c></row>` +
      `<row r="3"><c r="B3"><f>COUNTIF(Massnahmenliste[Status],"erledigt")</f><v>3</v></c><c r="D3"><v>91000</v></c><c r="F3" t="str"><v>läuft</v></c></row>` +
      `<row r="4"><c r="B4"><f>Listen!$C$1+1</f><v>43</v></c><c r="D4"><v>600</v></c><c r="F4" t="str"><v>offen</v></c></row>` +
      `<row r="5"><c r="B5" t="e"><f>VLOOKUP("fehlt",Maßnahmen!$B$4:$E$9,4,FALSE)</f><v>#N/A</v></c></row></sheetData>` +
      `<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><drawing r:id="rId1"/>`,
  ),
  "xl/worksheets/_rels/sheet2.xml.rels": relations(["rId1", "drawing", "../drawings/drawing2.xml"]),
  "xl/drawings/drawing1.xml": drawing(chartAnchor("Kosten") + PICTURE),
  "xl/drawings/_rels/drawing1.xml.rels": relations(
    ["rId1", "chart", "../charts/chart1.xml"],
    ["rId2", "image", "../media/image1.png"],
  ),
  "xl/drawings/drawing2.xml": drawing(chartAnchor("Verlauf")),
  "xl/drawings/_rels/drawing2.xml.rels": relations(["rId1", "chart", "../charts/chart2.xml"]),
  "xl/charts/chart1.xml": PIE,
  "xl/charts/chart2.xml": LINE,
  "xl/worksheets/sheet3.xml": sheet(
    `<dimension ref="A3:B7"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData>` +
      `<row r="3"><c r="A3" t="inlineStr"><is><t>Zeilenbeschriftungen</t></is></c><c r="B3" t="inlineStr"><is><t>Summe von Kosten</t></is></c></row>` +
      `<row r="4"><c r="A4" t="s"><v>${stringIndex("erledigt")}</v></c><c r="B4"><v>22500</v></c></row><row r="5"><c r="A5" t="s"><v>${stringIndex("läuft")}</v></c><c r="B5"><v>45500</v></c></row>` +
      `<row r="6"><c r="A6" t="s"><v>${stringIndex("offen")}</v></c><c r="B6"><v>1200</v></c></row><row r="7"><c r="A7" t="inlineStr"><is><t>Gesamtergebnis</t></is></c><c r="B7"><v>69200</v></c></row></sheetData>` +
      `<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>`,
  ),
  "xl/worksheets/_rels/sheet3.xml.rels": relations(["rId1", "pivotTable", "../pivotTables/pivotTable1.xml"]),
  "xl/pivotTables/pivotTable1.xml":
    `<pivotTableDefinition xmlns="${MAIN}" name="PivotTable1" cacheId="3" dataCaption="Werte" updatedVersion="6" minRefreshableVersion="3" createdVersion="6">` +
    `<location ref="A3:B7" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="3"><pivotField showAll="0"/>` +
    `<pivotField axis="axisRow" showAll="0"><items count="4"><item x="0"/><item x="1"/><item x="2"/><item t="default"/></items></pivotField><pivotField dataField="1" showAll="0"/></pivotFields>` +
    `<rowFields count="1"><field x="1"/></rowFields><rowItems count="4"><i><x/></i><i><x v="1"/></i><i><x v="2"/></i><i t="grand"><x/></i></rowItems><colItems count="1"><i/></colItems>` +
    `<dataFields count="1"><dataField name="Summe von Kosten" fld="2" baseField="0" baseItem="0"/></dataFields><pivotTableStyleInfo name="PivotStyleLight16" showRowHeaders="1" showColHeaders="1"/></pivotTableDefinition>`,
  "xl/pivotTables/_rels/pivotTable1.xml.rels": relations([
    "rId1",
    "pivotCacheDefinition",
    "../pivotCache/pivotCacheDefinition1.xml",
  ]),
  "xl/pivotCache/pivotCacheDefinition1.xml":
    `<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${OFFICE}" r:id="rId1" refreshedBy="Erika Beispiel" createdVersion="6" refreshedVersion="6" minRefreshableVersion="3" recordCount="6">` +
    `<cacheSource type="worksheet"><worksheetSource ref="C3:E9" sheet="Maßnahmen"/></cacheSource><cacheFields count="3">` +
    `<cacheField name="Handlungsfeld" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" minValue="1" maxValue="3"/></cacheField>` +
    `<cacheField name="Status" numFmtId="0"><sharedItems count="3"><s v="erledigt"/><s v="läuft"/><s v="offen"/></sharedItems></cacheField>` +
    `<cacheField name="Kosten" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" minValue="300" maxValue="45500"/></cacheField></cacheFields></pivotCacheDefinition>`,
  "xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels": relations([
    "rId1",
    "pivotCacheRecords",
    "pivotCacheRecords1.xml",
  ]),
  "xl/pivotCache/pivotCacheRecords1.xml":
    `<pivotCacheRecords xmlns="${MAIN}" count="6">` +
    RECORDS.map(([area, status, costs]) => `<r><n v="${area}"/><x v="${status}"/><n v="${costs}"/></r>`).join("") +
    `</pivotCacheRecords>`,
  "xl/worksheets/sheet4.xml": sheet(
    `<dimension ref="A1:C3"/><sheetData><row r="1"><c r="A1" t="s"><v>${stringIndex("erledigt")}</v></c><c r="B1"><v>1</v></c><c r="C1"><v>42</v></c></row>` +
      `<row r="2"><c r="A2" t="s"><v>${stringIndex("läuft")}</v></c><c r="B2"><v>2</v></c></row><row r="3"><c r="A3" t="s"><v>${stringIndex("offen")}</v></c><c r="B3"><v>3</v></c></row></sheetData>` +
      `<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>`,
  ),
  "xl/worksheets/sheet5.xml": sheet(
    `<dimension ref="A1"/><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>nur für die Kämmerei</t></is></c></row></sheetData>` +
      `<sheetProtection sheet="1" objects="1" scenarios="1"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>`,
  ),
};
