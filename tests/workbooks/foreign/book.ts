import { THEME } from "./theme";

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const SHEETS = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A relationships part: id, type (its last step, or the whole URI), target. */
export function relations(
  ...entries: readonly (readonly [id: string, type: string, target: string, mode?: "External"])[]
): string {
  const items = entries.map(([id, type, target, mode]) => {
    const uri = type.startsWith("http") ? type : `${OFFICE}/${type}`;
    return `<Relationship Id="${id}" Type="${uri}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ""}/>`;
  });
  return `<Relationships xmlns="${PACKAGE}">${items.join("")}</Relationships>`;
}

const OVERRIDES: Readonly<Record<string, string>> = {
  "xl/workbook.xml": `${SHEETS}.sheet.main+xml`,
  "xl/worksheets/sheet1.xml": `${SHEETS}.worksheet+xml`,
  "xl/worksheets/sheet2.xml": `${SHEETS}.worksheet+xml`,
  "xl/worksheets/sheet3.xml": `${SHEETS}.worksheet+xml`,
  "xl/worksheets/sheet4.xml": `${SHEETS}.worksheet+xml`,
  "xl/worksheets/sheet5.xml": `${SHEETS}.worksheet+xml`,
  "xl/styles.xml": `${SHEETS}.styles+xml`,
  "xl/sharedStrings.xml": `${SHEETS}.sharedStrings+xml`,
  "xl/calcChain.xml": `${SHEETS}.calcChain+xml`,
  "xl/metadata.xml": `${SHEETS}.sheetMetadata+xml`,
  "xl/comments1.xml": `${SHEETS}.comments+xml`,
  "xl/tables/table1.xml": `${SHEETS}.table+xml`,
  "xl/pivotTables/pivotTable1.xml": `${SHEETS}.pivotTable+xml`,
  "xl/pivotCache/pivotCacheDefinition1.xml": `${SHEETS}.pivotCacheDefinition+xml`,
  "xl/pivotCache/pivotCacheRecords1.xml": `${SHEETS}.pivotCacheRecords+xml`,
  "xl/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
  "xl/drawings/drawing1.xml": "application/vnd.openxmlformats-officedocument.drawing+xml",
  "xl/drawings/drawing2.xml": "application/vnd.openxmlformats-officedocument.drawing+xml",
  "xl/charts/chart1.xml": "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  "xl/charts/chart2.xml": "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  "xl/threadedComments/threadedComment1.xml": "application/vnd.ms-excel.threadedcomments+xml",
  "xl/persons/person.xml": "application/vnd.ms-excel.person+xml",
  "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
  "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
  "customXml/itemProps1.xml": "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
};

/** Texts by their place among the shared strings. */
export const STRINGS = [
  "Maßnahmen der Stadt Musterhausen",
  "Nr",
  "Maßnahme",
  "Handlungsfeld",
  "Status",
  "Kosten",
  "Brutto",
  "Familienbüro einrichten",
  "Spielplätze erneuern",
  "Runder Tisch",
  "Ferienbetreuung",
  "Stillraum im Rathaus",
  "Babysitterkurs",
  "erledigt",
  "läuft",
  "offen",
  "Übersicht der Stadt",
  "Summe",
  "Zum Ratsinformationssystem",
  "Zur Übersicht",
] as const;

export const stringIndex = (text: (typeof STRINGS)[number]): number => STRINGS.indexOf(text);

/** Everything that belongs to the workbook as a whole. */
export const BOOK_PARTS: Readonly<Record<string, string>> = {
  "[Content_Types].xml":
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>` +
    `<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>` +
    `<Default Extension="bin" ContentType="${SHEETS}.printerSettings"/>` +
    Object.entries(OVERRIDES)
      .map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`)
      .join("") +
    `</Types>`,
  "_rels/.rels": relations(
    ["rId1", "officeDocument", "xl/workbook.xml"],
    [
      "rId2",
      "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
      "docProps/core.xml",
    ],
    ["rId3", "extended-properties", "docProps/app.xml"],
  ),
  "xl/workbook.xml":
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
    `xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main" mc:Ignorable="x15">` +
    `<fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="22228"/><workbookPr defaultThemeVersion="166925"/>` +
    `<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="12225" activeTab="1"/></bookViews>` +
    `<sheets><sheet name="Maßnahmen" sheetId="1" r:id="rId1"/><sheet name="Übersicht" sheetId="4" r:id="rId2"/>` +
    `<sheet name="Auswertung" sheetId="7" r:id="rId3"/><sheet name="Listen" sheetId="8" state="hidden" r:id="rId4"/>` +
    `<sheet name="Intern" sheetId="9" state="veryHidden" r:id="rId5"/></sheets>` +
    `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">Maßnahmen!$3:$3</definedName>` +
    `<definedName name="Budget">Maßnahmen!$E$4:$E$9</definedName>` +
    `<definedName name="Budget" localSheetId="3">Listen!$C$1</definedName>` +
    `<definedName name="Statusliste">Listen!$A$1:$A$3</definedName>` +
    `<definedName name="Umsatzsteuer" comment="Regelsatz">0.19</definedName></definedNames>` +
    `<calcPr calcId="191029"/><pivotCaches><pivotCache cacheId="3" r:id="rId11"/></pivotCaches>` +
    `<extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst></workbook>`,
  "xl/_rels/workbook.xml.rels": relations(
    ["rId1", "worksheet", "worksheets/sheet1.xml"],
    ["rId2", "worksheet", "worksheets/sheet2.xml"],
    ["rId3", "worksheet", "worksheets/sheet3.xml"],
    ["rId4", "worksheet", "worksheets/sheet4.xml"],
    ["rId5", "worksheet", "worksheets/sheet5.xml"],
    ["rId6", "theme", "theme/theme1.xml"],
    ["rId7", "styles", "styles.xml"],
    ["rId8", "sharedStrings", "sharedStrings.xml"],
    ["rId9", "calcChain", "calcChain.xml"],
    ["rId10", "sheetMetadata", "metadata.xml"],
    ["rId11", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"],
    ["rId12", "http://schemas.microsoft.com/office/2017/10/relationships/person", "persons/person.xml"],
    ["rId13", "customXml", "../customXml/item1.xml"],
  ),
  "xl/theme/theme1.xml": THEME,
  "xl/styles.xml":
    `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0\\ &quot;EUR&quot;"/></numFmts>` +
    `<fonts count="3"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>` +
    `<font><b/><sz val="14"/><color theme="4" tint="-0.249977111117893"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>` +
    `<font><u/><sz val="11"/><color theme="10"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font></fonts>` +
    `<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>` +
    `<fill><gradientFill degree="90"><stop position="0"><color theme="0"/></stop><stop position="1"><color theme="4"/></stop></gradientFill></fill>` +
    `<fill><patternFill patternType="solid"><fgColor theme="4" tint="0.79998168889431442"/><bgColor indexed="64"/></patternFill></fill></fills>` +
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>` +
    `<border><left/><right/><top/><bottom style="thin"><color indexed="64"/></bottom><diagonal/></border></borders>` +
    `<cellStyleXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="0" fontId="2" fillId="0" borderId="0" applyNumberFormat="0" applyFill="0" applyBorder="0"/></cellStyleXfs>` +
    `<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
    `<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1"/>` +
    `<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>` +
    `<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="1"/>` +
    `<xf numFmtId="0" fontId="0" fillId="3" borderId="0" xfId="0" applyFill="1" applyProtection="1"><protection locked="0"/></xf></cellXfs>` +
    `<cellStyles count="2"><cellStyle name="Link" xfId="1" builtinId="8"/><cellStyle name="Standard" xfId="0" builtinId="0"/></cellStyles>` +
    `<dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>` +
    `<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>`,
  "xl/sharedStrings.xml":
    `<sst xmlns="${MAIN}" count="40" uniqueCount="${STRINGS.length}">` +
    STRINGS.map((text, i) =>
      i === 0
        ? `<si><r><t xml:space="preserve">Maßnahmen </t></r><r><rPr><i/><sz val="14"/><rFont val="Calibri"/></rPr><t>der Stadt Musterhausen</t></r></si>`
        : `<si><t>${text}</t></si>`,
    ).join("") +
    `</sst>`,
  "xl/calcChain.xml": `<calcChain xmlns="${MAIN}"><c r="F4" i="1"/><c r="F5" i="1"/><c r="H4" i="1"/><c r="H5" i="1"/><c r="B2" i="4"/></calcChain>`,
  "xl/metadata.xml":
    `<metadata xmlns="${MAIN}" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1">` +
    `<metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" ` +
    `clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst>` +
    `<ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>` +
    `<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`,
  "xl/persons/person.xml":
    `<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">` +
    `<person displayName="Erika Beispiel" id="{0B6A5F3C-2E7D-4C1B-9A54-3F6F2D1C8E01}" userId="erika.beispiel@example.org" providerId="None"/></personList>`,
  "customXml/item1.xml": `<akte xmlns="urn:example:aktenzeichen"><zeichen>51.2-Familie</zeichen></akte>`,
  "customXml/_rels/item1.xml.rels": relations(["rId1", "customXmlProps", "itemProps1.xml"]),
  "customXml/itemProps1.xml":
    `<ds:datastoreItem ds:itemID="{5D0F7E0A-9E51-4C8B-8F62-0C9E6B1D4A77}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">` +
    `<ds:schemaRefs><ds:schemaRef ds:uri="urn:example:aktenzeichen"/></ds:schemaRefs></ds:datastoreItem>`,
  "docProps/core.xml":
    `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    `xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>Erika Beispiel</dc:creator>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">2020-03-02T08:00:00Z</dcterms:created></cp:coreProperties>`,
  "docProps/app.xml":
    `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application>` +
    `<Company>Stadt Musterhausen</Company></Properties>`,
};
